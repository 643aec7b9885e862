/** What the app shows of the Alphabetic Index: books, lines, and a term with what is above and below it. */

export const INDEX_BOOKS = ['diseases', 'external-causes', 'neoplasms', 'drugs', 'pcs'] as const;
export type IndexBook = (typeof INDEX_BOOKS)[number];

/** `see`, `see also`, and of the PCS index `use`: a brand name or a part of the body, and the value it stands for. */
export type LinkKind = 'see' | 'seeAlso' | 'use';

/** A book that is open, and the release it is from: that is shown beside every entry. */
export interface OpenIndexBook {
	book: IndexBook;
	/** `FY2026`. */
	edition: string;
	/** First month in force, `2026-04`. */
	release: string;
	origin: 'official' | 'derived';
	/** The file it was read from. */
	source: string;
	/** Names of the columns of a table; else none. */
	headings: string[];
	/** Terms, main terms and subterms together. */
	size: number;
	mainTerms: number;
}

export interface IndexLetter {
	letter: string;
	/** The first main term. */
	id: number;
}

export interface IndexReference {
	kind: LinkKind;
	text: string;
	/** Where the line names one: a category, or the beginning of a PCS code. */
	code?: string;
	/**
	 * The term it leads to, told when a term is opened and not while typing. `isWhole` is false when only the
	 * beginning of its path was found. No `id`: the book.
	 */
	to?: { book: IndexBook; id?: number; isWhole: boolean };
}

/** One line of an index. Codes are as printed: a dash at the end asks for more characters. */
export interface IndexLine {
	book: IndexBook;
	/** Number of the term within its book, the same as long as the release is. */
	id: number;
	/** 0 a main term. */
	level: number;
	/** As printed, nonessential modifiers in parentheses. Empty where a line has references alone. */
	title: string;
	codes: string[];
	/** The second code of a pair, in brackets in print; it is reported after the first (Guidelines I.A.13). */
	manifestation?: string;
	links: IndexReference[];
	/** In a table one for each heading of the book, as printed (`-` and `--` are no code); else none. */
	cells: string[];
	/** How many lines stand directly below. */
	below: number;
}

export interface IndexHit extends IndexLine {
	/** Titles above, the main term first. */
	above: string[];
}

export interface IndexTerm {
	line: IndexLine;
	/** Its words and those above, which name it in every release: `Fracture, traumatic, femur`. At most 160 characters. */
	path: string;
	/** The lines above, the main term first. */
	above: IndexLine[];
	/** All lines below in the order of print where they are few, else those directly below. */
	below: IndexLine[];
	edition: string;
	origin: 'official' | 'derived';
	headings: string[];
}

/** A title in pieces, what is in parentheses apart: words that may be in the record or not (Guidelines I.A.7). */
export function titleParts(title: string): { text: string; isModifier: boolean }[] {
	const parts: { text: string; isModifier: boolean }[] = [];
	let depth = 0;
	let text = '';
	const end = (isModifier: boolean): void => {
		if (text !== '') parts.push({ text, isModifier });
		text = '';
	};
	for (const char of title) {
		if (char === '(' && depth++ === 0) end(false);
		text += char;
		if (char === ')' && depth > 0 && --depth === 0) end(true);
	}
	end(depth > 0);
	return parts;
}

/** A code as printed, in its code and its dash: `S72.00-` asks for more characters. */
export function printedCode(printed: string): { code: string; wantsMore: boolean } {
	const code = printed.replace(/\.?-+$/, '');
	return { code, wantsMore: code !== printed };
}
