/** What a challenge asks of its player, as rules over answers and times; and what the round comes to. */
import { ALLOWANCES, type Allowance, type Challenge } from './challenge';
import { NO_OUTCOME, type Result, type ResultAnswer, type Score } from './result-code';
import { speedRules, type SpeedRules } from './speed-run';

export interface PlayRules {
	/** What a speed round of the same mode goes by; null in accuracy, where every question is asked. */
	speed: SpeedRules | null;
	/** The longest that one question stands, ms; Infinity without a clock. */
	each: number;
}

/** Whoever is given more time than others; no clock at all is the most. */
export const longer = (one: Allowance, other: Allowance): Allowance =>
	one === 0 || other === 0 ? 0 : one > other ? one : other;

/** What a player may choose before the start: at least as much time as the challenge gives everybody. */
export const allowancesFrom = (least: Allowance): Allowance[] =>
	ALLOWANCES.filter((allowance) => longer(allowance, least) === allowance);

/**
 * @param allowance the player's own; the challenge's counts where it gives more
 * @param asked questions that were dealt
 */
export function playRules(challenge: Challenge, allowance: Allowance, asked: number): PlayRules {
	const { mode, seconds } = challenge;
	const times = seconds === 0 ? 0 : longer(challenge.allowance, allowance);
	if (mode === 'accuracy') return { speed: null, each: times === 0 ? Infinity : seconds * times * 1000 };
	return { speed: speedRules(mode, asked, seconds, times), each: Infinity };
}

const TENTHS = 65_535;
const SECONDS = 8191;

/**
 * @param answers those that were given, in their order
 * @param asked how many the result tells of: what was not reached in accuracy has no answer
 */
export function answersOfAll(answers: readonly ResultAnswer[], asked: number): ResultAnswer[] {
	const none: ResultAnswer = { right: false, outcome: NO_OUTCOME, time: 0 };
	return Array.from({ length: Math.max(asked, answers.length) }, (_, at) => answers[at] ?? none);
}

/** @param ms the whole round */
export function playedResult(
	played: Pick<Result, 'challenge' | 'nonce' | 'nickname' | 'answers'>,
	ms: number
): Result {
	return { ...played, tenths: Math.max(0, Math.min(TENTHS, Math.round(ms / 100))) };
}

/** Right answers of a result; on a chart, right lines of its key: its last answer counts codes too many. */
export const rightIn = (answers: readonly ResultAnswer[], isChart: boolean): number =>
	(isChart ? answers.slice(0, -1) : answers).filter(({ right }) => right).length;

/** The score alone, for a room without cameras. */
export const scoreIn = ({ challenge, tenths, answers }: Result, isChart: boolean): Score => ({
	challenge: challenge % 1024,
	right: rightIn(answers, isChart),
	seconds: Math.min(SECONDS, Math.round(tenths / 10))
});
