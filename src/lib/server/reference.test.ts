import { describe, expect, it } from 'vitest';
import { parseReference } from './reference';

describe('parseReference reads', () => {
	it.each([
		['Guidelines FY2026 I.C.4.a', 'Guidelines', 'FY2026', 'I.C.4.a'],
		['Guidelines FY2026 Appendix I', 'Guidelines', 'FY2026', 'Appendix I'],
		['Tabular FY2027 E08-E13', 'Tabular', 'FY2027', 'E08-E13'],
		['PCS Tables FY2026 0FT', 'PCS Tables', 'FY2026', '0FT'],
		['Index FY2025 Failure, heart', 'Index', 'FY2025', 'Failure, heart'],
		['HCPCS 2026-04 J9035', 'HCPCS', '2026-04', 'J9035'],
		['HCC PY2026 E11.22', 'HCC', 'PY2026', 'E11.22'],
		['Law 45 CFR 164.404', 'Law', '', '45 CFR 164.404'],
		['CMS NCCI Policy Manual chapter 1', 'CMS', '', 'NCCI Policy Manual chapter 1'],
		['Your own CPT book, appendices', 'Your own CPT book', '', 'appendices'],
		['PCS Guidelines B3.8 (not read)', 'PCS Guidelines', 'not read', 'B3.8'],
		['Common knowledge, anatomy', 'Common knowledge', '', 'anatomy']
	])('%s', (text, source, edition, section) => {
		expect(parseReference(text)).toEqual({ source, edition, section });
	});
});

describe('parseReference refuses', () => {
	it.each([
		['I.C.4.a', 'names no known source'],
		['Guidelines I.C.4.a', 'write it as "Guidelines FY2026 I.C.4.a"'],
		['Tabular E11', 'write it as'],
		['Coding Clinic 2024 Q1 (not read)', 'may be named unread'],
		['Wikipedia Diabetes', 'names no known source']
	])('%s', (text, reason) => {
		expect(parseReference(text)).toContain(reason);
	});
});
