import { describe, expect, it } from 'vitest';
import type { Drill, DrillBase } from '../domain/drill';
import type { Slot, SlotState } from '../domain/slots';
import * as of from '../domain/drill-types/samples';
import { choiceFates, differences, partWords, slotsInWords, verdictLine } from './drill-told';

it.each([
	[1000, 'Right'],
	[800, 'Nearly right'],
	[500, 'Half right'],
	[250, 'Partly right'],
	[1, 'Partly right'],
	[0, 'Not this one']
])('%i thousandths: %s', (score, line) => {
	expect(verdictLine(score)).toBe(line);
});

describe('the slots in words', () => {
	const slot = (given: string, key: string, state: SlotState): Slot => ({ given, key, state });
	const right = (text: string) => [...text].map((char) => slot(char, char, 'right'));
	it.each([
		['all right', 'I10', right('I10'), 'Your code I10. All characters right.'],
		[
			'too vague',
			'E11.3319',
			[...right('E11331'), slot('9', '1', 'partial')],
			'Your code E11.3319. Characters 1 to 6 right. Character 7: 9 is too vague, should be 1.'
		],
		[
			'wrong, not compared, missing',
			'S52.22',
			[...right('S52'), slot('2', '5', 'wrong'), slot('2', '2', 'open'), slot('', '2', 'missing')],
			'Your code S52.22. Characters 1 to 3 right. Character 4: 2 is wrong, should be 5. ' +
				'Character 5: 2, not compared. Character 6: missing, 2.'
		],
		[
			'right again after a wrong one',
			'0FB4',
			[...right('0F'), slot('B', 'T', 'wrong'), slot('4', '4', 'right')],
			'Your code 0FB4. Characters 1 to 2 right. Character 3: B is wrong, should be T. Character 4: right.'
		],
		[
			'one right',
			'I9',
			[slot('I', 'I', 'right'), slot('9', '1', 'wrong')],
			'Your code I9. Character 1 right. Character 2: 9 is wrong, should be 1.'
		],
		['none right', 'J', [slot('J', 'I', 'wrong')], 'Your code J. Character 1: J is wrong, should be I.'],
		[
			'one too many',
			'I101',
			[...right('I10'), slot('1', '', 'wrong')],
			'Your code I101. Characters 1 to 3 right. Character 4: 1 is one too many.'
		],
		[
			'one too many, with part of the mark',
			'I101',
			[...right('I10'), slot('1', '', 'partial')],
			'Your code I101. Characters 1 to 3 right. Character 4: 1 is one too many.'
		]
	])('%s', (_, given, slots, words) => {
		expect(slotsInWords(given, slots)).toBe(words);
	});
});

it.each([
	['the 7th', 'E11.3319', 'E11.3311', [6]],
	['a path leaves from the first difference on', 'S52.222A', 'S52.522A', [3, 4, 5, 6]],
	['a longer code', 'E11.421', 'E11.42', [5]],
	['a shorter code', 'E11.4', 'E11.42', []],
	['the same code', 'I10', 'I10', []],
	['no key', 'I10', '', [0, 1, 2]],
	['ICD-10-PCS axis by axis', '0FB44ZZ', '0FT44ZZ', [2]],
	['ICD-10-PCS of another body system', '0DT44ZZ', '0FT44ZZ', [1, 2, 3, 4, 5, 6]]
])('where a code leaves the key: %s', (_, code, key, at) => {
	expect(Object.keys(differences(code, key)).map(Number)).toEqual(at);
});

describe('what became of each choice', () => {
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
	const allFates = (...given: Parameters<typeof choiceFates>) =>
		choiceFates(...given).flatMap(({ fates }) => fates);
	const choices = [
		{ id: 'a', text: 'A' },
		{ id: 'b', text: 'B', why: 'not b' },
		{ id: 'c', text: 'C', why: 'never told of a right one' },
		{ id: 'd', text: 'D', why: 'not d' }
	];
	const one: Drill = { ...base, type: 'multiple_choice', choices, answer: 'a' };
	const several: Drill = { ...base, type: 'multi_select', choices, answer: ['a', 'c'] };

	it.each<[string, Drill, string | string[], string[]]>([
		['the right one', one, 'a', ['right yours', 'idle ', 'idle ', 'idle ']],
		['a wrong one', one, 'b', ['missing the answer', 'wrong yours', 'idle ', 'idle ']],
		['none', one, '', ['missing the answer', 'idle ', 'idle ', 'idle ']],
		['some of several', several, ['c', 'd'], ['missing the answer', 'idle ', 'right yours', 'wrong yours']]
	])('%s', (_, drill, answer, fates) => {
		expect(allFates(drill, answer).map(({ state, label }) => `${state} ${label}`)).toEqual(fates);
	});

	it('tells why of wrong choices alone', () => {
		expect(allFates(several, []).map(({ why }) => why)).toEqual([undefined, 'not b', undefined, 'not d']);
	});

	it('is empty for a drill without choices', () => {
		expect(choiceFates({ ...base, type: 'true_false', answer: true, why: '' }, true)).toEqual([]);
	});
});

describe('the fate of the choices of other types', () => {
	const told = (...given: Parameters<typeof choiceFates>) =>
		choiceFates(...given).map(({ legend, fates }) => [
			legend,
			fates.flatMap(({ text, label }) => (label === '' ? [] : [`${text}: ${label}`]))
		]);

	it.each<[string, Drill, string | string[], unknown[]]>([
		[
			'an indicator',
			of.POA,
			'Y',
			[
				[
					'Present on admission',
					['Y, present on admission: yours', 'N, not present on admission: the answer']
				]
			]
		],
		['a pair', of.PAIRS, 'a', [['Choose the pair', ['N13.2 and N20.1: yours']]]],
		[
			'the same',
			of.SIDES,
			'equal',
			[['Choose one', ['E11.42: the answer', 'Neither drops the other: yours']]]
		],
		[
			'no modifier',
			of.MODIFIERS,
			[],
			[['Choose the modifiers, or none', ['TA: the answer', 'No modifier: yours']]]
		],
		[
			'a query that leads',
			of.ASK,
			['query', 'a'],
			[
				['What do you do?', ['Query the provider: yours']],
				['In which wording?', ['Please document it.: yours', 'What diagnosis, if any?: the answer']]
			]
		],
		[
			'no query, where none is needed',
			{ ...of.ASK, answer: 'code' },
			['code'],
			[['What do you do?', ['Code it: yours']]]
		],
		[
			'cause and action',
			of.DENIAL,
			['a', 'b'],
			[
				['What caused it?', ['The side is missing: yours']],
				['What do you do?', ['Add it and send again: the answer', 'Another diagnosis: yours']]
			]
		]
	])('%s', (_, drill, answer, lists) => {
		expect(told(drill, answer)).toEqual(lists);
	});

	it('names the titles of a pair', () => {
		const [list] = choiceFates(of.PAIRS, 'a', { 'N13.2': 'Hydronephrosis', 'N20.1': 'Stone' });
		expect(list?.fates[0]?.detail).toBe('Hydronephrosis · Stone');
	});
});

it.each([
	[{ name: 'Risk', given: 'low', key: 'low', state: 'right' }, 'low'],
	[{ name: 'Risk', given: 'low', key: 'high', state: 'wrong' }, 'yours: low; right: high'],
	[{ name: 'Risk', given: '', key: 'high', state: 'missing' }, 'right: high'],
	[{ name: 'R69', given: 'add', key: '', state: 'wrong' }, 'yours: add; does not belong here']
] as const)('a part in words: %o', (part, words) => {
	expect(partWords(part)).toBe(words);
});
