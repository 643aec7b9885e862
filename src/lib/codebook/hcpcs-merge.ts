/**
 * HCPCS Level II from several files of different years. The newest says which codes exist, as far as it
 * reaches: the file of 2026 leaves out whole series (H, S, T), which then come from the next newest file that
 * has them. Long descriptions are older: one is used only where the short description has not changed since. What
 * is from an older file says its year.
 */
import type { OlderRelease } from '../domain/older-release';
import type { CodeSetInfo } from './code-set';
import type { CodeRow } from './code-rows';
import type { ReleaseFile } from './read-release';

type HcpcsRelease = Extract<ReleaseFile, { kind: 'hcpcs' }>;

interface LongTitle {
	short: string;
	long: string;
	/** Year of its file. */
	year: string;
}

const yearOf = ({ year }: HcpcsRelease): string => (year === undefined ? 'undated' : `${year}`);

function longTitles(files: readonly HcpcsRelease[]): Map<string, LongTitle> {
	const titles = new Map<string, LongTitle>();
	for (const file of files)
		for (const { code, short, long } of file.hcpcs.codes)
			if (long !== undefined && !titles.has(code)) titles.set(code, { short, long, year: yearOf(file) });
	return titles;
}

/** @param title year of the file that the title is from, `list` of the one of the code, `own` of the newest */
function olderOf(own: string, list: string, title: string): OlderRelease | undefined {
	if (list === own && title === own) return undefined;
	return { ...(list === own ? {} : { list }), ...(title === list ? {} : { title }) };
}

/** The same but for blanks and case, in which the files differ. */
function sameWords(a: string, b: string): boolean {
	const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
	return plain(a) === plain(b);
}

/** @returns undefined when no file holds HCPCS */
export function mergeHcpcs(
	files: readonly HcpcsRelease[]
): { info: CodeSetInfo; rows: CodeRow[] } | undefined {
	const byYear = [...files].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
	const [newest] = byYear;
	if (!newest) return undefined;
	const long = longTitles(byYear);
	const rows: CodeRow[] = [];
	const series = new Set<string>();
	for (const file of byYear) {
		const list = yearOf(file);
		const fresh = file.hcpcs.codes.filter((entry) => !series.has(entry.code.charAt(0)));
		for (const entry of fresh) {
			const lent = entry.long === undefined ? long.get(entry.code) : undefined;
			const isLent = lent !== undefined && sameWords(lent.short, entry.short);
			const older = olderOf(yearOf(newest), list, isLent ? lent.year : list);
			const title = entry.long ?? (isLent ? lent.long : entry.short);
			rows.push({ code: entry.code, title, billable: true, ...(older ? { older } : {}) });
		}
		for (const entry of fresh) series.add(entry.code.charAt(0));
	}
	// The file of 2026 at hand is the second quarterly release of its year; full years have no quarter.
	const release = /2026-04/.test(newest.file) ? '2026-Q2' : `${newest.year ?? 'undated'}`;
	return {
		info: {
			system: 'hcpcs',
			edition: release,
			release,
			origin: newest.origin,
			source: byYear.map((file) => file.file).join(' + ')
		},
		rows
	};
}
