/** What an answer costs in time, and what a miss leaves of a memory: the measure that the plan goes by. */
import type { Forgetting } from './forgetting';

/**
 * Time that an answer takes, in parts of an item's expected seconds (which are for reading it once). A new item is
 * asked again within its learning steps, and a missed one at the end of the sitting; both are in these figures.
 */
export const ANSWER_TIME = { newRight: 1.5, newMissed: 2, right: 0.7, missed: 1.5 } as const;

/** Share of first answers that are missed, where nothing is known of the learner. */
export const MISSED_FIRST = 0.35;

/** @param missed share of first answers that are missed @returns parts of the expected seconds */
export const newItemTime = (missed: number): number =>
	missed * ANSWER_TIME.newMissed + (1 - missed) * ANSWER_TIME.newRight;

/** Stability in days, difficulty 1 to 10. */
export interface Trace {
	stability: number;
	difficulty: number;
}

/** The memory after a first answer and the repeat within its learning steps. */
export function afterFirst(model: Forgetting, isMissed: boolean): Trace {
	const grade = isMissed ? 1 : 3;
	const difficulty = model.firstDifficulty(grade);
	return { stability: model.stability(model.firstStability(grade), difficulty, 3, 0), difficulty };
}

/** The memory after a miss that was put right at the end of the sitting. */
export function afterMiss(model: Forgetting, { stability, difficulty }: Trace, days: number): Trace {
	const fallen = model.stability(stability, difficulty, 1, days);
	const harder = model.difficulty(difficulty, 1);
	return { stability: model.stability(fallen, harder, 3, 0), difficulty: model.difficulty(harder, 3) };
}
