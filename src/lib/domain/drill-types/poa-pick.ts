/** The present-on-admission indicator of one code. Marked right or wrong. */
import type { Poa } from '../chart';
import type { DrillBase } from '../drill';
import { allOrNothing, type Marked } from '../marked';

/** Answered with the indicator: `Y`, `N`, `U`, `W` or `exempt`. */
export interface PoaPickDrill extends DrillBase {
	type: 'poa_pick';
	/** The ICD-10-CM code that is asked about. */
	code: string;
	answer: Poa;
	/** Every other indicator → why it is wrong here. */
	wrong: Partial<Record<Poa, string>>;
}

export function markPoaPick(drill: PoaPickDrill, answer: string): Marked {
	return allOrNothing(answer === drill.answer, drill.wrong[answer as Poa]);
}
