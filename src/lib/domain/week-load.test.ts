import { describe, expect, it } from 'vitest';
import { toDayNumber } from './study-day';
import { daysOffText, loadOf, readDaysOff, weekOfKinds, weekWeights } from './week-load';

describe('a week', () => {
	it.each([
		['usual', '2222222', [1, 1, 1, 1, 1, 1, 1]],
		['weekends light and off', '2222210', [1, 1, 1, 1, 1, 0.5, 0]],
		['from a later release', '2222229', [1, 1, 1, 1, 1, 1, 1]],
		['never set', '', [1, 1, 1, 1, 1, 1, 1]]
	])('%s', (_, text, weights) => {
		expect(weekWeights(text)).toEqual(weights);
		expect(weekOfKinds(text)).toHaveLength(7);
	});
});

describe('days off', () => {
	it.each([
		['none', '', []],
		['one span', '20261224-20261226', [{ from: 20_261_224, until: 20_261_226 }]],
		['what is no day, or runs backwards, is passed over', '20261301-20261302 20261226-20261224 x', []]
	])('%s', (_, text, spans) => {
		expect(readDaysOff(text)).toEqual(spans);
	});

	it('are joined, put in order, and forgotten when they are over', () => {
		const spans = readDaysOff('20261227-20261229 20261224-20261226 20261101-20261105');
		expect(daysOffText(spans, 20_261_122)).toBe('20261224-20261229');
	});

	it.each([
		['a Saturday', 20_261_128, 0.5],
		['a Sunday', 20_261_129, 0],
		['a Monday', 20_261_130, 1],
		['a Thursday off', 20_261_224, 0],
		['the day after', 20_261_225, 1]
	])('what %s carries', (_, day, load) => {
		expect(loadOf('2222210', '20261224-20261224')(toDayNumber(day))).toBe(load);
	});
});
