import { expect, it } from 'vitest';
import type { Drill } from '../domain/drill';
import { bookOver } from './drill-words';

it.each([
	[
		'a code that is typed, by what is typed',
		{ type: 'typed_code', topic: 'cm.seq', system: 'icd10pcs' },
		'icd10pcs'
	],
	['choices of diagnoses', { type: 'multi_select', topic: 'cm.ch.c09' }, 'icd10cm'],
	['choices of procedure codes', { type: 'multi_select', topic: 'pcs' }, 'icd10pcs'],
	['a choice of supplies', { type: 'multiple_choice', topic: 'hcpcs' }, 'hcpcs'],
	['a modifier to a service', { type: 'modifier_pick', topic: 'cpt.surg' }, 'hcpcs'],
	['a rule of payment', { type: 'true_false', topic: 'reimb' }, 'icd10cm']
] as const)('the book over %s', (_, drill, system) => {
	expect(bookOver(drill as unknown as Drill)).toBe(system);
});
