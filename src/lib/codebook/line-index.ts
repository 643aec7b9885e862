/**
 * The words of many short lines, inverted. A line is a list of numbers of *pieces* (`title-words.ts`), so each
 * piece is cut into words once (10,000 pieces, not a million words) and the rest is counting. What a query asks is
 * written on the pieces as bits; a line is then judged by walking over its ten numbers.
 */
import { COMMA } from './title-words';
import { indexWords, LEAST_POSTED, negates, weightOf } from './words';

export interface LineColumns {
	/** The different pieces of the lines. */
	pieces: readonly string[];
	/** Numbers of pieces, line after line. */
	titles: Uint16Array;
	/** Where each line begins in `titles`, and at last where the last one ends. */
	starts: Uint32Array;
}

/** Words in brackets are nonessential modifiers: they may be there or not (Guidelines I.A.7). */
const IN_BRACKETS = 0.2;
/** What a title says is not there says little about what is. */
const NEGATED = 0.3;
/** Weights are kept as bytes, in these parts of one word. */
export const PARTS = 8;
/** Kinds of pieces: one that says something (not "of", not "other"); one that negates what follows; one that ends that. */
const [TELLS, NEGATES, AFFIRMS] = [1, 2, 4];
/** Posting lists hold numbers of 16 bits. */
const MOST_BLOCKS = 65_536;

/** How many brackets a piece opens, less those it closes. */
function bracketsOf(piece: string): number {
	if (!piece.includes('(') && !piece.includes(')')) return 0;
	return piece.split('(').length - piece.split(')').length;
}

function heaviest(words: readonly string[]): number {
	let weight = 0;
	for (const word of words) weight = Math.max(weight, weightOf(word));
	return weight;
}

function kindOf(piece: string, words: readonly string[]): number {
	const [only = ''] = words;
	const tells = heaviest(words) === 1 ? TELLS : 0;
	if (words.length > 1) return tells;
	if (negates(only)) return tells | NEGATES;
	return only === 'with' || only === 'of' || piece === COMMA ? tells | AFFIRMS : tells;
}

/** The different words of pieces, sorted, and for each the pieces that have it. */
class WordTable {
	readonly words: string[];
	readonly starts: Uint32Array;
	readonly pieces: Uint16Array;

	constructor(cut: readonly (readonly string[])[]) {
		const numbers = new Map<string, number>();
		for (const list of cut) for (const word of list) numbers.set(word, 0);
		this.words = [...numbers.keys()].sort();
		this.words.forEach((word, n) => numbers.set(word, n));
		const starts = new Uint32Array(this.words.length + 2);
		// Counted one place further on, so that filling moves each start to where it belongs.
		for (const list of cut)
			for (const word of list) {
				const n = (numbers.get(word) ?? 0) + 2;
				starts[n] = (starts[n] ?? 0) + 1;
			}
		for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
		this.pieces = new Uint16Array(starts.at(-1) ?? 0);
		for (let piece = 0; piece < cut.length; piece++)
			for (const word of cut[piece] ?? []) {
				const n = (numbers.get(word) ?? 0) + 1;
				const place = starts[n] ?? 0;
				this.pieces[place] = piece;
				starts[n] = place + 1;
			}
		this.starts = starts.subarray(0, -1);
	}
}

/** In `traits`: the weight of a piece in hundredths, whether it has lists, and what makes a line take another turn. */
const [WEIGHT, POSTED, OPENS, TURNS] = [127, 128, 256, 512];

/** For each piece one number with all that the walk over a million of them asks. */
function traitsOf(
	pieces: readonly string[],
	cut: readonly (readonly string[])[],
	kinds: Uint8Array
): Int32Array {
	return Int32Array.from(pieces, (piece, n) => {
		const weight = heaviest(cut[n] ?? []);
		const isBracket = piece.includes('(') || piece.includes(')');
		const turns = (kinds[n] ?? 0) > TELLS || isBracket;
		return (
			Math.round(weight * 100) |
			(weight >= LEAST_POSTED ? POSTED : 0) |
			(piece.startsWith('(') ? OPENS : 0) |
			(turns ? TURNS : 0)
		);
	});
}

/**
 * What each line says, in `PARTS` of a word, a piece that it says twice counting once; and for each piece the blocks
 * of lines that hold it, ascending. The lightest pieces have none.
 */
function walk(
	{ pieces, titles, starts }: LineColumns,
	traits: Int32Array,
	kinds: Uint8Array,
	shift: number
): [weights: Uint8Array, blockStarts: Uint32Array, blocks: Uint16Array] {
	const size = starts.length - 1;
	const weights = new Uint8Array(size);
	const lastLine = new Int32Array(pieces.length).fill(-1);
	const brackets = Int8Array.from(pieces, bracketsOf);
	// Counted one place further on, so that filling moves each start to where it belongs.
	const blockStarts = new Uint32Array(pieces.length + 2);
	for (let at = 0, t = 0; at < size; at++) {
		let depth = 0;
		let weight = 0;
		let isNegated = false;
		const end = starts[at + 1] ?? 0;
		for (; t < end; t++) {
			const piece = titles[t] ?? 0;
			const trait = traits[piece] ?? 0;
			const inBrackets = depth > 0 || (trait & OPENS) !== 0;
			if (trait & TURNS) {
				depth += brackets[piece] ?? 0;
				const kind = kinds[piece] ?? 0;
				if (kind > TELLS) isNegated = (kind & NEGATES) !== 0;
			}
			const last = lastLine[piece] ?? -1;
			if (last === at) continue;
			lastLine[piece] = at;
			weight += (trait & WEIGHT) * (inBrackets ? IN_BRACKETS : isNegated ? NEGATED : 1);
			if ((trait & POSTED) === 0 || (last >= 0 && last >> shift === at >> shift)) continue;
			blockStarts[piece + 2] = (blockStarts[piece + 2] ?? 0) + 1;
		}
		weights[at] = Math.min(255, Math.round((weight * PARTS) / 100));
	}
	for (let n = 1; n < blockStarts.length; n++)
		blockStarts[n] = (blockStarts[n] ?? 0) + (blockStarts[n - 1] ?? 0);
	const blocks = new Uint16Array(blockStarts.at(-1) ?? 0);
	const lastBlock = lastLine.fill(-1);
	for (let at = 0, t = 0; at < size; at++) {
		const block = at >> shift;
		const end = starts[at + 1] ?? 0;
		for (; t < end; t++) {
			const piece = titles[t] ?? 0;
			if (lastBlock[piece] === block || ((traits[piece] ?? 0) & POSTED) === 0) continue;
			lastBlock[piece] = block;
			const place = blockStarts[piece + 1] ?? 0;
			blocks[place] = block;
			blockStarts[piece + 1] = place + 1;
		}
	}
	return [weights, blockStarts.subarray(0, -1), blocks];
}

/** A stretch of the word table, from the first to behind the last. */
export type Stretch = readonly [first: number, end: number];

export class LineIndex {
	readonly size: number;
	/** Sorted by character, so that a prefix is a stretch. */
	readonly words: string[];
	/** Lines stand in blocks of `1 << shift`, so that a block's number has 16 bits. */
	readonly shift: number;
	/** What each line says, in `PARTS` of a word. */
	readonly weights: Uint8Array;
	/** Bits of the query that stand on each piece, and those of them that the piece says whole. */
	private readonly bits: Int32Array;
	private readonly wholeBits: Int32Array;
	private touched: number[] = [];
	/** What each piece does to a line, a sum of the kinds above. */
	private readonly kinds: Uint8Array;
	private readonly wordPieces: Uint16Array;
	private readonly wordStarts: Uint32Array;
	/** Blocks of lines that hold piece n, ascending: `blocks[blockStarts[n]] …`; none for the smallest words. */
	private readonly blocks: Uint16Array;
	private readonly blockStarts: Uint32Array;
	private readonly marks: Uint32Array;
	private mark = 0;

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
		[this.weights, this.blockStarts, this.blocks] = walk(columns, traits, this.kinds, shift);
	}

	/** The first word of the table that is not before a text. */
	private bound(text: string): number {
		let [low, high] = [0, this.words.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.words[middle] ?? '') < text) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The place of a word in the table, -1 when no line has it. */
	wordAt(word: string): number {
		const at = this.bound(word);
		return this.words[at] === word ? at : -1;
	}

	/** Whether some word begins so. */
	begins(prefix: string): boolean {
		return this.words[this.bound(prefix)]?.startsWith(prefix) ?? false;
	}

	/** The words that begin so. */
	beginning(prefix: string): Stretch {
		return [this.bound(prefix), this.bound(`${prefix}~`)];
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

	/** Begins a new walk: `eachBlock` calls back once for each block until the next one. */
	begin(): void {
		this.mark++;
	}

	eachBlock([first, end]: Stretch, found: (block: number) => void): void {
		const { marks, mark, blocks } = this;
		for (let w = this.wordStarts[first] ?? 0; w < (this.wordStarts[end] ?? 0); w++) {
			const piece = this.wordPieces[w] ?? 0;
			const to = this.blockStarts[piece + 1] ?? 0;
			for (let b = this.blockStarts[piece] ?? 0; b < to; b++) {
				const block = blocks[b] ?? 0;
				if (marks[block] === mark) continue;
				marks[block] = mark;
				found(block);
			}
		}
	}

	/** Whether a line has one bit of each of some masks, whatever it negates: a quick look before `judge`. */
	mayHave(at: number, masks: readonly number[]): boolean {
		const { titles, starts } = this.columns;
		const end = starts[at + 1] ?? 0;
		let bits = 0;
		for (let t = starts[at] ?? 0; t < end; t++) bits |= this.bits[titles[t] ?? 0] ?? 0;
		for (const mask of masks) if ((bits & mask) === 0) return false;
		return true;
	}

	/**
	 * Which bits of the query a line has; the answer is in `foundBits`, `foundWhole`, `foundLeads`.
	 * @param asksNegated whether what the line says is not there counts too
	 */
	judge(at: number, asksNegated: boolean): void {
		const { titles, starts } = this.columns;
		const end = starts[at + 1] ?? 0;
		let bits = 0;
		let whole = 0;
		let affirmed = 0;
		let isLed = false;
		let isNegated = false;
		this.foundLeads = false;
		for (let t = starts[at] ?? 0; t < end; t++) {
			const piece = titles[t] ?? 0;
			const own = this.bits[piece] ?? 0;
			const kind = this.kinds[piece] ?? 0;
			if (kind > TELLS) isNegated = (kind & NEGATES) !== 0;
			if (own !== 0 && (asksNegated || !isNegated)) {
				bits |= own;
				whole |= this.wholeBits[piece] ?? 0;
				if (asksNegated && !isNegated) affirmed |= own;
			}
			if (!isLed && kind & TELLS) {
				isLed = true;
				this.foundLeads = own !== 0;
			}
		}
		this.foundBits = bits;
		this.foundWhole = whole;
		this.foundAffirmed = affirmed;
	}
}
