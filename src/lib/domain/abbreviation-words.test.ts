import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn, abbreviationWords } from './abbreviation-words';

const shorts = (text: string, own?: Record<string, string>) =>
	abbreviationsIn(text, own).map(({ short }) => short);

describe('short forms in a record', () => {
	it.each([
		['one in a sentence', 'Patient with SOB since Monday.', ['SOB']],
		['several, in their order', 'BP 132/84, HR 76, SpO2 97 %.', ['BP', 'HR', 'SpO2']],
		['with a stroke', '54F s/p CABG, c/o chest pain w/o fever', ['s/p', 'CABG', 'c/o', 'w/o']],
		['with an ampersand', 'H&P on the chart. Wound C&S sent.', ['H&P', 'C&S']],
		['a stroke at its end', 'admitted w/ pneumonia', ['w/']],
		['in brackets and before a comma', 'kidney disease (CKD), COPD, HTN.', ['CKD', 'COPD', 'HTN']],
		['plural', 'two TIAs and frequent PVCs', ['TIA', 'PVC']],
		['the word or is no operating room', 'pain or fever, it is worse', []],
		['part of a word', 'HRT, SOBER and BPA', []],
		['behind a hyphen', 'anti-HIV', []]
	])('%s', (_, text, expected) => {
		expect(shorts(text)).toEqual(expected);
	});

	it('says where it stands', () => {
		const text = 'Denies SOB.';
		const [found] = abbreviationsIn(text);
		expect(text.slice(found?.from, found?.to)).toBe('SOB');
		expect(found?.meaning).toBe('shortness of breath');
	});

	it("takes the record's own meaning before the common one", () => {
		const own = { PE: 'pulmonary embolism', ZQX: 'a form of this clinic' };
		expect(abbreviationsIn('PE and ZQX', own).map(({ meaning }) => meaning)).toEqual([
			'pulmonary embolism',
			'a form of this clinic'
		]);
	});

	it('finds each form of the list by itself, once in the list', () => {
		for (const [short, meaning] of abbreviationWords()) {
			expect(abbreviationsIn(`a ${short} b`), short).toMatchObject([{ short, meaning }]);
			expect(meaning.length, short).toBeGreaterThan(3);
		}
	});

	it('never finds what does not stand in the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				for (const { short, from, to } of abbreviationsIn(text)) expect(text.slice(from, to)).toBe(short);
			})
		);
	});
});
