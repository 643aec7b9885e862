/**
 * The Alphabetic Index as a CSV that others made of the official XML: one line a term, its depth in a column.
 * The conversion lost what stands behind nonessential modifiers and every manifestation code in brackets.
 */
import { csvRecords } from './csv-records';
import { ImportError } from './import-error';
import {
	folded,
	takesCode,
	withModifiers,
	type IndexFile,
	type IndexLetter,
	type IndexLink,
	type IndexRow
} from './index-file';

/** How its first line reads; `sniff` knows it by this. */
export const INDEX_CSV_HEAD = 'RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code';

/** @throws ImportError when it is cut off, or a subterm stands deeper than one below the line before */
export function parseIndexCsv(name: string, text: string): IndexFile {
	const rows: IndexRow[] = [];
	const letters: IndexLetter[] = [];
	const [, ...records] = csvRecords(name, text);
	for (const record of records) {
		const [
			number = '',
			letter = '',
			depth = '',
			term = '',
			see = '',
			seeAlso = '',
			modifiers = '',
			code = ''
		] = record.map(folded);
		const level = Number(depth);
		const deepest = (rows.at(-1)?.level ?? -1) + 1;
		if (record.length !== 8 || !/^\d$/.test(depth) || level > deepest)
			throw new ImportError('damaged', `${name} is damaged or cut off: row ${number} does not fit.`);
		if (letters.at(-1)?.letter !== letter) letters.push({ letter, from: rows.length });
		const links: IndexLink[] = [];
		if (see !== '') links.push({ kind: 'see', text: see });
		if (seeAlso !== '') links.push({ kind: 'seeAlso', text: seeAlso });
		const codes: string[] = [];
		const wanting = links.at(-1);
		if (code !== '' && wanting && takesCode(wanting)) wanting.code = code;
		else if (code !== '') codes.push(code);
		rows.push({ level, title: withModifiers(term, modifiers), codes, links, cells: [] });
	}
	if (rows.length === 0) throw new ImportError('not-a-release', `${name} holds no term of the index.`);
	return { book: 'diseases', version: undefined, headings: [], letters, rows };
}
