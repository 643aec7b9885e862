/** What is kept of a challenge while it is played, and what it comes to. */
import type { Allowance, Challenge } from '../domain/challenge';
import { NO_WORD } from '../domain/class-collect';
import type { DrillAnswer } from '../domain/drill';
import type { Verdict } from '../domain/event';
import type { ResultFile } from '../domain/result-file';

/** The challenge that is being played on this device. */
export const CHALLENGE_DRAFT = 'challenge';

/** What was agreed on in the lobby. */
export interface ChallengePlan {
	/** As `writeChallenge` writes it: the mark of the result is made from it. */
	text: string;
	challenge: Challenge;
	/** Ids in the order in which everybody gets them. */
	items: string[];
	/** The round's word; `NO_WORD` of an assignment. */
	nonce: string;
	nickname: string;
	/** The player's own. */
	allowance: Allowance;
}

/** One answer, as the log and the result will have it. */
export interface ChallengeAnswer {
	item: string;
	rev: number;
	answer: DrillAnswer | null;
	verdict: Verdict;
	score: number;
	outcome: number;
	/** ms from the start of the round, and on this question. */
	at: number;
	ms: number;
}

export interface ChallengeDraft {
	id: string;
	plan: ChallengePlan;
	given: ChallengeAnswer[];
	/** The answer in hand. */
	response: DrillAnswer | null;
	/** ms of the whole round, and since this question stood. */
	elapsed: number;
	asked: number;
	/** Wall time at which it was kept. */
	keptAt: number;
}

/** What the round came to. */
export interface ChallengeDone {
	id: string;
	plan: ChallengePlan;
	given: ChallengeAnswer[];
	right: number;
	ms: number;
	/** False where no time of it can be trusted. */
	timed: boolean;
	/** The result code. */
	result: string;
	/** It was left in the middle, in a mode that ends with that. */
	wasLeft: boolean;
	/** Of a chart: what was handed in. */
	chart?: NonNullable<ResultFile['chart']>;
}

/** The full answers, as a file. */
export const fileOf = ({ plan, given, ms, timed, result, chart }: ChallengeDone): ResultFile => ({
	...{ challenge: plan.text, nonce: plan.nonce, nickname: plan.nickname },
	...{ ms, timed, result, allowance: plan.allowance },
	answers: given.map(({ item, rev, answer, ms }) => ({ item, rev, answer, ms })),
	...(chart === undefined ? {} : { chart })
});

/** No class round is longer, ms. Who comes back later comes back to something else. */
const LONG_AWAY = 3_600_000;

/** @param wall epoch ms @returns whether a round was left so long ago that its class is over */
export const isLongAway = ({ keptAt }: Pick<ChallengeDraft, 'keptAt'>, wall: number): boolean =>
	Math.abs(wall - keptAt) > LONG_AWAY;

/**
 * The time for which a round was away, as far as it counts, ms: where all play at once the clock went on. An
 * assignment may be put away for days.
 */
export function timeAway(draft: Pick<ChallengeDraft, 'plan' | 'keptAt'>, wall: number): number {
	if (draft.plan.nonce === NO_WORD || isLongAway(draft, wall)) return 0;
	return Math.max(0, wall - draft.keptAt);
}
