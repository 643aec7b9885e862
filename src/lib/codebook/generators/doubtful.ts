/** Codes whose notes could not be checked: generators do not ask about them. */
import { compactCode } from '../../domain/code';
import type { CodeSet } from '../code-set';
import type { TabularPart } from '../tabular-part-read';

/**
 * Codes and blocks that the list of doubtful places names. Its long stretches, which are most of the book, say that
 * some note in them may differ, and nothing of a single code.
 * @returns 1 for each place of the set that is doubtful
 */
export function doubtfulPlaces(set: CodeSet, part: TabularPart): Uint8Array {
	const doubtful = new Uint8Array(set.size);
	for (const { range, kind } of part.uncertain) {
		if (kind === 'range') continue;
		const [from = '', to] = range.split(/\.\.|-/).map(compactCode);
		const [first, last] = [part.rankOf(from.slice(0, 3)), part.rankOf((to ?? from).slice(0, 3))];
		const whole = part.categories.slice(first ?? 0, (last ?? -1) + 1);
		for (const prefix of to === undefined ? [from] : whole) doubtful.fill(1, ...set.range(prefix));
	}
	return doubtful;
}
