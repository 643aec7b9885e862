/** Search over one code set: codes with or without dot, prefixes of codes, words and prefixes of words. */
import { compactCode, type Code, type CodeSystem } from '../domain/code';
import type { CodeSet } from './code-set';
import { buildSearchIndex, type SearchIndex } from './search-index';
import { saysLittle, wordsOf } from './words';

export interface SearchHit {
	system: CodeSystem;
	/** `FY2027`: a code is never shown without it. */
	edition: string;
	code: Code;
	title: string;
	billable: boolean;
}

export interface Ranked {
	/** Place in the set. */
	at: number;
	cost: number;
}

/** One word of a query: the stretch of index words that begin with it. */
interface QueryWord {
	first: number;
	/** Behind the last. */
	end: number;
	/** The index word that is exactly this one, or -1. */
	exact: number;
	/** How many titles hold one of them, at most. */
	titles: number;
}

/** A word that is only begun says less than a whole one. */
const BEGUN = 1.5;
/** Titles that begin with a word of the query are mostly about it. */
const LEADS = 1.5;
/** A title that misses a word of the query stands behind all that have them. */
const PARTLY = 100;
/** More words than this nobody types; the masks have 16 bits. */
const MOST_WORDS = 12;

export class CodeSearch {
	private readonly index: SearchIndex;
	/** For each place: the number of the last query word that found it, and which words stand in it whole. */
	private readonly marks: Uint32Array;
	private readonly whole: Uint16Array;
	/** How much of a query each place says; all zero between queries. */
	private readonly said: Float32Array;
	private mark = 0;

	constructor(readonly set: CodeSet) {
		this.index = buildSearchIndex(set);
		this.marks = new Uint32Array(set.size);
		this.whole = new Uint16Array(set.size);
		this.said = new Float32Array(set.size);
	}

	/**
	 * @param query as typed; case, accents and the dot do not matter
	 * @returns at most `limit` hits, best first: the exact code and codes that begin so; else titles that hold
	 * all words; else those that hold most of them
	 */
	search(query: string, limit = 20): SearchHit[] {
		return this.ranked(query, limit).map(({ at }) => this.hit(at));
	}

	/** The same as places with what speaks against each, for merging; codes before anything found by words. */
	ranked(query: string, limit: number): Ranked[] {
		const codes = this.byCode(query, limit);
		return codes.length > 0 ? codes.map((at) => ({ at, cost: -Infinity })) : this.byWords(query, limit);
	}

	hit(at: number): SearchHit {
		const { system, edition } = this.set.info;
		return {
			system,
			edition,
			code: this.set.code(at),
			title: this.set.title(at),
			billable: this.set.billable(at)
		};
	}

	/** A query that may be a code holds a digit and no blank: `e11.9`, `S82`, `0ft4`. */
	private byCode(query: string, limit: number): number[] {
		const typed = query.trim();
		if (!/^[0-9a-z.]{1,8}$/i.test(typed) || !/[0-9]/.test(typed)) return [];
		const [from, to] = this.set.range(compactCode(typed));
		return Array.from({ length: Math.min(to - from, limit) }, (_, n) => from + n);
	}

	private queryWord(word: string): QueryWord {
		const { words, postingStarts } = this.index;
		// `fractures` is in few titles, `fracture` in many; but not `sepsis`, `fetus`, `loss`.
		const stem = /[^isu]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
		const bound = (text: string): number => {
			let [low, high] = [0, words.length];
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((words[middle] ?? '') < text) low = middle + 1;
				else high = middle;
			}
			return low;
		};
		const first = bound(stem);
		const end = bound(`${stem}~`);
		const whole = bound(word);
		const exact = words[whole] === word ? whole : words[first] === stem ? first : -1;
		return { first, end, exact, titles: (postingStarts[end] ?? 0) - (postingStarts[first] ?? 0) };
	}

	private queryWords(query: string): QueryWord[] {
		const all = [...new Set(wordsOf(query))].slice(0, MOST_WORDS);
		const telling = all.filter((word) => !saysLittle(word));
		return (telling.length > 0 ? telling : all)
			.map((word) => this.queryWord(word))
			.filter((word) => word.titles > 0)
			.sort((a, b) => a.titles - b.titles);
	}

	private byWords(query: string, limit: number): Ranked[] {
		const words = this.queryWords(query);
		const holdingAll = this.holdingAll(words);
		if (holdingAll.length > 0) return this.best(holdingAll, words, limit);
		const partly = this.best(this.holdingMost(words), words, limit);
		return partly.map(({ at, cost }) => ({ at, cost: cost + PARTLY }));
	}

	/** Marks the places of a word's titles with the next number. @returns that number */
	private visit(word: QueryWord, bit: number, found?: (at: number) => void): number {
		const { postings, postingStarts } = this.index;
		const mark = ++this.mark;
		for (let n = word.first; n < word.end; n++) {
			const end = postingStarts[n + 1] ?? 0;
			const isWhole = n === word.exact;
			for (let p = postingStarts[n] ?? 0; p < end; p++) {
				const at = postings[p] ?? 0;
				if (isWhole) this.whole[at] = (this.whole[at] ?? 0) | (1 << bit);
				if (this.marks[at] === mark) continue;
				this.marks[at] = mark;
				found?.(at);
			}
		}
		return mark;
	}

	/** Rarest word first, so that the list is short from the beginning. */
	private holdingAll(words: readonly QueryWord[]): number[] {
		const [rarest, ...others] = words;
		if (!rarest) return [];
		let candidates: number[] = [];
		this.whole.fill(0);
		this.visit(rarest, 0, (at) => candidates.push(at));
		others.forEach((word, n) => {
			// Few candidates and a common word: looking into their titles is quicker than into its long list.
			if (word.titles > candidates.length * 16)
				candidates = candidates.filter((at) => this.holds(at, word, n + 1));
			else {
				const mark = this.visit(word, n + 1);
				candidates = candidates.filter((at) => this.marks[at] === mark);
			}
		});
		return candidates;
	}

	private holds(at: number, word: QueryWord, bit: number): boolean {
		const { pieceWords, pieceStarts } = this.index;
		const { titles, starts } = this.set.columns;
		let held = false;
		for (let t = starts[at] ?? 0; t < (starts[at + 1] ?? 0); t++) {
			const piece = titles[t] ?? 0;
			for (let p = pieceStarts[piece] ?? 0; p < (pieceStarts[piece + 1] ?? 0); p++) {
				const n = pieceWords[p] ?? 0;
				if (n === word.exact) this.whole[at] = (this.whole[at] ?? 0) | (1 << bit);
				if (n >= word.first && n < word.end) held = true;
			}
		}
		return held;
	}

	/** When no title holds all words: those that hold the most telling ones (rare words tell more). */
	private holdingMost(words: readonly QueryWord[]): number[] {
		if (words.length < 2) return [];
		const { said } = this;
		const touched: number[] = [];
		let most = 0;
		words.forEach((word, bit) => {
			const rarity = Math.log2(this.set.size / word.titles) + 1;
			this.visit(word, bit, (at) => {
				if (said[at] === 0) touched.push(at);
				said[at] = (said[at] ?? 0) + rarity;
				most = Math.max(most, said[at] ?? 0);
			});
		});
		const best = touched.filter((at) => (said[at] ?? 0) > most - 0.001);
		for (const at of touched) said[at] = 0;
		return best;
	}

	/** What speaks against a title: what it says beyond the query, words only begun, its place in the book. */
	private cost(at: number, words: readonly QueryWord[]): number {
		const { handicap, weights, firstWords } = this.index;
		let cost = handicap[at] ?? 0;
		const whole = this.whole[at] ?? 0;
		const leader = firstWords[at] ?? 0;
		words.forEach((word, bit) => {
			if (whole & (1 << bit)) cost -= weights[word.exact] ?? 0;
			else cost += BEGUN - 1;
			if (leader >= word.first && leader < word.end) cost -= LEADS;
		});
		return cost;
	}

	private best(candidates: readonly number[], words: readonly QueryWord[], limit: number): Ranked[] {
		const best: Ranked[] = [];
		for (const at of candidates) {
			const cost = this.cost(at, words);
			const worst = best[limit - 1];
			if (worst && !isBefore(at, cost, worst)) continue;
			if (worst) best.pop();
			let to = best.length;
			for (let other = best[to - 1]; other && isBefore(at, cost, other); other = best[to - 1]) to--;
			best.splice(to, 0, { at, cost });
		}
		return best;
	}
}

/** Lower cost first; of equal ones, the order of the codes. */
function isBefore(at: number, cost: number, other: Ranked): boolean {
	return cost < other.cost || (cost === other.cost && at < other.at);
}

/**
 * Search over several sets, best of all first.
 * @param system only this one; of equally good hits those of the earlier set come first
 */
export function search(
	sets: readonly CodeSearch[],
	query: string,
	system?: CodeSystem,
	limit = 20
): SearchHit[] {
	const asked = sets.filter((one) => system === undefined || one.set.info.system === system);
	return asked
		.flatMap((one) => one.ranked(query, limit).map((ranked) => ({ ...ranked, one })))
		.sort((a, b) => (a.cost === b.cost ? 0 : a.cost - b.cost))
		.slice(0, limit)
		.map(({ at, one }) => one.hit(at));
}
