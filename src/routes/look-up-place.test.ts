import { describe, expect, it } from 'vitest';
import { placeOf } from './look-up-place';

describe('what a link of the book leads to within the dialog', () => {
	it.each([
		['/codebook/icd10cm/I50.9', { kind: 'code', system: 'icd10cm', code: 'I50.9', edition: null }],
		[
			'/codebook/icd10cm/I50.9?edition=FY2026',
			{ kind: 'code', system: 'icd10cm', code: 'I50.9', edition: 'FY2026' }
		],
		['/codebook?section=I30-I5A', { kind: 'section', id: 'I30-I5A' }],
		['/codebook?chapter=9', { kind: 'chapter', id: '9' }],
		['/codebook', { kind: 'chapters' }],
		['/codebook/alpha-index?book=drugs', { kind: 'index', book: 'drugs' }],
		['/codebook/alpha-index?book=pcs&term=12', { kind: 'term', book: 'pcs', id: 12 }],
		['/codebook/pcs?from=0DTJ', { kind: 'begins', code: '0DTJ' }],
		['/codebook/pcs', null],
		['/codebook?system=hcpcs', null],
		['/codebook/guidelines?section=I.C.4.a', null],
		['/settings', null],
		['/codebooks', null]
	])('%s', (path, place) => {
		expect(placeOf(new URL(`https://coder.example/app${path}`), '/app')).toEqual(place);
	});
});
