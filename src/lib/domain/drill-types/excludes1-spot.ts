/** Which of four pairs an Excludes1 note keeps apart. Marked right or wrong; the Tabular List proves the key. */
import type { DrillBase } from '../drill';
import { allOrNothing, type Marked } from '../marked';

export interface CodePair {
	id: string;
	codes: [string, string];
	/** Why the two may stand together; on every wrong pair. */
	why?: string;
}

/** Answered with the id of a pair. */
export interface Excludes1SpotDrill extends DrillBase {
	type: 'excludes1_spot';
	pairs: CodePair[];
	answer: string;
}

export function markExcludes1Spot(drill: Excludes1SpotDrill, answer: string): Marked {
	const why = drill.pairs.find(({ id }) => id === answer)?.why;
	return allOrNothing(answer === drill.answer, why);
}
