/**
 * A class round as the teacher's window keeps it: what is played, the round's word, and what came in. Every change
 * is a function from one session to the next, so that it can be kept after each and goes on after a reload.
 */
import type { ResultAnswer } from './result-code';
import { DEFAULT_SETUP, type ClassSetup } from './class-setup';

/** Chosen; joined; played and collected; shown. */
export const CLASS_PHASES = ['setup', 'lobby', 'running', 'board'] as const;
export type ClassPhase = (typeof CLASS_PHASES)[number];

export interface ClassResult {
	/** What tells two results apart: the code itself. */
	key: string;
	/** A result code; a file of full answers; nine characters that hold the score alone. */
	kind: 'code' | 'file' | 'score';
	/** 1 to 12 characters, as `plainNickname` leaves them; the teacher may change it. */
	nickname: string;
	/** Place in the class list, 0 where none was picked. */
	seat: number;
	/** Right answers by the collector's own count. */
	right: number;
	/** Right answers among them that the code only claims. */
	claimed: number;
	/** Codes too many on a chart. */
	over: number;
	/** Time of the whole round in tenths of a second. */
	tenths: number;
	/** `right` is the collector's, where an answer can be marked from its outcome; empty for a score alone. */
	answers: ResultAnswer[];
	/** What the teacher should know of it, one sentence each. */
	notes: string[];
}

/** A result that does not count until the teacher says so. */
export interface SetAside {
	result: ClassResult;
	/** Impossible times; a nickname that another result has; taken off by the teacher. */
	why: 'times' | 'name' | 'off';
	words: string;
}

/** An earlier round with the same class, as far as its marks need. */
export interface PastRound {
	title: string;
	/** Questions asked; key lines of a chart. */
	asked: number;
	challenge: string;
	results: ClassResult[];
}

export interface ClassSession {
	v: 1;
	/** Made on the device, never from the clock. */
	id: string;
	phase: ClassPhase;
	setup: ClassSetup;
	/** As `writeChallenge` writes it, empty before the lobby. */
	challenge: string;
	/** The round's word, empty before the start and for an assignment. */
	nonce: string;
	/** When the word was shown, epoch ms; 0 before, and for an assignment. */
	startedAt: number;
	results: ClassResult[];
	aside: SetAside[];
	past: PastRound[];
}

export const newSession = (id: string): ClassSession => ({
	v: 1,
	id,
	phase: 'setup',
	setup: DEFAULT_SETUP,
	challenge: '',
	nonce: '',
	startedAt: 0,
	results: [],
	aside: [],
	past: []
});

/** What a draft holds, if it is a session of this release. */
export function asSession(draft: unknown): ClassSession | null {
	const found = draft as Partial<ClassSession> | null | undefined;
	const isOne = found?.v === 1 && Array.isArray(found.results) && Array.isArray(found.past);
	return isOne ? (found as ClassSession) : null;
}

/** The challenge is made, and pupils may join. An assignment has no start: its results may come at once. */
export function openLobby(session: ClassSession, setup: ClassSetup, challenge: string): ClassSession {
	if (session.phase !== 'setup') return session;
	const phase = setup.due === 0 ? 'lobby' : 'running';
	return { ...session, phase, setup, challenge, nonce: '', startedAt: 0, results: [], aside: [] };
}

/** Back to the choice, as long as nothing was handed in. */
export function leaveLobby(session: ClassSession): ClassSession {
	if (session.results.length > 0 || session.aside.length > 0) return session;
	return { ...session, phase: 'setup', challenge: '', nonce: '', startedAt: 0 };
}

/**
 * The teacher's word: pupils type it and begin.
 * @param nonce four characters
 * @param at epoch ms
 */
export function startRound(session: ClassSession, nonce: string, at: number): ClassSession {
	return session.phase === 'lobby' ? { ...session, phase: 'running', nonce, startedAt: at } : session;
}

export const showBoard = (session: ClassSession): ClassSession =>
	session.phase === 'running' ? { ...session, phase: 'board' } : session;

/** Late results still count: the board goes back to collecting, or they come in while it stands. */
export const collectMore = (session: ClassSession): ClassSession =>
	session.phase === 'board' ? { ...session, phase: 'running' } : session;

/** Another round with the same class. The marks of this one are kept. */
export function anotherRound(session: ClassSession, title: string, asked: number): ClassSession {
	const { challenge, results, setup } = session;
	const past = results.length === 0 ? session.past : [...session.past, { title, asked, challenge, results }];
	return { ...newSession(session.id), setup: { ...setup, due: 0 }, past };
}

export const addResult = (session: ClassSession, result: ClassResult): ClassSession => ({
	...session,
	results: [...session.results, result]
});

export const setAside = (session: ClassSession, aside: SetAside): ClassSession => ({
	...session,
	aside: [...session.aside, aside]
});

const without = (session: ClassSession, key: string): ClassSession => ({
	...session,
	results: session.results.filter((one) => one.key !== key),
	aside: session.aside.filter((one) => one.result.key !== key)
});

/** A result that counted counts no longer, and waits with the others that were set aside. */
export function takeOff(session: ClassSession, key: string): ClassSession {
	const result = session.results.find((one) => one.key === key);
	if (!result) return session;
	return setAside(without(session, key), { result, why: 'off', words: 'Taken off by you.' });
}

/** A result that was set aside is forgotten. It can be handed in again. */
export function forget(session: ClassSession, key: string): ClassSession {
	return { ...session, aside: session.aside.filter((one) => one.result.key !== key) };
}

/**
 * A result that was set aside counts after all.
 * @param nickname under which it counts
 * @returns the same session where another result has that nickname
 */
export function countAside(session: ClassSession, key: string, nickname: string): ClassSession {
	const found = session.aside.find((one) => one.result.key === key);
	if (!found || nickname === '' || session.results.some((one) => one.nickname === nickname)) return session;
	return addResult(without(session, key), { ...found.result, nickname });
}

/** A result that was set aside takes the place of the one with its nickname, which is forgotten. */
export function replaceWithAside(session: ClassSession, key: string): ClassSession {
	const found = session.aside.find((one) => one.result.key === key);
	if (!found) return session;
	const results = session.results.filter(({ nickname }) => nickname !== found.result.nickname);
	return addResult({ ...without(session, key), results }, found.result);
}

/** @returns the same session where another result has that nickname */
export function renameResult(session: ClassSession, key: string, nickname: string): ClassSession {
	const taken = session.results.some((one) => one.nickname === nickname && one.key !== key);
	if (taken || nickname === '') return session;
	const renamed = session.results.map((one) => (one.key === key ? { ...one, nickname } : one));
	return { ...session, results: renamed };
}

/** @param seat place in the class list, 0 for none */
export function seatResult(session: ClassSession, key: string, seat: number): ClassSession {
	const seated = session.results.map((one) => (one.key === key ? { ...one, seat } : one));
	return { ...session, results: seated };
}

/** A nickname that nobody has: the same with the next free figure behind it. */
export function freeNickname(session: ClassSession, nickname: string): string {
	const taken = new Set(session.results.map((one) => one.nickname));
	let free = nickname;
	for (let count = 2; taken.has(free); count++)
		free = `${nickname.slice(0, 11 - String(count).length).trimEnd()} ${count}`;
	return free;
}
