import { describe, expect, it } from 'vitest';
import { codeRuns } from './code-words';

const codes = (text: string) => codeRuns(text).flatMap(({ text: run, isCode }) => (isCode ? [run] : []));

describe('codes within words', () => {
	it('are those with a dot, and those of HCPCS', () => {
		expect(codes('Z79.4 long term use of insulin')).toEqual(['Z79.4']);
		expect(codes('Report J1815, ten units')).toEqual(['J1815']);
	});

	it('are all of a text that is a list of codes', () => {
		expect(codes('I10, I50.9, N18.4')).toEqual(['I10', 'I50.9', 'N18.4']);
		expect(codes('0DTN0ZZ')).toEqual(['0DTN0ZZ']);
		expect(codes('0DTN0ZZ, 0DTN4ZZ')).toEqual(['0DTN0ZZ', '0DTN4ZZ']);
		expect(codes('9B17X')).toEqual(['9B17X']);
	});

	it('are whole where one begins like a category', () => {
		expect(codes('J3490')).toEqual(['J3490']);
		expect(codes('G0480 and G0481')).toEqual(['G0480', 'G0481']);
		expect(codes('4A023N6 and B2111ZZ')).toEqual(['4A023N6', 'B2111ZZ']);
	});

	it('are not vitamins, vertebrae or plain numbers', () => {
		expect(codes('B12 deficiency after a fracture of T10')).toEqual([]);
		expect(codes('1,480 of 2026')).toEqual([]);
		expect(codes('Version 2.0')).toEqual([]);
		expect(codes('Kind 9B17X of 12')).toEqual([]);
	});

	it('leave the text as it was', () => {
		const text = 'I11.0 covers the heart, N18.4 the kidney.';
		expect(
			codeRuns(text)
				.map((run) => run.text)
				.join('')
		).toBe(text);
	});
});
