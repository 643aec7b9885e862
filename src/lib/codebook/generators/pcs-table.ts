/** ICD-10-PCS: a code built from its table. The official title is asked, the row proves the answer. */
import type { Reference } from '../../domain/drill';
import type { GeneratedDrill } from '../../domain/skills';
import { editionOf, type Generator } from './book';
import { frameOf } from './frame';
import { markingCodes } from './marking-codes';
import { axisLabels, codesOf } from './pcs-axes';

export const pcsTable: Generator = (book) => {
	const { set, tables } = book;
	if (!tables) return null;
	const edition = editionOf(book);
	const fit = [...tables.tables.values()].flatMap((table) => {
		const labels = axisLabels(table);
		return labels && set.range(table.id)[1] - set.range(table.id)[0] > 3 ? [{ table, labels }] : [];
	});
	if (fit.length === 0) return null;
	/** Codes of each table whose title no other code of it has; read when the table is first drawn. */
	const asked = new Map<string, string[]>();
	const codesFor = ({ table }: (typeof fit)[number]): string[] => {
		let codes = asked.get(table.id);
		if (!codes) {
			const titles = new Map<string, string[]>();
			for (const code of codesOf(set, table)) {
				const title = set.title(set.find(code)).toLowerCase();
				titles.set(title, [...(titles.get(title) ?? []), code]);
			}
			codes = [...titles.values()].filter(({ length }) => length === 1).flat();
			asked.set(table.id, codes);
		}
		return codes;
	};
	return (id, random): GeneratedDrill => {
		let one = random.pick(fit);
		while (codesFor(one).length === 0) one = random.pick(fit);
		const { table, labels } = one;
		const code = random.pick(codesFor(one));
		const title = set.title(set.find(code));
		const label = (axis: number): string => labels[String(axis)]?.[code.charAt(axis - 1)] ?? '';
		const why = (axis: number): string => `${table.axisNames[axis - 4] ?? ''}: ${label(axis)}.`;
		const ref: Reference = { source: 'PCS Tables', edition, section: table.id };
		const row = [4, 5, 6, 7].map((axis) => `${code.charAt(axis - 1)} ${label(axis)}`).join(', ');
		return {
			drill: {
				...frameOf(id, 'pcs', edition, [ref], 'inpatient'),
				type: 'pcs_table',
				note: title,
				prompt: `Build the code from table ${table.id}, ${table.operation}, ${table.bodySystem}.`,
				tables: [{ table: table.id, operation: table.operation }],
				axes: table.axisNames,
				answer: code,
				why: { '4': why(4), '5': why(5), '6': why(6), '7': why(7) },
				wrong: {},
				rationale: `One row of table ${table.id} in ${edition} has ${row} together: ${code}, ${title}.${
					table.definition === undefined ? '' : ` ${table.operation}: ${table.definition}.`
				}`
			},
			codes: markingCodes(set, { titles: [code], trees: [code], axes: { [table.id]: labels } }),
			proof: { ...ref, row }
		};
	};
};
