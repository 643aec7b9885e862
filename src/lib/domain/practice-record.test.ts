import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint, domain } from './blueprint.sample';
import type { ChartEvent, LogEvent, PracticeEvent, ReviewEvent } from './event';
import { eventId } from './event-id';
import { foldOf } from './fold';
import { emptyDay } from './learner-state';
import type { CatalogueEntry } from './pack';
import {
	differentQuestions,
	RECORD_FEW,
	recordGroups,
	recordOf,
	recordTable,
	shareOf,
	workIn,
	type PracticeRecord
} from './practice-record';
import { statisticsOf } from './statistics';
import { StatisticsLog } from './statistics-log';
import { toCalendarDay } from './study-day';

const TODAY = 20_778;
const WEEK = { from: TODAY - 6, to: TODAY };
const EVER = { from: 0, to: TODAY };

const idOf = (number: number) => eventId('ADeviceX', number, Uint8Array.of(number & 255, 7));
const common = (number: number, day: number) => ({
	id: idOf(number),
	hlc: number * 1000,
	at: number * 1000,
	offset: -300,
	day: toCalendarDay(day),
	app: '0.1.0'
});
const practice = (number: number, day = TODAY, change: Partial<PracticeEvent> = {}): PracticeEvent => ({
	...common(number, day),
	kind: 'practice',
	item: 'drill-a',
	rev: 1,
	round: 'r1',
	answer: 'a',
	verdict: 'right',
	score: 1000,
	ms: 30_000,
	lookup: 5_000,
	help: false,
	...change
});
const review = (number: number, day = TODAY, change: Partial<ReviewEvent> = {}): ReviewEvent => ({
	...practice(number, day),
	kind: 'review',
	card: 'drill-a',
	prev: null,
	grade: 3,
	after: {
		state: 2,
		step: 0,
		stability: 230_650_000,
		difficulty: 5e8,
		interval: 2,
		dueDay: day + 2,
		dueAt: 0,
		lastDay: day,
		reps: 1,
		lapses: 0
	},
	...change
});
const chart = (number: number, day = TODAY, change: Partial<ChartEvent> = {}): ChartEvent => ({
	...common(number, day),
	kind: 'chart',
	item: 'chart-a',
	rev: 1,
	sheet: { lines: [] },
	score: 6800,
	total: 10,
	exact: 7,
	over: 1,
	missed: 2,
	clean: false,
	evidence: 5,
	evidenceOf: 8,
	ms: 600_000,
	...change
});
const undo = (number: number, day: number, ...targets: number[]): LogEvent => ({
	...common(number, day),
	kind: 'undo',
	targets: targets.map(idOf)
});
const logOf = (events: readonly LogEvent[]): StatisticsLog => {
	const log = new StatisticsLog();
	log.setTail(events.map((event) => JSON.stringify(event)).join('\n'));
	return log;
};
const of = (events: readonly LogEvent[], span = WEEK) => recordOf(logOf(events), span);
/** Card → answers, right, first, right at first. */
const cardsOf = ({ cards }: PracticeRecord) =>
	Object.fromEntries(
		cards.cards.flatMap((card, at) =>
			cards.answers[at] === 0
				? []
				: [[card, [cards.answers[at], cards.right[at], cards.first[at], cards.firstRight[at]]]]
		)
	);

describe('answers of a span', () => {
	it.each<[string, LogEvent[], Record<string, (number | undefined)[]>]>([
		['none', [], {}],
		['one that is right', [review(1)], { 'drill-a': [1, 1, 1, 1] }],
		['half right is not right', [review(1, TODAY, { verdict: 'partial' })], { 'drill-a': [1, 0, 1, 0] }],
		[
			'a first one that missed, and the same question again',
			[review(1, TODAY, { verdict: 'wrong' }), practice(2)],
			{ 'drill-a': [2, 1, 1, 0] }
		],
		[
			'a question that was met before the span: its first try is not of the span',
			[review(1, TODAY - 7), review(2)],
			{ 'drill-a': [1, 1, 0, 0] }
		],
		['the first and the last day count', [practice(1, TODAY - 6), practice(2)], { 'drill-a': [2, 2, 1, 1] }],
		['days around do not', [practice(1, TODAY - 7), practice(2, TODAY + 1)], {}],
		['one that was taken back', [review(1), undo(2, TODAY, 1)], {}],
		[
			'after one was taken back the next is the first',
			[review(1, TODAY, { verdict: 'wrong' }), undo(2, TODAY, 1), review(3)],
			{ 'drill-a': [1, 1, 1, 1] }
		],
		[
			'a chart is told by its audit',
			[chart(1), review(2, TODAY, { card: 'chart-a', item: 'chart-a' }), practice(3)],
			{ 'drill-a': [1, 1, 1, 1] }
		],
		[
			'a chart in its other setting, too',
			[chart(1, TODAY, { item: 'chart-a:outpatient' }), practice(2, TODAY, { item: 'chart-a' })],
			{}
		]
	])('%s', (_, events, expected) => expect(cardsOf(of(events))).toEqual(expected));

	it('how many different questions', () => {
		const events = [practice(1), practice(2), practice(3, TODAY, { item: 'drill-b' }), chart(4)];
		expect(differentQuestions(of(events).cards)).toBe(2);
	});

	it('of the whole log: as many as the statistics count, charts aside', () => {
		const answers = fc.array(
			fc.record({
				day: fc.integer({ min: TODAY - 400, max: TODAY }),
				item: fc.constantFrom('drill-a', 'drill-b', 'drill-c'),
				verdict: fc.constantFrom('right', 'partial', 'wrong')
			}),
			{ maxLength: 60 }
		);
		fc.assert(
			fc.property(answers, fc.integer({ min: TODAY - 400, max: TODAY }), (made, cut) => {
				const days = [...made].sort((a, b) => a.day - b.day);
				const log = logOf(days.map(({ day, ...change }, at) => practice(at + 1, day, change)));
				const sum = (list: Iterable<number>) => [...list].reduce((all, one) => all + one, 0);
				const whole = recordOf(log, EVER).cards;
				const statistics = statisticsOf(log, { today: TODAY, aim: 90, weights: null });
				expect(sum(whole.answers)).toBe(statistics.answers);
				expect([...whole.answers]).toEqual([...statistics.cards.answers]);
				expect([...whole.firstRight]).toEqual([...statistics.cards.firstRight]);
				// Cut anywhere, the two spans have it all between them, and each first try is in one of them.
				const parts = [recordOf(log, { from: 0, to: cut }), recordOf(log, { from: cut + 1, to: TODAY })];
				for (const field of ['answers', 'right', 'first', 'firstRight'] as const)
					expect(parts.reduce((all, { cards }) => all + sum(cards[field]), 0)).toBe(sum(whole[field]));
			})
		);
	});
});

describe('audits, certainty and time of a span', () => {
	it('audits are added up, of the span alone', () => {
		const events = [chart(1, TODAY - 7), chart(2), chart(3, TODAY, { clean: true, exact: 10, over: 0 })];
		expect(of(events).audits).toEqual({
			charts: 2,
			clean: 1,
			total: 20,
			exact: 17,
			over: 1,
			missed: 4,
			evidence: 10,
			evidenceOf: 16
		});
	});

	it('certainty by tenths; full certainty joins the last one', () => {
		const events = [
			practice(1, TODAY, { sure: 100 }),
			practice(2, TODAY, { sure: 95, verdict: 'wrong' }),
			practice(3, TODAY, { sure: 5 }),
			practice(4, TODAY - 7, { sure: 50 }),
			practice(5)
		];
		expect(of(events).sure).toEqual([
			{ from: 0, answers: 1, right: 1, said: 5 },
			{ from: 90, answers: 2, right: 1, said: 195 }
		]);
	});

	it('time comes from the fold, so that it is what Progress shows', () => {
		const { days } = foldOf([practice(1, TODAY - 7), practice(2), chart(3), practice(4, TODAY - 1)]);
		expect(workIn(days, WEEK)).toEqual({ days: 2, ms: 660_000, lookup: 10_000 });
		expect(workIn(days, EVER)).toEqual({ days: 3, ms: 690_000, lookup: 15_000 });
	});

	it('a day on which an answer was only accepted against the key is no day of practice', () => {
		expect(workIn(new Map([[toCalendarDay(TODAY), { ...emptyDay(), accepted: 1 }]]), WEEK).days).toBe(0);
	});
});

describe('by domain', () => {
	const entry = (id: string, topic: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
		id,
		rev: 1,
		kind: 'drill',
		pack: '',
		type: 'typed_code',
		topic,
		level: 1,
		exams: ['CPC'],
		use: 'drill',
		editions: ['FY2026'],
		needsBook: false,
		family: id,
		expect: 30,
		setting: 'any',
		...change
	});
	const plan = blueprint(
		[
			domain('a', { count: 6 }),
			domain('b', { count: 3, topics: [{ topic: 'b' }, { topic: 'a.shared' }] }),
			domain('cases', { count: 2, topics: [], cases: { charts: 1, each: 2 } })
		],
		11
	);
	const entries = [
		entry('one', 'a'),
		entry('both', 'a.shared'),
		entry('elsewhere', 'z'),
		entry('other-exam', 'b', { exams: ['CCS'] }),
		entry('case', 'a', { kind: 'chart' })
	];
	const record = of(
		['one', 'one', 'both', 'elsewhere', 'other-exam', 'left-the-bank', 'case'].map((item, at) =>
			practice(at + 1, TODAY, { item, verdict: at % 2 === 0 ? 'right' : 'wrong' })
		)
	);
	const { rows, other, all } = recordTable(record, entries, recordGroups(plan));

	it('a domain of nothing but cases asks no question', () => {
		expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('one that fits two domains counts in both, and once in all', () => {
		expect(rows.map((row) => [row.all, row.first])).toEqual([
			[
				{ answers: 3, right: 2 },
				{ answers: 2, right: 2 }
			],
			[
				{ answers: 1, right: 1 },
				{ answers: 1, right: 1 }
			]
		]);
		expect(all.all).toEqual({ answers: 6, right: 3 });
		expect(all.first).toEqual({ answers: 5, right: 3 });
	});

	it('what fits none is told apart and not left out: another exam, another topic, gone from the bank', () => {
		expect(other.all).toEqual({ answers: 3, right: 1 });
	});
});

describe('a share', () => {
	it.each([
		['of no answer', 0, 0, null],
		['of few', RECORD_FEW - 1, 9, null],
		['of enough', RECORD_FEW, 10, 1],
		['of many', 200, 150, 0.75]
	])('%s', (_, answers, right, share) => expect(shareOf({ answers, right })?.share ?? null).toBe(share));

	it('has a range around it, narrower with more answers', () => {
		const few = shareOf({ answers: 20, right: 15 });
		const many = shareOf({ answers: 2000, right: 1500 });
		if (!few || !many) throw new Error('Both have enough.');
		expect(few.from).toBeLessThan(0.75);
		expect(few.to).toBeGreaterThan(0.75);
		expect(many.to - many.from).toBeLessThan((few.to - few.from) / 5);
	});
});
