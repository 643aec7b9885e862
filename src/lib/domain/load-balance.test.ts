import fc from 'fast-check';
import { get_fuzz_range } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Grade, Memory } from './event';
import { balanced, dueCounts, fuzzRange, type DueCounts } from './load-balance';
import { seededRandom } from './random';
import { outcomes, review } from './schedule';
import { DEFAULT_SCHEDULE } from './schedule-settings';
import { toCalendarDay, weekday } from './study-day';

const TODAY = 20_000;
const GRADES: readonly Grade[] = [1, 2, 3, 4];

function memory(dueDay: number, more: Partial<Memory> = {}): Memory {
	return {
		state: 2,
		step: 0,
		stability: 20e8,
		difficulty: 5e8,
		interval: 20,
		dueDay,
		dueAt: 0,
		lastDay: dueDay - 20,
		reps: 3,
		lapses: 0,
		...more
	};
}

/** Counts for the days from `first` days ahead on. */
function dueFrom(first: number, counts: number[]): DueCounts {
	const all = new Uint32Array(400);
	all.set(counts, first);
	return { from: TODAY, counts: all };
}

describe('the fuzz range', () => {
	it.each([
		['one day stays', 1, 0, 1, 1],
		['two days stay', 2, 1, 2, 2],
		['three days', 3, 1, 2, 4],
		['a week', 7, 3, 5, 9],
		['twenty days', 20, 8, 17, 23],
		['a hundred days', 100, 40, 93, 107],
		['never falls back to what it was', 10, 9, 10, 12]
	])('%s', (_, interval, elapsed, least, most) => {
		expect(fuzzRange(interval, elapsed, 36_500)).toEqual({ least, most });
	});

	it('is that of ts-fsrs', () => {
		const days = fc.integer({ min: 3, max: 5000 });
		fc.assert(
			fc.property(days, fc.integer({ min: 0, max: 5000 }), (interval, elapsed) => {
				const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsed, 36_500);
				expect(fuzzRange(interval, elapsed, 36_500)).toEqual({ least: min_ivl, most: max_ivl });
			})
		);
	});
});

describe('the day is', () => {
	const range = { least: 17, most: 23 };
	it.each([
		['the ideal one where all are empty', [0, 0, 0, 0, 0, 0, 0], 20],
		['the ideal one where all are as full', [4, 4, 4, 4, 4, 4, 4], 20],
		['the empty one', [4, 4, 4, 4, 4, 0, 4], 22],
		['the nearer of two that are as empty', [0, 4, 4, 4, 4, 0, 4], 22],
		['the earlier of two that are as near', [4, 4, 0, 4, 0, 4, 4], 19],
		['not the last for being far ahead alone', [9, 8, 7, 6, 5, 4, 3], 20]
	])('%s', (_, counts, interval) => {
		expect(balanced(20, range, TODAY, dueFrom(17, counts))).toBe(interval);
	});

	it('not one the card itself keeps full', () => {
		const due = dueFrom(17, [4, 4, 4, 1, 4, 4, 4]);
		due.counts[20] = 5;
		expect(balanced(20, range, TODAY, due)).not.toBe(20);
		expect(balanced(20, range, TODAY, dueFrom(17, [0, 0, 0, 1, 0, 0, 0]), TODAY + 20)).toBe(20);
	});

	it('no day off where there is another, and a light one only when it is emptier', () => {
		const ideal = (share: number) => (day: number) => (day === TODAY + 20 ? share : 1);
		const full = dueFrom(17, [9, 9, 9, 0, 9, 9, 9]);
		expect(balanced(20, range, TODAY, full, null, ideal(0))).toBe(19);
		expect(balanced(20, range, TODAY, full, null, ideal(0.5))).toBe(20);
		expect(balanced(20, range, TODAY, dueFrom(17, [9, 9, 9, 9, 9, 9, 9]), null, ideal(0.5))).toBe(19);
		expect(balanced(20, range, TODAY, full, null, () => 0)).toBe(20);
	});
});

it('counts what is due from today on, without what waits for minutes', () => {
	const { counts } = dueCounts(
		[
			memory(TODAY - 3),
			memory(TODAY),
			memory(TODAY + 2),
			memory(TODAY + 2),
			memory(TODAY, { state: 1, dueAt: 5 }),
			memory(TODAY + 9_000_000)
		],
		TODAY
	);
	expect([...counts.slice(0, 4)]).toEqual([1, 0, 2, 0]);
});

/** Cards due on random days of the coming weeks. */
const someCards = fc
	.array(fc.integer({ min: -5, max: 200 }), { maxLength: 300 })
	.map((days) => new Map(days.map((day, at) => [`c${at}`, { memory: memory(TODAY + day) }])));
const someMemory = fc.option(
	fc
		.tuple(
			fc.integer({ min: 1, max: 300 }),
			fc.integer({ min: 1, max: 10 }),
			fc.integer({ min: 0, max: 300 })
		)
		.map(([stability, difficulty, ago]) =>
			memory(TODAY, { stability: stability * 1e8, difficulty: difficulty * 1e8, lastDay: TODAY - ago })
		)
);

describe('the recorded schedule', () => {
	const now = { day: TODAY, at: TODAY * 86_400_000 };

	it('never leaves the range, changes nothing but the day, and a better grade never comes back sooner', () => {
		fc.assert(
			fc.property(someMemory, someCards, (before, cards) => {
				const ideal = outcomes(before, now);
				const made = outcomes(before, now, { ...DEFAULT_SCHEDULE, cards });
				for (const grade of GRADES) {
					const { interval } = ideal[grade];
					const range = fuzzRange(interval, before ? TODAY - before.lastDay : 0, 36_500);
					expect(made[grade].interval).toBeGreaterThanOrEqual(range.least);
					expect(made[grade].interval).toBeLessThanOrEqual(range.most);
					expect(made[grade]).toEqual({
						...ideal[grade],
						interval: made[grade].interval,
						dueDay: TODAY + made[grade].interval
					});
				}
				expect(made[3].dueDay).toBeGreaterThanOrEqual(made[2].dueDay);
				expect(made[4].dueDay).toBeGreaterThanOrEqual(made[3].dueDay);
			})
		);
	});

	it('records what was shown, and the same again', () => {
		fc.assert(
			fc.property(someMemory, someCards, (before, cards) => {
				const settings = { ...DEFAULT_SCHEDULE, cards };
				const shown = outcomes(before, now, settings);
				for (const grade of GRADES) expect(review(before, grade, now, settings)).toEqual(shown[grade]);
				expect(outcomes(before, now, { ...settings, cards: new Map(cards) })).toEqual(shown);
			})
		);
	});

	it('keeps days off free where it can, and passes over settings that are damaged', () => {
		const before = memory(TODAY, { lastDay: TODAY - 20 });
		const ideal = review(before, 3, now);
		const cards = new Map();
		const off = [...'2222222'].map((kind, day) => (day === weekday(ideal.dueDay) ? '0' : kind)).join('');
		const kept = review(before, 3, now, { ...DEFAULT_SCHEDULE, cards, week: off });
		expect(Math.abs(kept.dueDay - ideal.dueDay)).toBe(1);
		const damaged = { week: 7, daysOff: 'never', examDay: 20_269_999 };
		expect(review(before, 3, now, { ...DEFAULT_SCHEDULE, cards, ...damaged })).toEqual(ideal);
	});

	it('does not carry a card across the day of the exam', () => {
		fc.assert(
			fc.property(someMemory, someCards, fc.integer({ min: 0, max: 60 }), (before, cards, wait) => {
				const lastDay = TODAY + wait;
				const examDay = toCalendarDay(lastDay);
				const ideal = outcomes(before, now);
				const made = outcomes(before, now, { ...DEFAULT_SCHEDULE, cards, examDay });
				for (const grade of GRADES)
					if (ideal[grade].dueDay <= lastDay) expect(made[grade].dueDay).toBeLessThanOrEqual(lastDay);
			})
		);
	});
});

it('makes days more alike: cards that were learned on the same days come back spread out', () => {
	const random = seededRandom(5);
	const learned = Array.from({ length: 400 }, () => ({
		stability: 5 + random.below(30),
		day: TODAY + 7 * random.below(8)
	})).sort((a, b) => a.day - b.day);
	const countsWith = (isBalanced: boolean) => {
		const cards = new Map<string, { memory: Memory }>();
		const counts = Array<number>(120).fill(0);
		for (const [at, { stability, day }] of learned.entries()) {
			const before = memory(day, { stability: stability * 1e8, lastDay: day - stability });
			const settings = isBalanced ? { ...DEFAULT_SCHEDULE, cards: new Map(cards) } : DEFAULT_SCHEDULE;
			const after = review(before, 3, { day, at: 0 }, settings);
			cards.set(String(at), { memory: after });
			const place = after.dueDay - TODAY;
			counts[place] = (counts[place] ?? 0) + 1;
		}
		return counts;
	};
	const unevenness = (counts: number[]) =>
		counts.slice(1).reduce((sum, count, at) => sum + (count - (counts[at] ?? 0)) ** 2, 0);
	expect(unevenness(countsWith(true))).toBeLessThan(unevenness(countsWith(false)) / 2);
});
