import { expect, it } from 'vitest';
import { codesMeant } from './search-codes';

it.each([
	['with its dot', 'e11.9', 'icd10cm', ['E119']],
	['without it', 'S72', 'icd10cm', ['S72']],
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
