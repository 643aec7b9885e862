import { describe, expect, it } from 'vitest';
import { dealt, keyOf, setOf, tabularOf } from './excerpts';
import { ExcludesNotes } from './excludes-notes';

const set = setOf('icd10cm', 'FY2027', [
	'*L93 Lupus erythematosus',
	'L93.0 Discoid lupus erythematosus',
	'L93.2 Other local lupus erythematosus',
	'L94.0 Localized scleroderma',
	'L94.2 Calcinosis cutis',
	'*M32 Systemic lupus erythematosus',
	'M32.0 Drug-induced systemic lupus erythematosus',
	'*M34 Systemic sclerosis',
	'M34.0 Progressive systemic sclerosis',
	'M34.9 Systemic sclerosis, unspecified',
	'M35.1 Other overlap syndromes'
]);
const tabular = tabularOf(set, {
	L93: { excludes1: ['scleroderma (M34.-)'], excludes2: ['systemic lupus erythematosus (M32.-)'] }
});

describe('Excludes1', () => {
	const index = new ExcludesNotes(tabular, set);
	it.each([
		['L93.0', 'M34.9', true],
		['M34.0', 'L93.2', true],
		['L93.0', 'M32.0', false],
		['L94.0', 'M34.0', false],
		['L93.0', 'L93.2', false]
	])('%s and %s: %s', (a, b, apart) => expect(index.areApart(set.find(a), set.find(b))).toBe(apart));

	it('the key is a pair that the note names; the others cross its neighbours', () => {
		const made = dealt('gen.excludes1', { set, tabular });
		for (const one of made) {
			expect(keyOf(one)).toMatch(/^L93\.[02] M34\.[09]$/);
			const codes =
				one.drill.type === 'excludes1_spot' ? one.drill.pairs.flatMap(({ codes: pair }) => pair) : [];
			// Each code stands in two pairs: how often it comes tells nothing.
			expect([...new Set(codes)].map((code) => codes.filter((other) => other === code).length)).toEqual([
				2, 2, 2, 2
			]);
		}
		expect(made[0]?.drill.rationale).toContain(
			'The Excludes1 note at L93 in FY2027 reads “scleroderma (M34.-)”.'
		);
	});
});
