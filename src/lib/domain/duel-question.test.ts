import { describe, expect, it } from 'vitest';
import type { Chart } from './chart';
import { pairKey } from './confusion';
import { readPair, type Pair } from './confusion-pair';
import type { CodeSystem } from './code';
import type { Drill } from './drill';
import { authored, questionIn, questionInChart, WHICH } from './duel-question';

const pairOf = (one: string, other: string, system: CodeSystem = 'icd10cm'): Pair => {
	const pair = readPair(pairKey(system, one, other));
	if (!pair) throw new Error(`${one} ${other}`);
	return pair;
};
const drill = (more: object): Drill =>
	({
		id: 'd',
		note: 'The record.',
		prompt: 'Enter the code.',
		rationale: 'Because.',
		...more
	}) as unknown as Drill;
const typed = drill({
	type: 'typed_code',
	system: 'icd10cm',
	answer: ['I50.23'],
	partial: [{ code: 'I50.22', credit: 0.5, why: 'The acute part is missing.' }]
});
const HEART = pairOf('I50.22', 'I50.23');

const choice = (id: string, text: string, why?: string) => ({ id, text, ...(why ? { why } : {}) });
const lists = drill({
	type: 'multiple_choice',
	prompt: 'Which codes, in which order?',
	choices: [
		choice('a', 'N18.31, Z94.0'),
		choice('b', 'N18.30, Z94.0', 'The stage is stated.'),
		choice('c', 'N18.4, I10', 'Neither.')
	],
	answer: 'a'
});
const single = drill({
	type: 'multiple_choice',
	prompt: 'Which code reports the HIV?',
	choices: [choice('a', 'B20'), choice('b', 'Z21', 'An illness was there once.')],
	answer: 'a'
});
const many = drill({
	type: 'multi_select',
	choices: [
		choice('a', 'E11.22'),
		choice('b', 'N18.4'),
		choice('c', 'N18.9, unspecified', 'Stage 4 is stated.')
	],
	answer: ['a', 'b']
});
const claim = drill({
	type: 'audit_claim',
	claim: [{ code: 'I50.9', why: 'Systolic is stated.', fix: 'I50.22' }],
	add: []
});
const seventh = drill({
	type: 'seventh_char',
	stem: 'S82.222',
	answer: 'A',
	wrong: { D: 'She is still treated.' }
});
const table = drill({
	type: 'pcs_table',
	answer: '0FT44ZZ',
	why: { '5': 'Through a scope.' },
	wrong: { '0FB': 'All of it was taken.' }
});
const pcs = (one: string, other: string) => pairOf(one, other, 'icd10pcs');

describe('a drill as a duel', () => {
	const cases: [string, Drill, Pair, string, string | undefined, string][] = [
		['a typed code', typed, HEART, 'I50.23', 'The acute part is missing.', 'Enter the code.'],
		['a typed code with another', typed, pairOf('I50.23', 'I50.33'), 'I50.23', undefined, 'Enter the code.'],
		['one code of a choice', single, pairOf('B20', 'Z21'), 'B20', 'An illness was there once.', 'Which code reports the HIV?'],
		['lists that differ in the pair', lists, pairOf('N18.30', 'N18.31'), 'N18.31', 'The stage is stated.', WHICH],
		['lists that differ in more', lists, pairOf('N18.31', 'N18.4'), 'N18.31', undefined, WHICH],
		['one of many', many, pairOf('N18.4', 'N18.9'), 'N18.4', 'Stage 4 is stated.', WHICH],
		['a line of a claim', claim, pairOf('I50.22', 'I50.9'), 'I50.22', 'Systolic is stated.', WHICH],
		['a 7th character', seventh, pairOf('S82.222A', 'S82.222D'), 'S82.222A', 'She is still treated.', 'Enter the code.'],
		['an axis of a table', table, pcs('0FT40ZZ', '0FT44ZZ'), '0FT44ZZ', 'Through a scope.', 'Enter the code.'],
		['another root operation', table, pcs('0FB44ZZ', '0FT44ZZ'), '0FT44ZZ', 'All of it was taken.', 'Enter the code.']
	]; // prettier-ignore
	it.each(cases)('%s', (_, of, pair, answer, why, prompt) => {
		const question = questionIn(of, pair);
		expect([question?.answer, question?.why, question?.prompt]).toEqual([answer, why, prompt]);
	});
	it('says which code its author speaks of', () => {
		const question = questionIn(typed, HEART);
		expect(question && authored(HEART, question)).toBe('I50.22: The acute part is missing.');
	});
	it.each<[string, Drill, Pair]>([
		['neither code is in it', typed, pairOf('I50.32', 'I50.33')],
		['both are right', drill({ ...typed, answer: ['I50.22', 'I50.23'] }), HEART],
		['it is of another system', typed, pairOf('0FT40ZZ', '0FT44ZZ', 'icd10pcs')],
		['the other might be right as well', single, pairOf('B20', 'R75')],
		['it names one of them', drill({ ...typed, note: 'Not I50.22.' }), HEART],
		['its prompt is all there is, and asks for more', drill({ ...lists, note: undefined }), pairOf('N18.30', 'N18.31')],
		['it has no code', drill({ type: 'true_false', answer: true, why: 'So.' }), HEART]
	])('is none where %s', (_, of, pair) => expect(questionIn(of, pair)).toBeUndefined()); // prettier-ignore
});

describe('a chart as a duel', () => {
	const key = (code: string, quote: string) => ({
		code,
		evidence: [{ doc: 'n', quote }],
		why: 'It is stated.',
		refs: []
	});
	const chart = {
		...{ id: 'c', title: 'Breathless at night' },
		key: {
			dx: [key('I50.23', 'acute on chronic systolic heart failure')],
			...{ px: [], optional: [], alt: [], partial: [], queries: [] }
		},
		wrong: [{ code: 'I50.22', error: 'rule', why: 'Not only chronic.' }]
	} as unknown as Chart;
	it('offers the words of its record', () =>
		expect(questionInChart(chart, HEART)).toMatchObject({
			item: 'c',
			answer: 'I50.23',
			note: 'acute on chronic systolic heart failure',
			why: 'Not only chronic.'
		}));
	it('is none where neither code is in the key', () =>
		expect(questionInChart(chart, pairOf('I50.32', 'I50.33'))).toBeUndefined());
	it('reads the key of the other setting, too', () => {
		const also = { ...chart, key: { ...chart.key, dx: [] }, also: { key: chart.key, wrong: chart.wrong } };
		expect(questionInChart(also as unknown as Chart, HEART)?.answer).toBe('I50.23');
	});
});
