/**
 * A challenge in eight characters, to be read out in a room without cameras: topic, length, mode and a short seed.
 * The rest is as a class plays it: no level, no exam, all forms of answers. It does not carry the hash of the
 * questions; the lobby shows a mark of them, and all compare it.
 */
import { BitReader, BitWriter, checkedBits, checkSum } from './bit-stream';
import { CHALLENGE_MODES, type Challenge, type ChallengeFilter, type ChallengeMode } from './challenge';
import { readCrockford, typedCrockford, writeCrockford } from './code-alphabet';

/** Numbers of questions that can be said. A place in the list is never given anew. */
export const SPOKEN_LENGTHS = [5, 10, 15, 20, 25, 30, 40, 50] as const;
export const SPOKEN_SEED_BITS = 17;
const LENGTH = 8;

export interface SpokenChallenge {
	/** A topic's number, 0 for all. */
	topic: number;
	items: (typeof SPOKEN_LENGTHS)[number];
	mode: ChallengeMode;
	/** 0 to 2^17 - 1. */
	seed: number;
}

/** @returns eight characters in two groups: `2K4X-9QM1` */
export function writeSpoken({ topic, items, mode, seed }: SpokenChallenge): string {
	const bits = new BitWriter()
		.write(topic, 8)
		.write(SPOKEN_LENGTHS.indexOf(items), 3)
		.write(CHALLENGE_MODES.indexOf(mode), 3)
		.write(seed, SPOKEN_SEED_BITS);
	const text = writeCrockford(bits.write(checkSum(bits.bits, 9), 9).bits);
	return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** @returns null where a character was heard wrong */
export function readSpoken(text: string): SpokenChallenge | null {
	const bits = readCrockford(text);
	if (!bits || typedCrockford(text).length !== LENGTH) return null;
	const body = checkedBits(bits, 9);
	if (!body) return null;
	const reader = new BitReader(body);
	const topic = reader.read(8);
	const items = SPOKEN_LENGTHS[reader.read(3)];
	const mode = CHALLENGE_MODES[reader.read(3)];
	const seed = reader.read(SPOKEN_SEED_BITS);
	return items === undefined || mode === undefined ? null : { topic, items, mode, seed };
}

/** Seconds for each question of a challenge that was said: the code has no place for them. */
export const SPOKEN_SECONDS = 60;

/** Whom a spoken challenge asks: everybody, of every level, in every form of answers. */
const filterOf = (topic: number): ChallengeFilter => ({ topic, level: 0, exam: null, answers: 'all' });

/**
 * The challenge that was said, with everything a link carries: who types it and who opens the link play the same.
 * @param hashOf gives `poolHash` of the questions that a filter lets in
 */
export function spokenAsChallenge(
	{ topic, items, mode, seed }: SpokenChallenge,
	hashOf: (filter: ChallengeFilter) => number
): Challenge {
	const filter = filterOf(topic);
	const rest = { seconds: SPOKEN_SECONDS, allowance: 1, due: 0, pool: hashOf(filter) } as const;
	return { kind: 'draw', mode, items, seed, filter, ...rest };
}

/** @returns what is said for a challenge, or null where eight characters do not hold it */
export function asSpoken(challenge: Challenge): SpokenChallenge | null {
	const { kind, mode, seconds, allowance, due, seed, filter } = challenge;
	const items = SPOKEN_LENGTHS.find((length) => length === challenge.items);
	const isPlain = filter.level === 0 && filter.exam === null && filter.answers === 'all';
	const fits = kind === 'draw' && seconds === SPOKEN_SECONDS && allowance === 1 && due === 0;
	if (!fits || !isPlain || items === undefined || seed >= 2 ** SPOKEN_SEED_BITS) return null;
	return { topic: filter.topic, items, mode, seed };
}
