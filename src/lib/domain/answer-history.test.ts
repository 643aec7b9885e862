import { describe, expect, it } from 'vitest';
import { answerHistory, type HistoryWorld } from './answer-history';
import type { AppliedEvent } from './fold';
import { mutantItem } from './chart-item';
import type { CatalogueEntry } from './pack';
import { toDayNumber } from './study-day';

const entry = (id: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry =>
	({ id, kind: 'drill', topic: 'pcs', expect: 30, ...change }) as CatalogueEntry;
const WORLD: HistoryWorld = {
	entries: new Map(
		[
			entry('a'),
			entry('b', { topic: 'cm.ch.c09' }),
			entry('chart', { kind: 'chart', topic: 'cm.ch.c09', expect: 9 })
		].map((one) => [one.id, one])
	),
	topics: [
		{ id: 'pcs', number: 1, title: 'PCS' },
		{ id: 'cm.ch.c09', number: 2, title: 'Circulatory', chapter: 9 }
	],
	skills: {
		format: 1,
		codes: {},
		skills: ['chapter 9', 'chapter 4', 'guideline I.C.9.a'],
		items: { b: [0], chart: [0, 1, 2] },
		charts: { chart: { 'I50.23': [0, 2], 'E11.9': [1] } },
		domains: []
	},
	expectOf: () => 20
};
const DAY = 20270112;
const DAYS = toDayNumber(DAY);
const event = (item: string, change: object = {}): AppliedEvent =>
	({
		kind: 'review',
		item,
		day: DAY,
		round: 'r',
		score: 1000,
		ms: 30_000,
		answer: 'x',
		...change
	}) as AppliedEvent;
const history = (...events: AppliedEvent[]) => answerHistory(events, WORLD);

describe('what an answer says of skills', () => {
	it.each<[string, AppliedEvent, object[]]>([
		['a review', event('a'), [{ skills: ['topic pcs'], score: 1000, pace: 1, day: DAYS }]],
		['practice', event('b', { kind: 'practice', score: 400, ms: 60_000 }), [{ skills: ['chapter 9'], score: 400, pace: 2, day: DAYS }]],
		['without a clock', event('a', { ms: 0 }), [{ skills: ['topic pcs'], score: 1000, pace: null, day: DAYS }]],
		['made from the books', event('gen.billable@FY2027.x.7', { ms: 10_000 }), [{ skills: ['book billable'], score: 1000, pace: 0.5, day: DAYS }]],
		['of an item that is gone', event('gone'), []],
		['no answer', event('a', { kind: 'bookmark' }), []],
		['a chart: each code of its key apart', event('chart', { round: 'chart', score: 500, answer: ['I5023', 'E119X'] }), [
			{ skills: ['chapter 9', 'guideline I.C.9.a'], score: 1000, pace: null, day: DAYS },
			{ skills: ['chapter 4'], score: 0, pace: null, day: DAYS }
		]],
		['a chart with one fact changed', event(mutantItem('chart', 'm'), { round: 'chart', score: 700, answer: ['I5023'] }), [
			{ skills: ['chapter 9', 'chapter 4', 'guideline I.C.9.a'], score: 700, pace: null, day: DAYS }
		]]
	])('%s', (_, one, answers) => {
		expect(history(one).answers).toEqual(answers);
	}); // prettier-ignore

	it('asked again within a sitting counts once: the key had been shown', () => {
		expect(history(event('a', { score: 0 }), event('a')).answers.map(({ score }) => score)).toEqual([0]);
		expect(history(event('a', { score: 0 }), event('a', { round: 's' })).answers).toHaveLength(2);
	});
	it('a chart that is coded again counts again', () => {
		const again = event('chart', { round: 'chart', answer: [] });
		expect(history(again, again).answers).toHaveLength(4);
	});
});

describe('what became of an item', () => {
	it.each<[string, AppliedEvent[], { missed: number | null; slow: boolean }]>([
		['right and in time', [event('a')], { missed: null, slow: false }],
		['right, and over the expected time', [event('a', { ms: 30_001 })], { missed: null, slow: true }],
		['missed', [event('a', { score: 799 })], { missed: DAYS, slow: false }],
		['missed, and right later', [event('a', { score: 0 }), event('a', { round: 's', day: DAY + 2 })], { missed: DAYS, slow: false }],
		['missed twice: the later', [event('a', { score: 0 }), event('a', { round: 's', day: DAY + 2, score: 0 })], { missed: DAYS + 2, slow: false }],
		['slow once, quick the next time', [event('a', { ms: 90_000 }), event('a', { round: 's' })], { missed: null, slow: false }],
		['slow, and quick when it came again', [event('a', { ms: 90_000 }), event('a')], { missed: null, slow: true }]
	])('%s', (_, events, past) => {
		expect(history(...events).items.get('a')).toEqual(past);
	}); // prettier-ignore
});
