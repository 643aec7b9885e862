/** unit_calc: the author's fields, and M18: the lines are computed again from the dose. */
import * as v from 'valibot';
import { unitLine, unitLines, type UnitCalcDrill } from '../../domain/drill-types/unit-calc';
import * as shape from '../shape';
import { NEWER_MODIFIERS } from './modifier-pick';
import { form, twice, uses, type TypeRules } from './type-rules';

const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000));
const modifier = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is no modifier of two letters'));

export const fields = {
	code: shape.code,
	per: v.pipe(amount, v.gtValue(0, 'is no amount')),
	unit: shape.line,
	given: v.pipe(amount, v.gtValue(0, 'is no amount')),
	discarded: v.optional(amount, 0),
	singleDose: v.boolean(),
	answer: v.pipe(
		v.array(
			v.strictObject({
				modifier: v.optional(v.union([v.literal(''), modifier]), ''),
				units: v.pipe(v.number(), v.integer(), v.minValue(1))
			})
		),
		v.minLength(1)
	),
	modifiers: v.optional(v.array(modifier), ['JW', 'JZ'])
};

export const unitCalc: TypeRules<UnitCalcDrill> = {
	seconds: 60,
	graded: ({ code, per, unit, given, discarded, singleDose, answer, modifiers }) => [
		...[code, per, unit, given, discarded, singleDose],
		answer.map((line) => unitLine(code, line)),
		[...modifiers].sort()
	],
	shown: ({ code, per, unit, modifiers }) => ({
		code,
		unit: `${per} ${unit}`,
		modifiers,
		answer: 'one text a line: "CODE UNITS" or "CODE-MODIFIER UNITS"'
	}),
	texts: () => [],
	codes: ({ code }) => uses('billable', 'answer', [code]),
	familyCode: ({ code }) => code,
	check: (drill) => {
		const { code, per, discarded, singleDose, answer, modifiers } = drill;
		const said = answer.map((line) => unitLine(code, line)).join(', ');
		const derived = unitLines(drill).map((line) => unitLine(code, line)).join(', '); // prettier-ignore
		const units = discarded / per;
		const asked = answer.flatMap((line) => (line.modifier === '' ? [] : [line.modifier]));
		return [
			...(said === derived
				? []
				: [{ rule: 'M18', reason: `the dose gives ${derived}, the answer is ${said}` }]),
			...(Math.abs(units - Math.round(units)) < 1e-6 ? [] : [{ rule: 'M18', reason: `${discarded} discarded is no whole number of units: what rounding bills already is not billed again` }]), // prettier-ignore
			...(singleDose || discarded === 0 ? [] : [form('only a single-dose container has a discarded amount')]),
			...twice(modifiers).map((id) => form(`modifier ${id} stands twice`)),
			...asked
				.filter((id) => !modifiers.includes(id))
				.map((id) => form(`answer ${id} is none of the modifiers`))
		];
	},
	checkBooks: ({ code, per, unit, modifiers }, { sets }) => {
		const hcpcs = sets.hcpcs();
		if (!hcpcs) return [];
		const title = hcpcs.title(code) ?? '';
		const says = title.toLowerCase().replace(/(\d)\s+(?=[a-z])/g, '$1 ').replaceAll(',', ''); // prettier-ignore
		const wanted = `${per} ${unit}`.toLowerCase();
		const has = says.includes(wanted) || says.replaceAll(' ', '').includes(wanted.replaceAll(' ', ''));
		return [
			...(has ? [] : [{ rule: 'M18', reason: `the title of ${code} does not say ${wanted}: ${title}` }]),
			...modifiers.filter((id) => !NEWER_MODIFIERS.includes(id) && hcpcs.modifier(id) === undefined).map((id) => ({ rule: 'M1', reason: `${id} is no HCPCS modifier` })) // prettier-ignore
		];
	}
};
