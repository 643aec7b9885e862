/** Why an answer missed: what the route and the time let guess. The learner's own word goes before it. */
import type { MissEvent } from './event';
import { REMEMBERED } from './marked';

export type MissCause = MissEvent['cause'];

export const MISS_CAUSES = [
	'careless',
	'lookup',
	'knowledge',
	'time'
] as const satisfies readonly MissCause[];

export interface MissFacts {
	/** Thousandths. */
	score: number;
	/** Thinking time without look-ups, and look-up time, ms. */
	ms: number;
	lookup: number;
	/** Expected time for the item, seconds. */
	expect: number;
	/** How sure the learner was, hundredths; absent where nobody asked. */
	sure?: number;
}

/** Said of a guess: half and half. */
const A_GUESS = 50;

export const isMiss = (score: number): boolean => score < REMEMBERED;

/**
 * In this order, with the lines that grade.ts draws for Hard and Easy:
 *
 * - the place was found in the book and the code there was not: part of the mark after a look-up, or a look-up as
 *   long as the whole answer should take;
 * - more than twice the expected time;
 * - less than half of it, without the book, and not called a guess;
 * - else something that is not known yet.
 */
export function guessCause({ score, ms, lookup, expect, sure }: MissFacts): MissCause {
	const expected = expect * 1000;
	if (lookup > 0 && (score > 0 || lookup >= expected)) return 'lookup';
	if (ms > expected * 2) return 'time';
	if (lookup === 0 && ms < expected / 2 && sure !== A_GUESS) return 'careless';
	return 'knowledge';
}
