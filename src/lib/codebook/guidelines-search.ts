/** Finds sections of the Guidelines by their words, in any order and as far as they are typed. */
import type { GuidelineHit } from '../domain/guideline';
import type { GuidelinesBook } from './guidelines-book';
import { parentOf } from './guidelines-marks';
import type { GuidelineSection } from './guidelines-text';
import { plainText, wordsOf } from './words';

/** A word of the section's own title says most; of a title above it, that the section is about it. */
const IN_TITLE = 4;
const ABOVE = 0.5;
const MOST_IN_TEXT = 4;
const EXCERPT = 170;

interface Posting {
	section: number;
	weight: number;
}

interface Shown {
	text: string;
	plain: string;
}

export class GuidelinesSearch {
	/** Sorted, so that all words with a beginning stand together. */
	private readonly words: string[];
	private readonly postings: Posting[][];
	private readonly shown = new Map<string, Shown[]>();

	constructor(private readonly book: GuidelinesBook) {
		const found = new Map<string, Posting[]>();
		book.sections.forEach((section, at) => {
			for (const [word, weight] of this.weigh(section)) {
				const list = found.get(word);
				if (list) list.push({ section: at, weight });
				else found.set(word, [{ section: at, weight }]);
			}
		});
		this.words = [...found.keys()].sort();
		this.postings = this.words.map((word) => found.get(word) ?? []);
	}

	private weigh({ id, title, blocks }: GuidelineSection): Map<string, number> {
		const weights = new Map<string, number>();
		for (const { term, text } of blocks)
			for (const word of wordsOf(`${term ?? ''} ${text}`))
				weights.set(word, Math.min(MOST_IN_TEXT, (weights.get(word) ?? 0) + 1));
		for (const word of wordsOf(title)) weights.set(word, (weights.get(word) ?? 0) + IN_TITLE);
		for (let up = parentOf(id); up !== undefined; up = parentOf(up))
			for (const word of wordsOf(this.book.titleOf(up))) if (!weights.has(word)) weights.set(word, ABOVE);
		return weights;
	}

	/** How much each section says of words that begin so. */
	private weights(typed: string): Map<number, number> {
		let low = 0;
		let high = this.words.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.words[middle] ?? '') < typed) low = middle + 1;
			else high = middle;
		}
		const weights = new Map<number, number>();
		for (let at = low; this.words[at]?.startsWith(typed); at++)
			for (const { section, weight } of this.postings[at] ?? []) {
				// A whole word counts more than the beginning of one.
				const worth = this.words[at] === typed ? weight * 2 : weight;
				weights.set(section, Math.max(worth, weights.get(section) ?? 0));
			}
		// What stands in few sections says more.
		const rare = Math.log(1 + this.book.sections.length / (1 + weights.size));
		for (const [section, weight] of weights) weights.set(section, weight * rare);
		return weights;
	}

	/** @returns the sections that hold all words, best first; a section's number finds it */
	search(query: string, limit: number): GuidelineHit[] {
		const typed = [...new Set(wordsOf(query))];
		const numbered = this.numbered(query);
		if (numbered.length > 0) return this.hits(numbered, typed, limit);
		if (typed.length === 0) return [];
		const [first = new Map<number, number>(), ...others] = typed.map((word) => this.weights(word));
		const scored = [...first].flatMap(([section, weight]) => {
			const rest = others.map((weights) => weights.get(section));
			return rest.includes(undefined)
				? []
				: { section, weight: rest.reduce<number>((sum, one) => sum + (one ?? 0), weight) };
		});
		scored.sort((a, b) => b.weight - a.weight || a.section - b.section);
		const ranked = scored.map(({ section }) => section);
		return this.hits(ranked, typed, limit);
	}

	private hits(ranked: readonly number[], typed: readonly string[], limit: number): GuidelineHit[] {
		return ranked.slice(0, limit).flatMap((at) => {
			const section = this.book.sections[at];
			return section ? this.hit(section, typed) : [];
		});
	}

	/** The sections that a number means, `I.C.4.a` or `section ii`: itself and those below it. */
	private numbered(query: string): number[] {
		const isNumber = /^\s*(?:section\s+(?:i{1,3}|iv)|(?:i{1,3}|iv)\.\S*|appendix\s+i)\s*$/i.test(query);
		const id = isNumber ? this.book.nearest(query) : undefined;
		return id === undefined
			? []
			: this.book.sections.flatMap((section, at) =>
					section.id === id || section.id.startsWith(`${id}.`) ? at : []
				);
	}

	/** The blocks of a section, and their words with a blank before each; kept, since the next key asks again. */
	private blocksOf(id: string, blocks: GuidelineSection['blocks']): Shown[] {
		const known = this.shown.get(id);
		if (known) return known;
		const made = blocks.map(({ term, text }) => {
			const whole = term === undefined ? text : `${term} ${text}`;
			return { text: whole, plain: ` ${wordsOf(whole).join(' ')}` };
		});
		this.shown.set(id, made);
		return made;
	}

	private hit({ id, title, blocks }: GuidelineSection, typed: readonly string[]): GuidelineHit {
		let text = '';
		let most = -1;
		for (const block of this.blocksOf(id, blocks)) {
			const count = typed.filter((part) => block.plain.includes(` ${part}`)).length;
			if (count > most) [text, most] = [block.text, count];
			if (count === typed.length) break;
		}
		const excerpt = cut(text, firstPlace(text, typed));
		const above = parentOf(id);
		return {
			id,
			title,
			above: above === undefined ? '' : this.book.titleOf(above),
			excerpt,
			marks: marksIn(excerpt, typed),
			titleMarks: marksIn(title, typed)
		};
	}
}

const WORD = /[\p{L}\p{N}'’]+/gu;

function begins(word: string, typed: readonly string[]): boolean {
	const plain = plainText(word);
	return typed.some((one) => plain.startsWith(one));
}

/** Where words stand that begin with what was typed. */
function marksIn(text: string, typed: readonly string[]): [number, number][] {
	return [...text.matchAll(WORD)].flatMap((match): [number, number][] =>
		begins(match[0], typed) ? [[match.index, match.index + match[0].length]] : []
	);
}

/** Where the first of them stands, or 0. */
function firstPlace(text: string, typed: readonly string[]): number {
	for (const match of text.matchAll(WORD)) if (begins(match[0], typed)) return match.index;
	return 0;
}

/** A piece of a text around a place, from a word to a word. */
function cut(text: string, place: number): string {
	if (text.length <= EXCERPT) return text;
	let from = Math.max(0, Math.min(place - 50, text.length - EXCERPT));
	if (from > 0) from = text.indexOf(' ', from) + 1;
	const end = from + EXCERPT >= text.length ? text.length : text.lastIndexOf(' ', from + EXCERPT);
	return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}
