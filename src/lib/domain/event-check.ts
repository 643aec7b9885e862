/**
 * Checks what comes from a file, a snapshot or a newer release before it may join the log. Everything is copied
 * field by field; nothing parsed is ever spread or merged into our own objects.
 */
import type { LogEvent, StoredEvent } from './event';
import { COMMON_FIELDS, EVENT_TABLE, MEMORY_FIELDS, type FieldType } from './event-table';
import { HLC_MAX, isEventId } from './event-id';
import { isCalendarDay } from './study-day';

export type Checked = { ok: true; event: StoredEvent } | { ok: false; reason: string };

type Plain = Record<string, unknown>;

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 12;
const MAX_NAME = 200;
const MAX_TEXT = 10_000;
const MAX_ANSWER = 2000;
const MAX_LIST = 200;
const MAX_TARGETS = 5000;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isName = (value: unknown): value is string =>
	typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME;
const isPlain = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function isAnswer(value: unknown): boolean {
	if (typeof value === 'boolean') return true;
	if (typeof value === 'string') return value.length <= MAX_ANSWER;
	return Array.isArray(value) && value.length <= MAX_LIST && value.every((part) => isNameOrEmpty(part));
}

function isNameOrEmpty(value: unknown): boolean {
	return value === '' || isName(value);
}

const isMark = (mark: unknown): boolean =>
	isPlain(mark) && isName(mark['doc']) && isCount(mark['from']) && isCount(mark['to']);

const isListOf = (value: unknown, fits: (one: Plain) => boolean): boolean =>
	Array.isArray(value) && value.length <= MAX_LIST && value.every((one) => isPlain(one) && fits(one));

function isSheet(value: unknown): boolean {
	if (!isPlain(value)) return false;
	const { lines, queries, em, hints, choices } = value;
	// Sheets of older releases have neither queries nor an E/M level nor hints nor choices.
	if (choices !== undefined && choices !== true) return false;
	if (em !== undefined && !isCount(em)) return false;
	if (hints !== undefined && !(Array.isArray(hints) && hints.length <= MAX_LIST && hints.every(isName)))
		return false;
	if (queries !== undefined && !isListOf(queries, isSheetQuery)) return false;
	return isListOf(lines, (line) => {
		if (!isName(line['system']) || !isNameOrEmpty(line['code'])) return false;
		if (line['poa'] !== undefined && !isName(line['poa'])) return false;
		return line['mark'] === undefined || isMark(line['mark']);
	});
}

const isSheetQuery = ({ mark, wording }: Plain): boolean =>
	isMark(mark) && (wording === undefined || isName(wording));

function isMemory(value: unknown): boolean {
	if (!isPlain(value)) return false;
	return MEMORY_FIELDS.every((field) => isCount(value[field])) && (value['state'] as number) <= 3;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_TEXT;

const FITS: Readonly<Record<Exclude<FieldType, readonly unknown[]>, (value: unknown) => boolean>> = {
	id: isEventId,
	'id|null': (value) => value === null || isEventId(value),
	ids: (value) =>
		Array.isArray(value) && value.length > 0 && value.length <= MAX_TARGETS && value.every(isEventId),
	count: isCount,
	time: (value) => isCount(value) && value <= HLC_MAX,
	offset: (value) => Number.isInteger(value) && Math.abs(value as number) <= 1440,
	day: isCalendarDay,
	'day|0': (value) => value === 0 || isCalendarDay(value),
	name: isName,
	text: isText,
	flag: (value) => typeof value === 'boolean',
	value: (value) =>
		value === null || typeof value === 'boolean' || Number.isSafeInteger(value) || isText(value),
	answer: isAnswer,
	sheet: isSheet,
	memory: isMemory,
	'count?': (value) => value === undefined || isCount(value),
	'text?': (value) => value === undefined || isText(value)
};

/** A field, what it may be, and what a later release may make of it. */
interface Field {
	name: string;
	fits(value: unknown): boolean;
	/** As `fits`, but for a list: a value outside it is no error, a later release may have added it. */
	mayBe(value: unknown): boolean;
}

const isListed = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** The table as lists, made once: a log of years is gone through field by field. */
function fieldList(fields: Readonly<Record<string, FieldType>>): readonly Field[] {
	return Object.entries(fields).map(([name, type]) =>
		typeof type === 'string'
			? { name, fits: FITS[type], mayBe: FITS[type] }
			: { name, fits: (value) => type.includes(value as string | number), mayBe: isListed }
	);
}
const COMMON = fieldList(COMMON_FIELDS);
const KINDS: ReadonlyMap<string, readonly Field[]> = new Map(
	Object.entries(EVENT_TABLE).map(([kind, fields]) => [kind, fieldList(fields)])
);

/** Copies JSON data; undefined where it is too deep, unsafe or not JSON. */
function copy(value: unknown, depth: number): unknown {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'object' || depth === 0) return undefined;
	if (Array.isArray(value)) {
		const parts = value.map((part) => copy(part, depth - 1));
		return parts.includes(undefined) ? undefined : parts;
	}
	const made: Plain = {};
	for (const key of Object.keys(value)) {
		if (UNSAFE.has(key)) return undefined;
		const part = (value as Plain)[key];
		// A field that is not there and one that says undefined are the same in JSON.
		if (part === undefined) continue;
		const copied = copy(part, depth - 1);
		if (copied === undefined) return undefined;
		made[key] = copied;
	}
	return made;
}

/** Whether what `JSON.parse` gave would be copied as it is. Nobody else holds it, so no copy is needed. */
function isSafe(value: unknown, depth: number): boolean {
	if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || depth === 0) return false;
	if (Array.isArray(value)) return value.every((part) => isSafe(part, depth - 1));
	// What was parsed has no fields but its own.
	for (const key in value) if (UNSAFE.has(key) || !isSafe((value as Plain)[key], depth - 1)) return false;
	return true;
}

/** A field that is wrong, or null. */
function wrongField(event: Plain, fields: readonly Field[]): string | null {
	for (const field of fields) if (!field.mayBe(event[field.name])) return field.name;
	return null;
}

/**
 * Takes a parsed value. Returns a copy of it as an event, or the reason why it is none. Events of unknown kinds,
 * unknown fields, and values outside a list are kept; `knownEvent` says what may be applied.
 */
export function checkEvent(value: unknown): Checked {
	if (!isPlain(value)) return { ok: false, reason: 'not an event' };
	return checkFields(copy(value, MAX_DEPTH));
}

/** As `checkEvent`, for what `JSON.parse` just gave and nobody else holds: it is kept as it is. */
export function checkParsed(value: unknown): Checked {
	if (!isPlain(value)) return { ok: false, reason: 'not an event' };
	return checkFields(isSafe(value, MAX_DEPTH) ? value : undefined);
}

function checkFields(event: unknown): Checked {
	if (!isPlain(event)) return { ok: false, reason: 'holds what an event cannot hold' };
	const kind = event['kind'];
	if (!isName(kind)) return { ok: false, reason: 'has no kind' };
	const common = wrongField(event, COMMON);
	if (common) return { ok: false, reason: `${common} is missing or wrong` };
	const fields = KINDS.get(kind);
	const wrong = fields ? wrongField(event, fields) : null;
	if (wrong) return { ok: false, reason: `${kind}.${wrong} is missing or wrong` };
	return { ok: true, event: event as unknown as StoredEvent };
}

/**
 * Takes a row of our own log, which was checked when it came in. Returns it without copying it, or null where it
 * was damaged so that it has no place in the log; what it says is checked by `knownEvent`.
 */
export function storedEvent(row: unknown): StoredEvent | null {
	if (!isPlain(row) || !isName(row['kind']) || wrongField(row, COMMON)) return null;
	return row as unknown as StoredEvent;
}

/**
 * Takes an event of the log. Returns it as one that may be applied, or null where this release does not know its
 * kind or one of its values. The whole shape is checked: what an older release kept unread, this one may know.
 */
export function knownEvent(event: StoredEvent): LogEvent | null {
	const fields = KINDS.get(event.kind);
	if (!fields) return null;
	const record = event as unknown as Plain;
	for (const { name, fits } of fields) if (!fits(record[name])) return null;
	return event as unknown as LogEvent;
}
