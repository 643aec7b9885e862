import { compactCode, formatCode, type Code, type CodeSystem } from '../domain/code';
import type { OlderRelease } from '../domain/older-release';
import type { CodeRow } from './code-rows';
import { joinPieces, splitTitle } from './title-words';

export interface CodeSetInfo {
	system: CodeSystem;
	/** What is shown beside every code: `FY2027`, or `starter`. */
	edition: string;
	/** First month in force: `2026-10`. */
	release: string;
	origin: 'official' | 'derived' | 'starter';
	/** The file it was read from, for the page of sources. */
	source: string;
}

/** Codes are at most seven characters; shorter ones are padded so that all can lie in one string. */
export const WIDTH = 7;

/** The columns of a set; one place for each code or header, sorted by character. */
export interface CodeColumns {
	/** All compact codes, each padded with blanks to seven characters. */
	codes: string;
	/** 1 billable, 0 header. */
	billable: Uint8Array;
	/** The different pieces of the titles. */
	pieces: string[];
	/** Numbers of pieces, title after title. */
	titles: Uint16Array;
	/** Where each title begins in `titles`, and at last where the last one ends. */
	starts: Uint32Array;
	/** Only of sets that are put together from several releases. */
	older?: OlderRows;
}

/** Which rows are from older releases: for each place a number in `kinds`, 0 for the set's own release. */
export interface OlderRows {
	/** The first says nothing. At most 256. */
	kinds: OlderRelease[];
	rows: Uint8Array;
}

/** The codes of one release: a few typed arrays, from which strings are made when they are asked for. */
export class CodeSet {
	readonly size: number;
	readonly billableCount: number;
	/** Place of the header above each code, -1 where there is none. */
	readonly parents: Int32Array;

	constructor(
		readonly info: CodeSetInfo,
		readonly columns: CodeColumns,
		/** Where they are known already. */
		parents?: Int32Array
	) {
		this.size = columns.billable.length;
		this.billableCount = columns.billable.reduce((sum, flag) => sum + flag, 0);
		this.parents = parents ?? this.findParents();
	}

	private findParents(): Int32Array {
		const parents = new Int32Array(this.size).fill(-1);
		// Sorted codes come parents first, so the headers above a code are on a stack: a header is a proper prefix.
		const stack: number[] = [];
		for (let at = 0; at < this.size; at++) {
			const code = this.compact(at);
			while (stack.length > 0 && !code.startsWith(this.compact(stack.at(-1) ?? 0))) stack.pop();
			parents[at] = stack.at(-1) ?? -1;
			stack.push(at);
		}
		return parents;
	}

	/** The code at a place, without its dot; `''` beyond the end. */
	compact(at: number): string {
		return this.columns.codes.slice(at * WIDTH, at * WIDTH + WIDTH).trimEnd();
	}

	/** The code at a place, in written form. */
	code(at: number): Code {
		return formatCode(this.info.system, this.compact(at));
	}

	title(at: number): string {
		const { titles, starts, pieces } = this.columns;
		const end = starts[at + 1] ?? 0;
		const said: string[] = [];
		// A loop: search asks for twenty titles with each letter that is typed.
		for (let t = starts[at] ?? 0; t < end; t++) said.push(pieces[titles[t] ?? 0] ?? '');
		return joinPieces(said);
	}

	billable(at: number): boolean {
		return this.columns.billable[at] === 1;
	}

	/** What is from an older release than the set; undefined where nothing is, or where the set does not say. */
	older(at: number): OlderRelease | undefined {
		const kind = this.columns.older?.rows[at] ?? 0;
		return kind === 0 ? undefined : this.columns.older?.kinds[kind];
	}

	/** The first place whose compact code is not before the given one, in character order. */
	lowerBound(bare: string): number {
		const padded = bare.padEnd(WIDTH);
		let low = 0;
		let high = this.size;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.columns.codes.slice(middle * WIDTH, middle * WIDTH + WIDTH) < padded) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The place of a code or header, with or without its dot, in either case; -1 when the set has it not. */
	find(code: string): number {
		const bare = compactCode(code);
		const at = this.lowerBound(bare);
		return bare !== '' && this.compact(at) === bare ? at : -1;
	}

	/** The places of the headers above, the category first. */
	chain(at: number): number[] {
		const chain: number[] = [];
		for (let up = this.parents[at] ?? -1; up >= 0; up = this.parents[up] ?? -1) chain.unshift(up);
		return chain;
	}

	/** From the first to behind the last place whose code begins with a prefix. */
	range(prefix: string): [number, number] {
		const bare = compactCode(prefix);
		// '~' stands behind every letter, so this is the place behind the last code with the prefix.
		return [this.lowerBound(bare), this.lowerBound(`${bare}~`)];
	}
}

function olderRows(rows: readonly CodeRow[]): OlderRows | undefined {
	if (rows.every(({ older }) => older === undefined)) return undefined;
	const kinds: OlderRelease[] = [{}];
	const numbers = new Map<string, number>();
	const places = rows.map(({ older }) => {
		if (older === undefined) return 0;
		const name = `${older.list ?? ''} ${older.title ?? ''}`;
		const number = numbers.get(name) ?? kinds.length;
		if (number === kinds.length) kinds.push(older);
		numbers.set(name, number);
		return number;
	});
	if (kinds.length > 256) throw new RangeError('more different releases than 8 bits can number');
	return { kinds, rows: Uint8Array.from(places) };
}

/**
 * @param rows in any order; the same code twice keeps the last
 * @throws RangeError when a code is longer than seven characters
 */
export function buildCodeSet(info: CodeSetInfo, rows: Iterable<CodeRow>): CodeSet {
	const byCode = new Map<string, CodeRow>();
	for (const row of rows) {
		if (row.code.length > WIDTH) throw new RangeError(`${row.code} is longer than a code can be`);
		byCode.set(row.code, row);
	}
	const sorted = [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	const numbers = new Map<string, number>();
	const starts = new Uint32Array(sorted.length + 1);
	const titles: number[] = [];
	sorted.forEach((row, at) => {
		for (const piece of splitTitle(row.title)) {
			let number = numbers.get(piece);
			if (number === undefined) numbers.set(piece, (number = numbers.size));
			titles.push(number);
		}
		starts[at + 1] = titles.length;
	});
	if (numbers.size > 65_535) throw new RangeError('more different words than 16 bits can number');
	const older = olderRows(sorted);
	return new CodeSet(info, {
		...(older ? { older } : {}),
		codes: sorted.map((row) => row.code.padEnd(WIDTH)).join(''),
		billable: Uint8Array.from(sorted, (row) => (row.billable ? 1 : 0)),
		pieces: [...numbers.keys()],
		titles: Uint16Array.from(titles),
		starts
	});
}
