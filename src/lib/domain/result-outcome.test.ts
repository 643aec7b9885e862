import { describe, expect, it } from 'vitest';
import type { Audit, AuditLine } from './audit';
import type { Drill, DrillAnswer, MultipleChoiceDrill, TypedCodeDrill } from './drill';
import * as of from './drill-types/samples';
import { matchLine } from './drill-types/root-match';
import { NO_OUTCOME } from './result-code';
import {
	chartOutcomes,
	halfSeconds,
	keyLines,
	outcomeOf,
	outcomeRight,
	outcomeWords
} from './result-outcome';

const { type: _, code: __, answer: ___, wrong: ____, ...base } = of.POA;
const choice: MultipleChoiceDrill = {
	...base,
	type: 'multiple_choice',
	choices: ['a', 'b', 'c'].map((id) => ({ id, text: `Choice ${id}` })),
	answer: 'b'
};
const eight = { ...choice, choices: [...'abcdefgh'].map((id) => ({ id, text: id })) };
const claim: Drill = { ...base, type: 'true_false', answer: false, why: 'No.' };
const typed: TypedCodeDrill = {
	...base,
	type: 'typed_code',
	system: 'icd10cm',
	answer: ['I50.23', 'I50.33'],
	partial: ['I50.20', 'I50.9', 'I50.22', 'I50.21', 'I50.30', 'I50.31'].map((code) => ({
		code,
		credit: 0.5,
		why: 'Less.'
	}))
};
const seventh: Drill = {
	...base,
	type: 'seventh_char',
	stem: 'S52.521',
	answer: 'D',
	wrong: { S: 'Sequela.', A: 'Active.', K: 'Nonunion.' }
};
const many: Drill = { ...choice, type: 'multi_select', answer: ['a', 'b'] };
const order: Drill = {
	...base,
	type: 'sequence',
	system: 'icd10cm',
	items: ['N18.5', 'I12.0', 'Z99.2'],
	answer: {
		first: 'I12.0',
		before: [
			['I12.0', 'N18.5'],
			['N18.5', 'Z99.2']
		]
	}
};
const match = (...words: string[]) => of.MATCH.pairs.map(({ left }, at) => matchLine(left, words[at] ?? ''));

/** Outcome, what it says, and whether a reader can tell that it is right. */
type Row = [string, Drill, DrillAnswer | null, number, string, boolean | null];

describe('the outcome of an answer', () => {
	it.each<Row>([
		['nothing answered', choice, null, NO_OUTCOME, 'no answer', false],
		['a wrong choice', choice, 'a', 0, 'Choice a', false],
		['the right choice', choice, 'b', 1, 'Choice b', true],
		['a choice that is not there', choice, 'z', NO_OUTCOME, 'no answer', false],
		['true', claim, true, 0, 'True', false],
		['false', claim, false, 1, 'False', true],
		['a side', of.SIDES, 'right', 1, 'E11.42', true],
		['no difference', of.SIDES, 'equal', 2, 'no difference', false],
		['an indicator', of.POA, 'N', 1, 'N', true],
		['a pair', of.PAIRS, 'c', 2, 'J44.0 and J44.1', false],
		['more choices than a figure has places: the right one', eight, 'b', 0, 'right', null],
		['more choices than a figure has places: another', eight, 'h', 6, 'another answer', null],
		['the code', typed, 'I50.23', 0, 'I50.23', null],
		['the code as it is typed', typed, 'i5033', 0, 'I50.23', null],
		['a code that the author lists', typed, 'I50.9', 2, 'I50.9', null],
		['a listed code beyond the fifth', typed, 'I50.31', 6, 'another answer', null],
		['another code', typed, 'I10', 6, 'another answer', null],
		['no code at all', typed, '<b>', 6, 'another answer', null],
		['the character', seventh, 'D', 0, 'S52.521D', null],
		['a character that the author lists', seventh, 'A', 1, 'S52.521A', null],
		['the last of those', seventh, 'S', 3, 'S52.521S', null],
		['another character', seventh, 'P', 6, 'another answer', null],
		['the set', many, ['b', 'a'], 0, 'right', null],
		['a part of the set', many, ['a'], 1, 'some are missing', null],
		['more than the set', many, ['a', 'b', 'c'], 2, 'some are too many', null],
		['both', many, ['a', 'c'], 3, 'some are missing, some too many', null],
		['none of the set', many, ['c'], 4, 'none of the right ones', null],
		['no modifier where one is needed', of.MODIFIERS, [], 5, 'nothing chosen', null],
		['no modifier where none is', { ...of.MODIFIERS, answer: [] }, [], 0, 'right', null],
		['a modifier where none is', { ...of.MODIFIERS, answer: [] }, ['T5'], 2, 'some are too many', null],
		['the order', order, ['I12.0', 'N18.5', 'Z99.2'], 0, 'right', null],
		['another first', order, ['N18.5', 'I12.0', 'Z99.2'], 1, 'another one first', null],
		['the first right, the rest not', order, ['I12.0', 'Z99.2', 'N18.5'], 2, 'the first is right, the order is not', null], // prettier-ignore
		['all pairs', of.MATCH, match('Resection', 'Excision', 'Drainage', 'Release'), 0, 'right', null],
		['three of four', of.MATCH, match('Resection', 'Excision', 'Drainage', 'Repair'), 1, 'more than half of the pairs', null], // prettier-ignore
		['two of four', of.MATCH, match('Resection', 'Excision', 'Release', 'Drainage'), 2, 'half of the pairs or fewer', null], // prettier-ignore
		['no pair', of.MATCH, match('Repair'), 3, 'none of the pairs', null],
		['a query in the right wording', of.ASK, ['query', 'b'], 0, 'right', null],
		['a query in another', of.ASK, ['query', 'a'], 1, 'partly right', null],
		['no query', of.ASK, ['code'], 6, 'another answer', null],
		['a code of a table', of.TABLE, of.TABLE.answer, 0, 'right', null],
		['another of it', of.TABLE, 'ZZZZZZZ', 6, 'another answer', null]
	])('%s', (_, drill, answer, outcome, words, right) => {
		expect(outcomeOf(drill, answer)).toBe(outcome);
		expect(outcomeWords(drill, outcome)).toBe(words);
		expect(outcomeRight(drill, outcome)).toBe(right);
	});

	it.each([0, 1, 2, 3, 4, 5, 6, 7])('%i has words for every type, whatever a forged code says', (outcome) => {
		for (const drill of [choice, eight, claim, typed, seventh, many, order, of.MATCH, of.ASK, of.SIDES])
			expect(outcomeWords(drill, outcome)).not.toBe('');
	});
});

describe('the outcomes of a chart', () => {
	const code = (text: string) => ({ code: text, evidence: [], why: '', refs: [] });
	const key = { dx: ['A', 'B', 'C', 'D'].map(code), px: [code('P')] };
	const given = (lines: AuditLine[], over = 0): Pick<Audit, 'lines' | 'over'> => ({ lines, over });
	const right = { right: true, outcome: 0, time: 0 };

	it('stand line by line: diagnoses, procedures, then the codes too many', () => {
		expect(keyLines(key)).toEqual(['A', 'B', 'C', 'D', 'P']);
		const lines: AuditLine[] = [
			{ key: 'P', kind: 'exact' },
			{ key: 'B', kind: 'category' },
			{ kind: 'over' },
			{ key: 'A', kind: 'exact' },
			{ key: 'C', kind: 'side' },
			{ key: 'D', kind: 'missed' }
		];
		expect(chartOutcomes(key, given(lines, 1))).toEqual([
			right,
			{ right: false, outcome: 2, time: 0 },
			{ right: false, outcome: 3, time: 0 },
			{ right: false, outcome: 1, time: 0 },
			right,
			{ right: false, outcome: 1, time: 1 }
		]);
	});
	it('of an empty sheet are all missed', () =>
		expect(chartOutcomes(key, given([])).map(({ outcome }) => outcome)).toEqual([1, 1, 1, 1, 1, 0]));
	it('count at most 127 codes too many', () =>
		expect(chartOutcomes(key, given([], 500)).at(-1)?.time).toBe(127));
});

describe('time in half seconds', () => {
	it.each([
		[0, 0],
		[740, 1],
		[750, 2],
		[63_500, 127],
		[600_000, 127],
		[-5, 0]
	])('%i ms', (ms, half) => expect(halfSeconds(ms)).toBe(half));
});
