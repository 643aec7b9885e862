/** denial_fix: the author's fields, and that another diagnosis to get paid is offered and wrong. */
import * as v from 'valibot';
import { DENIAL_MOVES, type DenialFixDrill } from '../../domain/drill-types/denial-fix';
import * as shape from '../shape';
import { checkOneRight, choiceTexts, form, type TypeRules } from './type-rules';

const choice = {
	id: shape.choiceId,
	text: shape.line,
	why: v.optional(shape.line),
	error: v.optional(shape.errorClass)
};

export const fields = {
	carc: v.pipe(v.string(), v.regex(/^(?:CO|PR|OA|PI) \d{1,3}$/, 'is no group and reason code (CO 4)')),
	means: shape.line,
	causes: v.array(v.strictObject(choice)),
	actions: v.array(v.strictObject({ ...choice, move: v.picklist(DENIAL_MOVES) })),
	answer: v.strictObject({ cause: shape.choiceId, action: shape.choiceId })
};

export const denialFix: TypeRules<DenialFixDrill> = {
	seconds: 45,
	graded: ({ carc, causes, actions, answer }) => [
		carc,
		causes.map(({ id }) => id).sort(),
		actions.map(({ id, move }) => `${id} ${move}`).sort(),
		answer
	],
	shown: ({ carc, means, causes, actions }) => ({
		carc,
		means,
		causes: causes.map(({ id, text }) => ({ id, text })),
		actions: actions.map(({ id, text }) => ({ id, text })),
		answer: '[cause id, action id]'
	}),
	texts: ({ means, causes, actions }) => [
		{ place: 'means', text: means },
		...choiceTexts('cause', causes),
		...choiceTexts('action', actions)
	],
	codes: () => [],
	check: ({ causes, actions, answer }) => {
		const many = (name: string, list: unknown[]) =>
			list.length >= 3 && list.length <= 4
				? []
				: [form(`${list.length} ${name}; three or four are asked for`)];
		const changed = actions.filter(({ move }) => move === 'change_dx');
		return [
			...many('causes', causes),
			...many('actions', actions),
			...checkOneRight('causes', causes, answer.cause),
			...checkOneRight('actions', actions, answer.action),
			...(changed.length === 1
				? []
				: [form('one action must be another diagnosis to get paid (move: change_dx)')]),
			...changed.filter(({ id }) => id === answer.action).map(() => form('another diagnosis to get paid is never right')) // prettier-ignore
		];
	}
};
