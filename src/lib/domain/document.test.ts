import { describe, expect, it } from 'vitest';
import { findQuote, findQuotes, plainText, sentenceOrPhraseAt, words } from './document';

const at = (text: string, span: { from: number; to: number } | null) =>
	span === null ? null : text.slice(span.from, span.to);

describe('plainText', () => {
	const markdown = [
		'## Assessment',
		'',
		'Burning feet at night,',
		'less on gabapentin.',
		'',
		'1. Type 2 diabetes',
		'   with polyneuropathy.',
		'2. Hypertension.',
		'- A1c ordered',
		'## Plan',
		'Recheck.'
	].join('\n');
	const { text, blocks } = plainText(markdown);

	it('joins wrapped lines and parts blocks by one line break', () => {
		expect(text).toBe(
			'Assessment\nBurning feet at night, less on gabapentin.\nType 2 diabetes with polyneuropathy.\n' +
				'Hypertension.\nA1c ordered\nPlan\nRecheck.'
		);
	});

	it('says what each block is and where', () => {
		expect(blocks.map((block) => [block.kind, block.number, at(text, block)])).toEqual([
			['heading', undefined, 'Assessment'],
			['paragraph', undefined, 'Burning feet at night, less on gabapentin.'],
			['item', 1, 'Type 2 diabetes with polyneuropathy.'],
			['item', 2, 'Hypertension.'],
			['item', undefined, 'A1c ordered'],
			['heading', undefined, 'Plan'],
			['paragraph', undefined, 'Recheck.']
		]);
	});

	it('is empty for an empty document', () => {
		expect(plainText(' \n\n')).toEqual({ text: '', blocks: [] });
	});
});

describe('words', () => {
	it.each([
		['BP 164/92, RR 22.', ['BP', '164/92', 'RR', '22']],
		['creatinine 1.6 (baseline 1.5)', ['creatinine', '1.6', 'baseline', '1.5']],
		['BNP 1,480; SpO2 93% room air', ['BNP', '1,480', 'SpO2', '93%', 'room', 'air']],
		["the patient's follow-up - at 10:30", ['the', "patient's", 'follow-up', 'at', '10:30']],
		['E. coli', ['E', 'coli']],
		['diabetes,hypertension', ['diabetes', 'hypertension']],
		['Sjögren’s', ['Sjögren’s']]
	])('%s', (text, expected) => {
		expect(words(text).map((word) => at(text, word))).toEqual(expected);
	});
});

describe('findQuote', () => {
	const text = 'CKD stage 3b. COPD. Type 2 diabetes, CKD stage 3b.';
	it.each([
		['the first', 'CKD stage 3b', 1, 0],
		['the second', 'CKD stage 3b', 2, 37],
		['one that is not there', 'CKD stage 4', 1, null],
		['a third that is not there', 'CKD stage 3b', 3, null],
		['a part of a word', 'stage 3', 1, null],
		['another case', 'ckd stage 3b', 1, null],
		['nothing', '', 1, null]
	])('%s', (_, quote, nth, from) => {
		expect(findQuote(text, quote, nth)?.from ?? null).toBe(from);
	});

	it('counts whole words only', () => {
		expect(findQuotes('COPD and COPDX', 'COPD')).toHaveLength(1);
	});
});

describe('sentenceOrPhraseAt', () => {
	it.each([
		[
			'the middle of a clause',
			'Essential hypertension, at goal. Fatigue.',
			'hyper',
			'Essential hypertension'
		],
		['the clause after a comma', 'Essential hypertension, at goal. Fatigue.', 'goal', 'at goal'],
		['a comma itself', 'Essential hypertension, at goal.', ',', 'Essential hypertension'],
		['after the last point', 'Essential hypertension, at goal.', '.', 'at goal'],
		['a decimal point', 'Creatinine 1.6 today; potassium 4.1', '1.6', 'Creatinine 1.6 today'],
		['a thousands comma', 'BNP 1,480 on arrival.', 'BNP', 'BNP 1,480 on arrival'],
		['an abbreviation', 'Urine grew E. coli today. Fever.', 'coli', 'Urine grew E. coli today'],
		['a list boundary', 'Fatigue\nHypertension', 'Hyper', 'Hypertension'],
		['the line break before a word', 'Fatigue\nHypertension', '\n', 'Fatigue'],
		['a label', 'EXAM: tender wrist', 'tender', 'tender wrist'],
		['brackets', '(left wrist)', '(', 'left wrist'],
		['a blank between words', 'left wrist', ' ', 'left wrist']
	])('%s', (_, text, tapped, phrase) => {
		expect(at(text, sentenceOrPhraseAt(text, text.indexOf(tapped)))).toBe(phrase);
	});

	it('has nothing to mark in a text without words', () => {
		expect(sentenceOrPhraseAt(' . ', 1)).toBeNull();
	});
});
