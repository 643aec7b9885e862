/**
 * What could not be read of a log, as lines of its file: they travel with it and are put aside wherever it is joined.
 * Each says `"format":"coderounds-log"`, as the first line of a file does, so that every release passes over it.
 */

/** Characters on one line: all escaped they are still no longer than a line may be. */
const PART = 80_000;

/**
 * @returns lines of a file, without their ends. A text whose line is full goes on in the line after it, which may hold
 * nothing.
 */
export function asideLines(texts: readonly string[]): string[] {
	const parts = texts.flatMap((text) =>
		Array.from({ length: Math.floor(text.length / PART) + 1 }, (_, at) =>
			text.slice(at * PART, (at + 1) * PART)
		)
	);
	return parts.map((part) => JSON.stringify({ format: 'coderounds-log', unreadable: part }));
}

/** The part on a line that was parsed; null for a line of anything else. */
export function asidePart(line: Readonly<Record<string, unknown>>): string | null {
	const part = line['unreadable'];
	return typeof part === 'string' ? part : null;
}

/** The texts from their parts, in the order in which they stand: each once. */
export function asideTexts(parts: readonly string[]): string[] {
	const texts = new Set<string>();
	let open = '';
	for (const part of parts) {
		open += part;
		if (part.length === PART) continue;
		texts.add(open);
		open = '';
	}
	texts.add(open);
	texts.delete('');
	return [...texts];
}
