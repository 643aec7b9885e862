import { describe, expect, it } from 'vitest';
import { keptShare } from './kept-days';
import { toCalendarDay } from './study-day';

const TODAY = 20_800;
/** A text of days up to yesterday: x studied on, . not. */
const daysOf = (text: string) =>
	new Map(
		[...text].map((mark, at) => [
			toCalendarDay(TODAY - text.length + at),
			{ answers: mark === 'x' ? 5 : 0, charts: 0 }
		])
	);
const usual = () => 1;

describe('what a plan may rely on', () => {
	it.each<[string, string, (day: number) => number, number]>([
		['nobody knows of a first day', '', usual, 1],
		['six days say nothing yet', 'x.....', usual, 1],
		['all days kept', 'xxxxxxxxxx', usual, 1],
		['two of eight missed', 'xxx.xx.x', usual, 0.75],
		['days before the first answer do not count', '............xxxxxxx', usual, 1],
		['what lies more than four weeks back does not count', `x${'.'.repeat(20)}${'x'.repeat(28)}`, usual, 1],
		['a month of nothing is taken for half', `x${'.'.repeat(40)}`, usual, 0.5],
		['days off are not missed', 'x.x.x.x.x.x.x.', (day) => (day % 2 === (TODAY - 14) % 2 ? 1 : 0), 1],
		['a missed light day is half missed', 'xxxxxxx.', (day) => (day === TODAY - 1 ? 0.5 : 1), 7 / 7.5]
	])('%s', (_, text, load, share) => {
		expect(keptShare(daysOf(text), TODAY, load)).toBeCloseTo(share, 9);
	});

	it('a chart handed in is a day kept', () => {
		const days = daysOf('xxxxxxx.');
		days.set(toCalendarDay(TODAY - 1), { answers: 0, charts: 1 });
		expect(keptShare(days, TODAY, usual)).toBe(1);
	});
});
