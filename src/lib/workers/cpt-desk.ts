/** Reads a CPT table from a file. */
import { CPT_CAPS, readCptTable } from '../codebook/cpt-table-file';
import { ImportError } from '../codebook/import-error';
import type { AskedTable, TableAnswer } from './cpt-messages';

export async function readTable({ name, content }: AskedTable): Promise<TableAnswer> {
	try {
		// What is too large is refused by its size alone: no more than the cap is brought into memory.
		const bytes = await content.slice(0, CPT_CAPS.bytes + 1).arrayBuffer();
		return { table: readCptTable(name, new Uint8Array(bytes)) };
	} catch (error) {
		if (error instanceof ImportError) return { refused: error.message };
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
