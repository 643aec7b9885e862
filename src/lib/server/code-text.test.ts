import { describe, expect, it } from 'vitest';
import { codeList, codeTokens } from './code-text';

describe('codeTokens', () => {
	it.each([
		['E11.3311 holds the eye, E11.9 does not', ['E11.3311', 'E11.9']],
		['No code of I50.- or E11.65-', ['E11.65', 'I50']],
		['Resection is 0FT44ZZ', ['0FT44ZZ']],
		['J9035 per 10 mg', ['J9035']],
		['A1c 7.9, T12 fractured, vitamin B12', ['T12', 'B12']],
		['see III.C and I.C.9.a', []],
		['BP 128/78, SpO2 93%', []]
	])('%s', (text, codes) => {
		expect(codeTokens(text).map((token) => token.code)).toEqual(codes);
	});
});

describe('codeList', () => {
	it.each([
		['I13.0, I50.9, N18.4', ['I13.0', 'I50.9', 'N18.4']],
		['E11.42 + E11.22', ['E11.42', 'E11.22']],
		['I10 and I50.9', ['I10', 'I50.9']],
		['0DTN0ZZ', ['0DTN0ZZ']],
		['I10 first, then I50.9', null],
		['Two codes', null],
		['B20 alone', null]
	])('%s', (text, codes) => {
		expect(codeList(text)).toEqual(codes);
	});
});
