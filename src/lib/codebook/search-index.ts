import type { CodeSet } from './code-set';
import { indexWords, weightOf } from './words';

/**
 * The words of a code set, inverted. Titles are already numbers of pieces, so each piece is cut into words
 * once (10,000 pieces, not a million words), and the rest is counting.
 */
export interface SearchIndex {
	/** Sorted by character, so that a prefix is a stretch. */
	words: string[];
	weights: Float32Array;
	/** Words of piece n: `pieceWords[pieceStarts[n]] … pieceWords[pieceStarts[n + 1] - 1]`. */
	pieceWords: Uint16Array;
	pieceStarts: Uint32Array;
	/** Places of titles that hold word n, ascending, in the same way. */
	postings: Uint32Array;
	postingStarts: Uint32Array;
	/** What speaks against a title before any query: its length, being a header, a rare chapter. */
	handicap: Float32Array;
	/** The first word of each title that says something: not "other", not "unspecified". */
	firstWords: Uint16Array;
}

const HEADER = 2;
/** A category without divisions is what its disease is called: I10, R42, J4B. */
const WHOLE_CATEGORY = -0.5;
/** Words in brackets are nonessential modifiers: they may be there or not (Guidelines I.A.7). */
const IN_BRACKETS = 0.2;

/**
 * A prior on codes: most of a coder's words mean a disease of this patient now. Pregnancy and newborn codes,
 * external causes, and history codes repeat the words of diseases and are asked for by words of their own.
 */
function chapterHandicap(system: string, code: string): number {
	if (system !== 'icd10cm') return 0;
	const letter = code.charAt(0);
	if (code.length === 3 && !'OPVWXYZ'.includes(letter)) return WHOLE_CATEGORY;
	// Of one injury the initial encounter comes first (7th character A); D and S are later ones.
	if (code.length === 7 && /[B-Z]$/.test(code)) return 'VWXY'.includes(letter) ? 6 : 2;
	if ('VWXY'.includes(letter)) return 4;
	if (letter === 'O' || letter === 'P') return 3;
	if (letter === 'Z') return 2;
	return 0;
}

function cutPieces(pieces: readonly string[]): Pick<SearchIndex, 'words' | 'pieceWords' | 'pieceStarts'> {
	const cut = pieces.map(indexWords);
	const words = [...new Set(cut.flat())].sort();
	const numbers = new Map(words.map((word, n) => [word, n]));
	const pieceStarts = new Uint32Array(pieces.length + 1);
	cut.forEach((list, n) => (pieceStarts[n + 1] = (pieceStarts[n] ?? 0) + list.length));
	return { words, pieceWords: Uint16Array.from(cut.flat(), (word) => numbers.get(word) ?? 0), pieceStarts };
}

/** How many brackets a piece opens, less those it closes. */
function bracketsOf(piece: string): number {
	if (!piece.includes('(') && !piece.includes(')')) return 0;
	return piece.split('(').length - piece.split(')').length;
}

/** Calls back with each different word of each title, and whether it stands in brackets. */
function eachWord(
	set: CodeSet,
	{ words, pieceWords, pieceStarts }: Pick<SearchIndex, 'words' | 'pieceWords' | 'pieceStarts'>,
	found: (at: number, word: number, inBrackets: boolean) => void
): void {
	const { titles, starts, pieces } = set.columns;
	const last = new Int32Array(words.length).fill(-1);
	const brackets = Int8Array.from(pieces, bracketsOf);
	const bracketed = Uint8Array.from(pieces, (piece) => (piece.startsWith('(') ? 1 : 0));
	for (let at = 0; at < set.size; at++) {
		let depth = 0;
		const end = starts[at + 1] ?? 0;
		for (let t = starts[at] ?? 0; t < end; t++) {
			const piece = titles[t] ?? 0;
			const inBrackets = depth > 0 || bracketed[piece] === 1;
			depth += brackets[piece] ?? 0;
			const to = pieceStarts[piece + 1] ?? 0;
			for (let p = pieceStarts[piece] ?? 0; p < to; p++) {
				const word = pieceWords[p] ?? 0;
				if (last[word] === at) continue;
				last[word] = at;
				found(at, word, inBrackets);
			}
		}
	}
}

export function buildSearchIndex(set: CodeSet): SearchIndex {
	const cut = cutPieces(set.columns.pieces);
	const weights = Float32Array.from(cut.words, weightOf);
	const handicap = new Float32Array(set.size);
	const noWord = 0xffff;
	const firstWords = new Uint16Array(set.size).fill(noWord);
	const postingStarts = new Uint32Array(cut.words.length + 1);
	for (let at = 0; at < set.size; at++) {
		handicap[at] = (set.billable(at) ? 0 : HEADER) + chapterHandicap(set.info.system, set.compact(at));
	}
	eachWord(set, cut, (at, word, inBrackets) => {
		const weight = weights[word] ?? 0;
		postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + 1;
		handicap[at] = (handicap[at] ?? 0) + (inBrackets ? weight * IN_BRACKETS : weight);
		if (firstWords[at] === noWord && weight === 1) firstWords[at] = word;
	});
	for (let word = 0; word < cut.words.length; word++)
		postingStarts[word + 1] = (postingStarts[word + 1] ?? 0) + (postingStarts[word] ?? 0);
	const postings = new Uint32Array(postingStarts.at(-1) ?? 0);
	const next = postingStarts.slice();
	eachWord(set, cut, (at, word) => {
		const place = next[word] ?? 0;
		postings[place] = at;
		next[word] = place + 1;
	});
	return { ...cut, weights, postings, postingStarts, handicap, firstWords };
}
