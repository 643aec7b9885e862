/**
 * Memories as points of a grid of stability (in equal ratios) and difficulty, and where a review after some days
 * leads from each: what a plan is reckoned on backwards from the exam. A value between points is read in proportion.
 */
import { ANSWER_TIME, type Trace } from './exam-time';
import type { Forgetting } from './forgetting';

/** Stabilities in days, and difficulties from 1 to 10. */
const STABLE = { least: 0.05, most: 2000, count: 24 };
export const HARD = 3;
export const CELLS = STABLE.count * HARD;
const RATIO = Math.log(STABLE.most / STABLE.least) / (STABLE.count - 1);

/** Days from 1 on: each of the first, then each so many times the one before. */
function farther(times: number): number[] {
	const days: number[] = [];
	for (let day = 1; day <= 1000; day = Math.max(day + 1, Math.round(day * times))) days.push(day);
	return days;
}

/** Days to the next review that are looked at while prices are sought; and from today on, of a card by itself. */
export const WAITS: readonly number[] = farther(1.2);
export const AHEAD: readonly number[] = [0, ...farther(1.4)];

/** Where memories lie on the grid: the lower cell, and how far each is towards the next stability and difficulty. */
export class Places {
	readonly cell: Int32Array;
	readonly up: Float64Array;
	readonly over: Float64Array;

	constructor(size: number) {
		this.cell = new Int32Array(size);
		this.up = new Float64Array(size);
		this.over = new Float64Array(size);
	}

	put(at: number, stability: number, difficulty: number): void {
		const x = Math.min(STABLE.count - 1.001, Math.max(0, Math.log(stability / STABLE.least) / RATIO));
		const y = Math.min(HARD - 1.001, Math.max(0, ((difficulty - 1) / 9) * (HARD - 1)));
		this.cell[at] = Math.floor(x) * HARD + Math.floor(y);
		this.up[at] = x % 1;
		this.over[at] = y % 1;
	}

	/** @param row a value for each cell, from `from` on */
	read(row: Float64Array, at: number, from = 0): number {
		const cell = from + this.cell[at]!;
		const [up, over] = [this.up[at]!, this.over[at]!];
		const low = row[cell]! * (1 - over) + row[cell + 1]! * over;
		const high = row[cell + HARD]! * (1 - over) + row[cell + HARD + 1]! * over;
		return low * (1 - up) + high * up;
	}

	/** Spreads an amount over the four cells around. */
	add(row: Float64Array, at: number, amount: number, from = 0): void {
		const cell = from + this.cell[at]!;
		const [up, over] = [this.up[at]!, this.over[at]!];
		row[cell]! += amount * (1 - up) * (1 - over);
		row[cell + 1]! += amount * (1 - up) * over;
		row[cell + HARD]! += amount * up * (1 - over);
		row[cell + HARD + 1]! += amount * up * over;
	}
}

/** The memory that a cell stands for. */
export const traceOf = (cell: number): Trace => ({
	stability: STABLE.least * Math.exp(RATIO * Math.floor(cell / HARD)),
	difficulty: 1 + (9 * (cell % HARD)) / (HARD - 1)
});

/** Reviews after several waits, of one memory or of many: the chance of recall, its time, and where it leads. */
export class Reviews {
	readonly recall: Float64Array;
	/** Parts of the item's expected seconds. */
	readonly time: Float64Array;
	readonly right: Places;
	readonly missed: Places;

	constructor(size: number) {
		this.recall = new Float64Array(size);
		this.time = new Float64Array(size);
		this.right = new Places(size);
		this.missed = new Places(size);
	}

	/**
	 * Reviews of one memory, put down from `at` on, `step` apart: after the first `count` of `waits`.
	 * @param elapsed days since its last answer that come on top of each wait; the sum is 1 at least
	 */
	put(
		at: number,
		step: number,
		model: Forgetting,
		{ stability, difficulty }: Trace,
		waits: readonly number[],
		count = waits.length,
		elapsed = 0
	): void {
		const answered = model.answered(stability, difficulty);
		const easier = model.difficulty(difficulty, 3);
		const harder = model.difficulty(difficulty, 1);
		// A miss is put right at the end of the sitting.
		const mended = model.difficulty(harder, 3);
		for (let nth = 0; nth < count; nth++) {
			const recall = model.recall(elapsed + waits[nth]!, stability);
			this.recall[at] = recall;
			this.time[at] = recall * ANSWER_TIME.right + (1 - recall) * ANSWER_TIME.missed;
			this.right.put(at, answered.right(recall), easier);
			this.missed.put(at, model.stability(answered.missed(recall), harder, 3, 0), mended);
			at += step;
		}
	}

	/** What comes after a review, by its chances. */
	read(row: Float64Array, at: number): number {
		const recall = this.recall[at]!;
		return recall * this.right.read(row, at) + (1 - recall) * this.missed.read(row, at);
	}

	add(row: Float64Array, at: number, amount: number, from: number): void {
		const recall = this.recall[at]!;
		this.right.add(row, at, amount * recall, from);
		this.missed.add(row, at, amount * (1 - recall), from);
	}
}

/** Reviews of every cell after every wait up to `most` days: wait by wait, `CELLS` each. */
export function gridReviews(model: Forgetting, most: number): Reviews {
	const waits = WAITS.filter((wait) => wait <= most);
	const reviews = new Reviews(waits.length * CELLS);
	for (let cell = 0; cell < CELLS; cell++) reviews.put(cell, CELLS, model, traceOf(cell), waits);
	return reviews;
}
