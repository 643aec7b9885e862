/** What was missed in a challenge, and how it comes into the reviews: only when the learner says so. */
import { readChallenge } from '../domain/challenge';
import type { PracticeEvent } from '../domain/event';
import type { ChallengeResult } from '../domain/learner-state';
import { REMEMBERED } from '../domain/marked';
import type { ResultFile } from '../domain/result-file';
import { countMissed } from './filter-round';
import type { Learner } from './learner.svelte';

/** The answers of a round that still are practice, in their order. */
export async function practiceOf(learner: Learner, round: string): Promise<PracticeEvent[]> {
	const events = await learner.log.readLive([`"round":"${round}"`]);
	return events.filter((event): event is PracticeEvent => event.kind === 'practice' && event.round === round);
}

/**
 * Puts what was missed into the reviews: each miss counts as one, so that its card is due today.
 * @returns how many there were
 */
export async function missesToReviews(learner: Learner, round: string): Promise<number> {
	const missed = (await practiceOf(learner, round)).filter(({ score }) => score < REMEMBERED);
	const answered = missed.map(({ id, item, answer, score }, at) => ({
		...{ item, at, event: id, answer, score },
		counted: false
	}));
	await countMissed(learner, answered);
	return new Set(missed.map(({ item }) => item)).size;
}

/**
 * The full answers of a round that was played earlier, from the log.
 * @param nonce as the result has it
 * @returns null where they are not here any more, and of a chart, whose sheet is not kept
 */
export async function pastFile(
	learner: Learner,
	round: string,
	{ challenge, nonce, nickname, ms, result }: ChallengeResult
): Promise<ResultFile | null> {
	const read = readChallenge(challenge);
	const answers = await practiceOf(learner, round);
	if (!read.ok || read.challenge.kind === 'chart' || answers.length === 0) return null;
	return {
		...{ challenge, nonce, nickname, ms, result },
		// Whether its time could be trusted is not in the log.
		timed: false,
		answers: answers.map(({ item, rev, answer, ms }) => ({
			item,
			rev,
			answer: answer === '' ? null : answer,
			ms
		}))
	};
}
