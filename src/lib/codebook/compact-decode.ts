import { SectionReader, VarintReader } from './byte-stream';
import { CodeSet, WIDTH, type CodeSetInfo } from './code-set';
import {
	FROM,
	MAGIC,
	TABLES_MAGIC,
	type CompactHead,
	type Template,
	type TitleOperation
} from './compact-format';
import { decodeTables } from './compact-tables';
import { readPieces } from './piece-table';

/** Appends titles to the column, each copied from another one or from new pieces. */
class TitleColumn {
	private end = 0;
	private at = 0;
	private next = 0;

	constructor(
		readonly titles: Uint16Array,
		readonly starts: Uint32Array,
		private readonly twoTier: Uint8Array,
		private readonly oneByte: number
	) {}

	private copy(from: number, to: number): void {
		// A loop: titles are ten pieces long, and copyWithin costs more to call than to run.
		const { titles } = this;
		let end = this.end;
		for (let at = from; at < to; at++) titles[end++] = titles[at] ?? 0;
		this.end = end;
	}

	private finish(): void {
		this.starts[++this.at] = this.end;
	}

	/** @param model place of the title it is made from, -1 for none */
	byOperation([, dropped, kept, fresh]: TitleOperation, model: number): void {
		const modelEnd = model < 0 ? 0 : (this.starts[model + 1] ?? 0);
		const modelStart = model < 0 ? 0 : (this.starts[model] ?? 0);
		this.copy(modelStart, modelEnd - kept - dropped);
		for (let n = 0; n < fresh; n++) {
			const first = this.twoTier[this.next++] ?? 0;
			this.titles[this.end++] =
				first < this.oneByte
					? first
					: this.oneByte + ((first - this.oneByte) << 8) + (this.twoTier[this.next++] ?? 0);
		}
		this.copy(modelEnd - kept, modelEnd);
		this.finish();
	}

	byEnding(model: number, pieces: number[]): void {
		this.copy(this.starts[model] ?? 0, this.starts[model + 1] ?? 0);
		for (const piece of pieces) this.titles[this.end++] = piece;
		this.finish();
	}
}

/** Appends codes as bytes: a string for each would cost more than all the rest. */
class CodeColumn {
	private readonly bytes: Uint8Array;
	private end = 0;
	/** Where the last code that was written out begins. */
	private last = 0;

	constructor(size: number) {
		this.bytes = new Uint8Array(size * WIDTH).fill(0x20);
	}

	/** A code that keeps the beginning of the one that was written out before it. */
	next(kept: number, chars: string, from: number, length: number): void {
		for (let n = 0; n < kept; n++) this.bytes[this.end + n] = this.bytes[this.last + n] ?? 0;
		for (let n = 0; n < length; n++) this.bytes[this.end + kept + n] = chars.charCodeAt(from + n);
		this.last = this.end;
		this.end += WIDTH;
	}

	/** A code below the one at a place, which has `length` characters. */
	below(place: number, length: number, ending: string): void {
		const start = place * WIDTH;
		for (let n = 0; n < length; n++) this.bytes[this.end + n] = this.bytes[start + n] ?? 0;
		for (let n = 0; n < ending.length; n++) this.bytes[this.end + length + n] = ending.charCodeAt(n);
		this.end += WIDTH;
	}

	text(): string {
		return new TextDecoder('latin1').decode(this.bytes);
	}
}

function begins(bytes: Uint8Array, magic: Uint8Array): boolean {
	return magic.every((byte, at) => bytes[at] === byte);
}

/**
 * @param bytes the compact form, gunzipped
 * @throws RangeError when they are not a compact set of this format, cut off or damaged
 */
export function decodeCodeSet(bytes: Uint8Array): CodeSet {
	if (begins(bytes, TABLES_MAGIC)) return decodeTables(bytes);
	if (!begins(bytes, MAGIC)) throw new RangeError('not a compact code set of this version');
	const sections = new SectionReader(bytes, MAGIC.length);
	const head = sections.json() as CompactHead;
	const heads = sections.bytes();
	const chars = sections.text();
	const templateIds = new VarintReader(sections.bytes());
	const oddBillable = sections.bytes();
	const templates = sections.json() as Template[];
	const operations = sections.json() as TitleOperation[];
	const operationIds = new VarintReader(sections.bytes());
	const pieces = readPieces(sections);
	const starts = new Uint32Array(head.size + 1);
	const titles = new Uint16Array(head.titlePieces);
	const column = new TitleColumn(titles, starts, sections.bytes(), head.oneByte);
	const older = head.older && { kinds: head.older, rows: sections.bytes() };
	if (older && older.rows.length !== head.size) throw new RangeError('the compact code set is damaged');

	const codes = new CodeColumn(head.size);
	const billable = new Uint8Array(head.size);
	const parents = new Int32Array(head.size);
	// Places that are written out: whether they are leaves is known at the end, and billable follows from it.
	const written: number[] = [];
	// The headers above the code in hand: their places, how long their codes are, and the last child written out.
	const stackAt: number[] = [];
	const stackLength: number[] = [];
	const stackChild: number[] = [-1];
	let charAt = 0;
	let at = 0;
	for (const byte of heads) {
		const kept = byte >> 3;
		const length = kept + (byte & 7);
		if (at >= head.size || length > WIDTH) throw new RangeError('the compact code set is damaged');
		codes.next(kept, chars, charAt, byte & 7);
		charAt += byte & 7;
		// Codes are sorted: those above are the ones that are no longer than what was kept.
		while (stackAt.length > 0 && (stackLength.at(-1) ?? 0) > kept) {
			stackAt.pop();
			stackLength.pop();
			stackChild.pop();
		}
		const above = stackAt.at(-1) ?? -1;
		const operation = operations[operationIds.next()];
		if (!operation) throw new RangeError('the compact code set is damaged');
		const [from] = operation;
		const sibling = stackChild.at(-1) ?? -1;
		column.byOperation(operation, from === FROM.nothing ? -1 : from === FROM.header ? above : sibling);
		stackChild[stackChild.length - 1] = at;
		const place = at++;
		parents[place] = above;
		stackAt.push(place);
		stackLength.push(length);
		stackChild.push(-1);
		written.push(place);
		for (const [ending, flag, added] of templates[templateIds.next() - 1] ?? []) {
			codes.below(place, length, ending);
			parents[at] = place;
			billable[at++] = flag;
			column.byEnding(place, added);
		}
	}
	if (at !== head.size) throw new RangeError('the compact code set is damaged');
	written.forEach((place, row) => {
		const isLeaf = place + 1 >= head.size || parents[place + 1] !== place;
		billable[place] = isLeaf === (oddBillable[row] === 0) ? 1 : 0;
	});
	const { system, edition, release, origin, source } = head;
	const info = { system, edition, release, origin, source } as CodeSetInfo;
	const columns = { codes: codes.text(), billable, pieces, titles, starts, ...(older ? { older } : {}) };
	return new CodeSet(info, columns, parents);
}
