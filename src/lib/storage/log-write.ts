/** Writing the log: each function runs inside one transaction and awaits nothing but its rows. */
import { checkEvent, knownEvent } from '../domain/event-check';
import type { Draft, EventId, LogEvent, StoredEvent } from '../domain/event';
import { COUNTER_MAX, counterOf, deviceName, deviceOf, eventId, HLC_MAX, nextHlc } from '../domain/event-id';
import type { AppliedEvent } from '../domain/fold';
import type { CardState } from '../domain/learner-state';
import { studyDay, type CalendarDay } from '../domain/study-day';
import { applyToRows, touchedByAll, type Touched } from './derived';
import { readMeta, sealText } from './log-read';
import { liveAmong, rebuild, refold } from './refold';
import { CHUNK, META_KEY, type Chunk, type LogMeta } from './schema';
import type { Rows } from './vault';

/** Time, place and chance, handed in. */
export interface World {
	/** Release of the app. */
	app: string;
	/** Wall time, epoch ms. */
	now(): number;
	/** Minutes to add to UTC for local time at `at`. */
	offset(at: number): number;
	/** Random bytes. */
	random(count: number): Uint8Array;
}

/** When an append happens. */
export interface Moment {
	/** Wall time, epoch ms. */
	at: number;
	/** Minutes to add to UTC for local time. */
	offset: number;
	/** Study day, `yyyymmdd`. */
	day: CalendarDay;
}

/** What an append may write; taking back has its own way, since it folds anew. */
export type NewEvent = Draft<AppliedEvent>;

export interface Appended {
	events: LogEvent[];
	touched: Touched;
	meta: LogMeta;
}

const MAX_TIME = 8_640_000_000_000_000;

/** The moment by the world's clock; a clock that tells nonsense is bent, never refused. */
export function momentOf(world: World): Moment {
	const wall = Math.trunc(world.now());
	const at = Number.isFinite(wall) ? Math.min(MAX_TIME, Math.max(0, wall)) : 0;
	const told = Math.trunc(world.offset(at));
	const offset = Number.isFinite(told) ? Math.min(1440, Math.max(-1440, told)) : 0;
	return { at, offset, day: studyDay(at, offset) };
}

/** Gives drafts their ids, clocks and day, and writes them with what they change. Throws on a draft that is none. */
export async function appendDrafts(
	rows: Rows,
	drafts: readonly NewEvent[],
	moment: Moment,
	world: World
): Promise<Appended> {
	const written = await write(rows, drafts, moment, world);
	const { meta } = written;
	const applied = written.events.filter((event): event is AppliedEvent => event.kind !== 'undo');
	// A clock at its end orders by device alone: what is new may belong before what is there.
	const isLast = meta.hlc < HLC_MAX;
	const touched = isLast ? await applyToRows(rows, applied, meta) : await rebuild(rows, meta);
	rows.put('meta', META_KEY, meta);
	return { ...written, touched };
}

/** Takes back events in one tombstone; what is no live event of the log is left out. */
export async function appendUndo(
	rows: Rows,
	targets: readonly EventId[],
	moment: Moment,
	world: World
): Promise<Appended> {
	const wanted = new Set(targets);
	const found = await liveAmong(rows, wanted);
	if (found.length === 0) return { events: [], touched: { cards: [], sums: [] }, meta: await readMeta(rows) };
	const written = await write(rows, [{ kind: 'undo', targets: found.map(({ id }) => id) }], moment, world);
	const touched = touchedByAll(found);
	await refold(rows, touched, written.meta);
	rows.put('meta', META_KEY, written.meta);
	return { ...written, touched };
}

/**
 * Takes back a card's head and writes a new review on what was before it. `build` gets the card as it was.
 * Returns null where `head` is the card's head no longer.
 */
export async function appendRegrade(
	rows: Rows,
	card: string,
	head: EventId,
	build: (before: CardState | null) => NewEvent,
	moment: Moment,
	world: World
): Promise<Appended | null> {
	const row = (await rows.get('cards', card)) as CardState | undefined;
	if (row?.head !== head) return null;
	const undone = await appendUndo(rows, [head], moment, world);
	const before = ((await rows.get('cards', card)) as CardState | undefined) ?? null;
	const graded = await appendDrafts(rows, [build(before)], moment, world);
	return {
		events: [...undone.events, ...graded.events],
		touched: {
			cards: [...new Set([...undone.touched.cards, ...graded.touched.cards])],
			sums: [...new Set([...undone.touched.sums, ...graded.touched.sums])]
		},
		meta: graded.meta
	};
}

/** Moves the oldest 1,000 events of the tail into a chunk. Returns false where there are not so many. */
export async function seal(rows: Rows): Promise<boolean> {
	const meta = await readMeta(rows);
	if (meta.seq - meta.sealed < CHUNK) return false;
	const keys = await rows.keys('tail');
	const tail = (await rows.all('tail')) as StoredEvent[];
	const end = meta.sealed + CHUNK;
	const events = tail.filter((_, at) => Number(keys[at]) < end);
	const chunk: Chunk = { from: meta.sealed, count: events.length, text: sealText(events) };
	rows.put('chunks', meta.sealed, chunk);
	rows.deleteRange('tail', 0, end);
	rows.put('meta', META_KEY, { ...meta, sealed: end });
	return true;
}

/** A new name for this device: its counter went back, or another copy of it lives. */
export function rename(meta: LogMeta, world: World): void {
	meta.device = deviceName(world.random(6));
	meta.counter = meta.devices[meta.device]?.last ?? 0;
}

/** Notes that some events are in the log: their device's count, greatest counter, and clock. */
export function note(meta: LogMeta, events: readonly StoredEvent[]): void {
	for (const { id, hlc } of events) {
		const device = deviceOf(id);
		const known = meta.devices[device] ?? { count: 0, last: 0 };
		meta.devices[device] = { count: known.count + 1, last: Math.max(known.last, counterOf(id)) };
		meta.hlc = Math.max(meta.hlc, hlc);
	}
}

/** Stamps events and writes them. Returns them with the meta row, which the caller puts in its place at last. */
async function write(
	rows: Rows,
	drafts: readonly Draft[],
	moment: Moment,
	world: World
): Promise<{ events: LogEvent[]; meta: LogMeta }> {
	const meta = await readMeta(rows);
	const events = drafts.map((draft) => stamp(meta, draft, moment, world));
	for (const event of events) rows.put('tail', meta.seq++, event);
	note(meta, events);
	return { events, meta };
}

function stamp(meta: LogMeta, draft: Draft, moment: Moment, world: World): LogEvent {
	if (meta.device === '' || meta.counter >= COUNTER_MAX) rename(meta, world);
	meta.counter++;
	meta.hlc = nextHlc(meta.hlc, moment.at);
	const id = eventId(meta.device, meta.counter, world.random(2));
	const event = { id, hlc: meta.hlc, ...moment, app: world.app, ...draft };
	const checked = checkEvent(event);
	if (!checked.ok) throw new TypeError(`Not an event of the log: ${checked.reason}`);
	const known = knownEvent(checked.event);
	if (!known) throw new TypeError(`Not an event of this release: ${event.kind}`);
	return known;
}
