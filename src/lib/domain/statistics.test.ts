import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent, PracticeEvent, ReviewEvent, StoredEvent } from './event';
import { eventId } from './event-id';
import { liveOf } from './fold';
import { FIRST, runningAudits, statisticsOf } from './statistics';
import { StatisticsLog } from './statistics-log';
import { LineReader, Names } from './statistics-line';
import { toCalendarDay } from './study-day';
import { union } from './union';

const TODAY = 20_778;
const ASKED = { today: TODAY, aim: 90, weights: null };

const idOf = (number: number) => eventId('ADeviceX', number, Uint8Array.of(number & 255, 7));
const common = (number: number, day = TODAY) => ({
	id: idOf(number),
	hlc: number * 1000,
	at: number * 1000,
	offset: -300,
	day: toCalendarDay(day),
	app: '0.1.0'
});
const review = (number: number, change: Partial<ReviewEvent> = {}, day = TODAY): ReviewEvent => ({
	...common(number, day),
	kind: 'review',
	card: 'card-a',
	item: 'card-a',
	rev: 1,
	round: 'r1',
	prev: null,
	answer: 'I50.23',
	verdict: 'right',
	score: 1000,
	grade: 3,
	ms: 12_000,
	lookup: 0,
	help: false,
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
const practice = (number: number, change: Partial<PracticeEvent> = {}): PracticeEvent => ({
	...common(number),
	kind: 'practice',
	item: 'card-b',
	rev: 1,
	round: 'm1',
	answer: ['a', 'b'],
	verdict: 'wrong',
	score: 0,
	ms: 30_000,
	lookup: 0,
	help: false,
	...change
});
const undo = (number: number, ...targets: number[]): LogEvent => ({
	...common(number),
	kind: 'undo',
	targets: targets.map(idOf)
});
const lines = (events: readonly unknown[]) => events.map((event) => JSON.stringify(event)).join('\n');
const logOf = (events: readonly unknown[]): StatisticsLog => {
	const log = new StatisticsLog();
	log.setTail(lines(events));
	return log;
};
const of = (...events: unknown[]) => statisticsOf(logOf(events), ASKED);

describe('a line of the log', () => {
	const read = (text: string) => {
		const reader = new LineReader(new Names(), new Names());
		return { kind: reader.read(text, 0, text.length), row: reader.row, cards: reader.cards.list };
	};
	it.each([
		['a review', JSON.stringify(review(1)), 'answer'],
		['a practice answer', JSON.stringify(practice(1)), 'answer'],
		['another kind', JSON.stringify(undo(2, 1)), 'other'],
		[
			'a field of a later release',
			JSON.stringify({ ...review(1), mood: { a: ['x', 1.5e-3, null, {}] } }),
			'answer'
		],
		['an escape in an answer', JSON.stringify(review(1, { answer: 'a "quote" \\ and\n more' })), 'answer'],
		['an escape in a name', JSON.stringify(review(1, { card: 'a"b' })), 'slow'],
		['a verdict of a later release', JSON.stringify({ ...review(1), verdict: 'nearly' }), 'slow'],
		['a number that is none', JSON.stringify({ ...review(1), ms: -4 }), 'slow'],
		['a day that does not exist', JSON.stringify({ ...review(1), day: 20_260_231 }), 'slow'],
		['a field that is missing', JSON.stringify({ ...review(1), score: undefined }), 'slow'],
		['a line that was cut', JSON.stringify(review(1)).slice(0, -20), 'slow'],
		['nothing', '', 'slow']
	])('%s', (_, text, kind) => expect(read(text).kind).toBe(kind));

	it('names the card of a mutant, of the other setting and of an instance as its reviews do', () => {
		for (const item of ['chart-a', 'chart-a#left', 'chart-a:outpatient'])
			expect(read(JSON.stringify(practice(1, { item }))).cards).toEqual(['chart-a']);
		expect(read(JSON.stringify(practice(1, { item: 'gen.eye@FY2027.x.y' }))).cards).toEqual(['gen.eye']);
	});

	it('is read alike by the quick way and by the slow one, in whatever order its fields stand', () => {
		const count = fc.nat();
		const events = fc.record({
			isReview: fc.boolean(),
			number: fc.integer({ min: 1, max: 4_000_000_000 }),
			name: fc.stringMatching(/^[a-z0-9.-]{1,30}$/),
			answer: fc.oneof(fc.string(), fc.array(fc.string()), fc.boolean()),
			verdict: fc.constantFrom('right', 'partial', 'wrong'),
			grade: fc.constantFrom(1, 2, 3, 4),
			ms: count,
			score: count,
			sure: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
			day: fc.integer({ min: 0, max: 60_000 }),
			stability: count,
			order: fc.integer()
		});
		fc.assert(
			fc.property(events, (made) => {
				const { isReview, number, name, answer, verdict, grade, ms, score, sure, day, stability, order } =
					made;
				const told = { round: name, answer, verdict, ms, score, ...(sure === undefined ? {} : { sure }) };
				const event = isReview
					? {
							...review(number, {}, day),
							...told,
							card: name,
							item: name,
							grade,
							after: { ...review(number, {}, day).after, stability }
						}
					: { ...practice(number), ...told, item: name };
				const fields = Object.entries(event);
				const turned = Object.fromEntries([
					...fields.slice(Math.abs(order) % fields.length),
					...fields.slice(0, Math.abs(order) % fields.length)
				]);
				const quick = read(JSON.stringify(turned));
				expect(quick.kind).toBe('answer');
				// An escape in a name leads the slow way, and the name is the same.
				const slow = logOf([turned]);
				const by = new StatisticsLog();
				by.setTail(lines([turned]).replace('{"', '{"\\u0061dded":1,"'));
				for (const key of [
					'id0',
					'id1',
					'id2',
					'hlc',
					'day',
					'verdict',
					'score',
					'grade',
					'ms',
					'sure',
					'state',
					'stability'
				] as const)
					expect([key, by.columns[key][0]]).toEqual([key, slow.columns[key][0]]);
				expect(by.cards.list).toEqual(slow.cards.list);
			})
		);
	});
});

describe('what counts', () => {
	it('is what the fold lets count', () => {
		const deed = fc.oneof(
			fc.record({ kind: fc.constant('review' as const) }),
			fc.record({ kind: fc.constant('practice' as const) }),
			fc.record({
				kind: fc.constant('undo' as const),
				back: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
			})
		);
		fc.assert(
			fc.property(fc.array(deed, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (deeds, sealed) => {
				const events = deeds.map((one, at): StoredEvent => {
					const number = at + 1;
					if (one.kind === 'review') return review(number);
					if (one.kind === 'practice') return practice(number);
					return undo(number, ...one.back.map((back) => Math.max(1, number - back)));
				});
				const log = new StatisticsLog();
				if (sealed > 0) log.addChunk(lines(events.slice(0, sealed)));
				log.setTail(lines(events.slice(sealed)));
				const counted = liveOf(union(events)).filter(({ kind }) => kind === 'review' || kind === 'practice');
				const { rows } = log.live();
				expect([...rows].map((row) => log.columns.hlc[row])).toEqual(counted.map(({ hlc }) => hlc));
			})
		);
	});
	it('a tail takes the place of the one before', () => {
		const log = new StatisticsLog();
		log.addChunk(lines([review(1)]));
		log.setTail(lines([review(2), review(3)]));
		log.setTail(lines([review(2)]));
		expect(statisticsOf(log, ASKED).answers).toBe(2);
		log.clear();
		expect(statisticsOf(log, ASKED).answers).toBe(0);
	});
	it('damaged lines are counted and the others are read', () => {
		const log = new StatisticsLog();
		log.setTail(`${lines([review(1)])}\nrubbish\n${lines([review(2)]).slice(0, 50)}\n${lines([review(3)])}`);
		expect(statisticsOf(log, ASKED)).toMatchObject({ answers: 2, bad: 2 });
	});
});

describe('statistics', () => {
	it('of no answer', () => {
		const { answers, kept, months, weeks, audits, sure } = of();
		expect({ answers, kept, months, audits, sure }).toEqual({
			answers: 0,
			kept: { reviews: 0, kept: 0, expected: 0, aimed: 0 },
			months: [],
			audits: [],
			sure: []
		});
		expect(weeks).toHaveLength(8);
	});
	it('of one answer: nothing was kept yet', () => {
		const { answers, kept, cards } = of(review(1));
		expect([answers, kept.reviews, cards.cards, [...cards.answers]]).toEqual([1, 0, ['card-a'], [1]]);
	});
	it.each([
		['the next day, recalled', 1, 3, 2, [1, 1]],
		['the next day, forgotten', 1, 1, 2, [1, 0]],
		['on the same day', 0, 3, 2, [0, 0]],
		['out of the learning steps', 1, 3, 1, [0, 0]],
		['after a clock that went back', -3, 3, 2, [0, 0]]
	])('kept, %s', (_, days, grade, state, expected) => {
		const first = review(1, {}, TODAY - 5);
		const before = { ...first, after: { ...first.after, state: state as 1 | 2 } };
		const { kept } = of(before, review(2, { grade: grade as 1 | 3, prev: first.id }, TODAY - 5 + days));
		expect([kept.reviews, kept.kept]).toEqual(expected);
	});
	it('the aim is the one that stood when the answer was given', () => {
		const set = (number: number, value: number | null) => ({
			...common(number),
			kind: 'setting',
			name: 'retention',
			value
		});
		const at = (number: number, day: number) => review(number, { prev: idOf(1) }, day);
		const { kept } = of(
			review(1, {}, TODAY - 9),
			at(2, TODAY - 8),
			set(3, 95),
			at(4, TODAY - 6),
			set(5, null),
			at(6, TODAY)
		);
		expect(kept.aimed).toBeCloseTo(0.9 + 0.95 + 0.9);
	});
	it('answers of a clock that was ahead count, and stand in no month', () => {
		const { answers, ahead, months } = of(review(1), review(2, {}, TODAY + 400), review(3, {}, TODAY + 402));
		expect([answers, ahead, months]).toEqual([3, 2, []]);
	});
	it('a first answer in a mock, in a round against the clock, and in practice', () => {
		const exam = {
			...common(9),
			kind: 'exam',
			round: 'm1',
			exam: 'CCS',
			percent: 10,
			edition: 'FY2026',
			...{ began: 1, given: 0, ms: 1, asked: 1, answered: 1, points: 0, seen: 0, domains: '' }
		};
		const fast = { ...common(10), kind: 'round', round: 's1', mode: 'speed', answers: 1, finished: true };
		const { cards } = of(
			practice(1, { item: 'mocked' }),
			practice(2, { item: 'fast', round: 's1' }),
			practice(3, { item: 'practised', round: 'p1', verdict: 'right', score: 1000 }),
			practice(4, { item: 'practised', round: 'p1' }),
			exam,
			fast
		);
		expect(cards.cards).toEqual(['mocked', 'fast', 'practised']);
		expect([...cards.first]).toEqual([FIRST.mock, FIRST.none, FIRST.drill]);
		expect([...cards.firstRight]).toEqual([0, 0, 1]);
	});
	it('how sure: certainty is part of the last tenth', () => {
		const { sure } = of(
			review(1, { sure: 100 }),
			review(2, { sure: 95, verdict: 'wrong' }),
			review(3, { sure: 50, verdict: 'partial' })
		);
		expect(sure).toEqual([
			{ from: 50, answers: 1, right: 0, said: 50 },
			{ from: 90, answers: 2, right: 1, said: 195 }
		]);
	});
});

describe('the running audit accuracy', () => {
	const audit = (total: number, exact: number, over = 0) => ({ day: 20_261_121, total, exact, over });
	it.each([
		['none', [], []],
		[
			'fewer than 100 codes: all of them',
			[audit(10, 8), audit(20, 18, 1)],
			[
				[10, 8],
				[30, 25]
			]
		],
		['more overcodes than exact ones', [audit(4, 1, 3)], [[4, 0]]],
		[
			'the oldest leaves when 100 codes stand without it',
			[audit(60, 0), audit(60, 60), audit(50, 50)],
			[
				[60, 0],
				[120, 60],
				[110, 110]
			]
		]
	])('%s', (_, audits, expected) => {
		expect(runningAudits(audits).map(({ codes, points }) => [codes, points])).toEqual(expected);
	});
});
