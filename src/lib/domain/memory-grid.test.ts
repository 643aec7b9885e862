import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_TIME, afterMiss } from './exam-time';
import { Forgetting } from './forgetting';
import { AHEAD, CELLS, Places, Reviews, traceOf, WAITS } from './memory-grid';

const model = new Forgetting();
const traces = fc.record({
	stability: fc.double({ min: 0.06, max: 1900, noNaN: true }),
	difficulty: fc.double({ min: 1, max: 9.99, noNaN: true })
});
/** A value that is a line in difficulty and in the logarithm of stability. */
const line = Float64Array.from({ length: CELLS }, (_, cell) => {
	const { stability, difficulty } = traceOf(cell);
	return 3 * Math.log(stability) - 2 * difficulty;
});

describe('memories on a grid', () => {
	it('a line is read between points as it is', () => {
		fc.assert(
			fc.property(traces, ({ stability, difficulty }) => {
				const places = new Places(1);
				places.put(0, stability, difficulty);
				expect(places.read(line, 0)).toBeCloseTo(3 * Math.log(stability) - 2 * difficulty, 4);
			})
		);
	});

	it('what is put down is there, and its middle is the memory', () => {
		fc.assert(
			fc.property(traces, ({ stability, difficulty }) => {
				const places = new Places(1);
				const row = new Float64Array(CELLS);
				places.put(0, stability, difficulty);
				places.add(row, 0, 5);
				expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(5, 9);
				const middle = row.reduce((sum, one, cell) => sum + one * line[cell]!, 0) / 5;
				expect(middle).toBeCloseTo(places.read(line, 0), 4);
			})
		);
	});

	it.each([
		['fresher than the grid', 0.001, 0],
		['firmer than the grid', 36_500, 0.999]
	])('a memory that is %s is taken for the nearest', (_, stability, part) => {
		const places = new Places(1);
		places.put(0, stability, 5);
		expect(places.up[0]).toBeCloseTo(part, 2);
	});

	it('a review leads where the model says, right or missed', () => {
		fc.assert(
			fc.property(traces, fc.integer({ min: 1, max: 300 }), (trace, days) => {
				const reviews = new Reviews(1);
				reviews.put(0, 1, model, trace, [days]);
				const recall = model.recall(days, trace.stability);
				expect(reviews.recall[0]).toBe(recall);
				expect(reviews.time[0]).toBeCloseTo(recall * ANSWER_TIME.right + (1 - recall) * ANSWER_TIME.missed);
				const place = (stability: number, difficulty: number) => {
					const places = new Places(1);
					places.put(0, stability, difficulty);
					return places.read(line, 0);
				};
				const { stability, difficulty } = trace;
				const right = place(model.stability(stability, difficulty, 3, days), model.difficulty(difficulty, 3));
				const miss = afterMiss(model, trace, days);
				expect(reviews.right.read(line, 0)).toBeCloseTo(right, 6);
				expect(reviews.missed.read(line, 0)).toBeCloseTo(place(miss.stability, miss.difficulty), 6);
			})
		);
	});

	it('waits begin with each day and reach over two years', () => {
		expect(WAITS.slice(0, 4)).toEqual([1, 2, 3, 4]);
		expect(AHEAD.slice(0, 4)).toEqual([0, 1, 2, 3]);
		expect(Math.min(WAITS.at(-1) ?? 0, AHEAD.at(-1) ?? 0)).toBeGreaterThan(730);
	});
});
