/** The Index XML of NCHS (`ICD10CM.index`): diseases, external causes, and the two tables have one schema. */
import type { IndexBook } from '../domain/alpha-index';
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
import { readXml } from './xml';

/** The tables are told by their first heading, the two indexes by their title. */
function bookOf(title: string, firstHeading: string): IndexBook {
	if (/^neoplasm/i.test(firstHeading)) return 'neoplasms';
	if (/^substance/i.test(firstHeading)) return 'drugs';
	return /external cause/i.test(title) ? 'external-causes' : 'diseases';
}

/** The two tables have seven columns; a number far beyond them would make rows of as many cells. */
const MOST_COLUMNS = 20;

const CODE = /^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{0,4})?-?$/;

function emptyRow(level: number): IndexRow {
	return { level, title: '', codes: [], links: [], cells: [] };
}

/** The second code of a pair stands in brackets in print; one entry of the Neoplasm table has words there. */
function addManifestation(row: IndexRow, content: string): void {
	const code = content.replace(/^\[|\]$/g, '');
	if (CODE.test(code)) row.manifestation = code;
	else row.title = folded(`${row.title} [${code}]`);
}

/** @throws ImportError when the XML is damaged, cut off, holds entities or no main term */
export function parseIndexXml(name: string, text: string): IndexFile {
	const rows: IndexRow[] = [];
	const letters: IndexLetter[] = [];
	const heads: string[] = [];
	const path: IndexRow[] = [];
	let version = '';
	let bookTitle = '';
	let inLetter = false;
	let column = 0;
	/** The title in hand, in its parts: what stands before the modifiers, and the modifiers. */
	let title: string | undefined;
	let modifiers: string | undefined;

	const begin = (level: number): void => {
		const row = emptyRow(level);
		rows.push(row);
		path.push(row);
	};
	const columnOf = (col = ''): number => {
		const number = Number(col);
		if (Number.isInteger(number) && number >= 1 && number <= MOST_COLUMNS) return number;
		throw new ImportError('damaged', `${name} is damaged: “${col.slice(0, 20)}” is no column of its table.`);
	};
	const link = (made: IndexLink): void => void path.at(-1)?.links.push(made);

	readXml(name, text, {
		open(tag, attributes) {
			if (tag === 'letter') inLetter = true;
			else if (tag === 'mainTerm' || tag === 'term') begin(path.length);
			else if (tag === 'title') title = '';
			else if (tag === 'nemod') modifiers = '';
			else if (tag === 'cell' || tag === 'head') column = columnOf(attributes['col']) - 2;
		},
		text(piece) {
			if (modifiers !== undefined) modifiers += piece;
			else if (title !== undefined) title += piece;
		},
		close(tag, content) {
			const row = path.at(-1);
			if (tag === 'version') version = content;
			else if (tag === 'head') heads[column + 1] = content;
			else if (tag === 'nemod') {
				title = `${withModifiers(title ?? '', modifiers ?? '')} `;
				modifiers = undefined;
			} else if (tag === 'title') {
				const whole = folded(title ?? '').replace(/ ,/g, ',');
				if (row) row.title = whole;
				else if (inLetter) letters.push({ letter: whole, from: rows.length });
				else bookTitle = whole;
				title = undefined;
			} else if (tag === 'letter') inLetter = false;
			else if (!row) return;
			else if (tag === 'code') {
				const wanting = row.links.at(-1);
				if (wanting && takesCode(wanting)) wanting.code = content;
				else row.codes.push(content);
			} else if (tag === 'manif') addManifestation(row, content);
			else if (tag === 'see' || tag === 'seeAlso') link({ kind: tag, text: content });
			else if (tag === 'seecat') link({ kind: 'see', text: 'category', code: content });
			else if (tag === 'subcat') link({ kind: 'see', text: 'subcategory', code: content });
			else if (tag === 'cell') {
				while (row.cells.length < heads.length - 1) row.cells.push('');
				row.cells[column] = content;
			} else if (tag === 'mainTerm' || tag === 'term') path.pop();
		}
	});
	if (rows.length === 0)
		throw new ImportError('not-a-release', `${name} is XML, but holds no main term of an index.`);
	return { book: bookOf(bookTitle, heads[0] ?? ''), version, headings: heads.slice(1), letters, rows };
}
