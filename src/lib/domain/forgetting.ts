/**
 * FSRS-6 by itself: how a memory fades and what an answer does to it, in bare numbers. For looking ahead and back
 * over many thousand reviews, where `schedule.ts` would be forty times slower. What is recorded in the log comes
 * from `schedule.ts` alone: both say the same to about the eighth decimal, and exp and pow differ between engines
 * in the last bit. Formulas: open-spaced-repetition, "The Algorithm", FSRS-6; limits as in ts-fsrs 5.4.2.
 */
import type { Grade } from './event';

/** The 21 numbers of FSRS-6, w0 to w20. */
export type Weights = ArrayLike<number>;

/** What FSRS-6 starts from: fitted to some hundred million reviews of others. */
export const DEFAULT_WEIGHTS: readonly number[] = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
	1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

const LEAST = 0.001;
const MOST = 36_500;
const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

export class Forgetting {
	readonly #w: Float64Array;
	/** The exponent of the curve, below 0, and its factor: at `stability` days nine of ten are recalled. */
	readonly #decay: number;
	readonly #factor: number;
	/** Parts of the formulas that depend on the weights alone. */
	readonly #growth: number;
	readonly #keptByLapse: number;
	readonly #easiest: number;

	constructor(weights: Weights = DEFAULT_WEIGHTS) {
		const w = Float64Array.from(weights);
		this.#w = w;
		this.#decay = -w[20]!;
		this.#factor = 0.9 ** (1 / this.#decay) - 1;
		this.#growth = Math.exp(w[8]!);
		this.#keptByLapse = Math.exp(-w[17]! * w[18]!);
		this.#easiest = w[4]! - Math.exp(3 * w[5]!) + 1;
	}

	/** The chance of recall, 0 to 1, `days` after a review that left a memory of `stability` days. */
	recall(days: number, stability: number): number {
		return (1 + (this.#factor * days) / stability) ** this.#decay;
	}

	/** Days until the chance of recall falls to `retention` (0 to 1), not rounded. */
	interval(stability: number, retention: number): number {
		return (stability / this.#factor) * (retention ** (1 / this.#decay) - 1);
	}

	/** Stability, days, after the first answer. */
	firstStability(grade: Grade): number {
		return Math.max(this.#w[grade - 1]!, 0.1);
	}

	/** Difficulty, 1 to 10, after the first answer. */
	firstDifficulty(grade: Grade): number {
		return within(this.#w[4]! - Math.exp((grade - 1) * this.#w[5]!) + 1, 1, 10);
	}

	/**
	 * Stability after an answer that is not the first.
	 * @param days since the last answer; 0 on the same study day
	 */
	stability(stability: number, difficulty: number, grade: Grade, days: number): number {
		const w = this.#w;
		if (days === 0) {
			const change = stability ** -w[19]! * Math.exp(w[17]! * (grade - 3 + w[18]!));
			return within(stability * (grade >= 2 ? Math.max(change, 1) : change), LEAST, MOST);
		}
		const lost = 1 - this.recall(days, stability);
		if (grade === 1) {
			const after =
				w[11]! * difficulty ** -w[12]! * ((stability + 1) ** w[13]! - 1) * Math.exp(lost * w[14]!);
			return Math.max(LEAST, Math.min(stability * this.#keptByLapse, within(after, LEAST, MOST)));
		}
		const by = grade === 2 ? w[15]! : grade === 4 ? w[16]! : 1;
		const gain = this.#growth * (11 - difficulty) * stability ** -w[9]! * (Math.exp(lost * w[10]!) - 1) * by;
		return within(stability * (1 + gain), LEAST, MOST);
	}

	/**
	 * Stability of one memory after an answer on a later day, for whoever looks at many days: good, or missed.
	 * @returns what `stability` says for grades 3 and 1, by the chance of recall on the day
	 */
	answered(stability: number, difficulty: number): Record<'right' | 'missed', (recall: number) => number> {
		const w = this.#w;
		const grows = this.#growth * (11 - difficulty) * stability ** -w[9]!;
		const falls = w[11]! * difficulty ** -w[12]! * ((stability + 1) ** w[13]! - 1);
		const most = stability * this.#keptByLapse;
		return {
			right: (recall) => within(stability * (1 + grows * (Math.exp((1 - recall) * w[10]!) - 1)), LEAST, MOST),
			missed: (recall) =>
				Math.max(LEAST, Math.min(most, within(falls * Math.exp((1 - recall) * w[14]!), LEAST, MOST)))
		};
	}

	/** Difficulty after an answer that is not the first. */
	difficulty(difficulty: number, grade: Grade): number {
		const moved = difficulty - (this.#w[6]! * (grade - 3) * (10 - difficulty)) / 9;
		return within(this.#w[7]! * this.#easiest + (1 - this.#w[7]!) * moved, 1, 10);
	}
}
