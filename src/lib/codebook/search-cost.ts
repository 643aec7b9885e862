/**
 * What speaks against a line under a query, in words of a title: what it says beyond the query costs, what it has of
 * the query is taken off, and what it lacks costs more than that.
 */
import { bitCount } from './bit-count';
import type { QueryPlan, Term } from './search-query';

/** A word that is only begun says less than a whole one. */
const BEGUN = 0.5;
/** Titles that begin with a word of the query are mostly about it. */
export const LEADS = 1.5;
/** A sign ("without") that stands in the title. */
export const SIGNED = 0.6;
/** The query says "without aura" and the code says nothing of one, or says "with aura". */
const UNSAID = 1.5;
const AFFIRMED = 5;
/** What lacks a term stands behind all that lack none. */
export const PARTLY = 4;
/** A title that misses a word of the query stands behind all that have them; rare words are missed more. */
const MISSING = 3;
const MISSING_RARE = 0.5;

/** What each hit of a set lacks for a word that no line of the set has: as much as for one of the rarest words. */
export const UNREAD = 11;

/**
 * What it costs to lack each term; a rare one tells more.
 * @param counts how many blocks hold each, at most @param size lines of the index
 */
export function missingCosts(counts: readonly number[], size: number): number[] {
	return counts.map((count) => MISSING + MISSING_RARE * Math.log2(Math.max(2, size / Math.max(1, count))));
}

/** The most that a title can gain by a query. */
export function hopeOf({ terms, signs }: QueryPlan): number {
	let most = LEADS + bitCount(signs) * SIGNED;
	for (const { alternatives } of terms) {
		let gain = -Infinity;
		for (const { weight, cost } of alternatives) gain = Math.max(gain, weight - cost);
		most += gain;
	}
	return most;
}

/**
 * @param missing what it costs to lack each term; left out when none may be missing
 * @param line bits of the line alone, where its title is judged with it; only these are taken from its weight
 * @returns what the query leaves of a line's weight; Infinity when a term is missing and none may be
 */
export function lacks(
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

/**
 * The least that `lacks` can say of a line which has some of the given bits and no others.
 * @param line as in `lacks`
 */
function lacksAtLeast(
	bits: number,
	terms: readonly Term[],
	missing: readonly number[] | undefined,
	line: number
): number {
	let cost = missing ? PARTLY : 0;
	for (let n = 0; n < terms.length; n++) {
		const { alternatives, isDenied } = terms[n] as Term;
		let least = isDenied ? UNSAID : missing ? (missing[n] ?? 0) : Infinity;
		for (const alternative of alternatives) {
			if ((bits & alternative.bits) !== alternative.bits) continue;
			const held = alternative.bits & line;
			const weight =
				held === alternative.bits
					? alternative.weight
					: (alternative.weight * bitCount(held)) / alternative.slots.length;
			if (alternative.cost - weight < least) least = alternative.cost - weight;
		}
		if (least === Infinity) return Infinity;
		cost += least;
	}
	return cost;
}

/** Power of two: answers that are remembered, by the last bits of a sum of what was asked. */
const REMEMBERED = 64;

/**
 * `lacksAtLeast`, remembered: of thousands of blocks that a query looks at, most hold the same few bits. One is used
 * for query after query, since each key would throw its tables away.
 */
export class LeastLacks {
	private readonly bits = new Int32Array(REMEMBERED);
	private readonly lines = new Int32Array(REMEMBERED);
	private readonly answers = new Float64Array(REMEMBERED);
	private terms: readonly Term[] = [];
	private missing: readonly number[] | undefined;

	/** Forgets the query before. @param missing as in `lacks` */
	begin(terms: readonly Term[], missing?: readonly number[]): this {
		this.terms = terms;
		this.missing = missing;
		this.bits.fill(-1);
		return this;
	}

	of(bits: number, line: number): number {
		const place =
			(bits ^ (bits >>> 6) ^ (bits >>> 12) ^ (bits >>> 18) ^ (bits >>> 24) ^ line) & (REMEMBERED - 1);
		if (this.bits[place] === bits && this.lines[place] === line) return this.answers[place] ?? 0;
		const answer = lacksAtLeast(bits, this.terms, this.missing, line);
		this.bits[place] = bits;
		this.lines[place] = line;
		this.answers[place] = answer;
		return answer;
	}
}

/** The most that the terms can take from the cost of a line, whatever the title below it says: see `lacks`. */
export function gainsOf(line: number, { terms, signs }: QueryPlan, missing?: readonly number[]): number {
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
export function lackedBy(line: number, { terms }: QueryPlan): readonly number[] {
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

/** Whether there is one bit of each mask. */
export function hasEach(bits: number, masks: readonly number[]): boolean {
	for (const mask of masks) if ((bits & mask) === 0) return false;
	return true;
}

/** Which part of the terms a line has by itself. */
export function shareOf(bits: number, terms: readonly Term[]): number {
	let count = 0;
	for (const { alternatives } of terms)
		for (const alternative of alternatives)
			if ((bits & alternative.bits) === alternative.bits) {
				count++;
				break;
			}
	return count / terms.length;
}
