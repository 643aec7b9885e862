/**
 * The words of many short lines, inverted. A line is a list of numbers of *pieces* (`title-words.ts`), so each
 * piece is cut into words once (10,000 pieces, not a million words) and the rest is counting. What a query asks is
 * written on the pieces as bits; a line is then judged by walking over its ten numbers.
 */
import {
	kindOf,
	MOST_BLOCKS,
	NEGATES,
	SAYS_NOT,
	TELLS,
	TELLS_NONE,
	traitsOf,
	walk,
	WordTable,
	type LineColumns
} from './line-tables';
import { indexWords } from './words';

/** A stretch of the word table, from the first to behind the last. */
export type Stretch = readonly [first: number, end: number];

/** Where one word of a query stands among the words of an index. */
export interface Place {
	stretch: Stretch;
	/** Those of the stretch that are the whole word. */
	whole: readonly number[];
	/** How many blocks hold one of them, at most. */
	count: number;
}

export class LineIndex {
	readonly size: number;
	/** Sorted by character, so that a prefix is a stretch. */
	readonly words: string[];
	/** Lines stand in blocks of `1 << shift`, so that a block's number has 16 bits. */
	readonly shift: number;
	/** What each line says, in `PARTS` of a word. */
	readonly weights: Uint8Array;
	/** Of each line the first piece that tells something, and `SAYS_NOT`: most need no look at what pieces do. */
	private readonly leads: Uint8Array;
	/** Bits of the query that stand on each piece, and those of them that the piece says whole. */
	private readonly bits: Int32Array;
	private readonly wholeBits: Int32Array;
	private touched: number[] = [];
	/** What each piece does to a line, a sum of the kinds above. */
	private readonly kinds: Uint8Array;
	private readonly wordPieces: Uint16Array;
	private readonly wordStarts: Uint32Array;
	/** As in `Walked`. */
	private readonly blocks: Uint16Array;
	private readonly blockStarts: Uint32Array;
	private readonly marks: Uint32Array;
	private mark = 0;
	/** Of words that were asked for. */
	readonly places = new Map<string, Place>();
	/** What `blocksOf` found. */
	private found: Uint16Array | undefined;
	/** Bits of the query that the lines of each block may have, where a query asked for them. */
	private held: Int32Array | undefined;

	/** What `judge` found in the last line: bits, whole bits, and whether its first telling piece is asked for. */
	foundBits = 0;
	foundWhole = 0;
	/** Bits that the line says are there, not that they are not; asked for only when the query denies something. */
	foundAffirmed = 0;
	foundLeads = false;

	constructor(private readonly columns: LineColumns) {
		this.size = columns.starts.length - 1;
		let shift = 0;
		while (this.size >> shift > MOST_BLOCKS - 1) shift++;
		this.shift = shift;
		const count = columns.pieces.length;
		this.bits = new Int32Array(count);
		this.wholeBits = new Int32Array(count);
		this.marks = new Uint32Array((this.size >> shift) + 1);

		const cut = columns.pieces.map(indexWords);
		const table = new WordTable(cut);
		this.words = table.words;
		this.wordStarts = table.starts;
		this.wordPieces = table.pieces;
		this.kinds = Uint8Array.from(cut, (list, piece) => kindOf(columns.pieces[piece] ?? '', list));
		const traits = traitsOf(columns.pieces, cut, this.kinds);
		const { weights, leads, blockStarts, blocks } = walk(columns, traits, this.kinds, shift);
		this.weights = weights;
		this.leads = leads;
		this.blockStarts = blockStarts;
		this.blocks = blocks;
	}

	/** The first word of the table that is not before a text, among those from `low` to before `high`. */
	private bound(text: string, low = 0, high = this.words.length): number {
		const { words } = this;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((words[middle] ?? '') < text) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The place of a word in the table, -1 when no line has it. */
	wordAt(word: string): number {
		const at = this.bound(word);
		return this.words[at] === word ? at : -1;
	}

	/** The place of a word in a stretch, -1 when it is not there. */
	wordIn(word: string, [first, end]: Stretch): number {
		const at = this.bound(word, first, end);
		return at < end && this.words[at] === word ? at : -1;
	}

	/** Whether some word begins so. */
	begins(prefix: string): boolean {
		return this.words[this.bound(prefix)]?.startsWith(prefix) ?? false;
	}

	/** The words that begin so. */
	beginning(prefix: string): Stretch {
		const { words } = this;
		const first = this.bound(prefix);
		const behind = `${prefix}~`;
		// Mostly they are few: the end is looked for in steps that grow.
		let step = 1;
		while (first + step < words.length && (words[first + step] ?? '') < behind) step *= 2;
		return [first, this.bound(behind, first + (step >> 1), Math.min(words.length, first + step))];
	}

	/** How many blocks hold one of the words, at most. */
	count([first, end]: Stretch): number {
		let sum = 0;
		for (let w = this.wordStarts[first] ?? 0; w < (this.wordStarts[end] ?? 0); w++) {
			const piece = this.wordPieces[w] ?? 0;
			sum += (this.blockStarts[piece + 1] ?? 0) - (this.blockStarts[piece] ?? 0);
		}
		return sum;
	}

	/** Writes a bit of the query on all pieces of some words. @param whole whether the query says them whole */
	write([first, end]: Stretch, bit: number, whole: boolean): void {
		for (let w = this.wordStarts[first] ?? 0; w < (this.wordStarts[end] ?? 0); w++) {
			const piece = this.wordPieces[w] ?? 0;
			if (this.bits[piece] === 0) this.touched.push(piece);
			this.bits[piece] = (this.bits[piece] ?? 0) | bit;
			if (whole) this.wholeBits[piece] = (this.wholeBits[piece] ?? 0) | bit;
		}
	}

	/** Takes all bits away again. */
	wipe(): void {
		for (const piece of this.touched) this.bits[piece] = this.wholeBits[piece] = 0;
		this.touched = [];
	}

	/** @returns each block once that holds one of the words, in the order of the lists; valid until the next call */
	blocksOf(stretches: readonly Stretch[]): Uint16Array {
		const { marks, blocks, wordPieces, wordStarts, blockStarts } = this;
		const found = (this.found ??= new Uint16Array(marks.length));
		const mark = ++this.mark;
		let count = 0;
		for (const [first, end] of stretches) {
			const last = wordStarts[end] ?? 0;
			for (let w = wordStarts[first] ?? 0; w < last; w++) {
				const piece = wordPieces[w] ?? 0;
				const to = blockStarts[piece + 1] ?? 0;
				for (let b = blockStarts[piece] ?? 0; b < to; b++) {
					const block = blocks[b] ?? 0;
					if (marks[block] === mark) continue;
					marks[block] = mark;
					found[count++] = block;
				}
			}
		}
		return found.subarray(0, count);
	}

	/** Whether all pieces of some words have lists of the blocks that hold them. */
	isListed([first, end]: Stretch): boolean {
		const { wordPieces, blockStarts } = this;
		for (let w = this.wordStarts[first] ?? 0; w < (this.wordStarts[end] ?? 0); w++) {
			const piece = wordPieces[w] ?? 0;
			if (blockStarts[piece] === blockStarts[piece + 1]) return false;
		}
		return true;
	}

	/** Begins anew what blocks hold. @param bits that any block may have @returns the bits of each block */
	holdOnly(bits: number): Int32Array {
		this.held ??= new Int32Array(this.marks.length);
		return this.held.fill(bits);
	}

	/** Writes a bit of the query on all blocks that hold one of some words. */
	hold([first, end]: Stretch, bit: number, held: Int32Array): void {
		const { wordPieces, blockStarts, blocks } = this;
		for (let w = this.wordStarts[first] ?? 0; w < (this.wordStarts[end] ?? 0); w++) {
			const piece = wordPieces[w] ?? 0;
			const to = blockStarts[piece + 1] ?? 0;
			for (let b = blockStarts[piece] ?? 0; b < to; b++) {
				const block = blocks[b] ?? 0;
				held[block] = (held[block] ?? 0) | bit;
			}
		}
	}

	/** As `judge` where whatever stands in the line counts; says nothing of `foundLeads`. */
	judgeWords(at: number): void {
		const { titles, starts } = this.columns;
		const { bits: asked, wholeBits } = this;
		const end = starts[at + 1] ?? 0;
		let bits = 0;
		let whole = 0;
		for (let t = starts[at] ?? 0; t < end; t++) {
			const piece = titles[t] ?? 0;
			const own = asked[piece] ?? 0;
			if (own === 0) continue;
			bits |= own;
			whole |= wholeBits[piece] ?? 0;
		}
		this.foundBits = bits;
		this.foundWhole = whole;
		this.foundAffirmed = 0;
	}

	/**
	 * Which bits of the query a line has; the answer is in `foundBits`, `foundWhole`, `foundLeads`.
	 * @param asksNegated whether what the line says is not there counts too
	 */
	judge(at: number, asksNegated: boolean): void {
		const { titles, starts } = this.columns;
		const lead = this.leads[at] ?? 0;
		if (lead < SAYS_NOT && !asksNegated) {
			this.judgeWords(at);
			const first = (starts[at] ?? 0) + lead;
			this.foundLeads = lead !== TELLS_NONE && (this.bits[titles[first] ?? 0] ?? 0) !== 0;
			return;
		}
		const { bits: asked, wholeBits, kinds } = this;
		const end = starts[at + 1] ?? 0;
		let bits = 0;
		let whole = 0;
		let affirmed = 0;
		let isLed = false;
		let leads = false;
		let isNegated = false;
		for (let t = starts[at] ?? 0; t < end; t++) {
			const piece = titles[t] ?? 0;
			const own = asked[piece] ?? 0;
			const kind = kinds[piece] ?? 0;
			if (kind > TELLS) isNegated = (kind & NEGATES) !== 0;
			if (own !== 0 && (asksNegated || !isNegated)) {
				bits |= own;
				whole |= wholeBits[piece] ?? 0;
				if (asksNegated && !isNegated) affirmed |= own;
			}
			if (!isLed && kind & TELLS) {
				isLed = true;
				leads = own !== 0;
			}
		}
		this.foundLeads = leads;
		this.foundBits = bits;
		this.foundWhole = whole;
		this.foundAffirmed = affirmed;
	}
}
