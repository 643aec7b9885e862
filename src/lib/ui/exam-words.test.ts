import { describe, expect, it } from 'vitest';
import type { Drill, DrillAnswer, DrillBase } from '../domain/drill';
import { ASK, DENIAL, MATCH, MODIFIERS, POA, SIDES } from '../domain/drill-types/samples';
import { markDrill } from '../domain/marking';
import { answerWords, awayWords, clockText, howMany, passWords, percentOf, timeWords } from './exam-words';

const S = 1000;
it.each([
	[0, '0:00'],
	[1, '0:01'],
	[59.5 * S, '1:00'],
	[18 * 60 * S + 5 * S, '18:05'],
	[3600 * S, '1:00:00'],
	[4 * 3600 * S + 62 * S, '4:01:02'],
	[-5, '0:00']
])('%i ms on the clock: %s', (ms, text) => {
	expect(clockText(ms)).toBe(text);
});

it.each([
	[1 * S, '1 second'],
	[40 * S, '40 seconds'],
	[60 * S, '1 minute'],
	[90 * S, '1 minute 30 seconds'],
	[24 * 60 * S, '24 minutes'],
	[24 * 60 * S + 20 * S, '24 minutes'],
	[72 * 60 * S, '1 hour 12 minutes'],
	[240 * 60 * S, '4 hours']
])('%i ms in words: %s', (ms, text) => {
	expect(timeWords(ms)).toBe(text);
});

it.each([
	[26 * 60 * S, '26 minutes'],
	[86_400 * S, '1 day'],
	[365 * 86_400 * S, '365 days']
])('away for %i ms: %s', (ms, text) => {
	expect(awayWords(ms)).toBe(text);
});

it.each([
	[7000, 10, '70'],
	[6850, 10, '68.5'],
	[1000, 3, '33.3'],
	[0, 0, '0']
])('%i thousandths of %i questions: %s %%', (points, asked, text) => {
	expect(percentOf(points, asked)).toBe(text);
});

it('a pass mark inside the interval is too close to call', () => {
	expect(passWords({ from: 500, to: 801 }, 70)).toBe(
		'The exam passes at 70 %. It lies inside the interval: too close to call.'
	);
	expect(passWords({ from: 700, to: 900 }, 70)).toContain('lies above it');
	expect(passWords({ from: 100, to: 300 }, 70)).toContain('lies below it');
});

const base: DrillBase = { ...POA, id: 'x' };
const CHOICE: Drill = {
	...base,
	type: 'multiple_choice',
	choices: [
		{ id: 'a', text: 'One' },
		{ id: 'b', text: 'Two', why: 'No.' }
	],
	answer: 'a'
};
const MANY: Drill = { ...base, type: 'multi_select', choices: [...CHOICE.choices, { id: 'c', text: 'Three' }], answer: ['a', 'c'] }; // prettier-ignore
const TYPED: Drill = { ...base, type: 'typed_code', system: 'icd10cm', answer: ['E11.9'], partial: [] };
const TRUTH: Drill = { ...base, type: 'true_false', answer: false, why: 'No.' };
const ORDER: Drill = {
	...base,
	type: 'sequence',
	system: 'icd10cm',
	items: ['B', 'A', 'C'],
	answer: { first: 'A', before: [['A', 'B']] }
};
const SEVENTH: Drill = { ...base, type: 'seventh_char', stem: 'W09.0XX', answer: 'A', wrong: {} };

describe('an answer on paper', () => {
	it.each<[string, Drill, DrillAnswer, string, string]>([
		['a choice', CHOICE, 'b', 'Two', 'One'],
		['several', MANY, ['a', 'b'], 'One; Two', 'One; Three'],
		['a code', TYPED, 'E1165', 'E11.65', 'E11.9'],
		['true or false', TRUTH, true, 'True', 'False'],
		['an order', ORDER, ['B', 'A', 'C'], 'B, A, C', 'A first; A before B'],
		['a 7th character', SEVENTH, 'D', 'W09.0XXD', 'W09.0XXA'],
		['no modifier', MODIFIERS, [], 'No modifier', MODIFIERS.answer.join('; ')],
		['present on admission', POA, 'Y', 'Y, present on admission', 'N, not present on admission'],
		['open', CHOICE, '', '', 'One']
	])('%s', (_, drill, answer, given, key) => {
		expect(answerWords(drill, answer)).toEqual({ given, key });
	});
	it('a query is told with its wording, a code without one', () => {
		const words = answerWords(ASK, ['code']);
		expect(words?.given).toBe('Code it');
		expect(words?.key.includes('; ')).toBe(ASK.answer === 'query');
	});
	it('two lists are told in one line', () => {
		const { cause, action } = DENIAL.answer;
		const words = answerWords(DENIAL, [cause, action]);
		expect(words?.given).toBe(words?.key);
	});
	it('one of two sides', () => {
		expect(answerWords(SIDES, SIDES.answer)?.given).toBe(answerWords(SIDES, SIDES.answer)?.key);
	});
	it('what has parts is told by marking', () => {
		expect(answerWords(MATCH, [])).toBeNull();
		const none = { editions: {}, trees: {}, titles: {}, sevenths: {}, sides: {}, axes: {}, excludes1: [], poaExempt: [] }; // prettier-ignore
		expect(markDrill(MATCH, [], none).parts?.length).toBeGreaterThan(0);
	});
});

it.each([
	[MANY, 2],
	[CHOICE, null],
	[MODIFIERS, null]
])('how many are right is told of a list of choices alone (%#)', (drill, count) => {
	expect(howMany(drill)).toBe(count);
});
