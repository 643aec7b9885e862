/** What marking one answer gives, whatever the type of the drill. Marks are thousandths. */
import type { Verdict } from './event';
import type { Slot } from './slots';

/** One part of an answer that has several: an element, a line, a pair. */
export interface MarkedPart {
	/** What the part is about: `Risk`, a statement to be matched, a code of the claim. */
	name: string;
	/** What the learner gave; empty where nothing was given. */
	given: string;
	/** What was right; empty where nothing belongs there. */
	key: string;
	state: 'right' | 'partial' | 'wrong' | 'missing';
	/** The author's reason, where there is one for this part. */
	why?: string;
}

export interface Marked {
	/** Thousandths, 0 to 1000. */
	score: number;
	verdict: Verdict;
	/** What was wrong with it, one or two sentences; absent when right. */
	why?: string;
	/** For answers that are one code. */
	slots?: Slot[];
	/** The key that the slots were compared with. */
	key?: string;
	/** For answers of several parts, in the order in which they are told. */
	parts?: MarkedPart[];
}

/** From here on an answer counts as remembered (curriculum section 2). */
export const REMEMBERED = 800;

const verdictOf = (score: number): Verdict => (score >= 1000 ? 'right' : score > 0 ? 'partial' : 'wrong');

/** @param score thousandths */
export const marked = (score: number, rest: Omit<Marked, 'score' | 'verdict'> = {}): Marked => ({
	score,
	verdict: verdictOf(score),
	...rest
});

/** @param share 0 to 1 */
export const thousandths = (share: number): number => Math.round(share * 1000);

/** A whole mark, or none with the reason where there is one. */
export const allOrNothing = (isRight: boolean, why: string | undefined): Marked =>
	isRight ? marked(1000) : marked(0, why === undefined ? {} : { why });

/** The state of a part that has one right value. */
export const stateOf = (given: string, key: string): MarkedPart['state'] =>
	given === key ? 'right' : given === '' ? 'missing' : 'wrong';
