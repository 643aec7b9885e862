/**
 * The streak: study days in a row. Freezes are derived from the days alone, so that joining two devices can
 * neither spend one twice nor lose one; a day that a merge brings in mends what it mended.
 */
import type { DaySum } from './learner-state';
import { pausedDays, type Pauses } from './pause';
import { toCalendarDay, toDayNumber, weekday, type CalendarDay, type DayNumber } from './study-day';

/** A study day needs one of these. */
export const STUDY_DAY = { answers: 5, charts: 1, rounds: 1 } as const;
/** Every so many study days of a streak earn a freeze. */
export const DAYS_PER_FREEZE = 7;
export const FREEZES_HELD = 2;
/**
 * Days missed within the first week of a streak are forgiven, so many: a young streak gets more slack than an old
 * one, which earns a freeze a week (features.md row 68). Paused days do not use the week up.
 */
export const STARTING_DAYS = 7;
export const STARTING_FREEZES = 2;

const NO_PAUSE: Pauses = new Map();

export interface Streak {
	/** Study days in the current streak, today's included once it counts. */
	days: number;
	/** The longest streak so far, in study days. */
	best: number;
	/** Freezes earned and in hand, and those of the first week that still stand ready. */
	freezes: number;
	starting: number;
	/** Missed days that a freeze covered, oldest first, of the whole history. */
	frozen: CalendarDay[];
	/** Today counts already. */
	today: boolean;
	/** Today is in a pause and does not count yet. */
	paused: boolean;
}

export type DayMark = 'done' | 'freeze' | 'pause' | 'now' | 'next' | 'missed';

/** Whether a day counts: five answers of any kind, one chart handed in, or one round played to its end. */
export function isStudyDay(sum: Pick<DaySum, 'answers' | 'charts' | 'rounds'>): boolean {
	return sum.answers >= STUDY_DAY.answers || sum.charts >= STUDY_DAY.charts || sum.rounds >= STUDY_DAY.rounds;
}

/** The days that count, of a learner's days. */
export function studyDays(days: ReadonlyMap<CalendarDay, DaySum>): CalendarDay[] {
	return [...days].filter(([, sum]) => isStudyDay(sum)).map(([day]) => day);
}

/**
 * Takes study days in any order and today. A day after tomorrow is ignored: a clock jumped ahead. Tomorrow
 * counts, since a learner who flew west wrote it down rightly. Today is not missed before it is over.
 */
export function streakOf(studied: Iterable<CalendarDay>, today: CalendarDay, pauses = NO_PAUSE): Streak {
	const now = toDayNumber(today);
	const days = dayNumbers(studied, now);
	const isPaused = pausedDays(pauses, days);
	const starting = STARTING_FREEZES;
	const streak: Streak = { days: 0, best: 0, freezes: 0, starting, frozen: [], today: false, paused: false };
	let start: DayNumber = 0;
	let expected: DayNumber = days[0] ?? now;
	const miss = (until: DayNumber): void => {
		for (let day = expected; day < until && streak.days > 0; day++) {
			if (day === now) continue; // A learner may have reached tomorrow and come back to a today without study.
			if (isPaused(day)) {
				start++;
				continue;
			}
			if (streak.starting > 0 && day - start < STARTING_DAYS) streak.starting--;
			else if (streak.freezes > 0) streak.freezes--;
			else {
				streak.days = 0;
				streak.freezes = 0;
				streak.starting = starting;
				return;
			}
			streak.frozen.push(toCalendarDay(day));
		}
	};
	for (const day of days) {
		miss(day);
		if (streak.days === 0) start = day;
		streak.days++;
		if (day - start >= STARTING_DAYS) streak.starting = 0;
		if (streak.days % DAYS_PER_FREEZE === 0) streak.freezes = Math.min(FREEZES_HELD, streak.freezes + 1);
		streak.best = Math.max(streak.best, streak.days);
		if (day === now) streak.today = true;
		expected = day + 1;
	}
	miss(now);
	if (streak.days > 0 && now - start >= STARTING_DAYS) streak.starting = 0;
	streak.paused = !streak.today && isPaused(now);
	return streak;
}

/** Takes study days, today and pauses. Returns `count` days from `first` on, each with what it was. */
export function marksOf(
	studied: Iterable<CalendarDay>,
	today: CalendarDay,
	first: DayNumber,
	count: number,
	pauses = NO_PAUSE
): { day: CalendarDay; mark: DayMark }[] {
	const now = toDayNumber(today);
	const days = dayNumbers(studied, now);
	const list = days.map(toCalendarDay);
	const done = new Set(list);
	const frozen = new Set(streakOf(list, today, pauses).frozen);
	const isPaused = pausedDays(pauses, days);
	const markOf = (number: DayNumber, day: CalendarDay): DayMark => {
		if (done.has(day)) return 'done';
		if (number === now) return 'now';
		if (number > now) return 'next';
		if (isPaused(number)) return 'pause';
		return frozen.has(day) ? 'freeze' : 'missed';
	};
	return Array.from({ length: count }, (_, at) => {
		const day = toCalendarDay(first + at);
		return { day, mark: markOf(first + at, day) };
	});
}

/** As `marksOf`, for the calendar week of today, Monday to Sunday. */
export function weekOf(studied: Iterable<CalendarDay>, today: CalendarDay, pauses = NO_PAUSE) {
	const now = toDayNumber(today);
	return marksOf(studied, today, now - weekday(now), 7, pauses);
}

function dayNumbers(studied: Iterable<CalendarDay>, now: DayNumber): DayNumber[] {
	const numbers = new Set<DayNumber>();
	for (const day of studied) {
		const number = toDayNumber(day);
		if (number <= now + 1) numbers.add(number);
	}
	return [...numbers].sort((a, b) => a - b);
}
