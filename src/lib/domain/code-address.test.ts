import { describe, expect, it } from 'vitest';
import { codeAddress } from './code-address';

const editions = { icd10cm: 'FY2027', icd10pcs: 'FY2026', hcpcs: '2026-Q2', cpt: '2026' };
const address = codeAddress('/b', editions);

describe('a code leads to its entry, in the edition of the item', () => {
	it.each([
		['J44.1', '/b/codebook/icd10cm/J44.1?edition=FY2027'],
		['I10', '/b/codebook/icd10cm/I10?edition=FY2027'],
		['S82.222', '/b/codebook/icd10cm/S82.222?edition=FY2027'],
		['0DTN0ZZ', '/b/codebook/icd10pcs/0DTN0ZZ?edition=FY2026'],
		['B2151ZZ', '/b/codebook/icd10pcs/B2151ZZ?edition=FY2026'],
		['J9035', '/b/codebook/hcpcs/J9035?edition=2026-Q2']
	])('%s to %s', (code, href) => {
		expect(address(code)).toBe(href);
	});
});

it.each(['9B17X', '17999', 'RT', '', 'Order', 'J4', 'J441', 'j44.1'])('"%s" leads nowhere', (code) => {
	expect(address(code)).toBeUndefined();
});

it('a procedure code that was not typed to its end is not taken for one of HCPCS', () => {
	expect(address('B2151', 'icd10pcs')).toBeUndefined();
	expect(address('J44', 'icd10cm')).toBe('/b/codebook/icd10cm/J44?edition=FY2027');
});

it('nothing of a licensed table is looked up, whoever says that it is CPT', () => {
	expect(address('9B17X', 'cpt')).toBeUndefined();
});

it('without an edition the entry opens in the learner’s own', () => {
	expect(codeAddress('', {})('J44.1')).toBe('/codebook/icd10cm/J44.1');
});

it('without a base no code leads anywhere', () => {
	expect(codeAddress(undefined, editions)('J44.1')).toBeUndefined();
});
