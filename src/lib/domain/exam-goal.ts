/** What a goal costs before it is chosen. */
import type { ExamCard, ExamPlanSettings } from './exam-card';
import { ExamPrices, type Forecast, type PricesOptions } from './exam-prices';
import type { DayNumber } from './study-day';

/** Desired recall on the exam's day, in hundredths, as they are offered. */
export const GOALS = [80, 85, 90, 95] as const;
export const USUAL_GOAL = 90;
/** Minutes that a day has, where the learner named none. */
export const USUAL_MINUTES = 30;

/** A goal counts as reached from so little below it on. */
const NEAR = 0.004;

export interface GoalCost {
	/** Recall, 0 to 1. */
	goal: number;
	/** Recall that it comes to, 0 to 1: less than the goal where the days do not suffice. */
	recall: number;
	reached: boolean;
	/** Minutes of a usual day, mean, and the most of one day. */
	minutes: number;
	most: number;
	/** Questions that are not begun in time. */
	left: number;
}

/**
 * @param forecast what `ExamPrices` came to for the goal
 * @param goal recall, 0 to 1
 */
export function goalCost(
	{ days, least, left }: Forecast,
	goal: number,
	load: (day: DayNumber) => number
): GoalCost {
	const seconds = days.reduce((sum, day) => sum + day.seconds, 0);
	const loads = days.reduce((sum, { day }) => sum + load(day), 0);
	const reached = least > 0 && least >= goal - NEAR;
	return {
		goal,
		recall: reached ? Math.max(goal, least) : least,
		reached,
		minutes: loads > 0 ? seconds / loads / 60 : 0,
		most: days.reduce((most, day) => Math.max(most, day.seconds), 0) / 60,
		left
	};
}

/** Minutes a day that are tried where the learner's own do not suffice. */
const MINUTES = [5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600] as const;

/**
 * The fewest minutes a day, of a short list, with which a goal can be reached that those of `settings` do not reach. Yields in between, so that a page can
 * answer a tap.
 * @returns null where none of them suffices: too few days, or nothing to learn
 */
export function* minutesFor(
	cards: readonly ExamCard[],
	settings: ExamPlanSettings,
	goal: number,
	today: DayNumber,
	options: PricesOptions = {}
): Generator<void, number | null, undefined> {
	const prices = new ExamPrices(cards, { ...settings, seconds: 60 }, today, options);
	let low = MINUTES.findIndex((minutes) => minutes * 60 > settings.seconds);
	if (low < 0) return null;
	let high: number = MINUTES.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		prices.giveTime((MINUTES[middle] as number) * 60);
		yield* prices.aim(goal);
		if (goalCost(prices.forecast, goal, settings.load).reached) high = middle;
		else low = middle + 1;
	}
	return MINUTES[low] ?? null;
}
