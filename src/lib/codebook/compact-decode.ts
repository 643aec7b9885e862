import { SectionReader, VarintReader } from './byte-stream';
import { CodeSet, WIDTH, type CodeSetInfo } from './code-set';
import { FROM, MAGIC, type CompactHead, type Template, type TitleOperation } from './compact-format';

function readPieces(sections: SectionReader): string[] {
	const first = sections.text();
	const pieces = first === '' ? [] : first.split('\n');
	const kept = sections.bytes();
	const rest = sections.text().split('\n');
	let before = '';
	kept.forEach((same, n) => {
		before = before.slice(0, same) + (rest[n] ?? '');
		pieces.push(before);
	});
	return pieces;
}

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

/** Are these the bytes of a compact set that this version reads? */
export function isCompact(bytes: Uint8Array): boolean {
	return MAGIC.every((byte, at) => bytes[at] === byte);
}

/**
 * @param bytes the compact form, gunzipped
 * @throws RangeError when they are not a compact set of this format, cut off or damaged
 */
export function decodeCodeSet(bytes: Uint8Array): CodeSet {
	if (!isCompact(bytes)) throw new RangeError('not a compact code set of this version');
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

	const codes: string[] = [];
	const billable = new Uint8Array(head.size);
	// Places that are written out: whether they are leaves is known at the end, and billable follows from it.
	const written: number[] = [];
	// The headers above the code in hand, and for each the last child that was written out.
	const stack: { at: number; code: string; child: number }[] = [{ at: -1, code: '', child: -1 }];
	let before = '';
	let charAt = 0;
	let at = 0;
	for (const byte of heads) {
		const length = byte & 7;
		const code = before.slice(0, byte >> 3) + chars.slice(charAt, charAt + length);
		charAt += length;
		before = code;
		while (stack.length > 1 && !code.startsWith(stack.at(-1)?.code ?? '')) stack.pop();
		const above = stack.at(-1) ?? { at: -1, code: '', child: -1 };
		const operation = operations[operationIds.next()];
		if (!operation) throw new RangeError('the compact code set is damaged');
		const [from] = operation;
		column.byOperation(operation, from === FROM.nothing ? -1 : from === FROM.header ? above.at : above.child);
		above.child = at;
		const place = at++;
		codes.push(code.padEnd(WIDTH));
		stack.push({ at: place, code, child: -1 });
		written.push(place);
		for (const [ending, flag, added] of templates[templateIds.next() - 1] ?? []) {
			codes.push((code + ending).padEnd(WIDTH));
			billable[at++] = flag;
			column.byEnding(place, added);
		}
	}
	if (at !== head.size) throw new RangeError('the compact code set is damaged');
	written.forEach((place, row) => {
		const code = (codes[place] ?? '').trimEnd();
		const isLeaf = !codes[place + 1]?.startsWith(code);
		billable[place] = isLeaf === (oddBillable[row] === 0) ? 1 : 0;
	});
	const { system, edition, release, origin, source } = head;
	const info = { system, edition, release, origin, source } as CodeSetInfo;
	return new CodeSet(info, { codes: codes.join(''), billable, pieces, titles, starts });
}
