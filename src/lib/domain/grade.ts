/** From an answer to one of FSRS's grades: correctness and time decide, the learner may change it. */
import type { Grade } from './event';
import { REMEMBERED } from './marked';

export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

export interface AnswerFacts {
	/** Thousandths. */
	score: number;
	/** Thinking time without look-ups, ms. */
	ms: number;
	/** Time in the code book, ms; 0 when it was not opened. */
	lookup: number;
	/** Legal keys were shown. */
	help: boolean;
	/** Expected time for the item, seconds. */
	expect: number;
}

/** The grades an answer may have. A miss is never better than Hard; with legal keys shown, neither is a hit. */
export function allowedGrades(facts: AnswerFacts): Grade[] {
	return facts.score < REMEMBERED || facts.help ? [AGAIN, HARD] : [AGAIN, HARD, GOOD, EASY];
}

/**
 * The grade an answer gets by itself. Opening the code book is never a penalty: then time is not counted.
 * Easy takes less than half the expected time, Hard more than twice as much.
 */
export function gradeOf(facts: AnswerFacts): Grade {
	if (facts.score < REMEMBERED) return AGAIN;
	if (facts.help) return HARD;
	if (facts.lookup > 0) return GOOD;
	const expected = facts.expect * 1000;
	if (facts.ms > expected * 2) return HARD;
	return facts.ms < expected / 2 ? EASY : GOOD;
}
