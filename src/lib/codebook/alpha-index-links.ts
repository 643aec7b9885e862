/**
 * Where a `see` leads. Its words are a path, "Fracture, femur, upper end", but so loosely that a part may be one of
 * several names of a term ("femur, femoral"), two parts may be one title, and the last may only say "by site".
 */
import type { IndexBook } from '../domain/alpha-index';
import type { AlphaIndex } from './alpha-index';
import { essentialTitle } from './alpha-index-title';
import { wordsOf } from './words';

export interface LinkTarget {
	book: IndexBook;
	/** Place of the term; undefined where only the book is named: "see Table of Drugs and Chemicals". */
	at: number | undefined;
	/** False when only the beginning of the path is among the terms. */
	isWhole: boolean;
}

/** "see condition", "see subcategory H93.3", "see N00-N07 with fourth character .8": no term is meant. */
export function meansNoTerm(text: string): boolean {
	return /^((the )?(nature of )?(the )?condition\b|(sub)?categor(y|ies)\b|[A-Z]\d[0-9A-Z]\b)/i.test(text);
}

/** How a link to another book begins, and what stands for it: a main term of that book, or nothing. */
const OTHER_BOOKS: readonly [RegExp, IndexBook, string][] = [
	[/^Table of Neoplasms,?/i, 'neoplasms', 'Neoplasm,'],
	[/^(Neoplasm,)/i, 'neoplasms', 'Neoplasm,'],
	[/^Table of Drugs and Chemicals(, by (drug|substance))?,?/i, 'drugs', ''],
	[/^Index to Diseases and Injuries,?/i, 'diseases', ''],
	[/^(External Cause Index|Index to External Causes?),?/i, 'external-causes', '']
];

/** The last words of a path may be columns of a table or "by site": they are not among the terms. */
const NO_TERM =
	/^(by .*|malignant|primary|secondary|in situ|benign|uncertain behavior|unspecified behavior|poisoning|adverse effect|underdosing)$/;

/** Subterms that only join: what is below them is often named without them. */
const JOINS =
	/^(with|without|due to|in|in due to|by|from|associated with|complicated by|complicating|of|to)$/;

/** A part of a path for comparison: words alone, without "NEC" and "NOS". */
function keyOf(part: string): string {
	return wordsOf(part)
		.filter((word) => word !== 'nec' && word !== 'nos')
		.join(' ');
}

/** `Complication(s)` is meant by "Complications" as well. */
function plural(title: string): string {
	return title.replace(/\((s|es)\)/g, '$1');
}

/** The names a title has: whole, and every beginning up to a comma; then each further part alone. */
function namesOf(title: string): { first: string[]; further: string[] } {
	const first = new Set<string>();
	const further = new Set<string>();
	for (const form of new Set([title, plural(title)])) {
		const parts = essentialTitle(form).split(',').map(keyOf);
		parts.forEach((part, n) => {
			first.add(parts.slice(0, n + 1).join(' '));
			if (n > 0) further.add(part);
		});
	}
	first.delete('');
	further.delete('');
	return { first: [...first], further: [...further].filter((name) => !first.has(name)) };
}

/** Names → places. What a title begins with goes before its further parts and what stands below "with". */
interface Names {
	first: Map<string, number[]>;
	further: Map<string, number[]>;
}

interface Found {
	at: number;
	/** How many parts of the path. */
	used: number;
}

function add(names: Map<string, number[]>, name: string, at: number): void {
	const known = names.get(name);
	if (known) known.push(at);
	else names.set(name, [at]);
}

export class LinkTargets {
	/** Names of the main terms of a book (by its number, negative), or of what is below a term. */
	private readonly names = new Map<number, Names>();

	constructor(private readonly index: AlphaIndex) {}

	private makeNames(places: readonly number[]): Names {
		const names: Names = { first: new Map(), further: new Map() };
		for (const at of places) {
			const { first, further } = namesOf(this.index.title(at));
			for (const name of first) add(names.first, name, at);
			for (const name of further) add(names.further, name, at);
			const joining = first[0] ?? '';
			if (!JOINS.test(joining)) continue;
			for (const below of this.index.children(at))
				for (const name of namesOf(this.index.title(below)).first) {
					add(names.further, name, below);
					add(names.further, `${joining} ${name}`, below);
				}
		}
		return names;
	}

	private mainTerms(book: IndexBook): Names {
		const [from, to] = this.index.range(book);
		let names = this.names.get(-1 - from);
		if (names) return names;
		const places: number[] = [];
		for (let at = from; at < to; at = this.index.ends[at] ?? to) places.push(at);
		names = this.makeNames(places);
		this.names.set(-1 - from, names);
		return names;
	}

	private below(at: number): Names {
		let names = this.names.get(at);
		if (!names) this.names.set(at, (names = this.makeNames(this.index.children(at))));
		return names;
	}

	/** Of two that are equally far along the path, the term with more below it: `Fracture, traumatic`. */
	private better(a: Found, b: Found | undefined): boolean {
		const below = (at: number): number => (this.index.ends[at] ?? at) - at;
		return !b || a.used > b.used || (a.used === b.used && below(a.at) > below(b.at));
	}

	/** The term that the longest beginning of a path leads to. */
	private follow(names: Names, parts: readonly string[]): Found | undefined {
		let best: Found | undefined;
		for (const map of [names.first, names.further]) {
			for (let n = parts.length; n > 0; n--)
				for (const at of map.get(parts.slice(0, n).join(' ')) ?? []) {
					const further = n < parts.length ? this.follow(this.below(at), parts.slice(n)) : undefined;
					const found = further ? { at: further.at, used: n + further.used } : { at, used: n };
					if (this.better(found, best)) best = found;
				}
			if (best) return best;
		}
		return undefined;
	}

	/**
	 * @param text of the link
	 * @param from place of the term that has it: its own book is looked in first
	 * @returns undefined when its first words are neither a main term nor a book
	 */
	resolve(text: string, from: number): LinkTarget | undefined {
		if (meansNoTerm(text)) return undefined;
		const own = this.index.bookOf(from).book;
		const other = OTHER_BOOKS.find(([begins]) => begins.test(text));
		const asked = other ? text.replace(other[0], other[2]) : text;
		const parts = plural(asked)
			.replace(/\([^()]*\)/g, '')
			.split(',')
			.map(keyOf)
			.filter((part) => part !== '');
		while (parts.length > 1 && NO_TERM.test(parts.at(-1) ?? '')) parts.pop();
		if (parts[1]?.startsWith('by ')) parts.splice(1);
		const books = new Set<IndexBook>([...(other ? [other[1]] : []), own, 'diseases', 'external-causes']);
		let best: Found | undefined;
		for (const book of books) {
			const found = this.follow(this.mainTerms(book), parts);
			if (found && (!best || found.used > best.used)) best = found;
			if (best?.used === parts.length) break;
		}
		if (best)
			return { book: this.index.bookOf(best.at).book, at: best.at, isWhole: best.used === parts.length };
		return other && { book: other[1], at: undefined, isWhole: parts.length === 0 };
	}
}
