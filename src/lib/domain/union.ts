/** Joining logs: a union by id. It loses nothing and asks nothing, whichever side comes first. */
import type { EventId, StoredEvent } from './event';
import { compareEvents, counterOf, deviceOf } from './event-id';
import { canonical } from './state-hash';

/**
 * Takes logs in any order, with doubles. Returns all events once, in the order of the log. Commutative,
 * associative, idempotent. Where two events have one id and differ (a copied profile, a damaged file), the one
 * with the greater canonical text stays, on every device alike.
 */
export function union(...logs: Iterable<StoredEvent>[]): StoredEvent[] {
	const filled = logs.filter((log) => !Array.isArray(log) || log.length > 0);
	const [only] = filled;
	// What a log of years is nearly always: one side, in order already.
	if (filled.length === 1 && Array.isArray(only) && isStraight(only as StoredEvent[]))
		return [...(only as StoredEvent[])];
	const byId = new Map<EventId, StoredEvent>();
	for (const log of logs) {
		for (const event of log) {
			const other = byId.get(event.id);
			if (!other || isGreater(event, other)) byId.set(event.id, event);
		}
	}
	return [...byId.values()].sort(compareEvents);
}

/** In the order of the log, and each id once. */
function isStraight(events: readonly StoredEvent[]): boolean {
	const ids = new Set<EventId>();
	let before: StoredEvent | undefined;
	for (const event of events) {
		if (before && compareEvents(before, event) >= 0) return false;
		ids.add(event.id);
		before = event;
	}
	return ids.size === events.length;
}

/** Of two events with one id. Nearly always they are the same, and written in the same order. */
function isGreater(event: StoredEvent, other: StoredEvent): boolean {
	if (event === other || JSON.stringify(event) === JSON.stringify(other)) return false;
	return canonical(event) > canonical(other);
}

/** Takes a log. Returns how many events of each device it holds, and the greatest counter of each. */
export function deviceCounts(events: Iterable<StoredEvent>): Map<string, { count: number; last: number }> {
	const counts = new Map<string, { count: number; last: number }>();
	// Events of one device mostly stand together: it is looked for once.
	let device = '';
	let known: { count: number; last: number } | undefined;
	for (const { id } of events) {
		if (!known || !id.startsWith(device)) {
			device = deviceOf(id);
			known = counts.get(device);
			if (!known) counts.set(device, (known = { count: 0, last: 0 }));
		}
		known.count++;
		known.last = Math.max(known.last, counterOf(id));
	}
	return counts;
}

/** What a log holds of one device. */
export interface DeviceSpan {
	device: string;
	count: number;
	/** Greatest counter. */
	last: number;
	/** Counters that are not there, as [from, to], both missing. Counters begin at 1. */
	missing: [number, number][];
}

/** Takes a log. Returns what it holds of each device, by device name: "1 to 412, but 398 to 401 missing". */
export function deviceSpans(events: Iterable<StoredEvent>): DeviceSpan[] {
	const counters = new Map<string, number[]>();
	for (const { id } of events) {
		const device = deviceOf(id);
		const list = counters.get(device) ?? [];
		list.push(counterOf(id));
		counters.set(device, list);
	}
	const devices = [...counters.keys()].sort();
	return devices.map((device) => {
		const sorted = (counters.get(device) ?? []).sort((a, b) => a - b);
		const missing: [number, number][] = [];
		let last = 0;
		for (const counter of sorted) {
			if (counter > last + 1) missing.push([last + 1, counter - 1]);
			last = counter;
		}
		return { device, count: sorted.length, last, missing };
	});
}
