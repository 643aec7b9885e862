import { describe, expect, it } from 'vitest';
import { checkpoints, lastCheckpoint, nextOpen, timeFor } from './exam-pace';

const singles = (count: number) => Array.from({ length: count }, () => ({ worth: 1 }));

describe('checkpoints', () => {
	it.each([
		['ten questions', singles(10), [2, 5, 7]],
		['a hundred', singles(100), [25, 50, 75]],
		['one that is tried out takes the time of one', [...singles(3), { worth: 0 }], [1, 2, 3]],
		['cases that count as two stand at the end', [...singles(4), { worth: 2 }, { worth: 2 }], [2, 4, 5]],
		['one question', singles(1), [0, 0, 0]],
		['none', [], [0, 0, 0]]
	])('%s', (_, items, done) => {
		expect(checkpoints(items, 1000).map((point) => point.done)).toEqual(done);
	});
	it('stand at a quarter, half and three quarters of the time', () => {
		expect(checkpoints(singles(4), 4000).map(({ at }) => at)).toEqual([1000, 2000, 3000]);
	});
	it.each([
		[0, null],
		[999, null],
		[1000, 25],
		[2500, 50],
		[9000, 75]
	])('after %i ms the last one passed is %s %%', (used, percent) => {
		expect(lastCheckpoint(checkpoints(singles(4), 4000), used)?.percent ?? null).toBe(percent);
	});
});

it.each([
	['a single', { worth: 1 }, 100],
	['tried out', { worth: 0 }, 100],
	['a case of two', { worth: 2 }, 200]
])('time for %s', (_, item, ms) => {
	expect(timeFor([...singles(7), { worth: 0 }, { worth: 2 }], item, 1000)).toBe(ms);
});

describe('the second pass', () => {
	const done = { answered: true, flagged: false };
	const open = { answered: false, flagged: false };
	const flagged = { answered: true, flagged: true };
	it.each([
		['the next open one', [done, done, open, open], 0, 2],
		['a flagged one counts as open', [done, flagged, open], 0, 1],
		['from the top again', [open, done, done], 2, 0],
		['not the one in hand', [open, done, done], 0, -1],
		['nothing is open', [done, done], 0, -1],
		['from before the first', [open, done], -1, 0]
	])('%s', (_, items, at, place) => {
		expect(nextOpen(items, at)).toBe(place);
	});
});
