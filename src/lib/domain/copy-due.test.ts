import { describe, expect, it } from 'vitest';
import { copyDue, type CopyState } from './copy-due';

const DAY = 86_400_000;
const NOW = 1_795_262_400_000;
const after = (events: number, days: number, more: Partial<CopyState> = {}): CopyState => ({
	...{ count: 100 + events, copied: 100, at: NOW - days * DAY, isFirst: false, asked: 0 },
	...more
});

describe('R4: a copy is due', () => {
	it.each([
		['after fifty-one answers', after(51, 0), { events: 51, days: 0 }],
		['after six days with one answer', after(1, 6), { events: 1, days: 6 }],
		['and never was one', after(60, 0, { isFirst: true }), { events: 60, days: 0, isFirst: true }],
		['five days after “later”', after(51, 9, { asked: NOW - 5 * DAY }), { events: 51, days: 9 }]
	])('%s', (_, state, due) => expect(copyDue(state, false, NOW)).toMatchObject(due));
	it.each([
		['after fifty answers in five days', after(50, 5), false],
		['without a new answer, however long', after(0, 400), false],
		['where the browser keeps it', after(900, 90), true],
		['soon after “later”', after(900, 90, { asked: NOW - 4 * DAY }), false],
		['when the clock went back a year', after(1, -365), false],
		['when events were taken out again', after(-20, 9), false]
	])('not %s', (_, state, isKept) => expect(copyDue(state, isKept, NOW)).toBeNull());
});
