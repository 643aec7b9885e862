import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade, Memory } from './event';
import { outcomes, review } from './schedule';

const GOOD = 3;
const AGAIN = 1;

/** Answers each review on its due day. @returns the intervals, days */
function intervals(grades: Grade[]): number[] {
	let memory: Memory | null = null;
	let day = 20_000;
	return grades.map((grade) => {
		memory = review(memory, grade, { day, at: day * 86_400_000 });
		day = memory.dueDay;
		return memory.interval;
	});
}

describe('FSRS-6 with default parameters', () => {
	it('gives the published vector of the reference implementations', () => {
		const grades: Grade[] = [
			...Array<Grade>(6).fill(GOOD),
			...Array<Grade>(2).fill(AGAIN),
			...Array<Grade>(5).fill(GOOD)
		];
		expect(intervals(grades)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	});

	it('keeps minutes while a card is learned and days afterwards', () => {
		const at = 1_700_000_000_000;
		const first = review(null, AGAIN, { day: 20_000, at });
		expect([first.dueAt - at, first.dueDay]).toEqual([60_000, 20_000]);
		const easy = review(null, 4, { day: 20_000, at });
		expect([easy.dueAt, easy.interval > 0]).toEqual([0, true]);
	});

	it('takes a clock that went back for the day of the last answer', () => {
		const before = review(null, 4, { day: 20_000, at: 0 });
		const after = review(before, GOOD, { day: 19_990, at: 0 });
		expect(after.lastDay).toBe(20_000);
		expect(after.dueDay).toBeGreaterThanOrEqual(20_000);
	});

	it('gives whole numbers, never a date in the past, and a better grade never comes back sooner', () => {
		const history = fc.array(fc.tuple(fc.constantFrom<Grade>(1, 2, 3, 4), fc.integer({ min: 0, max: 400 })), {
			maxLength: 25
		});
		fc.assert(
			fc.property(history, (steps) => {
				let memory: Memory | null = null;
				let day = 20_000;
				for (const [grade, wait] of steps) {
					const now = { day, at: day * 86_400_000 };
					const all = outcomes(memory, now);
					expect(all[3].dueDay).toBeGreaterThanOrEqual(all[2].dueDay);
					expect(all[4].dueDay).toBeGreaterThanOrEqual(all[3].dueDay);
					memory = review(memory, grade, now);
					expect(Object.values(memory).every(Number.isSafeInteger)).toBe(true);
					expect(memory.dueDay).toBeGreaterThanOrEqual(day);
					day += wait;
				}
			}),
			{ numRuns: 200 }
		);
	});
});
