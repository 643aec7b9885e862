import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pauses } from './pause';
import { dropPause, endPauses, pauseOn, pauseProblem, pauseRanges, PAUSE_BACK } from './pause-plan';
import { marksOf, streakOf } from './streak';
import { toCalendarDay, toDayNumber, type CalendarDay } from './study-day';

/** Sunday, 1 November 2026 is day 0. */
const FIRST = toDayNumber(20261101);
const day = (at: number): CalendarDay => toCalendarDay(FIRST + at);

/** `x` studied, `.` not; the last one is today. Pauses as `from-until`, or `from-` while open. */
function situation(
	text: string,
	ranges: string
): { studied: CalendarDay[]; today: CalendarDay; pauses: Pauses } {
	const studied = [...text].flatMap((mark, at) => (mark === 'x' ? [day(at)] : []));
	const pauses = new Map(
		ranges.split(' ').flatMap((range): [CalendarDay, CalendarDay | 0][] => {
			const [from = '', until = ''] = range.split('-');
			return from === '' ? [] : [[day(Number(from)), until === '' ? 0 : day(Number(until))]];
		})
	);
	return { studied, today: day(text.length - 1), pauses };
}
const streak = (text: string, ranges: string) => {
	const { studied, today, pauses } = situation(text, ranges);
	return streakOf(studied, today, pauses);
};

describe('a streak with pauses', () => {
	const cases: [string, string, string, number, number][] = [
		// what, days, pauses, in a row, missed days covered by a freeze
		['ill for five days', 'xxx.....x', '3-7', 4, 0],
		['without the pause it would have ended', 'xxx.....x', '', 1, 2],
		['told afterwards, while still away', 'xxx.....', '3-', 3, 0],
		['an open pause goes on', 'xxx..............', '3-', 3, 0],
		['and ends by itself with the next study day', 'xxx...x...x', '3-', 1, 2],
		['a pause that begins on a study day goes on after it', 'xxx....', '2-', 3, 0],
		['a study day in a pause counts', 'xxx.x.x', '3-5', 5, 0],
		['two pauses that overlap are one', 'xx.....x', '2-5 4-6', 3, 0],
		['two that touch', 'xx.....x', '2-3 4-6', 3, 0],
		['two open ones', 'xx......', '2- 4-', 2, 0],
		['a day before the pause is missed as ever', 'xxxxxxx.....x', '8-11', 8, 1],
		['one that ends before it begins is none', 'xxx.....x', '7-3', 1, 2],
		['one that begins after today is none yet', 'xxx....', '9-', 0, 2],
		['freezes are not used up in a pause', 'xxxxxxx.....x.x', '7-11', 9, 1],
		['the first week waits while it is paused', 'x........x.x', '1-8', 3, 1],
		['a pause makes no streak', '......', '0-', 0, 0]
	];
	it.each(cases)('%s: %s with %s', (_, text, ranges, days, frozen) => {
		const result = streak(text, ranges);
		expect([result.days, result.frozen.length]).toEqual([days, frozen]);
	});

	it('says that it is paused until today counts', () => {
		expect(streak('xx..', '2-').paused).toBe(true);
		expect(streak('xx.x', '2-').paused).toBe(false);
		expect(streak('xx..', '').paused).toBe(false);
	});

	it('marks paused days', () => {
		const { studied, today, pauses } = situation('xx.x..', '2-2 4-7');
		const marks = marksOf(studied, today, FIRST, 9, pauses).map(({ mark }) => mark);
		expect(marks.join(' ')).toBe('done done pause done pause now next next next');
	});

	it('takes ten years of days, and a pause of ten years', () => {
		const years = Array.from({ length: 3653 }, (_, at) => day(at));
		expect(streakOf(years, day(3652)).days).toBe(3653);
		const away = [...years, day(8000)];
		expect(streakOf(away, day(8000), new Map([[day(3653), 0 as const]])).days).toBe(3654);
	});

	const lists = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
	const ranges = fc.array(
		fc.tuple(fc.integer({ min: -5, max: 70 }), fc.option(fc.integer({ min: -5, max: 70 }), { nil: null })),
		{ maxLength: 6 }
	);
	const pausesOf = (list: [number, number | null][]): Pauses =>
		new Map(list.map(([from, until]) => [day(from), until === null ? (0 as const) : day(until)]));

	it('two devices that join have the pauses of both, in whatever order', () => {
		fc.assert(
			fc.property(lists, ranges, ranges, (numbers, here, there) => {
				const studied = numbers.map(day);
				const one = streakOf(studied, day(60), new Map([...pausesOf(here), ...pausesOf(there)]));
				const marks = (pauses: Pauses) => marksOf(studied, day(60), FIRST - 5, 80, pauses);
				const [a, b] = [pausesOf(here), pausesOf(there)];
				// Where both began one on the same day the log decides; else the union is the same both ways.
				if ([...a.keys()].some((from) => b.has(from))) return;
				const both = new Map([...b, ...a]);
				expect(streakOf([...studied].reverse(), day(60), both)).toEqual(one);
				for (const [at, { mark }] of marks(both).entries()) {
					const alone = [marks(a)[at]?.mark, marks(b)[at]?.mark];
					expect(mark === 'pause').toBe(alone.includes('pause'));
				}
			})
		);
	});
	it('a pause makes no study day and takes none away', () => {
		fc.assert(
			fc.property(lists, ranges, (numbers, list) => {
				const studied = numbers.map(day);
				const pauses = pausesOf(list);
				const done = (with_: Pauses) =>
					marksOf(studied, day(60), FIRST, 61, with_).filter(({ mark }) => mark === 'done');
				expect(done(pauses)).toEqual(done(new Map()));
				expect(streakOf(studied, day(60), pauses).days).toBeLessThanOrEqual(new Set(studied).size);
			})
		);
	});
});

describe('a pause that is asked for', () => {
	const today = day(20);
	const studied = [day(3), day(12), day(18)];
	const cases: [string, number, number | null, string | null][] = [
		['from today, open', 20, null, null],
		['from yesterday, open', 19, null, null],
		['from two weeks ago, with an end', 20 - PAUSE_BACK, 10, null],
		['to a day to come', 20, 30, null],
		['one day', 20, 20, null],
		['begins tomorrow', 21, null, 'later'],
		['begins more than two weeks ago', 20 - PAUSE_BACK - 1, 8, 'too early'],
		['ends before it begins', 19, 18, 'backwards'],
		['ends in three years', 20, 20 + 1100, 'too long'],
		['open, with a study day since', 15, null, 'studied'],
		['closed, with a study day in it', 15, 19, null]
	];
	it.each(cases)('%s', (_, from, until, problem) => {
		const pause = { from: day(from), until: until === null ? (0 as const) : day(until) };
		expect(pauseProblem(pause, today, studied)).toBe(problem);
	});
	it('is no day', () => {
		expect(pauseProblem({ from: 0, until: 0 }, today, [])).toBe('no day');
		expect(pauseProblem({ from: 20261131, until: 0 }, today, [])).toBe('no day');
		expect(pauseProblem({ from: today, until: 20270230 }, today, [])).toBe('no day');
	});
});

describe('pauses in a list', () => {
	it.each([
		['apart', 'x.....x', '1-2 4-5', '1-2 4-5'],
		['overlapping', 'x.....x', '1-3 2-5', '1-5'],
		['one in another', 'x.....x', '1-5 2-3', '1-5'],
		['touching', 'x.....x', '1-2 3-5', '1-5'],
		['open', 'x......', '2-', '2-'],
		['open, ended by a study day', 'x....x.', '1-', '1-4'],
		['backwards', 'x......', '4-2', '']
	])('%s', (_, text, ranges, shown) => {
		const { studied, pauses } = situation(text, ranges);
		const words = pauseRanges(pauses, studied).map(({ from, until }) => {
			const at = (calendar: number) => toDayNumber(calendar) - FIRST;
			return `${at(from)}-${until === 0 ? '' : at(until)}`;
		});
		expect(words.join(' ')).toBe(shown);
	});

	it('is ended: yesterday is the last day of every pause that holds today', () => {
		const { studied, today, pauses } = situation('xx.....', '2- 4-9 1-3');
		expect(endPauses(pauses, studied, today)).toEqual([
			{ from: day(2), until: day(5), on: true },
			{ from: day(4), until: day(5), on: true }
		]);
		const after = new Map(pauses);
		for (const { from, until } of endPauses(pauses, studied, today)) after.set(from, until);
		expect(pauseOn(after, studied, today)).toBeUndefined();
	});
	it('is ended on the day it began: it never was', () => {
		const { studied, today, pauses } = situation('xx.', '2-');
		expect(endPauses(pauses, studied, today)).toEqual([{ from: day(2), until: 0, on: false }]);
	});
	it('is taken away with all that it is made of', () => {
		const { studied, pauses } = situation('xx.......', '2-4 3-6 8-8');
		const [shown] = pauseRanges(pauses, studied);
		expect(shown && dropPause(pauses, shown)).toEqual([
			{ from: day(2), until: 0, on: false },
			{ from: day(3), until: 0, on: false }
		]);
	});
});
