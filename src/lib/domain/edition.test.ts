import { describe, expect, it } from 'vitest';
import { buildCodeTree } from './code-tree';
import { askedIn, codesIn } from './edition';
import type { PackCodes } from './pack';
import { codeFacts } from './pack-codes';

it.each<[string, string[], string, string]>([
	['right in both years: the learner’s books', ['FY2026', 'FY2027'], 'FY2026', 'FY2026'],
	['right in one year, which is the learner’s', ['FY2026'], 'FY2026', 'FY2026'],
	['right in other years alone: the newest of them', ['FY2026', 'FY2027'], 'FY2028', 'FY2027'],
	['names no edition: the learner’s books', [], 'FY2027', 'FY2027']
])('an item that is %s', (_, editions, own, expected) => expect(askedIn(editions, own)).toBe(expected));

describe('the codes of a pack', () => {
	const tree = (...codes: string[]) => ({ 'icd10cm:I49': buildCodeTree('I49', codes), 'icd10cm:I10': ['!'] });
	const NONE = { sevenths: {}, sides: {}, axes: {}, excludes1: [], poaExempt: [] };
	const newest = {
		...NONE,
		editions: { icd10cm: 'FY2027', icd10pcs: 'FY2027', hcpcs: '2026-Q2' },
		trees: tree('I49.81', 'I49.89'),
		titles: { 'I49.8': 'Other', I49: 'Arrhythmias' }
	};
	const older = {
		FY2026: { trees: { 'icd10cm:I49': tree('I49.8')['icd10cm:I49'] }, titles: { 'I49.8': 'Others' } },
		FY2024: { trees: {}, titles: {} }
	};
	const pack: PackCodes = { ...newest, older };
	const years = (year: string) => ({ icd10cm: year, icd10pcs: year, hcpcs: '2026-Q2' });
	const ALL = ['FY2023', 'FY2024', 'FY2025', 'FY2026', 'FY2027', 'FY2028'];

	it.each<[string, string[], string | undefined, string, string]>([
		['right in both, asked in the older', ['FY2026', 'FY2027'], 'FY2026', 'FY2026', 'I49.8'],
		['right in both, asked in the newer', ['FY2026', 'FY2027'], 'FY2027', 'FY2027', 'I49.81'],
		['right in both, asked of everybody', ['FY2026', 'FY2027'], undefined, 'FY2027', 'I49.81'],
		['right in the newer alone', ['FY2027'], 'FY2026', 'FY2027', 'I49.81'],
		['right in the older alone, asked of everybody', ['FY2026'], undefined, 'FY2026', 'I49.8'],
		['of no edition', [], 'FY2026', 'FY2027', 'I49.81'],
		['asked in one where nothing differs', ALL, 'FY2024', 'FY2024', 'I49.81'],
		['asked in one before all that are held: the oldest', ALL, 'FY2023', 'FY2024', 'I49.81'],
		['asked in one between two: the newer', ALL, 'FY2025', 'FY2026', 'I49.8'],
		['asked in one after all that are held: the newest', ALL, 'FY2028', 'FY2027', 'I49.81']
	])('of an item %s', (_, editions, own, year, billable) => {
		const codes = codesIn(pack, editions, own);
		const facts = codeFacts(codes, 'icd10cm');
		expect(codes.editions).toEqual(years(year));
		expect(['I49.8', 'I49.81'].filter((code) => facts.isBillable(code))).toEqual([billable]);
		expect(facts.title('I49.8')).toBe(year === 'FY2026' ? 'Others' : 'Other');
		expect(facts.isBillable('I10')).toBe(true);
		expect(facts.title('I49')).toBe('Arrhythmias');
	});

	it('that knows one edition are of that one', () => {
		expect(codesIn(newest, ['FY2026', 'FY2027'], 'FY2026')).toEqual(newest);
	});

	it('of one’s own, without an edition, stay as they are', () => {
		const own: PackCodes = { ...newest, editions: {} };
		expect(codesIn(own, ['FY2026'], 'FY2026')).toEqual(own);
	});
});
