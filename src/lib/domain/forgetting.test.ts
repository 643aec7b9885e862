import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade, Memory } from './event';
import { DEFAULT_WEIGHTS, Forgetting } from './forgetting';
import { review } from './schedule';

const GRADES: readonly Grade[] = [1, 2, 3, 4];
const forgetting = new Forgetting();

describe('the curve', () => {
	it.each([0.1, 1, 7, 365, 36_500])('at a stability of %s days nine of ten are recalled', (stability) => {
		expect(forgetting.recall(stability, stability)).toBeCloseTo(0.9, 10);
		expect(forgetting.interval(stability, 0.9)).toBeCloseTo(stability, 6);
	});

	it('an interval leads to the recall it was asked for', () => {
		for (const retention of [0.7, 0.85, 0.9, 0.97])
			expect(forgetting.recall(forgetting.interval(12, retention), 12)).toBeCloseTo(retention, 10);
	});
});

it('says of every history what the recorded schedule says', () => {
	const history = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 400 })), {
		minLength: 1,
		maxLength: 25
	});
	fc.assert(
		fc.property(history, (steps) => {
			let memory: Memory | null = null;
			let [stability, difficulty, day] = [0, 0, 20_000];
			for (const [grade, wait] of steps) {
				const days = memory === null ? 0 : wait;
				day += days;
				const before: Memory | null = memory;
				memory = review(before, grade, { day, at: 0 });
				stability =
					before === null
						? forgetting.firstStability(grade)
						: forgetting.stability(stability, difficulty, grade, days);
				difficulty =
					before === null ? forgetting.firstDifficulty(grade) : forgetting.difficulty(difficulty, grade);
				expect(difficulty).toBeCloseTo(memory.difficulty / 1e8, 5);
				// Eight decimals are kept in the log, so what is computed on them differs by as much.
				expect(Math.abs(stability / (memory.stability / 1e8) - 1)).toBeLessThan(1e-4);
			}
		}),
		{ numRuns: 300 }
	);
});

it('has a weight for each place of FSRS-6', () => {
	expect(DEFAULT_WEIGHTS).toHaveLength(21);
});
