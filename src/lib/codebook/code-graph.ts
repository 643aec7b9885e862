/**
 * Codes of ICD-10-PCS as what the tables of the book are: which characters may follow where. The same endings are
 * allowed at many places, so places with the same endings are one node of a graph: the 79,256 codes of FY2027 are
 * 2,600 nodes. The graph is found in the list of codes, which is the truth, so it needs no tables (there are none
 * of FY2027) and no patch of codes that were added to them and taken away.
 */
import { varints, VarintReader, type SectionReader, type SectionWriter } from './byte-stream';
import { WIDTH } from './code-set';

export interface GraphNode {
	/** The characters that may follow, in order. */
	chars: Uint8Array;
	/** The node behind each, by its number on the next level; 0 behind the last character of a code. */
	behind: Int32Array;
}

/** The nodes behind no character, one, … six; of the first level there is one. */
export type CodeGraph = GraphNode[][];

/** Behind a node and behind a level of them, line end and tab: no code has either. */
const NODE_END = 0x0a;
const LEVEL_END = 0x09;

/** @param codes sorted and different, of three characters (a table) or seven */
export function graphOf(codes: readonly string[]): CodeGraph {
	const graph: CodeGraph = Array.from({ length: WIDTH }, () => []);
	const numbers = graph.map(() => new Map<string, number>());
	/** The node of the codes from one place to another, which begin with the same `depth` characters. */
	const node = (from: number, to: number, depth: number): number => {
		const chars: number[] = [];
		const behind: number[] = [];
		for (let at = from; at < to;) {
			const char = codes[at]?.charAt(depth) ?? '';
			let end = at + 1;
			while (end < to && codes[end]?.charAt(depth) === char) end++;
			// The code of a table ends here, and those of the table come behind it.
			if (char !== '') {
				chars.push(char.charCodeAt(0));
				behind.push(depth + 1 < WIDTH ? node(at, end, depth + 1) : 0);
			}
			at = end;
		}
		const key = `${chars.join()} ${behind.join()}`;
		let number = numbers[depth]?.get(key);
		if (number === undefined) {
			const made = { chars: Uint8Array.from(chars), behind: Int32Array.from(behind) };
			number = (graph[depth]?.push(made) ?? 0) - 1;
			numbers[depth]?.set(key, number);
		}
		return number;
	};
	node(0, codes.length, 0);
	return graph;
}

/**
 * Two sections: what may follow, and the nodes behind. A node behind is written as 0 where it comes for the first
 * time, else as how far back it was, since tables of one body system look alike.
 */
export function writeGraph(out: SectionWriter, graph: CodeGraph): void {
	const latin = new TextDecoder('latin1');
	out.text(graph.map((nodes) => nodes.map(({ chars }) => latin.decode(chars)).join('\n')).join('\t'));
	const backs: number[] = [];
	for (const nodes of graph.slice(0, -1)) {
		let known = 0;
		for (const { behind } of nodes)
			for (const number of behind) backs.push(number < known ? known - number : known++ - number);
	}
	out.bytes(varints(backs));
}

/** @throws RangeError when the sections are cut off or damaged */
export function readGraph(sections: SectionReader): CodeGraph {
	const text = sections.bytes();
	const backs = new VarintReader(sections.bytes());
	let nodes: GraphNode[] = [];
	const graph: CodeGraph = [nodes];
	let known = 0;
	let start = 0;
	for (let at = 0; at <= text.length; at++) {
		const byte = text[at] ?? NODE_END;
		if (byte !== NODE_END && byte !== LEVEL_END) continue;
		const chars = text.subarray(start, at);
		const behind = new Int32Array(chars.length);
		if (graph.length < WIDTH)
			for (let n = 0; n < chars.length; n++) {
				const back = backs.next();
				behind[n] = back === 0 ? known++ : known - back;
			}
		nodes.push({ chars, behind });
		start = at + 1;
		if (byte === NODE_END) continue;
		known = 0;
		nodes = [];
		graph.push(nodes);
	}
	return graph;
}
