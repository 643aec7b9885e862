import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lacks, LeastLacks } from './search-cost';
import type { Alternative, Term } from './search-query';

const SLOTS = 6;
const bits = fc.nat({ max: 2 ** SLOTS - 1 });
const alternative = fc
	.record({ bits: bits.filter((some) => some > 0), cost: fc.double({ min: 0, max: 2, noNaN: true }) })
	.map(({ bits: own, cost }): Alternative => {
		const slots = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => own & (1 << slot));
		return { bits: own, slots, weight: slots.length, cost };
	});
const term = fc.record({
	alternatives: fc.array(alternative, { minLength: 1, maxLength: 3 }),
	isDenied: fc.boolean()
});

describe('what a query leaves of a line', () => {
	it('is never less than what is said of all lines that have some of the same bits', () => {
		// One for query after query, as in search: nothing of the one before may be left.
		const least = new LeastLacks();
		fc.assert(
			fc.property(
				fc.array(term, { minLength: 1, maxLength: 4 }),
				bits,
				bits,
				bits,
				bits,
				fc.boolean(),
				(terms: Term[], may, some, whole, line, isPartly) => {
					const missing = isPartly ? terms.map((_, n) => 3 + n) : undefined;
					const own = may & some;
					least.begin(terms, missing);
					for (const below of [-1, own & line]) {
						const said = least.of(may, below);
						expect(least.of(may, below)).toBe(said);
						expect(lacks(own, whole & own, 0, terms, missing, below)).toBeGreaterThanOrEqual(said);
					}
				}
			)
		);
	});
});
