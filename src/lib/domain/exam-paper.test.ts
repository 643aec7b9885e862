import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint, domain } from './blueprint.sample';
import { choosePaper, lengthsOffered, paperText, readPaper, worthsOf, type PaperSource } from './exam-paper';
import type { CatalogueEntry } from './pack';

let next = 0;
const entry = (topic: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => {
	const id = `i${next++}`;
	return {
		id,
		rev: 1,
		kind: 'drill',
		pack: `packs/${topic}.json`,
		type: 'multiple_choice',
		topic,
		level: 2,
		exams: ['CPC'],
		use: 'mock',
		editions: ['FY2026', 'FY2027'],
		needsBook: false,
		family: id,
		expect: 30,
		setting: 'outpatient',
		...change
	};
};
const many = (count: number, topic: string, change: Partial<CatalogueEntry> = {}) =>
	Array.from({ length: count }, () => entry(topic, change));
const source = (items: CatalogueEntry[], change: Partial<PaperSource> = {}): PaperSource => ({
	items,
	leftOut: new Set(),
	met: new Set(),
	bookIsHere: false,
	...change
});
const wish = { percent: 100, edition: 'FY2026' as const, seed: 1 };
const two = blueprint([domain('a', { count: 2 })], 2);

describe('which questions are asked', () => {
	const fresh = many(2, 'a');
	const ids = (items: CatalogueEntry[]) => items.map(({ id }) => id).sort();
	const asked = (items: CatalogueEntry[], change: Partial<PaperSource> = {}) =>
		choosePaper(two, source(items, change), wish)
			.items.map(({ item }) => item)
			.sort();
	it.each<[string, CatalogueEntry[]]>([
		['drills wait while the reserve lasts', [...many(5, 'a', { use: 'drill' }), ...fresh]],
		['another exam', [...many(5, 'a', { exams: ['CCS'] }), ...fresh]],
		['another edition', [...many(5, 'a', { editions: ['FY2027'] }), ...fresh]],
		['what needs a book that is not here', [...many(5, 'a', { needsBook: true }), ...fresh]],
		['what learners mark themselves', [...many(5, 'a', { type: 'procedure_facts' }), ...fresh]]
	])('%s: not asked', (_, items) => {
		expect(asked(items)).toEqual(ids(fresh));
	});
	it('what no mock may ask is not asked', () => {
		const out = many(3, 'a');
		expect(asked([...out, ...fresh], { leftOut: new Set(ids(out)) })).toEqual(ids(fresh));
	});
	it('what was met waits until nothing unseen is left', () => {
		const met = many(3, 'a');
		expect(asked([...met, ...fresh], { met: new Set(ids(met)) })).toEqual(ids(fresh));
	});
	it('one of a family, while there are others', () => {
		const family = many(3, 'a', { family: 'f' });
		const other = entry('a');
		const found = asked([...family, other]);
		expect(found).toContain(other.id);
		expect(found).toHaveLength(2);
	});
});

describe('what a length is made of', () => {
	const ids = (items: CatalogueEntry[]) => new Set(items.map(({ id }) => id));
	const met = many(1, 'a');
	const drills = many(1, 'a', { use: 'drill' });
	it.each<[string, CatalogueEntry[], ReadonlySet<string>, object]>([
		['all unseen', many(2, 'a'), new Set(), { missing: 0, met: 0, fromPractice: 0 }],
		['one met before', [...many(1, 'a'), ...met], ids(met), { missing: 0, met: 1, fromPractice: 0 }],
		['one from practice', [...many(1, 'a'), ...drills], new Set(), { missing: 0, met: 0, fromPractice: 1 }],
		['a mock item met comes before a drill', [...met, ...drills, ...many(1, 'a')], ids(met), { met: 1, fromPractice: 0 }],
		['never padded', many(1, 'a'), new Set(), { asked: 2, missing: 1 }],
		['nothing at all', [], new Set(), { asked: 2, missing: 2, met: 0 }]
	])('%s', (_, items, known, counts) => {
		expect(choosePaper(two, source(items, { met: known }), wish)).toMatchObject(counts);
	}); // prettier-ignore
	it('four lengths are offered, each with its counts', () => {
		const ten = blueprint([domain('a', { count: 10 })], 10);
		const offered = lengthsOffered(ten, source(many(4, 'a')), wish);
		expect(offered.map(({ percent, asked, missing }) => [percent, asked, missing])).toEqual([
			[10, 1, 0],
			[25, 3, 0],
			[50, 5, 1],
			[100, 10, 6]
		]);
	});
});

describe('what is tried out', () => {
	const tried = blueprint([domain('a', { count: 4 })], 4, { unscored: 2 });
	it('stands among the others and counts nothing', () => {
		const paper = choosePaper(tried, source(many(9, 'a')), wish);
		expect(paper.items).toHaveLength(6);
		expect(paper.items.filter(({ worth }) => worth === 0)).toHaveLength(2);
		expect(paper).toMatchObject({ asked: 4, missing: 0, tried: 2 });
	});
	it('takes nothing from what counts', () => {
		expect(choosePaper(tried, source(many(5, 'a')), wish)).toMatchObject({ missing: 0, tried: 1 });
	});
});

describe('cases', () => {
	const cases = domain('c', { count: 5, topics: [], cases: { charts: 3, each: 2 } });
	const mixed = blueprint([domain('a', { count: 2 }), cases], 7);
	const charts = many(3, 'cm.ch.c09', { kind: 'chart' });
	it('come last, and the last one counts what is left', () => {
		const { items } = choosePaper(mixed, source([...charts, ...many(2, 'a')]), wish);
		expect(items.map(({ kind }) => kind)).toEqual(['drill', 'drill', 'chart', 'chart', 'chart']);
		expect(items.reduce((sum, { worth }) => sum + worth, 0)).toBe(7);
	});
	it.each([
		[100, [1, 1, 2, 2, 1]],
		[50, [1, 2, 1]]
	])('the outline alone tells what each counts as: %i %%', (percent, worths) => {
		expect(worthsOf(mixed, percent)).toEqual(worths);
	});
});

it('a seed deals one paper, another seed another', () => {
	const items = many(40, 'a');
	const one = blueprint([domain('a', { count: 10 })], 10);
	const paper = (seed: number) => choosePaper(one, source(items), { ...wish, seed }).items;
	expect(paper(5)).toEqual(paper(5));
	expect(paper(5)).not.toEqual(paper(6));
});

it('no question is asked twice, and the counts add up, whatever the bank holds', () => {
	const both = domain('both', { count: 3, topics: [{ topic: 'a' }, { topic: 'b' }] });
	const plan = blueprint([domain('a', { count: 3 }), both, domain('b', { count: 2 })], 8, { unscored: 3 });
	const items = fc.array(
		fc.record({
			topic: fc.constantFrom('a', 'b', 'z'),
			use: fc.constantFrom<'mock' | 'drill'>('mock', 'drill'),
			family: fc.constantFrom('f', 'g', 'h'),
			met: fc.boolean()
		}),
		{ maxLength: 20 }
	);
	fc.assert(
		fc.property(items, fc.nat(), (list, seed) => {
			const all = list.map(({ topic, use, family }) => entry(topic, { use, family }));
			const met = new Set(all.filter((_, at) => list[at]?.met).map(({ id }) => id));
			const paper = choosePaper(plan, source(all, { met }), { ...wish, seed });
			const ids = paper.items.map(({ item }) => item);
			expect(new Set(ids).size).toBe(ids.length);
			const worth = paper.items.reduce((sum, one) => sum + one.worth, 0);
			expect(worth + paper.missing).toBe(8);
			expect(paper.items.filter((one) => one.worth === 0)).toHaveLength(paper.tried);
			expect(paper.met).toBe(paper.items.filter((one) => one.met && one.worth > 0).length);
			// Nothing met is asked in place of something unseen that is kept for mocks and fits there.
			const asked = new Set(ids);
			const left = all.filter(({ id, use, topic }) => use === 'mock' && !met.has(id) && !asked.has(id) && topic !== 'z'); // prettier-ignore
			const places = { a: 0, b: 0 };
			for (const { topic } of left) places[topic as 'a' | 'b']++;
			for (const one of paper.items.filter((item) => item.met && item.worth > 0)) {
				const fits = { a: places.a, b: places.b, both: places.a + places.b }[
					one.domain as 'a' | 'b' | 'both'
				];
				expect(fits).toBe(0);
			}
		})
	);
});

it('a paper survives being written and read', () => {
	const line = fc.record({
		item: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
		domain: fc.stringMatching(/^[a-z0-9]{1,20}$/),
		worth: fc.integer({ min: 0, max: 9 })
	});
	fc.assert(
		fc.property(fc.array(line), (items) => {
			expect(readPaper(paperText(items))).toEqual(items);
		})
	);
	expect(readPaper(undefined)).toEqual([]);
	expect(readPaper('half a\nx y z')).toEqual([]);
});
