/**
 * The board shows the five best; everybody else finds their own place on their own device. A link carries how many
 * results came to how much, and no name: the device knows what its own came to.
 */
import { BitReader, BitWriter, checkedBits, checkSum } from './bit-stream';
import { readBase64url, writeBase64url } from './code-alphabet';
import { worth } from './class-board';
import type { ClassResult } from './class-session';
import { readCrockford, writeCrockford } from './code-alphabet';
import { NONCE_LENGTH } from './result-code';

const VERSION = 1;
/** What stands before it in an address: `#p1.`. */
export const PLACE_PREFIX = 'p1.';
const LONGEST = 1024;
const GROUPS = 7;
const WORTH = 7;
const COUNT = 10;

export interface Places {
	/** `challengeMark` of the challenge. */
	challenge: number;
	/** The round's word. */
	nonce: string;
	/** Questions, or lines of a chart's key. */
	asked: number;
	/** How many results came to how many right answers, the best first. */
	groups: { worth: number; count: number }[];
}

/** @returns right answers, codes too many taken off, with how many results came to them, the best first */
export function placeGroups(results: readonly Pick<ClassResult, 'right' | 'over'>[]): Places['groups'] {
	const counts = new Map<number, number>();
	for (const result of results) counts.set(worth(result), (counts.get(worth(result)) ?? 0) + 1);
	return [...counts].sort(([a], [b]) => b - a).map(([each, count]) => ({ worth: each, count }));
}

/** @throws RangeError when a figure is out of its range */
export function writePlaces({ challenge, nonce, asked, groups }: Places): string {
	const bits = new BitWriter().write(VERSION, 4).write(challenge, 24);
	bits.bits.push(...(readCrockford(nonce) ?? []));
	bits.write(asked, 7).write(groups.length, GROUPS);
	for (const group of groups) bits.write(group.worth, WORTH).write(group.count, COUNT);
	return writeBase64url(bits.write(checkSum(bits.bits, 16), 16).bits);
}

/** @param text what stands behind `PLACE_PREFIX`: anything @returns null where it is not whole */
export function readPlaces(text: string): Places | null {
	if (text.length > LONGEST) return null;
	const bits = readBase64url(text);
	const head = 4 + 24 + NONCE_LENGTH * 5 + 7;
	if (!bits || bits.length < head + GROUPS + 16) return null;
	const length = head + GROUPS + new BitReader(bits.slice(head)).read(GROUPS) * (WORTH + COUNT) + 16;
	if (bits.length < length || bits.length - length >= 6 || bits.slice(length).includes(1)) return null;
	const body = checkedBits(bits.slice(0, length), 16);
	if (!body) return null;
	const reader = new BitReader(body);
	if (reader.read(4) !== VERSION) return null;
	const challenge = reader.read(24);
	const nonce = writeCrockford(Array.from({ length: NONCE_LENGTH * 5 }, () => reader.read(1)));
	const asked = reader.read(7);
	const groups = Array.from({ length: reader.read(GROUPS) }, () => ({
		worth: reader.read(WORTH),
		count: reader.read(COUNT)
	}));
	const falls = groups.every(({ worth: one }, at) => at === 0 || one < (groups[at - 1]?.worth ?? 0));
	return falls ? { challenge, nonce, asked, groups } : null;
}

/**
 * @param own right answers, codes too many taken off
 * @returns the place, how many share it, and how many handed in; null where nobody came to as much
 */
export function placeOf(
	{ groups }: Places,
	own: number
): { place: number; shared: number; of: number } | null {
	const mine = groups.find((group) => group.worth === own);
	if (!mine) return null;
	const before = groups.filter((group) => group.worth > own).reduce((sum, { count }) => sum + count, 0);
	const of = groups.reduce((sum, { count }) => sum + count, 0);
	return { place: before + 1, shared: mine.count, of };
}
