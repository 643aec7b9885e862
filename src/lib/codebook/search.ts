/**
 * Search over one code set: codes with or without dot, beginnings of codes, words and beginnings of words in any
 * order, abbreviations, lay words and misspellings. Titles and lines of further words (`word-lines.ts`) are judged
 * alike: by what they say beyond the query, and by what the book's structure says of their code (`prior.ts`).
 */
import type { Code, CodeSystem } from '../domain/code';
import type { OlderRelease } from '../domain/older-release';
import type { CodeSet } from './code-set';
import { PARTS } from './line-tables';
import { NearWords } from './near-words';
import type { Vocabulary } from './query-tables';
import { remembered } from './remembered';
import type { Ranked } from './search-best';
import { codesMeant, isDotted, isWholeCode, rangeMeant } from './search-codes';
import { UNREAD } from './search-cost';
import { planQuery, type QueryPlan } from './search-query';
import { Ranking } from './search-ranking';
import { systemCosts } from './search-systems';
import { Titles } from './search-titles';
import type { NearWord } from './spelling';
import type { StoredWords } from './search-words-part';
import { everydayLines, storedLines, wordLines, type WordLine, type WordLines } from './word-lines';

export interface SearchHit {
	system: CodeSystem;
	/** `FY2027`: a code is never shown without it. */
	edition: string;
	code: Code;
	title: string;
	billable: boolean;
	/** Title of the category or table that it stands in; `''` where there is none, or it is one itself. */
	within: string;
	/** What of it is from an older release than `edition`. */
	older?: OlderRelease;
	/** No code but a modifier of HCPCS; then `edition` is the year of the file that it is from. */
	isModifier?: true;
}

/** Our own words against titles: they say outright what is meant. */
const EVERYDAY_CREDIT = 2.5;
const OFFICIAL_CREDIT = 0.5;
/** Codes that have everyday words are met more often than others. */
const EVERYDAY_PRIOR = 0.7;
const LONGEST_QUERY = 200;
/** Beginnings of words that are remembered, misspelled words, and answers to the first letters of a query. */
const MOST_BEGUN = 4_000;
const MOST_NEAR = 500;
const MOST_FIRST = 500;
/** Queries begin with the same few letters again and again. */
const FIRST_LETTERS = 3;
/** Characters of a category; fewer say nothing of where a code stands. */
const CATEGORY = 3;

export class CodeSearch {
	private readonly titles: Titles;
	private lines: WordLines[];
	private spelled: NearWords | undefined;
	/** Whether some word begins so: every keystroke asks it of the same words again. */
	private readonly begun = new Map<string, boolean>();
	/** What a misspelled word may mean: it stands there while the words behind it are typed. */
	private readonly nearest = new Map<string, NearWord[]>();
	private readonly first = new Map<string, Ranked[]>();

	/** @param own our own words for the codes of the set */
	constructor(
		readonly set: CodeSet,
		own: Iterable<WordLine> = everydayLines(set.info.system)
	) {
		this.titles = new Titles(set);
		const { priors } = this.titles;
		const everyday = wordLines(set, own, EVERYDAY_CREDIT);
		this.lines = [everyday];
		const met = new Set<number>();
		everyday.from.forEach((at, line) => (everyday.to[line] ?? 0) - at === 1 && met.add(at));
		for (const at of met) priors[at] = (priors[at] ?? 0) - Math.round(EVERYDAY_PRIOR * PARTS);
	}

	/** Search from now on also by words of the Index and the notes; those of an earlier call are forgotten. */
	useWords(stored: StoredWords): void {
		this.lines = [...this.lines.slice(0, 1), storedLines(this.set, stored, OFFICIAL_CREDIT)];
		this.spelled = undefined;
		for (const kept of [this.begun, this.nearest, this.first]) kept.clear();
	}

	/**
	 * @param query as typed; case, accents and the dot do not matter
	 * @returns at most `limit` hits, best first: the exact code and codes that begin so; else what holds all words
	 * or what they stand for; else what holds most of them
	 */
	search(query: string, limit = 20): SearchHit[] {
		return this.ranked(query, limit).map(({ at }) => this.hit(at));
	}

	/** The same as places with what speaks against each, for merging; codes before anything found by words. */
	ranked(query: string, limit: number): Ranked[] {
		const typed = query.slice(0, LONGEST_QUERY);
		const codes = this.byCode(typed, limit);
		if (codes.length > 0 || limit < 1) return codes;
		if (typed.length > FIRST_LETTERS) return this.byWords(typed, limit);
		return remembered(this.first, `${limit} ${typed}`, MOST_FIRST, () => this.byWords(typed, limit));
	}

	hit(at: number): SearchHit {
		const { set } = this;
		const { system, edition } = set.info;
		const [category] = set.chain(at);
		const older = set.older(at);
		return {
			system,
			edition,
			code: set.code(at),
			title: set.title(at),
			billable: set.billable(at),
			within: category === undefined ? '' : set.title(category),
			...(older ? { older } : {})
		};
	}

	/** The header or code that a typed code would stand below, where no set has the code: I50 for `I50.0`. */
	above(query: string): Ranked[] {
		const { set } = this;
		// In the others a shorter beginning is a table, or no code at all.
		if (!isWholeCode(query) || set.info.system !== 'icd10cm') return [];
		for (const bare of codesMeant(query, set.info.system))
			for (let length = bare.length - 1; length >= CATEGORY; length--) {
				const at = set.find(bare.slice(0, length));
				if (at >= 0) return [{ at, cost: BY_CODE }];
			}
		return [];
	}

	/** Whether a code of the set begins as typed. */
	hasCode(query: string): boolean {
		return this.byCode(query, 1).length > 0;
	}

	/** Places whose codes begin as typed; one that is written just so stands before one that has a dot. */
	private byCode(query: string, limit: number): Ranked[] {
		const { set } = this;
		const range = rangeMeant(query);
		if (range) return this.byRange(...range, limit);
		for (const bare of codesMeant(query, set.info.system)) {
			const [from, to] = set.range(bare);
			if (from === to) continue;
			const typed = query.trim().toUpperCase();
			return Array.from({ length: Math.min(to - from, limit) }, (_, n) => ({
				at: from + n,
				cost: set.code(from + n) === typed ? AS_WRITTEN : BY_CODE
			}));
		}
		return [];
	}

	/** Of a range what stands highest: `E08-E13` are five categories. */
	private byRange(first: string, last: string, limit: number): Ranked[] {
		const { set } = this;
		const [, end] = set.range(last);
		const found: Ranked[] = [];
		for (let at = set.lowerBound(first); at < end && found.length < limit;) {
			found.push({ at, cost: BY_CODE });
			[, at] = set.range(set.compact(at));
		}
		return found;
	}

	private vocabulary(): Vocabulary {
		const indexes = [this.titles.index, ...this.lines.map((lines) => lines.index)];
		return {
			has: (word) => indexes.some((index) => index.wordAt(word) >= 0),
			begins: (prefix) =>
				remembered(this.begun, prefix, MOST_BEGUN, () => indexes.some((index) => index.begins(prefix))),
			near: (word, begun) =>
				remembered(this.nearest, `${word}${begun ? '~' : ''}`, MOST_NEAR, () =>
					(this.spelled ??= new NearWords(indexes.map(({ words }) => words))).of(word, begun)
				)
		};
	}

	/** What a query asks of the words of this set. */
	planOf(query: string): QueryPlan {
		return planQuery(query, this.vocabulary(), this.set.info.system);
	}

	private byWords(query: string, limit: number): Ranked[] {
		const plan = this.planOf(query);
		if (plan.terms.length === 0) return [];
		const found = new Ranking(this.titles, plan, limit).over(this.lines);
		// It changes nothing among the hits of this set, but other sets may have the word.
		return plan.unread === 0
			? found
			: found.map(({ at, cost }) => ({ at, cost: cost + plan.unread * UNREAD }));
	}
}

/** What is found by its code comes before all that is found by words. */
const BY_CODE = -1e6;
/** `J1100` is the drug as HCPCS writes it, and only without its dot the influenza J11.00. */
const AS_WRITTEN = BY_CODE - 2;

/** A hit of one of several sets, not yet written out. */
export interface Merged {
	cost: number;
	hit: () => SearchHit;
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
	return mergedOver(sets, query, system, limit).map(({ hit }) => hit());
}

/** The same with what speaks against each hit, for what is put among them. */
export function mergedOver(
	sets: readonly CodeSearch[],
	query: string,
	system: CodeSystem | undefined,
	limit: number
): Merged[] {
	const asked = sets.filter((one) => system === undefined || one.set.info.system === system);
	const costs = systemCosts(query);
	const found = asked.flatMap((one) => {
		const extra = costs[one.set.info.system];
		return one.ranked(query, limit).map(({ at, cost }) => ({ cost: cost + extra, hit: () => one.hit(at) }));
	});
	// `A41.9` is a code of one set, and no word for the others.
	const isCode = isWholeCode(query) && found.some(({ cost }) => cost < BY_CODE / 2);
	if (!isCode && limit > 0 && (found.length === 0 || isDotted(query))) {
		const nearest = asked.flatMap((one) =>
			one.above(query).map(({ at, cost }) => ({ cost, hit: () => one.hit(at) }))
		);
		if (nearest.length > 0) return nearest.slice(0, limit);
	}
	return found
		.filter(({ cost }) => !isCode || cost < BY_CODE / 2)
		.sort((a, b) => (a.cost === b.cost ? 0 : a.cost - b.cost))
		.slice(0, limit);
}
