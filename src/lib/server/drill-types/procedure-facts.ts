/** procedure_facts: the author's fields. Its key is facts in words, and no code stands in it (M20). */
import * as v from 'valibot';
import type { ProcedureFactsDrill } from '../../domain/drill-types/procedure-facts';
import * as shape from '../shape';
import { form, twice, type TypeRules } from './type-rules';

const AXIS = 24;
const FACT = 110;
const FEWEST = 4;
const MOST = 8;
/** Above this level somebody answers blind, and a mark that the learner gives cannot be compared. */
const TOP_LEVEL = 2;

export const fields = {
	note: shape.line,
	facts: v.array(
		v.strictObject({
			id: shape.choiceId,
			axis: v.pipe(shape.line, v.maxLength(AXIS, 'is too long for an axis')),
			fact: v.pipe(shape.line, v.maxLength(FACT, 'is too long for one fact')),
			why: v.optional(shape.line)
		})
	),
	asks: v.optional(shape.line)
};

export const procedureFacts: TypeRules<ProcedureFactsDrill> = {
	seconds: 150,
	graded: ({ facts }) => facts.map(({ id, fact }) => `${id} ${fact}`).sort(),
	shown: ({ asks, facts }) => ({ asks, axes: facts.map(({ id, axis }) => ({ id, axis })) }),
	texts: ({ facts, asks }) => [
		{ place: 'asks', text: asks ?? '' },
		...facts.flatMap(({ id, axis, fact, why }) => [
			{ place: `fact ${id}`, text: `${axis}\n${fact}` },
			{ place: `why ${id}`, text: why ?? '' }
		])
	],
	codes: () => [],
	check: ({ facts, level, use }) => [
		...(facts.length >= FEWEST && facts.length <= MOST
			? []
			: [form(`${facts.length} facts; four to eight are asked for`)]),
		...twice(facts.map(({ id }) => id)).map((id) => form(`fact ${id} stands twice`)),
		...twice(facts.map(({ fact }) => fact.toLowerCase())).map((fact) => form(`two facts say "${fact}"`)),
		...(level <= TOP_LEVEL ? [] : [form(`level ${level}: who marks themselves cannot be compared blind`)]),
		...(use === 'drill' ? [] : [form('who marks themselves sits no mock: use: drill')])
	]
};
