/**
 * The releases whose counts are known. The files say no year inside, so a file is known by its counts, which
 * CMS publishes with each release; names are a hint only, for releases that are newer than this list.
 */
import type { CodeSystem } from '../domain/code';

export interface KnownRelease {
	system: CodeSystem;
	edition: string;
	/** First month in force. */
	release: string;
	/** Codes and headers; for ICD-10-PCS codes alone. */
	rows: number;
	billable: number;
}

export const KNOWN_RELEASES: readonly KnownRelease[] = [
	{ system: 'icd10cm', edition: 'FY2027', release: '2026-10', rows: 98_403, billable: 74_879 },
	{ system: 'icd10cm', edition: 'FY2026', release: '2025-10', rows: 98_186, billable: 74_719 },
	{ system: 'icd10pcs', edition: 'FY2027', release: '2026-10', rows: 79_256, billable: 79_256 },
	{ system: 'icd10pcs', edition: 'FY2026', release: '2026-04', rows: 79_193, billable: 79_193 },
	{ system: 'icd10pcs', edition: 'FY2026', release: '2025-10', rows: 79_115, billable: 79_115 }
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

export function knownRelease(system: CodeSystem, rows: number, billable: number): KnownRelease | undefined {
	return KNOWN_RELEASES.find(
		(known) => known.system === system && known.rows === rows && known.billable === billable
	);
}

/** `icd10cm_order_2028.txt` → FY2028, for a release this list does not know yet. */
export function yearInName(name: string): number | undefined {
	const year = /(?:^|\D)(20[2-4]\d)(?:\D|$)/.exec(name)?.[1];
	return year === undefined ? undefined : Number(year);
}
