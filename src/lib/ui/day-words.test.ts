import { expect, it } from 'vitest';
import { dayName } from './day-words';
import { fullDay, monthName } from './month-words';

it.each([
	[20261121, 'Saturday, November 21', 'Nov 21', 'November 2026', 'November 21, 2026'],
	[20240229, 'Thursday, February 29', 'Feb 29', 'February 2024', 'February 29, 2024'],
	[20270101, 'Friday, January 1', 'Jan 1', 'January 2027', 'January 1, 2027']
])('%i in words', (day, long, short, month, full) => {
	expect([dayName(day), dayName(day, true), monthName(day), fullDay(day)]).toEqual([
		long,
		short,
		month,
		full
	]);
});

it('a day is named as the browser would name it', () => {
	const long = new Intl.DateTimeFormat('en-US', {
		timeZone: 'UTC',
		weekday: 'long',
		month: 'long',
		day: 'numeric'
	});
	for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2028, 0, 1); at += 86_400_000) {
		const [year, month, date] = new Date(at).toISOString().slice(0, 10).split('-').map(Number);
		expect(dayName((year ?? 0) * 10_000 + (month ?? 0) * 100 + (date ?? 0))).toBe(long.format(at));
	}
});
