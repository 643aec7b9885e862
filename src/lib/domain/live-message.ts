/**
 * What captains and host say to each other over their channel. A captain sends its running score, the host sends the
 * board; both come from another device, so both are read as anything may be.
 */

const VERSION = 1;
/** No message is longer, characters. */
const LONGEST = 4096;
export const MOST_CAPTAINS = 8;
export const LONGEST_NAME = 16;
const MOST_ITEMS = 999;

export interface LiveScore {
	name: string;
	right: number;
	answered: number;
	/** Questions of the round; 0 where it has no end. */
	of: number;
}

export type LiveMessage =
	{ kind: 'score'; score: LiveScore } | { kind: 'board'; board: readonly LiveScore[] };

/** Control characters, and those that turn the direction of a text. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A name as it is shown: one line, at most 16 characters. */
export const liveName = (name: string): string =>
	[...name.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim()]
		.slice(0, LONGEST_NAME)
		.join('')
		.trim();

export function writeMessage(message: LiveMessage): string {
	return JSON.stringify(
		message.kind === 'score'
			? { v: VERSION, t: 'score', p: message.score }
			: { v: VERSION, t: 'board', p: message.board }
	);
}

const isCount = (value: unknown): value is number =>
	Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_ITEMS;

function scoreOf(value: unknown): LiveScore | null {
	const { name, right, answered, of } = (value ?? {}) as Partial<Record<keyof LiveScore, unknown>>;
	if (typeof name !== 'string' || !isCount(right) || !isCount(answered) || !isCount(of)) return null;
	const shown = liveName(name);
	return shown === '' || right > answered ? null : { name: shown, right, answered, of };
}

/** @returns the message, or null for what is none: it is passed over */
export function readMessage(text: unknown): LiveMessage | null {
	if (typeof text !== 'string' || text.length > LONGEST) return null;
	let given: unknown;
	try {
		given = JSON.parse(text);
	} catch {
		return null;
	}
	const { v, t, p } = (given ?? {}) as { v?: unknown; t?: unknown; p?: unknown };
	if (v !== VERSION) return null;
	if (t === 'score') {
		const score = scoreOf(p);
		return score && { kind: 'score', score };
	}
	if (t !== 'board' || !Array.isArray(p) || p.length > MOST_CAPTAINS) return null;
	const board = p.map(scoreOf);
	return board.includes(null) ? null : { kind: 'board', board: board.filter((one) => one !== null) };
}

/** The board: most right first; of those, who needed fewer answers for it. Equal rows stay in the order they came. */
export const liveOrder = <T extends Pick<LiveScore, 'right' | 'answered'>>(rows: readonly T[]): T[] =>
	[...rows].sort((a, b) => b.right - a.right || a.answered - b.answered);
