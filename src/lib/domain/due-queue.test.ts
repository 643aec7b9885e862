import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKey, columnsOf, dueQueue, dueReviews, dueSteps } from './due-queue';
import type { Memory } from './event';
import { isDue } from './round';

const NOW = { day: 20_000, at: 1_728_000_000_000 };

const memory = (more: Partial<Memory>): Memory => ({
	state: 2,
	step: 0,
	stability: 5e8,
	difficulty: 5e8,
	interval: 5,
	dueDay: NOW.day,
	dueAt: 0,
	lastDay: NOW.day - 5,
	reps: 3,
	lapses: 0,
	...more
});

const memories = fc.array(
	fc
		.record({
			dueDay: fc.integer({ min: NOW.day - 9, max: NOW.day + 9 }),
			dueAt: fc.constantFrom(0, NOW.at - 1000, NOW.at - 500, NOW.at + 1000),
			stability: fc.integer({ min: 10_000, max: 1e12 })
		})
		.map(memory),
	{ maxLength: 400 }
);

describe('the due queue', () => {
	it.each<[string, Partial<Memory>[], number[], number[]]>([
		['nothing of nothing', [], [], []],
		['what is due today and what is overdue', [{}, { dueDay: NOW.day - 9, stability: 1 }], [1, 0], []],
		['what is due tomorrow waits', [{ dueDay: NOW.day + 1 }], [], []],
		[
			'a learning step is no review',
			[{ dueAt: NOW.at - 5 }, { dueAt: NOW.at - 9 }, { dueAt: NOW.at + 1 }],
			[],
			[1, 0]
		],
		['the weakest memory first', [{ stability: 9e8 }, { stability: 1e8 }, { stability: 5e8 }], [1, 2, 0], []],
		['equals in their order', [{}, {}, {}], [0, 1, 2], []]
	])('%s', (_, cards, reviews, steps) => {
		const columns = columnsOf(cards.map(memory));
		expect([...dueQueue(columns, NOW.day)]).toEqual(reviews);
		expect([...dueSteps(columns, NOW.at)]).toEqual(steps);
	});

	it('holds exactly what is due, in the order of the keys', () => {
		fc.assert(
			fc.property(memories, (cards) => {
				const columns = columnsOf(cards);
				const queue = [...dueQueue(columns, NOW.day)];
				const all = [...queue, ...dueSteps(columns, NOW.at)].sort((a, b) => a - b);
				expect(all).toEqual(cards.flatMap((card, row) => (isDue(card, NOW) ? [row] : [])));
				const keys = queue.map((row) => Math.fround(cards[row]?.stability ?? 0));
				if (cards.length >= 128) expect(keys).toEqual([...keys].sort((a, b) => a - b));
			})
		);
	});

	it('sorts many as it sorts few: by key, equals by row', () => {
		const keys = fc.array(fc.float({ min: 0, max: Math.fround(1e12), noNaN: true }), {
			minLength: 128,
			maxLength: 1000
		});
		fc.assert(
			fc.property(keys, (list) => {
				const plain = list.map((value, row) => [value, row] as const);
				plain.sort(([a, i], [b, j]) => a - b || i - j);
				const rows = Uint32Array.from(list.keys());
				expect([...byKey(rows, Float64Array.from(list))].map((row) => list[row])).toEqual(
					plain.map(([value]) => value)
				);
			})
		);
	});

	it('takes a hundred thousand cards', () => {
		const cards = Array.from({ length: 100_000 }, (_, row) =>
			memory({ dueDay: NOW.day - (row % 7), stability: ((row * 7919) % 99_991) * 1e6 + 1 })
		);
		const columns = columnsOf(cards);
		const queue = dueQueue(columns, NOW.day);
		expect(queue).toHaveLength(100_000);
		expect(dueReviews(columns, NOW.day - 7)).toHaveLength(0);
		expect(new Set(queue).size).toBe(100_000);
	});
});
