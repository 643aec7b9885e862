/**
 * What stands in the log and is no event that can be read. It is never thrown away: whoever writes the log anew puts it
 * aside in the same transaction, as text, and every copy has it from then on (aside-lines.ts).
 */
import type { EventId, StoredEvent } from '../domain/event';
import type { ReadRows, Rows } from './vault';

/** In the store `meta`. */
export const ASIDE_KEY = 'aside';

export async function readAside(rows: ReadRows): Promise<string[]> {
	const row = await rows.get('meta', ASIDE_KEY);
	return Array.isArray(row) ? row.map(rawText) : [];
}

/** Adds texts to those that were put aside, each once. Returns those that were not there. */
export async function setAside(rows: Rows, texts: readonly string[]): Promise<string[]> {
	if (texts.length === 0) return [];
	const before = await readAside(rows);
	const all = new Set(before);
	const fresh = [...new Set(texts)].filter((text) => text !== '' && !all.has(text));
	if (fresh.length > 0) rows.put('meta', ASIDE_KEY, [...before, ...fresh]);
	return fresh;
}

/** Takes out again what a copy brought. */
export async function dropAside(rows: Rows, texts: readonly string[]): Promise<void> {
	if (texts.length === 0) return;
	const left = (await readAside(rows)).filter((text) => !texts.includes(text));
	if (left.length > 0) rows.put('meta', ASIDE_KEY, left);
	else rows.delete('meta', ASIDE_KEY);
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
