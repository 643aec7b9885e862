/** query_or_code: the author's fields. */
import * as v from 'valibot';
import { QUERY_ACTIONS, type QueryOrCodeDrill } from '../../domain/drill-types/query-or-code';
import * as shape from '../shape';
import { checkOneRight, choiceTexts, form, type TypeRules } from './type-rules';

const action = v.picklist(QUERY_ACTIONS);

export const fields = {
	answer: action,
	wrong: v.record(action, shape.line),
	wordings: v.array(
		v.strictObject({
			id: shape.choiceId,
			text: shape.line,
			why: v.optional(shape.line),
			error: v.optional(shape.errorClass)
		})
	),
	wording: shape.choiceId
};

export const queryOrCode: TypeRules<QueryOrCodeDrill> = {
	seconds: 45,
	graded: ({ answer, wordings, wording }) => [answer, wordings.map(({ id }) => id).sort(), wording],
	shown: ({ wordings }) => ({
		actions: QUERY_ACTIONS,
		wordings: wordings.map(({ id, text }) => ({ id, text })),
		answer: '["code"], ["ignore"] or ["query", wording id]'
	}),
	texts: ({ wrong, wordings }) => [
		...Object.entries(wrong).map(([id, text]) => ({ place: `wrong ${id}`, text })),
		...choiceTexts('wording', wordings)
	],
	codes: () => [],
	check: ({ answer, wrong, wordings, wording }) => [
		...(wordings.length >= 2 && wordings.length <= 4
			? []
			: [form(`${wordings.length} wordings; two to four are asked for`)]),
		...checkOneRight('wordings', wordings, wording),
		...QUERY_ACTIONS.flatMap((one) => {
			if (one === answer) return one in wrong ? [form(`${one} is the answer and listed as wrong`)] : [];
			return one in wrong ? [] : [form(`${one} is wrong and has no why`)];
		})
	]
};
