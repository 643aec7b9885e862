import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import { hcpcsReleaseName, newestHcpcsFirst, hcpcsReleaseOf } from './hcpcs-release';
import { readRelease } from './read-release';

/** A record of the layout: `added` and `changed` are days. */
const line = (code: string, added = '', changed = added): string =>
	`${code}001003${'x'.repeat(80)}${'y'.repeat(28)}`.padEnd(268) +
	added.padEnd(8) +
	changed.padEnd(8) +
	'\r\n';
const releaseOf = (name: string, text: string): string[] =>
	readRelease(name, new TextEncoder().encode(text)).map((file) =>
		file.kind === 'hcpcs' ? hcpcsReleaseName(file) : file.kind
	);
const CSV = 'hcpcs,short_descriptor\nE0601,Cont airway\n';

describe('the release of a file of HCPCS', () => {
	it.each<[string, string, string, string]>([
		['of the whole year is that of January, as its records say', 'HCPC2026_ANWEB.txt', line('A0021', '19820101') + line('A0080', '20260101'), '2026-Q1'],
		['of a quarter, as its records say', 'HCPC2026_JUL_ANWEB.txt', line('A0021', '20260101') + line('A0080', '19860101', '20260701'), '2026-Q3'],
		['under another name goes by its records', 'HCPC2028_APR.txt', line('A0021', '20260101'), '2026-Q1'],
		['without days goes by its name', 'HCPC2026_OCT_ANWEB.txt', line('A0021'), '2026-Q4'],
		['with days that are none goes by its name', 'HCPC2026_OCT_ANWEB.txt', line('A0021', '99999999', '20261301'), '2026-Q4'],
		['without days and quarter is of its year', 'HCPC2026_ANWEB.txt', line('A0021'), '2026'],
		['as CSV, by the zip that it came in', 'april-2026-alpha-numeric-hcpcs-file.csv', CSV, '2026-Q2'],
		['as CSV, by a month', 'hcpcs_l2_2026-04_opps.csv', CSV, '2026-Q2'],
		['as CSV, by a quarter', 'hcpcs-2026-Q3.csv', CSV, '2026-Q3'],
		['as CSV, by a year', 'hcpcs_l2_circa2022_long.csv', CSV, '2022'],
		['that says nothing', 'codes.csv', CSV, 'undated']
	])('%s', (_, name, text, release) => expect(releaseOf(name, text)).toEqual([release])); // prettier-ignore

	it('as CMS published it', ({ skip }) => {
		const zip = officialFile('hcpcs/2020-Alpha-Numeric-HCPCS-File.zip');
		if (!zip) return skip('needs the official files');
		expect(readRelease('2020-Alpha-Numeric-HCPCS-File.zip', zip)).toMatchObject([
			{ kind: 'hcpcs', year: 2020, quarter: 1 }
		]);
	});

	it('stands in its order, and one of its year alone before those of the year', () => {
		const names = ['undated', '2026-Q1', '2027', '2026', '2025-Q4', '2026-Q2'];
		expect(names.map(hcpcsReleaseOf).sort(newestHcpcsFirst).map(hcpcsReleaseName)).toEqual([
			'2027',
			'2026',
			'2026-Q2',
			'2026-Q1',
			'2025-Q4',
			'undated'
		]);
	});
});
