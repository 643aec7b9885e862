/** Tables of the pieces that texts are made of: the most used take one byte, the others, sorted, two. */

import type { SectionReader, SectionWriter } from './byte-stream';

/** Most frequent first; equal counts in the order in which they were first met, so the result is stable. */
export function byFrequency<K>(counts: Map<K, number>): K[] {
	return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** One byte for the most used pieces, as many as leave room for the first bytes of the others. */
export function numberPieces(
	names: readonly string[],
	counts: Map<number, number>
): { order: number[]; oneByte: number } {
	const ranked = byFrequency(counts);
	let firstBytes = 0;
	while (ranked.length > 256 - firstBytes + firstBytes * 256) firstBytes++;
	const oneByte = Math.min(ranked.length, 256 - firstBytes);
	const name = (piece: number): string => names[piece] ?? '';
	const rest = ranked.slice(oneByte).sort((a, b) => (name(a) < name(b) ? -1 : 1));
	return { order: [...ranked.slice(0, oneByte), ...rest], oneByte };
}

/** Numbers below `oneByte` as they are, greater ones as two bytes of which the first says so. */
export function twoTier(numbers: Iterable<number>, oneByte: number): Uint8Array {
	const bytes: number[] = [];
	for (const n of numbers) {
		if (n < oneByte) bytes.push(n);
		else bytes.push(oneByte + ((n - oneByte) >> 8), (n - oneByte) & 255);
	}
	return Uint8Array.from(bytes);
}

/** The numbers that `twoTier` wrote. */
export function readTwoTier(bytes: Uint8Array, oneByte: number): Uint16Array {
	const numbers = new Uint16Array(bytes.length);
	let count = 0;
	for (let at = 0; at < bytes.length; at++) {
		const first = bytes[at] ?? 0;
		numbers[count++] = first < oneByte ? first : oneByte + ((first - oneByte) << 8) + (bytes[++at] ?? 0);
	}
	return numbers.subarray(0, count);
}

/** How many characters, at most `limit`, two strings begin with in common. */
export function common(a: string, b: string, limit: number): number {
	let kept = 0;
	while (kept < limit && kept < a.length && a[kept] === b[kept]) kept++;
	return kept;
}

/** Sorted names, each as how much of the one before it is kept, and the rest. */
export function frontCode(names: Iterable<string>): { kept: Uint8Array; rest: string[] } {
	const kept: number[] = [];
	const rest: string[] = [];
	let before = '';
	for (const name of names) {
		const same = common(name, before, 255);
		kept.push(same);
		rest.push(name.slice(same));
		before = name;
	}
	return { kept: Uint8Array.from(kept), rest };
}

export function readFrontCode(kept: Uint8Array, rest: readonly string[]): string[] {
	let before = '';
	return Array.from(kept, (same, n) => (before = before.slice(0, same) + (rest[n] ?? '')));
}

/** Writes the names of pieces in the order of `numberPieces`, as three sections. */
export function writePieces(out: SectionWriter, names: readonly string[], oneByte: number): void {
	const { kept, rest } = frontCode(names.slice(oneByte));
	out.text(names.slice(0, oneByte).join('\n'));
	out.bytes(kept);
	out.text(rest.join('\n'));
}

/** @throws RangeError when the sections are cut off */
export function readPieces(sections: SectionReader): string[] {
	const first = sections.text();
	const pieces = first === '' ? [] : first.split('\n');
	const kept = sections.bytes();
	const rest = sections.text().split('\n');
	return [...pieces, ...readFrontCode(kept, rest)];
}
