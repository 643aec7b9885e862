/**
 * Perfect weeks: calendar weeks, Monday to Sunday, with a study day on each of the seven days. A freeze or a pause
 * keeps a streak and fills no day of such a week. Weeks with the goal met on all seven days are counted apart.
 */
import { goalDone, type Goal } from './goal';
import type { DaySum } from './learner-state';
import { isStudyDay } from './streak';
import { toCalendarDay, toDayNumber, weekday, type CalendarDay, type DayNumber } from './study-day';

const DAYS = 7;

export interface PerfectWeeks {
	/** Mondays of the weeks with seven study days, oldest first. */
	study: CalendarDay[];
	/** Mondays of those in which the goal of today was met on each day; empty without a goal. */
	goal: CalendarDay[];
	/** Study days of the week that holds today, 0 to 7. */
	thisWeek: number;
}

/** A day after tomorrow is ignored, as in the streak. */
export function perfectWeeks(
	days: ReadonlyMap<CalendarDay, DaySum>,
	today: CalendarDay,
	goal: Goal | null
): PerfectWeeks {
	const now = toDayNumber(today);
	const study = new Map<DayNumber, number>();
	const met = new Map<DayNumber, number>();
	const add = (counts: Map<DayNumber, number>, monday: DayNumber) =>
		counts.set(monday, (counts.get(monday) ?? 0) + 1);
	for (const [day, sum] of days) {
		const number = toDayNumber(day);
		if (number > now + 1) continue;
		const monday = number - weekday(number);
		if (isStudyDay(sum)) add(study, monday);
		if (goal && goalDone(sum, goal) >= goal.of) add(met, monday);
	}
	const full = (counts: Map<DayNumber, number>) =>
		[...counts]
			.flatMap(([monday, count]) => (count === DAYS ? [monday] : []))
			.sort((a, b) => a - b)
			.map(toCalendarDay);
	return { study: full(study), goal: full(met), thisWeek: study.get(now - weekday(now)) ?? 0 };
}
