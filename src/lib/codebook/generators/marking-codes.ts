/** What marking and feedback need of the code set for one generated drill: the same as a pack holds. */
import { categoryOf, type CodeSystem } from '../../domain/code';
import { buildCodeTree } from '../../domain/code-tree';
import type { CodeTreeText, PackCodes } from '../../domain/pack';
import type { CodeSet } from '../code-set';

export interface Wanted {
	/** Codes whose titles, and those of their headers, are shown. */
	titles?: readonly string[];
	/** Codes whose whole category marking compares with. */
	trees?: readonly string[];
	sevenths?: PackCodes['sevenths'];
	axes?: PackCodes['axes'];
}

const trees = new WeakMap<CodeSet, Map<string, CodeTreeText>>();

/** The billable codes of a category; built once for each set, since large ones have thousands. */
function treeOf(set: CodeSet, category: string): CodeTreeText {
	const known = trees.get(set) ?? new Map<string, CodeTreeText>();
	trees.set(set, known);
	let tree = known.get(category);
	if (!tree) {
		const [from, to] = set.range(category);
		const codes: string[] = [];
		for (let at = from; at < to; at++) if (set.billable(at)) codes.push(set.compact(at));
		known.set(category, (tree = buildCodeTree(category, codes)));
	}
	return tree;
}

export function markingCodes(
	set: CodeSet,
	{ titles = [], trees: keys = [], sevenths = {}, axes = {} }: Wanted
): PackCodes {
	const { system, edition } = set.info;
	const named: Record<string, string> = {};
	for (const code of titles) {
		const at = set.find(code);
		if (at < 0) continue;
		for (const place of [...set.chain(at), at]) named[set.code(place)] = set.title(place);
	}
	return {
		editions: { [system]: edition } satisfies Partial<Record<CodeSystem, string>>,
		trees: Object.fromEntries(
			[...new Set(keys.map(categoryOf))].map((category) => [`${system}:${category}`, treeOf(set, category)])
		),
		titles: named,
		sevenths,
		sides: {},
		axes,
		excludes1: [],
		poaExempt: []
	};
}
