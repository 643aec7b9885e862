import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { axisWord, onlyValue, openAxis, readPcsStart, takeValue, valueOfKey, type PcsStep } from './pcs-step';

const step: PcsStep = {
	prefix: '0FT4',
	axis: 5,
	name: 'Approach',
	values: [
		{ value: '0', label: 'Open', fit: 'fits' },
		{ value: '7', label: 'Via Natural or Artificial Opening', fit: 'out' },
		{ value: 'B', label: null, fit: 'added' }
	]
};

describe('where a link starts', () => {
	test.each([
		[null, ''],
		['', ''],
		['0DT', '0DT'],
		['0ft44zz', '0FT44ZZ'],
		[' 0F-T.4 ', '0FT4'],
		['0FT44ZZZZ', '0FT44ZZ'],
		['O I 0', '0']
	])('%j starts at %j', (text, start) => expect(readPcsStart(text)).toBe(start));
});

describe('choosing', () => {
	test.each([
		['', 0, '0', '0'],
		['0F', 2, 'T', '0FT'],
		['0FT44ZZ', 4, '0', '0FT40ZZ'],
		['0FT44ZZ', 0, 'X', 'XFT44ZZ']
	])('behind %j, place %i, value %s: %s', (chars, at, value, after) => {
		expect(takeValue(chars, at, value)).toBe(after);
	});

	test('changes that axis alone, and the next open one is behind what is chosen', () => {
		const chars = fc.stringMatching(/^[0-9A-HJ-NP-Z]{0,7}$/);
		fc.assert(
			fc.property(chars, fc.nat({ max: 6 }), fc.constantFrom('0', 'Z'), (before, place, value) => {
				const at = Math.min(place, before.length);
				const after = takeValue(before, at, value);
				expect(after[at]).toBe(value);
				expect(after.length).toBe(Math.max(before.length, at + 1));
				expect([...after].filter((character, n) => n !== at && character !== before[n])).toEqual([]);
				expect(openAxis(after)).toBe(after.length);
			})
		);
	});

	test.each([
		['0', '0'],
		['b', 'B'],
		['7', undefined],
		['Q', undefined],
		['Enter', undefined]
	])('the key %s means %s', (key, value) => expect(valueOfKey(step, key)).toBe(value));

	test('a value without an alternative is known', () => {
		expect(onlyValue(step)).toBeUndefined();
		expect(onlyValue({ ...step, values: step.values.slice(0, 2) })).toBe('0');
		expect(onlyValue({ ...step, values: [] })).toBeUndefined();
	});

	test('the operation is called what coders call it', () => {
		expect([axisWord('Operation'), axisWord('Approach')]).toEqual(['Root Operation', 'Approach']);
	});
});
