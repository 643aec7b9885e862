/**
 * A challenge in eight characters, to be read out in a room without cameras: topic, length, mode and a short seed.
 * The rest is as a class plays it: no level, no exam, all forms of answers. It does not carry the hash of the
 * questions; the lobby shows a mark of them, and all compare it.
 */
import { BitReader, BitWriter, checkedBits, checkSum } from './bit-stream';
import { CHALLENGE_MODES, type ChallengeMode } from './challenge';
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
