/**
 * The fewest minutes that any way to study could need for a mean recall on the exam's day: what a plan that knows how
 * the learner forgets could do at best, so what no plan of `bench/planner.ts` comes below but by luck.
 *
 * The cards of a learner differ by chance alone, so a policy is judged card by card: of a card just answered, the
 * least of its time to come and of what its loss on the day counts, reckoned backwards from the exam over a grid of
 * stability, difficulty and days left. A day's most is kept through a price of its time (Lagrange): whatever the
 * prices, the sum never lies above what is possible, so the best prices that are found give the bound. Choices are
 * blurred a little while prices are sought, and not for the bound itself. A grid twice as fine moves it by less than 1 %.
 */
import { afterMiss, ANSWER_TIME, newItemTime } from '../lib/domain/exam-time';
import type { Grade } from '../lib/domain/event';
import type { Forgetting } from '../lib/domain/forgetting';
import { GRADED, type SimulatedLearner, type Trial } from './simulated-learners';

/** The grid: stabilities in days, a ratio apart, and difficulties from 1 to 10. */
const STABLE = { least: 0.03, most: 1500, count: 44 };
const HARD = 6;
const CELLS = STABLE.count * HARD;
const RATIO = Math.log(STABLE.most / STABLE.least) / (STABLE.count - 1);
/** Outcomes of a review: missed, hard, good, easy. */
const OUTCOMES = 4;
const BLUR = 0.03;
const CLEAR = 1e-4;
const ROUNDS = 44;

interface Place {
	cell: number;
	/** How far it lies towards the next stability, and the next difficulty. */
	up: number;
	over: number;
}

function placeOf(stability: number, difficulty: number): Place {
	const x = Math.min(STABLE.count - 1.001, Math.max(0, Math.log(stability / STABLE.least) / RATIO));
	const y = Math.min(HARD - 1.001, ((difficulty - 1) / 9) * (HARD - 1));
	return { cell: Math.floor(x) * HARD + Math.floor(y), up: x % 1, over: y % 1 };
}

const softer = (a: number, b: number, blur: number) => {
	const apart = Math.abs(a - b) / blur;
	return Math.min(a, b) - (apart > 20 ? 0 : blur * Math.log1p(Math.exp(-apart)));
};

class Table {
	readonly #days: number;
	readonly #truth: Forgetting;
	readonly #chance: Float64Array;
	readonly #to: Int32Array;
	readonly #up: Float64Array;
	readonly #over: Float64Array;
	readonly #kept: Float64Array;
	readonly #value: Float64Array;
	readonly #firsts: { share: number; place: Place }[];
	readonly #begin: number;
	/** By days left: the price of time beyond 1, the cost of beginning a card, the time that is asked. */
	readonly dear: Float64Array;
	readonly cost: Float64Array;
	readonly load: Float64Array;
	/** What all of a card's recall on the day counts, in parts of its time. */
	worth = 7.5;

	constructor({ truth, missed }: SimulatedLearner, days: number) {
		const size = CELLS * (days + 1);
		this.#days = days;
		this.#truth = truth;
		this.#chance = new Float64Array(size * OUTCOMES);
		this.#to = new Int32Array(size * OUTCOMES);
		this.#up = new Float64Array(size * OUTCOMES);
		this.#over = new Float64Array(size * OUTCOMES);
		this.#kept = new Float64Array(size);
		this.#value = new Float64Array(size);
		[this.dear, this.cost, this.load] = [0, 1, 2].map(() => new Float64Array(days + 1)) as [
			Float64Array,
			Float64Array,
			Float64Array
		];
		this.#begin = newItemTime(missed);
		this.#firsts = ([1, 2, 3, 4] as Grade[]).map((grade) => {
			const difficulty = truth.firstDifficulty(grade);
			const stability = truth.stability(truth.firstStability(grade), difficulty, 3, 0);
			const share = grade === 1 ? missed : (1 - missed) * GRADED[grade];
			return { share, place: placeOf(stability, difficulty) };
		});
		for (let cell = 0; cell < CELLS; cell++) this.#fill(cell);
	}

	/** Where each outcome of a review leads, by cell and days since the last answer. */
	#fill(cell: number): void {
		const truth = this.#truth;
		const stability = STABLE.least * Math.exp(RATIO * Math.floor(cell / HARD));
		const difficulty = 1 + (9 * (cell % HARD)) / (HARD - 1);
		for (let wait = 0; wait <= this.#days; wait++) {
			const row = cell * (this.#days + 1) + wait;
			const recall = truth.recall(wait, stability);
			this.#kept[row] = recall;
			if (wait === 0) continue;
			const put = (outcome: number, share: number, s: number, d: number) => {
				const { cell: to, up, over } = placeOf(s, d);
				const at = row * OUTCOMES + outcome;
				this.#chance[at] = share;
				this.#to[at] = to;
				this.#up[at] = up;
				this.#over[at] = over;
			};
			const lost = afterMiss(truth, { stability, difficulty }, wait);
			put(0, 1 - recall, lost.stability, lost.difficulty);
			for (const grade of [2, 3, 4] as const)
				put(
					grade - 1,
					recall * GRADED[grade],
					truth.stability(stability, difficulty, grade, wait),
					truth.difficulty(difficulty, grade)
				);
		}
	}

	/** The value between four cells. */
	#between(left: number, cell: number, up: number, over: number): number {
		const at = left * CELLS + cell;
		const value = this.#value;
		const low = value[at]! * (1 - over) + value[at + 1]! * over;
		const high = value[at + HARD]! * (1 - over) + value[at + HARD + 1]! * over;
		return low * (1 - up) + high * up;
	}

	#time = (row: number) => {
		const miss = this.#chance[row * OUTCOMES]!;
		return ANSWER_TIME.right * (1 - miss) + ANSWER_TIME.missed * miss;
	};

	/** The cost from here on of a review after each wait, for a card answered `left` days before the exam. */
	#reviews(cell: number, left: number, out: Float64Array): void {
		for (let wait = 1; wait < left; wait++) {
			const row = cell * (this.#days + 1) + wait;
			const then = left - wait;
			let sum = this.#time(row) * (1 + this.dear[then]!);
			for (let at = row * OUTCOMES; at < (row + 1) * OUTCOMES; at++)
				sum += this.#chance[at]! * this.#between(then, this.#to[at]!, this.#up[at]!, this.#over[at]!);
			out[wait] = sum;
		}
	}

	#never = (cell: number, left: number) => this.worth * (1 - this.#kept[cell * (this.#days + 1) + left]!);

	/** Backwards from the exam: what the rest of a card's way costs. */
	back(blur: number): void {
		const reviews = new Float64Array(this.#days + 1);
		for (let left = 0; left <= this.#days; left++) {
			for (let cell = 0; cell < CELLS; cell++) {
				this.#reviews(cell, left, reviews);
				let least = this.#never(cell, left);
				for (let wait = left - 1; wait >= 1; wait--) least = softer(reviews[wait]!, least, blur);
				this.#value[left * CELLS + cell] = least;
			}
			this.cost[left] = this.#begin * (1 + this.dear[left]!);
			for (const { share, place } of this.#firsts)
				this.cost[left]! += share * this.#between(left, place.cell, place.up, place.over);
		}
	}

	/** Forwards: the time that each day is asked for. @param begun cards by days left @returns sum of recall */
	forward(begun: Float64Array, blur: number): number {
		const days = this.#days;
		const there = new Float64Array((days + 1) * CELLS);
		const add = (left: number, { cell, up, over }: Place, cards: number) => {
			const at = left * CELLS + cell;
			there[at]! += cards * (1 - up) * (1 - over);
			there[at + 1]! += cards * (1 - up) * over;
			there[at + HARD]! += cards * up * (1 - over);
			there[at + HARD + 1]! += cards * up * over;
		};
		const reviews = new Float64Array(days + 1);
		const least = new Float64Array(days + 1);
		let recalled = 0;
		this.load.fill(0);
		for (let left = days; left >= 1; left--) {
			this.load[left]! += begun[left]! * this.#begin;
			for (const { share, place } of this.#firsts) add(left, place, begun[left]! * share);
			for (let cell = 0; cell < CELLS; cell++) {
				let cards = there[left * CELLS + cell]!;
				if (cards < 1e-9) continue;
				this.#reviews(cell, left, reviews);
				least[left] = this.#never(cell, left);
				for (let wait = left - 1; wait >= 1; wait--)
					least[wait] = softer(reviews[wait]!, least[wait + 1]!, blur);
				for (let wait = 1; wait < left; wait++) {
					const part = cards / (1 + Math.exp((reviews[wait]! - least[wait + 1]!) / blur));
					if (part < 1e-9) continue;
					cards -= part;
					const row = cell * (days + 1) + wait;
					this.load[left - wait]! += part * this.#time(row);
					for (let at = row * OUTCOMES; at < (row + 1) * OUTCOMES; at++) {
						const place = { cell: this.#to[at]!, up: this.#up[at]!, over: this.#over[at]! };
						add(left - wait, place, part * this.#chance[at]!);
					}
				}
				recalled += cards * this.#kept[cell * (days + 1) + left]!;
			}
		}
		return recalled;
	}
}

/** Cards by days left, more where beginning costs less. */
function cheapest(cost: Float64Array, cards: number): Float64Array {
	const least = Math.min(...cost.subarray(1));
	const parts = cost.map((one, left) => (left === 0 ? 0 : Math.exp((least - one) / BLUR)));
	const sum = parts.reduce((all, part) => all + part, 0);
	return parts.map((part) => (cards * part) / sum);
}

/**
 * @param recall mean over the cards on the exam's day, 0 to 1
 * @param pace cards that are begun by days left, the others never; left out, cards are begun when it is best
 * @returns minutes
 */
export function leastMinutes(
	learner: SimulatedLearner,
	trial: Trial,
	recall: number,
	pace?: Float64Array
): number {
	const table = new Table(learner, trial.days);
	const most = trial.most / trial.seconds;
	const bound = (blur: number) => {
		table.back(blur);
		const begun = pace
			? pace.reduce((sum, cards, left) => sum + cards * (table.cost[left]! - table.worth), 0) +
				trial.cards * table.worth
			: trial.cards * Math.min(table.worth, ...table.cost.subarray(1));
		const paid = table.dear.reduce((sum, price) => sum + price * most, 0);
		return begun - paid - table.worth * trial.cards * (1 - recall);
	};
	let best = { bound: -Infinity, worth: table.worth, dear: table.dear.slice() };
	for (let round = 0; round < ROUNDS; round++) {
		const own = bound(BLUR);
		if (own > best.bound) best = { bound: own, worth: table.worth, dear: table.dear.slice() };
		const reached = table.forward(pace ?? cheapest(table.cost, trial.cards), BLUR) / trial.cards;
		const step = 0.4 / (1 + round / 8);
		for (let left = 1; left <= trial.days; left++) {
			const over = Math.min(1.5, Math.max(-1, table.load[left]! / most - 1));
			table.dear[left] = Math.max(0, (1 + table.dear[left]!) * Math.exp(0.6 * step * over) - 1);
		}
		table.worth *= Math.exp(6 * step * Math.min(0.05, Math.max(-0.05, recall - reached)));
	}
	table.worth = best.worth;
	table.dear.set(best.dear);
	return (bound(CLEAR) * trial.seconds) / 60;
}
