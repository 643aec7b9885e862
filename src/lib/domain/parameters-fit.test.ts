import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, Forgetting } from './forgetting';
import { heldOutFrom, judge, losses } from './parameters-fit';
import { historyOf, type Answer } from './parameters-history';
import { seededRandom } from './random';
import type { Grade } from './event';

/** Answers of a learner who forgets as `weights` say: each card on days 0, 2, 6 and 16. */
function answersOf(weights: readonly number[], cards: number, seed = 1): Answer[] {
	const random = seededRandom(seed);
	const truth = new Forgetting(weights);
	const answers: Answer[] = [];
	const memories = Array.from({ length: cards }, () => ({ stability: 0, difficulty: 0 }));
	for (const [turn, day] of [0, 2, 6, 16].entries())
		for (const [card, memory] of memories.entries()) {
			const wait = turn === 0 ? 0 : day - ([0, 2, 6, 16][turn - 1] ?? 0);
			const isRight = turn === 0 || random.word() / 2 ** 32 < truth.recall(wait, memory.stability);
			const grade: Grade = isRight ? 3 : 1;
			answers.push({ card, day: day + (card % 3), grade });
			memory.stability =
				turn === 0
					? truth.firstStability(3)
					: truth.stability(memory.stability, memory.difficulty, grade, wait);
			memory.difficulty = turn === 0 ? truth.firstDifficulty(3) : truth.difficulty(memory.difficulty, grade);
		}
	return answers;
}

describe('what is held out', () => {
	const onDays = (days: number[]) =>
		historyOf(
			days.flatMap((day, card) => [
				{ card, day: 0, grade: 3 },
				{ card, day, grade: 3 }
			]),
			days.length
		);
	it.each([
		['the newest fifth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9],
		['whole days, so perhaps more', [1, 2, 3, 4, 5, 6, 7, 8, 8, 8], 8],
		['the last day where it holds no more than half', [1, 2, 3, 9, 9, 9], 9],
		['nothing where the last day holds most', [1, 9, 9, 9], null],
		['nothing where all is one day', [4, 4, 4], null],
		['nothing of nothing', [], null]
	])('%s', (_, days, from) => {
		expect(heldOutFrom(onDays(days))).toBe(from);
	});
});

describe('log loss', () => {
	it('is that of the chance of recall', () => {
		const history = historyOf(
			[
				{ card: 0, day: 0, grade: 3 },
				{ card: 0, day: 5, grade: 3 },
				{ card: 1, day: 0, grade: 4 },
				{ card: 1, day: 5, grade: 1 }
			],
			2
		);
		const forgetting = new Forgetting();
		const [right, missed] = losses(history, DEFAULT_WEIGHTS, 0);
		expect(right).toBeCloseTo(-Math.log(forgetting.recall(5, DEFAULT_WEIGHTS[2] ?? 0)), 12);
		expect(missed).toBeCloseTo(-Math.log(1 - forgetting.recall(5, DEFAULT_WEIGHTS[3] ?? 0)), 12);
		expect(losses(history, DEFAULT_WEIGHTS, 6)).toHaveLength(0);
	});

	it('of a sure forecast that was wrong has an end', () => {
		const sure = historyOf(
			[
				{ card: 0, day: 0, grade: 4 },
				{ card: 0, day: 1, grade: 1 }
			],
			1
		);
		const weights = DEFAULT_WEIGHTS.map((weight, at) => (at === 3 ? 100 : at === 20 ? 0.1 : weight));
		expect(losses(sure, weights, 0)[0]).toBeLessThan(10);
	});
});

describe('fitted weights are kept', () => {
	const other = DEFAULT_WEIGHTS.map((weight, at) => (at < 4 ? weight / 3 : weight));
	const theirs = historyOf(answersOf(other, 500), 500);

	it('where they foretell better', () => {
		const verdict = judge(theirs, 0, other, DEFAULT_WEIGHTS, null);
		expect(verdict.isBetter).toBe(true);
		expect(verdict.loss).toBeLessThan(verdict.lossDefault);
		expect(verdict.heldOut).toBe(1500);
	});

	it.each([
		['the default itself', DEFAULT_WEIGHTS],
		['worse ones', other],
		['better by chance alone', DEFAULT_WEIGHTS.map((weight, at) => (at === 8 ? weight * 1.0001 : weight))],
		['no numbers', DEFAULT_WEIGHTS.map(() => NaN)]
	])('not %s', (_, weights) => {
		const usual = historyOf(answersOf(DEFAULT_WEIGHTS, 500), 500);
		expect(judge(usual, 0, weights, DEFAULT_WEIGHTS, null).isBetter).toBe(false);
	});

	it('not where those in use are as good', () => {
		const verdict = judge(theirs, 0, other, DEFAULT_WEIGHTS, other);
		expect(verdict.lossInUse).toBe(verdict.loss);
		expect(verdict.isBetter).toBe(false);
	});

	it('not where nothing is held out', () => {
		expect(judge(theirs, 1000, other, DEFAULT_WEIGHTS, null)).toEqual({
			heldOut: 0,
			loss: 0,
			lossDefault: 0,
			lossInUse: null,
			isBetter: false
		});
	});
});
