/**
 * The learner's log as a file that people can read: a header line, one line an event, and a last line with a
 * checksum over all bytes before it. A damaged or cut file is read as far as it goes, and what was left out is
 * said.
 */
import { asidePart, asideTexts } from './aside-lines';
import { checkParsed } from './event-check';
import type { StoredEvent } from './event';
import { compareText } from './event-id';
import { deviceSpans, union, type DeviceSpan } from './union';

export const LOG_FORMAT = 'coderounds-log';
/** What this release writes. */
export const LOG_SCHEMA = 1;
/** The greatest `minReader` this release can read. */
export const LOG_READER = 1;
/** No line of ours is longer, characters. */
const MAX_LINE = 500_000;
/**
 * No history that somebody else hands over is longer, lines: fifty answers on each day of 27 years. What the app
 * itself wrote here is read whatever its length.
 */
export const MOST_EVENTS = 500_000;
/** Beside its events: the first and the last line, lines of own packs, and some that are empty. */
const OTHER_LINES = 1_000;
/** Characters that may come in of what could not be read elsewhere: some 100,000 events. Beyond it, lines are bad. */
const MOST_ASIDE = 20_000_000;
/** Reasons told one by one; the others are only counted. */
const MAX_TOLD = 20;

/**
 * How a line of an own pack begins (own-copy.ts). It names our format, so that releases before it pass over it. It
 * is not parsed here: what a stranger may have written is read by a worker.
 */
const PACK = /^\{"format":"coderounds-log","pack":"/;

/** SHA-256 of the text's UTF-8 bytes as 64 hex digits; null where the platform has none. */
export type Sha256 = (text: string) => Promise<string | null>;

export interface LogHeader {
	format: typeof LOG_FORMAT;
	schema: number;
	minReader: number;
	app: string;
	device: string;
	count: number;
	/** Device → greatest counter. */
	vv: Record<string, number>;
}

/** How the file came through: whole, checksum wrong, or cut before its last line. */
export type FileState = 'whole' | 'changed' | 'cut' | 'unchecked';

export interface LogRead {
	ok: true;
	state: FileState;
	/** All readable events, once, in order. */
	events: StoredEvent[];
	/** Their lines as they stand in the file; null where they stand there in another order, or more than once. */
	lines: string[] | null;
	/** Lines of own packs, as they stand. */
	packs: string[];
	/** What could not be read where the file was written, each text once. */
	aside: string[];
	/** Lines that could not be read. */
	bad: number;
	/** The first of them: line number from 1, and why. */
	badLines: { line: number; reason: string }[];
	/** Events that the file promised and that are not there, when it says how many. */
	absent: number;
	/** One sentence for the learner on what was left out, or null. */
	leftOut: string | null;
}

export interface LogRefused {
	ok: false;
	/** One sentence for the learner. */
	sentence: string;
}

/**
 * Takes events in any order, the app's release and the device's name. Returns the file's text.
 * @param packs lines of own packs, without their ends
 */
export async function writeLog(
	events: Iterable<StoredEvent>,
	app: string,
	device: string,
	sha256: Sha256,
	packs: readonly string[] = []
): Promise<string> {
	const ordered = union(events);
	const spans = deviceSpans(ordered);
	const lines = [...packs, ...ordered.map((event) => JSON.stringify(event))].map((line) => `${line}\n`);
	const body = firstLine({ app, device, count: ordered.length, spans }) + lines.join('');
	return body + lastLine(await sha256(body), ordered.length);
}

/** What a file says of itself before its events. */
export interface FileFacts {
	app: string;
	/** The device that writes it. */
	device: string;
	/** Events in it, and the greatest counter of each device among them. */
	count: number;
	spans: readonly Pick<DeviceSpan, 'device' | 'last'>[];
}

/** The first line of a file, with its end. */
export function firstLine({ app, device, count, spans }: FileFacts): string {
	const vv: Record<string, number> = {};
	for (const span of [...spans].sort((a, b) => compareText(a.device, b.device))) vv[span.device] = span.last;
	const header: LogHeader = {
		format: LOG_FORMAT,
		schema: LOG_SCHEMA,
		minReader: 1,
		...{ app, device, count, vv }
	};
	return `${JSON.stringify(header)}\n`;
}

/** The last line of a file, with its end. @param sum over the UTF-8 bytes of all lines before */
export function lastLine(sum: string | null, count: number): string {
	return `${JSON.stringify({ sha256: sum, count })}\n`;
}

/**
 * Takes a file's text, perhaps cut, damaged or foreign. Returns what can be read of it, or a polite refusal.
 * @param most events; a file of more lines is refused before any of them is parsed
 */
export async function readLog(text: string, sha256: Sha256, most = Infinity): Promise<LogRead | LogRefused> {
	if (hasMoreLines(text, most + OTHER_LINES))
		return refuse(`This file holds more than ${most.toLocaleString('en-US')} events, which no history does.`);
	const lines = text.split('\n');
	const header = findHeader(lines);
	const minReader = header?.['minReader'];
	if (typeof minReader === 'number' && minReader > LOG_READER)
		return refuse('This file was written by a newer CodeRounds. Update this one, then try again.');

	const found: StoredEvent[] = [];
	const kept: string[] = [];
	const packs: string[] = [];
	const badLines: LogRead['badLines'] = [];
	const parts: string[] = [];
	let room = most === Infinity ? Infinity : MOST_ASIDE;
	let bad = 0;
	let footer: Record<string, unknown> | null = null;
	let footerAt = 0;
	let offset = 0;
	for (const [at, raw] of lines.entries()) {
		const start = offset;
		offset += raw.length + 1;
		if (raw.trim() === '') continue;
		if (PACK.test(raw)) {
			packs.push(raw);
			continue;
		}
		const value = parseLine(raw);
		if (value && isHeader(value)) {
			const part = asidePart(value);
			room -= part?.length ?? 0;
			if (part !== null && room >= 0) parts.push(part);
			if (part === null || room >= 0) continue;
		}
		if (value && 'sha256' in value && !('id' in value)) {
			footer = value;
			footerAt = start;
			continue;
		}
		const checked = value ? checkParsed(value) : { ok: false as const, reason: 'not readable' };
		if (checked.ok) {
			found.push(checked.event);
			kept.push(raw);
			continue;
		}
		bad++;
		if (badLines.length < MAX_TOLD) badLines.push({ line: at + 1, reason: checked.reason });
	}
	if (!header && found.length + packs.length === 0) return refuse('This is not a CodeRounds log file.');

	const events = union(found);
	const promised = countOf(footer) ?? countOf(header) ?? events.length;
	const absent = Math.max(0, promised - events.length);
	const state = await fileState(text, footer, footerAt, sha256);
	const isAsItStands = events.length === found.length && events.every((event, at) => event === found[at]);
	return {
		ok: true,
		state,
		events,
		lines: isAsItStands ? kept : null,
		packs,
		aside: asideTexts(parts),
		bad,
		badLines,
		absent,
		leftOut: leftOut(state, events.length, bad, absent)
	};
}

function hasMoreLines(text: string, most: number): boolean {
	if (text.length <= most) return false;
	let count = 1;
	for (let at = text.indexOf('\n'); at >= 0 && count <= most; at = text.indexOf('\n', at + 1)) count++;
	return count > most;
}

function refuse(sentence: string): LogRefused {
	return { ok: false, sentence };
}

function isHeader(value: Record<string, unknown> | null): boolean {
	return value?.['format'] === LOG_FORMAT;
}

/** The header, among the first lines: some tools put a line of their own before it. */
function findHeader(lines: readonly string[]): Record<string, unknown> | null {
	const first = lines.slice(0, 5).filter((line) => !PACK.test(line));
	return first.map(parseLine).find(isHeader) ?? null;
}

/** Some tools put a byte order mark before what they save. */
export function withoutMark(line: string): string {
	return line.startsWith('\uFEFF') ? line.slice(1) : line;
}

/** A line as an object, or null. Length is looked at before parsing. */
function parseLine(line: string): Record<string, unknown> | null {
	if (!line || line.length > MAX_LINE) return null;
	try {
		const value: unknown = JSON.parse(withoutMark(line));
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null;
	} catch {
		// Not JSON: the caller counts it as a line that could not be read.
		return null;
	}
}

function countOf(record: Record<string, unknown> | null): number | null {
	const count = record?.['count'];
	return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : null;
}

async function fileState(
	text: string,
	footer: Record<string, unknown> | null,
	footerAt: number,
	sha256: Sha256
): Promise<FileState> {
	if (!footer) return 'cut';
	const sum = await sha256(text.slice(0, footerAt));
	if (sum === null || footer['sha256'] === null) return 'unchecked';
	return footer['sha256'] === sum ? 'whole' : 'changed';
}

function leftOut(state: FileState, read: number, bad: number, absent: number): string | null {
	const events = `${read} ${read === 1 ? 'event was' : 'events were'} read`;
	const lost = Math.max(bad, absent);
	if (state === 'cut') return `The file is cut short: ${events}${lost > 0 ? `, ${lost} left out` : ''}.`;
	if (lost > 0) return `The file is damaged: ${events}, ${lost} left out.`;
	if (state === 'changed') return `The file was changed after it was written: ${events}.`;
	return null;
}
