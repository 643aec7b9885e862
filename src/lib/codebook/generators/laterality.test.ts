import { describe, expect, it } from 'vitest';
import { dealt, setOf, tableOf } from './excerpts';
import { sideFamilies, sideOf } from './laterality';
import { dealerOf } from './deal';

const set = setOf('icd10cm', 'FY2027', [
	'*H04.1 Other disorders of lacrimal gland',
	'H04.111 Dacryops of right lacrimal gland',
	'H04.112 Dacryops of left lacrimal gland',
	'H04.113 Dacryops of bilateral lacrimal glands',
	'H11.001 Unspecified pterygium of right eye',
	'H11.002 Unspecified pterygium of left eye',
	'H11.003 Unspecified pterygium of eye, bilateral',
	'H16.001 Unspecified corneal ulcer, right eye',
	'H16.002 Unspecified corneal ulcer, left eye',
	'H16.003 Unspecified corneal ulcer, bilateral',
	'H16.009 Unspecified corneal ulcer, unspecified eye',
	'S00.211A Abrasion of right eyelid and periocular area, initial encounter',
	'S00.211D Abrasion of right eyelid and periocular area, subsequent encounter'
]);

describe('laterality', () => {
	it.each([
		['Unspecified corneal ulcer, right eye', 'right', 'Unspecified corneal ulcer, *'],
		['Unspecified corneal ulcer, bilateral', 'bilateral', 'Unspecified corneal ulcer, *'],
		['Corneal ulcer', undefined, undefined],
		['Right eye blind, left eye normal', undefined, undefined]
	])('%s: %s', (title, side, bare) => {
		expect([sideOf(title)?.side, sideOf(title)?.bare]).toEqual([side, bare]);
	});

	it('a family has right, left and one more, in titles that differ in nothing else', () => {
		expect(
			sideFamilies(set).map((family) => Object.entries(family).map(([side, at]) => `${side} ${set.code(at)}`))
		).toEqual([['right H16.001', 'left H16.002', 'bilateral H16.003', 'unspecified H16.009']]);
	});

	it('asks for the code of another side than the one that is shown', () => {
		const table = tableOf(dealt('gen.laterality-eye', { set }, 200));
		expect(table).toContain(
			'H16.001: Unspecified corneal ulcer, right eye. | The record says left instead. Which code is it? | H16.002'
		);
		expect(table).toContain(
			'H16.002: Unspecified corneal ulcer, left eye. | The record names no side. Enter the code. | H16.009'
		);
		// Twelve orders of two sides, typed and chosen.
		expect(table).toHaveLength(24);
	});

	it('says why each other side is wrong', () => {
		const made = dealt('gen.laterality-eye', { set }).find(
			({ drill }) => drill.type === 'multiple_choice' && drill.prompt.includes('says left')
		);
		const choices = made?.drill.type === 'multiple_choice' ? made.drill.choices : [];
		expect(choices.map(({ text, why, error }) => [text, error, why]).sort()).toEqual([
			['H16.001', 'wrong_side', 'This is the right side.'],
			['H16.002', undefined, undefined],
			['H16.003', 'wrong_side', 'This is both sides.'],
			['H16.009', 'unspecified', 'This is the unspecified side, and the record names it.']
		]);
	});

	it('deals nothing where no family is', () => {
		expect(dealerOf('gen.laterality-limb', { set })).toBeNull();
		expect(dealerOf('gen.nobody', { set })).toBeNull();
	});
});
