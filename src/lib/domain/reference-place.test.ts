import { expect, it } from 'vitest';
import { placeAddress, referencePlace } from './reference-place';

it.each([
	['Guidelines', 'FY2026', 'I.C.4.a.2', '/b/codebook/guidelines?section=I.C.4.a.2'],
	['Guidelines', 'FY2026', 'Appendix I', '/b/codebook/guidelines?section=Appendix%20I'],
	['Tabular', 'FY2027', 'E11', '/b/codebook/icd10cm/E11'],
	['Tabular', 'FY2027', 'E11.33', '/b/codebook/icd10cm/E11.33'],
	['Tabular', 'FY2027', 'T36-T50', '/b/codebook/icd10cm/T36'],
	['Tabular', 'FY2027', 'S72.0-', '/b/codebook/icd10cm/S72.0'],
	['Tabular', 'FY2027', 'Chapter 2', null],
	['POA', 'FY2026', 'Z79.4', '/b/codebook/icd10cm/Z79.4'],
	['HCC', 'PY2026', 'E66.813', '/b/codebook/icd10cm/E66.813'],
	['HCPCS', '2026-04', 'J9035', '/b/codebook/hcpcs/J9035'],
	['HCPCS', '2026-04', 'RT', null],
	['PCS Tables', 'FY2026', '0FT', '/b/codebook/pcs?from=0FT'],
	['PCS Guidelines', 'not read', 'B3.8', null],
	['Index', 'FY2025', 'Failure, heart', null],
	['Law', '', '45 CFR 164.404', null]
])('%s %s %s leads to %s', (source, edition, section, address) => {
	const place = referencePlace({ source, edition, section });
	expect(place && placeAddress('/b', place)).toBe(address);
});

it.each([
	['Guidelines', 'I.C.4.a.2', 'FY2026', '/b/codebook/guidelines?section=I.C.4.a.2&edition=FY2026'],
	['Tabular', 'E11', 'FY2026', '/b/codebook/icd10cm/E11?edition=FY2026'],
	['HCPCS', 'J9035', '2026-Q2', '/b/codebook/hcpcs/J9035?edition=2026-Q2'],
	['PCS Tables', '0FT', 'FY2026', '/b/codebook/pcs?from=0FT']
])('%s %s in the books of %s leads to %s', (source, section, edition, address) => {
	const place = referencePlace({ source, edition: 'FY2027', section });
	expect(place && placeAddress('/b', place, edition)).toBe(address);
});
