import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf } from './exam-gain';
import { forecast } from './exam-forecast';
import { forecasts, goalCost, minutesFor } from './exam-goal';
import { freshShare, planExamDay, type ExamCard, type ExamPlanSettings } from './exam-plan';
import { Forgetting } from './forgetting';

const TODAY = 20_000;
const model = new Forgetting();
const EXAM = TODAY + 40;
/** Asks for whatever adds anything. */
const ALL = 0;
const usual = { seconds: 1800, missed: 0.35, load: () => 1 };
const fresh = (id: string, more: Partial<ExamCard> = {}): ExamCard => ({
	id,
	family: id,
	topic: 't',
	level: 1,
	seconds: 30,
	weight: 1,
	days: [EXAM],
	from: 0,
	trace: null,
	lastDay: 0,
	...more
});
/** Answered some days ago. */
const met = (id: string, stability: number, ago: number, more: Partial<ExamCard> = {}) =>
	fresh(id, { trace: { stability, difficulty: 5 }, lastDay: TODAY - ago, ...more });
const many = (count: number, more: Partial<ExamCard> = {}) =>
	Array.from({ length: count }, (_, at) => fresh(`n${at}`, more));

describe('what a review is worth on the day', () => {
	it.each([
		['nothing on the day itself', 5, 10, 0],
		['nothing when it was answered today', 5, 0, 20]
	])('%s', (_, stability, elapsed, left) => {
		expect(gainOf(model, { stability, difficulty: 5 }, elapsed, left).gain).toBe(0);
	});

	it('a fading memory gains more than a firm one, and never loses', () => {
		const gain = (stability: number) => gainOf(model, { stability, difficulty: 5 }, 10, 20).gain;
		expect(gain(3)).toBeGreaterThan(gain(400));
		expect(gain(36_500)).toBeGreaterThanOrEqual(0);
	});
});

describe('what is asked on a day before the exam', () => {
	const plan = (
		cards: ExamCard[],
		settings: Partial<ExamPlanSettings> = {},
		today = TODAY,
		more: Parameters<typeof planExamDay>[4] = {}
	) => planExamDay(cards, { ...usual, ...settings }, ALL, today, more);

	it.each<[string, ReturnType<typeof plan>, string[], string[]]>([
		['nothing of nothing', plan([]), [], []],
		['a new one', plan([fresh('n')]), [], ['n']],
		['one review', plan([met('r', 3, 9)]), ['r'], []],
		['the most worth first', plan([met('firm', 200, 9), met('weak', 2, 9)]), ['weak', 'firm'], []],
		['not what was answered today', plan([met('r', 3, 0)]), [], []],
		['nothing on the day of the exam', plan([met('r', 3, 9), fresh('n')], {}, EXAM), [], []],
		['nothing after it', plan([met('r', 3, 9), fresh('n')], {}, EXAM + 1), [], []],
		['nothing new on the eve', plan([fresh('n'), met('r', 3, -30)], {}, EXAM - 1), ['r'], []],
		['nothing on a day off', plan([met('r', 3, 9), fresh('n')], { load: () => 0 }), [], []],
		['no minutes, no questions', plan([met('r', 3, 9), fresh('n')], { seconds: 0 }), [], []],
		['of a family one', plan([met('a', 2, 9, { family: 'f' }), met('b', 9, 9, { family: 'f' })]), ['a'], []],
		['not the family that was asked', plan([met('a', 2, 9)], {}, TODAY, { used: new Set(['a']) }), [], []],
		[
			'what waits for its edition waits',
			plan([fresh('n', { from: TODAY + 1 }), met('r', 3, 9, { days: [] })]),
			[],
			[]
		],
		[
			'easy ones first',
			plan([fresh('hard', { level: 4 }), fresh('easy')], {}, TODAY, { atLeast: 2 }),
			[],
			['easy', 'hard']
		],
		[
			'more new ones where they are asked for',
			plan(many(5), { seconds: 0 }, TODAY, { atLeast: 3 }),
			[],
			['n0', 'n1', 'n2']
		]
	])('%s', (_, day, reviews, begun) => {
		expect(day).toMatchObject({ reviews, fresh: begun });
	});

	it('heavier topics come first in proportion', () => {
		const cards = [
			...many(4, { topic: 'light' }),
			...many(4, { topic: 'heavy', weight: 3 }).map((card) => ({
				...card,
				id: `h${card.id}`,
				family: `h${card.id}`
			}))
		];
		const { fresh: begun } = plan(cards, {}, TODAY, { atLeast: 4 });
		expect(begun.filter((id) => id.startsWith('h'))).toHaveLength(3);
	});

	it('a backlog is spread: what does not fit waits', () => {
		const cards = Array.from({ length: 500 }, (_, at) => met(`r${at}`, 3, 60));
		const day = plan(cards, { seconds: 600 });
		expect(day.reviews.length).toBeGreaterThan(10);
		expect(day.reviews.length + day.later).toBe(500);
		expect(plan(cards, { seconds: 600, load: () => 0.5 }).reviews.length).toBeLessThan(day.reviews.length);
		expect(plan(cards, { seconds: 600 }, TODAY, { spent: 600 }).reviews).toEqual([]);
	});

	it('new ones are begun evenly and in time, whatever the days off', () => {
		const load = (day: number) => (day % 7 === 0 ? 0 : 1);
		let unseen = 300;
		let lastDay = 0;
		for (let day = TODAY; day < EXAM; day++) {
			const begun = Math.min(unseen, Math.ceil(freshShare(unseen, day, EXAM, load)));
			expect(begun === 0 || load(day) > 0).toBe(true);
			expect(begun).toBeLessThanOrEqual(13);
			unseen -= begun;
			if (begun > 0) lastDay = day;
		}
		expect([unseen, EXAM - lastDay >= 2]).toEqual([0, true]);
	});

	it('what was begun today counts', () => {
		const cards = many(100);
		const begun = plan(cards).fresh.length;
		expect(plan(cards.slice(begun), {}, TODAY, { newToday: begun }).fresh).toEqual([]);
	});

	it('takes a hundred thousand cards', () => {
		const cards = Array.from({ length: 100_000 }, (_, at) => met(`r${at}`, 1 + (at % 50), 1 + (at % 90)));
		const day = plan(cards);
		expect(day.reviews.length).toBeGreaterThan(0);
		expect(day.reviews.length + day.later).toBeGreaterThan(50_000);
	});

	const card = fc.record({
		family: fc.constantFrom('f', 'g', 'h'),
		stability: fc.option(fc.double({ min: 0.01, max: 1000, noNaN: true })),
		ago: fc.integer({ min: -400, max: 4000 }),
		day: fc.integer({ min: TODAY - 5, max: TODAY + 400 })
	});
	it('keeps within the day, asks nothing twice, and bears a clock that went back', () => {
		fc.assert(
			fc.property(fc.array(card, { maxLength: 40 }), fc.integer({ min: 0, max: 2000 }), (list, seconds) => {
				const cards = list.map(({ family, stability, ago, day }, at) =>
					fresh(`c${at}`, {
						family,
						days: [day],
						trace: stability === null ? null : { stability, difficulty: 5 },
						lastDay: TODAY - ago
					})
				);
				const { reviews, fresh: begun } = plan(cards, { seconds });
				const asked = [...reviews, ...begun];
				expect(new Set(asked).size).toBe(asked.length);
				// The last one may begin while there is time for half of it.
				expect(reviews.length * 30 * 0.7).toBeLessThanOrEqual(seconds + 45);
			})
		);
	});
});

describe('what is ahead', () => {
	const curveOf = (cards: ExamCard[], settings: ExamPlanSettings = usual, today = TODAY) => [
		...forecasts(cards, settings, today)
	];
	const cost = (cards: ExamCard[], goal: number, settings: ExamPlanSettings = usual, today = TODAY) =>
		goalCost(curveOf(cards, settings, today), goal, settings.load);

	it('says the same of the same state', () => {
		const cards = [...many(200), met('r', 3, 9)];
		expect(forecast(cards, usual, 0.004, TODAY)).toEqual(forecast(cards, usual, 0.004, TODAY));
	});

	it('more is remembered for more minutes', () => {
		const [low, high] = [cost(many(200), 0.8), cost(many(200), 0.95)];
		expect([low.reached, high.reached]).toEqual([true, true]);
		expect(high.minutes).toBeGreaterThan(low.minutes);
		expect(high.price).toBeLessThan(low.price);
	});

	it('who knows most already needs less', () => {
		const known = cost(many(200), 0.9, { ...usual, missed: 0.1 });
		expect(known.minutes).toBeLessThan(cost(many(200), 0.9, { ...usual, missed: 0.6 }).minutes);
	});

	it('a day off has nothing, and the days around it have more', () => {
		const load = (day: number) => (day % 2 === 0 ? 0 : 1);
		const { days, left } = forecast(many(100), { ...usual, load }, 0.004, TODAY);
		expect(days.filter(({ day, seconds }) => day % 2 === 0 && seconds > 0)).toEqual([]);
		expect(left).toBe(0);
	});

	it.each<[string, ExamCard[], ExamPlanSettings, number, boolean]>([
		['nothing to learn', [], usual, TODAY, false],
		['the exam is today', many(50), usual, EXAM, false],
		['the exam is tomorrow', many(50), usual, EXAM - 1, false],
		['the exam is over', many(50), usual, EXAM + 1, false],
		['zero minutes a day', many(50), { ...usual, seconds: 0 }, TODAY, false],
		['no day is free', many(50), { ...usual, load: () => 0 }, TODAY, false],
		['far more questions than days', many(5000), usual, TODAY, false],
		['one question', many(1), usual, TODAY, true],
		['one review', [met('r', 3, 5)], usual, TODAY, true]
	])('%s', (_, cards, settings, today, reached) => {
		const one = cost(cards, 0.85, settings, today);
		expect(one.reached).toBe(reached);
		expect([one.minutes, one.most, one.recall, one.price].every(Number.isFinite)).toBe(true);
	});

	it('says how many minutes would do, and null where none would', () => {
		const needs = minutesFor(many(400), usual, 0.9, TODAY);
		expect(needs).not.toBeNull();
		expect(minutesFor(many(100), { ...usual, seconds: (needs ?? 0) * 60 }, 0.9, TODAY)).toBeLessThanOrEqual(
			needs ?? 0
		);
		expect(minutesFor(many(50), usual, 0.9, EXAM - 1)).toBeNull();
	});

	it('two exams: each has its recall on its own day, and on one day they are one', () => {
		const second = EXAM + 30;
		const cards = [
			...many(60),
			...many(60, { days: [second] }).map((card) => ({ ...card, id: `s${card.id}`, family: `s${card.id}` }))
		];
		const apart = forecast(cards, usual, 0.003, TODAY);
		expect([...apart.recall.keys()]).toEqual([EXAM, second]);
		expect(apart.least).toBe(Math.min(...apart.recall.values()));
		const together = forecast(many(120), usual, 0.003, TODAY);
		expect([...together.recall.keys()]).toEqual([EXAM]);
	});
});
