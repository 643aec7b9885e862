/** The error diary: why an answer missed, as the learner says. One tap, or none. */
import type { EventId } from '../domain/event';
import type { MissCause } from '../domain/miss-cause';
import type { Learner } from './learner.svelte';

/** What was said in this visit: who comes back to an answer from the code book finds it again. */
let last: { of: EventId; cause: MissCause } | null = null;

/** @returns what was said of an answer in this visit */
export const saidCause = (of: EventId): MissCause | null => (last?.of === of ? last.cause : null);

/** Writes why an answer missed. The last word on an answer stands. @param guess what the app took it for */
export async function sayCause(
	learner: Learner,
	of: EventId,
	item: string,
	cause: MissCause,
	guess: MissCause
): Promise<void> {
	last = { of, cause };
	const guessed = cause === guess;
	await learner.log.append([], () => [{ kind: 'miss', of, item, cause, guessed }]);
}
