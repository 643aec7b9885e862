/** Code sets behind the interfaces that the content checker uses. */
import { compactCode, formatCode } from '../domain/code';
import type { CodeSet } from './code-set';
import type { HcpcsEntry } from './hcpcs-file';
import type { CmEdition, HcpcsEdition, PcsEdition, PcsTable } from './official';
import type { PcsTables } from './pcs-tables-file';

function billableWith(set: CodeSet, prefix: string): string[] {
	const [from, to] = set.range(prefix);
	const codes: string[] = [];
	for (let at = from; at < to; at++) if (set.billable(at)) codes.push(set.code(at));
	return codes;
}

export function cmEdition(set: CodeSet): CmEdition {
	return {
		label: set.info.edition,
		has: (code) => set.find(code) >= 0,
		isBillable: (code) => set.billable(set.find(code)),
		title(code) {
			const at = set.find(code);
			return at < 0 ? undefined : set.title(at);
		},
		billableIn: (category) => billableWith(set, category),
		chain: (code) => set.chain(set.find(code)).map((at) => set.code(at)),
		children(code) {
			const parent = set.find(code);
			const children: string[] = [];
			const [from, to] = set.range(code);
			for (let at = from; at < to; at++)
				if (set.parents[at] === parent && at !== parent) children.push(set.code(at));
			return children;
		}
	};
}

function labelsOf(table: PcsTable): Record<'4' | '5' | '6' | '7', Record<string, string>> {
	const labels: Record<'4' | '5' | '6' | '7', Record<string, string>> = {
		'4': {},
		'5': {},
		'6': {},
		'7': {}
	};
	for (const row of table.rows) {
		const [four, five, six, seven] = row.axes;
		for (const [value, label] of four) labels['4'][value] = label;
		for (const [value, label] of five) labels['5'][value] = label;
		for (const [value, label] of six) labels['6'][value] = label;
		for (const [value, label] of seven) labels['7'][value] = label;
	}
	return labels;
}

/** @param tables of one year, which need not be the year of the codes: the code list is the truth */
export function pcsEdition(set: CodeSet, tables: PcsTables | undefined): PcsEdition {
	const tableOf = (code: string): PcsTable | undefined => tables?.tables.get(compactCode(code).slice(0, 3));
	return {
		label: set.info.edition,
		tablesFrom: tables ? `FY${tables.version}` : undefined,
		has: (code) => set.billable(set.find(code)),
		title(code) {
			const at = set.find(code);
			return at < 0 ? undefined : set.title(at);
		},
		codesIn: (table) => billableWith(set, table),
		table: tableOf,
		inTables(code) {
			const bare = compactCode(code);
			return tableOf(bare)?.rows.some((row) => row.axes.every((axis, at) => axis.has(bare.charAt(at + 3))));
		},
		axisLabels(table) {
			const found = tableOf(table);
			return found && labelsOf(found);
		},
		axisLabel(code, axis) {
			const bare = compactCode(code);
			const table = tableOf(bare);
			if (!table || axis < 1 || axis > 7) return undefined;
			if (axis <= 3) return [table.section, table.bodySystem, table.operation][axis - 1];
			const row = table.rows.find((row) => row.axes.every((values, at) => values.has(bare.charAt(at + 3))));
			return row
				? row.axes[axis - 4]?.get(bare.charAt(axis - 1))
				: labelsOf(table)[`${axis}` as '4' | '5' | '6' | '7'][bare.charAt(axis - 1)];
		}
	};
}

export function hcpcsEdition(set: CodeSet, modifiers: readonly HcpcsEntry[]): HcpcsEdition {
	const byCode = new Map(modifiers.map((entry) => [entry.code, entry.long ?? entry.short]));
	return {
		label: set.info.edition,
		has: (code) => set.billable(set.find(code)),
		title(code) {
			const at = set.find(code);
			return at < 0 ? undefined : set.title(at);
		},
		modifier: (code) => byCode.get(formatCode('hcpcs', code))
	};
}
