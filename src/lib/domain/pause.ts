/**
 * Pauses: days on which a learner rests, ill or away. A paused day without study neither counts nor breaks a
 * streak. A study day counts wherever it falls, so a pause can take nothing away, and it makes no study day.
 */
import { toDayNumber, type CalendarDay, type DayNumber } from './study-day';

/** As `LearnerState.pauses`: first study day → the last, 0 while the pause is open. Overlaps are joined. */
export type Pauses = ReadonlyMap<CalendarDay, CalendarDay | 0>;

/**
 * Takes pauses and the study days in rising order. Returns whether a day is in one of the pauses. An open pause
 * ends by itself before the first study day after its own first day. One that ends before it begins holds none.
 */
export function pausedDays(pauses: Pauses, studied: readonly DayNumber[]): (day: DayNumber) => boolean {
	const ranges = [...pauses].map(([from, until]) => {
		const first = toDayNumber(from);
		const last = until > 0 ? toDayNumber(until) : (studied.find((day) => day > first) ?? Infinity) - 1;
		return { first, last };
	});
	return (day) => ranges.some(({ first, last }) => first <= day && day <= last);
}
