import { describe, expect, it } from 'vitest';
import { guessCause, isMiss, type MissFacts } from './miss-cause';

const base: MissFacts = { score: 0, ms: 30_000, lookup: 0, expect: 30 };

describe('the cause of a miss', () => {
	it.each<[string, Partial<MissFacts>, string]>([
		['in the usual time', {}, 'knowledge'],
		['much faster than expected', { ms: 9_000 }, 'careless'],
		['faster, and it was called a guess', { ms: 9_000, sure: 50 }, 'knowledge'],
		['faster, and they were sure', { ms: 9_000, sure: 95 }, 'careless'],
		['faster, after a look into the book', { ms: 9_000, lookup: 5_000 }, 'knowledge'],
		['the category found in the book, the last character wrong', { score: 250, lookup: 5_000 }, 'lookup'],
		['the same without the book', { score: 250 }, 'knowledge'],
		['a long look-up that found nothing', { lookup: 30_000 }, 'lookup'],
		['a short look-up that found nothing', { lookup: 5_000 }, 'knowledge'],
		['over twice the time', { ms: 61_000 }, 'time'],
		[
			'over twice the time and found in the book in part',
			{ ms: 61_000, score: 250, lookup: 5_000 },
			'lookup'
		],
		['no time at all', { ms: 0 }, 'careless'],
		['an item without an expected time', { expect: 0, ms: 1 }, 'time']
	])('%s', (_, more, cause) => expect(guessCause({ ...base, ...more })).toBe(cause));
	it('is asked below the line of what is remembered', () =>
		expect([0, 799, 800, 1000].map(isMiss)).toEqual([true, true, false, false]));
});
