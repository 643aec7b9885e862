/** M4, M5, M7 and M8: what stands first, and what a note asks for. The Tabular List here is a few notes by hand. */
import { describe, expect, it } from 'vitest';
import type { TabularIndex, TabularNote } from '../../codebook/official';
import type { Chart } from '../../domain/chart';
import type { Drill } from '../../domain/drill';
import type { Source } from '../read';
import { checkCodeFirst } from './code-first';
import { checkFirstPlace, isFirstOnly, neverFirst } from './first-place';
import { base, books, chart, documents, dx, typedCode } from './samples';
import { checkUseAdditional } from './use-additional';

const NOTES: Record<string, [TabularNote['kind'], string, string][]> = {
	'D63.1': [['codeFirst', 'D63.1', 'underlying chronic kidney disease (N18.-)']],
	'F02.80': [
		['codeFirst', 'F02', 'the underlying physiological condition, such as:'],
		['codeFirst', 'F02', "Alzheimer's (G30.-)"]
	],
	'I50.9': [
		['codeFirst', 'I50', 'heart failure due to hypertension (I11.0)'],
		['codeFirst', 'I50', 'heart failure with kidney disease (I13.-)']
	],
	'J15.0': [['codeFirst', 'J15', ', if applicable, associated influenza (J10.-)']],
	'R65.20': [
		['codeFirst', 'R65.2', 'underlying infection, such as:'],
		['codeFirst', 'R65.2', 'sepsis (A41.9)']
	],
	'Z3A.39': [['codeFirst', 'Z3A', 'encounter for delivery (O80)']],
	'N39.0': [['useAdditionalCode', 'N39.0', 'code (B95-B97), to identify infectious agent']],
	'E66.9': [['useAdditionalCode', 'E66', 'code to identify body mass index (BMI), if known (Z68.-)']],
	'J44.9': [['useAdditionalCode', 'chapter 10', 'tobacco use (Z72.0)']]
};
const notes = (code: string, kind: TabularNote['kind']): TabularNote[] =>
	(NOTES[code] ?? []).filter((note) => note[0] === kind).map(([, from, text]) => ({ kind, from, text }));
const tabular: TabularIndex = {
	...books.sets.tabular()!,
	codeFirst: (code) => notes(code, 'codeFirst'),
	useAdditional: (code) => notes(code, 'useAdditionalCode'),
	names: (text, code) =>
		[...text.matchAll(/\b([A-Z]\d[0-9A-Z](?:\.\d+)?)/g)].some(([, named = '?']) => code.startsWith(named))
};
const withNotes = { ...books, sets: { ...books.sets, tabular: () => tabular } };
const NONE: Source = { file: '', exempt: [], onsets: {} };

const claim = (setting: Chart['setting'], ...codes: string[]): Chart =>
	chart(
		{ setting, documents: documents('Finding.') },
		{ dx: codes.map((code, at) => dx(code, 'Finding', at === 0 ? { seq: 1 } : {})) }
	);
const order = (items: string[], first: string, before: [string, string][] = []): Drill => ({
	...base,
	type: 'sequence',
	system: 'icd10cm',
	items,
	answer: { first, before }
});
const said = (found: { rule: string; warning?: true }[]) => found.map(({ rule, warning }) => rule + (warning ? '?' : '')); // prettier-ignore

describe('M4, code first', () => {
	it.each<[string, Chart | Drill, string[]]>([
		['the named code stands before', claim('outpatient', 'N18.4', 'D63.1'), []],
		['it stands behind', claim('outpatient', 'D63.1', 'N18.4'), ['M4']],
		['it is missing, and the note names no other', claim('outpatient', 'I10', 'D63.1'), ['M4']],
		['a list of occasions, none of them', claim('outpatient', 'I50.9', 'I10'), []],
		['a list of occasions, one of them behind', claim('outpatient', 'I50.9', 'I11.0'), ['M4']],
		['one of two stands before', claim('outpatient', 'I13.0', 'I50.9', 'I11.0'), []],
		['if applicable, and it is not there', claim('inpatient', 'J15.0', 'I10'), []],
		['if applicable, and it is behind', claim('inpatient', 'J15.0', 'J10.08'), ['M4']],
		['an underlying condition that is not in the list', claim('outpatient', 'C71.9', 'F02.80'), []],
		['an underlying condition must be, and nothing stands before', claim('outpatient', 'F02.80'), ['M4?']],
		['another stands before, an example behind', claim('outpatient', 'C71.9', 'F02.80', 'G30.9'), ['M4?']],
		['any obstetric code goes before the weeks', claim('inpatient', 'O70.1', 'Z37.0', 'Z3A.39'), []],
		['a sequence that demands it', order(['R65.20', 'A41.9'], 'A41.9'), []],
		['a sequence with it behind', order(['R65.20', 'A41.9'], 'R65.20'), ['M4']],
		['a sequence that leaves it open', order(['I10', 'D63.1', 'N18.4'], 'I10'), ['M4?']],
		[
			'a sequence that demands it over a third',
			order(['I10', 'D63.1', 'E87.6', 'N18.4'], 'I10', [
				['N18.4', 'E87.6'],
				['E87.6', 'D63.1']
			]),
			[]
		]
	])('%s', (_, item, rules) => {
		expect(said(checkCodeFirst(item, NONE, withNotes))).toEqual(rules);
	});

	it('an author may say why it does not hold', () => {
		const source = { ...NONE, orderExempt: [{ code: 'D63.1', reason: 'x' }] };
		expect(checkCodeFirst(claim('outpatient', 'D63.1', 'N18.4'), source, withNotes)).toEqual([]);
	});
});

describe('M7 and M8, the first place', () => {
	it.each<[string, Chart | Drill, string[]]>([
		['M7 an external cause first', claim('outpatient', 'W10.9XXA', 'S52.501A'), ['M7']],
		['M7 an organism first', claim('inpatient', 'B96.20', 'N39.0'), ['M7']],
		['M7 severe sepsis first', claim('inpatient', 'R65.20', 'A41.9'), ['M7']],
		['M7 resistance first', claim('inpatient', 'Z16.12', 'N39.0'), ['M7']],
		['M7 weeks first', claim('inpatient', 'Z3A.39', 'O80'), ['M7']],
		['M7 the outcome first', claim('inpatient', 'Z37.0', 'O80'), ['M7']],
		['M7 underdosing first', claim('outpatient', 'T38.3X6A', 'E11.65'), ['M7']],
		['an adverse effect code first is M4', claim('outpatient', 'T38.3X5A', 'E16.0'), []],
		['M7 a status first, inpatient', claim('inpatient', 'Z79.4', 'E11.9'), ['M7']],
		['M7 a status first, outpatient', claim('outpatient', 'Z79.4', 'E11.9'), ['M7?']],
		['M7 a history first, inpatient', claim('inpatient', 'Z85.3', 'I10'), ['M7']],
		['a symptom first', claim('outpatient', 'R05.9'), []],
		['M7 asked as principal', typedCode({ prompt: 'Enter the principal diagnosis code.', answer: ['B96.20'] }), ['M7']], // prettier-ignore
		['asked as the second code', typedCode({ prompt: 'Enter the code that follows N39.0.', answer: ['B96.20'] }), []], // prettier-ignore
		['M7 in a sequence', order(['N39.0', 'B96.20'], 'B96.20'), ['M7']],
		['M8 an examination second', claim('outpatient', 'I10', 'Z00.00'), ['M8']],
		['M8 the birth second', claim('inpatient', 'P59.9', 'Z38.00'), ['M8']],
		['M8 a donor second', claim('inpatient', 'I10', 'Z52.4'), ['M8']],
		['an unspecified donor second', claim('inpatient', 'I10', 'Z52.9'), []],
		['research second', claim('outpatient', 'I10', 'Z00.6'), []],
		['the birth first', claim('inpatient', 'Z38.00', 'P59.9'), []],
		['M8 chemotherapy second', claim('outpatient', 'C50.911', 'Z51.11'), ['M8']],
		['two therapies in one encounter', claim('outpatient', 'Z51.11', 'Z51.0', 'C50.911'), []],
		['M8 in a sequence', order(['I10', 'Z34.00'], 'I10'), ['M8']]
	])('%s', (_, item, rules) => {
		expect(said(checkFirstPlace(item, NONE))).toEqual(rules);
	});

	it('an author may say why it does not hold', () => {
		const source = { ...NONE, orderExempt: [{ code: 'Z00.00', reason: 'Two visits of one day.' }] };
		expect(checkFirstPlace(claim('outpatient', 'I10', 'Z00.00'), source)).toEqual([]);
	});

	it.each([
		['Z99.12', false, true],
		['Z99.11', true, false],
		['Z92.0', false, false],
		['Z92.3', true, false],
		['Z02.9', false, true],
		['Z51.5', false, false],
		['T50.A16A', true, false],
		['T45.516A', true, false],
		['T45.515A', false, false],
		['Z20.822', false, false]
	])('%s never first: %s, first only: %s', (code, never, only) => {
		expect([neverFirst(code) !== undefined, isFirstOnly(code)]).toEqual([never, only]);
	});
});

describe('M5, use additional', () => {
	const told = (text: string, ...codes: string[]) =>
		chart({ documents: documents(text) }, { dx: codes.map((code) => dx(code, 'x')) });
	it.each<[string, Chart, string[]]>([
		['an organism that is told and not coded', told('Urine grew E. coli.', 'N39.0'), ['M5?']],
		['an organism that is coded', told('Urine grew E. coli.', 'N39.0', 'B96.20'), []],
		['no organism is told', told('Urine culture pending.', 'N39.0'), []],
		['a BMI', told('BMI 41.', 'E66.9'), ['M5?']],
		['a smoker', told('Smokes a pack a day.', 'J44.9'), ['M5?']],
		['a smoker whose code stands', told('Smokes a pack a day.', 'J44.9', 'F17.210'), []],
		['one who never smoked', told('Has never smoked. Non-smoker.', 'J44.9'), []],
		['a note of another code', told('BMI 41.', 'I10'), []]
	])('%s', (_, item, rules) => {
		expect(said(checkUseAdditional(item, NONE, withNotes))).toEqual(rules);
	});

	it('an author may tick it', () => {
		const source = { ...NONE, addExempt: [{ code: 'N39.0', reason: 'x' }] };
		expect(checkUseAdditional(told('Urine grew E. coli.', 'N39.0'), source, withNotes)).toEqual([]);
	});
});
