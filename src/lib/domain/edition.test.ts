import { expect, it } from 'vitest';
import { askedIn } from './edition';

it.each<[string, string[], string, string]>([
	['right in both years: the learner’s books', ['FY2026', 'FY2027'], 'FY2026', 'FY2026'],
	['right in one year, which is the learner’s', ['FY2026'], 'FY2026', 'FY2026'],
	['right in other years alone: the newest of them', ['FY2026', 'FY2027'], 'FY2028', 'FY2027'],
	['names no edition: the learner’s books', [], 'FY2027', 'FY2027']
])('an item that is %s', (_, editions, own, expected) => expect(askedIn(editions, own)).toBe(expected));
