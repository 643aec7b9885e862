/** Tables of ICD-10-PCS whose values mean one thing each, with the labels that a drill shows. */
import type { PackCodes } from '../../domain/pack';
import type { CodeSet } from '../code-set';
import type { PcsTable } from '../official';

export type AxisLabels = PackCodes['axes'][string];

/** @returns axis 4 to 7 → value → label; null where a value means different things in different rows */
export function axisLabels({ rows }: PcsTable): AxisLabels | null {
	const labels: AxisLabels = {};
	for (const { axes } of rows)
		for (const [index, values] of axes.entries()) {
			const known = (labels[String(index + 4)] ??= {});
			for (const [value, label] of values) {
				if ((known[value] ?? label) !== label) return null;
				known[value] = label;
			}
		}
	return labels;
}

/** Does one row of the table allow the seven characters? */
export const inOneRow = ({ rows }: PcsTable, code: string): boolean =>
	rows.some(({ axes }) => axes.every((values, index) => values.has(code.charAt(index + 3))));

/** Codes of a table that the list has and a row allows. */
export function codesOf(set: CodeSet, table: PcsTable): string[] {
	const [from, to] = set.range(table.id);
	const codes: string[] = [];
	for (let at = from; at < to; at++)
		if (set.billable(at) && inOneRow(table, set.compact(at))) codes.push(set.compact(at));
	return codes;
}
