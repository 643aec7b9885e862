import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDay } from './learner-state';
import { isStudyDay, streakOf, weekOf } from './streak';
import { toCalendarDay, toDayNumber } from './study-day';

/** Monday, 2 November 2026. */
const MONDAY = toDayNumber(20261102);

/** Days as a text from Monday 2 November on: `x` studied, `.` not; the last one is today. */
function days(text: string): { studied: number[]; today: number } {
	const studied = [...text].flatMap((mark, at) => (mark === 'x' ? [toCalendarDay(MONDAY + at)] : []));
	return { studied, today: toCalendarDay(MONDAY + text.length - 1) };
}
const streak = (text: string) => {
	const { studied, today } = days(text);
	return streakOf(studied, today);
};

describe('a study day', () => {
	it.each([
		['four answers', { answers: 4 }, false],
		['five answers', { answers: 5 }, true],
		['one chart', { charts: 1 }, true],
		['one round played to its end', { rounds: 1 }, true],
		['nothing', {}, false]
	])('%s', (_, sum, counts) => expect(isStudyDay({ ...emptyDay(), ...sum })).toBe(counts));
});

describe('the streak', () => {
	const cases: [string, string, number, number, number][] = [
		// what, days, in a row, freezes in hand, missed days covered
		['nothing yet', '.', 0, 0, 0],
		['the first day', 'x', 1, 0, 0],
		['today is not missed before it is over', 'xx.', 2, 0, 0],
		['the first miss of the first week is forgiven', 'x.x', 2, 0, 1],
		['and the second', 'x.x.x', 3, 0, 2],
		['the third is not', 'x.x.x.x', 1, 0, 2],
		['two missed at once', 'x..x', 2, 0, 2],
		['three missed at once', 'x...x', 1, 0, 2],
		['a freeze after seven days', 'xxxxxxx', 7, 1, 0],
		['used for a missed day', 'xxxxxxx.x', 8, 0, 1],
		['not spent on today', 'xxxxxxx.', 7, 1, 0],
		['the first week is over after seven days', 'xxxxxx.xx.x', 9, 0, 2],
		['and then there is none', 'xxxxxx.xx.x.x', 1, 0, 2],
		['what was not forgiven in the first week is not kept', 'xxxxxxx..x', 1, 0, 1],
		['two after fourteen', 'xxxxxxxxxxxxxx', 14, 2, 0],
		['and no more', 'xxxxxxxxxxxxxxxxxxxxx', 21, 2, 0],
		['two missed days, two freezes', 'xxxxxxxxxxxxxx..x', 15, 0, 2],
		['three missed days', 'xxxxxxxxxxxxxx...x', 1, 0, 2],
		['over, until the next study day', 'xxxxxxx...', 0, 0, 1]
	];
	it.each(cases)('%s: %s', (_, text, length, freezes, frozen) => {
		const result = streak(text);
		expect([result.days, result.freezes, result.frozen.length]).toEqual([length, freezes, frozen]);
	});

	it('knows the best', () => expect(streak('xxxxx...xx')).toMatchObject({ days: 2, best: 5 }));
	it('knows whether today counts', () => {
		expect(streak('xx').today).toBe(true);
		expect(streak('x.').today).toBe(false);
	});
	it('ignores a day after tomorrow, and takes tomorrow', () => {
		const today = toCalendarDay(MONDAY);
		expect(streakOf([today, toCalendarDay(MONDAY + 2)], today).days).toBe(1);
		expect(streakOf([today, toCalendarDay(MONDAY + 1)], today).days).toBe(2);
		expect(streakOf([toCalendarDay(MONDAY - 1), toCalendarDay(MONDAY + 1)], today)).toMatchObject({
			days: 2,
			frozen: []
		});
	});
	it('is the same in whatever order days come, and a day that a merge brings in is no missed one', () => {
		const list = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 });
		fc.assert(
			fc.property(list, fc.integer({ min: 0, max: 59 }), (numbers, extra) => {
				const today = toCalendarDay(MONDAY + 60);
				const studied = numbers.map((at) => toCalendarDay(MONDAY + at));
				const result = streakOf(studied, today);
				expect(streakOf([...studied].reverse(), today)).toEqual(result);
				expect(result.freezes).toBeLessThanOrEqual(2);
				expect(result.best).toBeGreaterThanOrEqual(result.days);
				const more = streakOf([...studied, toCalendarDay(MONDAY + extra)], today);
				expect(more.frozen).not.toContain(toCalendarDay(MONDAY + extra));
			})
		);
	});
});

describe('the week', () => {
	const week = (text: string) => {
		const { studied, today } = days(text);
		return weekOf(studied, today).map(({ mark }) => mark);
	};
	it.each([
		['x.xxx', 'done freeze done done done next next'],
		['x..', 'done freeze now next next next next'],
		['.....x', 'missed missed missed missed missed done next'],
		['xxxxxxxx.', 'done now next next next next next'],
		['xxxxxxx', 'done done done done done done done']
	])('%s', (text, marks) => expect(week(text).join(' ')).toBe(marks));
	it('begins on Monday', () => expect(weekOf([], 20261108)[0]?.day).toBe(20261102));
});
