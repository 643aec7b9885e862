/**
 * Which release a file of HCPCS is. CMS publishes one each quarter; that of January is also called by its year alone.
 * Records say since when they are in force, and the latest of those days is the first of the quarter. Files without
 * such days (CSV) are known by their names alone: `april-2026-alpha-numeric-hcpcs-file.zip`, `HCPC2026_APR_ANWEB`.
 */
import { yearInName } from './known-releases';

export interface HcpcsRelease {
	year?: number | undefined;
	/** 1 to 4; missing where nothing says it. */
	quarter?: number | undefined;
}

const MONTHS = ['jan', 'apr', 'jul', 'oct'];

function quarterInName(name: string): number | undefined {
	const word = /(?<![a-z])(jan|apr|jul|oct)(?:uary|il|y|ober)?(?![a-z])/i.exec(name)?.[1]?.toLowerCase();
	if (word !== undefined) return MONTHS.indexOf(word) + 1;
	const quarter = /(?<![a-z])q([1-4])(?!\d)/i.exec(name)?.[1];
	if (quarter !== undefined) return Number(quarter);
	const month = /(?<!\d)20[2-4]\d[-_ ](0[1-9]|1[0-2])(?!\d)/.exec(name)?.[1];
	return month === undefined ? undefined : Math.ceil(Number(month) / 3);
}

/**
 * @param name of the file, with that of the zip around it
 * @param latest the latest day of its records, `20260401`; undefined where they have none
 */
export function hcpcsRelease(name: string, latest: string | undefined): HcpcsRelease {
	if (latest !== undefined)
		return { year: Number(latest.slice(0, 4)), quarter: Math.ceil(Number(latest.slice(4, 6)) / 3) };
	return { year: yearInName(name), quarter: quarterInName(name) };
}

/** `2026-Q2`, `2026` where the quarter is not known, `undated` */
export function hcpcsReleaseName({ year, quarter }: HcpcsRelease): string {
	if (year === undefined) return 'undated';
	return quarter === undefined ? `${year}` : `${year}-Q${quarter}`;
}

/** The other way round. */
export function hcpcsReleaseOf(name: string): HcpcsRelease {
	const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(name) ?? [];
	return {
		year: year === undefined ? undefined : Number(year),
		quarter: quarter === undefined ? undefined : Number(quarter)
	};
}

/** For sorting, the newest first. What says its year alone may be of any quarter: it stands before those of its year. */
export function newestHcpcsFirst(a: HcpcsRelease, b: HcpcsRelease): number {
	return (b.year ?? 0) - (a.year ?? 0) || (b.quarter ?? 5) - (a.quarter ?? 5);
}
