import { describe, expect, it } from 'vitest';
import type { Chart } from '../domain/chart';
import { chart, documents, dx } from './checks/samples';
import { checkNoise, shapeNoise, withNoise, type NoiseTexts } from './noise';

const TEXTS: NoiseTexts = {
	top: ['Printed from the viewer.', 'Scanned page.'],
	inside: ['Empty form field [ ].'],
	end: ['End of printout.', 'Routing: one copy.']
};
const titles = new Map([
	['I10', 'Essential (primary) hypertension'],
	['E11.9', 'Type 2 diabetes mellitus without complications']
]);
const record = chart(
	{ documents: documents('## Assessment\n\nHypertension at goal. BP 120/80, HR 70.\n\n## Plan\n\nDiet.') },
	{ dx: [dx('I10', 'Hypertension at goal', { seq: 1 })] }
);
const check = (texts: Partial<NoiseTexts>, one: Chart = record) =>
	checkNoise({ ...TEXTS, ...texts }, [{ chart: one, file: 'x' }], titles).map(({ reason }) => reason);

describe('the lines of noise.yaml', () => {
	it.each<[string, unknown, boolean]>([
		['three lists', TEXTS, true],
		['a list that is missing', { top: ['a'], inside: ['a'] }, false],
		['an empty list', { ...TEXTS, end: [] }, false],
		['a line that reads as a heading', { ...TEXTS, end: ['# Page'] }, false],
		['a line that reads as an item', { ...TEXTS, end: ['- Page'] }, false]
	])('%s', (_, value, fits) => {
		expect(!Array.isArray(shapeNoise(value))).toBe(fits);
	});

	it.each<[string, string, string[]]>([
		['says nothing', 'Page numbers by the printer.', []],
		['has a word of a code', 'Primary copy.', ['has "primary", which stands in the title of I10']],
		['has a date', 'Printed 03/04/2025.', ['looks like a date']],
		['looks like CPT', 'Form 99213 closed.', ['has the form of a CPT code']],
		['copies a passage', 'Hypertension at goal.', ['has "hypertension", which', 'cannot be made messy']]
	])('a line that %s', (_, text, said) => {
		const found = check({ end: [text] });
		expect(found).toHaveLength(said.length);
		said.forEach((words, at) => expect(found[at]).toContain(words));
	});

	it('are dealt to each document, the same every time', () => {
		const dealt = withNoise(record, TEXTS);
		expect(withNoise(record, TEXTS)).toEqual(dealt);
		expect(Object.keys(dealt.noise ?? {})).toEqual(record.documents.map(({ id }) => id));
		expect(TEXTS.top).toContain(dealt.noise?.[record.documents[0]?.id ?? '']?.top);
	});
});
