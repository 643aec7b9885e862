import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint, domain } from './blueprint.sample';
import { fillMock, longestMock, mockItems, type MockItem } from './mock-fill';

let next = 0;
const item = (topic: string, change: Partial<MockItem> = {}): MockItem => ({
	id: `i${next++}`,
	kind: 'drill',
	topic,
	type: 'typed_code',
	level: 2,
	exams: ['CPC'],
	editions: ['FY2026', 'FY2027'],
	use: 'mock',
	setting: 'outpatient',
	...change
});
const chart = (change: Partial<MockItem> = {}) => item('cm.ch.c09', { kind: 'chart', ...change });
const many = (count: number, topic: string) => Array.from({ length: count }, () => item(topic));

describe('which items a mock may ask', () => {
	it.each<[string, Partial<MockItem>, number]>([
		['kept for mocks', {}, 1],
		['a drill of practice', { use: 'drill' }, 0],
		['another exam', { exams: ['CCS'] }, 0],
		['another edition', { editions: ['FY2027'] }, 0]
	])('%s', (_, change, count) => {
		expect(mockItems([item('a', change)], 'CPC', 'FY2026')).toHaveLength(count);
	});
});

describe('filling', () => {
	const [a, b] = [domain('a', { count: 2 }), domain('b', { count: 2 })];
	const both = domain('both', { count: 2, topics: [{ topic: 'a' }, { topic: 'b' }] });
	const cases = domain('cases', { count: 4, topics: [], cases: { charts: 2, each: 2 } });
	it.each<[string, Parameters<typeof fillMock>[0], MockItem[], number[]]>([
		['enough of each', blueprint([a, b], 4), [...many(2, 'a'), ...many(2, 'b')], [2, 2]],
		['a hole', blueprint([a, b], 4), many(5, 'a'), [2, 0]],
		['topics below a parent count', blueprint([a], 2), many(2, 'a.x'), [2]],
		['a topic that only begins alike does not', blueprint([a], 2), many(2, 'ab'), [0]],
		['no item twice', blueprint([a, both], 4), many(3, 'a'), [2, 1]],
		['an item goes where no other can', blueprint([both, a], 4), [...many(2, 'a'), ...many(2, 'b')], [2, 2]],
		['a chart is worth several', blueprint([cases], 4), [chart(), chart()], [4]],
		['a drill is no case', blueprint([cases], 4), [item('cm.ch.c09')], [0]],
		[
			'a case of the setting asked for',
			blueprint([{ ...cases, cases: { charts: 2, each: 2, settings: ['inpatient'] } }], 4),
			[chart(), chart({ setting: 'inpatient' })],
			[2]
		],
		[
			'levels and types that a domain names',
			blueprint([domain('a', { count: 2, topics: [{ topic: 'a', levels: [3], types: ['sequence'] }] })], 2),
			[item('a', { level: 3 }), item('a', { type: 'sequence' }), item('a', { level: 3, type: 'sequence' })],
			[1]
		]
	])('%s', (_, one, items, filled) => {
		expect(fillMock(one, items).map((domain) => domain.filled)).toEqual(filled);
	});

	it('never asks an item twice, nor more than a domain has', () => {
		const topics = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
		const one = blueprint([both, a, b, domain('c', { count: 1 })], 7);
		fc.assert(
			fc.property(topics, (list) => {
				const domains = fillMock(
					one,
					list.map((topic) => item(topic))
				);
				const ids = domains.flatMap((domain) => domain.ids);
				expect(new Set(ids).size).toBe(ids.length);
				for (const { filled, items } of domains) expect(filled).toBeLessThanOrEqual(items);
				// By hand: three of the places are for a or b alone, two for either, one for c.
				const count = (topic: string) => list.filter((other) => other === topic).length;
				const own = Math.min(2, count('a')) + Math.min(2, count('b')) + Math.min(1, count('c'));
				const left = Math.max(0, count('a') - 2) + Math.max(0, count('b') - 2);
				expect(ids).toHaveLength(own + Math.min(2, left));
			})
		);
	});
});

it.each([
	[0, 0],
	[1, 10],
	[3, 25],
	[5, 50],
	[9, 50],
	[10, 100],
	[40, 100]
])('%i items of ten make a mock of %i %%', (count, percent) => {
	expect(longestMock(blueprint([domain('a', { count: 10 })], 10), many(count, 'a'))).toBe(percent);
});
