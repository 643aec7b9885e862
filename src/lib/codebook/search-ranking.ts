/** One query over one set: which titles and lines are looked at, and the best of them. */
import { bitCount } from './bit-count';
import { PARTS } from './line-tables';
import { Best, type Ranked } from './search-best';
import {
	gainsOf,
	hasEach,
	hopeOf,
	lackedBy,
	lacks,
	LEADS,
	missingCosts,
	PARTLY,
	shareOf,
	SIGNED,
	type LeastLacks
} from './search-cost';
import { BROAD, LineQuery } from './search-lines';
import type { QueryPlan } from './search-query';
import { LOWEST, type Order, type Titles } from './search-titles';
import type { WordLines } from './word-lines';

/** What the title of a code says beyond a line of words that led to it. */
const TITLE_BEYOND = 0.2;
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
/** Sums of the same figures in another order differ by less. */
const ROUNDING = 1e-9;
/** No prior speaks more for a code than this. */
const BEST_PRIOR = 1.5;
const NONE: readonly number[] = [];
/** So many lines are judged before it is worth while to see first what their blocks hold. */
const JUDGED_FIRST = 100;

/** A line of words, and what is left of a query below it. */
interface Under {
	/** Bits of the query that the line has, has whole, and says are there. */
	bits: number;
	whole: number;
	affirmed: number;
	/** What a code below it costs at least, but for what speaks for the code itself. */
	floor: number;
	/** The credit of the line for what it has by itself. */
	share: number;
	/** For each term that it has not by itself the bits of which a title must have one. */
	lacked: readonly number[];
	/** Codes that may still be looked at. */
	budget: number;
}

export class Ranking {
	private readonly titles: LineQuery;
	private readonly hope: number;
	private readonly best: Best;
	private judged = 0;
	/** What titles lack at least, when nothing may be missing and when it may. */
	private readonly whole: LeastLacks;
	private partly: LeastLacks | undefined;

	constructor(
		private readonly book: Titles,
		private readonly plan: QueryPlan,
		private readonly limit: number
	) {
		this.titles = new LineQuery(book.index, plan);
		this.hope = hopeOf(plan);
		this.best = new Best(limit);
		this.whole = book.whole.begin(plan.terms);
	}

	/** @returns what holds all words or what they stand for; where that is little, also what holds most of them */
	over(lines: readonly WordLines[]): Ranked[] {
		const { plan, titles, best } = this;
		const asked = lines.map((one) => ({ one, query: new LineQuery(one.index, plan) }));
		this.fromTitles();
		for (const { one, query } of asked) this.fromLines(one, query);
		// Too few hold all words: those that hold the rarest ones.
		if (best.list.length < Math.min(this.limit, ENOUGH) && plan.terms.length > 1) {
			const missing = missingCosts(titles.counts, this.book.index.size);
			this.partly = this.book.partly.begin(plan.terms, missing);
			for (const { one, query } of asked) this.fromLines(one, query, missing);
			const hope = this.hope - PARTLY;
			this.fromBlocks(this.telling(titles, BROAD), hope, missing);
		}
		titles.end();
		for (const { query } of asked) query.end();
		return best.list;
	}

	/** The rarest term, and the next ones where they are rare too. */
	private telling({ byRarity, counts }: LineQuery, most: number): number[] {
		const tried = byRarity.slice(0, TERMS_TRIED);
		return tried.filter((term, n) => (counts[term] ?? 0) <= (n === 0 ? most : SCARCE));
	}

	/** Bits of the query that titles may have; undefined until so many are judged that walking long lists pays. */
	private heldBy(more: number): Int32Array | undefined {
		this.judged += more;
		return this.judged > JUDGED_FIRST ? this.titles.held() : undefined;
	}

	/** The least that what the query leaves of the weight of a title can be, less what else speaks for it. */
	private least(held: number, missing?: readonly number[]): number {
		const lacked = (missing ? this.partly : this.whole)?.of(held, -1) ?? 0;
		return lacked - LEADS - bitCount(held & this.plan.signs) * SIGNED - ROUNDING;
	}

	/** @param handicap of the title, in words */
	private judgeTitle(at: number, handicap: number, missing?: readonly number[]): void {
		const { plan } = this;
		const { index } = this.book;
		index.judge(at, plan.asksNegated);
		const { foundBits, foundWhole, foundAffirmed } = index;
		const lacked = lacks(foundBits, foundWhole, foundAffirmed, plan.terms, missing);
		if (lacked === Infinity) return;
		const signs = bitCount(foundBits & plan.signs) * SIGNED;
		this.best.add(at, handicap + lacked - signs - (index.foundLeads ? LEADS : 0));
	}

	/** Titles that have one of some terms. @param hope the most that a title can gain by the query */
	private fromBlocks(terms: readonly number[], hope: number, missing?: readonly number[]): void {
		const { book, best } = this;
		const { size, shift } = book.index;
		const { leastOfBlocks } = book;
		const blocks = this.titles.blocks(terms);
		const held = this.heldBy(blocks.length);
		for (const block of blocks) {
			// Most titles cannot be better than what was found, whatever they say.
			if ((leastOfBlocks[block] ?? 0) / PARTS - hope >= best.worst) continue;
			const least = held ? this.least(held[block] ?? 0, missing) : -Infinity;
			if (least === Infinity) continue;
			const end = Math.min(size, (block + 1) << shift);
			for (let at = block << shift; at < end; at++) {
				const handicap = book.handicap(at) / PARTS;
				if (handicap - hope >= best.worst || handicap + least > best.worst) continue;
				this.judgeTitle(at, handicap, missing);
			}
		}
	}

	private fromTitles(): void {
		const { titles, hope, book } = this;
		const rarest = titles.byRarity[0];
		if (rarest === undefined || titles.byRarity.length < this.plan.asked) return;
		if ((titles.counts[rarest] ?? 0) <= BROAD) this.fromBlocks([rarest], hope);
		else this.inOrder(book.order);
	}

	/** Best places first, until no further one can be better than those that were found. */
	private inOrder({ places, ends }: Order): void {
		const { hope, best } = this;
		const { shift } = this.book.index;
		let held: Int32Array | undefined;
		for (let key = 0, n = 0; n < places.length; key++) {
			const handicap = (key - LOWEST) / PARTS;
			const end = ends[key] ?? 0;
			for (; n < end; n++) {
				if (handicap - hope >= best.worst) return;
				const at = places[n] ?? 0;
				held ??= this.heldBy(1);
				const least = held ? this.least(held[at >> shift] ?? 0) : -Infinity;
				if (least === Infinity || handicap + least > best.worst) continue;
				this.judgeTitle(at, handicap);
			}
		}
	}

	/**
	 * Lines of words, each together with the titles of the codes that it leads to.
	 * @param missing what it costs to lack a term; left out when none may be missing
	 */
	private fromLines(lines: WordLines, query: LineQuery, missing?: readonly number[]): void {
		const { plan, best } = this;
		const { index, credit } = lines;
		const most = missing ? -PARTLY : credit;
		// What a line and a code below it can gain at most: all terms, the credit, the best prior.
		const hope = this.hope + BEST_PRIOR + most;
		const under: Under = {
			bits: -1,
			whole: 0,
			affirmed: 0,
			floor: 0,
			share: 0,
			lacked: NONE,
			budget: BELOW_QUERY
		};
		let gains = 0;
		// Two letters begin thousands of lines, and none of them is meant yet.
		for (const block of query.blocks(this.telling(query, SCARCE))) {
			const end = Math.min(index.size, (block + 1) << index.shift);
			for (let line = block << index.shift; line < end; line++) {
				const weight = (index.weights[line] ?? 0) / PARTS;
				if (weight - hope >= best.worst) continue;
				if (plan.asksNegated) index.judge(line, true);
				else index.judgeWords(line);
				const { foundBits } = index;
				// Mostly it has the same bits as the line before.
				if (foundBits !== under.bits) {
					under.bits = foundBits;
					gains = gainsOf(foundBits, plan, missing);
					under.share = credit * shareOf(foundBits, plan.terms);
					under.lacked = missing ? NONE : lackedBy(foundBits, plan);
				}
				// No code below the line can be better than this, but for what speaks for the code itself.
				under.floor = weight - gains - most;
				if (under.floor - BEST_PRIOR > best.worst + ROUNDING) continue;
				under.whole = index.foundWhole;
				under.affirmed = index.foundAffirmed;
				this.below(lines, line, under, missing);
			}
		}
	}

	/** The codes that a line of words leads to. */
	private below(
		{ index, from, to, inTitle }: WordLines,
		line: number,
		under: Under,
		missing?: readonly number[]
	): void {
		const { plan, best, whole, partly } = this;
		const { terms, signs, asksNegated } = plan;
		const { index: titles, priors } = this.book;
		const { bits: lineBits, floor, share, lacked } = under;
		const weight = (index.weights[line] ?? 0) / PARTS;
		const first = from[line] ?? 0;
		const end = Math.min(to[line] ?? 0, first + BELOW_LINE, first + under.budget);
		if (end <= first) return;
		under.budget -= end - first;
		const held = this.heldBy(end - first);
		for (let at = first; at < end; at++) {
			const prior = (priors[at] ?? 0) / PARTS;
			if (floor + prior > best.worst + ROUNDING) continue;
			if (held) {
				const may = held[at >> titles.shift] ?? 0;
				if (!hasEach(may, lacked)) continue;
				let least = whole.of(may | lineBits, lineBits) - share;
				if (least === Infinity && missing) least = partly?.of(may | lineBits, lineBits) ?? 0;
				if (least === Infinity) continue;
				const beyond = Math.max(0, (titles.weights[at] ?? 0) / PARTS - bitCount(may)) * TITLE_BEYOND;
				const most = bitCount((may | lineBits) & signs) * SIGNED - beyond;
				if (least + weight + prior - most > best.worst + ROUNDING) continue;
			}
			titles.judge(at, asksNegated);
			const bits = lineBits | titles.foundBits;
			const wholeBits = under.whole | titles.foundWhole;
			const affirmed = under.affirmed | titles.foundAffirmed;
			let lacking = lacks(bits, wholeBits, affirmed, terms, undefined, lineBits);
			if (lacking !== Infinity) lacking -= share;
			else if (missing) lacking = lacks(bits, wholeBits, affirmed, terms, missing, lineBits);
			if (lacking === Infinity) continue;
			const beyond = Math.max(0, (titles.weights[at] ?? 0) / PARTS - bitCount(titles.foundBits));
			const unsaid = Math.max(0, (inTitle?.[line] ?? 0) - bitCount(titles.foundBits & ~lineBits));
			const signed = bitCount(bits & signs) * SIGNED;
			best.add(at, lacking + weight + prior + beyond * TITLE_BEYOND + unsaid * LINE_IN_TITLE - signed);
		}
	}
}
