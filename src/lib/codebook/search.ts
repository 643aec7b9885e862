/**
 * Search over one code set: codes with or without dot, beginnings of codes, words and beginnings of words in any
 * order, abbreviations, lay words and misspellings. Titles and lines of further words (`word-lines.ts`) are judged
 * alike: by what they say beyond the query, and by what the book's structure says of their code (`prior.ts`).
 */
import { compactCode, type Code, type CodeSystem } from '../domain/code';
import type { CodeSet } from './code-set';
import { LineIndex, PARTS } from './line-index';
import { priorsOf } from './prior';
import { Best, type Ranked } from './search-best';
import { BROAD, LineQuery } from './search-lines';
import { planQuery, type QueryPlan, type Term, type Vocabulary } from './search-query';
import { Spelling, type NearWord } from './spelling';
import type { StoredWords } from './search-words-part';
import { everydayLines, storedLines, wordLines, type WordLines } from './word-lines';

export interface SearchHit {
	system: CodeSystem;
	/** `FY2027`: a code is never shown without it. */
	edition: string;
	code: Code;
	title: string;
	billable: boolean;
	/** Title of the category or table that it stands in; `''` where there is none, or it is one itself. */
	within: string;
}

/** A word that is only begun says less than a whole one. */
const BEGUN = 0.5;
/** Titles that begin with a word of the query are mostly about it. */
const LEADS = 1.5;
/** A sign ("without") that stands in the title. */
const SIGNED = 0.6;
/** A title that misses a word of the query stands behind all that have them; rare words are missed more. */
const MISSING = 3;
const MISSING_RARE = 0.5;
/** What the title of a code says beyond a line of words that led to it. */
const TITLE_BEYOND = 0.2;
/** The query says "without aura" and the code says nothing of one, or says "with aura". */
const UNSAID = 1.5;
const AFFIRMED = 5;
/** What lacks a term stands behind all that lack none. */
const PARTLY = 4;
/** What belongs to a line and stands in the title, and the query does not say. */
const LINE_IN_TITLE = 0.6;
/** Lines of words, and titles that lack a term, are looked for with so many of the rarest terms. */
const TERMS_TRIED = 2;
/** Terms beyond the rarest are tried when they are in so few blocks. */
const SCARCE = 1_200;
/** With so many hits that lack nothing, none are looked for that do. */
const ENOUGH = 5;
/** Codes below a line of words that are looked at: of one line, and of one query. */
const BELOW_LINE = 700;
const BELOW_QUERY = 4_000;
/** Misspelled words are taken for so many others at most. */
const NEAR_WORDS = 5;
/** Our own words against titles: they say outright what is meant. */
const EVERYDAY_CREDIT = 2.5;
const OFFICIAL_CREDIT = 0.5;
const NONE: readonly number[] = [];
/** Sums of the same figures in another order differ by less. */
const ROUNDING = 1e-9;
/** No prior speaks more for a code than this. */
const BEST_PRIOR = 1.5;
/** Codes that have everyday words are met more often than others. */
const EVERYDAY_PRIOR = 0.7;
const LONGEST_QUERY = 200;
/** Beginnings of words that are remembered, misspelled words, and answers to the first letters of a query. */
const MOST_BEGUN = 4_000;
const MOST_NEAR = 500;
const MOST_FIRST = 500;
/** Queries begin with the same few letters again and again. */
const FIRST_LETTERS = 3;

function bitCount(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
}

/** @returns what is kept under a key, or what `make` makes, which is kept; so many at most */
function remembered<T>(kept: Map<string, T>, key: string, most: number, make: () => T): T {
	const known = kept.get(key);
	if (known !== undefined) return known;
	const made = make();
	if (kept.size >= most) kept.clear();
	kept.set(key, made);
	return made;
}

export class CodeSearch {
	private readonly titles: LineIndex;
	/** What speaks against each place before any query, in `PARTS` of a word. */
	private readonly priors: Int8Array;
	/** All places, those first that a word alone most likely means. */
	private order: Uint32Array | undefined;
	private lines: WordLines[];
	private spellings: Spelling[] = [];
	/** Whether some word begins so: every keystroke asks it of the same words again. */
	private readonly begun = new Map<string, boolean>();
	/** What a misspelled word may mean: it stands there while the words behind it are typed. */
	private readonly nearest = new Map<string, NearWord[]>();
	private readonly first = new Map<string, Ranked[]>();

	constructor(readonly set: CodeSet) {
		const { system } = set.info;
		this.titles = new LineIndex(set.columns);
		this.priors = priorsOf(set, PARTS);
		const everyday = wordLines(set, everydayLines(system), EVERYDAY_CREDIT);
		this.lines = [everyday];
		const met = new Set<number>();
		everyday.from.forEach((at, line) => (everyday.to[line] ?? 0) - at === 1 && met.add(at));
		for (const at of met) this.priors[at] = (this.priors[at] ?? 0) - Math.round(EVERYDAY_PRIOR * PARTS);
	}

	/** Search from now on also by words of the Index and the notes; those of an earlier call are forgotten. */
	useWords(stored: StoredWords): void {
		this.lines = [...this.lines.slice(0, 1), storedLines(this.set, stored, OFFICIAL_CREDIT)];
		this.spellings = [];
		for (const kept of [this.begun, this.nearest, this.first]) kept.clear();
	}

	/** Counting sort of the places by what their titles say plus what speaks against them. */
	private byHandicap(): Uint32Array {
		const { size } = this.set;
		const keys = new Uint16Array(size);
		const starts = new Uint32Array(513);
		const { priors } = this;
		const { weights } = this.titles;
		for (let at = 0; at < size; at++) {
			const key = (weights[at] ?? 0) + (priors[at] ?? 0) + 128;
			keys[at] = key;
			starts[key + 1] = (starts[key + 1] ?? 0) + 1;
		}
		for (let n = 0; n < 512; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
		const order = new Uint32Array(size);
		for (let at = 0; at < size; at++) {
			const key = keys[at] ?? 0;
			const place = starts[key] ?? 0;
			order[place] = at;
			starts[key] = place + 1;
		}
		return order;
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
		const codes = this.byCode(typed, limit).map((at) => ({ at, cost: -Infinity }));
		if (codes.length > 0 || limit < 1) return codes;
		if (typed.length > FIRST_LETTERS) return this.byWords(typed, limit);
		return remembered(this.first, `${limit} ${typed}`, MOST_FIRST, () => this.byWords(typed, limit));
	}

	hit(at: number): SearchHit {
		const { set } = this;
		const { system, edition } = set.info;
		const [category] = set.chain(at);
		return {
			system,
			edition,
			code: set.code(at),
			title: set.title(at),
			billable: set.billable(at),
			within: category === undefined ? '' : set.title(category)
		};
	}

	/** A query that may be a code holds a digit and no blank: `e11.9`, `S82`, `0ft4`; or it begins with such a one. */
	private byCode(query: string, limit: number): number[] {
		const [first = '', ...others] = query.trim().split(/\s+/);
		if (!/^[0-9a-z.]{1,8}$/i.test(first) || !/[0-9]/.test(first)) return [];
		if (others.length > 0 && !/^[a-z][0-9][0-9a-z]\.[0-9a-z]+$/i.test(first)) return [];
		const bare = compactCode(first);
		if (bare === '') return [];
		const [from, to] = this.set.range(bare);
		return Array.from({ length: Math.min(to - from, limit) }, (_, n) => from + n);
	}

	private vocabulary(): Vocabulary {
		const indexes = [this.titles, ...this.lines.map((lines) => lines.index)];
		return {
			has: (word) => indexes.some((index) => index.wordAt(word) >= 0),
			begins: (prefix) =>
				remembered(this.begun, prefix, MOST_BEGUN, () => indexes.some((index) => index.begins(prefix))),
			near: (word, begun) =>
				remembered(this.nearest, `${word}${begun ? '~' : ''}`, MOST_NEAR, () =>
					this.near(word, begun, indexes)
				)
		};
	}

	private near(word: string, begun: boolean, indexes: readonly LineIndex[]): NearWord[] {
		if (this.spellings.length === 0) this.spellings = indexes.map((index) => new Spelling(index.words));
		const found = new Map<string, number>();
		for (const spelling of this.spellings)
			for (const near of spelling.near(word, begun, NEAR_WORDS)) found.set(near.word, near.distance);
		const nearest = [...found].sort((a, b) => a[1] - b[1]).slice(0, NEAR_WORDS);
		const least = nearest[0]?.[1] ?? 0;
		return nearest
			.filter(([, distance]) => distance < least + 1)
			.map(([meant, distance]) => ({ word: meant, distance }));
	}

	private byWords(query: string, limit: number): Ranked[] {
		const plan = planQuery(query, this.vocabulary(), this.set.info.system);
		if (plan.terms.length === 0) return [];
		const best = new Best(limit);
		const titles = new LineQuery(this.titles, plan);
		const others = this.lines.map((lines) => ({ lines, query: new LineQuery(lines.index, plan) }));
		this.fromTitles(titles, plan, best);
		for (const { lines, query: asked } of others) this.fromLines(lines, asked, plan, best);
		// Too few hold all words: those that hold the rarest ones.
		if (best.list.length < Math.min(limit, ENOUGH) && plan.terms.length > 1) {
			const missing = this.missingCosts(titles);
			for (const { lines, query: asked } of others) this.fromLines(lines, asked, plan, best, missing);
			const hope = this.hope(plan) - PARTLY;
			titles.eachLine(this.telling(titles, BROAD), (at) => this.judgeTitle(at, plan, best, hope, missing));
		}
		titles.end();
		for (const { query: asked } of others) asked.end();
		return best.list;
	}

	/** The rarest term, and the next ones where they are rare too. */
	private telling({ byRarity, counts }: LineQuery, most: number): number[] {
		const tried = byRarity.slice(0, TERMS_TRIED);
		return tried.filter((term, n) => (counts[term] ?? 0) <= (n === 0 ? most : SCARCE));
	}

	/** What it costs to lack each term; a rare one tells more. */
	private missingCosts(titles: LineQuery): number[] {
		return titles.counts.map(
			(count) => MISSING + MISSING_RARE * Math.log2(Math.max(2, this.titles.size / Math.max(1, count)))
		);
	}

	/**
	 * @param missing what it costs to lack each term; left out when none may be missing
	 * @param line bits of the line alone, where its title is judged with it; only these are taken from its weight
	 * @returns what the query leaves of a line's weight; Infinity when a term is missing and none may be
	 */
	private lacks(
		bits: number,
		whole: number,
		affirmed: number,
		terms: readonly Term[],
		missing?: readonly number[],
		line = -1
	): number {
		let cost = missing ? PARTLY : 0;
		for (let n = 0; n < terms.length; n++) {
			const { alternatives, isDenied } = terms[n] as Term;
			let least = Infinity;
			for (const alternative of alternatives) {
				if ((bits & alternative.bits) !== alternative.bits) continue;
				const begun = alternative.bits & ~whole;
				const held = alternative.bits & line;
				// Words that only the title has were not counted in the weight of the line.
				const weight =
					held === alternative.bits
						? alternative.weight
						: (alternative.weight * bitCount(held)) / alternative.slots.length;
				let own = alternative.cost - weight + (begun === 0 ? 0 : BEGUN * bitCount(begun));
				if (affirmed !== 0 && isDenied && (alternative.bits & affirmed) === alternative.bits) own += AFFIRMED;
				if (own < least) least = own;
			}
			if (least === Infinity) {
				if (isDenied) least = UNSAID;
				else if (!missing) return Infinity;
				else least = missing[n] ?? 0;
			}
			cost += least;
		}
		return cost;
	}

	private judgeTitle(
		at: number,
		plan: QueryPlan,
		best: Best,
		hope: number,
		missing?: readonly number[]
	): void {
		const { titles } = this;
		const handicap = ((titles.weights[at] ?? 0) + (this.priors[at] ?? 0)) / PARTS;
		// Most places cannot be better than what was found, whatever their titles say.
		if (handicap - hope >= best.worst) return;
		titles.judge(at, plan.asksNegated);
		const { foundBits, foundWhole, foundAffirmed } = titles;
		const lacks = this.lacks(foundBits, foundWhole, foundAffirmed, plan.terms, missing);
		if (lacks === Infinity) return;
		const signs = bitCount(foundBits & plan.signs) * SIGNED;
		best.add(at, handicap + lacks - signs - (titles.foundLeads ? LEADS : 0));
	}

	/** The most that a title can gain by a query. */
	private hope(plan: QueryPlan): number {
		let most = LEADS + bitCount(plan.signs) * SIGNED;
		for (const { alternatives } of plan.terms) {
			let gain = -Infinity;
			for (const { weight, cost } of alternatives) gain = Math.max(gain, weight - cost);
			most += gain;
		}
		return most;
	}

	private fromTitles(titles: LineQuery, plan: QueryPlan, best: Best): void {
		const rarest = titles.byRarity[0];
		if (rarest === undefined || titles.byRarity.length < plan.asked) return;
		const hope = this.hope(plan);
		if ((titles.counts[rarest] ?? 0) <= BROAD) {
			titles.eachLine([rarest], (at) => this.judgeTitle(at, plan, best, hope));
			return;
		}
		// Best places first, until no further one can be better than those that were found.
		const { weights } = this.titles;
		// Made when it is first asked for: a set is to be open soon.
		this.order ??= this.byHandicap();
		for (const at of this.order) {
			if (((weights[at] ?? 0) + (this.priors[at] ?? 0)) / PARTS - hope >= best.worst) return;
			this.judgeTitle(at, plan, best, hope);
		}
	}

	/**
	 * Lines of words, each together with the titles of the codes that it leads to.
	 * @param missing what it costs to lack a term; left out when none may be missing
	 */
	private fromLines(
		{ index, from, to, credit, inTitle }: WordLines,
		query: LineQuery,
		plan: QueryPlan,
		best: Best,
		missing?: readonly number[]
	): void {
		const { titles } = this;
		const { asksNegated } = plan;
		// What a line and a code below it can gain at most: all terms, the credit, the best prior.
		const hope = this.hope(plan) + BEST_PRIOR + (missing ? -PARTLY : credit);
		let budget = BELOW_QUERY;
		// Two letters begin thousands of lines, and none of them is meant yet.
		query.eachLine(this.telling(query, SCARCE), (line) => {
			const weight = (index.weights[line] ?? 0) / PARTS;
			if (weight - hope >= best.worst) return;
			index.judge(line, true);
			const { foundBits, foundWhole, foundAffirmed } = index;
			// No code below the line can be better than this, but for what speaks for the code itself.
			const floor = weight - this.gains(foundBits, plan, missing) - (missing ? -PARTLY : credit);
			if (floor - BEST_PRIOR > best.worst + ROUNDING) return;
			const lacked = missing ? NONE : this.lacked(foundBits, plan);
			const first = from[line] ?? 0;
			const end = Math.min(to[line] ?? 0, first + BELOW_LINE);
			for (let at = first; at < end && budget > 0; at++, budget--) {
				const prior = (this.priors[at] ?? 0) / PARTS;
				if (floor + prior > best.worst + ROUNDING) continue;
				if (lacked.length > 0 && !titles.mayHave(at, lacked)) continue;
				titles.judge(at, asksNegated);
				const bits = foundBits | titles.foundBits;
				const whole = foundWhole | titles.foundWhole;
				const affirmed = foundAffirmed | titles.foundAffirmed;
				let lacks = this.lacks(bits, whole, affirmed, plan.terms, undefined, foundBits);
				if (lacks !== Infinity) lacks -= credit * this.share(foundBits, plan.terms);
				else if (missing) lacks = this.lacks(bits, whole, affirmed, plan.terms, missing, foundBits);
				if (lacks === Infinity) continue;
				const beyond = Math.max(0, (titles.weights[at] ?? 0) / PARTS - bitCount(titles.foundBits));
				const unsaid = Math.max(0, (inTitle?.[line] ?? 0) - bitCount(titles.foundBits & ~foundBits));
				const signs = bitCount(bits & plan.signs) * SIGNED;
				best.add(at, lacks + weight + prior + beyond * TITLE_BEYOND + unsaid * LINE_IN_TITLE - signs);
			}
		});
	}

	/** The most that the terms can take from the cost of a line, whatever the title below it says: see `lacks`. */
	private gains(line: number, { terms, signs }: QueryPlan, missing?: readonly number[]): number {
		let most = bitCount(signs) * SIGNED;
		for (let n = 0; n < terms.length; n++) {
			let gain = missing ? -(missing[n] ?? 0) : -Infinity;
			for (const { bits, weight, slots, cost } of (terms[n] as Term).alternatives) {
				const held = bits & line;
				const share = held === bits ? weight : (weight * bitCount(held)) / slots.length;
				if (share - cost > gain) gain = share - cost;
			}
			most += gain;
		}
		return most;
	}

	/** For each term that a line has not by itself the bits of which a title must have one. */
	private lacked(line: number, { terms }: QueryPlan): readonly number[] {
		const lacked: number[] = [];
		for (const { alternatives, isDenied } of terms) {
			let any = 0;
			let isHeld = isDenied === true;
			for (const { bits } of alternatives) {
				if ((bits & line) === bits) isHeld = true;
				any |= bits & ~line;
			}
			if (!isHeld) lacked.push(any);
		}
		return lacked;
	}

	/** Which part of the terms a line has by itself. */
	private share(bits: number, terms: readonly Term[]): number {
		let count = 0;
		for (const { alternatives } of terms)
			for (const alternative of alternatives)
				if ((bits & alternative.bits) === alternative.bits) {
					count++;
					break;
				}
		return count / terms.length;
	}
}

/** A query without a system mostly means a diagnosis. */
const SYSTEM_COST: Readonly<Record<CodeSystem, number>> = { icd10cm: 0, icd10pcs: 1, hcpcs: 1, cpt: 1 };

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
	const asked = sets.filter((one) => system === undefined || one.set.info.system === system);
	return asked
		.flatMap((one) => {
			const extra = SYSTEM_COST[one.set.info.system];
			return one.ranked(query, limit).map(({ at, cost }) => ({ at, cost: cost + extra, one }));
		})
		.sort((a, b) => (a.cost === b.cost ? 0 : a.cost - b.cost))
		.slice(0, limit)
		.map(({ at, one }) => one.hit(at));
}
