import { Budget, CAPS, type Caps } from './caps';
import { ImportError } from './import-error';
import { crc32, unpack } from './unpack';

/** Written here because the libraries at hand trust the sizes a zip claims and do not check its sums. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
	name: string;
	method: number;
	encrypted: boolean;
	crc: number;
	packed: number;
	offset: number;
}

export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
	const from = view.byteLength - 22;
	for (let at = from; at >= 0 && at > from - 65_536; at--) if (view.getUint32(at, true) === END) return at;
	return -1;
}

function listEntries(name: string, bytes: Uint8Array, caps: Caps): Entry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0) throw new ImportError('truncated', `${name} is a zip that is cut off: its end is missing.`);
	const count = view.getUint16(end + 10, true);
	if (count > caps.entries)
		throw new ImportError('not-a-release', `${name} holds ${count} files; no official release has so many.`);
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let n = 0; n < count; n++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
			throw new ImportError('damaged', `${name} is a damaged zip: its list of files cannot be read.`);
		const nameLength = view.getUint16(at + 28, true);
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			offset: view.getUint32(at + 42, true)
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function packedBytes(name: string, bytes: Uint8Array, entry: Entry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
		throw new ImportError('damaged', `${name} is a damaged zip: ${entry.name} is not where it says.`);
	const start =
		entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	if (start + entry.packed > bytes.length)
		throw new ImportError('truncated', `${name} is a zip that is cut off inside ${entry.name}.`);
	return bytes.subarray(start, start + entry.packed);
}

/**
 * The files of a zip that are wanted, in the order of the zip. Of a zip inside it, as CMS publishes the model
 * software, the files too; not of one deeper.
 * @param want looks at an entry's first bytes and its name; entries it refuses are not unpacked further
 * @param watch hears of packed bytes as they are done
 * @throws ImportError when the zip is truncated, damaged, encrypted, or unpacks beyond the caps
 */
export function readZip(
	name: string,
	bytes: Uint8Array,
	want: (head: Uint8Array, name: string) => boolean,
	caps: Caps = CAPS,
	watch?: (packed: number) => void
): { name: string; bytes: Uint8Array }[] {
	return filesIn(name, bytes, { want, caps, budget: new Budget(name, caps, watch), isOuter: true });
}

interface Reading {
	want: (head: Uint8Array, name: string) => boolean;
	caps: Caps;
	/** One for all that comes out of a file, however it is packed. */
	budget: Budget;
	isOuter: boolean;
}

function filesIn(name: string, bytes: Uint8Array, reading: Reading): { name: string; bytes: Uint8Array }[] {
	const { caps, budget, isOuter } = reading;
	const files: { name: string; bytes: Uint8Array }[] = [];
	for (const entry of listEntries(name, bytes, caps)) {
		if (entry.name.endsWith('/')) continue;
		if (entry.encrypted)
			throw new ImportError('encrypted', `${name} is locked with a password; official releases are not.`);
		const packed = packedBytes(name, bytes, entry);
		const inside = `${entry.name} in ${name}`;
		// Workbooks are zips as well; only what is named so is looked into.
		const isInner = isOuter && /\.zip$/i.test(entry.name);
		const want = isInner ? isZip : (head: Uint8Array): boolean => reading.want(head, entry.name);
		let content: Uint8Array | undefined;
		if (entry.method === 0) {
			budget.take(packed.length, packed.length, packed.length);
			budget.pass(packed.length);
			content = want(packed.subarray(0, 4096)) ? packed : undefined;
		} else if (entry.method === 8) {
			content = unpack(inside, packed, 'deflate', budget, want);
		} else throw new ImportError('damaged', `${inside} is packed in a way that cannot be read.`);
		if (!content) continue;
		if (crc32(content) !== entry.crc)
			throw new ImportError('damaged', `${inside} is damaged: its check sum is wrong.`);
		if (isInner) files.push(...filesIn(inside, content, { ...reading, isOuter: false }));
		else files.push({ name: entry.name, bytes: content });
	}
	return files;
}

/**
 * @returns what a gzip file holds, or undefined when its beginning is not wanted
 * @throws ImportError when it is truncated, damaged or unpacks beyond the caps
 */
export function readGzip(
	name: string,
	bytes: Uint8Array,
	want: (head: Uint8Array) => boolean,
	caps: Caps = CAPS,
	watch?: (packed: number) => void
): Uint8Array | undefined {
	if (bytes.length < 18) throw new ImportError('truncated', `${name} is cut off: its end is missing.`);
	const content = unpack(name, bytes, 'gzip', new Budget(name, caps, watch), want);
	if (!content) return undefined;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint32(bytes.length - 8, true) !== crc32(content))
		throw new ImportError('damaged', `${name} is damaged: its check sum is wrong.`);
	return content;
}

export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
