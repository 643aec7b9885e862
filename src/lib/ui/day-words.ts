/** Study days in words. A day is the whole number `yyyymmdd`; no time zone has a part in it. */
import { MONTHS } from '../domain/month-names';
import { toDayNumber } from '../domain/study-day';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Saturday, November 21", or "Jan 16" */
export function dayName(day: number, short = false): string {
	const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
	const name = MONTHS[month - 1] ?? '';
	if (short) return `${name.slice(0, 3)} ${date}`;
	return `${WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]}, ${name} ${date}`;
}

/** Whole days from one study day to another; negative when it is past. */
export function daysUntil(day: number, today: number): number {
	return toDayNumber(day) - toDayNumber(today);
}

/** What a date field holds (`yyyy-mm-dd`) as a day; 0 when it is empty or no date. */
export function fromDateField(value: string): number {
	return /^\d{4}-\d{2}-\d{2}$/.test(value) ? Number(value.replaceAll('-', '')) : 0;
}

/** A day as a date field holds it. */
export function toDateField(day: number): string {
	if (day <= 0) return '';
	const text = String(day);
	return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}
