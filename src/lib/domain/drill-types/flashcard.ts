/**
 * A card with two sides, from a learner's own pack: the learner looks at the other side and says whether they knew it.
 * None of the official items is one, and no mock asks one.
 */
import type { DrillBase } from '../drill';
import { marked, type Marked } from '../marked';

/** Answered with one of `FLASHCARD_ANSWERS`. The front is the note and the prompt. */
export interface FlashcardDrill extends DrillBase {
	type: 'flashcard';
	back: string;
}

/** What the learner says of themselves once the other side is shown. */
export const FLASHCARD_ANSWERS = ['knew', 'missed'] as const;
export type FlashcardAnswer = (typeof FLASHCARD_ANSWERS)[number];

/** A whole mark for what was known, by the learner's own word. @returns null for a text that is no such answer */
export function markFlashcard(answer: string): Marked | null {
	if (!(FLASHCARD_ANSWERS as readonly string[]).includes(answer)) return null;
	return marked(answer === 'knew' ? 1000 : 0);
}
