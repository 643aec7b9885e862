/**
 * Codes taken for one another: a learner gave one where the key has the other. A pair has no direction, since what
 * tells the two apart is the same fact.
 */
import type { CodeSystem } from './code';

/** `icd10cm I50.22 I50.23`: the system, then both codes in the order of their characters. */
export type PairKey = string;

export function pairKey(system: CodeSystem, one: string, other: string): PairKey {
	return one < other ? `${system} ${one} ${other}` : `${system} ${other} ${one}`;
}

/** Pairs as an event keeps them, one a line. @returns undefined where there is none, for a field that may be absent */
export function takenText(pairs: readonly PairKey[]): string | undefined {
	return pairs.length === 0 ? undefined : [...new Set(pairs)].join('\n');
}

/** @returns the pairs of an event's `taken`; lines of another shape are passed over */
export function pairsTaken(taken: string | undefined): PairKey[] {
	if (taken === undefined) return [];
	return taken.split('\n').filter((line) => /^[a-z0-9]{1,20} [A-Z0-9.]{1,12} [A-Z0-9.]{1,12}$/u.test(line));
}
