/** What the log needs from the world around it, and what it gives back. */
import type { LogEvent } from '../domain/event';
import type { CardState } from '../domain/learner-state';
import type { OpenChannel, RowChange } from './broadcast';
import type { ReadCopy } from './copy-events';
import type { DraftChanges } from './drafts';
import type { Health } from './health';
import type { ReadPack } from './log-packs';
import type { Moment, NewEvent, World } from './log-write';
import type { MarkStore } from './mark';
import type { Place } from './places';
import type { Upgrade } from './schema';

export interface LogOptions extends World {
	/** Base path of the installation, such as `/` or `/coderounds`; every name on disk carries it. */
	base: string;
	/** Told while opening, too, when nobody can have subscribed yet. */
	onhealth?(health: Health): void;
	/** Outside the database; else localStorage. Null for none. */
	marks?: MarkStore | null;
	/** Reads a copy that somebody hands over: in a worker. Else it is read in place. */
	readCopy?: ReadCopy;
	/** Reads own packs that come with a copy. Without it they are left out. */
	readPack?: ReadPack;
	/** Else BroadcastChannel. */
	channel?: OpenChannel;
	/** Where snapshots go; else the origin's private files, else a second database. */
	place?(): Promise<Place>;
	/** How long one try to open may take, ms; else 3,000. */
	patience?: number;
	/** When to write memory to disk again, ms; else 15,000. */
	retryAfter?: number;
	/** When to make the session's snapshot, ms after opening; else 3,000. Null for never. */
	snapshotAfter?: number | null;
	/** For tests of migrations. */
	upgrades?: readonly Upgrade[];
}

/** What a builder gets: cards as they are inside the transaction, and when it is. */
export interface Fresh extends Moment {
	/** One of the cards that were asked for; null when it was never answered. */
	card(id: string): CardState | null;
}

/** Events to append, and drafts to write with them, given the events as they stand; undefined deletes a draft. */
export interface Step {
	events: NewEvent[];
	drafts?: (events: LogEvent[]) => DraftChanges;
}

export interface Saved {
	events: LogEvent[];
	/** On disk, not in memory only. */
	saved: boolean;
}

export type Change = RowChange | { kind: 'health'; health: Health };
