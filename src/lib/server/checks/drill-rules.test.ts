import { describe, expect, it } from 'vitest';
import type { Drill, MultipleChoiceDrill } from '../../domain/drill';
import { base, rulesBroken, typedCode } from './samples';

const choose = (change: Partial<MultipleChoiceDrill> = {}): MultipleChoiceDrill => ({
	...base,
	type: 'multiple_choice',
	choices: [
		{ id: 'a', text: 'I10' },
		{ id: 'b', text: 'I11.9', why: 'No heart disease.', error: 'rule' },
		{ id: 'c', text: 'R05.9', why: 'No cough.', error: 'rule' },
		{ id: 'd', text: 'E11.9', why: 'No diabetes.', error: 'rule' }
	],
	answer: 'a',
	...change
});
const seventh = (answer: string, wrong: Record<string, string>): Drill => ({
	...base,
	prompt: 'Closed fracture, left tibia, healing well. Pick the 7th character.',
	type: 'seventh_char',
	stem: 'S82.222',
	answer,
	wrong
});
const order = (items: string[], first: string, before: [string, string][]): Drill => ({
	...base,
	type: 'sequence',
	system: 'icd10cm',
	items,
	answer: { first, before }
});
const trueFalse = (id: string, answer: boolean, prompt: string): Drill => ({
	...base,
	id,
	type: 'true_false',
	answer,
	prompt,
	why: 'So says the guideline.'
});

/** A sound item breaks nothing; a bad one is named with its file and the rule. */
function expectRules(item: Drill, rules: string[]) {
	expect(rulesBroken([item])).toEqual(rules.map((rule) => `sample.yaml ${rule}`));
}

describe('typed codes', () => {
	it.each<[string, Drill, string[]]>([
		['sound', typedCode({ partial: [{ code: 'I11.9', credit: 0.25, why: 'Heart.' }] }), []],
		['M1 an answer that does not exist', typedCode({ answer: ['I10.9'] }), ['M1', 'M1']],
		['M1 an answer that is a header', typedCode({ answer: ['E11.3'] }), ['M1', 'M1']],
		['M1 an answer that one edition lacks', typedCode({ answer: ['H25.113'], prompt: 'Both eyes.' }), ['M1']],
		[
			'M1 a header that earns credit',
			typedCode({ partial: [{ code: 'E11.3', credit: 0.5, why: 'x' }] }),
			['M1', 'M1']
		],
		['a header that earns nothing', typedCode({ partial: [{ code: 'E11.3', credit: 0, why: 'x' }] }), []],
		['M1 a code in prose that does not exist', typedCode({ rationale: 'Not E11.7.' }), ['M1?', 'M1?']],
		['M1 an edition that is not at hand', typedCode({ editions: ['FY2030'] }), ['M1']],
		['M2 no 7th character', typedCode({ answer: ['S82.222'], prompt: 'left' }), ['M1', 'M1', 'M2']],
		['M9 the other side', typedCode({ answer: ['H25.111'], prompt: 'Nuclear cataract, left eye.' }), ['M9']],
		['M9 no side', typedCode({ answer: ['H25.111'], prompt: 'Nuclear cataract.' }), ['M9?']],
		['M9 right-handed is no side', typedCode({ answer: ['H25.112'], prompt: 'Right-handed. Left eye.' }), []],
		['M10 a man with child', typedCode({ answer: ['O24.112'], prompt: 'Patient, 30M.' }), ['M10?']],
		['M11 another trimester', typedCode({ answer: ['O24.112'], prompt: '30F, 31w2d.' }), ['M11']],
		['M11 the stated trimester', typedCode({ answer: ['O24.112'], prompt: '30F, 20 weeks.' }), []],
		['M11 other weeks', typedCode({ answer: ['Z3A.20'], prompt: '30F, 21w0d.' }), ['M11']],
		['M20 a CPT code', typedCode({ rationale: 'Report 99213.' }), ['M20']],
		['M20 a category II code', typedCode({ rationale: 'Report 3044F.' }), ['M20']],
		['a number with its comma', typedCode({ rationale: 'Over 10,000 cells.' }), []],
		['M21 a name', typedCode({ note: 'Seen by Dr. Miller.' }), ['M21']],
		['M21 a date in a note', typedCode({ note: 'Seen on 3/14/2024.' }), ['M21']],
		['a date of a rule', typedCode({ prompt: 'In force since October 1, 2025.' }), []],
		[
			'M22 no such section',
			typedCode({ refs: [{ source: 'Guidelines', edition: 'FY2026', section: 'I.C.4.z' }] }),
			['M22']
		],
		[
			'M22 a book not at hand',
			typedCode({ refs: [{ source: 'Guidelines', edition: 'FY2027', section: 'I' }] }),
			['M22']
		],
		[
			'M22 no such code',
			typedCode({ refs: [{ source: 'Tabular', edition: 'FY2027', section: 'E99' }] }),
			['M22']
		],
		[
			'M22 a modifier in the file that has none',
			typedCode({ refs: [{ source: 'HCPCS', edition: '2026-04', section: 'JW' }] }),
			['M22']
		],
		[
			'M22 codes and modifiers, each in its file',
			typedCode({
				refs: [
					{ source: 'HCPCS', edition: '2026-04', section: 'J9035' },
					{ source: 'HCPCS', edition: '2022', section: 'JW' }
				]
			}),
			[]
		],
		['M22 a range', typedCode({ refs: [{ source: 'Tabular', edition: 'FY2027', section: 'E11-I10' }] }), []],
		[
			'form: a partial that is right',
			typedCode({ partial: [{ code: 'I10', credit: 0, why: 'x' }] }),
			['form', 'form']
		],
		['form: too long', typedCode({ rationale: 'word '.repeat(61) }), ['form?']]
	])('%s', (_, item, rules) => {
		expectRules(item, rules);
	});
});

describe('other types', () => {
	const [a, b, c] = choose().choices;
	it.each<[string, Drill, string[]]>([
		['a sound choice', choose(), []],
		['three choices', choose({ choices: choose().choices.slice(0, 3) }), ['form']],
		[
			'a wrong choice without why',
			choose({ choices: [a!, b!, c!, { id: 'd', text: 'J18.9', error: 'rule' }] }),
			['form']
		],
		[
			'a wrong choice without error',
			choose({ choices: [a!, b!, c!, { id: 'd', text: 'J18.9', why: 'x' }] }),
			['form']
		],
		['an answer that is no choice', choose({ answer: 'x' }), ['form', 'form', 'form']],
		[
			'M3 a claim that Excludes1 forbids',
			choose({ choices: [{ id: 'a', text: 'I10, I11.9' }, b!, c!, choose().choices[3]!] }),
			['M3']
		],
		[
			'a question about such a pair',
			choose({
				prompt: 'Which pair cannot stand together?',
				choices: [{ id: 'a', text: 'I10 + I11.9' }, b!, c!, choose().choices[3]!]
			}),
			[]
		],
		[
			'M1 a right choice that does not exist',
			choose({ choices: [{ id: 'a', text: 'I10.9' }, b!, c!, choose().choices[3]!] }),
			['M1', 'M1']
		],
		['a sound 7th character', seventh('D', { A: 'Active treatment is over.' }), []],
		['M2 a 7th that the list lacks', seventh('D', { Q: 'x' }), ['M2']],
		['an answer listed as wrong', seventh('D', { D: 'x' }), ['form']],
		['no wrong character', seventh('D', {}), ['form']],
		['a sound order', order(['I10', 'F02.80', 'E11.9'], 'E11.9', [['E11.9', 'F02.80']]), []],
		['M6 a manifestation first', order(['I10', 'F02.80'], 'F02.80', []), ['M6']],
		[
			'an order that goes round',
			order(['I10', 'J18.9', 'E11.9'], 'E11.9', [
				['I10', 'J18.9'],
				['J18.9', 'I10']
			]),
			['form', 'form']
		],
		['a first that stands after another', order(['I10', 'E11.9'], 'E11.9', [['I10', 'E11.9']]), ['form']],
		['an answer that is not dealt', order(['I10', 'E11.9'], 'J18.9', []), ['form']],
		['M16 O80 not first', order(['I10', 'O80'], 'I10', []), ['M16', 'M16', 'M1', 'M1', 'form?']]
	])('%s', (_, item, rules) => {
		expectRules(item, rules);
	});
});

describe('the whole bank', () => {
	const question = 'Outpatient clinic, the final note says probable pneumonia. The pneumonia is coded.';

	it('M23 finds a stem with only the age changed', () => {
		const first = typedCode({ id: 'first', note: `Patient, 61F. ${question}` });
		const second = typedCode({ id: 'second', note: `Patient, 62F. ${question}` });
		expect(rulesBroken([first, second])).toEqual(['second.yaml M23']);
	});

	it('M23 lets one prompt ask about other notes', () => {
		const first = typedCode({ id: 'first', note: 'Hypertension at goal, drugs unchanged.' });
		const second = typedCode({ id: 'second', note: 'Blood pressure high for years, well controlled now.' });
		expect(rulesBroken([first, second])).toEqual([]);
	});

	it('warns when true and false are out of balance', () => {
		const all = [
			trueFalse('one', true, 'Codes have three to seven characters.'),
			trueFalse('two', true, question)
		];
		expect(rulesBroken(all)).toEqual(['drills form?']);
	});
});
