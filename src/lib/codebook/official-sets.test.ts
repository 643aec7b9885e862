import { describe, expect, it } from 'vitest';
import { officialFile } from '../../../tests/official';
import { buildCodeTree, readCodeTree } from '../domain/code-tree';
import { codeSetsOf, officialSets } from './official-sets';
import type { OfficialSets } from './official';
import { readRelease } from './read-release';

const FILES = [
	'icd10cm/icd10cm_order_2027_derived.txt.gz',
	'icd10cm/icd10cm_tabular_2027_derived.xml.gz',
	'icd10cm/icd10cm_tabular_2027_uncertain.txt',
	'icd10pcs/CMS_2026_April_icd10pcs_order.zip',
	'icd10pcs/icd10pcs_codes_2027_derived.txt.gz',
	'icd10pcs/icd10pcs_tables_2026.xml',
	'hcpcs/hcpcs_l2_2026-04_opps_addendum_b_short.csv',
	'hcpcs/hcpcs_l2_circa2022_long_short_modifiers.csv',
	'poa/POAexemptCodesFY26.zip',
	'hcc/2026_Initial_ICD-10-CM_Mappings.csv',
	'hcc/ra_labels_2026_V28.csv'
];

function load(): OfficialSets | undefined {
	const bytes = FILES.map((path) => [path, officialFile(path)] as const);
	const files = bytes.flatMap(([path, content]) => (content ? readRelease(path, content) : []));
	return bytes.every(([, content]) => content) ? officialSets({ sets: codeSetsOf(files), files }) : undefined;
}

const sets = load();

describe.skipIf(!sets)('official sets (needs the official files)', () => {
	const cm = sets?.cm('FY2027');
	const pcs = sets?.pcs('FY2026');
	const tabular = sets?.tabular();

	it('ICD-10-CM', () => {
		expect(sets?.editions).toEqual(['FY2027']);
		expect(cm?.chain('E11.3211')).toEqual(['E11', 'E11.3', 'E11.32', 'E11.321']);
		expect([cm?.isBillable('I50.2'), cm?.isBillable('I50.23'), cm?.isBillable('I50.99')]).toEqual([
			false,
			true,
			false
		]);
		expect(cm?.children('I50')).toEqual(['I50.1', 'I50.2', 'I50.3', 'I50.4', 'I50.8', 'I50.9']);
	});

	it('code trees of real categories give back their codes', () => {
		for (const category of ['E11', 'I10', 'J4B', 'S82', 'T36', 'Z79', 'QA0']) {
			const codes = cm?.billableIn(category) ?? [];
			const text = buildCodeTree(category, codes);
			expect(readCodeTree('icd10cm', category, text).codes()).toEqual(codes);
			expect(text.length).toBeLessThan(120);
		}
	});

	it('ICD-10-PCS by its tables', () => {
		expect([pcs?.inTables('0FT44ZZ'), pcs?.inTables('0FT4AZZ')]).toEqual([true, false]);
		expect([1, 2, 3, 4, 5].map((axis) => pcs?.axisLabel('0FT44ZZ', axis))).toEqual([
			'Medical and Surgical',
			'Hepatobiliary System and Pancreas',
			'Resection',
			'Gallbladder',
			'Percutaneous Endoscopic'
		]);
		expect(sets?.pcs('FY2027')?.has('028F3Z0')).toBe(true);
	});

	it('HCPCS: no D codes; the series that the newest file leaves out come from the older one', () => {
		const hcpcs = sets?.hcpcs();
		expect([hcpcs?.has('E0601'), hcpcs?.has('S0093'), hcpcs?.has('D0120')]).toEqual([true, true, false]);
		expect(hcpcs?.title('J0178')).toBe('Injection, aflibercept, 1 mg');
		expect(hcpcs?.modifier('RT')).toContain('Right side');
	});

	it('POA and payment categories', () => {
		expect([sets?.poaExempt('Z79.4'), sets?.poaExempt('I10')]).toEqual([true, false]);
		expect(sets?.hccLabel(sets.hcc('E11.22') ?? 0)).toBe('Diabetes with Chronic Complications');
	});

	it.each([
		['types of diabetes', ['E11.9', 'E10.9'], true],
		['moved to Excludes2', ['J44.9', 'J43.9'], false],
		['with final characters', ['R47.01', 'I69.320'], true],
		['added FY2025', ['N39.0', 'N13.6'], true],
		['no note', ['I10', 'E11.9'], false]
	])('Excludes1: %s', (_, codes, excluded) => {
		expect((tabular?.excludes1Pairs(codes).length ?? 0) > 0).toBe(excluded);
	});

	it.each([
		['fracture', 'S82.222', 'ABCDEFGHJKMNPQRS'],
		['retinopathy', 'E11.321', '1239'],
		['none', 'I10', '']
	])('7th characters: %s', (_, stem, chars) => {
		expect(
			Object.keys(tabular?.sevenths(stem) ?? {})
				.sort()
				.join('')
		).toBe(chars);
	});
});
