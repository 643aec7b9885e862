import fc from 'fast-check';
import { CLAMP_PARAMETERS } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from './forgetting';
import { readWeights, WEIGHT_LIMITS, weightsOr, weightsText } from './parameters';

const DEFAULT_TEXT =
	'2120 12931 23065 82956 64133 8334 30194 10 18722 1666 7960 14835 614 2629 16483 6014 18729 5425 912 658 1542';

describe('weights as the log keeps them', () => {
	it('are whole numbers', () => {
		expect(weightsText(DEFAULT_WEIGHTS)).toBe(DEFAULT_TEXT);
		expect(readWeights(DEFAULT_TEXT)).toEqual(DEFAULT_WEIGHTS);
	});

	it('come back as they were written, whatever they are within the limits', () => {
		const whole = fc.tuple(...WEIGHT_LIMITS.map(([min, max]) => fc.integer({ min, max })));
		fc.assert(
			fc.property(whole, (numbers) => {
				const text = numbers.join(' ');
				const weights = readWeights(text);
				expect(weights).not.toBeNull();
				expect(weightsText(weights ?? [])).toBe(text);
			})
		);
	});

	it('stay within the limits, whatever an optimiser gives', () => {
		const any = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
			minLength: 21,
			maxLength: 21
		});
		fc.assert(fc.property(any, (weights) => readWeights(weightsText(weights) ?? '') !== null));
	});

	it.each([
		['no number', [...DEFAULT_WEIGHTS.slice(1), NaN]],
		['one too few', DEFAULT_WEIGHTS.slice(1)],
		['none', []]
	])('cannot be written with %s', (_, weights) => {
		expect(weightsText(weights)).toBeNull();
	});
});

describe('a text that is no weights of this model gives the default', () => {
	it.each([
		['nothing', undefined],
		['empty', ''],
		['a word among them', DEFAULT_TEXT.replace('12931', 'many')],
		['one missing', DEFAULT_TEXT.replace('2120 ', '')],
		['one more, as a later model has', `${DEFAULT_TEXT} 5`],
		['out of its limits', DEFAULT_TEXT.replace(/1542$/, '9000')],
		['below zero', DEFAULT_TEXT.replace('2120', '-2120')],
		['a broken number', DEFAULT_TEXT.replace('2120', '2120.5')],
		['an endless number', DEFAULT_TEXT.replace('2120', '1e999')],
		['two blanks', DEFAULT_TEXT.replace(' ', '  ')]
	])('%s', (_, text) => {
		expect(readWeights(text)).toBeNull();
		expect(weightsOr(text)).toBe(DEFAULT_WEIGHTS);
	});
});

it('has the limits of the scheduler', () => {
	expect(WEIGHT_LIMITS.map(([least, most]) => [least / 1e4, most / 1e4])).toEqual(CLAMP_PARAMETERS(2, true));
});
