import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGAIN, EASY, GOOD, HARD, allowedGrades, gradeOf, type AnswerFacts } from './grade';

const quick: AnswerFacts = { score: 1000, ms: 10_000, lookup: 0, help: false, expect: 30 };

describe('the grade an answer gets by itself', () => {
	it.each([
		['right, less than half the time', {}, EASY],
		['right, half the time', { ms: 15_000 }, GOOD],
		['right, twice the time', { ms: 60_000 }, GOOD],
		['right, more than twice the time', { ms: 60_001 }, HARD],
		['nearly right counts as remembered', { score: 800, ms: 30_000 }, GOOD],
		['partly right does not', { score: 799 }, AGAIN],
		['wrong', { score: 0 }, AGAIN],
		['with the book open time does not count', { ms: 500_000, lookup: 1 }, GOOD],
		['with the book open it is not easy', { lookup: 1 }, GOOD],
		['a miss with the book open', { score: 250, lookup: 1 }, AGAIN],
		['with legal keys', { help: true }, HARD],
		['with legal keys and the book', { help: true, lookup: 1 }, HARD],
		['a miss with legal keys', { score: 0, help: true }, AGAIN]
	])('%s', (_, changed, grade) => {
		expect(gradeOf({ ...quick, ...changed })).toBe(grade);
	});
});

describe('the grades the learner may choose', () => {
	it.each([
		['a hit: all', {}, [AGAIN, HARD, GOOD, EASY]],
		['a miss: Hard at best', { score: 799 }, [AGAIN, HARD]],
		['with legal keys: Hard at best', { help: true }, [AGAIN, HARD]],
		['the book is no penalty', { lookup: 60_000 }, [AGAIN, HARD, GOOD, EASY]]
	])('%s', (_, changed, grades) => {
		expect(allowedGrades({ ...quick, ...changed })).toEqual(grades);
	});

	it('hold the one that the answer gets by itself', () => {
		const facts = fc.record({
			score: fc.integer({ min: 0, max: 1000 }),
			ms: fc.nat(600_000),
			lookup: fc.oneof(fc.constant(0), fc.nat(600_000)),
			help: fc.boolean(),
			expect: fc.integer({ min: 5, max: 120 })
		});
		fc.assert(fc.property(facts, (one) => allowedGrades(one).includes(gradeOf(one))));
	});
});
