/** Hands a round in: its result code, and what goes into the log. No answer touches a schedule. */
import { answersOfAll, playedResult, rightIn } from '../domain/challenge-play';
import { NO_WORD } from '../domain/class-collect';
import { challengeMark, writeResult } from '../domain/result-code';
import { halfSeconds } from '../domain/result-outcome';
import { CHALLENGE_DRAFT, type ChallengeDone } from './challenge-draft';
import type { Learner } from './learner.svelte';

type Played = Pick<ChallengeDone, 'id' | 'plan' | 'given' | 'ms' | 'timed' | 'wasLeft'>;

/** Questions that a result tells of: in accuracy all, in the other modes those that were reached. */
const askedIn = ({ plan, given }: Pick<ChallengeDone, 'plan' | 'given'>): number =>
	plan.challenge.mode === 'accuracy' ? plan.items.length : given.length;

/** @returns what the round came to: its right answers and its code */
export function played(round: Played): ChallengeDone {
	const { plan, given, ms } = round;
	const answers = answersOfAll(
		given.map((one) => ({
			right: one.verdict === 'right',
			outcome: one.outcome,
			time: halfSeconds(one.ms)
		})),
		askedIn(round)
	);
	const { nonce, nickname } = plan;
	const result = playedResult({ challenge: challengeMark(plan.text), nonce, nickname, answers }, ms);
	return { ...round, right: rightIn(answers, false), result: writeResult(result) };
}

/** Writes its answers and its end, in one transaction with the draft that is no longer needed. */
export async function writePlayed(learner: Learner, done: ChallengeDone): Promise<void> {
	const { id: round, plan, given, right, ms, result } = done;
	const { text: challenge, nickname } = plan;
	const nonce = plan.nonce === NO_WORD ? '' : plan.nonce;
	const asked = askedIn(done);
	await learner.log.append([], () => ({
		events: [
			...given.map(({ item, rev, answer, verdict, score, ms }) => ({
				kind: 'practice' as const,
				...{ item, rev, round, answer: answer ?? '', verdict, score, ms },
				...{ lookup: 0, help: false }
			})),
			{ kind: 'challenge' as const, ...{ round, challenge, nonce, nickname, asked, right, ms, result } }
		],
		drafts: () => ({ [CHALLENGE_DRAFT]: undefined })
	}));
}
