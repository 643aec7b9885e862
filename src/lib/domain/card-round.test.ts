import { describe, expect, it } from 'vitest';
import { cardScores, cardsCsv, countsOf, SteadyCards, withCards, type CardQuestion } from './card-round';

const question = (held: Record<number, number> = {}, right = 1): CardQuestion => ({
	item: 'x',
	choices: 3,
	right,
	held,
	typed: null
});

describe('a card counts', () => {
	it('when two pictures that show it show it the same way', () => {
		const steady = new SteadyCards();
		const a = { card: 1, turn: 0 };
		const b = { card: 1, turn: 1 };
		const told = [[a], [], [a], [b], [a], [b], [b]].map((seen) => steady.take(seen));
		expect(told).toEqual([[], [], [a], [], [], [], [b]]);
	});

	it('by its last steady letter', () => {
		const first = withCards(question(), 30, [
			{ card: 3, turn: 0 },
			{ card: 4, turn: 2 }
		]);
		expect(withCards(first, 30, [{ card: 3, turn: 1 }]).held).toEqual({ 3: 1, 4: 2 });
	});

	it.each([
		['a letter that has no choice', { card: 3, turn: 3 }],
		['a card that is not in the room', { card: 31, turn: 0 }]
	])('not: %s', (_, card) => {
		const before = question({ 1: 0 });
		expect(withCards(before, 30, [card])).toBe(before);
	});
});

it('counts are those of the cards until the teacher types some', () => {
	expect(countsOf(question({ 1: 0, 2: 1, 7: 1 }))).toEqual([1, 2, 0]);
	expect(countsOf({ ...question({ 1: 0 }), typed: [4, 5, 6] })).toEqual([4, 5, 6]);
});

describe('at the end', () => {
	const questions = [question({ 1: 1, 3: 0 }), question({ 3: 2 }, 2)];

	it('each card that was read has its right answers', () => {
		expect(cardScores({ questions })).toEqual([
			{ card: 1, answers: 1, right: 1 },
			{ card: 3, answers: 2, right: 1 }
		]);
	});

	it('the table has a row for each card in the room', () => {
		expect(cardsCsv({ questions, pupils: 3 })).toBe(
			['card,question 1,question 2,right,answered', 'key,B,C,,', '1,B,,1,1', '2,,,0,0', '3,A,C,1,2', ''].join(
				'\r\n'
			)
		);
	});
});
