/**
 * Code it, ask the provider, or leave it: then which wording a query would have. The action decides; a query in a
 * wording that is not compliant is worth half, and the wording counts only where a query is right.
 */
import type { Choice, DrillBase } from '../drill';
import { marked, type Marked } from '../marked';

export const QUERY_ACTIONS = ['code', 'query', 'ignore'] as const;
export type QueryAction = (typeof QUERY_ACTIONS)[number];

/** Answered with the action, and behind `query` the id of a wording: `['code']`, `['query', 'b']`. */
export interface QueryOrCodeDrill extends DrillBase {
	type: 'query_or_code';
	answer: QueryAction;
	/** Each other action → why it is wrong. */
	wrong: Partial<Record<QueryAction, string>>;
	/** Wordings of a query. Every item has them, so that their presence tells nothing. */
	wordings: Choice[];
	/** The compliant one. */
	wording: string;
}

const WRONG_WORDING = 500;

export function markQueryOrCode(drill: QueryOrCodeDrill, answer: readonly string[]): Marked {
	const [action = '', wording = ''] = answer;
	if (action !== drill.answer) {
		const why = drill.wrong[action as QueryAction];
		return marked(0, why === undefined ? {} : { why });
	}
	if (action !== 'query' || wording === drill.wording) return marked(1000);
	const why = drill.wordings.find(({ id }) => id === wording)?.why;
	return marked(WRONG_WORDING, {
		why: `A query is right; this wording is not compliant. ${why ?? ''}`.trim()
	});
}
