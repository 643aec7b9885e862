/** The Z codes that may only stand first are those that the Guidelines list, no more and no fewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIRST_ONLY } from '../../src/lib/server/checks/first-place';
import { officialFolder } from '../official';

const folder = officialFolder();
const name =
	folder && readdirSync(join(folder, 'icd10cm')).find((one) => /Guidelines-FY2026.*\.txt$/.test(one));

it.skipIf(!folder || name === undefined)('I.C.21.c.15 of the FY2026 Guidelines', () => {
	const text = readFileSync(join(folder ?? '', 'icd10cm', name ?? ''), 'utf8');
	const [, after = ''] = text.split(/^15\)\s+Z Codes That May Only be Principal\/First-Listed Diagnosis$/im);
	const [section = ''] = after.split(/^16\)\s+Newborns and Infants$/m);
	const listed: { code: string; except?: string }[] = [];
	for (const line of section.split('\n')) {
		const code = /^\s+(Z\d\d(?:\.\d+)?)-?\s{2,}\S/.exec(line)?.[1];
		const except = /^\s+Except: (Z\d\d(?:\.\d+)?)/.exec(line)?.[1];
		const last = listed.at(-1);
		if (code !== undefined) listed.push({ code });
		else if (except !== undefined && last) last.except = except;
	}
	expect(listed).toEqual(FIRST_ONLY);
});
