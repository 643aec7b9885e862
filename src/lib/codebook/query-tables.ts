/** The tables of words as a query reads them: which abbreviation or phrase stands at a place, misspelled or whole. */
import { ABBREVIATIONS } from './abbreviations';
import { BRAND_NAMES } from './brand-names';
import { LAY_WORDS } from './lay-words';
import { NearWords } from './near-words';
import { OPERATION_WORDS } from './operation-words';
import { remembered } from './remembered';
import type { NearWord } from './spelling';
import { plainText, wordsOf } from './words';

const LONGEST_PHRASE = 4;

/** What the word tables say of a word. */
export interface Vocabulary {
	has: (word: string) => boolean;
	begins: (prefix: string) => boolean;
	near: (word: string, begun: boolean) => NearWord[];
}

export interface Reading {
	/** Words of each alternative. */
	ways: string[][];
	isShort: boolean;
}

function readTable(text: string, isShort: boolean, into: Map<string, Reading>): void {
	for (const line of text.trim().split('\n')) {
		const [key = '', ways = ''] = line.split(/: ?/);
		if (into.has(key)) continue;
		const words = ways.split('|').map((way) => way.trim().split(' ').filter(Boolean));
		into.set(key, { ways: words.filter((way) => way.length > 0), isShort });
	}
}

interface Tables {
	byKey: Map<string, Reading>;
	/** Sorted. */
	keys: string[];
	/** Words that a phrase of several words begins with. */
	begin: Set<string>;
	/** What a misspelled word of the keys may mean. */
	spelled: NearWords;
}

let readings: Tables | undefined;

export function tables(): Tables {
	if (readings) return readings;
	const byKey = new Map<string, Reading>();
	readTable(ABBREVIATIONS, true, byKey);
	readTable(LAY_WORDS, false, byKey);
	readTable(OPERATION_WORDS, false, byKey);
	readTable(BRAND_NAMES, false, byKey);
	const keys = [...byKey.keys()].sort();
	const phrases = keys.filter((key) => key.includes(' '));
	readings = {
		byKey,
		keys,
		begin: new Set(phrases.map((key) => key.slice(0, key.indexOf(' ')))),
		spelled: new NearWords([[...new Set(keys.flatMap(wordsOf))].sort()])
	};
	return readings;
}

/** `cane` is no misspelled "cant" where a set has no canes. */
const LEAST_MENDED = 5;
/** Misspelled words that are remembered. */
const MOST_SPELLED = 500;
const spelledAs = new Map<string, NearWord[]>();

/** What a word that no line has may mean among the words of the tables. */
function nearKeys(word: string, { has }: Vocabulary): NearWord[] {
	const { byKey, spelled } = tables();
	if (!/^[a-z]{4,}$/.test(word) || byKey.has(word) || has(word)) return [];
	return remembered(spelledAs, word, MOST_SPELLED, () => spelled.of(word, false));
}

/** What stands between blanks and commas; a slash stays, since `w/o` and `s/p` are words of their own. */
export function tokensOf(query: string): string[] {
	return plainText(query)
		.split(/[\s,;()[\]]+/)
		.map((token) => token.replace(/^[^a-z0-9]+|[^a-z0-9/]+$/g, ''))
		.filter(Boolean);
}

export function stemOf(word: string): string {
	return /[^isu]s$/.test(word) && !word.endsWith('eas') && word.length > 3 ? word.slice(0, -1) : word;
}

/** The longest phrase of the tables that begins at a token. */
export function phraseAt(tokens: readonly string[], at: number): [string | undefined, number] {
	const { byKey, begin } = tables();
	const longest = begin.has(tokens[at] ?? '') ? LONGEST_PHRASE : 1;
	for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
		const key = tokens.slice(at, at + length).join(' ');
		if (byKey.has(key)) return [key, length];
	}
	return [undefined, 0];
}

export interface Mended {
	key: string;
	/** Of its words. */
	count: number;
	errors: number;
}

/** The longest phrase of the tables that begins at a token when misspelled words are mended. */
export function misspelledAt(
	tokens: readonly string[],
	at: number,
	isTyping: boolean,
	vocabulary: Vocabulary
): Mended | undefined {
	const next = tokens.slice(at, at + LONGEST_PHRASE);
	const near = next.map((token, n) => {
		// What is still being typed is the beginning of something, and not yet misspelled.
		const isBegun = isTyping && at + n === tokens.length - 1 && vocabulary.begins(token);
		return isBegun ? [] : nearKeys(token, vocabulary);
	});
	const wrong = near.findIndex((candidates) => candidates.length > 0);
	let best: Mended | undefined;
	for (const first of near[wrong] ?? []) {
		const meant = next.map((token, n): NearWord => {
			const nearest = n === wrong ? first : near[n]?.[0];
			return nearest ?? { word: token, distance: 0 };
		});
		const words = meant.map(({ word }) => word);
		const [key, count] = phraseAt(words, 0);
		const errors = meant.slice(0, count).reduce((sum, { distance }) => sum + distance, 0);
		if (key !== undefined && errors > 0 && count > (best?.count ?? 0)) best = { key, count, errors };
	}
	// `hart` may begin Hartnup's disease; only a phrase as a whole says that it does not.
	const typed = tokens[at] ?? '';
	const isDoubtful = typed.length < LEAST_MENDED || vocabulary.begins(stemOf(typed));
	return best?.count === 1 && isDoubtful ? undefined : best;
}

/** A phrase of several words that the end of the query begins: `heart atta`. */
export function unfinished(tokens: readonly string[], at: number): string | undefined {
	const typed = tokens.slice(at).join(' ');
	const count = tokens.length - at;
	if (count < 2 || count > LONGEST_PHRASE || typed.length < 6) return undefined;
	const { keys } = tables();
	let [low, high] = [0, keys.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((keys[middle] ?? '') < typed) low = middle + 1;
		else high = middle;
	}
	const key = keys[low];
	return key?.startsWith(typed) ? key : undefined;
}

/** Readings of one query; a query of several short forms of many readings each has no end of them. */
const MOST_READINGS = 6;
/** `ckd4`, `dm2`. */
const NUMBERED = /^([a-z]{2,5})(\d+[a-z]?)$/;

/**
 * A query with its abbreviations written out, the likeliest reading first, as the Index prints words: for a search
 * that has no readings of its own.
 * @returns the words of each reading; none when no abbreviation is in it
 */
export function shortReadings(query: string): string[][] {
	const { byKey } = tables();
	const tokens = tokensOf(query);
	let readings: string[][] = [[]];
	let isShort = false;
	for (let at = 0; at < tokens.length;) {
		const [key, length] = phraseAt(tokens, at);
		const [, short = '', number] = NUMBERED.exec(tokens[at] ?? '') ?? [];
		const whole = key === undefined ? undefined : byKey.get(key);
		const reading = whole ?? byKey.get(short);
		const isRead = reading?.isShort === true && reading.ways.length > 0;
		isShort ||= isRead;
		const behind = whole === undefined && number !== undefined ? [number] : [];
		const ways = isRead
			? reading.ways.map((way) => [...way.flatMap(wordsOf), ...behind])
			: [tokens.slice(at, at + Math.max(length, 1)).flatMap(wordsOf)];
		readings = readings.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, MOST_READINGS);
		at += Math.max(length, 1);
	}
	return isShort ? readings : [];
}
