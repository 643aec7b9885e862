/** Joining events into the log, and mending it: one transaction each, nothing of either side overwritten. */
import type { EventId, StoredEvent } from '../domain/event';
import { foldOf, liveOf } from '../domain/fold';
import { isSameState } from '../domain/state-hash';
import { deviceCounts, deviceSpans, union } from '../domain/union';
import { applyToRows, readState, writeState } from './derived';
import { outdone, setAside } from './log-aside';
import { readLines, readMeta, sealText } from './log-read';
import { rename, type World } from './log-write';
import { lossOf } from './mark';
import { unpack } from './packed-state';
import { CHUNK, META_KEY, type Chunk, type LogMeta, type Loss, type Mended } from './schema';
import type { Rows } from './vault';

export interface Merged {
	/** Events that were not there before, and that were. */
	added: number;
	known: number;
	/** Ids of those that were not. */
	fresh: EventId[];
	/** What was put aside elsewhere and was not here yet. */
	aside: string[];
	meta: LogMeta;
}

/**
 * Joins events into the log: a union by id. What is derived is folded anew. @param brought what was put aside where
 * they come from: put aside here, too
 */
export async function mergeInto(
	rows: Rows,
	incoming: readonly StoredEvent[],
	world: World,
	brought: readonly string[] = []
): Promise<Merged> {
	const aside = await setAside(rows, brought);
	const { events: stored, bad } = await readLines(rows);
	const all = union(stored, incoming);
	// Into an empty log the union is what arrived.
	const arrived = stored.length === 0 ? all.length : new Set(incoming.map(({ id }) => id)).size;
	const fresh = idsBeyond(stored, all);
	const added = fresh.length;
	const meta = await readMeta(rows);
	// Where lines cannot be read, places in the log are not what they were: it is written anew as a whole.
	const same = bad.length > 0 ? 0 : firstDifference(stored, all);
	if (added === 0 && same === all.length && stored.length === all.length)
		return { added: 0, known: arrived, fresh, aside, meta };

	unpack(rows);
	await putAside(rows, meta, bad);
	const late = all.slice(same);
	// Nothing there yet: all rows are written, and none need be read.
	const isFirst = stored.length === 0;
	if (!isFirst && same === stored.length && !late.some(({ kind }) => kind === 'undo'))
		await applyToRows(rows, liveOf(late), meta);
	else writeState(rows, foldOf(all), meta);
	// The rows first, many and small: the disk is busy with them while the page still writes the long texts.
	rewrite(rows, meta, all, same);
	settle(meta, all, world);
	rows.put('meta', META_KEY, meta);
	return { added, known: arrived - added, fresh, aside, meta };
}

/**
 * Writes the log anew from what can be read of it, with its meta row and all that is derived. What cannot be read is
 * put aside. Returns what was mended.
 */
export async function mend(rows: Rows, world: World): Promise<{ mended: Mended; meta: LogMeta }> {
	const { events, bad } = await readLines(rows);
	const all = union(events);
	const [meta, derived] = [await readMeta(rows), await readState(rows)];
	const before = meta.devices;
	const state = foldOf(all);
	await setAside(rows, [...bad, ...outdone(events, all)]);
	unpack(rows);
	rewrite(rows, meta, all, 0);
	writeState(rows, state, meta);
	settle(meta, all, world);
	rows.put('meta', META_KEY, meta);
	const missing = missingSince(before, all);
	const mended: Mended = {
		bad: bad.length,
		doubles: events.length - all.length,
		missing: Math.max(0, missing - bad.length),
		agreed: isSameState(state, derived)
	};
	return { mended, meta };
}

/**
 * Events that are gone: gaps in what devices counted. What of a device never came here, since it waits there, is a gap
 * as well, and no loss: `before` says how many there were.
 */
function missingSince(before: LogMeta['devices'], all: readonly StoredEvent[]): number {
	let sum = 0;
	for (const { device, count, missing } of deviceSpans(all)) {
		const gaps = missing.reduce((total, [from, to]) => total + to - from + 1, 0);
		const had = before[device]?.count;
		sum += had === undefined ? gaps : Math.min(gaps, Math.max(0, had - count));
	}
	return sum;
}

/** Notes what was mended, to be told once, with what was not told yet. The caller puts `meta` into its row. */
export function noteMended(meta: LogMeta, { bad, doubles, missing, agreed, found = 0 }: Mended): void {
	const { mended } = meta;
	const back = found + (mended?.found ?? 0);
	const lines = bad + (mended?.bad ?? 0);
	meta.mended = {
		bad: lines,
		doubles: doubles + (mended?.doubles ?? 0),
		// What came back may be what stood on those lines.
		missing: Math.max(0, Math.max(missing, mended?.missing ?? 0) - Math.max(0, found - lines)),
		agreed: agreed && mended?.agreed !== false,
		...(back > 0 ? { found: back } : {})
	};
}

/** Before the log is written anew: what cannot be read would be gone. */
async function putAside(rows: Rows, meta: LogMeta, bad: readonly string[]): Promise<void> {
	if (bad.length === 0) return;
	await setAside(rows, bad);
	noteMended(meta, { bad: bad.length, doubles: 0, missing: 0, agreed: true });
}

/**
 * Takes events out of the log again, as if they had never been joined; what is derived is folded anew. Nothing is
 * written in their place, so that no other device hears of it. Returns how many were there.
 */
export async function takeOut(
	rows: Rows,
	ids: ReadonlySet<EventId>,
	world: World
): Promise<{ gone: number; meta: LogMeta }> {
	const { events: stored, bad } = await readLines(rows);
	const all = stored.filter(({ id }) => !ids.has(id));
	const meta = await readMeta(rows);
	if (all.length === stored.length) return { gone: 0, meta };
	unpack(rows);
	await putAside(rows, meta, bad);
	rewrite(rows, meta, all, bad.length > 0 ? 0 : firstDifference(stored, all));
	writeState(rows, foldOf(all), meta);
	settle(meta, all, world);
	rows.put('meta', META_KEY, meta);
	return { gone: stored.length - all.length, meta };
}

/** Ids of `all` that `stored` does not hold, in order. */
function idsBeyond(stored: readonly StoredEvent[], all: readonly StoredEvent[]): EventId[] {
	if (stored.length === 0) return all.map(({ id }) => id);
	const had = new Set(stored.map(({ id }) => id));
	const fresh: EventId[] = [];
	for (const { id } of all) if (!had.has(id)) fresh.push(id);
	return fresh;
}

function firstDifference(a: readonly StoredEvent[], b: readonly StoredEvent[]): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}

/** Writes `all` from the first event that is new; what stands before it keeps its chunks. */
function rewrite(rows: Rows, meta: LogMeta, all: readonly StoredEvent[], same: number): void {
	const sealed = Math.floor(all.length / CHUNK) * CHUNK;
	const from = Math.min(Math.floor(same / CHUNK) * CHUNK, meta.sealed);
	const isTailOnly = same >= meta.sealed && sealed === meta.sealed;
	if (!isTailOnly) {
		rows.deleteRange('chunks', from, Infinity);
		for (let at = from; at < sealed; at += CHUNK) {
			const events = all.slice(at, at + CHUNK);
			const chunk: Chunk = { from: at, count: events.length, text: sealText(events) };
			rows.put('chunks', at, chunk);
		}
	}
	const tailFrom = isTailOnly ? same : sealed;
	rows.deleteRange('tail', isTailOnly ? same : 0, Infinity);
	for (let at = tailFrom; at < all.length; at++) rows.put('tail', at, all[at]);
	meta.seq = all.length;
	meta.sealed = sealed;
}

/** By device where that is known: a new answer does not make up for one that is gone. */
function stillLost(lost: Loss, meta: LogMeta, count: number): Loss | null {
	if (lost.mark) return lossOf(lost.mark, meta);
	return count < lost.had ? { had: lost.had, has: count } : null;
}

/** Brings the meta row in line with the log. A device that finds later events of its own takes a new name. */
function settle(meta: LogMeta, all: readonly StoredEvent[], world: World): void {
	meta.devices = {};
	for (const [device, counts] of deviceCounts(all)) meta.devices[device] = counts;
	for (const { hlc } of all) meta.hlc = Math.max(meta.hlc, hlc);
	if (meta.device !== '' && (meta.devices[meta.device]?.last ?? 0) > meta.counter) rename(meta, world);
	if (meta.lost) meta.lost = stillLost(meta.lost, meta, all.length);
}
