import { describe, expect, it } from 'vitest';
import { indexEdition, shortHeading } from './index-words';

describe('words for the Index', () => {
	it.each([
		['FY2026', '2026-04', 'official', 'Index FY2026, April 2026'],
		['FY2025', '2024-10', 'derived', 'Index FY2025, derived'],
		['FY2027', '2026-10', 'official', 'Index FY2027']
	] as const)('%s of %s, %s', (edition, release, origin, words) => {
		expect(indexEdition({ edition, release, origin })).toBe(words);
	});

	it('a heading that a later release invents stands as it is', () => {
		expect(shortHeading('Malignant Primary')).toBe('primary');
		expect(shortHeading('Something new')).toBe('Something new');
	});
});
