/** Which code sets stand on this device in two editions, so that they can be compared. */
import type { CodeSystem } from '../domain/code';
import type { InstalledSet } from './codebook.svelte';

/** Two editions of a system, one after the other. */
export interface YearPair {
	system: CodeSystem;
	before: InstalledSet;
	after: InstalledSet;
}

/**
 * @param sets newest first; a set of starters is no edition
 * @param own the learner's books: `FY2027`
 * @returns each edition with the one before it: system by system, first the pair that ends in the learner's books,
 * then the others, the newest first
 */
export function yearPairs(sets: readonly InstalledSet[], own: string): YearPair[] {
	const whole = sets.filter(({ origin, system }) => origin !== 'starter' && system !== 'cpt');
	return [...new Set(whole.map(({ system }) => system))].flatMap((system) => {
		const pairs = whole
			.filter((set) => set.system === system)
			.flatMap((after, at, same) => {
				const before = same[at + 1];
				return before ? [{ system, before, after }] : [];
			});
		const isOwn = ({ after }: YearPair) => after.edition === own;
		return [...pairs.filter(isOwn), ...pairs.filter((pair) => !isOwn(pair))];
	});
}
