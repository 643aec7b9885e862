/** Chance that a text decides: the same for everybody and every time, and not the author's. */
import { seededRandom } from './random';

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
	let hash = 0x811c_9dc5;
	for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x0100_0193);
	return hash >>> 0;
}

/** @returns a shuffled copy */
export const shuffledBy = <T>(text: string, list: readonly T[]): T[] =>
	seededRandom(seedOf(text)).shuffle(list);

/** @returns a number from 0 up to 1, which is not among them */
export const chanceBy = (text: string): number => seededRandom(seedOf(text)).word() / 4_294_967_296;
