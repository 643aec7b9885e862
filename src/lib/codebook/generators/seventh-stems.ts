/** Codes without their 7th character, with the characters that make a billable code of them. */
import type { CodeSet } from '../code-set';
import type { TabularPart } from '../tabular-part-read';

export interface SeventhStem {
	/** Six characters, placeholders included: `W090XX`. */
	stem: string;
	/** Place of the header above: its title is that of the stem. */
	header: number;
	/** Where the list of characters stands: `W09`. */
	listAt: string;
	/** Legal characters with their meanings, in the order of the book. */
	chars: [string, string][];
}

export function seventhStems(set: CodeSet, part: TabularPart): SeventhStem[] {
	const stems = new Map<string, SeventhStem | null>();
	for (let at = 0; at < set.size; at++) {
		const code = set.compact(at);
		if (code.length < 7 || !set.billable(at)) continue;
		const stem = code.slice(0, 6);
		if (stems.has(stem)) continue;
		let listAt = stem;
		while (listAt.length >= 3 && !part.seventhsOf(listAt)) listAt = listAt.slice(0, -1);
		const all = part.seventhsOf(listAt) ?? [];
		const chars = all.filter(([char]) => {
			const whole = set.find(stem + char);
			return whole >= 0 && set.billable(whole);
		});
		const header = set.parents[at] ?? -1;
		stems.set(stem, chars.length > 1 && header >= 0 ? { stem, header, listAt, chars } : null);
	}
	return [...stems.values()].filter((stem) => stem !== null);
}
