import { expect, it } from 'vitest';
import { systemCosts } from './search-systems';

it.each([
	['an operation', 'kidney transplant cadaver'],
	['one that is being typed', 'tonsillec'],
	['by its ending', 'laparoscopic cholecystectomy']
])('%s speaks for procedures: %s', (_, query) => {
	const { icd10cm, icd10pcs, hcpcs } = systemCosts(query);
	expect(icd10pcs).toBeLessThan(icd10cm);
	expect(icd10pcs).toBeLessThan(hcpcs);
});

it.each([
	['a disease', 'heart failure'],
	['that it was done', 'kidney transplant status'],
	['that it failed', 'kidney transplant rejection'],
	['that it is only looked for', 'screening biopsy']
])('%s speaks for diagnoses: %s', (_, query) => {
	const { icd10cm, icd10pcs } = systemCosts(query);
	expect(icd10cm).toBeLessThan(icd10pcs);
});
