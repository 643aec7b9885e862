/** Asks the codes of a pack: which are billable, what may follow, what a character means. */
import { categoryOf, compactCode, type CodeSystem } from './code';
import { readCodeTree, type CodeTree } from './code-tree';
import type { PackCodes } from './pack';
import type { SlotFacts } from './slots';

export interface CodeFacts extends SlotFacts {
	/** The pack knows the whole category of this code. */
	knows(code: string): boolean;
	isBillable(code: string): boolean;
	title(code: string): string | undefined;
}

/** @param system whose codes are asked */
export function codeFacts(codes: PackCodes, system: CodeSystem): CodeFacts {
	const trees = new Map<string, CodeTree | null>();
	const treeOf = (code: string) => {
		const category = categoryOf(compactCode(code));
		let tree = trees.get(category);
		if (tree === undefined) {
			const text = codes.trees[`${system}:${category}`];
			tree = text === undefined ? null : readCodeTree(system, category, text);
			trees.set(category, tree);
		}
		return tree;
	};
	return {
		knows: (code) => treeOf(code) !== null,
		isBillable: (code) => treeOf(code)?.has(compactCode(code)) ?? false,
		next: (prefix) => treeOf(prefix)?.next(compactCode(prefix)) ?? [],
		title: (code) => codes.titles[code],
		label: (table, axis, character) => codes.axes[table]?.[String(axis)]?.[character]
	};
}

/**
 * The legal next characters over all categories of the pack: within the first three characters only those
 * that lead to a known category.
 */
export function legalNext(codes: PackCodes, system: CodeSystem, prefix: string): string[] {
	const bare = compactCode(prefix);
	if (bare.length >= 3) return codeFacts(codes, system).next(bare);
	const mine = Object.keys(codes.trees).flatMap((name) => {
		const [of, category = ''] = name.split(':');
		return of === system && category.startsWith(bare) ? [category.charAt(bare.length)] : [];
	});
	return [...new Set(mine)].sort();
}
