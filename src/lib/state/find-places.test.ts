import { expect, it } from 'vitest';
import { openedPlace } from './find-places';

it.each<[string, string]>([
	['/codebook/icd10cm/S72.0', 'icd10cm S72.0'],
	['/codebook/icd10pcs/0SR904A?edition=FY2026', 'icd10pcs 0SR904A'],
	['/codebook?chapter=9', 'chapter 9'],
	['/codebook?section=I10-I1A', 'chapter I10-I1A'],
	['/codebook/alpha-index?book=drugs&term=12', 'index drugs 12'],
	['/codebook/alpha-index?term=0', 'index diseases 0'],
	['/codebook/pcs?from=0SR9', 'tables 0SR9'],
	['/codebook/pcs', 'tables'],
	['/codebook/guidelines?section=I.C.9.a', 'guidelines I.C.9.a'],
	['/codebook', ''],
	['/codebook/alpha-index?book=drugs', ''],
	['/codebook/find', ''],
	['/practice', '']
])('%s is %s', (path, expected) => {
	for (const base of ['', '/coderounds']) {
		const opened = openedPlace(new URL(`http://localhost${base}${path}`), base);
		const { place = '', what = '', term } = opened ?? {};
		expect([place, what, ...(term ? [term.book, term.id] : [])].filter((part) => part !== '').join(' ')).toBe(
			expected
		);
	}
});
