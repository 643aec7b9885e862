/** Days and months in full words. Apart from day-words.ts, since the first screen does without them. */
const asDate = (day: number) =>
	new Date(Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100));

const MONTH = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const FULL = new Intl.DateTimeFormat('en-US', {
	timeZone: 'UTC',
	month: 'long',
	day: 'numeric',
	year: 'numeric'
});

/** A day `yyyymmdd` as "November 2026" */
export const monthName = (day: number): string => MONTH.format(asDate(day));

/** A day `yyyymmdd` as "November 22, 2026" */
export const fullDay = (day: number): string => FULL.format(asDate(day));
