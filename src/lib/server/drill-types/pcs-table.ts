/** pcs_table: the author's fields, and M15: tables, names and the row of the key are the official ones. */
import * as v from 'valibot';
import type { PcsTableDrill } from '../../domain/drill-types/pcs-table';
import type { Finding } from '../problem';
import * as shape from '../shape';
import { form, uses, type TypeRules } from './type-rules';

const table = v.pipe(v.string(), v.regex(/^[0-9A-HJ-NP-Z]{3}$/, 'is no table'));
const axis = v.picklist(['4', '5', '6', '7'] as const);

export const fields = {
	tables: v.pipe(
		v.record(table, shape.line),
		v.transform((tables) => Object.entries(tables).map(([id, operation]) => ({ table: id, operation })))
	),
	axes: v.optional(v.tuple([shape.line, shape.line, shape.line, shape.line]), [
		'Body Part',
		'Approach',
		'Device',
		'Qualifier'
	]),
	answer: v.pipe(v.string(), v.regex(/^[0-9A-HJ-NP-Z]{7}$/, 'is no code of seven characters')),
	why: v.optional(v.record(axis, shape.line), {}),
	wrong: v.optional(v.record(table, shape.line), {})
};

export const pcsTable: TypeRules<PcsTableDrill> = {
	seconds: 60,
	graded: ({ tables, answer }) => [tables.map((one) => one.table).sort(), answer],
	shown: ({ tables, axes }) => ({ tables, axes }),
	texts: ({ why, wrong }) =>
		[...Object.entries(why), ...Object.entries(wrong)].map(([place, text]) => ({
			place: `why ${place}`,
			text
		})),
	codes: ({ answer }) => uses('billable', 'answer', [answer]),
	familyCode: ({ answer }) => answer,
	check: ({ tables, answer, wrong }) => {
		const others = tables.filter((one) => !answer.startsWith(one.table));
		return [
			...(others.length === tables.length - 1 ? [] : [form(`${answer} is of none of the tables`)]),
			...others
				.filter((one) => !(one.table in wrong))
				.map((one) => form(`table ${one.table} is wrong and has no why`))
		];
	},
	checkBooks: ({ tables, axes, answer, editions }, { sets }) => {
		const found: Finding[] = [];
		for (const { table: id, operation } of tables) {
			const pcs = editions.map((edition) => sets.pcs(edition)).find((one) => one?.table(id) !== undefined);
			const official = pcs?.table(id);
			if (!official) found.push({ rule: 'M15', reason: `there is no table ${id}` });
			else if (official.operation !== operation)
				found.push({ rule: 'M15', reason: `table ${id} is ${official.operation}, not ${operation}` });
			else if (official.axisNames.join() !== axes.join())
				found.push({ rule: 'M15', reason: `the axes of ${id} are ${official.axisNames.join(', ')}` });
			if (official && answer.startsWith(id) && pcs?.inTables(answer) === false)
				found.push({ rule: 'M15', reason: `no row of ${id} allows ${answer}` });
		}
		return found;
	}
};
