/** How much of the time of days to come a plan relies on: as much as the learner kept to of late. */
import type { DaySum } from './learner-state';
import { toCalendarDay, toDayNumber, type CalendarDay, type DayNumber } from './study-day';

/** Days that are looked back on; fewer than some say nothing yet; nobody is taken to keep to less than half. */
const BACK = 28;
const ENOUGH = 7;
const LEAST = 0.5;

/**
 * Of the days before today on which there was something to study, by what each carries, the share that was studied
 * on. Days before the first answer do not count.
 * @returns 0.5 to 1; 1 where fewer than a week of days are known
 */
export function keptShare(
	days: ReadonlyMap<CalendarDay, Pick<DaySum, 'answers' | 'charts'>>,
	today: DayNumber,
	load: (day: DayNumber) => number
): number {
	let first = Infinity;
	for (const [day, { answers, charts }] of days)
		if (answers + charts > 0) first = Math.min(first, toDayNumber(day));
	let [kept, all, count] = [0, 0, 0];
	for (let day = Math.max(today - BACK, first); day < today; day++) {
		const carries = load(day);
		if (carries === 0) continue;
		const sum = days.get(toCalendarDay(day));
		count++;
		all += carries;
		if (sum && sum.answers + sum.charts > 0) kept += carries;
	}
	return count < ENOUGH ? 1 : Math.max(LEAST, kept / all);
}
