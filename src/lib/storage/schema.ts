/**
 * The database, as it is on disk. `upgrades` is append-only: version = its length, and an entry that was ever
 * shipped is never edited. Change is additive, so that an older release can still read what matters; what it
 * must not read raises `minReader` in the log's meta row.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { DaySum } from '../domain/learner-state';
import type { CalendarDay } from '../domain/study-day';

export type Key = string | number;
export type Database = IDBPDatabase;
export type Upgrade = (
	database: Database,
	transaction: IDBPTransaction<unknown, string[], 'versionchange'>
) => void;

/**
 * - `tail` sequence number → event, the newest ones
 * - `chunks` first sequence number → sealed chunk of 1,000 events
 * - `cards` card id → CardState · `sums` `setting:…` and so on, days as in day-rows.ts: derived from the log alone
 * - `meta` `log` → LogMeta · `packed` as in packed-state.ts · `aside` as in log-aside.ts
 * `taken-out` as in taken-out.ts
 * - `drafts` key → what is not handed in yet: a sitting, a code sheet
 */
export const STORES = ['tail', 'chunks', 'cards', 'sums', 'meta', 'drafts'] as const;
export type StoreName = (typeof STORES)[number];

/** Keys are always handed in: WebKit forgets how to inject them after sleep (dexie#2296). */
export const upgrades: readonly Upgrade[] = [
	(database) => {
		for (const store of ['tail', 'chunks', 'cards', 'sums', 'meta', 'drafts'])
			database.createObjectStore(store);
	},
	// Days may stand in the meta row and by the year, where a release before would not look for them.
	() => undefined
];

export const VERSION = upgrades.length;
/** The greatest `minReader` this release reads. */
export const READER = 1;
/** Events in a sealed chunk. */
export const CHUNK = 1000;

/** One name for everything of one installation, since all project pages of an account share one origin. */
export function storageName(base: string): string {
	return `coderounds:${base}`;
}

/** A sealed chunk: its events as JSON lines, oldest first. Text loads ten times faster than single records. */
export interface Chunk {
	from: number;
	count: number;
	text: string;
}

/** How many events of one device the log holds, and its greatest counter. */
export interface DeviceCount {
	count: number;
	last: number;
}

/** What is known of the log as a whole; read and written in each transaction that appends. */
export interface LogMeta {
	/** This device's name, or '' before its first event. */
	device: string;
	/** The last counter given. */
	counter: number;
	/** The greatest clock seen, ms. */
	hlc: number;
	/** The next sequence number, and the first that is not sealed. */
	seq: number;
	sealed: number;
	devices: Record<string, DeviceCount>;
	minReader: number;
	/** Set when the history came back shorter, until it is whole again or the learner goes on without. */
	lost: Loss | null;
	/** What mending did that the learner has not seen yet. */
	mended?: Mended;
	/** The day that was changed last (day-rows.ts). */
	today?: { day: CalendarDay; sum: DaySum };
}

/** How many events there were and are. `mark`: how many each device had, where that is known. */
export interface Loss {
	had: number;
	has: number;
	mark?: Record<string, number>;
}

/** What was found when the log was written anew from what can be read of it. */
export interface Mended {
	/** Lines that could not be read, and were put aside (log-aside.ts). */
	bad: number;
	/** Events that stood there more than once. */
	doubles: number;
	/** Events that their devices counted and that are not there, beside those in `bad`. */
	missing: number;
	/** Cards and counts agreed with the log; else they were computed anew. */
	agreed: boolean;
	/** Events that were not there and that a copy still had. */
	found?: number;
}

export const META_KEY = 'log';

export function emptyMeta(): LogMeta {
	return { device: '', counter: 0, hlc: 0, seq: 0, sealed: 0, devices: {}, minReader: 1, lost: null };
}
