import { expect, it } from 'vitest';
import type { InstalledSet } from './codebook.svelte';
import { yearPairs } from './year-pairs';

/** `icd10cm FY2027`; `starter` behind it says where it is from. Newest first, as they are listed. */
const setOf = (line: string): InstalledSet => {
	const [system = '', edition = '', origin = 'official'] = line.split(' ');
	const kind = system as InstalledSet['system'];
	return { system: kind, edition, origin, release: '', from: '', url: '', bytes: 0, rows: 0, billable: 0 };
};

it.each([
	['two editions', ['icd10cm FY2027', 'icd10cm FY2026'], ['icd10cm FY2026 FY2027']],
	[
		'a later year beside the own: what changed in the own stands first',
		['icd10cm FY2028', 'icd10cm FY2027', 'icd10cm FY2026'],
		['icd10cm FY2026 FY2027', 'icd10cm FY2027 FY2028']
	],
	[
		'the own is the oldest: the newest first',
		['icd10cm FY2029', 'icd10cm FY2028', 'icd10cm FY2027'],
		['icd10cm FY2028 FY2029', 'icd10cm FY2027 FY2028']
	],
	[
		'releases of HCPCS have quarters: the newest first',
		['hcpcs 2026-Q3', 'hcpcs 2026-Q2', 'hcpcs 2026-Q1'],
		['hcpcs 2026-Q2 2026-Q3', 'hcpcs 2026-Q1 2026-Q2']
	],
	['one alone', ['icd10cm FY2027', 'hcpcs 2026-Q2'], []],
	['starters', ['icd10cm FY2027 starter', 'icd10cm FY2026 starter'], []],
	['an own CPT table', ['cpt 2027', 'cpt 2026'], []],
	[
		'system by system',
		['icd10cm FY2028', 'icd10cm FY2027', 'icd10cm FY2026', 'icd10pcs FY2027', 'icd10pcs FY2026'],
		['icd10cm FY2026 FY2027', 'icd10cm FY2027 FY2028', 'icd10pcs FY2026 FY2027']
	]
])('%s', (_, lines, expected) =>
	expect(
		yearPairs(lines.map(setOf), 'FY2027').map(
			({ system, before, after }) => `${system} ${before.edition} ${after.edition}`
		)
	).toEqual(expected)
);
