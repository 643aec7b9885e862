import { describe, expect, it } from 'vitest';
import { goalDone, goalOf, type Goal } from './goal';
import { emptyDay, type DaySum } from './learner-state';
import { perfectWeeks } from './perfect-week';
import { toCalendarDay, toDayNumber, type CalendarDay } from './study-day';

/** Monday, 2 November 2026. */
const MONDAY = toDayNumber(20261102);
const MINUTE = 60_000;

/** From Monday on: `x` a study day of ten answers and eight minutes, `c` one chart, `.` nothing, `a` four answers. */
function days(text: string): { days: Map<CalendarDay, DaySum>; today: CalendarDay } {
	const sums: Record<string, Partial<DaySum>> = {
		x: { answers: 10, ms: 6 * MINUTE, lookup: 2 * MINUTE },
		c: { charts: 1, ms: 20 * MINUTE },
		a: { answers: 4 }
	};
	const entries = [...text].flatMap((mark, at): [CalendarDay, DaySum][] => {
		const sum = sums[mark];
		return sum ? [[toCalendarDay(MONDAY + at), { ...emptyDay(), ...sum }]] : [];
	});
	return { days: new Map(entries), today: toCalendarDay(MONDAY + text.length - 1) };
}
const weeks = (text: string, goal: Goal | null = null) => {
	const { days: all, today } = days(text);
	return perfectWeeks(all, today, goal);
};

describe('a perfect week', () => {
	it.each([
		['nothing yet', '.', 0, 0],
		['six days', 'xxxxxx', 0, 6],
		['seven days, Monday to Sunday', 'xxxxxxx', 1, 7],
		['a chart is a study day', 'xxxcxxx', 1, 7],
		['four answers are none', 'xxxaxxx', 0, 6],
		['seven days over two weeks', '..xxxxxxx', 0, 2],
		['two in a row', 'xxxxxxxxxxxxxx', 2, 7],
		['the week after', 'xxxxxxxx', 1, 1]
	])('%s: %s', (_, text, perfect, now) => {
		const result = weeks(text);
		expect([result.study.length, result.thisWeek]).toEqual([perfect, now]);
	});
	it('is named by its Monday', () => expect(weeks('.......xxxxxxx').study).toEqual([20261109]));
	it('knows no days to come', () => {
		const { days: all } = days('xxxxxxx');
		expect(perfectWeeks(all, 20261103, null)).toMatchObject({ study: [], thisWeek: 3 });
	});
	it.each<[string, Goal | null, number]>([
		['without a goal there is none', null, 0],
		['ten answers', { by: 'answers', of: 10 }, 1],
		['eleven answers', { by: 'answers', of: 11 }, 0],
		['eight minutes, time in the book among them', { by: 'minutes', of: 8 }, 1],
		['nine minutes', { by: 'minutes', of: 9 }, 0]
	])('of the goal: %s', (_, goal, count) => expect(weeks('xxxxxxx', goal).goal.length).toBe(count));
});

describe('the goal', () => {
	it.each([
		['none', 0, 0, null],
		['minutes', 20, 0, { by: 'minutes', of: 20 }],
		['answers', 0, 30, { by: 'answers', of: 30 }],
		['both: answers', 20, 30, { by: 'answers', of: 30 }],
		['below nothing', -5, -1, null]
	])('%s', (_, minutes, answers, goal) => expect(goalOf(minutes, answers)).toEqual(goal));
	it('counts a chart as five answers, and only whole minutes', () => {
		const sum = { ...emptyDay(), answers: 2, charts: 2, ms: 119_999 };
		expect(goalDone(sum, { by: 'answers', of: 1 })).toBe(12);
		expect(goalDone(sum, { by: 'minutes', of: 1 })).toBe(1);
	});
});
