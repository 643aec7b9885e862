import { describe, expect, it } from 'vitest';
import { noteReferences } from './note-codes';
import { parseTabular } from './tabular-file';
import { tabularIndex } from './tabular-index';

const diag = (name: string, desc: string, inside = ''): string =>
	`<diag><name>${name}</name><desc>${desc}</desc>${inside}</diag>`;
const notes = (kind: string, ...texts: string[]): string =>
	`<${kind}>${texts.map((text) => `<note>${text}</note>`).join('')}</${kind}>`;

const XML = `<?xml version="1.0"?><ICD10CM.tabular><version>2027</version>
<chapter><name>2</name><desc>Neoplasms (C00-D49)</desc>
<section id="C43-C44"><desc>Melanoma and other malignant neoplasms of skin</desc>
${diag('C43', 'Melanoma')}${diag('C4A', 'Merkel cell')}${diag('C44', 'Other skin')}</section></chapter>
<chapter><name>4</name><desc>Endocrine (E00-E89)</desc>
${notes('excludes1', 'skin things (C43-C44)')}
<section id="E08-E13"><desc>Diabetes mellitus (E08-E13)</desc>
${diag('E08', 'Underlying')}${diag('E10', 'Type 1', notes('excludes1', 'type 2 diabetes mellitus (E11.-)') + diag('E10.9', 'Type 1 without complications'))}
${diag(
	'E11',
	'Type 2',
	notes('useAdditionalCode', 'insulin (Z79.4)') +
		diag(
			'E11.3',
			'Eye',
			diag(
				'E11.32',
				'Mild retinopathy',
				`<sevenChrNote><note>one of</note></sevenChrNote>
		<sevenChrDef><extension char="1">right eye</extension><note>also OD</note><extension char="2">left eye</extension></sevenChrDef>` +
					diag('E11.321', 'With macular edema')
			)
		) +
		diag(
			'E11.5',
			'Circulatory',
			diag('E11.51', 'Angiopathy') + diag('E11.52', 'Gangrene') + diag('E11.59', 'Other')
		) +
		diag('E11.9', 'Without complications')
)}${diag('E13', 'Other')}</section></chapter>
<chapter><name>9</name><desc>Circulatory</desc><section id="I70-I79"><desc>Arteries</desc>
${diag('I79', 'Disorders of arteries in diseases classified elsewhere', notes('codeFirst', 'underlying disease') + notes('excludes1', 'diabetic (peripheral) angiopathy (E08-E13 with .51-.52)') + diag('I79.8', 'Other'))}
${diag('B95', 'Streptococcus as the cause of diseases classified elsewhere', notes('codeFirst', 'x'))}
</section></chapter></ICD10CM.tabular>`;

const tabular = parseTabular('x', XML);
const index = tabularIndex(tabular, {
	label: 'FY2027',
	isBillable: (code) => code === 'E113211',
	uncertain: [
		{ range: 'C43..E10', kind: 'range', reason: 'stretch' },
		{ range: 'E10', kind: 'code', reason: 'not read' }
	]
});

describe('tabular list', () => {
	it('keeps the order of the book', () => {
		expect(tabular.entries.slice(0, 5).map((entry) => entry.id)).toEqual([
			'chapter 2',
			'C43-C44',
			'C43',
			'C4A',
			'C44'
		]);
	});

	it('gives all notes that govern a code, nearest first', () => {
		expect(index.notes('E11.321').map(({ kind, from }) => [kind, from])).toEqual([
			['sevenChrNote', 'E11.32'],
			['sevenChrNote', 'E11.32'],
			['useAdditionalCode', 'E11'],
			['excludes1', 'chapter 4']
		]);
		expect(index.notes('E11.3211').length).toBe(4);
		expect(index.useAdditional('E11.9').map((note) => note.text)).toEqual(['insulin (Z79.4)']);
	});

	it.each([
		['of a stem: only those that make a code', 'E11.321', { '1': 'right eye' }],
		['of a whole code', 'E11.3211', { '1': 'right eye' }],
		['of a header: the list as printed', 'E11.32', { '1': 'right eye', '2': 'left eye' }],
		['of a code that takes none', 'E11.9', undefined]
	])('7th characters %s', (_, code, expected) => expect(index.sevenths(code)).toEqual(expected));

	it.each([
		['from its own note', ['E10.9', 'E11.9'], ['E10.9>E11.9']],
		['in any order', ['E11.9', 'E10.9'], ['E10.9>E11.9']],
		['a note of the chapter, a range in the order of the book', ['E11.9', 'C4A'], ['E11.9>C4A']],
		['a qualified range', ['I79.8', 'E11.52'], ['I79.8>E11.52']],
		['outside of the qualified range', ['I79.8', 'E11.59'], []],
		['codes that have nothing to do with each other', ['I79.8', 'C43'], []]
	])('Excludes1 %s', (_, codes, expected) => {
		expect(index.excludes1Pairs(codes).map(({ a, b }) => `${a}>${b}`)).toEqual(expected);
	});

	it('knows manifestation codes from causes', () => {
		expect(['I79.8', 'B95', 'E11.9'].map((code) => index.isManifestation(code))).toEqual([
			true,
			false,
			false
		]);
	});

	it('says what is uncertain, the nearer word first', () => {
		expect([
			index.uncertain('E10.9')?.reason,
			index.uncertain('C4A')?.reason,
			index.uncertain('I79')
		]).toEqual(['not read', 'stretch', undefined]);
	});
});

describe('references in notes', () => {
	const known =
		/^(A15|J65|S781?|T20|T25|S52|S06[168]*|I69|Z8952|E08|E13|M436|Q67[04]?|O9982|V01|V09|F1[09])$/;
	const test = (text: string): string[] =>
		noteReferences(text, (bare) => known.test(bare)).map(
			({ from, to, only }) => `${from}-${to}${only ? '?' : ''}`
		);

	it.each([
		['traumatic amputation of hip and thigh (S78.-)', ['S78-S78']],
		['physeal fracture (S78.1-), burn (T20-T25)', ['S781-S781', 'T20-T25']],
		['pneumoconiosis with tuberculosis, any type in A15 (J65)', ['J65-J65']],
		['classified in subcategories S06.1- to S06.6-, and S06.8-, code to', ['S061-S066', 'S068-S068']],
		['torticollis NOS M43.6', ['M436-M436']],
		['conditions classified to Q67.0-Q67.4', ['Q670-Q674']],
		['knee joint following prior explantation (Z89.52-', ['Z8952-Z8952']],
		['streptococcus carrier (O99.82-)', ['O9982-O9982']],
		['vitamin B12 deficiency (HIV) (NOS)', []],
		['aphasia (I69. with final characters -20)', ['I69-I69?']],
		['collision (V01-V09 with 5th character 9)', ['V01-V09?']],
		['diabetic acidosis - see categories E08, E13 with ketoacidosis', []],
		['collision (V01-V09, S52 with 5th character 9), burn (T20)', ['V01-V09?', 'S52-S52?', 'T20-T20']]
	])('%s', (text, expected) => expect(test(text)).toEqual(expected));

	it.each([
		['diabetes (E08-E13 with .61-)', 'E11618', 'E1169'],
		['angiopathy (E08-E13 with .51-.52)', 'E1152', 'E1159'],
		['aphasia (I69. with final characters -20)', 'I69320', 'I69321'],
		['open (S52.-with 7th character B)', 'S52501B', 'S52501A'],
		['open (S52.- with open fracture 7th character)', 'S52501C', 'S52501A'],
		['hallucinations (F10-F19 with fifth to sixth characters 51)', 'F10151', 'F1015'],
		['amnestic (F10-F19 with 5th character .6)', 'F1026', 'F1027']
	])('%s', (text, yes, no) => {
		const only = noteReferences(text, (bare) => known.test(bare))[0]?.only;
		expect([only?.(yes), only?.(no)]).toEqual([true, false]);
	});
});
