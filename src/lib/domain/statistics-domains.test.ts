import { describe, expect, it } from 'vitest';
import { blueprint, domain } from './blueprint.sample';
import type { CardState } from './learner-state';
import type { CatalogueEntry } from './pack';
import { FIRST, type CardSums } from './statistics';
import { domainGroups, evidenceOf, skillRows, testedItems, topicGroups } from './statistics-domains';

const entry = (id: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
	id,
	rev: 1,
	kind: 'drill',
	pack: '',
	type: 'typed_code',
	topic: 'a',
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
const sumsOf = (
	...cards: {
		id: string;
		answers?: number;
		right?: number;
		seconds?: number;
		first?: number;
		score?: number;
	}[]
): CardSums => {
	const column = (of: (card: (typeof cards)[number]) => number) => Float32Array.from(cards, of);
	return {
		cards: cards.map(({ id }) => id),
		answers: Uint32Array.from(cards, ({ answers = 1 }) => answers),
		weight: column(({ answers = 1 }) => answers),
		right: column(({ right = 0 }) => right),
		score: column(({ score = 0 }) => score),
		seconds: column(({ seconds = 0 }) => seconds),
		first: Uint8Array.from(cards, ({ first = FIRST.drill }) => first),
		firstDay: Int32Array.from(cards, () => 90),
		firstRight: Uint8Array.from(cards, ({ right = 0 }) => (right > 0 ? 1 : 0)),
		firstScore: Uint16Array.from(cards, ({ score = 0 }) => score * 1000)
	};
};
const plan = blueprint(
	[
		domain('a', { count: 6 }),
		domain('b', { count: 3, topics: [{ topic: 'b' }, { topic: 'a.shared' }] }),
		domain('c', { count: 4, topics: [{ topic: 'c' }], inWords: true }),
		domain('cases', { count: 2, topics: [], cases: { charts: 1, each: 2 } })
	],
	15
);

describe('accuracy and speed', () => {
	it('written, chosen and charts apart, and the time of drills alone', () => {
		const rows = skillRows(
			sumsOf(
				{ id: 'typed', answers: 4, right: 3, seconds: 80 },
				{ id: 'choice', answers: 2, right: 1, seconds: 20 },
				{ id: 'chart', score: 0.8, seconds: 900 }
			),
			[
				entry('typed'),
				entry('choice', { type: 'multiple_choice' }),
				entry('chart', { kind: 'chart', type: 'chart', topic: 'x' }),
				entry('never')
			],
			domainGroups(plan)
		);
		const [a, b, , cases] = rows;
		expect(a).toMatchObject({ written: { share: 0.75, answers: 4 }, chosen: { share: 0.5, answers: 2 } });
		expect(a?.time?.seconds).toBeCloseTo(100 / 6);
		expect(b).toMatchObject({ written: null, chosen: null, charts: null, time: null });
		expect(cases?.charts?.share).toBeCloseTo(0.8);
		expect(cases?.time).toBeNull();
	});
	it('by topic: a parent holds the topics below it', () => {
		const groups = topicGroups([
			{ id: 'cm', number: 1, title: 'ICD-10-CM' },
			{ id: 'cm.ch', number: 2, title: 'Chapters', parent: 'cm' }
		]);
		expect(groups.map(({ title }) => title)).toEqual(['ICD-10-CM']);
		const [row] = skillRows(sumsOf({ id: 'x', right: 1 }), [entry('x', { topic: 'cm.ch' })], groups);
		expect(row?.written?.share).toBe(1);
	});
});

describe('evidence for an exam', () => {
	const cards = new Map([
		['own', { memory: { stability: 10e8, lastDay: 90 } } as CardState],
		['back', { memory: { stability: 10e8, lastDay: 900 } } as CardState]
	]);
	const entries = [
		entry('own'),
		entry('back'),
		entry('shared', { topic: 'a.shared' }),
		entry('mock', { use: 'mock' }),
		entry('words', { topic: 'c' }),
		entry('other', { exams: ['CCS'] }),
		entry('chart', { kind: 'chart', type: 'chart', topic: 'x' })
	];
	const sums = sumsOf(
		{ id: 'own', right: 1 },
		{ id: 'shared' },
		{ id: 'mock', first: FIRST.mock },
		{ id: 'words', right: 1 },
		{ id: 'other', right: 1 },
		{ id: 'back', first: FIRST.none },
		{ id: 'chart', score: 0.5 }
	);
	const found = evidenceOf({ blueprint: plan, entries, sums, cards, day: 100, weights: null });

	it('what is asked in words is left out, and named with its share', () => {
		expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'cases']);
		expect(testedItems(plan)).toEqual({ tested: 11, all: 15 });
	});
	it('first tries: of mocks, of items that domains share, and of charts', () => {
		expect(found.map(({ tries }) => tries)).toEqual([
			[
				{ isMock: false, age: 10, right: 1, part: 1 },
				{ isMock: false, age: 10, right: 0, part: 0.5 },
				{ isMock: true, age: 10, right: 0, part: 1 }
			],
			[{ isMock: false, age: 10, right: 0, part: 0.5 }],
			[{ isMock: false, age: 10, right: 0.5, part: 2 }]
		]);
	});
	it('memory: what was begun of what can be practised, and a clock that went back', () => {
		const [a] = found;
		expect([a?.cards, a?.begun]).toEqual([3, 2]);
		// At as many days as its stability a card is recalled in nine of ten cases.
		expect(a?.recall).toBeCloseTo(1.9);
	});
});
