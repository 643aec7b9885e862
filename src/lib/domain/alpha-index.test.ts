import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { printedCode, titleParts } from './alpha-index';

describe('a title in parts', () => {
	it.each([
		['Cough', [['Cough', false]]],
		[
			'Cough (affected) NEC',
			[
				['Cough ', false],
				['(affected)', true],
				[' NEC', false]
			]
		],
		[
			'Ring (minor (Duffy))',
			[
				['Ring ', false],
				['(minor (Duffy))', true]
			]
		],
		['a) b', [['a) b', false]]],
		[
			'a (b',
			[
				['a ', false],
				['(b', true]
			]
		],
		['', []]
	])('%s', (title, parts) => {
		expect(titleParts(title).map(({ text, isModifier }) => [text, isModifier])).toEqual(parts);
	});

	test('nothing is lost', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '(', ')') }), (title) => {
				expect(
					titleParts(title)
						.map(({ text }) => text)
						.join('')
				).toBe(title);
			})
		);
	});
});

describe('a code as printed', () => {
	it.each([
		['I10', 'I10', false],
		['S72.00-', 'S72.00', true],
		['D05.-', 'D05', true],
		['A15-', 'A15', true],
		['--', '', true]
	])('%s', (printed, code, wantsMore) => {
		expect(printedCode(printed)).toEqual({ code, wantsMore });
	});
});
