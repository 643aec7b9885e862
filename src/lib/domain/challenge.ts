/**
 * A challenge: a round, a chart or a teacher's list fixed by a link, so that many can play the same without a
 * server. All of it is whole numbers, and the same link is the same challenge in every engine.
 */
import { BitReader, BitWriter, checkedBits, checkSum } from './bit-stream';
import { readBase64url, writeBase64url } from './code-alphabet';
import { EXAMS, type ExamName } from './pack';
import { toCalendarDay, toDayNumber, type CalendarDay } from './study-day';

const VERSION = 1;
/** What stands before a challenge in an address: `#c1.`. */
export const CHALLENGE_PREFIX = 'c1.';

/** `accuracy` is the default of a class: right answers alone count. A place in the list is never given anew. */
export const CHALLENGE_MODES = ['accuracy', 'sprint', 'storm', 'streak', 'survival'] as const;
export type ChallengeMode = (typeof CHALLENGE_MODES)[number];

/** How many times the time is given; 0 is no clock at all. A place in the list is never given anew. */
export const ALLOWANCES = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 0] as const;
export type Allowance = (typeof ALLOWANCES)[number];

export const ANSWER_FORMS = ['all', 'typed', 'choices'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** Which drills may be dealt. */
export interface ChallengeFilter {
	/** A topic's number (`Topic.number`), 0 for all. Topics below it are in. */
	topic: number;
	/** Up to this level; 0 for all. */
	level: number;
	exam: ExamName | null;
	answers: AnswerForm;
}

interface ChallengeBase {
	mode: ChallengeMode;
	/** Questions, 1 to 127. */
	items: number;
	/** Seconds for each question, 0 to 511; 0 is no clock. */
	seconds: number;
	allowance: Allowance;
	/** The last study day of an assignment, 0 for a round that is played together. */
	due: CalendarDay | 0;
	/** Hash over the ids and revs that may be dealt (`poolHash`), 32 bits. */
	pool: number;
	/** 0 to 2^51 - 1. */
	seed: number;
	filter: ChallengeFilter;
}

export type Challenge = ChallengeBase &
	(
		| { kind: 'draw' }
		/** The chart whose own hash is `pool`. */
		| { kind: 'chart' }
		/** Hashes of the items a teacher picked (`itemMark`), 24 bits each, in their order. */
		| { kind: 'list'; marks: number[] }
	);

const KINDS = ['draw', 'chart', 'list'] as const;
export const SEED_BITS = 51;
export const MARK_BITS = 24;
/** Bits of a challenge that is drawn, and those of its 27 characters that mean nothing. */
const BITS = 160;
const SPARE = 2;
/** The longest link that is looked at. */
const LONGEST = 4096;
const FIRST_DAY = toDayNumber(20_260_101);

/** @throws RangeError when a figure is out of its range */
export function writeChallenge(challenge: Challenge): string {
	const { mode, items, seconds, allowance, due, pool, seed, filter, kind } = challenge;
	const bits = new BitWriter()
		.write(VERSION, 4)
		.write(KINDS.indexOf(kind), 2)
		.write(CHALLENGE_MODES.indexOf(mode), 4)
		.write(items, 7)
		.write(seconds, 9)
		.write(ALLOWANCES.indexOf(allowance), 4)
		.write(filter.topic, 8)
		.write(filter.level, 3)
		.write(filter.exam === null ? 0 : EXAMS.indexOf(filter.exam) + 1, 3)
		.write(ANSWER_FORMS.indexOf(filter.answers), 2)
		.write(due === 0 ? 0 : toDayNumber(due) - FIRST_DAY + 1, 15)
		.write(pool, 32)
		.write(seed, SEED_BITS);
	if (kind === 'list') for (const mark of challenge.marks) bits.write(mark, MARK_BITS);
	return writeBase64url(bits.write(checkSum(bits.bits, 16), 16).bits);
}

export type ReadChallenge = { ok: true; challenge: Challenge } | { ok: false; reason: string };

const no = (reason: string): ReadChallenge => ({ ok: false, reason });
const BROKEN = 'This link is not whole. Ask for it again, or scan its code.';

/**
 * Takes what stands behind `CHALLENGE_PREFIX`. Anything may stand there: a link comes from strangers.
 * @returns the challenge, or one sentence
 */
export function readChallenge(text: string): ReadChallenge {
	if (text.length > LONGEST) return no('This link is too long for a challenge.');
	const bits = readBase64url(text);
	if (!bits || bits.length < BITS + SPARE) return no(BROKEN);
	if (new BitReader(bits).read(4) > VERSION)
		return no('This challenge was made by a newer release. Update the app, then open it again.');
	const body = bits.slice(-SPARE).includes(1) ? null : checkedBits(bits.slice(0, -SPARE), 16);
	return (body && readFields(new BitReader(body))) ?? no(BROKEN);
}

function readFields(reader: BitReader): ReadChallenge | null {
	if (reader.read(4) !== VERSION) return null;
	const kind = KINDS[reader.read(2)];
	const mode = CHALLENGE_MODES[reader.read(4)];
	const items = reader.read(7);
	const seconds = reader.read(9);
	const allowance = ALLOWANCES[reader.read(4)];
	const topic = reader.read(8);
	const level = reader.read(3);
	const exam = reader.read(3);
	const answers = ANSWER_FORMS[reader.read(2)];
	const due = reader.read(15);
	const base = { items, seconds, due: due === 0 ? 0 : toCalendarDay(FIRST_DAY + due - 1) } as const;
	const [pool, seed] = [reader.read(32), reader.read(SEED_BITS)];
	if (!kind || !mode || allowance === undefined || !answers || items === 0 || level > 5) return null;
	if (exam > EXAMS.length) return null;
	const filter: ChallengeFilter = { topic, level, exam: EXAMS[exam - 1] ?? null, answers };
	const whole = { ...base, mode, allowance, pool, seed, filter };
	if (kind !== 'list') return reader.left === 0 ? { ok: true, challenge: { ...whole, kind } } : null;
	if (reader.left !== items * MARK_BITS) return null;
	const marks = Array.from({ length: items }, () => reader.read(MARK_BITS));
	return { ok: true, challenge: { ...whole, kind, marks } };
}
