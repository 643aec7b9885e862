/** What a goal costs before it is chosen, and the price that the plan pays for it. */
import { forecast, PRICES, type Forecast, type ForecastOptions } from './exam-forecast';
import type { ExamCard, ExamPlanSettings } from './exam-plan';
import type { DayNumber } from './study-day';

/** Desired recall on the exam's day, in hundredths, as they are offered. */
export const GOALS = [80, 85, 90, 95] as const;
export const USUAL_GOAL = 90;
/** Minutes that a day has, where the learner named none. */
export const USUAL_MINUTES = 30;

export interface GoalCost {
	/** Recall, 0 to 1. */
	goal: number;
	/** What the plan pays for it. */
	price: number;
	/** Recall that it comes to, 0 to 1: less than the goal where the days do not suffice. */
	recall: number;
	reached: boolean;
	/** Minutes of a usual day, mean, and the most of one day. */
	minutes: number;
	most: number;
	/** Questions that are not begun in time. */
	left: number;
}

function totalsOf({ days }: Forecast, load: (day: DayNumber) => number) {
	const seconds = days.reduce((sum, day) => sum + day.seconds, 0);
	const loads = days.reduce((sum, { day }) => sum + load(day), 0);
	return {
		minutes: loads > 0 ? seconds / loads / 60 : 0,
		most: days.reduce((most, day) => Math.max(most, day.seconds), 0) / 60
	};
}

/** The forecasts for all prices, the dearest first; `each` lets the page breathe between two. */
export function* forecasts(
	cards: readonly ExamCard[],
	settings: ExamPlanSettings,
	today: DayNumber,
	options: ForecastOptions = {}
): Generator<Forecast, void, undefined> {
	for (const price of PRICES) yield forecast(cards, settings, price, today, options);
}

const between = (a: number, b: number, part: number) => a + (b - a) * part;

/**
 * The cost of a goal, read off forecasts for several prices: the fewest minutes that reach it, between two prices
 * in proportion.
 * @param curve what `forecasts` gives
 * @param goal recall, 0 to 1
 */
export function goalCost(
	curve: readonly Forecast[],
	goal: number,
	load: (day: DayNumber) => number
): GoalCost {
	const reaching = curve.filter(({ least }) => least >= goal);
	const costs = new Map(curve.map((one) => [one, totalsOf(one, load)]));
	const minutesOf = (one: Forecast) => costs.get(one)?.minutes ?? 0;
	const pick = (list: readonly Forecast[], better: (a: Forecast, b: Forecast) => boolean) =>
		list.reduce<Forecast | undefined>((best, one) => (best && !better(one, best) ? best : one), undefined);
	const best =
		pick(reaching, (a, b) => minutesOf(a) < minutesOf(b)) ?? pick(curve, (a, b) => a.least > b.least);
	if (best === undefined)
		return { goal, price: PRICES[0] ?? 0, recall: 0, reached: false, minutes: 0, most: 0, left: 0 };
	const own = { ...(costs.get(best) ?? { minutes: 0, most: 0 }), goal, left: best.left };
	const before = curve[curve.indexOf(best) - 1];
	if (best.least < goal) return { ...own, price: best.price, recall: best.least, reached: false };
	if (before === undefined || before.least >= goal || before.least >= best.least)
		return { ...own, price: best.price, recall: best.least, reached: true };
	const part = (goal - before.least) / (best.least - before.least);
	const price = Math.exp(between(Math.log(before.price), Math.log(best.price), part));
	return {
		...own,
		price,
		recall: goal,
		reached: true,
		minutes: Math.min(own.minutes, between(minutesOf(before), own.minutes, part))
	};
}

/** Forecasts from the dearest price down to the second that reaches a goal: what lies beyond costs more. */
export function* forecastsFor(
	goal: number,
	...asked: Parameters<typeof forecasts>
): Generator<Forecast, void, undefined> {
	let reached = 0;
	for (const one of forecasts(...asked)) {
		yield one;
		if (one.least >= goal && ++reached === 2) return;
	}
}

/** Minutes a day that are tried where the learner's own do not suffice. */
const MINUTES = [5, 10, 15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600] as const;

/**
 * The fewest minutes a day, of a short list, with which a goal can be reached when every day is used to the full.
 * @returns null where none of them suffices: too few days, or nothing to learn
 */
export function minutesFor(
	cards: readonly ExamCard[],
	settings: ExamPlanSettings,
	goal: number,
	today: DayNumber,
	options: ForecastOptions = {}
): number | null {
	const dearest = PRICES.at(-1) ?? 0;
	const suffices = (minutes: number) =>
		forecast(cards, { ...settings, seconds: minutes * 60 }, dearest, today, options).least >= goal;
	let low = 0;
	let high: number = MINUTES.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (suffices(MINUTES[middle] as number)) high = middle;
		else low = middle + 1;
	}
	return MINUTES[low] ?? null;
}
