/** A sitting laid out for the page of drills: study by choice, and weak spots. */
import type { EventId } from '../domain/event';
import { REMEMBERED } from '../domain/marked';
import type { Learner } from './learner.svelte';
import type { Counts } from './round-answer';
import type { Answered, RoundDraft, RoundMode } from './round.svelte';

/** Lays a sitting out as if it had been put away before its first question: `/drill` goes on with it. */
export async function layRound(
	learner: Learner,
	mode: RoundMode,
	items: string[],
	counts: Counts
): Promise<void> {
	const draft: RoundDraft = {
		id: learner.newRoundId(),
		mode,
		items,
		at: 0,
		answered: [],
		response: null,
		help: false,
		ms: 0,
		lookup: 0,
		counts
	};
	await learner.saveDraft('round', draft);
}

/** What was missed in a sitting and left its cards as they were: the first answer of each item. */
export function missedUntouched(answered: readonly Answered[]): Answered[] {
	const seen = new Set<string>();
	return answered.filter(({ item, score, counted }) => {
		if (seen.has(item)) return false;
		seen.add(item);
		return counted === false && score < REMEMBERED;
	});
}

/**
 * With the learner's consent: answers that were practice count as reviews that missed, so that their cards are due
 * today. The review is written before the practice is taken back: whoever is interrupted has it twice, never not.
 * @returns the sitting's answers as they now stand
 */
export async function countMissed(learner: Learner, answered: readonly Answered[]): Promise<Answered[]> {
	const { review } = await import('../domain/schedule');
	const schedule = learner.scheduleSettings();
	const now = new Map<EventId, EventId>();
	for (const { event } of missedUntouched(answered)) {
		const practice = await learner.log.readEvent(event);
		if (practice?.kind !== 'practice') continue;
		const { item, rev, round, answer, verdict, score, ms, lookup, help, sure, taken } = practice;
		const written = await learner.answer(
			{
				...{ item, rev, round, answer, verdict, score, grade: 1, ms, lookup, help },
				...(sure === undefined ? {} : { sure }),
				...(taken === undefined ? {} : { taken })
			},
			(memory, at) => review(memory, 1, at, schedule)
		);
		now.set(event, written.event);
	}
	if (now.size > 0) await learner.undo([...now.keys()]);
	return answered.map((one) => {
		const event = now.get(one.event);
		return event === undefined ? one : { ...one, event, counted: true };
	});
}

/** What was missed or took too long in a sitting, each item once, in the order in which it was asked. */
export function toReplay(answered: readonly Answered[]): { items: string[]; missed: number; slow: number } {
	const missed = new Set(answered.filter(({ score }) => score < REMEMBERED).map(({ item }) => item));
	const slow = new Set(
		answered.filter(({ item, slow: isSlow }) => isSlow === true && !missed.has(item)).map(({ item }) => item)
	);
	const items = [...new Set(answered.map(({ item }) => item))].filter(
		(item) => missed.has(item) || slow.has(item)
	);
	return { items, missed: missed.size, slow: slow.size };
}
