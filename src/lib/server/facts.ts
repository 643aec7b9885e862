/**
 * What packs need of the code sets. Made from the official releases where they are at hand, and kept in
 * questions/starter, so that a pack built without them is the same pack, byte by byte.
 */
import { buildCodeTree } from '../domain/code-tree';
import { categoryOf, type CodeSystem } from '../domain/code';
import type { CodeTreeText, OlderCodes, PackCodes } from '../domain/pack';
import type { Edition } from '../domain/edition';
import type { OfficialSets } from '../codebook/official';
import { systemOf } from './checks/item';
import { sideOfTitle } from './checks/side';
import type { NamedCodes } from './named-codes';
import { sorted, sortedRecord } from './text-file';

export interface TitledCode {
	system: CodeSystem;
	code: string;
	billable: boolean;
	title: string;
}

export interface Facts extends Omit<PackCodes, 'titles'> {
	/** By written code. */
	titles: Map<string, TitledCode>;
}

function titlesOf(named: NamedCodes, sets: OfficialSets): Map<string, TitledCode> {
	const titles = new Map<string, TitledCode>();
	const add = (system: CodeSystem, code: string, billable: boolean, title: string | undefined) => {
		if (title !== undefined) titles.set(code, { system, code, billable, title });
	};
	for (const [code, edition] of named.titles) {
		const system = systemOf(code);
		if (system === 'hcpcs') add(system, code, true, sets.hcpcs()?.title(code));
		if (system === 'icd10pcs') add(system, code, true, sets.pcs(edition)?.title(code));
		const cm = sets.cm(edition);
		if (system !== 'icd10cm' || !cm?.has(code)) continue;
		for (const one of [...cm.chain(code), code]) add(system, one, cm.isBillable(one), cm.title(one));
	}
	return new Map([...titles].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function billableIn(system: string, category: string, edition: string, sets: OfficialSets): string[] {
	if (system === 'icd10cm') return sets.cm(edition)?.billableIn(category) ?? [];
	if (system === 'icd10pcs') return sets.pcs(edition)?.codesIn(category) ?? [];
	// The HCPCS releases have no headers: the hundred codes that can begin so are tried.
	const hundred = Array.from({ length: 100 }, (_, at) => category + String(at).padStart(2, '0'));
	return hundred.filter((code) => sets.hcpcs()?.has(code) === true);
}

function treeOf(name: string, edition: string, sets: OfficialSets): CodeTreeText {
	const [system = '', category = ''] = name.split(':');
	return buildCodeTree(category, billableIn(system, category, edition, sets));
}

/**
 * A title without its side: titles that are equal then differ in the side alone. "Right eye" stands beside
 * "bilateral" without the word eye.
 */
const withoutSide = (title: string) =>
	title.replace(/\b(?:(?:right|left) (?:eye|ear)|right|left|bilateral(?: (?:eyes|ears))?)\b/gi, '*');

function sidesOf(code: string, edition: string, sets: OfficialSets): string[] {
	const cm = sets.cm(edition);
	const title = cm?.title(code);
	if (!cm || title === undefined || sideOfTitle(title) === null) return [];
	const bare = withoutSide(title);
	return cm.billableIn(categoryOf(code)).filter((other) => {
		const theirs = cm.title(other) ?? '';
		return other !== code && sideOfTitle(theirs) !== null && withoutSide(theirs) === bare;
	});
}

/**
 * Labels of a table's values by axis. One value may have another label in another row of its table (what is
 * put in, in 3E0); then the row of a code that an item names decides.
 */
function axesOf(table: string, named: string[], sets: OfficialSets): PackCodes['axes'][string] | undefined {
	const pcs = sets.editions.map((edition) => sets.pcs(edition)).find((one) => one?.table(table));
	const labels = pcs?.axisLabels(table);
	if (!pcs || !labels) return undefined;
	const mine = sorted(named.filter((code) => systemOf(code) === 'icd10pcs' && code.startsWith(table)));
	return sortedRecord(
		Object.entries(labels).map(([axis, values]) => {
			const own = mine.flatMap((code) => {
				const label = pcs.inTables(code) === true ? pcs.axisLabel(code, Number(axis)) : undefined;
				return label === undefined ? [] : [[code.charAt(Number(axis) - 1), label] as const];
			});
			return [axis, sortedRecord(Object.entries({ ...values, ...Object.fromEntries(own) }))] as const;
		})
	);
}

/**
 * What of the facts is otherwise in an older edition: what is marked under it must not know what came later. The
 * sides of a code stay those of the newest, since only codes that are billable in the edition are compared.
 */
function olderIn(edition: string, { titles, trees }: Facts, sets: OfficialSets): OlderCodes {
	const theirTitle = ({ system, code, title }: TitledCode) => {
		if (system === 'icd10cm') return sets.cm(edition)?.title(code) ?? title;
		return system === 'icd10pcs' ? (sets.pcs(edition)?.title(code) ?? title) : title;
	};
	const grown = Object.entries(trees).flatMap(([name, tree]) => {
		const theirs = treeOf(name, edition, sets);
		return theirs.join() === tree.join() ? [] : [[name, theirs] as const];
	});
	const renamed = [...titles.values()].flatMap((titled) => {
		const theirs = theirTitle(titled);
		return theirs === titled.title ? [] : [[titled.code, theirs] as const];
	});
	return { trees: sortedRecord(grown), titles: sortedRecord(renamed) };
}

/** @param named what the items name; @param sets the official releases */
export function factsFrom(named: NamedCodes, sets: OfficialSets): Facts {
	const [newest = ''] = sets.editions;
	const editionOf = (code: string) => named.titles.get(code) ?? newest;
	const tabular = sets.tabular();
	const trees = [...named.trees].map((name) => [name, treeOf(name, newest, sets)] as const);
	const sevenths = [...named.stems].flatMap((stem) => {
		const list = tabular?.sevenths(stem);
		if (!list) return [];
		// A list may hold characters that a stem does not take (S06 deaths); only billable ones are offered.
		const legal = Object.entries(list).filter(([char]) =>
			sets.editions.some((edition) => sets.cm(edition)?.isBillable(stem + char) === true)
		);
		return [[stem, sortedRecord(legal)] as const];
	});
	const sides = [...named.keys].flatMap((code) => {
		const others = sidesOf(code, editionOf(code), sets);
		return others.length === 0 ? [] : [[code, sorted(others)] as const];
	});
	const axes = sorted(named.tables).flatMap((table) => {
		const labels = axesOf(table, [...named.needed], sets);
		return labels ? [[table, labels] as const] : [];
	});
	const pairs = named.claims.flatMap((codes) => tabular?.excludes1Pairs(codes) ?? []);
	const exempt = named.claims.flat().filter((code) => sets.poaExempt(code));
	const releases: [CodeSystem, string | undefined][] = [
		['icd10cm', sets.cm(newest)?.label],
		['icd10pcs', sets.pcs(newest)?.label],
		['hcpcs', sets.hcpcs()?.label]
	];
	const facts: Facts = {
		editions: Object.fromEntries(releases.filter(([, label]) => label !== undefined)),
		titles: titlesOf(named, sets),
		trees: sortedRecord(trees),
		sevenths: sortedRecord(sevenths),
		sides: sortedRecord(sides),
		axes: sortedRecord(axes),
		excludes1: sorted(new Set(pairs.map(({ a, b }) => sorted([a, b]).join('|')))),
		poaExempt: sorted(new Set(exempt))
	};
	const asked = sets.editions.slice(1).filter((edition) => named.editions.has(edition as Edition));
	if (asked.length === 0) return facts;
	return { ...facts, older: Object.fromEntries(asked.map((one) => [one, olderIn(one, facts, sets)])) };
}
