import { describe, expect, it } from 'vitest';
import { historyOf, trainingItems } from './parameters-history';

const answer = (card: number, day: number, grade = 3) => ({ card, day, grade });

describe('a history', () => {
	it('goes card by card, with the days between', () => {
		const { starts, grades, waits, days, predicted } = historyOf(
			[answer(0, 10, 1), answer(1, 10), answer(0, 10, 3), answer(0, 13, 4), answer(1, 12, 2)],
			2
		);
		expect([...starts]).toEqual([0, 3, 5]);
		expect([...grades]).toEqual([1, 3, 4, 3, 2]);
		expect([...waits]).toEqual([0, 0, 3, 0, 2]);
		expect([...days]).toEqual([10, 10, 13, 10, 12]);
		expect(predicted).toBe(2);
	});

	it.each([
		['no answers', [], 0, 0],
		['one answer', [answer(0, 10)], 1, 0],
		['a card that was only practised', [answer(1, 10), answer(1, 11)], 3, 1]
	])('of %s', (_, answers, cards, predicted) => {
		const history = historyOf(answers, cards);
		expect(history.starts).toHaveLength(cards + 1);
		expect(history.starts.at(-1)).toBe(answers.length);
		expect(history.predicted).toBe(predicted);
		expect(trainingItems(history, 100).lengths).toHaveLength(predicted);
	});

	it('takes a clock that went back for the day of the answer before', () => {
		const { waits, days } = historyOf([answer(0, 10), answer(0, 7), answer(0, 12)], 1);
		expect([...waits]).toEqual([0, 0, 2]);
		expect([...days]).toEqual([10, 10, 12]);
	});
});

describe('what an optimiser gets', () => {
	const history = historyOf([answer(0, 1, 1), answer(0, 1, 3), answer(0, 4, 3), answer(0, 9, 2)], 1);

	it('is every history that ends on a later day', () => {
		const { grades, waits, lengths } = trainingItems(history, 10);
		expect([...lengths]).toEqual([3, 4]);
		expect([...grades]).toEqual([1, 3, 3, 1, 3, 3, 2]);
		expect([...waits]).toEqual([0, 0, 3, 0, 0, 3, 5]);
	});

	it('holds nothing from the held-out days on', () => {
		expect([...trainingItems(history, 9).lengths]).toEqual([3]);
		expect([...trainingItems(history, 4).lengths]).toEqual([]);
	});

	it('stays small for a card that was asked thousands of times', () => {
		const often = historyOf(
			Array.from({ length: 20_000 }, (_, day) => answer(0, day)),
			1
		);
		expect(trainingItems(often, 30_000).lengths).toHaveLength(63);
	});
});
