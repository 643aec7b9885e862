/**
 * What is derived, packed as one text: a log of years has thousands of rows, and one text of them is read many times
 * faster. The rows stay the truth. The text says up to which event it goes; rows that later events touch are read by
 * themselves, and where anything else happened since, all rows are.
 */
import { knownEvent, storedEvent } from '../domain/event-check';
import type { StoredEvent } from '../domain/event';
import { deviceCounts } from '../domain/union';
import type { LearnerState } from '../domain/learner-state';
import { readPart, readState, setRows, stateRows, touchedByAll, type StateRows } from './derived';
import { readMeta } from './log-read';
import type { DeviceCount, LogMeta } from './schema';
import type { ReadRows, Rows, Vault } from './vault';

/** In the store `meta`; another release may leave it there, or not know it. */
export const PACKED_KEY = 'packed';
/** Raised whenever the text would be read otherwise. */
const FORM = 1;
/** Below so many events rows are quick enough. */
const WORTH = 2000;
/** It is packed anew when so many events came since. */
const STALE = 200;
/** With more than these since, rows are no slower. */
const MOST_SINCE = 1000;

interface Packed {
	form: number;
	/** Events that are in it, and of which devices. */
	seq: number;
	devices: Record<string, DeviceCount>;
	text: string;
}

function isPacked(row: unknown): row is Packed {
	const packed = row as Partial<Packed> | undefined | null;
	return (
		packed?.form === FORM &&
		Number.isSafeInteger(packed.seq) &&
		typeof packed.devices === 'object' &&
		packed.devices !== null &&
		typeof packed.text === 'string'
	);
}

/** Reads everything derived, by the packed text where it holds. */
export async function readWhole(rows: ReadRows): Promise<LearnerState> {
	const [packed, meta] = await Promise.all([rows.get('meta', PACKED_KEY), readMeta(rows)]);
	if (!isPacked(packed)) return readState(rows);
	const since = await eventsSince(rows, packed, meta);
	if (!since) return readState(rows);
	const state = parse(packed.text);
	if (!state) return readState(rows);
	const touched = touchedByAll(since.flatMap(appliedOf));
	const fresh = await readPart(rows, touched, meta);
	setRows(state, touched, fresh);
	return state;
}

/** The events that came after the text was packed; null where that is not all that happened since. */
async function eventsSince(rows: ReadRows, packed: Packed, meta: LogMeta): Promise<StoredEvent[] | null> {
	const count = meta.seq - packed.seq;
	if (count < 0 || count > MOST_SINCE || packed.seq < meta.sealed) return null;
	const tail = count === 0 ? [] : await rows.allFrom('tail', packed.seq);
	const events = tail.flatMap((row) => storedEvent(row) ?? []);
	if (events.length !== count) return null;
	// Taking back reaches rows of any age; so may a kind that another release knows.
	if (events.some((event) => event.kind === 'undo' || !knownEvent(event))) return null;
	const added = deviceCounts(events);
	for (const [device, { count: now }] of Object.entries(meta.devices)) {
		const before = packed.devices[device]?.count ?? 0;
		if (before + (added.get(device)?.count ?? 0) !== now) return null;
	}
	return events;
}

function appliedOf(event: StoredEvent): Parameters<typeof touchedByAll>[0] {
	const known = knownEvent(event);
	return known && known.kind !== 'undo' ? [known] : [];
}

function parse(text: string): LearnerState | null {
	try {
		const { cards, sums } = JSON.parse(text) as StateRows;
		return stateRows.read({ cards, sums });
	} catch {
		// Damaged: the rows say the same.
		return null;
	}
}

/**
 * Packs what is derived anew, if that is worth it. Returns whether it did. @param worth below so many events rows are
 * quick enough @param stale it is packed anew when so many events came since
 */
export async function pack(vault: Vault, worth = WORTH, stale = STALE): Promise<boolean> {
	const isDue = async (rows: ReadRows): Promise<LogMeta | null> => {
		const [packed, meta] = await Promise.all([rows.get('meta', PACKED_KEY), readMeta(rows)]);
		if (meta.seq < worth) return null;
		const isFresh = isPacked(packed) && meta.seq - packed.seq < stale;
		return isFresh && (await eventsSince(rows, packed, meta)) ? null : meta;
	};
	// Nearly always there is nothing to do, and nobody has to wait for it.
	if (!(await vault.read(isDue))) return false;
	return vault.write(async (rows) => {
		const meta = await isDue(rows);
		if (!meta) return false;
		const text = JSON.stringify(stateRows.write(await readState(rows)));
		const packed: Packed = { form: FORM, seq: meta.seq, devices: meta.devices, text };
		rows.put('meta', PACKED_KEY, packed);
		return true;
	});
}

/** Lets go of the text: whoever rewrites the log calls this in the same transaction. */
export function unpack(rows: Rows): void {
	rows.delete('meta', PACKED_KEY);
}
