import { describe, expect, it } from 'vitest';
import { buildCodeTree } from './code-tree';
import type { PackCodes } from './pack';
import { codeFacts, legalNext } from './pack-codes';

const codes: PackCodes = {
	editions: {},
	trees: {
		'icd10cm:E11': buildCodeTree('E11', ['E11.9', 'E11.65']),
		'icd10cm:E03': buildCodeTree('E03', ['E03.9']),
		'icd10cm:I10': buildCodeTree('I10', ['I10']),
		'icd10pcs:0FT': buildCodeTree('0FT', ['0FT44ZZ']),
		'hcpcs:J90': buildCodeTree('J90', ['J9035'])
	},
	titles: { 'E11.9': 'Type 2 diabetes mellitus without complications' },
	sevenths: {},
	sides: {},
	axes: { '0FT': { '4': { '4': 'Gallbladder' } } },
	excludes1: [],
	poaExempt: []
};
const cm = codeFacts(codes, 'icd10cm');

describe('code facts', () => {
	it.each([
		['a billable code', 'E11.9', true, true],
		['without its dot, in lower case', 'e119', true, true],
		['a category that is a code', 'I10', true, true],
		['a header', 'E11.6', true, false],
		['no code of a known category', 'E11.5', true, false],
		['a category that the pack has not', 'E10.9', false, false],
		['a code of another system', '0FT44ZZ', false, false]
	])('%s: known %s', (_, code, knows, billable) => {
		expect([cm.knows(code), cm.isBillable(code)]).toEqual([knows, billable]);
	});

	it('reads titles and axis labels, and knows when it has none', () => {
		expect([cm.title('E11.9'), cm.title('E11.65')]).toEqual([
			'Type 2 diabetes mellitus without complications',
			undefined
		]);
		const pcs = codeFacts(codes, 'icd10pcs');
		expect(pcs.label('0FT', 4, '4')).toBe('Gallbladder');
		expect([pcs.label('0FT', 4, 'G'), pcs.label('0FT', 5, '4'), pcs.label('0FB', 4, '4')]).toEqual([
			undefined,
			undefined,
			undefined
		]);
	});
});

describe('legal next characters', () => {
	it.each([
		['at the beginning, of one system alone', 'icd10cm', '', ['E', 'I']],
		['towards a known category', 'icd10cm', 'E', ['0', '1']],
		['in lower case', 'icd10cm', 'e1', ['1']],
		['after the category', 'icd10cm', 'E11', ['6', '9']],
		['after the dot', 'icd10cm', 'E11.6', ['5']],
		['after a whole code', 'icd10cm', 'I10', []],
		['where nothing leads', 'icd10cm', 'Z', []],
		['in ICD-10-PCS', 'icd10pcs', '0F', ['T']],
		['in HCPCS', 'hcpcs', 'J903', ['5']]
	] as const)('%s', (_, system, typed, next) => {
		expect(legalNext(codes, system, typed)).toEqual(next);
	});
});
