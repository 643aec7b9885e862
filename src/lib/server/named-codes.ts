/** Which codes a pack has to know about, and why: read from the items alone. */
import type { Chart } from '../domain/chart';
import { categoryOf, type CodeSystem } from '../domain/code';
import type { Drill } from '../domain/drill';
import type { Edition } from '../domain/edition';
import { codesOf, isChart, systemOf } from './checks/item';
import { variantsOf } from './checks/variants';

export interface NamedCodes {
	/** Written code → the newest edition that an item naming it stands for. All that titles are wanted for. */
	titles: Map<string, Edition>;
	/** The same, of codes that must have a title: answers, keys, wrong codes. A token in prose may have none. */
	needed: Set<string>;
	/** `icd10cm:E11`: the categories in which marking must know every billable code. */
	trees: Set<string>;
	/** All that an item is asked in. */
	editions: Set<Edition>;
	/** ICD-10-CM codes of keys and answers, of which the other sides are wanted. */
	keys: Set<string>;
	/** Seven-character ICD-10-CM codes and stems before the 7th. */
	stems: Set<string>;
	/** ICD-10-PCS tables. */
	tables: Set<string>;
	/** ICD-10-CM codes by chart, among which Excludes1 pairs and POA exemptions are wanted. */
	claims: string[][];
}

const newest = (editions: Edition[]): Edition => [...editions].sort().at(-1) ?? 'FY2027';

export function namedCodes(items: readonly (Drill | Chart)[]): NamedCodes {
	const named: NamedCodes = {
		titles: new Map(),
		needed: new Set(),
		trees: new Set(),
		editions: new Set(items.flatMap((item) => item.editions)),
		keys: new Set(),
		stems: new Set(),
		tables: new Set(),
		claims: []
	};
	// A chart's mutants and its other setting are marked like the chart, so their codes are named too.
	for (const item of items.flatMap((one) => [one, ...variantsOf(one).map(({ chart }) => chart)])) {
		const edition = newest(item.editions);
		const tree = (system: CodeSystem, code: string) => named.trees.add(`${system}:${categoryOf(code)}`);
		const key = (code: string) => {
			const system = systemOf(code);
			tree(system, code);
			if (system === 'icd10cm') named.keys.add(code);
		};
		const claim: string[] = [];
		for (const { code, must } of codesOf(item)) {
			const system = systemOf(code);
			const known = named.titles.get(code);
			if (known === undefined || known < edition) named.titles.set(code, edition);
			if (must === 'named') continue;
			named.needed.add(code);
			if (system === 'icd10pcs') named.tables.add(code.slice(0, 3));
			if (system === 'icd10cm') {
				claim.push(code);
				if (code.length === 8) named.stems.add(code.slice(0, 7));
			}
		}
		if (isChart(item)) {
			for (const { code } of [...item.key.dx, ...item.key.px]) key(code);
			for (const { code } of item.key.alt) key(code);
			named.claims.push([...new Set(claim)]);
		} else if (item.type === 'typed_code') {
			for (const code of item.answer) key(code);
			for (const { code } of item.partial) tree(item.system, code);
		} else if (item.type === 'seventh_char') {
			key(item.stem + item.answer);
		} else if (item.type === 'pcs_table') {
			for (const { table } of item.tables) {
				tree('icd10pcs', table);
				named.tables.add(table);
			}
		}
	}
	return named;
}
