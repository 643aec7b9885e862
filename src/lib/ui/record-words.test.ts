import { describe, expect, it } from 'vitest';
import { minutesText, plural, releaseText, shareCell, spanText } from './record-words';

describe('minutes', () => {
	it.each([
		[0, 'none'],
		[20_000, 'less than a minute'],
		[60_000, '1 minute'],
		[45 * 60_000, '45 minutes'],
		[204 * 60_000, '204 minutes (3 h 24 min)'],
		[6000 * 60_000, '6,000 minutes (100 h 0 min)']
	])('%i ms: %s', (ms, text) => expect(minutesText(ms)).toBe(text));
});

describe('a share', () => {
	it.each([
		['nothing', { answers: 0, right: 0 }, 'none', []],
		['few', { answers: 9, right: 9 }, 'too few', ['9 of 9']],
		['enough', { answers: 52, right: 41 }, '79\u00a0%', ['41 of 52']],
		['many', { answers: 1252, right: 1041 }, '83\u00a0%', ['1,041 of 1,252']]
	])('%s', (_, count, main, sub) => expect(shareCell(count)).toEqual({ main, sub }));

	it('with its range', () => {
		expect(shareCell({ answers: 30, right: 20 }, true).sub).toEqual(['20 of 30', 'likely 49 to 81\u00a0%']);
	});
});

it.each([
	['one day', 20_261_122, 20_261_122, 'November 22, 2026'],
	['one year', 20_261_024, 20_261_122, 'October 24 to November 22, 2026'],
	['two years', 20_251_024, 20_260_122, 'October 24, 2025 to January 22, 2026']
])('a span of %s', (_, from, to, text) => expect(spanText(from, to)).toBe(text));

it.each([
	['a moment', '1795262400000', 'built November 21, 2026'],
	['a name', '0.2.0', '0.2.0']
])('a release named by %s', (_, release, text) => expect(releaseText(release)).toBe(text));

it.each([
	[1, '1 day'],
	[1204, '1,204 days']
])('%i in words', (count, text) => expect(plural(count, 'day')).toBe(text));
