/**
 * What a typed query asks for. A query is a list of terms; a line has a term when it has all words of one of its
 * alternatives. `htn ckd 3` is three terms; the first has the alternatives "hypertension", "hypertensive" and "htn".
 */
import type { CodeSystem } from '../domain/code';
import {
	misspelledAt,
	phraseAt,
	stemOf,
	tables,
	tokensOf,
	unfinished,
	type Reading,
	type Vocabulary
} from './query-tables';
import { readNumbers } from './search-numbers';
import { readPhrases } from './search-phrases';
import { negates, saysLittle, weightOf, wordsOf } from './words';

/** One word that is looked for. Its number among the slots is its bit. */
export interface Slot {
	word: string;
	/** `fractures` is in few titles, `fracture` in many: this much of the word must stand there. */
	stem: string;
	/** Only this word, not what begins with it. */
	isWhole: boolean;
}

export interface Alternative {
	/** Bits of all its slots. */
	bits: number;
	slots: number[];
	/** How much a line says with these words. */
	weight: number;
	/** What speaks against reading the query so. */
	cost: number;
}

export interface Term {
	alternatives: Alternative[];
	/** The query says that it is not there: "without aura". */
	isDenied?: boolean;
}

export interface QueryPlan {
	slots: Slot[];
	terms: Term[];
	/** Bits of words that no line needs, but which are a sign for it: "without". */
	signs: number;
	/** The query says what is not there: "without aura". */
	asksNegated: boolean;
	/** How many of the terms are to be there. */
	asked: number;
	/** Words that no line of the set has, nor anything like them. */
	unread: number;
}

/** More words than this nobody types. */
const MOST_TERMS = 12;
/** Bits of a number, less its sign. */
const MOST_SLOTS = 30;
/** Each further reading of an abbreviation is a little less likely than the one before it. */
const LATER_READING = 0.15;
const AS_TYPED = 0.05;
const BEHIND_PHRASE = 0.3;
/** `mi` may be the beginning of "migraine", but hardly. */
const ONLY_BEGUN = 3;
/** A phrase that is still being typed: `heart atta`. */
const UNFINISHED = 0.7;
/** For each error of spelling. */
const MISSPELLED = 1;
/** Shorter words than this stand side by side by chance: "an us". */
const LEAST_JOINED = 6;
const PREFIX = /^(?:anti|auto|hyper|hypo|inter|intra|mal|micro|non|over|para|peri|poly|post|pre|sub|under)$/;
const SUFFIX = /^aches?$/;
/** Only the root of a word was found. */
const ROOT = 0.5;
/** "No heart failure": so many terms behind the little word are not to be there. */
const MOST_DENIED = 2;
/** What titles say of a drug that a patient is on. */
const TAKEN = ['long', 'term', 'use'];
/** Words that are never what a query denies: sides, encounters, numbers. */
const NEVER_DENIED = /^(left|right|bilateral|initial|subsequent|type|stage|unspecified|and|but|\d.*)$/;

/**
 * A query with its abbreviations and lay words replaced by the first reading of the same tables: what other search
 * tools are given when they are measured beside this one.
 */
export function rewritten(query: string, system?: CodeSystem): string {
	const { byKey } = tables();
	const tokens = tokensOf(inTitleWords(query, system));
	const out: string[] = [];
	for (let at = 0; at < tokens.length;) {
		const [key, length] = phraseAt(tokens, at);
		const reading = key === undefined ? undefined : byKey.get(key);
		if (reading) out.push(...(reading.ways[0] ?? []));
		else out.push(tokens[at] ?? '');
		at += reading ? length : 1;
	}
	return out.join(' ');
}

/** Numbers and turns of phrase as the titles of the system write them. */
function inTitleWords(query: string, system?: CodeSystem): string {
	const numbered = readNumbers(query, system);
	return system === 'icd10cm' ? readPhrases(numbered) : numbered;
}

/** Endings under which titles have the same word otherwise: `clotting`, `infected`, `allergies`. */
const ENDINGS = ['ings', 'ing', 'ies', 'ied', 'ed', 'es', 'al', 'ic', 'y', 'e', 's'];

const UNIT = '(mg|mcg|gm|g|ml|cc|units?|iu|meq)';
const DOSE = new RegExp(`^(\\d+(?:\\.\\d+)?)${UNIT}?$`);
const UNITS = new RegExp(`^${UNIT}$`);

/**
 * How much of a drug: HCPCS bills `rocephin 1 gm` by its 250 mg, so the amount only says which of two titles of the
 * same drug is meant.
 */
function doseAt(tokens: readonly string[], at: number): { words: string[]; count: number } | undefined {
	const [, amount, unit] = DOSE.exec(tokens[at] ?? '') ?? [];
	if (amount === undefined) return undefined;
	if (unit !== undefined) return { words: [amount, unit], count: 1 };
	const next = tokens[at + 1] ?? '';
	return UNITS.test(next) ? { words: [amount, next], count: 2 } : undefined;
}

class Planner {
	readonly slots: Slot[] = [];
	private readonly numbers = new Map<string, number>();

	constructor(private readonly vocabulary: Vocabulary) {}

	slot(word: string, isWhole: boolean): number {
		const key = isWhole ? `${word} ` : word;
		let number = this.numbers.get(key);
		if (number === undefined) {
			if (this.slots.length >= MOST_SLOTS) return -1;
			number = this.slots.push({ word, stem: isWhole ? word : stemOf(word), isWhole }) - 1;
			this.numbers.set(key, number);
		}
		return number;
	}

	/** @returns nothing when there are too many words */
	alternative(words: readonly string[], cost: number, isWhole = false): Alternative[] {
		const slots: number[] = [];
		let [bits, weight] = [0, 0];
		for (const word of words) {
			const slot = this.slot(word, isWhole);
			if (slot < 0) return [];
			if (bits & (1 << slot)) continue;
			slots.push(slot);
			bits |= 1 << slot;
			weight += weightOf(word);
		}
		return slots.length > 0 ? [{ bits, slots, weight, cost }] : [];
	}

	private readAs({ ways }: Reading, cost: number): Alternative[] {
		const { begins } = this.vocabulary;
		// A reading with a word that no line has can never be found.
		return ways.flatMap((way, n) =>
			way.every((word) => begins(stemOf(word))) ? this.alternative(way, cost + n * LATER_READING) : []
		);
	}

	/** @returns a term without alternatives when no line has any of it */
	phrase(key: string, reading: Reading, isLast: boolean): Term {
		const { begins } = this.vocabulary;
		const words = wordsOf(key);
		const isOneWord = words.length === 1;
		// Where several words stand as they were typed, they are mostly meant.
		const alternatives = this.readAs(reading, isOneWord ? 0 : BEHIND_PHRASE);
		if (reading.isShort && isOneWord) {
			alternatives.push(...this.alternative(words, AS_TYPED, true));
			// A letter alone is a side, "r" or "l", whatever else begins so.
			if (isLast && key.length > 1) alternatives.push(...this.alternative(words, ONLY_BEGUN));
		} else if (isOneWord) {
			if (begins(stemOf(key))) alternatives.push(...this.alternative(words, AS_TYPED));
		} else alternatives.push(...this.wholly(words, isLast));
		return { alternatives };
	}

	/** A phrase as it was typed; its words are whole, but for one that is still being typed: `cant pee`. */
	private wholly(words: readonly string[], isLast: boolean): Alternative[] {
		const { has, begins } = this.vocabulary;
		const slots: number[] = [];
		let weight = 0;
		for (const [n, word] of words.entries()) {
			const isWhole = !isLast || n < words.length - 1;
			if (!(isWhole ? has(word) : begins(word))) return [];
			const slot = this.slot(word, isWhole);
			if (slot < 0) return [];
			if (slots.includes(slot)) continue;
			slots.push(slot);
			weight += weightOf(word);
		}
		const bits = slots.reduce((sum, slot) => sum | (1 << slot), 0);
		return [{ bits, slots, weight, cost: AS_TYPED }];
	}

	/** The same for a phrase that was misspelled. */
	misspelled(key: string, reading: Reading, errors: number): Alternative[] {
		return this.phrase(key, reading, false).alternatives.map((one) => ({
			...one,
			cost: one.cost + errors * MISSPELLED
		}));
	}

	/** One word that is typed as two: `ear ache`, `post partum`. @returns undefined when they are no word together */
	joined(first: string, second: string | undefined): Term | undefined {
		if (second === undefined || first.length + second.length < LEAST_JOINED) return undefined;
		const whole = first + second;
		if (!/^[a-z]+$/.test(whole) || second.length < 2) return undefined;
		const { has, begins } = this.vocabulary;
		const reading = tables().byKey.get(whole);
		const isRead = reading !== undefined && !reading.isShort;
		const areWords = begins(stemOf(first)) && begins(stemOf(second));
		// `dual chamber` are two words that a title happens to join.
		if (!isRead && (!has(whole) || (areWords && !PREFIX.test(first) && !SUFFIX.test(second))))
			return undefined;
		const alternatives = isRead
			? this.phrase(whole, reading, false).alternatives
			: this.alternative([whole], 0);
		if (areWords) alternatives.push(...this.alternative([first, second], 0));
		return { alternatives };
	}

	/** One typed word that no table has. @returns undefined when nothing is like it */
	word(word: string, isLast: boolean): Term | undefined {
		const { has, begins, near } = this.vocabulary;
		// A single letter at the end is the beginning of anything.
		if (isLast && this.slots.length > 0 && /^[a-z]$/.test(word)) return undefined;
		const alternatives: Alternative[] = [];
		const stem = stemOf(word);
		if (begins(stem)) {
			// One or two letters begin too many words, unless they are still being typed.
			const isWhole = (word.length < 3 && !isLast && has(word)) || word.length === 1;
			alternatives.push(...this.alternative([word], 0, isWhole));
			// `hypercapnic` is a word of its own, and titles say "hypercapnia".
			const root = word.replace(/(ic|al|ed|ing)$/, '');
			if (root.length >= 6 && root !== word) alternatives.push(...this.alternative([root], ROOT));
			return { alternatives };
		}
		const parts = /^([a-z]{2,5})(\d+[a-z]?)$/.exec(word);
		const reading = parts ? tables().byKey.get(parts[1] ?? '') : undefined;
		if (parts && reading) {
			const number = parts[2] ?? '';
			for (const way of reading.ways) alternatives.push(...this.alternative([...way, number], 0));
			return { alternatives };
		}
		for (const ending of ENDINGS) {
			const root = word.slice(0, -ending.length);
			if (!word.endsWith(ending) || root.length < 4 || !begins(root)) continue;
			alternatives.push(...this.alternative([root], ROOT));
			break;
		}
		for (const { word: meant, distance } of near(word, isLast))
			alternatives.push(...this.alternative([meant], distance * MISSPELLED, true));
		return alternatives.length > 0 ? { alternatives } : undefined;
	}
}

/**
 * @param query as typed
 * @param system whose titles are searched: each writes numbers in its own way
 * @returns what is looked for; no terms when nothing in it is a word of the book
 */
export function planQuery(query: string, vocabulary: Vocabulary, system?: CodeSystem): QueryPlan {
	const { byKey } = tables();
	const tokens = tokensOf(inTitleWords(query, system));
	const isTyping = !/\s$/.test(query);
	const planner = new Planner(vocabulary);
	const terms: Term[] = [];
	const little: string[] = [];
	let signs = 0;
	let asksNegated = false;
	let denies = 0;
	let unread = 0;
	const sign = (word: string): void => {
		denies = 0;
		if (negates(word)) {
			asksNegated = true;
			denies = MOST_DENIED;
		}
		const slot = planner.slot(word, true);
		if (slot >= 0) signs |= 1 << slot;
	};
	if (system === 'icd10cm' && tokens[0] === 'on') for (const word of TAKEN) sign(word);
	const add = (term: Term): void => {
		const [first] = term.alternatives;
		if (!first) {
			unread++;
			return;
		}
		const word = planner.slots[first.slots[0] ?? 0]?.word ?? '';
		if (NEVER_DENIED.test(word)) denies = 0;
		const isDenied = denies > 0 && terms.length > 0;
		terms.push({ alternatives: term.alternatives, isDenied });
		if (denies > 0) denies--;
	};
	for (let at = 0; at < tokens.length && terms.length < MOST_TERMS;) {
		const dose = system === 'hcpcs' && terms.length > 0 ? doseAt(tokens, at) : undefined;
		if (dose) {
			for (const word of dose.words) sign(word);
			at += dose.count;
			continue;
		}
		const [key, length] = phraseAt(tokens, at);
		const begun = isTyping ? unfinished(tokens, at) : undefined;
		const reading = key === undefined ? undefined : byKey.get(key);
		if (begun !== undefined && length < tokens.length - at) {
			const words = tokens.slice(at).flatMap(wordsOf);
			const alternatives = [
				...planner.alternative(words, 0),
				...(byKey.get(begun)?.ways ?? []).flatMap((way) => planner.alternative(way, UNFINISHED))
			];
			add({ alternatives });
			break;
		}
		const joined = length > 1 ? undefined : planner.joined(tokens[at] ?? '', tokens[at + 1]);
		if (joined) {
			add(joined);
			at += 2;
			continue;
		}
		if (key !== undefined && reading) {
			const only = reading.ways.length === 1 ? reading.ways[0]?.[0] : undefined;
			if (only !== undefined && saysLittle(only)) sign(only);
			else if (reading.ways.length > 0)
				add(planner.phrase(key, reading, isTyping && at + length === tokens.length));
			at += length;
			continue;
		}
		const isLast = isTyping && at === tokens.length - 1;
		const near = misspelledAt(tokens, at, isTyping, vocabulary);
		if (near) {
			const { key: meant, count, errors } = near;
			const alternatives = planner.misspelled(meant, byKey.get(meant) as Reading, errors);
			if (count === 1) alternatives.push(...(planner.word(tokens[at] ?? '', isLast)?.alternatives ?? []));
			add({ alternatives });
			at += count;
			continue;
		}
		for (const word of wordsOf(tokens[at] ?? '')) {
			if (word === 'with' || negates(word)) sign(word);
			if (saysLittle(word)) {
				if (word === 'and') denies = 0;
				little.push(word);
				continue;
			}
			const term = planner.word(word, isLast);
			if (term) add(term);
			else if (word.length > 1) unread++;
			// It may begin anything, or be the group of a streptococcus.
			else sign(word);
		}
		at++;
	}
	// A query of little words only is about them.
	if (terms.length === 0)
		for (const word of little) {
			const alternatives = planner.alternative([word], 0);
			if (alternatives.length > 0 && vocabulary.begins(word)) terms.push({ alternatives, isDenied: false });
		}
	const asked = terms.filter(({ isDenied }) => !isDenied).length;
	return { slots: planner.slots, terms, signs, asksNegated, asked, unread };
}
