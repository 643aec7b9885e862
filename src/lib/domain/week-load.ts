/** How much of a day's work a day carries: light days and days off, by weekday and by date. */
import {
	isCalendarDay,
	toCalendarDay,
	toDayNumber,
	weekday,
	type CalendarDay,
	type DayNumber
} from './study-day';

/** The share of a usual day's minutes that a light day takes. */
export const LIGHT = 0.5;

/** One of a week's days, Monday first: 2 usual, 1 light, 0 off. */
export type DayKind = 0 | 1 | 2;
export const USUAL_WEEK = '2222222';

/** Days off from a date to a date, both included. */
export interface DaysOff {
	from: CalendarDay;
	until: CalendarDay;
}

/** Takes what the log keeps: seven digits, Monday first. Anything else is a week of usual days. */
export function weekOfKinds(text: string): DayKind[] {
	const week = /^[012]{7}$/.test(text) ? text : USUAL_WEEK;
	return [...week].map((digit) => Number(digit) as DayKind);
}

/** The share of a usual day that each weekday takes, Monday first: 1, `LIGHT` or 0. */
export const weekWeights = (text: string): number[] =>
	weekOfKinds(text).map((kind) => (kind === 2 ? 1 : kind === 1 ? LIGHT : 0));

/** Takes what the log keeps: `20261224-20261226`, parted by spaces. What is no span of days is passed over. */
export function readDaysOff(text: string): DaysOff[] {
	return text.split(' ').flatMap((span) => {
		const [from = 0, until = 0] = span.split('-').map(Number);
		return isCalendarDay(from) && isCalendarDay(until) && from <= until ? [{ from, until }] : [];
	});
}

/** As the log keeps them: what lies before `today` is left out, overlaps are joined, the earliest first. */
export function daysOffText(spans: readonly DaysOff[], today: CalendarDay): string {
	const joined: DaysOff[] = [];
	for (const span of [...spans].sort((a, b) => a.from - b.from)) {
		if (span.until < today) continue;
		const last = joined.at(-1);
		if (last && span.from <= toCalendarDay(toDayNumber(last.until) + 1))
			last.until = Math.max(last.until, span.until);
		else joined.push({ ...span });
	}
	return joined.map(({ from, until }) => `${from}-${until}`).join(' ');
}

/** @returns the share of a usual day's work that a study day carries, 0 to 1 */
export function loadOf(week: string, daysOff: string): (day: DayNumber) => number {
	const weights = weekWeights(week);
	const spans = readDaysOff(daysOff).map(
		({ from, until }) => [toDayNumber(from), toDayNumber(until)] as const
	);
	return (day) =>
		spans.some(([from, until]) => from <= day && day <= until) ? 0 : (weights[weekday(day)] ?? 1);
}
