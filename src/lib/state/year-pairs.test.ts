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
		'the two newest of three',
		['icd10cm FY2028', 'icd10cm FY2027', 'icd10cm FY2026'],
		['icd10cm FY2027 FY2028']
	],
	['one alone', ['icd10cm FY2027', 'hcpcs 2026-Q2'], []],
	['starters', ['icd10cm FY2027 starter', 'icd10cm FY2026 starter'], []],
	['an own CPT table', ['cpt 2027', 'cpt 2026'], []],
	[
		'system by system',
		['icd10cm B', 'icd10cm A', 'icd10pcs B', 'icd10pcs A'],
		['icd10cm A B', 'icd10pcs A B']
	]
])('%s', (_, lines, expected) =>
	expect(
		yearPairs(lines.map(setOf)).map(
			({ system, before, after }) => `${system} ${before.edition} ${after.edition}`
		)
	).toEqual(expected)
);
