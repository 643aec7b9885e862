import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimedDay, type ExamCard, type ExamPlanSettings } from './exam-card';
import { goalCost, minutesFor } from './exam-goal';
import { planExamDay } from './exam-plan';
import { ExamPrices } from './exam-prices';

const TODAY = 20_000;
const EXAM = TODAY + 40;
/** So near that nothing is put off. */
const SOON = TODAY + 4;
const usual: ExamPlanSettings = { seconds: 1800, missed: 0.35, load: () => 1, relied: 1 };
/** Runs what yields to its end. */
function end<T>(steps: Generator<void, T, undefined>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
function pricesOf(cards: ExamCard[], goal: number, settings: ExamPlanSettings = usual, today = TODAY) {
	const prices = new ExamPrices(cards, settings, today);
	end(prices.aim(goal));
	return prices;
}
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

describe('what is asked on a day before the exam', () => {
	const plan = (
		cards: ExamCard[],
		settings: Partial<ExamPlanSettings> = {},
		today = TODAY,
		more: Parameters<typeof planExamDay>[4] = {}
	) => {
		const all = { ...usual, ...settings };
		const soon = cards.map((card) => ({
			...card,
			days: card.days.map((day) => (day === EXAM ? SOON : day))
		}));
		// Aims so high that all is asked that adds anything.
		return planExamDay(soon, all, pricesOf(soon, 0.99, all, today), today, more);
	};

	it.each<[string, ReturnType<typeof plan>, string[], string[]]>([
		['nothing of nothing', plan([]), [], []],
		['a new one', plan([fresh('n')]), [], ['n']],
		['one review', plan([met('r', 3, 9)]), ['r'], []],
		[
			'the most worth first',
			plan([met('firm', 15, 9), met('weak', 2, 9)], {}, SOON - 1),
			['weak', 'firm'],
			[]
		],
		['not what was answered today', plan([met('r', 3, 0)]), [], []],
		['nothing on the day of the exam', plan([met('r', 3, 9), fresh('n')], {}, SOON), [], []],
		['nothing after it', plan([met('r', 3, 9), fresh('n')], {}, SOON + 1), [], []],
		['nothing new on the eve', plan([fresh('n'), met('r', 3, 9)], {}, SOON - 1), ['r'], []],
		['nothing on a day off', plan([met('r', 3, 9), fresh('n')], { load: () => 0 }), [], []],
		['no minutes, no questions', plan([met('r', 3, 9), fresh('n')], { seconds: 0 }), [], []],
		[
			'of a family one',
			plan([met('a', 2, 9, { family: 'f' }), met('b', 9, 9, { family: 'f' })], {}, SOON - 1),
			['a'],
			[]
		],
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
		expect(begun.slice(0, 4).filter((id) => id.startsWith('h'))).toHaveLength(3);
	});

	it('a backlog is spread: what does not fit waits', () => {
		const cards = Array.from({ length: 500 }, (_, at) => met(`r${at}`, 3, 60));
		const day = plan(cards, { seconds: 600 });
		expect(day.reviews.length).toBeGreaterThan(10);
		expect(day.reviews.length + day.later).toBeLessThanOrEqual(500);
		expect(plan(cards, { seconds: 600, load: () => 0.5 }).reviews.length).toBeLessThan(day.reviews.length);
		expect(plan(cards, { seconds: 600 }, TODAY, { spent: 600 }).reviews).toEqual([]);
	});

	it('new ones are begun on study days alone and in time, more of them when they need not be kept for long', () => {
		const load = (day: number) => (day % 7 === 0 ? 0 : 1);
		let cards = many(100);
		const begun: number[] = [];
		for (let day = TODAY; day < EXAM; day++) {
			const settings = { ...usual, load };
			const { fresh: now } = planExamDay(cards, settings, pricesOf(cards, 0.97, settings, day), day);
			expect(now.length === 0 || load(day) > 0).toBe(true);
			cards = cards.map((card) =>
				now.includes(card.id) ? { ...card, trace: { stability: 3, difficulty: 5 }, lastDay: day } : card
			);
			begun.push(now.length);
		}
		const sum = (from: number, to: number) => begun.slice(from, to).reduce((all, one) => all + one, 0);
		expect(sum(0, 40)).toBe(100);
		expect(sum(38, 40)).toBe(0);
		expect(sum(0, 7)).toBeGreaterThan(2);
		expect(sum(20, 40)).toBeGreaterThan(sum(0, 20));
	});

	it('what was begun today counts, whenever the prices are reckoned', () => {
		const cards = many(300);
		const begun = planExamDay(cards, usual, pricesOf(cards, 0.85), TODAY).fresh.length;
		const rest = cards.slice(begun);
		const spent = begun * 50;
		const prices = new ExamPrices(rest, usual, TODAY, { spent });
		end(prices.aim(0.85));
		expect(begun).toBeGreaterThan(1);
		expect(planExamDay(rest, usual, prices, TODAY, { spent, newToday: begun }).fresh).toEqual([]);
	});

	it('takes a hundred thousand cards', () => {
		const cards = Array.from({ length: 100_000 }, (_, at) => met(`r${at}`, 1 + (at % 50), 1 + (at % 90)));
		const day = plan(cards);
		expect(day.reviews.length).toBeGreaterThan(20);
		expect(day.seconds).toBeLessThan(1830);
	});

	const card = fc.record({
		family: fc.constantFrom('f', 'g', 'h'),
		stability: fc.option(fc.double({ min: 0.01, max: 1000, noNaN: true })),
		ago: fc.integer({ min: -400, max: 4000 }),
		day: fc.integer({ min: TODAY - 5, max: TODAY + 60 })
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
			}),
			{ numRuns: 20 }
		);
	});
});

describe('what is ahead', () => {
	const forecast = (cards: ExamCard[], goal = 0.9, settings: ExamPlanSettings = usual, today = TODAY) =>
		pricesOf(cards, goal, settings, today).forecast;
	const cost = (cards: ExamCard[], goal: number, settings: ExamPlanSettings = usual, today = TODAY) =>
		goalCost(forecast(cards, goal, settings, today), goal, settings.load);

	it('says the same of the same state', () => {
		const cards = [...many(200), met('r', 3, 9)];
		expect(forecast(cards)).toEqual(forecast(cards));
	});

	it('more is remembered for more minutes', () => {
		const [low, high] = [cost(many(200), 0.8), cost(many(200), 0.95)];
		expect([low.reached, high.reached]).toEqual([true, true]);
		expect(high.minutes).toBeGreaterThan(low.minutes);
	});

	it('who knows most already needs less', () => {
		const known = cost(many(200), 0.9, { ...usual, missed: 0.1 });
		expect(known.minutes).toBeLessThan(cost(many(200), 0.9, { ...usual, missed: 0.6 }).minutes);
	});

	it('a day off has nothing, a light day has less, and none has more than it holds', () => {
		const load = (day: number) => [0, 0.5, 1][day % 3] as number;
		const { days, left } = forecast(many(300), 0.85, { ...usual, load });
		expect(days.filter(({ day, seconds }) => load(day) === 0 && seconds > 0)).toEqual([]);
		expect(days.filter(({ day, seconds }) => seconds > 1800 * load(day) * 1.1)).toEqual([]);
		expect(left).toBeLessThan(1);
	});

	it('who misses days has less to rely on', () => {
		const whole = cost(many(900), 0.95);
		const half = cost(many(900), 0.95, { ...usual, relied: 0.5 });
		expect(half.recall).toBeLessThan(whole.recall - 0.1);
		expect(half.minutes).toBeLessThan(17);
	});

	it('all that is begun and what is left make up what was there', () => {
		const { days, left } = forecast(many(3000), 0.9);
		expect(days.reduce((sum, { fresh: begun }) => sum + begun, left)).toBeCloseTo(3000, 3);
		expect(left).toBeGreaterThan(1000);
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
		['one review', [met('r', 3, 5)], usual, TODAY, true],
		['an exam two years away', many(300), usual, EXAM - 730, true],
		['answers of a clock that went ahead', [met('r', 900, -60)], usual, TODAY, true],
		['known for good', [met('r', 36_500, 5)], usual, TODAY, true]
	])('%s', (_, cards, settings, today, reached) => {
		const one = cost(cards, 0.85, settings, today);
		expect(one.reached).toBe(reached);
		expect([one.minutes, one.most, one.recall].every(Number.isFinite)).toBe(true);
	});

	it('says how many minutes would do, and null where none would', () => {
		const few = { ...usual, seconds: 60 };
		const [less, more] = [100, 400].map((count) => end(minutesFor(many(count), few, 0.9, TODAY)) ?? 0);
		expect(less).toBeGreaterThan(1);
		expect(more).toBeGreaterThan(less ?? 0);
		expect(cost(many(400), 0.9, { ...usual, seconds: (more ?? 0) * 60 }).reached).toBe(true);
		expect(end(minutesFor(many(50), few, 0.9, EXAM - 1))).toBeNull();
	});

	it('two exams: each has its recall on its own day, and on one day they are one', () => {
		const second = EXAM + 30;
		const cards = [
			...many(60),
			...many(60, { days: [second] }).map((card) => ({ ...card, id: `s${card.id}`, family: `s${card.id}` }))
		];
		const apart = forecast(cards);
		expect([...apart.recall.keys()]).toEqual([EXAM, second]);
		expect(apart.least).toBe(Math.min(...apart.recall.values()));
		for (const recall of apart.recall.values()) expect(recall).toBeCloseTo(0.9, 1);
		const together = forecast(many(120));
		expect([...together.recall.keys()]).toEqual([EXAM]);
	});

	it('what two exams ask is learned for the nearer one, and kept for the other', () => {
		const second = EXAM + 30;
		const { days, recall } = forecast(many(60, { days: [EXAM, second] }));
		expect(recall.get(EXAM)).toBeCloseTo(0.9, 1);
		expect(recall.get(second)).toBeCloseTo(0.9, 1);
		const after = days.filter(({ day }) => day >= EXAM);
		expect(after.every(({ fresh: begun }) => begun < 0.5)).toBe(true);
		expect(after.reduce((sum, { reviews }) => sum + reviews, 0)).toBeGreaterThan(5);
	});

	it('what waits for the books of the second exam is begun after the first', () => {
		const cards = many(60, { days: [EXAM + 30], from: EXAM + 1 });
		const { days, left } = forecast(cards);
		expect(days.filter(({ day, fresh: begun }) => day <= EXAM && begun > 0)).toEqual([]);
		expect(left).toBeLessThan(1);
		expect(aimedDay(cards[0] as ExamCard, TODAY)).toBe(EXAM + 30);
	});

	it('questions that count for more in their time are begun and kept before others', () => {
		const dear = many(300, { weight: 2 });
		const cheap = many(300, { weight: 0.25 }).map((card) => ({
			...card,
			id: `c${card.id}`,
			family: `c${card.id}`
		}));
		const prices = pricesOf([...dear, ...cheap], 0.9, { ...usual, seconds: 600 });
		const value = (card: ExamCard) => prices.courseOf(card, EXAM)?.worth ?? 0;
		expect(value(dear[0] as ExamCard)).toBeGreaterThan(4 * value(cheap[0] as ExamCard));
	});
});
