/** Pauses as a learner makes and ends them: what is refused and why, and the pauses as one list. */
import type { PauseEvent } from './event';
import type { Pauses } from './pause';
import { isCalendarDay, toCalendarDay, toDayNumber, type CalendarDay } from './study-day';

/** So many days back a pause may begin: who was ill tells it afterwards. */
export const PAUSE_BACK = 14;
/** So many days ahead it may end. */
export const PAUSE_AHEAD = 366;

export interface NewPause {
	from: CalendarDay;
	/** The last day, 0 for an open pause. */
	until: CalendarDay | 0;
}

/** Why a pause cannot be made. `studied`: an open pause would end at once, at a study day after it began. */
export type PauseProblem = 'no day' | 'later' | 'too early' | 'backwards' | 'too long' | 'studied';

/**
 * @param studied study days, in any order
 * @returns what is wrong with a pause that a learner asks for today, or null
 */
export function pauseProblem(
	{ from, until }: NewPause,
	today: CalendarDay,
	studied: Iterable<CalendarDay>
): PauseProblem | null {
	if (!isCalendarDay(from) || (until !== 0 && !isCalendarDay(until))) return 'no day';
	if (from > today) return 'later';
	if (toDayNumber(today) - toDayNumber(from) > PAUSE_BACK) return 'too early';
	if (until !== 0 && until < from) return 'backwards';
	if (until !== 0 && toDayNumber(until) - toDayNumber(today) > PAUSE_AHEAD) return 'too long';
	if (until === 0 && [...studied].some((day) => day > from && day <= today)) return 'studied';
	return null;
}

/** A pause as it is shown: several that overlap or touch are one. */
export interface PauseRange {
	from: CalendarDay;
	/** 0 while it is open and no study day has ended it. */
	until: CalendarDay | 0;
}

/** Each pause with the day on which it really ends: an open one ends before the next study day. */
function endsOf(pauses: Pauses, studied: Iterable<CalendarDay>): PauseRange[] {
	const days = [...studied].sort((a, b) => a - b);
	return [...pauses]
		.map(([from, until]) => {
			const next = until === 0 ? days.find((day) => day > from) : undefined;
			return { from, until: next === undefined ? until : toCalendarDay(toDayNumber(next) - 1) };
		})
		.filter(({ from, until }) => until === 0 || until >= from);
}

const holds = ({ from, until }: PauseRange, day: CalendarDay) => from <= day && (until === 0 || day <= until);

/** Takes pauses and study days in any order. Returns the pauses without overlaps, the oldest first. */
export function pauseRanges(pauses: Pauses, studied: Iterable<CalendarDay>): PauseRange[] {
	const ranges: PauseRange[] = [];
	for (const next of endsOf(pauses, studied).sort((a, b) => a.from - b.from)) {
		const before = ranges.at(-1);
		if (!before || (before.until !== 0 && toDayNumber(next.from) > toDayNumber(before.until) + 1)) {
			ranges.push({ ...next });
			continue;
		}
		const isOpen = before.until === 0 || next.until === 0;
		before.until = isOpen ? 0 : Math.max(before.until, next.until);
	}
	return ranges;
}

/** The pause that holds `today`, or undefined. */
export function pauseOn(
	pauses: Pauses,
	studied: Iterable<CalendarDay>,
	today: CalendarDay
): PauseRange | undefined {
	return pauseRanges(pauses, studied).find((range) => holds(range, today));
}

export type PauseWords = Pick<PauseEvent, 'from' | 'until' | 'on'>;

/**
 * What ends every pause that holds `today`, so that today is no paused day any more: yesterday is the last. One
 * that began today is taken away.
 */
export function endPauses(pauses: Pauses, studied: Iterable<CalendarDay>, today: CalendarDay): PauseWords[] {
	const yesterday = toCalendarDay(toDayNumber(today) - 1);
	return endsOf(pauses, studied)
		.filter((pause) => holds(pause, today))
		.map(({ from }) =>
			from === today ? { from, until: 0, on: false } : { from, until: yesterday, on: true }
		);
}

/** What takes a shown pause away with all that it is made of. */
export function dropPause(pauses: Pauses, { from, until }: PauseRange): PauseWords[] {
	return [...pauses.keys()]
		.filter((first) => holds({ from, until }, first))
		.map((first) => ({ from: first, until: 0, on: false }));
}
