/** Diagnoses with their CMS-HCC V28 categories, as far as the list can say. */
import type { CodeSet } from '../code-set';
import type { ListsPart } from '../lists-part-read';
import { billablePlaces } from './nearby';

export interface HccCodes {
	/** Place → its one category; codes with two are left out. */
	categoryOf: Map<number, number>;
	/** Places of codes without any. */
	free: number[];
	/** Category → places. */
	places: Map<number, number[]>;
}

/** @returns every billable code that the list knows, by category */
export function hccCodes(set: CodeSet, lists: ListsPart): HccCodes {
	const all = new Map<string, number[]>();
	for (const [category, codes] of lists.hcc)
		for (const code of codes.codes()) all.set(code, [...(all.get(code) ?? []), category]);
	const found: HccCodes = { categoryOf: new Map(), free: [], places: new Map() };
	for (const at of billablePlaces(set)) {
		const code = set.code(at);
		if (lists.isNewer('hcc', code)) continue;
		const [category, second] = all.get(code) ?? [];
		if (category === undefined) found.free.push(at);
		if (category === undefined || second !== undefined) continue;
		found.categoryOf.set(at, category);
		found.places.set(category, [...(found.places.get(category) ?? []), at]);
	}
	return found;
}
