/**
 * What a player hands in after a challenge: a code of at most 80 characters for 20 questions that holds every
 * answer, and one of nine characters that holds the score alone. Both find typos. Neither proves who played, or
 * that nobody helped: there is no secret in an app that everybody has.
 */
import { BitReader, BitWriter, checkedBits, checkSum } from './bit-stream';
import { readCrockford, typedCrockford, writeCrockford } from './code-alphabet';
import { hashText } from './state-hash';

const VERSION = 1;
/** What stands before a result in an address: `#r1.`. */
export const RESULT_PREFIX = 'r1.';
/** Letters of the round's word on the teacher's screen. */
export const NONCE_LENGTH = 4;
export const NICKNAME_LENGTH = 12;
/** Six bits each. A place in the list is never given anew. */
const LETTERS = ' ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-';
const LONGEST = 512;
const CHECK = 32;
/** The greatest time of one answer: 63.5 seconds, in half seconds. */
export const HALF_SECONDS = 127;
/** Nothing was answered. */
export const NO_OUTCOME = 7;

export interface ResultAnswer {
	right: boolean;
	/** Place among the item's listed outcomes, 0 to 6; `NO_OUTCOME` where nothing was answered. */
	outcome: number;
	/** Time in half seconds, 0 to `HALF_SECONDS`; the greatest stands for all that is longer. */
	time: number;
}

export interface Result {
	/** `challengeMark` of the challenge. */
	challenge: number;
	/** Four characters, as the teacher's screen showed them. */
	nonce: string;
	/** 1 to 12 characters: capital letters, digits, blanks, hyphens. */
	nickname: string;
	/** Time of the whole round in tenths of a second, 0 to 65,535. */
	tenths: number;
	answers: ResultAnswer[];
}

/** 24 bits of the hash of a challenge's text. */
export const challengeMark = (text: string): number => parseInt(hashText(text).slice(0, 6), 16);

/** A nickname as a code can hold it: other characters fall out, and it is cut. May be empty. */
export function plainNickname(text: string): string {
	const letters = [...text.toUpperCase()].filter((letter) => LETTERS.includes(letter)).join('');
	return letters.replace(/ +/gu, ' ').trim().slice(0, NICKNAME_LENGTH).trimEnd();
}

/** @throws RangeError when a figure is out of its range */
export function writeResult({ challenge, nonce, nickname, tenths, answers }: Result): string {
	const round = readCrockford(nonce);
	if (round?.length !== NONCE_LENGTH * 5) throw new RangeError(`Not a round's word: ${nonce}`);
	if (nickname === '' || nickname !== plainNickname(nickname))
		throw new RangeError(`Not a nickname: ${nickname}`);
	const bits = new BitWriter().write(VERSION, 4).write(challenge, 24);
	bits.bits.push(...round);
	bits.write(nickname.length, 4);
	for (const letter of nickname) bits.write(LETTERS.indexOf(letter), 6);
	bits.write(answers.length, 7).write(tenths, 16);
	for (const { right, outcome, time } of answers)
		bits
			.write(right ? 1 : 0, 1)
			.write(outcome, 3)
			.write(time, 7);
	return writeCrockford(bits.write(checkSum(bits.bits, CHECK), CHECK).bits);
}

export type ReadResult = { ok: true; result: Result } | { ok: false; reason: string };
const no = (reason: string): ReadResult => ({ ok: false, reason });
const TYPO = 'This is no whole result code: a character is missing or wrong.';

/**
 * Takes what was typed, pasted or scanned, with or without its prefix, blanks and hyphens.
 * @returns the result, or one sentence
 */
export function readResult(text: string): ReadResult {
	if (text.length > LONGEST) return no('This is too long for a result code.');
	const bare = text.trim().replace(/^.*#/su, '').replace(/^r1\./iu, '');
	const bits = readCrockford(bare);
	if (!bits || bits.length < 4 + CHECK) return no(TYPO);
	if (new BitReader(bits).read(4) > VERSION)
		return no('This result was made by a newer release. Update the app, then read it again.');
	const length = lengthOf(bits);
	// The rest of the last character means nothing.
	const spare = length === null ? -1 : bits.length - length;
	if (spare < 0 || spare > 4 || bits.slice(bits.length - spare).includes(1)) return no(TYPO);
	const body = checkedBits(bits.slice(0, bits.length - spare), CHECK);
	const result = body && readFields(new BitReader(body));
	return result ? { ok: true, result } : no(TYPO);
}

const HEAD = 4 + 24 + NONCE_LENGTH * 5;

/** Bits of a whole code, as its own figures say; null where they end before these. */
function lengthOf(bits: readonly number[]): number | null {
	if (bits.length < HEAD + 4) return null;
	const letters = new BitReader(bits.slice(HEAD)).read(4) * 6;
	const after = bits.slice(HEAD + 4 + letters);
	return after.length < 7 ? null : HEAD + 4 + letters + 7 + 16 + new BitReader(after).read(7) * 11 + CHECK;
}

function readFields(reader: BitReader): Result | null {
	if (reader.read(4) !== VERSION) return null;
	const challenge = reader.read(24);
	const nonce = writeCrockford(Array.from({ length: NONCE_LENGTH * 5 }, () => reader.read(1)));
	const letters = Array.from({ length: reader.read(4) }, () => LETTERS[reader.read(6)]);
	const nickname = letters.join('');
	if (letters.includes(undefined) || nickname === '' || nickname !== plainNickname(nickname)) return null;
	const count = reader.read(7);
	const tenths = reader.read(16);
	const answers = Array.from({ length: count }, () => ({
		right: reader.read(1) === 1,
		outcome: reader.read(3),
		time: reader.read(7)
	}));
	return { challenge, nonce, nickname, tenths, answers };
}

/** Right answers and time alone, for a room without cameras. */
export interface Score {
	/** The lowest ten bits of `challengeMark`. */
	challenge: number;
	/** Right answers, 0 to 127. */
	right: number;
	/** Whole seconds, 0 to 8,191. */
	seconds: number;
}

const SCORE_LENGTH = 9;

/** @returns nine characters, in three groups */
export function writeScore({ challenge, right, seconds }: Score): string {
	const bits = new BitWriter()
		.write(challenge % 1024, 10)
		.write(right, 7)
		.write(seconds, 13);
	const text = writeCrockford(bits.write(checkSum(bits.bits, 15), 15).bits);
	return text.replace(/(.{3})(?=.)/gu, '$1-');
}

/** @returns the score, or null: nine characters are read out and heard wrong */
export function readScore(text: string): Score | null {
	const bits = readCrockford(text);
	if (!bits || typedCrockford(text).length !== SCORE_LENGTH) return null;
	const body = checkedBits(bits, 15);
	if (!body) return null;
	const reader = new BitReader(body);
	return { challenge: reader.read(10), right: reader.read(7), seconds: reader.read(13) };
}
