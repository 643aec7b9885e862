/** A medical term put together from its parts. Marked right or wrong; with the meanings shown it is worth half. */
import type { DrillBase } from '../drill';
import { marked, type Marked } from '../marked';

export interface TermPart {
	/** As it is shown, with hyphens: `chole-`, `-ectomy`, `-o-`. */
	text: string;
	/** In own words: `bile`. */
	means: string;
}

/** Answered with the parts in order, as they are shown. */
export interface TermBuildDrill extends DrillBase {
	type: 'term_build';
	/** Right parts and distractors, as they are dealt. */
	parts: TermPart[];
	answer: string[];
	/** The whole word. */
	term: string;
}

/** The parts as one word: `chole-`, `cyst-`, `-ectomy` are cholecystectomy. */
export const joinParts = (parts: readonly string[]): string => parts.join('').replaceAll('-', '');

/** The share that is left of a right answer for which the meanings were shown (curriculum section 2). */
const WITH_MEANINGS = 500;

/** @param help the meanings of the parts were shown */
export function markTermBuild(drill: TermBuildDrill, answer: readonly string[], help: boolean): Marked {
	const mean = (text: string) => drill.parts.find((part) => part.text === text)?.means ?? '';
	const parts = drill.answer.map((text) => ({
		name: text,
		given: answer.includes(text) ? text : '',
		key: mean(text),
		state: answer.includes(text) ? ('right' as const) : ('missing' as const)
	}));
	const extra = answer.flatMap((text) =>
		drill.answer.includes(text)
			? []
			: [{ name: text, given: text, key: '', state: 'wrong' as const, why: `It means: ${mean(text)}.` }]
	);
	if (joinParts(answer) === drill.term)
		return help
			? marked(WITH_MEANINGS, { why: 'Right, with the meanings shown.', parts })
			: marked(1000, { parts });
	const isOrder = extra.length === 0 && parts.every(({ state }) => state === 'right');
	const why = isOrder
		? 'All the parts are right, and they stand in another order.'
		: `You built ${joinParts(answer)}. The term is ${drill.term}.`;
	return marked(0, { why, parts: [...parts, ...extra] });
}
