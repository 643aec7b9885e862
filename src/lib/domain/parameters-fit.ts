/**
 * Whether fitted parameters are kept. They are fitted to a learner's older answers and have to foretell the newest
 * ones, which they never saw, better than the default does. Log loss: how surprised a forecast is by what happened,
 * 0 for one that is sure and right.
 */
import type { Grade } from './event';
import { Forgetting, type Weights } from './forgetting';
import type { History } from './parameters-history';
import type { DayNumber } from './study-day';

/** Answers on a later day that a fit needs: with fewer, 21 numbers learn chance. */
export const LEAST_PREDICTED = 400;
/** One of so many is held out: the newest ones. */
const HELD_OUT = 5;
/** No forecast is surer than this: a single miss would outweigh all else. */
const SUREST = 1e-4;

/** Loss × 10^6, as the log keeps it. */
const MILLION = 1e6;

/**
 * Takes a history. Returns the study day from which on answers are held out: the newest whole days that hold a fifth
 * of the predicted ones. Null where hardly anything would be left to learn from: all was answered within a few days.
 */
export function heldOutFrom({ waits, days, predicted }: History): DayNumber | null {
	const perDay = new Map<DayNumber, number>();
	for (const [at, wait] of waits.entries())
		if (wait > 0) perDay.set(days[at] ?? 0, (perDay.get(days[at] ?? 0) ?? 0) + 1);
	let heldOut = 0;
	for (const [day, count] of [...perDay].sort(([a], [b]) => b - a)) {
		heldOut += count;
		if (heldOut * HELD_OUT >= predicted) return heldOut * 2 <= predicted ? day : null;
	}
	return null;
}

/** The loss of each predicted answer on or after study day `from`, card by card. */
export function losses(
	{ starts, grades, waits, days }: History,
	weights: Weights,
	from: DayNumber
): Float64Array {
	const forgetting = new Forgetting(weights);
	const out: number[] = [];
	for (let card = 0; card + 1 < starts.length; card++) {
		let stability = 0;
		let difficulty = 0;
		const first = starts[card] ?? 0;
		for (let at = first; at < (starts[card + 1] ?? 0); at++) {
			const grade = grades[at] as Grade;
			const wait = waits[at] ?? 0;
			if (at === first) {
				stability = forgetting.firstStability(grade);
				difficulty = forgetting.firstDifficulty(grade);
				continue;
			}
			if (wait > 0 && (days[at] ?? 0) >= from) {
				const recall = Math.min(1 - SUREST, Math.max(SUREST, forgetting.recall(wait, stability)));
				out.push(-Math.log(grade > 1 ? recall : 1 - recall));
			}
			stability = forgetting.stability(stability, difficulty, grade, wait);
			difficulty = forgetting.difficulty(difficulty, grade);
		}
	}
	return Float64Array.from(out);
}

const mean = (values: Float64Array): number =>
	values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What the held-out answers say. Losses are means × 10^6, whole. */
export interface Verdict {
	/** Answers that were held out. */
	heldOut: number;
	loss: number;
	lossDefault: number;
	/** Of the parameters in use, where those are not the default. */
	lossInUse: number | null;
	/** The fitted ones are clearly better. */
	isBetter: boolean;
}

/**
 * Judges fitted weights on the answers from study day `from` on. They are kept where their loss is below that of the
 * default by more than its standard error, which chance alone reaches in one of six trials, and below that of the
 * weights in use.
 * @param inUse fitted weights in use, null for the default
 */
export function judge(
	history: History,
	from: DayNumber,
	fitted: Weights,
	usual: Weights,
	inUse: Weights | null
): Verdict {
	const own = losses(history, fitted, from);
	const others = losses(history, usual, from);
	const gain = own.map((loss, at) => (others[at] ?? 0) - loss);
	const gained = mean(gain);
	const variance = mean(gain.map((value) => (value - gained) ** 2));
	const error = Math.sqrt(variance / Math.max(1, gain.length - 1));
	const before = inUse === null ? null : mean(losses(history, inUse, from));
	return {
		heldOut: own.length,
		loss: Math.round(mean(own) * MILLION),
		lossDefault: Math.round(mean(others) * MILLION),
		lossInUse: before === null ? null : Math.round(before * MILLION),
		// A fit that gives no number is never better.
		isBetter: gained > error && (before === null || mean(own) < before)
	};
}
