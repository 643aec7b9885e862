/**
 * A procedure in own words, coded from the learner's own printed CPT book. The app has no CPT code and checks none:
 * it shows the facts that decide the choice, and the learner says which of them their code had right.
 */
import type { DrillBase } from '../drill';
import { marked, thousandths, type Marked } from '../marked';

/** One fact that decides between codes. */
export interface DecisionFact {
	id: string;
	/** What it is about: site, approach, extent, size, side, number … */
	axis: string;
	fact: string;
	/** Which words of the record say it, or why it decides. */
	why?: string;
}

/** Answered with the codes as they were typed, `SHOWN`, and the ids of the facts that they had right. */
export interface ProcedureFactsDrill extends DrillBase {
	type: 'procedure_facts';
	/** What was done, in own words. */
	note: string;
	facts: DecisionFact[];
	/** What is asked for, where it is more than one code: `Two codes`. */
	asks?: string;
}

/** Stands behind the typed codes once the facts were shown: from then on the codes stay as they are. */
const SHOWN = 'facts shown';

export interface FactsAnswer {
	/** The codes as they were typed; they are kept and never checked. */
	typed: string;
	isShown: boolean;
	/** Ids of the facts that the codes had right. */
	ticked: string[];
}

export function readFactsAnswer(answer: readonly string[]): FactsAnswer {
	const [typed = '', shown, ...ticked] = answer;
	return { typed, isShown: shown === SHOWN, ticked };
}

/** @returns the answer as the log keeps it */
export const writeFactsAnswer = ({ typed, isShown, ticked }: FactsAnswer): string[] =>
	isShown ? [typed, SHOWN, ...ticked] : [typed];

/** An axis as it is shown: `With or without`. */
export const axisName = (axis: string): string => axis.charAt(0).toUpperCase() + axis.slice(1);

/** The share of the facts that the learner's choice had right, by their own word. */
export function markProcedureFacts({ facts }: ProcedureFactsDrill, answer: readonly string[]): Marked {
	const { isShown, ticked } = readFactsAnswer(answer);
	const isRight = ({ id }: DecisionFact) => isShown && ticked.includes(id);
	const right = facts.filter(isRight).length;
	const parts = facts.map((one) => ({
		name: axisName(one.axis),
		given: isRight(one) ? one.fact : '',
		key: one.fact,
		state: isRight(one) ? ('right' as const) : ('missing' as const),
		...(one.why === undefined ? {} : { why: one.why })
	}));
	const score = thousandths(right / facts.length);
	if (score === 1000) return marked(score, { parts });
	return marked(score, { parts, why: `${right} of ${facts.length} facts are in your choice, as you say.` });
}
