import { describe, expect, it } from 'vitest';
import { placeName, placeOf } from './look-up-place';

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
		['/codebook/pcs?from=0DTJ', { kind: 'tables', chars: '0DTJ' }],
		['/codebook/pcs?from=0dtj-i', { kind: 'tables', chars: '0DTJ' }],
		['/codebook/pcs', { kind: 'tables', chars: '' }],
		['/codebook/guidelines?section=I.C.4.a', { kind: 'guideline', section: 'I.C.4.a' }],
		['/codebook/guidelines?section=I.C.4.a&edition=FY2026', { kind: 'guideline', section: 'I.C.4.a' }],
		['/codebook/guidelines', null],
		['/codebook?system=hcpcs', null],
		['/settings', null],
		['/codebooks', null]
	])('%s', (path, place) => {
		expect(placeOf(new URL(`https://coder.example/app${path}`), '/app')).toEqual(place);
	});
});

it.each([
	[{ kind: 'code', system: 'icd10cm', code: 'I50.9', edition: null }, 'I50.9'],
	[{ kind: 'tables', chars: '' }, 'Tables'],
	[{ kind: 'tables', chars: '0DTJ' }, 'Tables 0DTJ'],
	[{ kind: 'guideline', section: 'I.C.4.a' }, 'I.C.4.a'],
	[{ kind: 'guideline', section: 'Introduction' }, 'Introduction'],
	[{ kind: 'chapter', id: '9' }, 'Chapter 9'],
	[{ kind: 'term', book: 'drugs', id: 4 }, 'Index']
] as const)('the way back to %j is called %s', (place, name) => expect(placeName(place)).toBe(name));
