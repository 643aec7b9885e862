import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedInWords, domainCounts, mayGoBack, testedOn } from './blueprint';
import type { Blueprint, BlueprintDomain } from './blueprint';
import { blueprint, domain } from './blueprint.sample';

const words = (one: Blueprint, percent?: number) =>
	domainCounts(one, percent).map(({ id, items, charts, drills }) => `${id} ${items}=${charts}c+${drills}`);
const weighted = (from: number, to: number) => ({ weight: { from, to } });

describe('how many questions each domain has', () => {
	it.each<[string, Blueprint, number, string[]]>([
		[
			'counts are taken as they are',
			blueprint([domain('a', { count: 6 }), domain('b', { count: 4 })], 10),
			100,
			['a 6=0c+6', 'b 4=0c+4']
		],
		[
			'a shorter mock keeps the shares',
			blueprint([domain('a', { count: 6 }), domain('b', { count: 4 })], 10),
			50,
			['a 3=0c+3', 'b 2=0c+2']
		],
		[
			'the largest remainder gets what is left',
			blueprint([domain('a', { count: 5 }), domain('b', { count: 3 }), domain('c', { count: 2 })], 10),
			25,
			['a 1=0c+1', 'b 1=0c+1', 'c 1=0c+1']
		],
		[
			'a tie goes to the first',
			blueprint([domain('a', { count: 5 }), domain('b', { count: 5 })], 10),
			50,
			['a 3=0c+3', 'b 2=0c+2']
		],
		[
			'weights count by their middle',
			blueprint([domain('a', weighted(39, 41)), domain('b', weighted(58, 62))], 97),
			100,
			['a 39=0c+39', 'b 58=0c+58']
		],
		[
			'charts take the place of several questions',
			blueprint([domain('a', { count: 10, cases: { charts: 3, each: 2 } })], 10),
			100,
			['a 10=3c+4']
		],
		[
			'a domain of charts alone has enough of them for an odd number',
			blueprint([domain('a', { count: 10, topics: [], cases: { charts: 5, each: 2 } })], 10),
			50,
			['a 5=3c+0']
		]
	])('%s', (_, one, percent, counts) => {
		expect(words(one, percent)).toEqual(counts);
	});

	it('always adds up', () => {
		const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(counts, fc.constantFrom(10, 25, 50, 100), (list, percent) => {
				const items = list.reduce((sum, one) => sum + one, 0);
				const domains = list.map((count, at): BlueprintDomain => domain(`d${at}`, { count }));
				const sum = domainCounts(blueprint(domains, items), percent).reduce((all, one) => all + one.items, 0);
				expect(sum).toBe(Math.round((items * percent) / 100));
			})
		);
	});
});

const dated = blueprint([domain('a', { count: 1 })], 1, {
	editions: [
		{ from: '2026-01-01', to: '2026-12-31', edition: 'FY2026', books: '2026 books', source: 'A', confidence: 'high' }, // prettier-ignore
		{ from: '2027-01-01', edition: 'FY2027', books: '2027 books', source: 'A', confidence: 'low' }
	],
	rules: {
		goingBack: [
			{ allowed: false, source: 'A', confidence: 'high' },
			{ from: '2026-05-01', allowed: true, source: 'A', confidence: 'high' }
		],
		openBook: [],
		warnings: [],
		tellsHowMany: null,
		scenarioSets: false,
		fillIn: false,
		more: []
	}
});

it.each([
	['2025-12-31', undefined],
	['2026-01-01', 'FY2026'],
	['2026-12-31', 'FY2026'],
	['2027-01-01', 'FY2027'],
	['2031-01-01', 'FY2027']
])('on %s the exam tests %s', (day, edition) => {
	expect(testedOn(dated, day)?.edition).toBe(edition);
});

it.each([
	['2026-04-30', false],
	['2026-05-01', true]
])('on %s one may go back: %s', (day, allowed) => {
	expect(mayGoBack(dated, day)).toBe(allowed);
});

it('counts the questions that are asked in words', () => {
	const one = blueprint([domain('a', { count: 6, inWords: true }), domain('b', { count: 4 })], 10);
	expect(askedInWords(one)).toBe(6);
});
