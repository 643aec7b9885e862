import { describe, expect, it } from 'vitest';
import type { Challenge, ChallengeFilter } from './challenge';
import { challengeOrder, dealChallenge, itemMark, poolHash, poolOf } from './challenge-pool';
import type { CatalogueEntry, Topic } from './pack';

const topics: Topic[] = [
	{ id: 'cm', number: 1, title: 'Diagnoses' },
	{ id: 'cm.eye', number: 2, title: 'Eye', parent: 'cm' },
	{ id: 'cmx', number: 3, title: 'Another' }
];
const entry = (id: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
	id,
	rev: 1,
	kind: 'drill',
	pack: 'packs/x.json',
	type: 'typed_code',
	topic: 'cm.eye',
	level: 2,
	exams: ['CPC'],
	use: 'drill',
	editions: ['FY2026'],
	needsBook: false,
	family: id,
	expect: 30,
	setting: 'any',
	...more
});
const any: ChallengeFilter = { topic: 0, level: 0, exam: null, answers: 'all' };

describe('the pool', () => {
	it.each<[string, Partial<CatalogueEntry>, Partial<ChallengeFilter>, boolean]>([
		['a drill of the bank', {}, {}, true],
		['a drill of the topic below', {}, { topic: 1 }, true],
		['a drill of a topic whose name begins alike', { topic: 'cmx' }, { topic: 1 }, false],
		['a topic that is not there', {}, { topic: 9 }, false],
		['what is kept for mocks', { use: 'mock' }, {}, false],
		['a chart', { kind: 'chart' }, {}, false],
		['what needs a printed book', { needsBook: true }, {}, false],
		['what takes a page to answer', { type: 'audit_claim' }, {}, false],
		['a level above', { level: 4 }, { level: 3 }, false],
		['another exam', {}, { exam: 'CRC' }, false],
		['a choice among typed codes', { type: 'multiple_choice' }, { answers: 'typed' }, false],
		['a choice among choices', { type: 'multiple_choice' }, { answers: 'choices' }, true]
	])('%s', (_, more, filter, isIn) => {
		expect(poolOf({ topics, items: [entry('a', more)] }, { ...any, ...filter })).toHaveLength(isIn ? 1 : 0);
	});
	it('is in the order of code units, and its hash goes by ids and revs alone', () => {
		const items = [entry('b'), entry('a-b'), entry('a'), entry('Z')];
		const pool = poolOf({ topics, items }, any);
		expect(pool.map(({ id }) => id)).toEqual(['Z', 'a', 'a-b', 'b']);
		expect(poolHash(pool)).toBe(poolHash([...items].reverse()));
		expect(poolHash(pool)).toBe(poolHash(items.map((one) => ({ ...one, pack: 'elsewhere', expect: 9 }))));
		expect(poolHash(pool)).not.toBe(poolHash([entry('b'), entry('a-b'), entry('a'), entry('Z', { rev: 2 })]));
	});
});

describe('R17: a challenge', () => {
	const items = Array.from({ length: 40 }, (_, at) => entry(`drill-${at}`, { family: `family-${at >> 1}` }));
	const chart = entry('clinic', { kind: 'chart' });
	const catalogue = { topics, items: [...items, chart] };
	const pool = poolHash(poolOf(catalogue, any));
	const base = {
		mode: 'accuracy',
		items: 10,
		seconds: 30,
		allowance: 1,
		due: 0,
		seed: 7,
		filter: any
	} as const;
	const draw: Challenge = { ...base, kind: 'draw', pool };
	const dealt = (challenge: Challenge, from = catalogue) => {
		const deal = dealChallenge(challenge, from);
		return deal.ok ? deal.items : deal.reason;
	};

	it('deals the same whatever the order of the catalogue', () => {
		expect(dealt(draw)).toEqual(dealt(draw, { topics, items: [...catalogue.items].reverse() }));
		expect(dealt(draw)).toHaveLength(10);
	});
	it('deals as it always did', () =>
		expect(dealt(draw).slice(0, 3)).toEqual(['drill-0', 'drill-7', 'drill-16']));
	it('deals one of a family', () => {
		const all = dealt({ ...draw, items: 40 });
		expect(all).toHaveLength(20);
		const families = new Set([...all].map((id) => items.find((item) => item.id === id)?.family));
		expect(families.size).toBe(20);
	});
	it('deals another round for another seed', () =>
		expect(dealt({ ...draw, seed: 8 })).not.toEqual(dealt(draw)));
	it('is never played with other questions', () => {
		expect(dealt(draw, { topics, items: items.slice(1) })).toMatch(/another release/u);
	});
	it('can be one chart', () => {
		expect(dealt({ ...base, kind: 'chart', pool: poolHash([chart]) })).toEqual(['clinic']);
		expect(dealt({ ...base, kind: 'chart', pool: poolHash([{ ...chart, rev: 2 }]) })).toMatch(
			/another release/u
		);
	});
	it('can be a teacher’s list, in the teacher’s order', () => {
		const mine = [items[9], items[3]].flatMap((item) => item ?? []);
		const list: Challenge = {
			...base,
			kind: 'list',
			items: 2,
			pool: poolHash(mine),
			marks: mine.map(({ id }) => itemMark(id))
		};
		expect(dealt(list)).toEqual(['drill-9', 'drill-3']);
		expect(dealt(list, { topics, items: items.filter(({ id }) => id !== 'drill-3') })).toMatch(
			/another release/u
		);
	});
	it('shows choices in one order for all, and another for another seed', () => {
		const choices = ['a', 'b', 'c', 'd', 'e', 'f'];
		expect(challengeOrder(7, 'x', choices)).toEqual(challengeOrder(7, 'x', choices));
		expect(challengeOrder(7, 'x', choices)).not.toEqual(challengeOrder(8, 'x', choices));
	});
});
