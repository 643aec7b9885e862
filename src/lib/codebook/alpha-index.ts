import type { IndexBook } from '../domain/alpha-index';
import type { IndexFile, IndexLetter, IndexLink, IndexRow } from './index-file';
import { joinIndexPieces, splitIndexTitle } from './alpha-index-title';

/** One book of an index, with the release it is from: each is published, and may be old, on its own. */
export interface IndexBookInfo {
	book: IndexBook;
	/** `FY2026`: shown beside every entry. */
	edition: string;
	/** First month in force, `2026-04`; that in which its year begins where the month is not known. */
	release: string;
	monthUnknown?: true;
	origin: 'official' | 'derived';
	/** The file it was read from. */
	source: string;
	/** Names of the columns of a table; else none. */
	headings: string[];
	letters: IndexLetter[];
	/** Terms, main terms and subterms together. */
	size: number;
}

/**
 * The columns of an index; one place for each term of each book, in the order of print. Numbers of pieces and of
 * codes have 16 bits.
 */
export interface IndexColumns {
	levels: Uint8Array;
	/** The different pieces of titles and links. */
	pieces: string[];
	/** Numbers of pieces, title after title, and where each title begins. */
	titles: Uint16Array;
	titleStarts: Uint32Array;
	/** The different codes as printed, sorted. */
	codes: string[];
	/** Numbers of codes in the order of `shapes`, and where those of each term begin. */
	codeRefs: Uint16Array;
	codeStarts: Uint32Array;
	/** What each term has beside its title, as a number of `shapeNames`. */
	shapes: Uint16Array;
	/** See `shapeOf`. */
	shapeNames: string[];
	/** Numbers of pieces, link after link; where each link begins, and which is the first of each term. */
	links: Uint16Array;
	linkStarts: Uint32Array;
	firstLinks: Uint32Array;
}

const KIND_SIGNS = { s: 'see', a: 'seeAlso', u: 'use' } as const;
const SIGN_OF = { see: 's', seeAlso: 'a', use: 'u' } as const;
/** Cells without a code: nothing, one dash, two. */
const BARE_CELLS: Readonly<Record<string, string>> = { '.': '', '-': '-', '=': '--' };
const CELL_SIGNS: Readonly<Record<string, string>> = { '': '.', '-': '-', '--': '=' };

/**
 * What a term has, one sign for each: `c` a code, `m` a manifestation, `s a u` a link (capital: with a code), after
 * `|` the cells (`k` with a code). `cm` is a pair; `|kkkk==` a substance without adverse effect.
 */
function shapeOf(row: IndexRow): string {
	const links = row.links.map(({ kind, code }) =>
		code === undefined ? SIGN_OF[kind] : SIGN_OF[kind].toUpperCase()
	);
	const cells = row.cells.map((cell) => CELL_SIGNS[cell] ?? 'k');
	const codes = 'c'.repeat(row.codes.length) + (row.manifestation === undefined ? '' : 'm');
	return `${codes}${links.join('')}${cells.length > 0 ? `|${cells.join('')}` : ''}`;
}

/** The codes of a term in the order of its shape. */
function codesInOrder(row: IndexRow): string[] {
	const links = row.links.flatMap(({ code }) => code ?? []);
	const cells = row.cells.filter((cell) => !(cell in CELL_SIGNS));
	return [...row.codes, ...(row.manifestation === undefined ? [] : [row.manifestation]), ...links, ...cells];
}

/** An index in memory: the four books of ICD-10-CM, or that of ICD-10-PCS. Terms have the number of their place. */
export class AlphaIndex {
	readonly size: number;
	/** Place of the term above, -1 for a main term. */
	readonly parents: Int32Array;
	/** Behind the last term below each term. */
	readonly ends: Uint32Array;

	constructor(
		readonly books: readonly IndexBookInfo[],
		readonly columns: IndexColumns
	) {
		const { levels } = columns;
		this.size = levels.length;
		this.parents = new Int32Array(this.size).fill(-1);
		this.ends = new Uint32Array(this.size).fill(this.size);
		const open: number[] = [];
		for (let at = 0; at < this.size; at++) {
			const level = levels[at] ?? 0;
			while (open.length > level) this.ends[open.pop() ?? 0] = at;
			this.parents[at] = open.at(-1) ?? -1;
			open.push(at);
		}
	}

	/** The places of a book, and behind its last; `[0, 0]` when it is not in. */
	range(book: IndexBook): [number, number] {
		let from = 0;
		for (const { book: name, size } of this.books) {
			if (name === book) return [from, from + size];
			from += size;
		}
		return [0, 0];
	}

	/** @throws RangeError when no book has the place */
	bookOf(at: number): IndexBookInfo {
		let end = 0;
		for (const info of this.books) if (at < (end += info.size) && at >= 0) return info;
		throw new RangeError(`the index has no term ${at}`);
	}

	level(at: number): number {
		return this.columns.levels[at] ?? 0;
	}

	/** As printed, with nonessential modifiers in parentheses; empty where a line has links alone. */
	title(at: number): string {
		const { titles, titleStarts } = this.columns;
		return this.text(titles.subarray(titleStarts[at], titleStarts[at + 1]));
	}

	private text(numbers: Uint16Array): string {
		return joinIndexPieces(Array.from(numbers, (number) => this.columns.pieces[number] ?? ''));
	}

	/** The numbers of all codes a term names: its own, of links and of cells. */
	codeRefs(at: number): Uint16Array {
		const { codeRefs, codeStarts } = this.columns;
		return codeRefs.subarray(codeStarts[at], codeStarts[at + 1]);
	}

	/** A term with all it has. */
	row(at: number): IndexRow {
		const { codes, shapes, shapeNames, links, linkStarts, firstLinks } = this.columns;
		const row: IndexRow = { level: this.level(at), title: this.title(at), codes: [], links: [], cells: [] };
		const refs = this.codeRefs(at);
		let next = 0;
		const code = (): string => codes[refs[next++] ?? 0] ?? '';
		const [signs = '', cells = ''] = (shapeNames[shapes[at] ?? 0] ?? '').split('|');
		let link = firstLinks[at] ?? 0;
		for (const sign of signs) {
			if (sign === 'c') row.codes.push(code());
			else if (sign === 'm') row.manifestation = code();
			else {
				const kind = KIND_SIGNS[sign.toLowerCase() as keyof typeof KIND_SIGNS];
				const made: IndexLink = {
					kind,
					text: this.text(links.subarray(linkStarts[link], linkStarts[link + 1]))
				};
				if (sign !== sign.toLowerCase()) made.code = code();
				row.links.push(made);
				link++;
			}
		}
		row.cells = [...cells].map((sign) => BARE_CELLS[sign] ?? code());
		return row;
	}

	/** The places of the terms above, the main term first. */
	path(at: number): number[] {
		const path: number[] = [];
		for (let up = this.parents[at] ?? -1; up >= 0; up = this.parents[up] ?? -1) path.unshift(up);
		return path;
	}

	/** The places directly below a term. */
	children(at: number): number[] {
		const children: number[] = [];
		const end = this.ends[at] ?? 0;
		for (let child = at + 1; child < end; child = this.ends[child] ?? end) children.push(child);
		return children;
	}
}

/** Numbers things in the order in which they are first met. */
class Numbering {
	readonly names: string[] = [];
	private readonly numbers = new Map<string, number>();

	of(name: string): number {
		let number = this.numbers.get(name);
		if (number === undefined) {
			number = this.names.push(name) - 1;
			this.numbers.set(name, number);
		}
		return number;
	}
}

/** @throws RangeError when an index has more different words or codes than 16 bits can number */
export function buildAlphaIndex(
	files: readonly { info: Omit<IndexBookInfo, 'size' | 'headings' | 'letters' | 'book'>; index: IndexFile }[]
): AlphaIndex {
	const rows = files.flatMap(({ index }) => index.rows);
	const pieces = new Numbering();
	const shapes = new Numbering();
	const codes = [...new Set(rows.flatMap(codesInOrder))].sort();
	const codeNumbers = new Map(codes.map((code, number) => [code, number]));
	const titles: number[] = [];
	const titleStarts = [0];
	const links: number[] = [];
	const linkStarts = [0];
	const firstLinks = [0];
	const codeRefs: number[] = [];
	const codeStarts = [0];
	for (const row of rows) {
		for (const piece of splitIndexTitle(row.title)) titles.push(pieces.of(piece));
		titleStarts.push(titles.length);
		for (const link of row.links) {
			for (const piece of splitIndexTitle(link.text)) links.push(pieces.of(piece));
			linkStarts.push(links.length);
		}
		firstLinks.push(linkStarts.length - 1);
		for (const code of codesInOrder(row)) codeRefs.push(codeNumbers.get(code) ?? 0);
		codeStarts.push(codeRefs.length);
	}
	const shapeRefs = Uint16Array.from(rows, (row) => shapes.of(shapeOf(row)));
	if (Math.max(pieces.names.length, codes.length, shapes.names.length) > 65_536)
		throw new RangeError('more different words or codes than 16 bits can number');
	return new AlphaIndex(
		files.map(({ info, index }) => ({
			...info,
			book: index.book,
			headings: index.headings,
			letters: index.letters,
			size: index.rows.length
		})),
		{
			levels: Uint8Array.from(rows, (row) => row.level),
			pieces: pieces.names,
			titles: Uint16Array.from(titles),
			titleStarts: Uint32Array.from(titleStarts),
			codes,
			codeRefs: Uint16Array.from(codeRefs),
			codeStarts: Uint32Array.from(codeStarts),
			shapes: shapeRefs,
			shapeNames: shapes.names,
			links: Uint16Array.from(links),
			linkStarts: Uint32Array.from(linkStarts),
			firstLinks: Uint32Array.from(firstLinks)
		}
	);
}
