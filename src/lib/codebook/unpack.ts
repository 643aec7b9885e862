import { Gunzip, Inflate } from 'fflate';
import type { Budget } from './caps';
import { ImportError } from './import-error';

/** At most 1032 bytes come out of each byte of deflate, so a slice of 1 KiB overshoots a cap by 1 MB at most. */
const SLICE = 1024;
/** What a look at the beginning of a file needs. */
const HEAD = 4096;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
	return c >>> 0;
});

/** CRC-32 as zip and gzip have it. fflate does not check it, and a flipped bit inflates without an error. */
export function crc32(bytes: Uint8Array): number {
	let c = 0xffffffff;
	for (let at = 0; at < bytes.length; at++) c = (CRC_TABLE[(c ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

/** Thrown from the data callback to leave an entry that nobody wants; never leaves this file. */
const UNWANTED = Symbol('unwanted');

/**
 * Unpacks deflate or gzip in small slices, counting what comes out.
 * @param want looks at the first bytes (at least 4 KiB, or all) and says whether the rest is needed
 * @returns all bytes, or undefined when they are not wanted
 * @throws ImportError when the data is truncated, damaged or unpacks beyond the budget
 */
export function unpack(
	name: string,
	packed: Uint8Array,
	format: 'deflate' | 'gzip',
	budget: Budget,
	want: (head: Uint8Array) => boolean
): Uint8Array | undefined {
	const chunks: Uint8Array[] = [];
	let out = 0;
	let decided = false;
	let ended = false;
	let passed = 0;
	const receive = (chunk: Uint8Array, final: boolean): void => {
		chunks.push(chunk);
		out += chunk.length;
		budget.take(chunk.length, out, packed.length);
		if (final) ended = true;
		if (!decided && (final || out >= HEAD)) {
			decided = true;
			if (!want(joinBytes(chunks))) throw UNWANTED;
		}
	};
	const stream = format === 'gzip' ? new Gunzip(receive) : new Inflate(receive);
	try {
		for (let at = 0; at < packed.length && !ended; at += SLICE) {
			stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
			budget.pass(Math.min(SLICE, packed.length - at));
			passed = Math.min(at + SLICE, packed.length);
		}
	} catch (error) {
		if (error === UNWANTED) {
			budget.pass(packed.length - passed);
			return undefined;
		}
		if (error instanceof ImportError) throw error;
		throw new ImportError('damaged', `${name} is damaged or cut off and could not be unpacked.`);
	}
	if (!ended) throw new ImportError('truncated', `${name} is cut off: its end is missing.`);
	return joinBytes(chunks);
}
