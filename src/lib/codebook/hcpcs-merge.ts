/**
 * HCPCS Level II from several files of different years. The newest says which codes exist, as far as it
 * reaches: the file of 2026 leaves out whole series (H, S, T), which then come from the next newest file that
 * has them. Long descriptions are older: one is used only where the short description has not changed since.
 */
import type { CodeSetInfo } from './code-set';
import type { CodeRow } from './code-rows';
import type { HcpcsEntry } from './hcpcs-file';
import type { ReleaseFile } from './read-release';

type HcpcsRelease = Extract<ReleaseFile, { kind: 'hcpcs' }>;

function longTitles(files: readonly HcpcsRelease[]): Map<string, HcpcsEntry> {
	const titles = new Map<string, HcpcsEntry>();
	for (const { hcpcs } of files)
		for (const entry of hcpcs.codes)
			if (entry.long !== undefined && !titles.has(entry.code)) titles.set(entry.code, entry);
	return titles;
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
	for (const { hcpcs } of byYear) {
		const fresh = hcpcs.codes.filter((entry) => !series.has(entry.code.charAt(0)));
		for (const entry of fresh) {
			const older = long.get(entry.code);
			const title =
				entry.long ?? (older?.long && sameWords(older.short, entry.short) ? older.long : entry.short);
			rows.push({ code: entry.code, title, billable: true });
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
