/** Reading the log: sealed chunks, then the tail. */
import { storedEvent } from '../domain/event-check';
import type { EventId, StoredEvent } from '../domain/event';
import { rawText } from './log-aside';
import { emptyMeta, META_KEY, type Chunk, type LogMeta } from './schema';
import type { ReadRows } from './vault';

/** A chunk as text in which some lines cannot be read still gives the others. */
export interface Lines {
	events: StoredEvent[];
	/** What could not be read, as text. */
	bad: string[];
}

export async function readMeta(rows: ReadRows): Promise<LogMeta> {
	const row = await rows.get('meta', META_KEY);
	return isMeta(row) ? row : emptyMeta();
}

export function isMeta(row: unknown): row is LogMeta {
	if (typeof row !== 'object' || row === null) return false;
	const meta = row as Partial<LogMeta>;
	return (
		typeof meta.device === 'string' &&
		[meta.counter, meta.hlc, meta.seq, meta.sealed, meta.minReader].every(Number.isSafeInteger) &&
		typeof meta.devices === 'object' &&
		meta.devices !== null
	);
}

export function sealText(events: readonly StoredEvent[]): string {
	return events.map((event) => JSON.stringify(event)).join('\n');
}

/** Reads a chunk's lines. `needles`: only lines with one of them are looked at. */
export function openChunk(chunk: unknown, needles?: readonly string[]): Lines {
	const text = (chunk as Partial<Chunk> | undefined)?.text;
	const events: StoredEvent[] = [];
	const bad: string[] = [];
	if (typeof text !== 'string') return { events, bad: [rawText(chunk)] };
	if (needles && !needles.some((needle) => text.includes(needle))) return { events, bad };
	for (const line of text.split('\n')) {
		if (needles && !needles.some((needle) => line.includes(needle))) continue;
		const event = parse(line);
		if (event) events.push(event);
		else bad.push(line);
	}
	return { events, bad };
}

function parse(line: string): StoredEvent | null {
	try {
		return storedEvent(JSON.parse(line));
	} catch {
		// A damaged line: the caller keeps it, and the rest of the chunk is read.
		return null;
	}
}

/** Reads all events, in the order they stand, and gives what cannot be read. `needles` as in `openChunk`. */
export async function readLines(rows: ReadRows, needles?: readonly string[]): Promise<Lines> {
	const [chunks, tail] = await Promise.all([rows.all('chunks'), rows.all('tail')]);
	const events: StoredEvent[] = [];
	const bad: string[] = [];
	for (const chunk of chunks) {
		const opened = openChunk(chunk, needles);
		for (const event of opened.events) events.push(event);
		for (const text of opened.bad) bad.push(text);
	}
	for (const row of tail) {
		const event = storedEvent(row);
		if (event) events.push(event);
		else bad.push(rawText(row));
	}
	return { events, bad };
}

/** Reads the newest events, at least `count` where there are so many, in the order they stand. */
export async function readLatest(rows: ReadRows, count: number): Promise<StoredEvent[]> {
	const [keys, tail] = await Promise.all([rows.keys('chunks'), rows.all('tail')]);
	let events = tail.flatMap((row) => storedEvent(row) ?? []);
	for (const key of keys.reverse()) {
		if (events.length >= count) break;
		events = [...openChunk(await rows.get('chunks', key)).events, ...events];
	}
	return events;
}

/** The log as JSON lines, unread: for a worker, which reads them without holding up the page. */
export interface LogTexts {
	/** Sealed chunks, oldest first, each with its first sequence number: they never change. */
	chunks: { from: number; text: string }[];
	/** What is not sealed yet. */
	tail: string;
}

/**
 * @param from leaves out chunks that begin before this sequence number
 * @param most so many chunks, the oldest first, so that a long log does not hold up the page
 */
export async function readTexts(rows: ReadRows, from: number, most?: number): Promise<LogTexts> {
	const [keys, tail] = await Promise.all([rows.keys('chunks'), rows.all('tail')]);
	const wanted = keys
		.map(Number)
		.filter((key) => key >= from)
		.slice(0, most);
	const chunks = await Promise.all(wanted.map((key) => rows.get('chunks', key)));
	return {
		chunks: chunks.map((chunk, at) => ({
			from: wanted[at] ?? 0,
			// A damaged chunk gives nothing.
			text: (chunk as Partial<Chunk> | undefined)?.text ?? ''
		})),
		tail: tail.map((row) => JSON.stringify(row)).join('\n')
	};
}

/** The ids of a round's answers and of its end. */
export async function idsOfRound(rows: ReadRows, round: string): Promise<EventId[]> {
	const { events } = await readLines(rows, [`"round":${JSON.stringify(round)}`]);
	return events.filter((event) => (event as { round?: unknown }).round === round).map(({ id }) => id);
}
