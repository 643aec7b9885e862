/**
 * The container of a part of the code book: the Tabular List, an index, the PCS tables, the Guidelines, the lists.
 * A head in JSON says what it is and how long each column is; the columns follow. Everything is in columns, since
 * gzip finds more among like things. What stands in a column is the part's own affair.
 */
export const PART_NAMES = [
	'tabular',
	'alpha-index',
	'pcs-index',
	'pcs-tables',
	'guidelines',
	'lists',
	'search-words'
] as const;
export type PartName = (typeof PART_NAMES)[number];

export interface PartInfo {
	part: PartName;
	/** `FY2027`, or `PY2026`: shown wherever something of the part is. */
	edition: string;
	/** First month in force, `2026-10`. */
	release: string;
	origin: 'official' | 'derived';
	/** The file or files it was read from. */
	source: string;
}

export interface BuiltPart {
	info: PartInfo;
	/** Not yet gzipped. */
	bytes: Uint8Array;
}

/** A change in the container, or in any part's columns, raises it; imported releases are then read anew. */
export const PART_FORMAT = 1;

/** "CRBP" and the number of the format. */
const MAGIC = Uint8Array.of(0x43, 0x52, 0x42, 0x50, PART_FORMAT);

/** @param columns name → text (stored as UTF-8) or bytes */
export function writePart(info: PartInfo, columns: Readonly<Record<string, string | Uint8Array>>): BuiltPart {
	const utf8 = new TextEncoder();
	const bodies = Object.entries(columns).map(
		([name, column]) => [name, typeof column === 'string' ? utf8.encode(column) : column] as const
	);
	const lengths = bodies.map(([name, body]) => [name, body.length]);
	const head = utf8.encode(JSON.stringify({ info, lengths }));
	const size = MAGIC.length + 4 + head.length + bodies.reduce((sum, [, body]) => sum + body.length, 0);
	const bytes = new Uint8Array(size);
	bytes.set(MAGIC);
	new DataView(bytes.buffer).setUint32(MAGIC.length, head.length);
	let at = MAGIC.length + 4;
	for (const body of [head, ...bodies.map(([, column]) => column)]) {
		bytes.set(body, at);
		at += body.length;
	}
	return { info, bytes };
}

export interface ReadPart {
	info: PartInfo;
	has(name: string): boolean;
	/** @throws RangeError when the part has no such column */
	text(name: string): string;
	/** A view, not a copy. @throws RangeError when the part has no such column */
	bytes(name: string): Uint8Array;
}

/** @throws RangeError when the bytes are damaged, cut off, of another format or another thing */
export function readPart(bytes: Uint8Array): ReadPart {
	const wrong = new RangeError('this is no part of the code book, or it is damaged');
	const start = MAGIC.length + 4;
	if (bytes.length < start || MAGIC.some((byte, at) => bytes[at] !== byte)) throw wrong;
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length);
	const columns = new Map<string, Uint8Array>();
	let info: PartInfo;
	try {
		const head = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + length))) as {
			info: PartInfo;
			lengths: [string, number][];
		};
		info = head.info;
		let at = start + length;
		for (const [name, size] of head.lengths) {
			columns.set(name, bytes.subarray(at, at + size));
			at += size;
		}
		if (at !== bytes.length) throw wrong;
	} catch {
		throw wrong;
	}
	const column = (name: string): Uint8Array => {
		const found = columns.get(name);
		if (!found) throw new RangeError(`the ${info.part} has no column ${name}`);
		return found;
	};
	return {
		info,
		has: (name) => columns.has(name),
		bytes: column,
		text: (name) => new TextDecoder().decode(column(name))
	};
}
