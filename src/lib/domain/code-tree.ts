/**
 * The billable codes of one category as a small automaton, written as `CodeTreeText` (pack.ts). Codes of a
 * category repeat their endings (every fracture code takes the same 7th characters), so equal subtrees are
 * kept once: all of S82 is 40 nodes instead of 5,000. Marking needs it to say whether a code exists, and the
 * keypad to say which characters may follow.
 */
import type { Code, CodeSystem } from './code';
import type { CodeTreeText } from './pack';
import { compactCode, formatCode } from './code';

interface Node {
	end: boolean;
	next: Map<string, Node>;
}

export interface CodeTree {
	readonly system: CodeSystem;
	readonly category: string;
	/** Is this a billable code of the category? With or without its dot, in either case. */
	has(code: string): boolean;
	/** The characters that may follow what is typed so far, sorted; none after a whole or an unknown code. */
	next(prefix: string): string[];
	/** All billable codes in written form, in character order. */
	codes(): Code[];
}

/** Characters in code-unit order, so that every engine writes the same text. */
function sortedEntries<T>(map: Map<string, T>): [string, T][] {
	return [...map].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function plainTree(category: string, codes: readonly string[]): Node {
	const root: Node = { end: false, next: new Map() };
	for (const code of codes) {
		const bare = compactCode(code);
		if (!bare.startsWith(category)) throw new RangeError(`${code} is not in category ${category}`);
		let node = root;
		for (const char of bare.slice(category.length)) {
			let child = node.next.get(char);
			if (!child) node.next.set(char, (child = { end: false, next: new Map() }));
			node = child;
		}
		node.end = true;
	}
	return root;
}

/** Replaces equal subtrees by one of them, from the leaves up. */
function shareEqual(root: Node): Node {
	const seen = new Map<string, { node: Node; number: number }>();
	const fold = (node: Node): { node: Node; number: number } => {
		const key = [node.end ? '!' : ''];
		for (const [char, child] of sortedEntries(node.next)) {
			const kept = fold(child);
			node.next.set(char, kept.node);
			key.push(`${char}${kept.number}`);
		}
		const text = key.join(' ');
		let kept = seen.get(text);
		if (!kept) seen.set(text, (kept = { node, number: seen.size }));
		return kept;
	};
	return fold(root).node;
}

/** Parents before children (reverse post-order), so that every edge leads to a greater number. */
function numbered(root: Node): Node[] {
	const done = new Set<Node>();
	const order: Node[] = [];
	const visit = (node: Node): void => {
		if (done.has(node)) return;
		done.add(node);
		for (const [, child] of sortedEntries(node.next).reverse()) visit(child);
		order.push(node);
	};
	visit(root);
	return order.reverse();
}

/**
 * @param category the first three characters: `E11`, or an ICD-10-PCS table, `0FT`
 * @param codes whole billable codes of that category (`E11.9` or `E119`), in any order
 * @returns the automaton as text: the same text for the same set of codes
 * @throws RangeError when a code does not begin with the category
 */
export function buildCodeTree(category: string, codes: readonly string[]): CodeTreeText {
	const order = numbered(shareEqual(plainTree(category, codes)));
	const number = new Map(order.map((node, at) => [node, at.toString(36)]));
	return order.map((node) => {
		const edges = sortedEntries(node.next).map(([char, child]) => `${char}${number.get(child) ?? ''}`);
		return (node.end ? '!' : '') + edges.join(' ');
	});
}

function parseNodes(text: CodeTreeText): { end: boolean; next: Map<string, number> }[] {
	return text.map((line, at) => {
		const end = line.startsWith('!');
		const next = new Map<string, number>();
		for (const edge of (end ? line.slice(1) : line).split(' ')) {
			if (edge === '') continue;
			const to = Number.parseInt(edge.slice(1), 36);
			// Forward edges only: a damaged pack cannot make a reader walk in circles.
			if (!(to > at && to < text.length)) throw new RangeError(`node ${at} leads to no node: ${edge}`);
			next.set(edge.charAt(0), to);
		}
		return { end, next };
	});
}

/**
 * @param system decides the written form of the codes
 * @param category the category that the text was built for
 * @throws RangeError when the text is not an automaton
 */
export function readCodeTree(system: CodeSystem, category: string, text: CodeTreeText): CodeTree {
	const nodes = parseNodes(text);

	/** The node that a whole prefix leads to, or undefined. */
	const walk = (bare: string): { end: boolean; next: Map<string, number> } | undefined => {
		if (!bare.startsWith(category)) return undefined;
		let node = nodes[0];
		for (const char of bare.slice(category.length)) {
			const to = node?.next.get(char);
			if (to === undefined) return undefined;
			node = nodes[to];
		}
		return node;
	};

	return {
		system,
		category,
		has: (code) => walk(compactCode(code))?.end ?? false,
		next(prefix) {
			const bare = compactCode(prefix);
			if (bare.length < category.length)
				return category.startsWith(bare) ? [category.charAt(bare.length)] : [];
			return [...(walk(bare)?.next.keys() ?? [])];
		},
		codes() {
			const found: Code[] = [];
			const collect = (at: number, bare: string): void => {
				const node = nodes[at];
				if (!node) return;
				if (node.end) found.push(formatCode(system, bare));
				for (const [char, to] of node.next) collect(to, bare + char);
			};
			collect(0, category);
			return found;
		}
	};
}
