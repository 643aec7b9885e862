import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, LEAST_TRIES, passShare, readinessOf, type DomainEvidence, type FirstTry } from './readiness';

const tries = (count: number, right: number, change: Partial<FirstTry> = {}): FirstTry[] =>
	Array.from({ length: count }, (_, at) => ({
		isMock: false,
		age: 5,
		part: 1,
		right: at < right ? 1 : 0,
		...change
	}));
const domain = (
	id: string,
	items: number,
	own: FirstTry[],
	change: Partial<DomainEvidence> = {}
): DomainEvidence => ({
	id,
	title: id,
	items,
	tries: own,
	cards: 50,
	begun: own.length,
	recall: own.length * 0.9,
	...change
});
const estimate = (...domains: DomainEvidence[]) => {
	const found = readinessOf({ domains, pass: 0.7 });
	if (found.kind !== 'estimate') throw new Error('too little');
	return found;
};

describe('too little', () => {
	it.each([
		['nothing at all', [], 0, 0],
		['no answer', [domain('a', 50, []), domain('b', 50, [])], 0, 2],
		['one answer', [domain('a', 50, tries(1, 1)), domain('b', 50, [])], 1, 2],
		['tries in a small part of the exam alone', [domain('a', 20, tries(80, 60)), domain('b', 80, [])], 80, 1],
		[
			'tries that other domains share',
			[domain('a', 50, tries(40, 40, { part: 0.5 })), domain('b', 50, [])],
			20,
			1
		]
	])('%s', (_, domains, count, missing) => {
		const found = readinessOf({ domains, pass: 0.7 });
		if (found.kind === 'estimate') throw new Error('a number was told');
		expect([found.tries, found.missing.length]).toEqual([count, missing]);
	});
	it('the weightiest domain is named first', () => {
		const found = readinessOf({ domains: [domain('a', 10, []), domain('b', 30, [])], pass: 0.7 });
		expect(found.kind === 'too little' && found.missing.map(({ id }) => id)).toEqual(['b', 'a']);
	});
});

describe('an estimate', () => {
	const both = (right: number, more: Partial<FirstTry> = {}) =>
		estimate(domain('a', 50, tries(60, right, more)), domain('b', 50, tries(60, right, more)));

	it('grows with what was right, and its ends stand around it', () => {
		const chances = [30, 40, 50, 58].map((right) => both(right));
		for (const one of chances) {
			expect(one.chanceFrom).toBeLessThanOrEqual(one.chance);
			expect(one.chanceTo).toBeGreaterThanOrEqual(one.chance);
			expect(one.scoreFrom).toBeLessThan(one.score);
			expect(one.scoreTo).toBeGreaterThan(one.score);
		}
		const rising = chances.map(({ chance }) => chance);
		expect(rising).toEqual([...rising].sort((a, b) => a - b));
		expect(rising[0]).toBeLessThan(0.1);
		expect(rising[3]).toBeGreaterThan(0.9);
	});
	it('a domain never tried is not zero: it is near the others, and less sure', () => {
		const { domains, moves } = estimate(
			domain('a', 70, tries(80, 64)),
			domain('b', 30, [], { begun: 0, recall: 0 })
		);
		const [known, unknown] = domains;
		expect(unknown?.share).toBeGreaterThan(0.7);
		expect(unknown?.unsure).toBeGreaterThan(2 * (known?.unsure ?? 1));
		expect(moves).toBe('b');
	});
	it('mocks say more than practice, and what is new more than what is old', () => {
		const mixed = (good: Partial<FirstTry>, bad: Partial<FirstTry>) =>
			estimate(domain('a', 100, [...tries(40, 40, good), ...tries(40, 0, bad)], { begun: 0 })).score;
		expect(mixed({ isMock: true }, {})).toBeGreaterThan(mixed({}, {}));
		expect(mixed({ age: 1 }, { age: 90 })).toBeGreaterThan(mixed({}, {}));
	});
	it('a forgotten memory helps less', () => {
		const of = (recall: number) => estimate(domain('a', 100, tries(60, 36), { recall })).score;
		expect(of(57)).toBeGreaterThan(of(20));
	});
	it('is a chance, whatever is told', () => {
		const own = fc.array(
			fc.record({
				isMock: fc.boolean(),
				age: fc.integer({ min: 0, max: 40_000 }),
				part: fc.constantFrom(0.5, 1, 2),
				right: fc.constantFrom(0, 0.4, 1)
			}),
			{ minLength: LEAST_TRIES * 2, maxLength: 120 }
		);
		fc.assert(
			fc.property(
				own,
				fc.nat(200),
				fc.nat(200),
				fc.integer({ min: 0, max: 100 }),
				(tried, cards, begun, pass) => {
					const one = domain('a', 36, tried, { cards, begun, recall: begun * 0.5 });
					const found = readinessOf({ domains: [one], pass: pass / 100 });
					if (found.kind !== 'estimate') throw new Error('too little');
					const { chance, chanceFrom, chanceTo, score, scoreFrom, scoreTo } = found;
					for (const value of [chance, chanceFrom, chanceTo, score, scoreFrom, scoreTo]) {
						expect(value).toBeGreaterThanOrEqual(0);
						expect(value).toBeLessThanOrEqual(1);
					}
				}
			)
		);
	});
});

it.each([
	['a share', { percent: 70 }, 0.7, false],
	['a scaled score', { scaled: 300, from: 100, to: 400 }, 2 / 3, true]
])('the pass mark, %s', (_, pass, share, isAssumed) => {
	expect(passShare(pass)).toEqual({ share, isAssumed });
});

it.each([
	[0, 0.5],
	[1, 0.841_345],
	[-1.2816, 0.1],
	[5, 1]
])('below %d of a normal value lies %d', (z, share) => expect(below(z)).toBeCloseTo(share, 4));
