/** The words of an index: of each piece of its titles, and of the paths that lead to each code. */
import type { AlphaIndex } from './alpha-index';
import { CodeTerms } from './alpha-index-codes';
import { indexWords as wordsOfPiece, saysLittle } from './words';

/** Words of titles, numbered. */
export interface PieceWords {
	/** Sorted by character, so that a prefix is a stretch. */
	words: string[];
	/** Words of piece n: `numbers[starts[n]] … numbers[starts[n + 1] - 1]`. */
	numbers: Uint16Array;
	starts: Uint32Array;
}

/** Most pieces are one word without accents; cutting costs ten times as much as seeing that. */
const ONE_WORD = /^[A-Za-z0-9]+$/;

export function pieceWords(pieces: readonly string[]): PieceWords {
	const cut: string[] = [];
	const starts = new Uint32Array(pieces.length + 1);
	pieces.forEach((piece, n) => {
		if (ONE_WORD.test(piece)) cut.push(piece.toLowerCase());
		else cut.push(...wordsOfPiece(piece));
		starts[n + 1] = cut.length;
	});
	const words = [...new Set(cut)].sort();
	const known = new Map(words.map((word, number) => [word, number]));
	return { words, numbers: Uint16Array.from(cut, (word) => known.get(word) ?? 0), starts };
}

/** For each code of an index, as printed, the words that lead to it. */
export interface CodeWords {
	codes: string[];
	words: string[];
	/** Words of code n: `numbers[starts[n]] … numbers[starts[n + 1] - 1]`, sorted. */
	numbers: Uint16Array;
	starts: Uint32Array;
	/** @param code as printed. @returns its words, none when the index does not name it */
	of(code: string): string[];
}

/**
 * Lay words and synonyms for each code, for a search over titles: `C18.9` gets "colon", "bowel". The words of the
 * path are taken, nonessential modifiers too; little words are not.
 */
export function indexWords(index: AlphaIndex): CodeWords {
	const { codes, pieces, titles, titleStarts } = index.columns;
	const cut = pieceWords(pieces);
	const little = cut.words.map(saysLittle);
	const terms = new CodeTerms(index);
	const starts = new Uint32Array(codes.length + 1);
	const all: number[] = [];
	codes.forEach((_, code) => {
		const found = new Set<number>();
		for (const term of terms.places(code))
			for (let at = term; at >= 0; at = index.parents[at] ?? -1)
				for (const piece of titles.subarray(titleStarts[at], titleStarts[at + 1]))
					for (const word of cut.numbers.subarray(cut.starts[piece], cut.starts[piece + 1]))
						if (!little[word]) found.add(word);
		for (const word of [...found].sort((a, b) => a - b)) all.push(word);
		starts[code + 1] = all.length;
	});
	const numbers = Uint16Array.from(all);
	const places = new Map(codes.map((code, number) => [code, number]));
	return {
		codes,
		words: cut.words,
		numbers,
		starts,
		of: (code) => {
			const place = places.get(code);
			if (place === undefined) return [];
			return Array.from(numbers.subarray(starts[place], starts[place + 1]), (word) => cut.words[word] ?? '');
		}
	};
}
