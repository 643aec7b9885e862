import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import type { CodeRow } from './code-rows';
import { codesDigest, KNOWN_RELEASES, knownRelease } from './known-releases';
import { codesOfTable } from './pcs-part';
import { readRelease } from './read-release';

const row = (code: string, billable = true): CodeRow => ({ code, title: 'A title', billable });

describe('the digest of a list', () => {
	const list = [row('A00', false), row('A000'), row('A001')];
	const digest = codesDigest('icd10cm', list);

	it.each<[string, readonly CodeRow[], boolean]>([
		['in another order', [...list].reverse(), true],
		['with other titles', list.map((one) => ({ ...one, title: 'Another' })), true],
		['with another code', [...list.slice(0, 2), row('A009')], false],
		['with a header that became billable', [row('A00'), ...list.slice(1)], false],
		['with a code less', list.slice(1), false]
	])('%s', (_, other, isSame) => expect(codesDigest('icd10cm', other) === digest).toBe(isSame));

	it('of ICD-10-PCS passes over headers, which not every list has', () => {
		const code = row('0FT44ZZ');
		expect(codesDigest('icd10pcs', [row('0FT', false), code])).toBe(codesDigest('icd10pcs', [code]));
	});
});

describe('official files', () => {
	it.for([
		['icd10cm/icd10cm_order_2027_derived.txt.gz', '2026-10'],
		['icd10cm/CMS_2026_icd10cm_code_descriptions_order.zip', '2025-10'],
		['icd10pcs/icd10pcs_codes_2027_derived.txt.gz', '2026-10'],
		['icd10pcs/CMS_2026_April_icd10pcs_order.zip', '2026-04'],
		// The list of October 2025 is what the tables of that release allow.
		['icd10pcs/icd10pcs_tables_2026.xml', '2025-10']
	] as const)('%s is known by its codes', ([path, release], { skip }) => {
		const bytes = officialFile(path);
		if (!bytes) return skip('needs the official files');
		const [file] = readRelease(path, bytes);
		const rows =
			file?.kind === 'pcs-tables'
				? [...file.tables.tables.values()].flatMap((table) =>
						[...codesOfTable(table)].map((code) => row(code))
					)
				: file && 'rows' in file
					? file.rows
					: [];
		const system = path.startsWith('icd10cm') ? 'icd10cm' : 'icd10pcs';
		expect(codesDigest(system, rows)).toBe(
			KNOWN_RELEASES.find((known) => known.system === system && known.release === release)?.digest
		);
		expect(knownRelease(system, rows).same?.release).toBe(release);
	});
});
