/**
 * Finding terms of an index as one types: "fracture femur neck". A term is found when its title and those above it
 * hold all words, and its own holds at least one of them; so the deepest term that a word leads to is the one found.
 */
import type { AlphaIndex } from './alpha-index';
import { pieceWords, type PieceWords } from './alpha-index-words';
import { shortReadings } from './query-tables';
import { wordsOf } from './words';

/** More words than this nobody types; the masks have 16 bits. */
const MOST_WORDS = 12;
/** A main term that holds none of the words is not where a coder begins. */
const OTHER_MAIN_TERM = 4;
/** A main term that begins with a word of the query is. */
const LEADS = 3;
/** A word that is only begun, or is a nonessential modifier, says less. */
const BEGUN = 0.6;
const MODIFIER = 0.5;
/** A term that gives no code sends the reader on. */
const NO_CODE = 0.5;
/** A short form that is read as words, and each further reading of it, is a little less likely than what was typed. */
const READ = 0.15;
/** `afib` may be the beginning of "afibrinogenemia", but hardly. */
const ONLY_BEGUN = 3;
/** Letters alone may leaf or be a short form (`mi`): so many terms of the short form stand before the leaves. */
const READ_FIRST = 10;

interface Found {
	at: number;
	cost: number;
}

interface QueryWord {
	/** The stretch of words that begin so. */
	first: number;
	end: number;
	/** The word that is exactly this, or -1. */
	exact: number;
}

export class IndexSearch {
	private readonly cut: PieceWords;
	/** Terms that hold word n, each doubled, plus 1 where the word is in a nonessential modifier. */
	private readonly postings: Uint32Array;
	private readonly postingStarts: Uint32Array;
	/** Essential words of each title together with those above it. */
	private readonly pathWords: Uint16Array;
	/** The first word of each title. */
	private readonly firstWords: Uint16Array;
	/** For each term the words of the query it holds, which of them whole, which not as modifiers. Zero between. */
	private readonly held: Uint16Array;
	private readonly whole: Uint16Array;
	private readonly essential: Uint16Array;

	constructor(private readonly index: AlphaIndex) {
		this.cut = pieceWords(index.columns.pieces);
		const { size } = index;
		this.pathWords = new Uint16Array(size);
		this.firstWords = new Uint16Array(size).fill(0xffff);
		this.held = new Uint16Array(size);
		this.whole = new Uint16Array(size);
		this.essential = new Uint16Array(size);
		const words = this.cut.words.length;
		this.postingStarts = new Uint32Array(words + 1);
		const own = new Uint16Array(size);
		this.eachWord((at, word, isModifier) => {
			this.postingStarts[word + 1] = (this.postingStarts[word + 1] ?? 0) + 1;
			if (!isModifier) own[at] = (own[at] ?? 0) + 1;
			if (this.firstWords[at] === 0xffff) this.firstWords[at] = word;
		});
		for (let word = 0; word < words; word++)
			this.postingStarts[word + 1] = (this.postingStarts[word + 1] ?? 0) + (this.postingStarts[word] ?? 0);
		this.postings = new Uint32Array(this.postingStarts[words] ?? 0);
		const next = this.postingStarts.slice();
		this.eachWord((at, word, isModifier) => {
			const place = next[word] ?? 0;
			this.postings[place] = at * 2 + (isModifier ? 1 : 0);
			next[word] = place + 1;
		});
		for (let at = 0; at < size; at++) {
			const above = index.parents[at] ?? -1;
			this.pathWords[at] = (own[at] ?? 0) + (above < 0 ? 0 : (this.pathWords[above] ?? 0));
		}
	}

	private eachWord(found: (at: number, word: number, isModifier: boolean) => void): void {
		const { titles, titleStarts, pieces } = this.index.columns;
		const { numbers, starts } = this.cut;
		const opens = pieces.indexOf('(');
		const closes = pieces.indexOf(')');
		for (let at = 0; at < this.index.size; at++) {
			let depth = 0;
			const end = titleStarts[at + 1] ?? 0;
			for (let t = titleStarts[at] ?? 0; t < end; t++) {
				const piece = titles[t] ?? 0;
				if (piece === opens) depth++;
				else if (piece === closes) depth--;
				const to = starts[piece + 1] ?? 0;
				for (let p = starts[piece] ?? 0; p < to; p++) found(at, numbers[p] ?? 0, depth > 0);
			}
		}
	}

	private bound(text: string): number {
		const { words } = this.cut;
		let [low, high] = [0, words.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((words[middle] ?? '') < text) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** A single letter is a word of its own (hepatitis B), not the beginning of one in ten. */
	private queryWord(word: string): QueryWord {
		const first = this.bound(word);
		const exact = this.cut.words[first] === word ? first : -1;
		const end = word.length === 1 ? first + (exact < 0 ? 0 : 1) : this.bound(`${word}~`);
		return { first, end, exact };
	}

	/** Notes at each term of the range which words it holds. @returns the terms that hold one, each once */
	private mark(words: readonly QueryWord[], from: number, to: number): number[] {
		const { held, whole, essential, postings, postingStarts } = this;
		const touched: number[] = [];
		words.forEach((word, bit) => {
			const flag = 1 << bit;
			const exactEnd = word.exact < 0 ? -1 : (postingStarts[word.exact + 1] ?? 0);
			const end = postingStarts[word.end] ?? 0;
			for (let p = postingStarts[word.first] ?? 0; p < end; p++) {
				const posting = postings[p] ?? 0;
				const at = posting >> 1;
				if (at < from || at >= to) continue;
				if (held[at] === 0) touched.push(at);
				held[at] = (held[at] ?? 0) | flag;
				if ((posting & 1) === 0) essential[at] = (essential[at] ?? 0) | flag;
				// The exact word is the first of its stretch.
				if (p < exactEnd) whole[at] = (whole[at] ?? 0) | flag;
			}
		});
		return touched;
	}

	/** What a term and those above it hold together. */
	private gather(column: Uint16Array, at: number): number {
		let all = 0;
		for (let up = at; up >= 0; up = this.index.parents[up] ?? -1) all |= column[up] ?? 0;
		return all;
	}

	/** @param isRead the words stand for a short form, which leaves out that it is a disease */
	private cost(at: number, words: readonly QueryWord[], isRead: boolean): number {
		const essential = this.gather(this.essential, at);
		const whole = this.gather(this.whole, at);
		let cost = this.pathWords[at] ?? 0;
		let main = at;
		for (let up = at; up >= 0; up = this.index.parents[up] ?? -1) main = up;
		const leader = this.firstWords[main] ?? 0xffff;
		words.forEach((word, bit) => {
			const flag = 1 << bit;
			if (essential & flag) cost -= 1;
			else cost += MODIFIER;
			if (!(whole & flag)) cost += BEGUN;
			if (leader >= word.first && leader < word.end) cost -= leader === word.exact ? LEADS : LEADS - BEGUN;
		});
		const isDisease = isRead && this.cut.words[leader] === 'disease';
		if (this.held[main] === 0 && !isDisease) cost += OTHER_MAIN_TERM;
		if (this.index.codeRefs(at).length === 0) cost += NO_CODE;
		return cost;
	}

	/** Main terms that begin so, in the order of print: what one sees after the first letters. */
	private leaf(from: number, to: number, letters: string, limit: number): number[] {
		const [first, end] = [this.bound(letters), this.bound(`${letters}~`)];
		const found: number[] = [];
		for (let at = from; at < to && found.length < limit; at = this.index.ends[at] ?? to) {
			const word = this.firstWords[at] ?? 0;
			if (word >= first && word < end) found.push(at);
		}
		return found;
	}

	/**
	 * Those that hold most of the words, best first.
	 * @returns also how many words none of them holds
	 */
	private best(
		from: number,
		to: number,
		said: readonly string[],
		limit: number,
		isRead: boolean
	): { found: Found[]; missing: number } {
		const words = said
			.slice(0, MOST_WORDS)
			.map((word) => this.queryWord(word))
			.filter((word) => word.end > word.first);
		const touched = this.mark(words, from, to);
		let most = 0;
		let candidates: number[] = [];
		for (const at of touched) {
			const count = bits(this.gather(this.held, at));
			if (count > most) {
				most = count;
				candidates = [];
			}
			if (count === most) candidates.push(at);
		}
		const found: Found[] = [];
		for (const at of candidates) put(found, { at, cost: this.cost(at, words, isRead) }, limit);
		for (const at of touched) this.held[at] = this.whole[at] = this.essential[at] = 0;
		return { found, missing: said.length - most };
	}

	/**
	 * What was typed and what its short forms stand for: of these the readings of which the fewest words are missing.
	 * @param said as typed; empty where only the short forms are asked for
	 */
	private read(
		from: number,
		to: number,
		said: readonly string[],
		readings: readonly (readonly string[])[],
		limit: number
	): Found[] {
		let fewest = Infinity;
		let costs = new Map<number, number>();
		const isBegun = readings.length > 0 && said.some((word) => this.queryWord(word).exact < 0);
		[said, ...readings].forEach((words, n) => {
			const { found, missing } = this.best(from, to, words, limit, n > 0);
			if (found.length === 0 || missing > fewest) return;
			if (missing < fewest) costs = new Map();
			fewest = missing;
			const against = n > 0 ? n * READ : isBegun ? ONLY_BEGUN : 0;
			for (const { at, cost } of found) {
				const other = costs.get(at) ?? Infinity;
				if (cost + against < other) costs.set(at, cost + against);
			}
		});
		const best: Found[] = [];
		for (const [at, cost] of costs) put(best, { at, cost }, limit);
		return best;
	}

	/**
	 * @param from and to: the places of the book
	 * @param typed case, accents and order do not matter; every word may be whole or begun, or a short form (`copd`)
	 * @returns places of terms, best first: those whose path holds all words, else those that hold most of them. For
	 * one or two letters the main terms that begin so, behind those of the short form that they may be
	 */
	find(from: number, to: number, typed: string, limit: number): number[] {
		const said = [...new Set(wordsOf(typed))];
		const read = shortReadings(typed).map((words) => [...new Set(words)]);
		const [only = ''] = said;
		if (said.length === 1 && only.length <= 2) {
			const leaves = this.leaf(from, to, only, limit);
			const meant = leaves.length > 0 ? this.read(from, to, [], read, READ_FIRST).map(({ at }) => at) : [];
			if (leaves.length > 0) return [...new Set([...meant, ...leaves])].slice(0, limit);
		}
		return this.read(from, to, said, read, limit).map(({ at }) => at);
	}
}

/** Puts a term among the best, which stay sorted and at most so many. */
function put(best: Found[], one: Found, limit: number): void {
	const isBefore = (other: Found | undefined): boolean =>
		other !== undefined && (one.cost < other.cost || (one.cost === other.cost && one.at < other.at));
	if (best.length === limit && !isBefore(best.at(-1))) return;
	if (best.length === limit) best.pop();
	let place = best.length;
	while (isBefore(best[place - 1])) place--;
	best.splice(place, 0, one);
}

function bits(mask: number): number {
	let count = 0;
	for (let rest = mask; rest > 0; rest &= rest - 1) count++;
	return count;
}
