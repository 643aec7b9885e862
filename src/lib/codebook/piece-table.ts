/** Tables of the pieces that texts are made of: the most used take one byte, the others, sorted, two. */

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
