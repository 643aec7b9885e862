/**
 * A result with the full answers, as a file: what a code has no room for. Whoever collects it marks the answers
 * anew. Anything may stand in a file that comes from strangers, so everything is read field by field, and nothing
 * parsed is kept as it came.
 */
import { ALLOWANCES, type Allowance } from './challenge';
import { POA_MARKS, type CodeSheet, type Poa, type SheetLine } from './chart';
import { readCrockford } from './code-alphabet';
import type { DrillAnswer } from './drill';
import { NONCE_LENGTH, plainNickname, readResult } from './result-code';

const FORMAT = 'coderounds-result';
const VERSION = 1;
/** How its name ends. */
export const RESULT_FILE = '.crresult.json';
/** The longest file that is looked at, characters. Ours are some kilobytes. */
export const RESULT_FILE_LONGEST = 200_000;

const MOST_ANSWERS = 127;
const MOST_LINES = 200;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 2000;
/** A week, ms: an assignment may be put away and taken up again. */
const LONGEST_TIME = 7 * 24 * 60 * 60 * 1000;

/** One question with what was answered. */
export interface FileAnswer {
	item: string;
	rev: number;
	/** In the shape that the drill's type asks for; null where nothing was answered. */
	answer: DrillAnswer | null;
	/** ms on this question. */
	ms: number;
}

export interface ResultFile {
	/** As `writeChallenge` writes it. */
	challenge: string;
	/** The round's word, four characters; `0000` of an assignment. */
	nonce: string;
	nickname: string;
	/** The round as a whole, ms. */
	ms: number;
	/** False where the page was hidden or the device slept, so that no time of it can be trusted. */
	timed: boolean;
	/** How many times the time the player had; absent where it was the challenge's own. */
	allowance?: Allowance;
	/** The result code of the same round. */
	result: string;
	/** Of a chart: none. */
	answers: FileAnswer[];
	/** Of a chart: its id, its rev and the sheet as it was handed in. */
	chart?: { item: string; rev: number; sheet: CodeSheet };
}

/** @returns the text of the file */
export const writeResultFile = (file: ResultFile): string =>
	JSON.stringify({ format: FORMAT, version: VERSION, ...file }, null, '\t');

export type ReadResultFile = { ok: true; file: ResultFile } | { ok: false; reason: string };
const no = (reason: string): ReadResultFile => ({ ok: false, reason });

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown, most: number): value is number =>
	Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
const isText = (value: unknown, longest: number): value is string =>
	typeof value === 'string' && value.length <= longest;
const isName = (value: unknown): value is string => isText(value, LONGEST_NAME) && value !== '';

/** Undefined where it is no answer of any type. */
function readAnswer(value: unknown): DrillAnswer | null | undefined {
	if (value === null || typeof value === 'boolean') return value;
	if (isText(value, LONGEST_TEXT)) return value;
	if (!Array.isArray(value) || value.length > MOST_LINES) return undefined;
	const parts = value.filter((part): part is string => isText(part, LONGEST_NAME));
	return parts.length === value.length ? parts : undefined;
}

function readFileAnswer(value: unknown): FileAnswer | null {
	if (!isPlain(value)) return null;
	const { item, rev, ms } = value;
	const answer = readAnswer(value['answer']);
	if (!isName(item) || !isWhole(rev, 100_000) || !isWhole(ms, LONGEST_TIME)) return null;
	return answer === undefined ? null : { item, rev, answer, ms };
}

function readLine(value: unknown): SheetLine | null {
	if (!isPlain(value)) return null;
	const { system, code, poa } = value;
	if (system !== 'icd10cm' && system !== 'icd10pcs') return null;
	if (!isText(code, LONGEST_NAME)) return null;
	if (poa === undefined) return { system, code };
	return POA_MARKS.includes(poa as Poa) ? { system, code, poa: poa as Poa } : null;
}

/** All of a list, or null where one of it is not what it should be. */
function readAll<T>(value: unknown, most: number, read: (one: unknown) => T | null): T[] | null {
	if (!Array.isArray(value) || value.length > most) return null;
	const all = value.map(read);
	return all.includes(null) ? null : (all as T[]);
}

function readChart(value: unknown): ResultFile['chart'] | null {
	if (!isPlain(value) || !isPlain(value['sheet'])) return null;
	const { item, rev, sheet } = value;
	if (!isName(item) || !isWhole(rev, 100_000)) return null;
	const lines = readAll((sheet as Plain)['lines'], MOST_LINES, readLine);
	const em = (sheet as Plain)['em'];
	if (!lines || (em !== undefined && !isWhole(em, 9))) return null;
	return { item, rev, sheet: em === undefined ? { lines } : { lines, em } };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Takes the text of a file, whatever it is.
 * @returns what it holds, or one sentence
 */
export function readResultFile(text: string): ReadResultFile {
	if (text.length > RESULT_FILE_LONGEST) return no('This file is too long for a result.');
	const whole = parsed(text.replace(/^\uFEFF/u, ''));
	if (!isPlain(whole) || whole['format'] !== FORMAT) return no('This file is no result of a challenge.');
	const version = whole['version'];
	if (isWhole(version, 100_000) && version > VERSION)
		return no('This result was made by a newer release. Update the app, then read it again.');
	const { challenge, nonce, nickname, ms, timed, result } = whole;
	if (!isText(challenge, 4096) || !/^[\w-]+$/u.test(challenge)) return no('This file names no challenge.');
	if (!isText(nonce, NONCE_LENGTH) || readCrockford(nonce)?.length !== NONCE_LENGTH * 5)
		return no('This file has no word of a round.');
	if (!isName(nickname) || nickname !== plainNickname(nickname)) return no('This file has no nickname.');
	if (!isWhole(ms, LONGEST_TIME) || typeof timed !== 'boolean')
		return no('This file has no time of a round.');
	if (!isText(result, 512) || !readResult(result).ok) return no('This file has no whole result code.');
	const answers = readAll(whole['answers'], MOST_ANSWERS, readFileAnswer);
	if (!answers) return no('An answer in this file is not one that the app wrote.');
	const allowance = ALLOWANCES.find((one) => one === whole['allowance']);
	const file: ResultFile = {
		...{ challenge, nonce, nickname, ms, timed, result, answers },
		...(allowance === undefined ? {} : { allowance })
	};
	if (whole['chart'] === undefined) return { ok: true, file };
	const chart = readChart(whole['chart']);
	return chart ? { ok: true, file: { ...file, chart } } : no('The code sheet in this file cannot be read.');
}
