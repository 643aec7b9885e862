/**
 * One append, so made that it can run again: after a dropped connection nobody knows whether the first try was
 * committed, so a second one looks for its events first, and otherwise makes them with the same ids.
 */
import type { LogEvent } from '../domain/event';
import type { CardState } from '../domain/learner-state';
import type { Work } from './connection';
import { putDrafts, type DraftChanges } from './drafts';
import { mergeInto } from './log-merge';
import { readLines } from './log-read';
import type { Fresh, Step } from './log-options';
import { appendDrafts, momentOf } from './log-write';
import type { Appended, Moment, NewEvent, World } from './log-write';
import { META_KEY } from './schema';
import type { ReadRows, Rows } from './vault';

export interface JobResult extends Appended {
	drafts: DraftChanges;
	isOnDisk: boolean;
}

/** What a job does in its transaction; null where there is nothing to do any more. It may be called again. */
export type JobBody = (rows: Rows, moment: Moment, world: World) => Promise<Appended | null>;

/**
 * Takes what to append and the drafts that go with it. Returns the work for a connection. `kept` is called, still
 * within the work, with what went into memory only.
 */
export function writeJob(
	world: World,
	body: JobBody,
	draftsWith: (events: LogEvent[]) => DraftChanges,
	kept: (result: JobResult) => void
): Work<JobResult | null> {
	const moment = momentOf(world);
	const chance = replayable(world);
	let tried: Appended | null = null;
	return async (vault, { isRetry, isOnDisk }) => {
		const appended = await vault.write(async (rows): Promise<Appended | null> => {
			const done = isRetry ? await findTried(rows, tried, isOnDisk, world) : null;
			chance.rewind();
			tried = done ?? (await body(rows, moment, chance.world));
			if (tried) putDrafts(rows, draftsWith(tried.events));
			return tried;
		});
		if (!appended) return null;
		const result = { ...appended, drafts: draftsWith(appended.events), isOnDisk };
		if (!isOnDisk) kept(result);
		return result;
	};
}

/** A job that appends what `build` makes of some cards, and the drafts that go with it. */
export function appendBody(
	cards: readonly string[],
	build: (fresh: Fresh) => NewEvent[] | Step
): { body: JobBody; drafts: (events: LogEvent[]) => DraftChanges } {
	let draftsWith: Step['drafts'];
	const body: JobBody = async (rows, moment, world) => {
		// All that nearly every answer needs, at once: the learner waits for the disk, not for one row after the other.
		rows.ahead('meta', META_KEY);
		for (const id of cards) rows.ahead('cards', id);
		const found = await Promise.all(cards.map((id) => rows.get('cards', id)));
		const states = new Map(cards.map((id, at) => [id, (found[at] as CardState | undefined) ?? null]));
		const made = build({ ...moment, card: (id) => states.get(id) ?? null });
		const step = Array.isArray(made) ? { events: made } : made;
		draftsWith = step.drafts;
		return appendDrafts(rows, step.events, moment, world);
	};
	return { body, drafts: (events) => draftsWith?.(events) ?? {} };
}

/** What an earlier try wrote: as it stands in the log, or joined into memory, where the disk cannot be asked. */
async function findTried(
	rows: Rows,
	tried: Appended | null,
	isOnDisk: boolean,
	world: World
): Promise<Appended | null> {
	if (!tried || tried.events.length === 0) return null;
	if (await holds(rows, tried.events)) return tried;
	if (isOnDisk) return null;
	const { meta } = await mergeInto(rows, tried.events, world);
	return { ...tried, meta };
}

async function holds(rows: ReadRows, events: readonly LogEvent[]): Promise<boolean> {
	const ids = new Set(events.map(({ id }) => id));
	const { events: found } = await readLines(
		rows,
		[...ids].map((id) => `"id":"${id}"`)
	);
	return found.filter(({ id }) => ids.has(id)).length === ids.size;
}

/** Chance that can be had again: the second try draws what the first drew. */
function replayable(world: World): { world: World; rewind(): void } {
	const drawn: Uint8Array[] = [];
	let next = 0;
	const random = (count: number): Uint8Array => {
		const at = next++;
		const before = drawn[at];
		if (before?.length === count) return before;
		const bytes = world.random(count);
		drawn[at] = bytes;
		return bytes;
	};
	return { world: { ...world, random }, rewind: () => void (next = 0) };
}
