/**
 * What stands in the log and is no event that can be read. It is never thrown away: whoever writes the log anew puts it
 * aside in the same transaction, as text, and every copy has it from then on. Its lines say
 * `"format":"coderounds-log"`, as the first line of a file does, so that every release passes over them.
 */
import type { EventId, StoredEvent } from '../domain/event';
import type { ReadRows, Rows } from './vault';

/** In the store `meta`. */
export const ASIDE_KEY = 'aside';
/** Characters on one line: all escaped they are still no longer than a line may be. */
const PART = 80_000;

export async function readAside(rows: ReadRows): Promise<string[]> {
	const row = await rows.get('meta', ASIDE_KEY);
	return Array.isArray(row) ? row.map(rawText) : [];
}

/** Adds texts to those that were put aside, each once. */
export async function setAside(rows: Rows, texts: readonly string[]): Promise<void> {
	const before = await readAside(rows);
	const all = new Set([...before, ...texts.filter((text) => text !== '')]);
	if (all.size > before.length) rows.put('meta', ASIDE_KEY, [...all]);
}

/** @returns lines of a file, without their ends; a long text goes on in the line after it */
export function asideLines(texts: readonly string[]): string[] {
	const parts = texts.flatMap((text) =>
		Array.from({ length: Math.ceil(text.length / PART) }, (_, at) => text.slice(at * PART, (at + 1) * PART))
	);
	return parts.map((part) => JSON.stringify({ format: 'coderounds-log', unreadable: part }));
}

/** A row as text, whatever it is: text as it stands, bytes as numbers, all else as JSON as far as that goes. */
export function rawText(row: unknown): string {
	if (typeof row === 'string') return row;
	const seen = new Set<unknown>();
	const plain = (_: string, value: unknown): unknown => {
		if (typeof value === 'bigint' || value === undefined) return String(value);
		if (typeof value !== 'object' || value === null) return value;
		if (seen.has(value)) return 'seen above';
		seen.add(value);
		if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
		if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return [...(value as Uint8Array)];
		return value instanceof Map || value instanceof Set ? [...value] : value;
	};
	return JSON.stringify(row, plain);
}

/** Of events that stand there twice and differ, those that `all`, their union, does not hold. */
export function outdone(events: readonly StoredEvent[], all: readonly StoredEvent[]): string[] {
	if (events.length === all.length) return [];
	const stays = new Map<EventId, StoredEvent>(all.map((event) => [event.id, event]));
	return events
		.filter((event) => stays.get(event.id) !== event)
		.flatMap((event) => {
			const text = JSON.stringify(event);
			return text === JSON.stringify(stays.get(event.id)) ? [] : [text];
		});
}
