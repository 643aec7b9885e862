/** What goes to the worker that reads a CPT table, and what comes back. */
import type { CptTableFile } from '../codebook/cpt-table-file';

export interface AskedTable {
	name: string;
	content: Blob;
}

/** `refused`: the file is no such table, in one sentence. `error`: ours. */
export type TableAnswer = { table: CptTableFile } | { refused: string } | { error: string };
