import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from './day-plan';
import type { Memory } from './event';
import type { CatalogueEntry } from './pack';
import { DEFAULT_PLAN, fit, interleave, isDue, type PlannedCard } from './round';

const NOW = { day: 20_000, at: 20_000 * 86_400_000 };

type More = Partial<
	Pick<CatalogueEntry, 'kind' | 'topic' | 'level' | 'exams' | 'use' | 'needsBook' | 'family' | 'expect'>
>;
const entry = (id: string, more: More = {}): CatalogueEntry => ({
	id,
	rev: 1,
	kind: 'drill',
	pack: 'packs/p.json',
	type: 'typed_code',
	topic: 'cm.ch.c04',
	level: 1,
	exams: ['CCS'],
	use: 'drill',
	editions: ['FY2027'],
	needsBook: false,
	family: id,
	expect: 30,
	setting: 'any',
	...more
});
const seen: Memory = {
	state: 2,
	step: 0,
	stability: 5e8,
	difficulty: 5e8,
	interval: 5,
	dueDay: NOW.day,
	dueAt: 0,
	lastDay: NOW.day - 5,
	reps: 3,
	lapses: 0
};
const fresh = (id: string, more?: More): PlannedCard => ({
	entry: entry(id, more),
	memory: null,
	aside: false
});
const review = (id: string, memory: Partial<Memory> = {}, more?: More): PlannedCard => ({
	entry: entry(id, more),
	memory: { ...seen, ...memory },
	aside: false
});
/** A card within its learning steps, due some minutes ago. */
const step = (id: string, minutes: number, more?: More) =>
	review(id, { state: 1, interval: 0, dueAt: NOW.at - minutes * 60_000 }, more);

const plan = (cards: PlannedCard[], settings = {}, newToday = 0, families: string[] = []) =>
	planDay(cards, { ...DEFAULT_PLAN, ...settings }, NOW, newToday, new Set(families));

describe('a card is due', () => {
	it.each([
		['on its day', { dueDay: NOW.day }, true],
		['after its day', { dueDay: NOW.day - 3 }, true],
		['not before', { dueDay: NOW.day + 1 }, false],
		['in learning steps at its minute', { dueAt: NOW.at }, true],
		['in learning steps not before, whatever the day', { dueAt: NOW.at + 1, dueDay: NOW.day - 9 }, false]
	])('%s', (_, memory, due) => {
		expect(isDue({ ...seen, ...memory }, NOW)).toBe(due);
	});
});

describe('what is asked on a day', () => {
	const book = fresh('book', { needsBook: true });
	it.each<[string, PlannedCard[], object, string[], string[]]>([
		['due before new', [fresh('n'), review('r')], {}, ['r'], ['n']],
		['what is not due waits', [review('r', { dueDay: NOW.day + 1 })], {}, [], []],
		[
			'learning steps first, the longest waiting first',
			[review('r'), step('b', 1), step('a', 5)],
			{},
			['a', 'b', 'r'],
			[]
		],
		[
			'the weakest memory first',
			[review('strong', { stability: 9e8 }), review('weak', { stability: 1e8 })],
			{},
			['weak', 'strong'],
			[]
		],
		['easy new ones first', [fresh('hard', { level: 4 }), fresh('easy')], {}, [], ['easy', 'hard']],
		['no more new ones than wished', [fresh('a'), fresh('b'), fresh('c')], { newPerDay: 2 }, [], ['a', 'b']],
		[
			'cards put aside wait',
			[
				{ ...review('r'), aside: true },
				{ ...fresh('n'), aside: true }
			],
			{},
			[],
			[]
		],
		[
			'charts and mock items are no drills',
			[fresh('chart', { kind: 'chart' }), fresh('mock', { use: 'mock' })],
			{},
			[],
			[]
		],
		['items that need a book wait for it', [book, review('b', {}, { needsBook: true })], {}, [], []],
		['items that need a book, with the book here', [book], { bookIsHere: true }, [], ['book']],
		[
			'items of the exam alone',
			[fresh('ccs'), fresh('cpc', { exams: ['CPC'] })],
			{ exam: 'CPC' },
			[],
			['cpc']
		],
		[
			'a family once: due before new',
			[fresh('n', { family: 'f' }), review('r', {}, { family: 'f' })],
			{},
			['r'],
			[]
		],
		['a family once: two new', [fresh('a', { family: 'f' }), fresh('b', { family: 'f' })], {}, [], ['a']],
		[
			'a family once: its step before its review',
			[review('r', {}, { family: 'f' }), step('s', 1, { family: 'f' })],
			{},
			['s'],
			[]
		],
		[
			'a family once: two steps',
			[step('late', 1, { family: 'f' }), step('early', 9, { family: 'f' })],
			{},
			['early'],
			[]
		]
	])('%s', (_, cards, settings, due, unseen) => {
		expect(plan(cards, settings)).toMatchObject({ due, fresh: unseen });
	});

	it('counts the new cards already begun today', () => {
		const cards = [fresh('a'), fresh('b'), fresh('c')];
		expect(plan(cards, { newPerDay: 3 }, 1).fresh).toEqual(['a', 'b']);
		expect(plan(cards, { newPerDay: 3 }, 9).fresh).toEqual([]);
	});

	it('lets the siblings of what was asked today wait, but not its own learning step', () => {
		const cards = [
			step('s', 1, { family: 'f' }),
			review('r', {}, { family: 'f' }),
			fresh('n', { family: 'f' })
		];
		expect(plan(cards, {}, 0, ['f'])).toMatchObject({ due: ['s'], fresh: [] });
	});

	it.each([
		['below the most: all', 120, 120, 0],
		['above the most: the most', 121, 120, 1],
		['far above the most: a seventh', 1400, 200, 1200]
	])('a backlog of reviews %s', (_, waiting, due, later) => {
		const cards = Array.from({ length: waiting }, (_, at) => review(`r${at}`));
		const { due: asked, later: left } = plan(cards);
		expect([asked.length, left]).toEqual([due, later]);
	});

	it('says how long it takes', () => {
		expect(
			plan([step('s', 1, { expect: 10 }), review('r', {}, { expect: 20 }), fresh('n', { expect: 40 })])
				.seconds
		).toBe(70);
	});

	const card = fc
		.record({
			family: fc.constantFrom('f', 'g', 'h', 'i'),
			topic: fc.constantFrom('x', 'y'),
			needsBook: fc.boolean(),
			memory: fc.option(
				fc.record({
					dueDay: fc.integer({ min: NOW.day - 3, max: NOW.day + 2 }),
					dueAt: fc.constantFrom(0, NOW.at - 60_000, NOW.at + 60_000),
					stability: fc.nat(9)
				})
			)
		})
		.map(({ family, topic, needsBook, memory }) => ({ memory, more: { family, topic, needsBook } }));
	const deck = fc
		.array(card, { maxLength: 25 })
		.map((list) =>
			list.map(({ memory, more }, at) => (memory ? review(`c${at}`, memory, more) : fresh(`c${at}`, more)))
		);

	it('never holds two of a family, nor an item twice, nor one that needs a book without it', () => {
		fc.assert(
			fc.property(deck, fc.boolean(), fc.nat(8), (cards, bookIsHere, newPerDay) => {
				const { due, fresh: unseen } = plan(cards, { bookIsHere, newPerDay });
				const asked = [...due, ...unseen].map((id) => cards.find(({ entry }) => entry.id === id));
				const families = asked.map((one) => one?.entry.family);
				expect(new Set(families).size).toBe(families.length);
				expect(asked.some((one) => one?.entry.needsBook && !bookIsHere)).toBe(false);
				expect(unseen.length).toBeLessThanOrEqual(newPerDay);
			})
		);
	});

	it('never holds back the last of a family for good', () => {
		fc.assert(
			fc.property(deck, (cards) => {
				const open = cards.filter(({ memory }) => memory !== null && isDue(memory, NOW));
				const { due } = plan(cards, { bookIsHere: true });
				expect(new Set(open.map(({ entry }) => entry.family)).size).toBe(due.length);
			})
		);
	});
});

it('topics take turns, in their order', () => {
	const cards = ['a1', 'a2', 'a3', 'b1', 'c1', 'c2'].map((id) => fresh(id, { topic: id.charAt(0) }));
	expect(interleave(cards).map(({ entry }) => entry.id)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
});

it.each([
	['as many as fit', ['a', 'b', 'c'], 60, 1, ['a', 'b']],
	['all', ['a', 'b'], 600, 1, ['a', 'b']],
	['at least one', ['a', 'b'], 5, 1, ['a']],
	['as many as make a study day, though they take longer', ['a', 'b', 'c', 'd'], 60, 3, ['a', 'b', 'c']],
	['none of none', [], 60, 5, []]
])('fits into a time: %s', (_, ids, seconds, atLeast, fitting) => {
	expect(fit(ids, () => 30, seconds, atLeast)).toEqual(fitting);
});
