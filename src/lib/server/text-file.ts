/** Text that two runs write alike, byte by byte, and its hashes. */
import { createHash } from 'node:crypto';

/** @returns the first characters of the SHA-256 of a text, in hex */
export function hashOf(text: string, length: number): string {
	return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, length);
}

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts in code-unit order, which every engine and locale shares. */
export function sorted(list: Iterable<string>): string[] {
	return [...list].sort(before);
}

/** A record with its keys in order. */
export function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
	return Object.fromEntries([...entries].sort(([a], [b]) => before(a, b)));
}

/** JSON with the keys of every object in order: the same value gives the same text. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? sortedRecord(Object.entries(inner))
			: inner
	);
}

/** One entry a line, so that a change of one item is a change of one line. */
export function recordLines(record: Record<string, unknown>, indent = '\t'): string {
	const lines = Object.entries(record).map(
		([key, value]) => `${indent}\t${JSON.stringify(key)}: ${canonical(value)}`
	);
	return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}
