/**
 * A file as a row of QR codes that one screen shows and another device's camera reads. The first frames are the parts
 * of the file; those after them are sums (exclusive or) of many parts, so that whatever was missed is made good by any
 * others: as many frames as there are parts, and one or two more, restore the file.
 */
import { readBase45, writeBase45 } from './base45';
import { seededRandom } from './random';
import { Sha256Sum } from './sha256-sum';

/** What stands before a frame: no other code of ours begins so. */
export const FRAME_PREFIX = 'CRF1:';
/** Bytes of the file in a frame. */
export const PART = 400;
/** The longest file: half an hour of looking is more than anyone has, and a file is at hand. */
export const MOST_BYTES = 1_000_000;

/** File 4 bytes, size 4, frame 4, check 4. */
const HEAD = 12;
const CHECK = 4;
const WORD = 32;

/** The first 32 bits of a SHA-256. */
function sum32(bytes: Uint8Array): number {
	return parseInt(new Sha256Sum().add(bytes).hex().slice(0, 8), 16);
}

/** Which parts a frame is the sum of, one bit each. */
function partsIn(frame: number, file: number, count: number): Uint32Array {
	const parts = new Uint32Array(Math.ceil(count / WORD));
	if (frame < count) {
		parts[frame >>> 5] = (1 << (frame & 31)) >>> 0;
		return parts;
	}
	const random = seededRandom(file * 2 ** 20 + frame);
	for (let at = 0; at < parts.length; at++) parts[at] = random.word();
	// No bits beyond the last part.
	const spare = parts.length * WORD - count;
	if (spare > 0) parts[parts.length - 1] = (parts[parts.length - 1] ?? 0) & (0xffff_ffff >>> spare);
	return parts;
}

function addTo(sum: Uint8Array | Uint32Array, other: Uint8Array | Uint32Array): void {
	for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) ^ (other[at] ?? 0);
}

const hasBit = (parts: Uint32Array, part: number): boolean =>
	((parts[part >>> 5] ?? 0) & (1 << (part & 31))) !== 0;

export interface FrameRow {
	/** Parts of the file: so many frames are the least. */
	count: number;
	/** @param at 0 and up, without an end @returns the text of a QR code */
	frame(at: number): string;
}

/** @throws RangeError for an empty file and one longer than `MOST_BYTES` */
export function frameRow(bytes: Uint8Array): FrameRow {
	if (bytes.length === 0 || bytes.length > MOST_BYTES)
		throw new RangeError(`Not for frames: ${bytes.length}`);
	const count = Math.ceil(bytes.length / PART);
	const file = sum32(bytes);
	const parts = Array.from({ length: count }, (_, at) => {
		const part = new Uint8Array(PART);
		part.set(bytes.subarray(at * PART, (at + 1) * PART));
		return part;
	});
	return {
		count,
		frame(at) {
			const whole = new Uint8Array(HEAD + PART + CHECK);
			const view = new DataView(whole.buffer);
			view.setUint32(0, file);
			view.setUint32(4, bytes.length);
			view.setUint32(8, at);
			const payload = whole.subarray(HEAD, HEAD + PART);
			const chosen = partsIn(at, file, count);
			for (const [part, content] of parts.entries()) if (hasBit(chosen, part)) addTo(payload, content);
			view.setUint32(HEAD + PART, sum32(whole.subarray(0, HEAD + PART)));
			return FRAME_PREFIX + writeBase45(whole);
		}
	};
}

/** What a code was: a frame that helps, one that says nothing new, one of another file, or none at all. */
export type TakenFrame = 'new' | 'known' | 'other' | 'none';

interface Row {
	parts: Uint32Array;
	content: Uint8Array;
}

/** Collects frames, in any order. */
export class FrameCollector {
	#file: number | null = null;
	#size = 0;
	#frames = new Set<number>();
	/** By the lowest part of each: rows of a triangle, as in solving linear equations. */
	#rows = new Map<number, Row>();

	/** Parts of the file; 0 before the first frame. */
	get count(): number {
		return Math.ceil(this.#size / PART);
	}

	/** Parts that are known, alone or in sums. */
	get have(): number {
		return this.#rows.size;
	}

	take(text: string): TakenFrame {
		const whole = text.startsWith(FRAME_PREFIX) ? readBase45(text.slice(FRAME_PREFIX.length)) : null;
		if (whole?.length !== HEAD + PART + CHECK) return 'none';
		const view = new DataView(whole.buffer, whole.byteOffset);
		if (view.getUint32(HEAD + PART) !== sum32(whole.subarray(0, HEAD + PART))) return 'none';
		const [file, size, frame] = [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
		if (size === 0 || size > MOST_BYTES) return 'none';
		if (this.#file === null) [this.#file, this.#size] = [file, size];
		if (file !== this.#file || size !== this.#size) return 'other';
		if (this.#frames.has(frame)) return 'known';
		this.#frames.add(frame);
		const row = { parts: partsIn(frame, file, this.count), content: whole.slice(HEAD, HEAD + PART) };
		return this.#keep(row) ? 'new' : 'known';
	}

	/** Takes away what other rows say already. @returns whether something was left */
	#keep(row: Row): boolean {
		for (let part = 0; part < this.count; part++) {
			if (!hasBit(row.parts, part)) continue;
			const known = this.#rows.get(part);
			if (!known) {
				this.#rows.set(part, row);
				return true;
			}
			addTo(row.parts, known.parts);
			addTo(row.content, known.content);
		}
		return false;
	}

	/**
	 * @returns the file, or null while parts are missing
	 * @throws Error where the parts do not come to the file that they name; the collector is empty then
	 */
	file(): Uint8Array | null {
		const { count } = this;
		if (count === 0 || this.have < count) return null;
		const bytes = new Uint8Array(count * PART);
		// From the last part up: each row has itself and later ones.
		for (let part = count - 1; part >= 0; part--) {
			const row = this.#rows.get(part);
			if (!row) return null;
			const content = row.content.slice();
			for (let later = part + 1; later < count; later++)
				if (hasBit(row.parts, later)) addTo(content, bytes.subarray(later * PART, (later + 1) * PART));
			bytes.set(content, part * PART);
		}
		const whole = bytes.slice(0, this.#size);
		if (sum32(whole) === this.#file) return whole;
		this.clear();
		throw new Error('The codes did not come to one file.');
	}

	/** Begins anew, with whatever file comes next. */
	clear(): void {
		this.#file = null;
		this.#size = 0;
		this.#frames.clear();
		this.#rows.clear();
	}
}
