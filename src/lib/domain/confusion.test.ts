import { describe, expect, it } from 'vitest';
import { pairKey, pairsTaken, takenText } from './confusion';
import { readPair } from './confusion-pair';

describe('a pair', () => {
	it('is the same whichever code was given', () =>
		expect(pairKey('icd10cm', 'I50.23', 'I50.22')).toBe(pairKey('icd10cm', 'I50.22', 'I50.23')));
	it('comes back as its two codes', () =>
		expect(readPair('icd10cm I50.22 I50.23')).toEqual({
			key: 'icd10cm I50.22 I50.23',
			system: 'icd10cm',
			codes: ['I50.22', 'I50.23']
		}));
	it.each([
		['of an unknown system', 'icd11 I50.22 I50.23'],
		['of one code twice', 'icd10cm I50.22 I50.22'],
		['in the other order', 'icd10cm I50.23 I50.22'],
		['without the dot', 'icd10cm I5022 I5023'],
		['of a procedure among diagnoses', 'icd10cm 0FT44ZZ I50.23'],
		['of three', 'icd10cm I50.22 I50.23 I50.33'],
		['of nothing', '']
	])('%s is none', (_, key) => expect(readPair(key)).toBeNull());
});

describe('the field of an event', () => {
	it.each([
		['one pair', ['icd10cm I50.22 I50.23'], 'icd10cm I50.22 I50.23'],
		['a pair twice', ['icd10cm A B', 'icd10cm A B'], 'icd10cm A B'],
		['none', [], undefined]
	])('%s', (_, pairs, text) => expect(takenText(pairs)).toBe(text));
	it('gives what it holds and passes over other lines', () =>
		expect(pairsTaken('icd10cm I50.22 I50.23\n<b>\n\nx y\nhcpcs J1885 J1886')).toEqual([
			'icd10cm I50.22 I50.23',
			'hcpcs J1885 J1886'
		]));
});
