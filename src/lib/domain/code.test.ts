import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOf, formatCode, isLikelyCode, parseCode, type CodeSystem } from './code';

describe('a code as a learner types it', () => {
	const cases: [CodeSystem, string, string | null][] = [
		['icd10cm', 'I50.23', 'I50.23'],
		['icd10cm', 'i5023', 'I50.23'],
		['icd10cm', ' e11.3311 ', 'E11.3311'],
		['icd10cm', 'I10', 'I10'],
		['icd10cm', 'QA0', 'QA0'],
		['icd10cm', 'J4B', 'J4B'],
		['icd10cm', 'S52.522A', 'S52.522A'],
		['icd10cm', 'EOO', 'EOO'],
		['icd10cm', 'I5.023', null],
		['icd10cm', 'I50.2.3', null],
		['icd10cm', '150.23', null],
		['icd10cm', 'I5', null],
		['icd10cm', 'S52.522AX', null],
		['icd10cm', '', null],
		['icd10pcs', '0ft44zz', '0FT44ZZ'],
		['icd10pcs', '0FT44ZO', null],
		['icd10pcs', '0FT44Z', null],
		['icd10pcs', '0FT.44ZZ', null],
		['hcpcs', 'j9035', 'J9035'],
		['hcpcs', 'J903', null],
		['hcpcs', 'J.9035', null]
	];
	it.each(cases)('%s %j → %j', (system, typed, code) => expect(parseCode(system, typed)).toBe(code));

	it('never turns a letter O into a zero', () => {
		expect(parseCode('icd10cm', 'I1O')).toBe('I1O');
		expect(parseCode('icd10cm', 'I1O')).not.toBe(parseCode('icd10cm', 'I10'));
	});

	it('reads back what it writes', () => {
		const bare = fc.stringMatching(/^[A-Z][0-9][0-9A-Z]{1,5}$/);
		fc.assert(
			fc.property(bare, (text) => {
				const code = formatCode('icd10cm', text);
				return parseCode('icd10cm', code) === code && parseCode('icd10cm', text.toLowerCase()) === code;
			})
		);
	});

	it.each<[CodeSystem, string, boolean]>([
		['icd10cm', 'e1165', true],
		['icd10cm', 't528x1a', true],
		['icd10cm', 'C4A0', true],
		['icd10cm', 'z3a20', true],
		['icd10cm', 'qa01', true],
		['icd10cm', 'h1n.1', true],
		['icd10cm', 'h1n1', false],
		['icd10cm', 'h5n1', false],
		['icd10cm', 't2dm', false],
		['icd10cm', 'hba1c', false],
		['icd10cm', 'covid19', false],
		['icd10cm', 'ca125', false],
		['icd10cm', 'a1at', false],
		['icd10cm', 'g6pd', false],
		['icd10cm', 'gout', false],
		['icd10pcs', '0ft44zz', true],
		['icd10pcs', 'XW033E5', true],
		['icd10pcs', 'GZB4ZZZ', true],
		['icd10pcs', 'stage3a', false],
		['icd10pcs', 'grade2b', false],
		['icd10pcs', 'changes', false],
		['hcpcs', 'j9035', true],
		['hcpcs', 'h1n1', false]
	])('%s: %s is likely a code: %s', (system, typed, isCode) =>
		expect(isLikelyCode(system, typed)).toBe(isCode)
	);

	it('names its category', () => expect(categoryOf(formatCode('icd10cm', 'I5023'))).toBe('I50'));
});
