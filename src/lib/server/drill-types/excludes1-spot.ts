/** excludes1_spot: the author's fields, and the proof of the key in the Tabular List (M3). */
import * as v from 'valibot';
import type { Excludes1SpotDrill } from '../../domain/drill-types/excludes1-spot';
import * as shape from '../shape';
import { checkOneRight, choiceTexts, form, uses, type TypeRules } from './type-rules';

export const fields = {
	pairs: v.array(
		v.strictObject({
			id: shape.choiceId,
			codes: v.tuple([shape.code, shape.code]),
			why: v.optional(shape.line)
		})
	),
	answer: shape.choiceId
};

const textOf = (codes: readonly string[]) => codes.join(' + ');

export const excludes1Spot: TypeRules<Excludes1SpotDrill> = {
	seconds: 30,
	graded: ({ pairs, answer }) => [
		pairs.map(({ id, codes }) => `${id} ${[...codes].sort().join(' ')}`).sort(),
		answer
	],
	shown: ({ pairs }) => ({ pairs: pairs.map(({ id, codes }) => ({ id, codes })) }),
	texts: ({ pairs }) => choiceTexts('pair', pairs),
	codes: ({ pairs }) => pairs.flatMap(({ id, codes }) => uses('billable', `pair ${id}`, codes)),
	check: ({ pairs, answer }) => [
		...(pairs.length === 4 ? [] : [form(`${pairs.length} pairs; four are asked for`)]),
		...checkOneRight('pairs', pairs.map(({ id, codes, why }) => ({ id, text: textOf(codes), why })), answer) // prettier-ignore
	],
	checkBooks: ({ pairs, answer }, { sets }) => {
		const tabular = sets.tabular();
		if (!tabular) return [];
		return pairs.flatMap(({ id, codes }) => {
			const [note] = tabular.excludes1Pairs([...codes]);
			if (id === answer && !note)
				return [{ rule: 'M3', reason: `pair ${id}: no Excludes1 note keeps ${textOf(codes)} apart` }];
			if (id !== answer && note)
				return [
					{ rule: 'M3', reason: `pair ${id}: ${textOf(codes)} are kept apart at ${note.from}: ${note.note}` }
				];
			const doubt = id === answer ? codes.flatMap((code) => tabular.uncertain(code) ?? []) : [];
			return doubt
				.filter(({ kind }) => kind !== 'range')
				.map(({ range, reason }) => ({ rule: 'M3', reason: `pair ${id}: ${range} is a doubtful place: ${reason}`, warning: true as const })); // prettier-ignore
		});
	}
};
