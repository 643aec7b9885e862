import { expect, it } from 'vitest';
import { askedIn, openedIn } from './edition';

it.each<[string, string[], string, string]>([
	['right in both years: the learner’s books', ['FY2026', 'FY2027'], 'FY2026', 'FY2026'],
	['right in one year, which is the learner’s', ['FY2026'], 'FY2026', 'FY2026'],
	['right in other years alone: the newest of them', ['FY2026', 'FY2027'], 'FY2028', 'FY2027'],
	['names no edition: the learner’s books', [], 'FY2027', 'FY2027']
])('an item that is %s', (_, editions, own, expected) => expect(askedIn(editions, own)).toBe(expected));

const PACK = { icd10cm: 'FY2027', icd10pcs: 'FY2027', hcpcs: '2026-Q2' };
it.each([
	['is right in both', ['FY2026', 'FY2027'], { icd10cm: 'FY2026', icd10pcs: 'FY2026', hcpcs: '2026-Q2' }],
	['is right in the newer alone', ['FY2027'], PACK],
	['names no editions', [], PACK]
])('codes of an item that %s, asked in FY2026', (_, editions, opened) =>
	expect(openedIn(PACK, editions, 'FY2026')).toEqual(opened)
);
