/** Causes of a miss in words. */
import type { MissCause } from '../domain/miss-cause';

/** As it is tapped, what it means, and as it stands in a sentence. */
export const CAUSE_WORDS: Record<MissCause, { name: string; means: string }> = {
	careless: { name: 'Careless', means: 'I knew it, and slipped' },
	lookup: { name: 'Look-up', means: 'I was lost in the book, or stopped too early' },
	knowledge: { name: 'Knowledge', means: 'I did not know the rule or the term' },
	time: { name: 'Time', means: 'I was too slow, or in a hurry' }
};
