import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { buildCodeTree, readCodeTree } from './code-tree';

const suffix = fc.string({ unit: fc.constantFrom(...'0129AXDS'), minLength: 0, maxLength: 4 });

describe('code tree', () => {
	it('gives back any set of codes', () => {
		fc.assert(
			fc.property(fc.uniqueArray(suffix, { maxLength: 60 }), (suffixes) => {
				const codes = suffixes.map((s) => `E11${s}`);
				const tree = readCodeTree('icd10cm', 'E11', buildCodeTree('E11', codes));
				const compact = tree.codes().map((code) => code.replace('.', ''));
				expect([...compact].sort()).toEqual([...codes].sort());
				for (const code of codes) expect(tree.has(code)).toBe(true);
			})
		);
	});

	it('is the same text in any order of codes', () => {
		const codes = ['S82.001A', 'S82.001B', 'S82.002A', 'S82.002B'];
		expect(buildCodeTree('S82', codes)).toEqual(buildCodeTree('S82', [...codes].reverse()));
	});

	it('is written as pack.ts says, with equal subtrees once', () => {
		expect(buildCodeTree('S82', ['S82.1A', 'S82.1B', 'S82.2A', 'S82.2B'])).toEqual(['11 21', 'A2 B2', '!']);
	});

	it.each([
		['a billable category', ['I10'], 'I10', true],
		['a code without its dot', ['E11.9'], 'e119', true],
		['a header', ['E11.65'], 'E11.6', false],
		['a code of another category', ['E11.9'], 'E10.9', false],
		['a code one character too long', ['E11.9'], 'E11.90', false]
	])('%s', (_, codes, asked, has) => {
		const category = codes[0]?.slice(0, 3) ?? '';
		expect(readCodeTree('icd10cm', category, buildCodeTree(category, codes)).has(asked)).toBe(has);
	});

	it.each([
		['before the category is typed', 'E1', ['1']],
		['after the category', 'E11', ['0', '6', '9']],
		['after the dot', 'E11.6', ['5']],
		['after a whole code', 'E11.9', []],
		['after something else', 'E12', []]
	])('next legal characters %s', (_, typed, next) => {
		const tree = readCodeTree('icd10cm', 'E11', buildCodeTree('E11', ['E11.9', 'E11.00', 'E11.65']));
		expect(tree.next(typed)).toEqual(next);
	});

	it('refuses what is not an automaton', () => {
		expect(() => readCodeTree('icd10cm', 'E11', ['00'])).toThrow(RangeError);
		expect(() => readCodeTree('icd10cm', 'E11', ['0z'])).toThrow(RangeError);
		expect(() => buildCodeTree('E11', ['E10.9'])).toThrow(RangeError);
	});
});
