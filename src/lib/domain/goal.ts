/** The learner's own goal for a day. It is apart from the study day: missing it costs nothing. */
import type { DaySum } from './learner-state';
import { STUDY_DAY } from './streak';

export interface Goal {
	by: 'minutes' | 'answers';
	/** At least 1. */
	of: number;
}

/** The most a goal may ask: a day has no more minutes that anybody studies. */
export const GOAL_MOST = { minutes: 600, answers: 999 } as const;

/**
 * @param minutes a day, 0 for none
 * @param answers a day, 0 for none; where both are set the answers are the goal
 * @returns the goal, or null where there is none
 */
export function goalOf(minutes: number, answers: number): Goal | null {
	if (answers > 0) return { by: 'answers', of: answers };
	return minutes > 0 ? { by: 'minutes', of: minutes } : null;
}

/**
 * How much of a goal a day holds, in whole minutes or answers. Time in the book is time; a chart is worth as many
 * answers as make a study day.
 */
export function goalDone(sum: Pick<DaySum, 'answers' | 'charts' | 'ms' | 'lookup'>, { by }: Goal): number {
	if (by === 'answers') return sum.answers + sum.charts * STUDY_DAY.answers;
	return Math.floor((sum.ms + sum.lookup) / 60_000);
}
