import { describe, expect, it } from 'vitest';
import type { ChartDocument, Evidence } from './chart';
import { plainText } from './document';
import { isEvidenceFound } from './evidence';

const documents: ChartDocument[] = [
	{
		id: 'note',
		role: 'physician',
		title: 'Note',
		text: [
			'## Course\n',
			'IV furosemide for acute on chronic systolic',
			'heart failure. Urine grew E. coli over 100,000; E. coli UTI.\n',
			'1. CKD stage 3b'
		].join('\n')
	},
	{ id: 'lab', role: 'laboratory', title: 'Laboratory', text: 'acute on chronic systolic heart failure' }
];
const { text } = plainText(documents[0]?.text ?? '');

/** A mark over some words of the first document, `from` the nth place where they stand. */
function mark(quote: string, nth = 1) {
	let from = -1;
	for (let i = 0; i < nth; i++) from = text.indexOf(quote, from + 1);
	return { doc: 'note', from, to: from + quote.length };
}
const failure: Evidence = { doc: 'note', quote: 'acute on chronic systolic heart failure' };
const secondColi: Evidence = { doc: 'note', quote: 'E. coli', nth: 2 };
const kidney: Evidence = { doc: 'note', quote: 'CKD stage 3b' };

describe('evidence is found', () => {
	it.each([
		['the quote itself, over a wrapped line', 'acute on chronic systolic heart failure', [failure], true],
		['half of its words', 'systolic heart failure', [failure], true],
		['less than half of its words', 'heart failure', [failure], false],
		['half of its words, with others', 'IV furosemide for acute on chronic', [failure], true],
		[
			'three times as long',
			'chronic systolic heart failure. Urine grew E. coli',
			[{ doc: 'note', quote: 'heart failure. Urine' }],
			true
		],
		['longer than three times', 'systolic heart failure. Urine', [{ doc: 'note', quote: 'heart' }], false],
		['other words', 'IV furosemide', [failure], false],
		['any one of several passages', 'CKD stage 3b', [failure, kidney], true],
		['a list item without its number', 'stage 3b', [kidney], true],
		['the first of two places, the second is asked', 'E. coli', [secondColi], false],
		['a passage that is not in the text', 'CKD', [{ doc: 'note', quote: 'CKD stage 4' }], false],
		['no passage at all', 'CKD', [], false]
	])('%s', (_, marked, passages, found) => {
		expect(isEvidenceFound(mark(marked), passages, documents)).toBe(found);
	});

	it('in the nth place alone', () => {
		expect(isEvidenceFound(mark('E. coli', 2), [secondColi], documents)).toBe(true);
	});

	it('never by a mark of nothing, or of part of a word', () => {
		const { from } = mark('CKD');
		expect(isEvidenceFound({ doc: 'note', from, to: from }, [kidney], documents)).toBe(false);
		expect(isEvidenceFound({ doc: 'note', from: from + 1, to: from + 5 }, [kidney], documents)).toBe(false);
	});

	it.each([
		['a mark in another document', { ...mark('acute on chronic'), doc: 'lab' }, [failure]],
		[
			'a document that is not there',
			{ ...mark('acute on chronic'), doc: 'gone' },
			[{ ...failure, doc: 'gone' }]
		]
	])('not by %s', (_, marked, passages) => {
		expect(isEvidenceFound(marked, passages, documents)).toBe(false);
	});
});
