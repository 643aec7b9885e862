/** Small codings for the columns of an index file; each says how it is read back. */
import { varints } from './byte-stream';

/** Sorted strings as what each has in common with the one before, and the rest. */
export function frontCode(sorted: readonly string[]): { kept: Uint8Array; rest: string } {
	const kept: number[] = [];
	const rest: string[] = [];
	let before = '';
	for (const text of sorted) {
		let same = 0;
		while (same < 255 && same < text.length && text[same] === before[same]) same++;
		kept.push(same);
		rest.push(text.slice(same));
		before = text;
	}
	return { kept: Uint8Array.from(kept), rest: rest.join('\n') };
}

export function readFrontCoded(kept: Uint8Array, rest: string): string[] {
	const ends = rest.split('\n');
	let before = '';
	return Array.from(kept, (same, n) => (before = before.slice(0, same) + (ends[n] ?? '')));
}

/** How many of the numbers, counted from 0, take one byte, so that all of `count` have a coding in two. */
export function oneByteOf(count: number): number {
	let firstBytes = 0;
	while (count > 256 - firstBytes + firstBytes * 256) firstBytes++;
	return Math.min(count, 256 - firstBytes);
}

/** Numbers below `oneByte` in one byte, others in two. */
export function twoTier(numbers: Iterable<number>, oneByte: number): Uint8Array {
	const bytes: number[] = [];
	for (const number of numbers) {
		if (number < oneByte) bytes.push(number);
		else bytes.push(oneByte + ((number - oneByte) >> 8), (number - oneByte) & 255);
	}
	return Uint8Array.from(bytes);
}

/** @throws RangeError when the bytes hold another number of numbers than `count` */
export function readTwoTier(bytes: Uint8Array, oneByte: number, count: number): Uint16Array {
	const numbers = new Uint16Array(count);
	let at = 0;
	for (let n = 0; n < count; n++) {
		const first = bytes[at++] ?? 0;
		numbers[n] = first < oneByte ? first : oneByte + ((first - oneByte) << 8) + (bytes[at++] ?? 0);
	}
	if (at !== bytes.length) throw new RangeError('a column of the index is damaged');
	return numbers;
}

/** Differences of neighbours, small ones of either sign first, their high bytes and low bytes apart. */
export function deltas(numbers: Uint16Array): { high: Uint8Array; low: Uint8Array } {
	const high = new Uint8Array(numbers.length);
	const low = new Uint8Array(numbers.length);
	let before = 0;
	numbers.forEach((number, n) => {
		const step = ((number - before) << 16) >> 16;
		const folded = (step << 1) ^ (step >> 31);
		high[n] = folded >> 8;
		low[n] = folded;
		before = number;
	});
	return { high, low };
}

export function readDeltas(high: Uint8Array, low: Uint8Array): Uint16Array {
	const numbers = new Uint16Array(low.length);
	let before = 0;
	low.forEach((byte, n) => {
		const folded = ((high[n] ?? 0) << 8) | byte;
		before = (before + ((folded >>> 1) ^ -(folded & 1))) & 0xffff;
		numbers[n] = before;
	});
	return numbers;
}

/** Where things begin, as their lengths. */
export function lengths(starts: Uint32Array): Uint8Array {
	return varints(Array.from(starts.subarray(1), (end, n) => end - (starts[n] ?? 0)));
}

export function readLengths(bytes: Uint8Array, count: number): Uint32Array {
	const starts = new Uint32Array(count + 1);
	readNumbers(bytes, count).forEach((length, n) => (starts[n + 1] = (starts[n] ?? 0) + length));
	return starts;
}

/**
 * What `varints` wrote, all at once: a reader that is asked number by number takes four times as long.
 * @throws RangeError when the bytes hold fewer numbers than `count`, or more
 */
export function readNumbers(bytes: Uint8Array, count: number): Uint32Array {
	const numbers = new Uint32Array(count);
	let at = 0;
	for (let n = 0; n < count; n++) {
		let byte = bytes[at++] ?? 0;
		let number = byte & 127;
		for (let shift = 7; byte >= 128; shift += 7) {
			byte = bytes[at++] ?? 0;
			number |= (byte & 127) << shift;
		}
		numbers[n] = number;
	}
	if (at !== bytes.length) throw new RangeError('a column of the index is damaged');
	return numbers;
}
