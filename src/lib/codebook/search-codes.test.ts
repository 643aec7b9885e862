import { expect, it } from 'vitest';
import { codesMeant, isWholeCode, rangeMeant } from './search-codes';

it.each([
	['with its dot', 'e11.9', 'icd10cm', ['E119']],
	['without it', 'S72', 'icd10cm', ['S72']],
	['with the dash of a note', 'S72.0-', 'icd10cm', ['S720']],
	['with its dot and the dash of a note', 's72.-', 'icd10cm', ['S72']],
	['a blank for the dot', 'f32 9', 'icd10cm', ['F329']],
	['a blank before the seventh character', 's72001 a', 'icd10cm', ['S72001A']],
	['with words behind it', 'I50.23 heart failure', 'icd10cm', ['I5023']],
	['the letter for zero in a procedure', 'OFT44ZZ', 'icd10pcs', ['OFT44ZZ', '0FT44ZZ']],
	['the letter for zero, but not in front, in a diagnosis', 'O1O', 'icd10cm', ['O1O', 'O10']],
	['words', 'heart failure', 'icd10cm', []],
	['words that begin with a digit', '28 weeks', 'icd10cm', []],
	['a word with a digit before others', 'c5 disc', 'icd10cm', []],
	['nothing', '  ', 'icd10cm', []]
] as const)('%s: %s', (_, typed, system, codes) => expect(codesMeant(typed, system)).toEqual(codes));

it.each([
	['a section', 'E08-E13', ['E08', 'E13']],
	['in small letters, with blanks', 't36 - t50 ', ['T36', 'T50']],
	['with the dash of print', 'O00–O9A', ['O00', 'O9A']],
	['subcategories', 'E08.0-E08.3', ['E080', 'E083']],
	['two vertebrae', 'l4-l5', undefined],
	['weeks', '28-30', undefined],
	['a note', 'S72.-', undefined]
])('a range, %s: %s', (_, typed, ends) => expect(rangeMeant(typed)).toEqual(ends));

it.each([
	['b12', false],
	['b12.-', true],
	['a41.9', true],
	['e08-e13', true],
	['heart-', false]
])('nothing but a code is meant by %s: %s', (typed, isWhole) => expect(isWholeCode(typed)).toBe(isWhole));
