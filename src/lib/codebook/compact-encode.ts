import { SectionWriter, varints } from './byte-stream';
import type { CodeSet } from './code-set';
import { FROM, MAGIC, type CompactHead, type Template, type TitleOperation } from './compact-format';
import { encodeTables, isTables } from './compact-tables';
import { byFrequency, common, numberPieces, twoTier, writePieces } from './piece-table';

function increment<K>(counts: Map<K, number>, key: K, by = 1): void {
	counts.set(key, (counts.get(key) ?? 0) + by);
}

function titlePieces(set: CodeSet, at: number): Uint16Array {
	return set.columns.titles.subarray(set.columns.starts[at], set.columns.starts[at + 1]);
}

function childrenOf(set: CodeSet): number[][] {
	const children: number[][] = Array.from({ length: set.size }, () => []);
	set.parents.forEach((parent, at) => {
		if (parent >= 0) children[parent]?.push(at);
	});
	return children;
}

/** The family below a header as a template, when every code of it is a leaf and its title an added ending. */
function templateBelow(set: CodeSet, at: number, children: number[][]): Template | undefined {
	const below = children[at] ?? [];
	const title = titlePieces(set, at);
	const template: Template = [];
	for (const child of below) {
		const pieces = titlePieces(set, child);
		const extends_ = pieces.length > title.length && title.every((piece, n) => piece === pieces[n]);
		if (!extends_ || (children[child]?.length ?? 0) > 0) return undefined;
		const ending = set.compact(child).slice(set.compact(at).length);
		template.push([ending, set.billable(child) ? 1 : 0, [...pieces.subarray(title.length)]]);
	}
	return template.length > 0 ? template : undefined;
}

/** Which headers use which template; a family that occurs once is cheaper written out. */
function findTemplates(set: CodeSet, children: number[][]): { templates: Template[]; users: number[][] } {
	const families = new Map<string, { template: Template; users: number[] }>();
	for (let at = 0; at < set.size; at++) {
		const template = templateBelow(set, at, children);
		if (!template) continue;
		const key = JSON.stringify(template);
		const family = families.get(key);
		if (family) family.users.push(at);
		else families.set(key, { template, users: [at] });
	}
	const kept = [...families.values()].filter((family) => family.users.length > 1);
	kept.sort((a, b) => b.users.length - a.users.length);
	return { templates: kept.map((family) => family.template), users: kept.map((family) => family.users) };
}

/** How `title` is made from `model`, and the pieces that are new. */
function difference(from: number, model: Uint16Array, title: Uint16Array): [TitleOperation, Uint16Array] {
	const shorter = Math.min(model.length, title.length);
	let start = 0;
	while (start < shorter && model[start] === title[start]) start++;
	let end = 0;
	while (end < shorter - start && model[model.length - 1 - end] === title[title.length - 1 - end]) end++;
	const fresh = title.subarray(start, title.length - end);
	return [[from, model.length - start - end, end, fresh.length], fresh];
}

/** Fewer new pieces are better; among equals, an operation that says less. */
function cost([, dropped, end, fresh]: TitleOperation): number {
	return fresh * 6 + (end > 0 ? 2 : 0) + (dropped > 0 ? 1 : 0);
}

/** @returns the compact form, not yet gzipped; the same bytes for the same set */
export function encodeCodeSet(set: CodeSet): Uint8Array {
	const { older } = set.columns;
	// The form for tables has no place for what is from older releases.
	if (!older && isTables(set)) return encodeTables(set);
	const children = childrenOf(set);
	const { templates, users } = findTemplates(set, children);
	const templateOf = new Map(users.flatMap((headers, n) => headers.map((at) => [at, n + 1] as const)));

	const heads: number[] = [];
	const chars: string[] = [];
	const templateIds: number[] = [];
	const oddBillable: number[] = [];
	const operations: TitleOperation[] = [];
	const fresh: number[] = [];
	const siblings = new Map<number, number>();
	let before = '';
	for (let at = 0; at < set.size; at++) {
		const parent = set.parents[at] ?? -1;
		if (templateOf.has(parent)) continue;
		const code = set.compact(at);
		const kept = common(code, before, 7);
		heads.push(kept * 8 + code.length - kept);
		chars.push(code.slice(kept));
		before = code;
		templateIds.push(templateOf.get(at) ?? 0);
		const isLeaf = (children[at]?.length ?? 0) === 0;
		oddBillable.push(set.billable(at) === isLeaf ? 0 : 1);

		const title = titlePieces(set, at);
		let best = difference(FROM.nothing, new Uint16Array(0), title);
		const sibling = siblings.get(parent);
		const models: [number, number][] = [];
		if (parent >= 0) models.push([FROM.header, parent]);
		if (sibling !== undefined) models.push([FROM.sibling, sibling]);
		for (const [from, model] of models) {
			const made = difference(from, titlePieces(set, model), title);
			if (cost(made[0]) <= cost(best[0])) best = made;
		}
		siblings.set(parent, at);
		operations.push(best[0]);
		fresh.push(...best[1]);
	}

	const counts = new Map<number, number>();
	for (const piece of fresh) increment(counts, piece);
	for (const template of templates)
		for (const [, , pieces] of template) for (const p of pieces) increment(counts, p);
	const { order, oneByte } = numberPieces(set.columns.pieces, counts);
	const numbers = new Map(order.map((piece, n) => [piece, n]));
	const number = (piece: number): number => numbers.get(piece) ?? 0;
	const used = new Map<string, number>();
	for (const operation of operations) increment(used, operation.join());
	const operationNames = byFrequency(used);
	const operationIds = new Map(operationNames.map((name, n) => [name, n]));

	const out = new SectionWriter();
	const head: CompactHead = {
		...set.info,
		size: set.size,
		titlePieces: set.columns.titles.length,
		oneByte,
		...(older ? { older: older.kinds } : {})
	};
	out.json(head);
	out.bytes(Uint8Array.from(heads));
	out.text(chars.join(''));
	out.bytes(varints(templateIds));
	out.bytes(Uint8Array.from(oddBillable));
	out.json(
		templates.map((family) => family.map(([end, billable, pieces]) => [end, billable, pieces.map(number)]))
	);
	out.json(operationNames.map((name) => name.split(',').map(Number)));
	out.bytes(varints(operations.map((operation) => operationIds.get(operation.join()) ?? 0)));
	writePieces(
		out,
		order.map((piece) => set.columns.pieces[piece] ?? ''),
		oneByte
	);
	out.bytes(twoTier(fresh.map(number), oneByte));
	if (older) out.bytes(older.rows);
	return out.finish(MAGIC);
}
