/**
 * The tables of a line index (`line-index.ts`), made when a set is opened: which words there are, what each piece
 * does to a line, what each line says, and which blocks of lines hold a piece.
 */
import { COMMA } from './title-words';
import { LEAST_POSTED, negates, weightOf } from './words';

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
/** `unspecified quadrant` says no more than that there are quadrants. */
const NOT_SAID = 0.3;
/** Weights are kept as bytes, in these parts of one word. */
export const PARTS = 8;
/** Kinds of pieces: one that says something (not "of", not "other"); one that negates what follows; one that ends that. */
export const TELLS = 1;
export const NEGATES = 2;
const AFFIRMS = 4;
/** Posting lists hold numbers of 16 bits. */
export const MOST_BLOCKS = 65_536;

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

export function kindOf(piece: string, words: readonly string[]): number {
	const [only = ''] = words;
	const tells = heaviest(words) === 1 ? TELLS : 0;
	if (words.length > 1) return tells;
	if (negates(only)) return tells | NEGATES;
	return only === 'with' || only === 'of' || piece === COMMA ? tells | AFFIRMS : tells;
}

/** The different words of pieces, sorted, and for each the pieces that have it. */
export class WordTable {
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

/** The weight of a piece that tells something. */
const FULL = 100;

/** For each piece one number with all that the walk over a million of them asks. */
export function traitsOf(
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

/** No piece. */
const NONE = -1;

/** In `leads`: the line says of something that it is not there; or none of its pieces tells anything. */
export const [SAYS_NOT, TELLS_NONE] = [128, 127];

/** What `walk` found, line by line and piece by piece. */
export interface Walked {
	/** What each line says, in `PARTS` of a word, a piece that it says twice counting once. */
	weights: Uint8Array;
	/** Which piece of each line is the first that tells something, and `SAYS_NOT`. */
	leads: Uint8Array;
	/** Blocks of lines that hold piece n, ascending: `blocks[blockStarts[n]] …`. The lightest pieces have none. */
	blockStarts: Uint32Array;
	blocks: Uint16Array;
}

export function walk(
	{ pieces, titles, starts }: LineColumns,
	traits: Int32Array,
	kinds: Uint8Array,
	shift: number
): Walked {
	const size = starts.length - 1;
	const weights = new Uint8Array(size);
	const leads = new Uint8Array(size);
	const lastLine = new Int32Array(pieces.length).fill(-1);
	const brackets = Int8Array.from(pieces, bracketsOf);
	const unspecified = pieces.indexOf('unspecified');
	// Counted one place further on, so that filling moves each start to where it belongs.
	const blockStarts = new Uint32Array(pieces.length + 2);
	for (let at = 0, t = 0; at < size; at++) {
		let depth = 0;
		let weight = 0;
		let isNegated = false;
		let lead = TELLS_NONE;
		let saysNot = 0;
		let before = NONE;
		const first = t;
		const end = starts[at + 1] ?? 0;
		for (; t < end; t++) {
			const piece = titles[t] ?? 0;
			const trait = traits[piece] ?? 0;
			const inBrackets = depth > 0 || (trait & OPENS) !== 0;
			if (trait & TURNS) {
				depth += brackets[piece] ?? 0;
				const kind = kinds[piece] ?? 0;
				if (kind > TELLS) isNegated = (kind & NEGATES) !== 0;
				if (isNegated) saysNot = SAYS_NOT;
			}
			if (lead === TELLS_NONE && (trait & WEIGHT) === FULL && t - first < TELLS_NONE) lead = t - first;
			const isUnsaid = before !== NONE && before === unspecified;
			before = piece;
			const last = lastLine[piece] ?? -1;
			if (last === at) continue;
			lastLine[piece] = at;
			weight += (trait & WEIGHT) * (inBrackets ? IN_BRACKETS : isNegated ? NEGATED : isUnsaid ? NOT_SAID : 1);
			if ((trait & POSTED) === 0 || (last >= 0 && last >> shift === at >> shift)) continue;
			blockStarts[piece + 2] = (blockStarts[piece + 2] ?? 0) + 1;
		}
		leads[at] = lead | saysNot;
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
	return { weights, leads, blockStarts: blockStarts.subarray(0, -1), blocks };
}
