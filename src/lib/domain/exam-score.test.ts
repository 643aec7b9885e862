import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	besidePass,
	casePoints,
	domainsText,
	drillPoints,
	interval95,
	passPercent,
	readDomains,
	scoreExam,
	type ScoredItem
} from './exam-score';
import { seededRandom } from './random';

const item = (domain: string, points: number, change: Partial<ScoredItem> = {}): ScoredItem => ({
	item: 'x',
	domain,
	worth: 1,
	answered: true,
	points,
	...change
});

it.each([
	[1000, 1, 1000],
	[999, 1, 0],
	[500, 2, 0],
	[1000, 0, 0]
])('a mark of %i on a question worth %i gives %i', (score, worth, points) => {
	expect(drillPoints(score, worth)).toBe(points);
});

it.each([
	['all exact', { exact: 4, over: 0, total: 4 }, 2000],
	['half of them', { exact: 2, over: 0, total: 4 }, 1000],
	['an overcode takes one away', { exact: 4, over: 1, total: 4 }, 1500],
	['never below nothing', { exact: 1, over: 3, total: 4 }, 0]
])('a case worth two questions: %s', (_, counts, points) => {
	expect(casePoints(counts, 2)).toBe(points);
});

describe('a score', () => {
	it('counts by subject, in the outline’s order, without what was tried out', () => {
		const score = scoreExam(
			[
				item('b', 1000),
				item('a', 0),
				item('a', 0, { worth: 0 }),
				item('b', 1500, { worth: 2 }),
				item('b', 0, { answered: false })
			],
			['a', 'b', 'c']
		);
		expect(score).toEqual({
			asked: 5,
			answered: 4,
			points: 2500,
			domains: [
				{ id: 'a', asked: 1, points: 0 },
				{ id: 'b', asked: 4, points: 2500 }
			]
		});
	});
	it('a subject that the outline no longer has still counts', () => {
		expect(scoreExam([item('old', 1000)], ['a']).domains).toEqual([{ id: 'old', asked: 1, points: 1000 }]);
	});
	it('the parts add up to the whole', () => {
		const any = fc.record({
			item: fc.string(),
			domain: fc.constantFrom('a', 'b', 'c'),
			worth: fc.integer({ min: 0, max: 3 }),
			answered: fc.boolean(),
			points: fc.integer({ min: 0, max: 3000 })
		});
		fc.assert(
			fc.property(fc.array(any), (items) => {
				const { asked, points, domains } = scoreExam(items, ['a', 'b']);
				const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
				expect(sum(domains.map((one) => one.asked))).toBe(asked);
				expect(sum(domains.map((one) => one.points))).toBe(points);
				expect(readDomains(domainsText(domains))).toEqual(domains);
			})
		);
	});
	it('lines of another shape are passed over', () => {
		expect(readDomains('a 3 1000\nnonsense\n')).toEqual([{ id: 'a', asked: 3, points: 1000 }]);
	});
});

describe('the interval', () => {
	const ones = (count: number) => Array.from({ length: count }, () => 1);
	// Published values of Wilson's interval (R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3).
	it.each([
		[81, 263, 255, 367],
		[15, 148, 62, 161],
		[0, 20, 0, 162],
		[1, 29, 6, 172]
	])('%i of %i', (right, asked, from, to) => {
		expect(interval95(right / asked, ones(asked))).toEqual({ from, to });
	});
	it('four cases of two questions say less than eight questions', () => {
		const width = ({ from, to }: { from: number; to: number }) => to - from;
		expect(width(interval95(0.5, [2, 2, 2, 2]))).toBeGreaterThan(width(interval95(0.5, ones(8))));
		expect(interval95(0.5, [2, 2, 2, 2])).toEqual(interval95(0.5, ones(4)));
	});
	it('nothing asked says nothing', () => {
		expect(interval95(0, [])).toEqual({ from: 0, to: 1000 });
	});
	it('holds the true share in about 95 of 100 mocks', () => {
		const random = seededRandom(11);
		const tries = 2000;
		for (const [share, asked] of [[0.7, 10], [0.7, 100], [0.9, 25], [0.5, 50]] as const) {
			let held = 0;
			for (let run = 0; run < tries; run++) {
				const right = ones(asked).filter(() => random.below(1000) < share * 1000).length;
				const { from, to } = interval95(right / asked, ones(asked));
				if (from <= share * 1000 && share * 1000 <= to) held++;
			}
			expect(held / tries).toBeGreaterThan(0.92);
			expect(held / tries).toBeLessThan(0.99);
		}
	}); // prettier-ignore
	it.each([
		[{ from: 700, to: 900 }, 'above'],
		[{ from: 500, to: 690 }, 'below'],
		// Shown as 70 %.
		[{ from: 500, to: 699 }, 'open'],
		[{ from: 500, to: 700 }, 'open']
	])('%j beside 70 %% is %s', (interval, where) => {
		expect(besidePass(interval, 70)).toBe(where);
	});
});

it('a scaled pass mark is no percent', () => {
	expect(passPercent({ pass: { percent: 70 } })).toBe(70);
	expect(passPercent({ pass: { scaled: 300, from: 100, to: 400 } })).toBeNull();
});
