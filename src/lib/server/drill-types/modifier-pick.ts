/** modifier_pick: the author's fields, that HCPCS modifiers exist, and that two-digit ones carry the flag (M20). */
import * as v from 'valibot';
import type { ModifierPickDrill } from '../../domain/drill-types/modifier-pick';
import * as shape from '../shape';
import { form, twice, type TypeRules } from './type-rules';

const modifier = v.pipe(v.string(), v.regex(/^[0-9A-Z]{2}$/, 'is no modifier of two characters'));

export const fields = {
	modifiers: v.array(v.strictObject({ id: modifier, why: v.optional(shape.line) })),
	answer: v.array(modifier),
	none: v.optional(shape.line)
};

/** In force since July 2023, newer than the list of modifiers among the official files. */
export const NEWER_MODIFIERS = ['JZ'];

const isCptModifier = (id: string) => /^\d\d$/.test(id);

export const modifierPick: TypeRules<ModifierPickDrill> = {
	seconds: 25,
	graded: ({ modifiers, answer }) => [modifiers.map(({ id }) => id).sort(), [...answer].sort()],
	shown: ({ modifiers }) => ({
		modifiers: modifiers.map(({ id }) => id),
		none: 'answer [] when none is needed'
	}),
	texts: ({ modifiers, none }) => [
		...modifiers.map(({ id, why }) => ({ place: `why ${id}`, text: why ?? '' })),
		{ place: 'none', text: none ?? '' }
	],
	codes: () => [],
	check: ({ modifiers, answer, none, cptNumbers }) => {
		const ids = modifiers.map(({ id }) => id);
		const unflagged = cptNumbers ? [] : ids.filter(isCptModifier);
		return [
			...(ids.length >= 3 && ids.length <= 6
				? []
				: [form(`${ids.length} modifiers; three to six are asked for`)]),
			...twice(ids).map((id) => form(`${id} stands twice`)),
			...answer.filter((id) => !ids.includes(id)).map((id) => form(`answer ${id} is none of the modifiers`)),
			...modifiers.filter(({ id, why }) => !answer.includes(id) && why === undefined).map(({ id }) => form(`${id} is wrong and has no why`)), // prettier-ignore
			...(answer.length > 0 && none === undefined
				? [form('no modifier is wrong here and has no why: none')]
				: []),
			...(unflagged.length > 0 ? [{ rule: 'M20', reason: `${unflagged.join(', ')}: a two-digit modifier needs cptNumbers: true` }] : []) // prettier-ignore
		];
	},
	checkBooks: ({ modifiers }, { sets }) =>
		modifiers
			.filter(
				({ id }) =>
					!isCptModifier(id) && !NEWER_MODIFIERS.includes(id) && sets.hcpcs()?.modifier(id) === undefined
			)
			.map(({ id }) => ({ rule: 'M1', reason: `${id} is no HCPCS modifier` }))
};
