/**
 * The releases that are known. The files say no year inside, so a file is known by its codes: their counts, which
 * CMS publishes with each release, and then a digest of them all. Names are a hint only, for releases that are newer
 * than this list.
 */
import type { CodeSystem } from '../domain/code';
import { Sha256Sum } from '../domain/sha256-sum';
import type { CodeRow } from './code-rows';

export interface KnownRelease {
	system: CodeSystem;
	edition: string;
	/** First month in force. */
	release: string;
	/** Codes and headers; for ICD-10-PCS codes alone. */
	rows: number;
	billable: number;
	/** Of its codes, by `codesDigest`. */
	digest: string;
}

export const KNOWN_RELEASES: readonly KnownRelease[] = [
	{
		system: 'icd10cm',
		edition: 'FY2027',
		release: '2026-10',
		rows: 98_403,
		billable: 74_879,
		digest: '9fb646c8bb9726303ee3f08e9ee2110d4ee7d44cb90509bf79b77e653ef412c2'
	},
	{
		system: 'icd10cm',
		edition: 'FY2026',
		release: '2025-10',
		rows: 98_186,
		billable: 74_719,
		digest: '5650be219c69adb0ed15ff374f3807cf5b3c47e9f8d9633654646fe317d156d4'
	},
	{
		system: 'icd10pcs',
		edition: 'FY2027',
		release: '2026-10',
		rows: 79_256,
		billable: 79_256,
		digest: 'bfc614ac8fd27b44bc339155fe82d70736f1ce47b8364ad96c9e8559b667173a'
	},
	{
		system: 'icd10pcs',
		edition: 'FY2026',
		release: '2026-04',
		rows: 79_193,
		billable: 79_193,
		digest: '65112f0ea3ed20f96c1fdae4eec08711864f8c2ddceb11e145461ed207a010d7'
	},
	{
		system: 'icd10pcs',
		edition: 'FY2026',
		release: '2025-10',
		rows: 79_115,
		billable: 79_115,
		digest: 'e5be32d8edfc3c03611af28b34daa656b2c7f186f542ae05024245037e7ce254'
	}
];

/** What the POA exempt list of FY2026 counts. */
export const POA_FY2026 = 38_349;

/** Below these a file is an extract or an addendum, not a release. */
export const LEAST_ROWS = { icd10cm: 90_000, icd10pcs: 70_000, hcpcs: 3_000, poa: 20_000 } as const;

/**
 * What a list ends with, by its first letters: one that lacks any of them, or ends with another, was cut off. The
 * order file of ICD-10-CM goes by chapter, and chapter 22 (U) stands behind chapter 21 (Z); PCS ends with section X.
 */
export const LAST_LETTERS = { icd10cm: ['U', 'Z'], icd10pcs: ['X'] } as const;

/** @returns the fewest billable codes that a release of this edition can hold, where one is known */
export function leastBillable(system: CodeSystem, edition: string): number | undefined {
	const known = KNOWN_RELEASES.filter((one) => one.system === system && one.edition === edition);
	return known.length > 0 ? Math.min(...known.map((one) => one.billable)) : undefined;
}

/** What is counted where counts are published: of ICD-10-PCS the codes alone. */
function published(system: CodeSystem, rows: readonly CodeRow[]): readonly CodeRow[] {
	return system === 'icd10pcs' ? rows.filter(({ billable }) => billable) : rows;
}

/**
 * Which codes a list has, whatever their order and their titles.
 * @param rows of ICD-10-CM with headers; headers of ICD-10-PCS, which not every list has, are passed over
 * @returns SHA-256 of the sorted codes, one a line, each header marked as one
 */
export function codesDigest(system: CodeSystem, rows: readonly CodeRow[]): string {
	const lines = published(system, rows).map(({ code, billable }) => `${code}${billable ? '' : ' header'}\n`);
	return new Sha256Sum().add(new TextEncoder().encode(lines.sort().join(''))).hex();
}

/** @returns the release that has these very codes, `same`; or one that has as many, but others: `alike` */
export function knownRelease(
	system: CodeSystem,
	rows: readonly CodeRow[]
): { same?: KnownRelease; alike?: KnownRelease } {
	const all = published(system, rows).length;
	const billable = rows.reduce((sum, row) => sum + Number(row.billable), 0);
	const alike = KNOWN_RELEASES.filter(
		(known) => known.system === system && known.rows === all && known.billable === billable
	);
	if (!alike[0]) return {};
	const digest = codesDigest(system, rows);
	const same = alike.find((known) => known.digest === digest);
	return same ? { same } : { alike: alike[0] };
}

/** `icd10cm_order_2028.txt` → FY2028, for a release this list does not know yet. */
export function yearInName(name: string): number | undefined {
	const year = /(?:^|\D)(20[2-4]\d)(?:\D|$)/.exec(name)?.[1];
	return year === undefined ? undefined : Number(year);
}
