/** Study days in words. A day is the whole number `yyyymmdd`; no time zone has a part in it. */
import { toDayNumber } from '../domain/study-day';

const asDate = (day: number) =>
	new Date(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100));

const LONG = new Intl.DateTimeFormat('en-US', {
	timeZone: 'UTC',
	weekday: 'long',
	month: 'long',
	day: 'numeric'
});
const SHORT = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', day: 'numeric' });

/** "Saturday, November 21", or "Jan 16" */
export function dayName(day: number, short = false): string {
	return (short ? SHORT : LONG).format(asDate(day));
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
