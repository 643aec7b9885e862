/**
 * The way of like cards up to an exam: when to begin them and when to ask them again, so that time and loss together
 * cost the least. Reckoned backwards from the exam (dynamic programming): what a memory with so many days left will
 * still cost is known when all that comes after it is. Everything is in parts of a card's expected seconds; what its
 * whole recall on the day is worth, and how dear each day's time is, come from outside (`exam-prices.ts`).
 *
 * Choices that cost nearly the same are shared among the days, so that cards begun together do not all come back on
 * one day.
 */
import type { ExamDays } from './exam-days';
import { afterFirst, newItemTime } from './exam-time';
import type { KnownCard } from './known-card';
import type { Forgetting } from './forgetting';
import type { Reviews } from './memory-grid';
import { AHEAD, CELLS, gridReviews, Places, traceOf, WAITS } from './memory-grid';

/** Costs that differ by so much are told apart (parts of a card's time): of reviews, and of beginnings. */
export const BLUR = { review: 0.045, begin: 0.09 };

/** What all cards up to one exam have in common. */
export class CourseGround {
	readonly reviews: Reviews;
	/** Recall on the day of a memory of a cell that was last answered on a standing day, `CELLS` each. */
	readonly kept: Float64Array;
	/** First answers: right, missed. */
	readonly firsts = new Places(2);
	/** Parts of a new card's expected seconds, on the day of its beginning. */
	readonly newTime: number;
	/** Chances of the next review, by standing day, wait and cell: of the course that was last reckoned. */
	readonly chance: Float64Array;
	readonly waits: number;
	/** How dear the time of the standing days is, beyond 1. */
	readonly dear: Float64Array;
	/** How much wider than `BLUR` choices are shared, while prices are sought. */
	blur = 1;

	/** @param missed share of first answers that are missed @param rest days before the exam on which none is begun */
	constructor(
		readonly model: Forgetting,
		readonly days: ExamDays,
		readonly missed: number,
		readonly rest: number
	) {
		const { left, today } = days;
		this.reviews = gridReviews(model, today);
		this.waits = this.reviews.recall.length / CELLS;
		this.kept = new Float64Array(left.length * CELLS);
		for (let cell = 0; cell < CELLS; cell++) {
			const { stability } = traceOf(cell);
			for (const [at, day] of left.entries()) this.kept[at * CELLS + cell] = model.recall(day, stability);
		}
		for (const at of [0, 1]) {
			const { stability, difficulty } = afterFirst(model, at === 1);
			this.firsts.put(at, stability, difficulty);
		}
		this.newTime = newItemTime(missed);
		this.chance = new Float64Array(left.length * this.waits * CELLS);
		this.dear = new Float64Array(left.length);
	}
}

/** What a day does with the cards of a course: amounts in seconds, by standing day. */
export interface Flow {
	/** Time for all, and of it for cards that are begun; reviews as seconds of the cards asked. */
	time: Float64Array;
	begun: Float64Array;
	asked: Float64Array;
	/** Seconds of cards that are recalled on the day. */
	recalled: number;
	/** By cell: seconds of cards as they stand on the day, and the same times the days since their last answer. */
	end: Float64Array;
	endDays: Float64Array;
}

export class Course {
	/** What a memory still costs that was answered on a standing day, `CELLS` each. */
	readonly value: Float64Array;
	/** What a card costs that is begun on a standing day, its first answer with it. */
	readonly begin: Float64Array;
	worth = 0;
	readonly #row = new Float64Array(CELLS);

	constructor(readonly ground: CourseGround) {
		const { length } = ground.days.left;
		this.value = new Float64Array(length * CELLS);
		this.begin = new Float64Array(length);
	}

	/**
	 * The costs of a day, between those of the standing days around it.
	 * @param known so many standing days are reckoned: a day beyond the last lies on the line through the last two
	 */
	#on(left: number, known: number): Float64Array {
		const { days } = this.ground;
		let [low, share] = [days.low[left]!, days.part[left]!];
		if (share > 0 && low + 1 >= known) {
			low = Math.max(0, known - 2);
			share = known < 2 ? 0 : (left - days.left[low]!) / (days.left[low + 1]! - days.left[low]!);
		}
		const from = low * CELLS;
		const row = this.#row;
		if (share === 0) for (let cell = 0; cell < CELLS; cell++) row[cell] = this.value[from + cell]!;
		else
			for (let cell = 0; cell < CELLS; cell++)
				row[cell] = this.value[from + cell]! * (1 - share) + this.value[from + CELLS + cell]! * share;
		return row;
	}

	/** Backwards from the exam, by the ground's prices. @param worth of a card's recall, in parts of its time */
	back(worth: number): void {
		const { days, dear, firsts, missed, newTime } = this.ground;
		this.worth = worth;
		for (const [at, left] of days.left.entries()) {
			this.#backOn(at, left);
			const row = this.#on(left, at + 1);
			const after = (1 - missed) * firsts.read(row, 0) + missed * firsts.read(row, 1);
			this.begin[at] = newTime * (1 + dear[at]!) + after;
		}
	}

	#backOn(at: number, left: number): void {
		const { chance, days, dear, kept, reviews, waits } = this.ground;
		const from = at * waits * CELLS;
		const to = at * CELLS;
		const count = WAITS.findIndex((wait) => wait >= left);
		const most = count < 0 ? waits : Math.min(waits, count);
		const least = new Float64Array(CELLS);
		for (let cell = 0; cell < CELLS; cell++) least[cell] = this.worth * (1 - kept[to + cell]!);
		const never = least.slice();
		const held = new Float64Array(most);
		for (let nth = 0; nth < most; nth++) {
			const then = left - WAITS[nth]!;
			held[nth] = days.between(then, Math.max(0, left - WAITS[nth + 1]!));
			if (held[nth] === 0) continue;
			const row = this.#on(then, at);
			const price = 1 + days.read(dear, then);
			for (let cell = 0; cell < CELLS; cell++) {
				const review = nth * CELLS + cell;
				const cost = reviews.time[review]! * price + reviews.read(row, review);
				chance[from + review] = cost;
				if (cost < least[cell]!) least[cell] = cost;
			}
		}
		for (let cell = 0; cell < CELLS; cell++) {
			const own = Math.exp((least[cell]! - never[cell]!) / (this.ground.blur * BLUR.review));
			let [all, sum] = [own, own * never[cell]!];
			for (let nth = 0; nth < most; nth++) {
				const review = from + nth * CELLS + cell;
				const cost = chance[review]!;
				const share =
					held[nth]! === 0
						? 0
						: held[nth]! * Math.exp((least[cell]! - cost) / (this.ground.blur * BLUR.review));
				chance[review] = share;
				if (share === 0) continue;
				all += share;
				sum += share * cost;
			}
			for (let nth = 0; nth < most; nth++) chance[from + nth * CELLS + cell]! /= all;
			this.value[to + cell] = sum / all;
		}
	}

	/**
	 * The chances of each wait of a card, in the order of its waits; what is left of 1 is not asked again.
	 * @param out takes the chances @returns what the first open day saves against all later choices
	 */
	choose({ reviews, count, first, kept }: KnownCard, out: Float64Array): number {
		const { days, dear } = this.ground;
		const never = this.worth * (1 - kept);
		let least = never;
		for (let nth = 0; nth < count; nth++) {
			const then = first - AHEAD[nth]!;
			out[nth] =
				reviews.time[nth]! * (1 + days.read(dear, then)) +
				reviews.recall[nth]! * this.#read(reviews.right, nth, then) +
				(1 - reviews.recall[nth]!) * this.#read(reviews.missed, nth, then);
			if (out[nth]! < least && days.load(then) > 0) least = out[nth]!;
		}
		const own = Math.exp((least - never) / (this.ground.blur * BLUR.review));
		let [all, later, laterSum] = [own, own, own * never];
		const now = out[0]!;
		for (let nth = 0; nth < count; nth++) {
			const then = first - AHEAD[nth]!;
			const next = Math.max(0, first - (AHEAD[nth + 1] ?? first));
			const cost = out[nth]!;
			const share = days.between(then, next) * Math.exp((least - cost) / (this.ground.blur * BLUR.review));
			out[nth] = share;
			all += share;
			if (nth === 0) continue;
			later += share;
			laterSum += share * cost;
		}
		for (let nth = 0; nth < count; nth++) out[nth]! /= all;
		return (later > 0 ? laterSum / later : never) - now;
	}

	#read(places: Places, at: number, left: number): number {
		const { low, part } = this.ground.days;
		const [from, share] = [low[left]! * CELLS, part[left]!];
		const near = places.read(this.value, at, from);
		return share === 0 ? near : near * (1 - share) + places.read(this.value, at, from + CELLS) * share;
	}

	/**
	 * How cards not begun are dealt out over the days: by what a beginning costs on each.
	 * @param from days left on the first day on which they may be begun
	 * @returns the share of each day, by days left; what is left of 1 is never begun
	 */
	beginnings(from: number): Float64Array {
		const { days, rest } = this.ground;
		const shares = new Float64Array(from + 1);
		let least = this.worth;
		for (let left = rest + 1; left <= from; left++) least = Math.min(least, days.read(this.begin, left));
		let all = Math.exp((least - this.worth) / (this.ground.blur * BLUR.begin));
		for (let left = rest + 1; left <= from; left++) {
			const cost = days.read(this.begin, left);
			shares[left] = days.load(left) * Math.exp((least - cost) / (this.ground.blur * BLUR.begin));
			all += shares[left]!;
		}
		for (let left = rest + 1; left <= from; left++) shares[left]! /= all;
		return shares;
	}

	/**
	 * Forwards: what each day is asked for when all go the way of `back`, which must have been called just before.
	 * @param begun seconds of the cards that are begun, by days left
	 */
	forward(known: readonly KnownCard[], begun: Float64Array): Flow {
		const { chance, days, firsts, kept, missed, newTime, reviews, waits } = this.ground;
		const { length } = days.left;
		const there = new Float64Array(length * CELLS);
		const [time, beginnings, asked] = [0, 1, 2].map(() => new Float64Array(length)) as [
			Float64Array,
			Float64Array,
			Float64Array
		];
		const [end, endDays] = [new Float64Array(CELLS), new Float64Array(CELLS)];
		let recalled = 0;
		/** Puts cards down as they are after a review on a day, before the standing day that is under way. */
		const add = (of: Reviews, at: number, amount: number, left: number, underWay = length) => {
			const low = days.low[left]!;
			const part = low + 1 < underWay ? days.part[left]! : 0;
			of.add(there, at, amount * (1 - part), low * CELLS);
			if (part > 0) of.add(there, at, amount * part, (low + 1) * CELLS);
			days.spread(time, left, amount * of.time[at]!);
			days.spread(asked, left, amount);
		};
		const chances = new Float64Array(AHEAD.length);
		const places = new Places(1);
		for (const card of known) {
			this.choose(card, chances);
			let stays = card.amount;
			for (let nth = 0; nth < card.count; nth++) {
				const amount = card.amount * chances[nth]!;
				if (amount <= card.amount * 1e-6) continue;
				stays -= amount;
				add(card.reviews, nth, amount, card.first - AHEAD[nth]!);
			}
			recalled += stays * card.kept;
			places.put(0, card.trace.stability, card.trace.difficulty);
			places.add(end, 0, stays);
			places.add(endDays, 0, stays * card.until);
		}
		for (let left = begun.length - 1; left > 0; left--) {
			if (begun[left] === 0) continue;
			days.spread(time, left, begun[left]! * newTime);
			days.spread(beginnings, left, begun[left]!);
		}
		for (let at = length - 1; at >= 0; at--) {
			const left = days.left[at]!;
			const from = at * CELLS;
			if (beginnings[at]! > 0) {
				firsts.add(there, 0, beginnings[at]! * (1 - missed), from);
				firsts.add(there, 1, beginnings[at]! * missed, from);
			}
			for (let cell = 0; cell < CELLS; cell++) {
				const cards = there[from + cell]!;
				if (cards < 1e-6) continue;
				let stays = cards;
				for (let nth = 0; nth < waits && WAITS[nth]! < left; nth++) {
					const review = nth * CELLS + cell;
					const amount = cards * chance[at * waits * CELLS + review]!;
					if (amount < cards * 1e-4) continue;
					stays -= amount;
					add(reviews, review, amount, left - WAITS[nth]!, at);
				}
				recalled += stays * kept[from + cell]!;
				end[cell]! += stays;
				endDays[cell]! += stays * left;
			}
		}
		return { time, begun: beginnings, asked, recalled, end, endDays };
	}
}
