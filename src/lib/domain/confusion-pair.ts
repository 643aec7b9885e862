/** Reads a pair of codes. Apart from confusion.ts, since every page that has the log needs that one. */
import { CODE_SYSTEMS, parseCode, type CodeSystem } from './code';
import type { PairKey } from './confusion';

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
