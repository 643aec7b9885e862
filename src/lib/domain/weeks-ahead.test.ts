import { describe, expect, it } from 'vitest';
import type { Grade, Memory } from './event';
import { seededRandom } from './random';
import { review } from './schedule';
import { DEFAULT_SCHEDULE } from './schedule-settings';
import { weekday } from './study-day';
import { drawOf, weeksAhead, type AheadAsked } from './weeks-ahead';

const TODAY = 20_000;

interface Known {
	stability: number;
	difficulty: number;
	/** Days from today. */
	due: number;
	last: number;
}

function asked(cards: Known[], more: Partial<AheadAsked> = {}): AheadAsked {
	return {
		today: TODAY,
		days: 42,
		stability: Float64Array.from(cards, ({ stability }) => stability),
		difficulty: Float64Array.from(cards, ({ difficulty }) => difficulty),
		dueDay: Int32Array.from(cards, ({ due }) => TODAY + due),
		lastDay: Int32Array.from(cards, ({ last }) => TODAY + last),
		unseen: 0,
		newPerDay: 0,
		reviewsPerDay: 10_000,
		firstRight: 0.65,
		seconds: 30,
		weights: undefined,
		longest: 36_500,
		week: '',
		daysOff: '',
		seed: 7,
		...more
	};
}

/** One card by the recorded schedule, day by day, without a word of the simulator's own. */
function answersByHand(card: Known, number: number, { days, seed }: AheadAsked, retention: number): number[] {
	const answers = Array<number>(days).fill(0);
	let memory: Memory = {
		state: 2,
		step: 0,
		stability: Math.round(card.stability * 1e8),
		difficulty: Math.round(card.difficulty * 1e8),
		interval: card.due - card.last,
		dueDay: TODAY + card.due,
		dueAt: 0,
		lastDay: TODAY + card.last,
		reps: 1,
		lapses: 0
	};
	let nth = 0;
	for (let day = TODAY; day < TODAY + days; day++) {
		if (memory.dueDay > day) continue;
		const elapsed = day - memory.lastDay;
		const factor = 0.9 ** (1 / -0.1542) - 1;
		const recall = (1 + (factor * elapsed) / (memory.stability / 1e8)) ** -0.1542;
		const isRight = drawOf(seed, number, nth++) < recall;
		const settings = { ...DEFAULT_SCHEDULE, retention };
		const give = (grade: Grade) => (memory = review(memory, grade, { day, at: 0 }, settings));
		give(isRight ? 3 : 1);
		if (!isRight) give(3);
		answers[day - TODAY] = isRight ? 1 : 2;
	}
	return answers;
}

describe('the coming weeks', () => {
	it('of a card on its own are those of the recorded schedule', () => {
		const random = seededRandom(11);
		const cases = Array.from({ length: 300 }, () => {
			const known = {
				stability: 1 + random.below(60),
				difficulty: 1 + random.below(10),
				due: random.below(45) - 5,
				last: -6 - random.below(55)
			};
			const retention = random.pick([0.8, 0.9, 0.95]);
			const question = asked([known]);
			return { made: weeksAhead(question, retention), byHand: answersByHand(known, 0, question, retention) };
		});
		const alike = cases.filter(({ made, byHand }) => made.answers.join() === byHand.join());
		// The log keeps eight decimals: an interval on the edge of rounding falls to either side.
		expect(alike.length).toBeGreaterThanOrEqual(295);
	});

	const many = Array.from({ length: 300 }, (_, at) => ({
		stability: 2 + (at % 40),
		difficulty: 3 + (at % 6),
		due: (at % 30) - 5,
		last: -10 - (at % 30)
	}));

	it('are the same for the same question', () => {
		expect(weeksAhead(asked(many), 0.9)).toEqual(weeksAhead(asked(many), 0.9));
	});

	it('ask more for a firmer memory, and more is recalled at their end', () => {
		const [light, usual, firm] = [0.8, 0.9, 0.96].map((retention) => weeksAhead(asked(many), retention));
		expect(light?.perDay).toBeLessThan(usual?.perDay ?? 0);
		expect(usual?.perDay).toBeLessThan(firm?.perDay ?? 0);
		expect(firm?.recalled).toBeGreaterThan(light?.recalled ?? Infinity);
		expect(usual?.minutes).toBeCloseTo((usual?.perDay ?? 0) / 2, 6);
	});

	it('begin new questions until there are no more, two or three answers each on their first day', () => {
		const { fresh, answers, begun } = weeksAhead(asked([], { unseen: 20, newPerDay: 7 }), 0.9);
		expect(fresh.slice(0, 4)).toEqual([7, 7, 6, 0]);
		expect(answers[0]).toBeGreaterThanOrEqual(14);
		expect(answers[0]).toBeLessThanOrEqual(21);
		expect(begun).toBe(20);
	});

	it('spread a backlog, the memories that fade fastest first', () => {
		const late = Array.from({ length: 350 }, (_, at) => ({ ...many[at % 300]!, due: -3 }));
		const { answers } = weeksAhead(asked(late, { reviewsPerDay: 40, seed: 2 }), 0.9);
		// A seventh of what is open, each answered once or, where missed, twice.
		expect(answers[0]).toBeGreaterThanOrEqual(50);
		expect(answers[0]).toBeLessThanOrEqual(100);
	});

	it('ask nothing on a day off, and go on after it', () => {
		const { answers } = weeksAhead(asked(many, { week: '2222200', unseen: 50, newPerDay: 2 }), 0.9);
		for (const [at, count] of answers.entries())
			if (weekday(TODAY + at) >= 5) expect(count).toBe(0);
			else expect(count).toBeGreaterThan(0);
	});

	it.each([
		['no cards', [], { unseen: 0 }],
		['no days', many, { days: 0 }],
		['a memory of no stability', [{ stability: 0, difficulty: 0, due: 0, last: 0 }], {}],
		['a card answered in the future', [{ stability: 3, difficulty: 5, due: 2, last: 9 }], {}]
	])('with %s are numbers all the same', (_, cards, more) => {
		const weeks = weeksAhead(asked(cards, more), 0.9);
		expect(weeks.answers.every(Number.isInteger)).toBe(true);
		expect([weeks.perDay, weeks.minutes, weeks.recalled].every(Number.isFinite)).toBe(true);
	});
});

it('draws evenly: cards and answers do not repeat each other', () => {
	const draws = Array.from({ length: 20_000 }, (_, at) => drawOf(3, at % 200, Math.floor(at / 200)));
	const tenths = Array<number>(10).fill(0);
	for (const draw of draws) tenths[Math.floor(draw * 10)] = (tenths[Math.floor(draw * 10)] ?? 0) + 1;
	for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(250);
	expect(new Set(draws).size).toBeGreaterThan(19_900);
});
