/** Which code sets stand on this device in two editions, so that they can be compared. */
import type { CodeSystem } from '../domain/code';
import type { InstalledSet } from './codebook.svelte';

/** The two newest editions of a system. */
export interface YearPair {
	system: CodeSystem;
	before: InstalledSet;
	after: InstalledSet;
}

/** Systems with two editions on this device; a set of starters is no edition. */
export function yearPairs(sets: readonly InstalledSet[]): YearPair[] {
	const whole = sets.filter(({ origin, system }) => origin !== 'starter' && system !== 'cpt');
	return [...new Set(whole.map(({ system }) => system))].flatMap((system) => {
		const [after, before] = whole.filter((set) => set.system === system);
		return after && before ? [{ system, before, after }] : [];
	});
}
