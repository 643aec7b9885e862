import { parse } from 'csv-parse/browser/esm/sync';
import { ImportError } from './import-error';

/**
 * Commas and ends of lines of a file, and characters of a line. The largest file that is read, the derived Index, has
 * 0.7 million; the longest line of any has 1,235.
 */
export const CSV_CAPS = { separators: 3e6, line: 100_000 };

/** Within quotes too: no more fields than that come out of a text. */
function isBeyond(text: string, most: number): boolean {
	let [count, start] = [0, 0];
	for (let at = 0; at < text.length; at++) {
		const letter = text.charCodeAt(at);
		if (letter !== 0x2c && letter !== 0x0a) continue;
		if (++count > most || at - start > CSV_CAPS.line) return true;
		if (letter === 0x0a) start = at + 1;
	}
	return text.length - start > CSV_CAPS.line;
}

/**
 * The parser takes more than a second for a million fields, however little is in them: so they are counted before.
 * @param most commas and ends of lines that such a file may have
 * @returns the records of a CSV file as arrays of fields
 * @throws ImportError when a quote is left open, as in a file that is cut off, or when it has far too many fields
 */
export function csvRecords(name: string, text: string, most = CSV_CAPS.separators): string[][] {
	if (isBeyond(text, most))
		throw new ImportError(
			'too-large',
			`${name} has far more fields, or far longer lines, than any such table, so it was not read.`
		);
	try {
		return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) as string[][];
	} catch (error) {
		if (error instanceof ImportError) throw error;
		throw new ImportError('damaged', `${name} is damaged or cut off: it is not a whole CSV file.`);
	}
}
