/**
 * The codes and titles of ICD-10-PCS as rows, made by walking the graph of the codes. Who writes the compact form and
 * who reads it walk alike, so both see the same analogies.
 */
import type { CodeGraph } from './code-graph';
import { WIDTH } from './code-set';
import { TitleChanges } from './title-changes';

/** The characters that name a table, and a header. */
export const TABLE = 3;

/**
 * Says what the title of the next row is.
 * @param titles has at `end` what analogy makes of it, and gets there what it is
 * @param made how many pieces analogy makes, -1 where there is none
 * @returns how many pieces the title has
 */
export type Settle = (titles: Uint16Array, end: number, made: number) => number;

export class TableRows {
	readonly codes: Uint8Array;
	readonly billable: Uint8Array;
	readonly parents: Int32Array;
	readonly titles: Uint16Array;
	readonly starts: Uint32Array;
	/** So many rows there are yet. */
	size = 0;
	private readonly changes: TitleChanges;
	/** The characters of the code in hand, and where its header stands. */
	private readonly code = new Uint8Array(WIDTH);
	private header = -1;
	/** Where its section and its table begin. */
	private section = 0;
	private table = 0;

	/**
	 * @param size how many rows there will be, and `pieces` how many pieces in all titles
	 * @param bare names of tables without a header
	 */
	constructor(
		size: number,
		pieces: number,
		private readonly bare: ReadonlySet<string>,
		private readonly settle: Settle
	) {
		this.codes = new Uint8Array(size * WIDTH).fill(0x20);
		this.billable = new Uint8Array(size);
		this.parents = new Int32Array(size);
		this.titles = new Uint16Array(pieces);
		this.starts = new Uint32Array(size + 1);
		this.changes = new TitleChanges(this.titles, this.starts);
	}

	/** @throws RangeError when the graph has more codes than were said, or is damaged */
	walk(graph: CodeGraph): void {
		this.below(graph, 0, 0);
	}

	private below(graph: CodeGraph, depth: number, number: number): void {
		const node = graph[depth]?.[number];
		if (!node) throw new RangeError('the compact code set is damaged');
		if (depth === 1) this.section = this.size;
		if (depth === TABLE) this.beginTable();
		const { chars, behind } = node;
		const began: number[] = [];
		for (let n = 0; n < chars.length; n++) {
			this.code[depth] = chars[n] ?? 0;
			began.push(this.size);
			// The nearest character before it that has the same endings.
			const twin = depth < TABLE || n === 0 ? -1 : behind.lastIndexOf(behind[n] ?? 0, n - 1);
			if (twin >= 0) this.repeat(depth, began[twin] ?? 0, began[twin + 1] ?? 0);
			else if (depth + 1 < WIDTH) this.below(graph, depth + 1, behind[n] ?? 0);
			else this.add(WIDTH);
		}
	}

	private beginTable(): void {
		this.table = this.size;
		this.header = -1;
		if (this.bare.has(String.fromCharCode(...this.code.subarray(0, TABLE)))) return;
		this.add(TABLE);
		this.header = this.table;
	}

	/** @param width how many characters of the code in hand: seven of a code, three of a header */
	private add(width: number): void {
		const at = this.size;
		this.makeRoom(1, width === WIDTH ? 1 : 0);
		this.codes.set(this.code.subarray(0, width), at * WIDTH);
		this.settleTitle(at, -1);
	}

	/** Adds rows with neither codes nor titles yet. */
	private makeRoom(count: number, billable: number): void {
		const start = this.size;
		this.size += count;
		if (this.size > this.billable.length) throw new RangeError('the compact code set is damaged');
		this.billable.fill(billable, start, this.size);
		this.parents.fill(this.header, start, this.size);
	}

	private settleTitle(at: number, made: number): void {
		const end = this.starts[at] ?? 0;
		this.starts[at + 1] = end + this.settle(this.titles, end, made);
	}

	/** The codes from one row to another again, with another character: the same endings, and much the same titles. */
	private repeat(depth: number, from: number, to: number): void {
		const { changes, codes, starts } = this;
		const start = this.size;
		const char = this.code[depth] ?? 0;
		const change = changes.number(depth - TABLE, codes[from * WIDTH + depth] ?? 0, char);
		this.makeRoom(to - from, 1);
		codes.copyWithin(start * WIDTH, from * WIDTH, to * WIDTH);
		let isKnown = changes.seenAt(change) >= this.section;
		for (let like = from, at = start; like < to; like++, at++) {
			codes[at * WIDTH + depth] = char;
			this.settleTitle(at, isKnown ? changes.change(like, change, starts[at] ?? 0) : -1);
			if (like > from) continue;
			if (changes.seenAt(change) < this.table) changes.see(change, from, start);
			isKnown = true;
		}
	}
}
