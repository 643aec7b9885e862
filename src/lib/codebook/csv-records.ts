import { parse } from 'csv-parse/browser/esm/sync';
import { ImportError } from './import-error';

/**
 * @returns the records of a CSV file as arrays of fields
 * @throws ImportError when a quote is left open, as in a file that is cut off
 */
export function csvRecords(name: string, text: string): string[][] {
	try {
		return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
	} catch (error) {
		if (error instanceof ImportError) throw error;
		throw new ImportError('damaged', `${name} is damaged or cut off: it is not a whole CSV file.`);
	}
}
