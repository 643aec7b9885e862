/**
 * Words for codes that do not stand in their titles: lines, each of which leads to a code or to all codes that begin
 * so. There are our own everyday words, and those of the official Index and of the notes (`search-words-part.ts`).
 */
import type { CodeSystem } from '../domain/code';
import { compactCode } from '../domain/code';
import type { CodeSet } from './code-set';
import { EVERYDAY_WORDS } from './everyday-words';
import { LineIndex } from './line-index';
import type { LineColumns } from './line-tables';
import type { StoredWords } from './search-words-part';

export interface WordLines {
	index: LineIndex;
	/** Places in the set that line n leads to: from `from[n]` to before `to[n]`. */
	from: Uint32Array;
	to: Uint32Array;
	/** How many words of the title belong to line n; left out where there are none. */
	inTitle?: Uint8Array;
	/** What speaks for these lines as a whole, against a title that says the same. */
	credit: number;
}

export interface WordLine {
	/** A code or the beginning of codes. */
	code: string;
	words: string;
}

/** As `set.range`, quicker for whole codes. */
function rangeOf(set: CodeSet, bare: string): [number, number] {
	const at = set.lowerBound(bare);
	return set.billable(at) && set.compact(at) === bare ? [at, at + 1] : [at, set.lowerBound(`${bare}~`)];
}

/** @param lines those whose code the set has not are passed over */
export function wordLines(set: CodeSet, lines: Iterable<WordLine>, credit: number): WordLines {
	const numbers = new Map<string, number>();
	const titles: number[] = [];
	const starts = [0];
	const [from, to]: [number[], number[]] = [[], []];
	let lastCode = '';
	let [first, end] = [0, 0];
	for (const { code, words } of lines) {
		// Lines of one code mostly stand together.
		if (code !== lastCode) [first, end] = rangeOf(set, compactCode(code));
		lastCode = code;
		if (first === end) continue;
		for (const word of words.split(' ')) {
			let number = numbers.get(word);
			if (number === undefined) numbers.set(word, (number = numbers.size));
			titles.push(number);
		}
		starts.push(titles.length);
		from.push(first);
		to.push(end);
	}
	const columns: LineColumns = {
		pieces: [...numbers.keys()],
		titles: Uint16Array.from(titles),
		starts: Uint32Array.from(starts)
	};
	return { index: new LineIndex(columns), from: Uint32Array.from(from), to: Uint32Array.from(to), credit };
}

/** Where the codes of stored words stand in a set. Both are sorted, so one walk over the set finds all. */
function rangesOf(set: CodeSet, codes: readonly string[]): [from: Uint32Array, to: Uint32Array] {
	const from = new Uint32Array(codes.length);
	const to = new Uint32Array(codes.length);
	let at = 0;
	codes.forEach((code, n) => {
		while (at < set.size && set.compact(at) < code) at++;
		const isThere = at < set.size && set.compact(at).startsWith(code);
		from[n] = at;
		to[n] = !isThere ? at : set.billable(at) && set.compact(at) === code ? at + 1 : set.range(code)[1];
	});
	return [from, to];
}

/** Words of the Index and the notes; those whose code the set has not lead nowhere. */
export function storedLines(set: CodeSet, stored: StoredWords, credit: number): WordLines {
	const { words, titles, starts, codes, codeOf, inTitle } = stored;
	const [from, to] = rangesOf(set, codes);
	return {
		index: new LineIndex({ pieces: words, titles, starts }),
		from: codeOf.map((code) => from[code] ?? 0),
		to: codeOf.map((code) => to[code] ?? 0),
		inTitle,
		credit
	};
}

/** @param text lines of `code: phrase; phrase` */
export function linesOfWords(text: string): WordLine[] {
	const lines: WordLine[] = [];
	for (const line of text.trim().split('\n')) {
		const colon = line.indexOf(': ');
		const code = line.slice(0, colon);
		for (const words of line.slice(colon + 2).split('; ')) lines.push({ code, words });
	}
	return lines;
}

/** Our own words for the codes of a system. */
export function everydayLines(system: CodeSystem): WordLine[] {
	return system === 'cpt' ? [] : linesOfWords(EVERYDAY_WORDS[system]);
}
