/**
 * The package that Anki writes: a zip of the database and of media. It may hold gigabytes of pictures, so the list at
 * its end is read first, and then the database alone.
 */
import { Inflate } from 'fflate';
import { Decompress } from 'fzstd';
import { ANKI_CAPS, type AnkiGeneration } from '../domain/anki-collection';
import { PackRefused } from '../domain/own-read';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ZSTD = 0xfd2fb528;
/** The end record, and the longest comment behind it. */
const TAIL = 22 + 65_535;
/** Packed bytes that are unpacked at once: what comes out runs over by little. */
const SLICE = 4_096;
const RATIO_FROM = 1e6;

interface Entry {
	name: string;
	method: number;
	isLocked: boolean;
	packed: number;
	offset: number;
}

export interface AnkiPackage {
	generation: AnkiGeneration;
	/** The database. */
	bytes: Uint8Array;
	/** Files of pictures, sound and film. */
	media: number;
}

/** The newest first. A newer package holds an older database, too, in which nothing but a note to update stands. */
const NAMES: readonly [AnkiGeneration, string][] = [
	['anki21b', 'collection.anki21b'],
	['anki21', 'collection.anki21'],
	['anki2', 'collection.anki2']
];

const CUT =
	'It is cut off or damaged: the list of what is in it cannot be read. Export it from Anki once more.';
const DAMAGED = 'It is damaged: the cards in it could not be unpacked. Export it from Anki once more.';
const LARGE = `Its cards unpack to far more than a collection holds (${ANKI_CAPS.unpacked / 1e6} MB), so it was not read.`;

const bytesOf = async (file: Blob, from: number, to: number): Promise<Uint8Array> =>
	new Uint8Array(await file.slice(from, to).arrayBuffer());
const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function listOf(file: Blob): Promise<Entry[]> {
	const tail = await bytesOf(file, Math.max(0, file.size - TAIL), file.size);
	const view = viewOf(tail);
	let end = tail.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== END) end--;
	if (end < 0) throw new PackRefused(CUT);
	const [count, size, offset] = [
		view.getUint16(end + 10, true),
		view.getUint32(end + 12, true),
		view.getUint32(end + 16, true)
	];
	if (count === 0xffff || offset === 0xffff_ffff || count > ANKI_CAPS.entries || size > ANKI_CAPS.list)
		throw new PackRefused(
			'It holds more files than can be looked through. Export it from Anki without media.'
		);
	const list = await bytesOf(file, offset, offset + size);
	const names = new TextDecoder();
	const rows = viewOf(list);
	const entries: Entry[] = [];
	let at = 0;
	for (let n = 0; n < count; n++) {
		if (at + 46 > list.length || rows.getUint32(at, true) !== ENTRY) throw new PackRefused(CUT);
		const length = rows.getUint16(at + 28, true);
		entries.push({
			name: names.decode(list.subarray(at + 46, at + 46 + length)),
			isLocked: (rows.getUint16(at + 8, true) & 1) === 1,
			method: rows.getUint16(at + 10, true),
			packed: rows.getUint32(at + 20, true),
			offset: rows.getUint32(at + 42, true)
		});
		at += 46 + length + rows.getUint16(at + 30, true) + rows.getUint16(at + 32, true);
	}
	return entries;
}

async function packedOf(file: Blob, { packed, offset, isLocked }: Entry): Promise<Uint8Array> {
	if (isLocked) throw new PackRefused('It is locked with a password, which Anki does not do.');
	if (packed > ANKI_CAPS.packed)
		throw new PackRefused(
			`Its cards take more than ${ANKI_CAPS.packed / 1e6} MB. Export single decks from Anki.`
		);
	const head = await bytesOf(file, offset, offset + 30);
	if (head.length < 30 || viewOf(head).getUint32(0, true) !== LOCAL) throw new PackRefused(CUT);
	const from = offset + 30 + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
	const bytes = await bytesOf(file, from, from + packed);
	if (bytes.length < packed) throw new PackRefused(CUT);
	return bytes;
}

/** Unpacks in slices and counts what comes out: what a package says of its sizes is never trusted. */
function unpacked(packed: Uint8Array, isZstd: boolean): Uint8Array {
	const parts: Uint8Array[] = [];
	let [size, isWhole] = [0, false];
	const take = (part: Uint8Array, final?: boolean) => {
		size += part.length;
		if (size > ANKI_CAPS.unpacked || (size > RATIO_FROM && size > packed.length * ANKI_CAPS.ratio))
			throw new PackRefused(LARGE);
		// The reader may use its buffer again.
		parts.push(part.slice());
		isWhole ||= final === true;
	};
	try {
		const stream = isZstd ? new Decompress(take) : new Inflate(take);
		for (let at = 0; at < packed.length && !isWhole; at += SLICE)
			stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
	} catch (error) {
		if (error instanceof PackRefused) throw error;
		throw new PackRefused(DAMAGED);
	}
	if (!isWhole) throw new PackRefused(DAMAGED);
	const all = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

/** The version of the package, where it says one: 3 has its cards in `collection.anki21b`. */
function versionOf(meta: Uint8Array): number {
	return meta.length >= 2 && meta[0] === 8 ? (meta[1] ?? 0) : 0;
}

/**
 * @param file as the learner picked it; only what is needed of it is read
 * @throws PackRefused with one sentence
 */
export async function readAnkiPackage(file: Blob): Promise<AnkiPackage> {
	const entries = await listOf(file);
	const found = NAMES.flatMap(([generation, name]) => {
		const entry = entries.find((one) => one.name === name);
		return entry ? [{ generation, entry }] : [];
	})[0];
	if (!found) throw new PackRefused('It is a zip, but no file of Anki: there is no collection in it.');
	const { generation, entry } = found;
	const meta = entries.find(({ name }) => name === 'meta');
	if (generation !== 'anki21b' && meta && meta.packed < 1_000) {
		const raw = await packedOf(file, meta);
		if (versionOf(meta.method === 8 ? unpacked(raw, false) : raw) >= 3)
			throw new PackRefused('Its newest part is missing, so it is not whole. Export it from Anki once more.');
	}
	const packed = await packedOf(file, entry);
	if (entry.method !== 0 && entry.method !== 8) throw new PackRefused(DAMAGED);
	const content = entry.method === 8 ? unpacked(packed, false) : packed;
	const isZstd = content.length >= 4 && viewOf(content).getUint32(0, true) === ZSTD;
	const media = entries.filter(({ name }) => /^\d+$/.test(name)).length;
	return { generation, bytes: isZstd ? unpacked(content, true) : content, media };
}
