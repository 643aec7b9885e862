/** What is said where the codes of a pack are checked against another edition than its own. */
import { expect, it } from 'vitest';
import { elseSaid } from './own-codes';

it.each([
	['its own edition', ['ICD-10-CM FY2027', 'ICD-10-PCS FY2027'], 'FY2027', ''],
	['an edition before all that are here', ['ICD-10-CM FY2027'], 'FY2019', ' (FY2019 is not on this device)'],
	['an edition to come', ['ICD-10-CM FY2027, valid'], 'FY2030', ' (FY2030 is not on this device)'],
	['nothing to check against', [], 'FY2019', '']
])('%s', (_, against, edition, said) => expect(elseSaid(against, edition)).toBe(said));
