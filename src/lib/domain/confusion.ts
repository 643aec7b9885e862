/**
 * Codes taken for one another: a learner gave one where the key has the other. A pair has no direction, since what
 * tells the two apart is the same fact.
 */
import { CODE_SYSTEMS, parseCode, type CodeSystem } from './code';

/** `icd10cm I50.22 I50.23`: the system, then both codes in the order of their characters. */
export type PairKey = string;

export function pairKey(system: CodeSystem, one: string, other: string): PairKey {
	return one < other ? `${system} ${one} ${other}` : `${system} ${other} ${one}`;
}

/** A pair as its two codes, in the order of their characters. */
export interface Pair {
	key: PairKey;
	system: CodeSystem;
	codes: readonly [string, string];
}

/**
 * @returns null for what is no pair: an unknown system, a text that has not the form of a code, one code twice, codes
 * in another order. A log may come from a later release, and from a file that somebody edited.
 */
export function readPair(key: PairKey): Pair | null {
	const [name = '', one = '', other = '', ...more] = key.split(' ');
	const system = CODE_SYSTEMS.find((known) => known === name);
	if (system === undefined || more.length > 0 || one >= other) return null;
	if (parseCode(system, one) !== one || parseCode(system, other) !== other) return null;
	return { key, system, codes: [one, other] };
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
