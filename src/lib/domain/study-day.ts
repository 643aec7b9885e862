/**
 * Study days: local calendar days that roll over at 04:00, so that a late evening counts for the day it began.
 * An event's day is fixed when it is written and never recomputed in another time zone.
 */

/** Hour at which a study day begins. */
export const ROLLOVER_HOUR = 4;

const DAY_MS = 86_400_000;
const LAST_DAY = 2_932_896; // 9999-12-31

/** Days since 1970-01-01. */
export type DayNumber = number;
/** A calendar day as the whole number `yyyymmdd`. */
export type CalendarDay = number;

/**
 * Takes epoch ms and the minutes to add to UTC for local time. Returns the study day as days since 1970-01-01,
 * kept within 1970 to 9999 whatever the clock says.
 */
export function studyDayNumber(at: number, offset: number): DayNumber {
	const day = Math.floor((at + offset * 60_000 - ROLLOVER_HOUR * 3_600_000) / DAY_MS);
	return Math.min(LAST_DAY, Math.max(0, day || 0));
}

/** As `studyDayNumber`, as `yyyymmdd`. */
export function studyDay(at: number, offset: number): CalendarDay {
	return toCalendarDay(studyDayNumber(at, offset));
}

/** When study day `day` ends, epoch ms, for a learner at `offset` minutes. */
export function endOfStudyDay(day: DayNumber, offset: number): number {
	return (day + 1) * DAY_MS + ROLLOVER_HOUR * 3_600_000 - offset * 60_000;
}

/** Days since 1970-01-01 → `yyyymmdd` (Howard Hinnant's `civil_from_days`, integers only). */
export function toCalendarDay(day: DayNumber): CalendarDay {
	const z = day + 719_468;
	const era = Math.floor(z / 146_097);
	const dayOfEra = z - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return year * 10_000 + month * 100 + date;
}

/** `yyyymmdd` → days since 1970-01-01. A day that does not exist gives a number that does not lead back to it. */
export function toDayNumber(calendar: CalendarDay): DayNumber {
	const month = Math.floor(calendar / 100) % 100;
	const year = Math.floor(calendar / 10_000) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const fromMarch = month > 2 ? month - 3 : month + 9;
	const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + (calendar % 100) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** Whether a value is a day of the calendar from 1970 to 9999, as `yyyymmdd`. */
export function isCalendarDay(value: unknown): value is CalendarDay {
	if (!Number.isInteger(value) || (value as number) < 19_700_101 || (value as number) > 99_991_231)
		return false;
	return toCalendarDay(toDayNumber(value as number)) === value;
}

/** Weekday of a day number: 0 Monday to 6 Sunday. */
export function weekday(day: DayNumber): number {
	return (((day + 3) % 7) + 7) % 7;
}
