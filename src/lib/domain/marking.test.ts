import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCodeTree } from './code-tree';
import type { Drill, DrillBase, MultiSelectDrill, SequenceDrill, TypedCodeDrill } from './drill';
import type { Marked } from './marked';
import { markDrill } from './marking';
import type { PackCodes } from './pack';

const codes: PackCodes = {
	editions: {},
	trees: {
		'icd10cm:E11': buildCodeTree('E11', [
			...['E11.3311', 'E11.3312', 'E11.3319', 'E11.3391', 'E11.3392', 'E11.3399'],
			...['E11.319', 'E11.42', 'E11.9']
		]),
		'icd10cm:I10': buildCodeTree('I10', ['I10']),
		'icd10cm:S52': buildCodeTree('S52', ['S52.222A', 'S52.222D', 'S52.522A', 'S52.522D']),
		'icd10cm:S82': buildCodeTree('S82', ['S82.222A', 'S82.222D', 'S82.222S']),
		'icd10pcs:0FT': buildCodeTree('0FT', ['0FT44ZZ', '0FT40ZZ']),
		'icd10pcs:0FB': buildCodeTree('0FB', ['0FB44ZZ']),
		'hcpcs:J90': buildCodeTree('J90', ['J9035', 'J9036'])
	},
	titles: {
		'E11.3319': 'Type 2 diabetes mellitus with moderate … retinopathy with macular edema, unspecified eye',
		'E11.3391': 'Type 2 diabetes mellitus with moderate … retinopathy without macular edema, right eye'
	},
	sevenths: {},
	sides: {},
	axes: {
		'0FT': { '4': { '4': 'Gallbladder' }, '5': { '0': 'Open', '4': 'Percutaneous Endoscopic' } },
		'0FB': { '4': { '4': 'Gallbladder' }, '5': { '0': 'Open', '4': 'Percutaneous Endoscopic' } }
	},
	excludes1: [],
	poaExempt: []
};

const base: DrillBase = {
	id: 'd',
	rev: 1,
	use: 'drill',
	topic: 't',
	level: 1,
	exams: ['CCS'],
	setting: 'any',
	editions: ['FY2027'],
	prompt: '',
	rationale: '',
	refs: [],
	family: 'f',
	needsBook: false,
	review: 'read-twice'
};
const typed = (answer: string[], more: Partial<TypedCodeDrill> = {}): TypedCodeDrill => ({
	...base,
	type: 'typed_code',
	system: 'icd10cm',
	answer,
	partial: [],
	...more
});
const choices = (ids: string) => [...ids].map((id) => ({ id, text: id, why: `not ${id}` }));
const select = (ids: string, right: string): MultiSelectDrill => ({
	...base,
	type: 'multi_select',
	choices: choices(ids),
	answer: [...right]
});

const retina = typed(['E11.3311'], {
	partial: [
		{ code: 'E11.3319', credit: 0.5, why: 'The eye is not stated.' },
		{ code: 'E11.3391', credit: 0.25, why: 'Says no macular edema.' },
		{ code: 'E11.9', credit: 0, why: 'A complication is documented.' }
	]
});
const torus = typed(['S52.522A']);
const gallbladder = typed(['0FT44ZZ'], { system: 'icd10pcs' });
const bevacizumab = typed(['J9035'], { system: 'hcpcs' });

const SIGNS = { right: '+', partial: '~', wrong: 'x', missing: '?', open: '.' } as const;
const signs = ({ slots }: Marked) => slots?.map(({ state }) => SIGNS[state]).join('');

const HEADER = 'This is a header: it needs more characters before it can be reported.';
const FORM = 'This has not the form of a code.';
const LETTER_O = 'A letter O and a zero are mixed up here: they are different characters.';

describe('a typed code', () => {
	it.each([
		['exact', retina, 'E11.3311', 1000, 'right', '+++++++', undefined],
		['without the dot', retina, 'E113311', 1000, 'right', '+++++++', undefined],
		['in lower case, with a blank behind', retina, 'e11.3311 ', 1000, 'right', '+++++++', undefined],
		[
			'too vague, with the credit the author named',
			retina,
			'E11.3319',
			500,
			'partial',
			'++++++~',
			'The eye is not stated.'
		],
		[
			'part of the mark, but not vague',
			retina,
			'E11.3391',
			250,
			'partial',
			'+++++x+',
			'Says no macular edema.'
		],
		[
			'named by the author without credit',
			retina,
			'E11.9',
			0,
			'wrong',
			'+++x???',
			'A complication is documented.'
		],
		[
			'same category, billable, not listed',
			retina,
			'E11.3312',
			250,
			'partial',
			'++++++x',
			'The category is right, the detail is not.'
		],
		['a header of the key', retina, 'E11.33', 0, 'wrong', '+++++??', HEADER],
		['the category alone', retina, 'E11', 0, 'wrong', '+++????', HEADER],
		['a header elsewhere in the category', torus, 'S52.222', 0, 'wrong', '+++x..?', HEADER],
		['no such code', retina, 'E11.5', 0, 'wrong', '+++x???', 'No such code stands in this category.'],
		[
			'a code with a character too many',
			retina,
			'E11.91',
			0,
			'wrong',
			'+++x.??',
			'No such code stands in this category.'
		],
		['another category', retina, 'I10', 0, 'wrong', 'x..????', 'This is another category.'],
		['E0O: the letter O is no zero', typed(['E00.9']), 'E0O.9', 0, 'wrong', '++x.', LETTER_O],
		['I1O: the letter O is no zero', typed(['I10']), 'I1O', 0, 'wrong', '++x', LETTER_O],
		['a letter O in ICD-10-PCS', gallbladder, 'OFT44ZZ', 0, 'wrong', 'x......', LETTER_O],
		['a letter O in HCPCS', bevacizumab, 'J9O35', 0, 'wrong', '++x..', LETTER_O],
		['too short to be a code', retina, 'E1', 0, 'wrong', '++?????', FORM],
		['too long to be a code', retina, 'E11.33110', 0, 'wrong', undefined, FORM],
		['a dot in another place', retina, 'E1.13311', 0, 'wrong', undefined, FORM],
		['nothing', retina, '', 0, 'wrong', undefined, FORM],
		['any of several answers', typed(['E11.42', 'I10']), 'I10', 1000, 'right', '+++', undefined],
		[
			'an answer that another one begins with',
			typed(['E11.91', 'E11.9']),
			'E11.9',
			1000,
			'right',
			'++++',
			undefined
		],
		['ICD-10-PCS, exact', gallbladder, '0ft44zz', 1000, 'right', '+++++++', undefined],
		[
			'ICD-10-PCS, one axis wrong',
			gallbladder,
			'0FT40ZZ',
			250,
			'partial',
			'++++x++',
			'The table is right, the detail is not.'
		],
		[
			'ICD-10-PCS, another root operation',
			gallbladder,
			'0FB44ZZ',
			0,
			'wrong',
			'++x++++',
			'This is another table.'
		],
		['HCPCS, exact', bevacizumab, 'j9035', 1000, 'right', '+++++', undefined],
		[
			'HCPCS, the next code is another drug',
			bevacizumab,
			'J9036',
			0,
			'wrong',
			'++++x',
			'This is another code.'
		]
	])('%s', (_, drill, answer, score, verdict, slots, why) => {
		const marked = markDrill(drill, answer, codes);
		expect([marked.score, marked.verdict, signs(marked), marked.why]).toEqual([score, verdict, slots, why]);
	});

	it.each([
		['the accepted code itself', 'E11.42', 'E11.42'],
		['the accepted code that begins most alike', 'S52.522D', 'S52.522A'],
		['the first where none is alike', 'Z99', 'E11.42'],
		['the first where nothing is typed', '', 'E11.42']
	])('is compared with %s', (_, answer, key) => {
		expect(markDrill(typed(['E11.42', 'S52.522A']), answer, codes).key).toBe(key);
	});

	it('says what a vague character should be', () => {
		expect(markDrill(retina, 'E11.3319', codes).slots?.[6]).toEqual({
			given: '9',
			key: '1',
			state: 'partial'
		});
	});
});

describe('the other types', () => {
	const choice: Drill = { ...base, type: 'multiple_choice', choices: choices('abcd'), answer: 'c' };
	const order: SequenceDrill = {
		...base,
		type: 'sequence',
		system: 'icd10cm',
		items: ['J18.9', 'R65.20', 'A41.9', 'J96.01'],
		answer: {
			first: 'A41.9',
			before: [
				['A41.9', 'J18.9'],
				['A41.9', 'R65.20'],
				['R65.20', 'J96.01']
			]
		}
	};
	const seventh: Drill = {
		...base,
		type: 'seventh_char',
		stem: 'S82.222',
		answer: 'D',
		wrong: { A: 'Active treatment is over.' }
	};
	const statement: Drill = { ...base, type: 'true_false', answer: false, why: 'Outpatient: not coded.' };
	const uncertain = select('abcdef', 'abdf');

	it.each<[string, Drill, string | string[] | boolean, number, string | undefined]>([
		['multiple choice, right', choice, 'c', 1000, undefined],
		['multiple choice, wrong, with its reason', choice, 'a', 0, 'not a'],
		['multiple choice, no choice', choice, '', 0, undefined],
		['multi select, all', uncertain, ['a', 'b', 'd', 'f'], 1000, undefined],
		['multi select, one missed', uncertain, ['a', 'b', 'd'], 750, '1 missed.'],
		['multi select, all and one too many', uncertain, ['a', 'b', 'c', 'd', 'f'], 750, '1 too many.'],
		[
			'multi select, one missed and one too many',
			uncertain,
			['a', 'b', 'c', 'd'],
			500,
			'1 missed, 1 too many.'
		],
		['multi select, as many false as true', uncertain, ['a', 'c', 'b', 'e'], 0, '2 missed, 2 too many.'],
		['multi select, more false than true is not below 0', uncertain, ['c', 'e'], 0, '4 missed, 2 too many.'],
		['multi select, everything', uncertain, [...'abcdef'], 500, '2 too many.'],
		['multi select, nothing', uncertain, [], 0, '4 missed.'],
		['multi select, one choice twice', uncertain, ['a', 'a', 'b', 'd', 'f'], 1000, undefined],
		['multi select of three, one missed', select('abcd', 'abc'), ['a', 'b'], 667, '1 missed.'],
		['sequence, as demanded', order, ['A41.9', 'J18.9', 'R65.20', 'J96.01'], 1000, undefined],
		[
			'sequence, another order that no rule forbids',
			order,
			['A41.9', 'R65.20', 'J96.01', 'J18.9'],
			1000,
			undefined
		],
		['sequence, first wrong', order, ['J18.9', 'A41.9', 'R65.20', 'J96.01'], 0, 'A41.9 stands first.'],
		[
			'sequence, one pair of three broken',
			order,
			['A41.9', 'J18.9', 'J96.01', 'R65.20'],
			667,
			'R65.20 stands before J96.01.'
		],
		[
			'sequence, a code left out keeps no pair',
			order,
			['A41.9', 'J18.9', 'J96.01'],
			333,
			expect.any(String) as string
		],
		[
			'sequence, first alone is asked',
			{ ...order, answer: { first: 'A41.9', before: [] } },
			['A41.9'],
			1000,
			undefined
		],
		['sequence, nothing', order, [], 0, 'A41.9 stands first.'],
		['7th character, right', seventh, 'D', 1000, undefined],
		['7th character, wrong, with its reason', seventh, 'A', 0, 'Active treatment is over.'],
		['7th character, wrong without a reason', seventh, 'S', 0, undefined],
		['true or false, right', statement, false, 1000, undefined],
		['true or false, wrong, with its reason', statement, true, 0, 'Outpatient: not coded.']
	])('%s', (_, drill, answer, score, why) => {
		const marked = markDrill(drill, answer, codes);
		expect([marked.score, marked.why]).toEqual([score, why]);
		expect(marked.verdict).toBe(score === 1000 ? 'right' : score > 0 ? 'partial' : 'wrong');
	});

	it('draws the 7th character in its slot', () => {
		const marked = markDrill(seventh, 'A', codes);
		expect([signs(marked), marked.key]).toEqual(['++++++x', 'S82.222D']);
		expect(signs(markDrill(seventh, 'D', codes))).toBe('+++++++');
	});

	it.each<[string, Drill, string | string[] | boolean]>([
		['a text for true or false', statement, 'false'],
		['a list for a typed code', retina, ['E11.9']],
		['a boolean for a choice', choice, true],
		['a text for an order', order, 'A41.9']
	])('refuses %s', (_, drill, answer) => {
		expect(() => markDrill(drill, answer, codes)).toThrow(TypeError);
	});

	it.each<[string, Drill, string | string[] | boolean]>([
		['a code of ICD-10-CM', retina, 'E11.3311'],
		['a code of ICD-10-PCS', gallbladder, '0FT44ZZ'],
		['a HCPCS code', bevacizumab, 'J9035'],
		['a choice', choice, 'c'],
		['several choices', uncertain, ['a', 'b', 'd', 'f']],
		['an order', order, ['A41.9', 'R65.20', 'J96.01', 'J18.9']],
		['a 7th character', seventh, 'D'],
		['true or false', statement, false]
	])('%s: the key itself is worth 1000, without a reason', (_, drill, answer) => {
		expect(markDrill(drill, answer, codes)).toMatchObject({ score: 1000, verdict: 'right' });
		expect(markDrill(drill, answer, codes).why).toBeUndefined();
	});

	const characters = fc.string({ unit: fc.constantFrom(...'EISJ013459FTZXADO. '), maxLength: 9 });
	it('gives whole thousandths from 0 to 1000 for whatever is typed', () => {
		fc.assert(
			fc.property(fc.constantFrom(retina, torus, gallbladder, bevacizumab), characters, (drill, answer) => {
				const { score, verdict, slots } = markDrill(drill, answer, codes);
				expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
				expect(verdict === 'right').toBe(
					slots !== undefined && slots.every(({ state }) => state === 'right')
				);
			})
		);
	});

	it('gives a choice of several the same mark in any order', () => {
		const chosen = fc.shuffledSubarray([...'abcdefgh']);
		const right = fc.subarray([...'abcdefgh'], { minLength: 1 });
		fc.assert(
			fc.property(right, chosen, (keys, answer) => {
				const drill = select('abcdefgh', keys.join(''));
				const { score } = markDrill(drill, answer, codes);
				expect(score).toBe(markDrill(drill, [...answer].sort(), codes).score);
				expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
			})
		);
	});

	it('gives any order of a sequence a mark from 0 to 1000', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(order.items), (answer) => {
				const { score } = markDrill(order, answer, codes);
				expect(score >= 0 && score <= 1000).toBe(true);
				if (answer[0] !== 'A41.9') expect(score).toBe(0);
			})
		);
	});
});
