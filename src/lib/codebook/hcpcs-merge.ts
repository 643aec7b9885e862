/**
 * HCPCS Level II from several files of different years. The newest says which codes exist, as far as it
 * reaches: the file of 2026 leaves out whole series (H, S, T), which then come from the next newest file that
 * has them. Long descriptions are older: one is used only where the short description has not changed since. What
 * is from an older file says its year, or its quarter where the year is the same.
 */
import type { OlderRelease } from '../domain/older-release';
import type { CodeSetInfo } from './code-set';
import type { CodeRow } from './code-rows';
import { hcpcsReleaseName, newestHcpcsFirst } from './hcpcs-release';
import type { ReleaseFile } from './read-release';

type HcpcsRelease = Extract<ReleaseFile, { kind: 'hcpcs' }>;

interface LongTitle {
	short: string;
	long: string;
	/** The release of its file. */
	of: string;
}

type NameOf = (file: HcpcsRelease) => string;

function longTitles(files: readonly HcpcsRelease[], nameOf: NameOf): Map<string, LongTitle> {
	const titles = new Map<string, LongTitle>();
	for (const file of files)
		for (const { code, short, long } of [...file.hcpcs.codes, ...(file.hcpcs.lent ?? [])])
			if (long !== undefined && !titles.has(code)) titles.set(code, { short, long, of: nameOf(file) });
	return titles;
}

/** @param title of which release the title is, `list` the code, `own` the newest file */
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
	const byRelease = [...files].sort(newestHcpcsFirst);
	const [newest] = byRelease;
	if (!newest) return undefined;
	const release = hcpcsReleaseName(newest);
	// Of another year that says enough; within one year the quarters differ.
	const nameOf: NameOf = ({ year, quarter }) =>
		hcpcsReleaseName(year === newest.year ? { year, quarter } : { year });
	const long = longTitles(byRelease, nameOf);
	const rows: CodeRow[] = [];
	const series = new Set<string>();
	for (const file of byRelease) {
		const list = nameOf(file);
		const fresh = file.hcpcs.codes.filter((entry) => !series.has(entry.code.charAt(0)));
		for (const entry of fresh) {
			const lent = entry.long === undefined ? long.get(entry.code) : undefined;
			const isLent = lent !== undefined && sameWords(lent.short, entry.short);
			const older = olderOf(release, list, isLent ? lent.of : list);
			const title = entry.long ?? (isLent ? lent.long : entry.short);
			rows.push({ code: entry.code, title, billable: true, ...(older ? { older } : {}) });
		}
		for (const entry of fresh) series.add(entry.code.charAt(0));
	}
	return {
		info: {
			system: 'hcpcs',
			edition: release,
			release,
			origin: newest.origin,
			// A set in use that gave something names several files.
			source: [...new Set(byRelease.flatMap(({ file }) => file.split(' + ')))].join(' + ')
		},
		rows
	};
}
