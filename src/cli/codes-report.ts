/** What `npm run codes` says in words beside the table of sets: the parts of the book, and index targets that are broken. */
import { indexReport, type BrokenTarget } from '../lib/codebook/alpha-index-check';
import { openAlphaIndex } from '../lib/codebook/alpha-index-file';
import type { CodeSet } from '../lib/codebook/code-set';
import type { BuiltPart } from '../lib/codebook/part-file';
import type { PartEntry } from './write-sets';

/** The first line names the columns; each other one is a part as it was written. */
export function partRows(parts: readonly PartEntry[]): string[][] {
	if (parts.length === 0) return [];
	return [
		['part', 'edition', 'release', 'kB gzip', 'origin', 'source'],
		...parts.map(({ part, edition, release, bytes, origin, from }) => [
			part,
			edition,
			release,
			(bytes / 1000).toFixed(1),
			origin,
			from
		])
	];
}

/** Terms that name the same codes in one line: `T52.8X1 T52.8X2: Acetal; Acetonitrile`. */
function brokenLines(broken: readonly BrokenTarget[]): string[] {
	const codesOf = new Map<string, string[]>();
	for (const { term, code } of broken) codesOf.set(term, [...(codesOf.get(term) ?? []), code]);
	const termsOf = new Map<string, string[]>();
	for (const [term, codes] of codesOf) {
		const named = codes.join(' ');
		termsOf.set(named, [...(termsOf.get(named) ?? []), term]);
	}
	return [...termsOf].map(([codes, terms]) => `  ${codes}: ${terms.join('; ')}`);
}

/**
 * Holds every code that an index names against the newest code set of its system.
 * @returns lines: how many are named, and each that is no entry, with the terms that name it
 */
export function indexLines(parts: readonly BuiltPart[], sets: readonly CodeSet[]): string[] {
	const lines: string[] = [];
	for (const [name, system] of [
		['alpha-index', 'icd10cm'],
		['pcs-index', 'icd10pcs']
	] as const) {
		const part = parts.find(({ info }) => info.part === name);
		const set = sets.find(({ info }) => info.system === system);
		if (!part || !set) continue;
		const { targets, broken, links, unresolved } = indexReport(openAlphaIndex(part.bytes), set);
		const count = (number: number): string => number.toLocaleString('en-US');
		lines.push(
			`${name} ${part.info.edition} names ${count(targets)} codes; ${count(broken.length)} are no entry of ${system} ${set.info.edition}. ` +
				`Of ${count(links)} references to terms, ${count(unresolved)} lead to none.`,
			...brokenLines(broken)
		);
	}
	return lines;
}
