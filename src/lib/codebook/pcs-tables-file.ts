/** The ICD-10-PCS tables XML (`ICD10PCS.tabular`): 3 axes and rows of 4 for each table. */
import { ImportError } from './import-error';
import { readXml } from './xml';
import type { PcsRow, PcsTable } from './official';

interface Axis {
	pos: number;
	title: string;
	labels: Map<string, string>;
	definition?: string;
}

const AXIS_NAMES = ['Body Part', 'Approach', 'Device', 'Qualifier'] as const;

export interface PcsTables {
	/** `2026`, as the file says. */
	version: string;
	tables: Map<string, PcsTable>;
}

function finish(axes: Axis[], rows: Axis[][]): PcsTable | undefined {
	const [section, body, operation] = axes.map((axis) => [...axis.labels][0]);
	if (!section || !body || !operation) return undefined;
	const definition = axes.find((axis) => axis.pos === 3)?.definition;
	const axisNames: PcsTable['axisNames'] = [...AXIS_NAMES];
	for (const axis of rows[0] ?? []) axisNames[axis.pos - 4] = axis.title;
	const nameOf = (pos: number): string => axes.find((axis) => axis.pos === pos)?.title ?? '';
	return {
		id: section[0] + body[0] + operation[0],
		section: section[1],
		bodySystem: body[1],
		operation: operation[1],
		...(definition === undefined ? {} : { definition }),
		axisNames,
		headNames: [nameOf(2), nameOf(3)],
		rows: rows.map((row): PcsRow => {
			const values = (pos: number): Map<string, string> =>
				row.find((axis) => axis.pos === pos)?.labels ?? new Map<string, string>();
			return { axes: [values(4), values(5), values(6), values(7)] };
		})
	};
}

/** An axis is one of the seven characters of a code; a number far beyond them would make a list as long. */
function posOf(name: string, pos = ''): number {
	if (/^[1-7]$/.test(pos)) return Number(pos);
	throw new ImportError('damaged', `${name} is damaged: “${pos.slice(0, 20)}” is no character of a code.`);
}

/** @throws ImportError when the XML is damaged, cut off or holds entities */
export function parsePcsTables(name: string, text: string): PcsTables {
	const tables = new Map<string, PcsTable>();
	let version = '';
	let tableAxes: Axis[] = [];
	let rows: Axis[][] = [];
	let row: Axis[] | undefined;
	let axis: Axis | undefined;
	let labelCode = '';
	readXml(name, text, {
		open(tag, attributes) {
			if (tag === 'pcsTable') [tableAxes, rows] = [[], []];
			else if (tag === 'pcsRow') row = [];
			else if (tag === 'axis') {
				axis = { pos: posOf(name, attributes['pos']), title: '', labels: new Map() };
				(row ?? tableAxes).push(axis);
			} else if (tag === 'label') labelCode = attributes['code'] ?? '';
		},
		close(tag, content) {
			if (tag === 'version') version = content;
			else if (tag === 'title' && axis) axis.title = content;
			else if (tag === 'label') axis?.labels.set(labelCode, content);
			else if (tag === 'definition' && axis) axis.definition = content;
			else if (tag === 'axis') axis = undefined;
			else if (tag === 'pcsRow' && row) {
				rows.push(row);
				row = undefined;
			} else if (tag === 'pcsTable') {
				const table = finish(tableAxes, rows);
				if (table) tables.set(table.id, table);
			}
		}
	});
	return { version, tables };
}
