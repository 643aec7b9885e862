/**
 * What is done to the log seldom, and with care: the check that mends, taking out again what was joined, and the
 * fresh start. Each makes a copy first. Loaded when it is asked for.
 */
import type { EventId, StoredEvent } from '../domain/event';
import { counterOf, deviceOf } from '../domain/event-id';
import { foldOf } from '../domain/fold';
import type { CarriedPack } from '../domain/own-copy';
import { isSameState } from '../domain/state-hash';
import { deviceSpans, union, type DeviceSpan } from '../domain/union';
import { CopyNotes } from './copy-notes';
import { NEWER_DATA } from './database-use';
import { readState } from './derived';
import { dropAside, readAside } from './log-aside';
import { failureOf } from './health';
import { mendAndTell } from './inspect';
import type { BatchHead } from './kept-pack';
import { unreadOf } from './log-export';
import { FOLDER, LogFolder } from './log-folder';
import { JOINED, type CopiesOptions, type Joined, type LogCopies } from './log-copies';
import { mend, noteMended, takeOut } from './log-merge';
import { readLines, readMeta } from './log-read';
import { PACKS, type PackTask } from './packs-beside';
import { rename } from './log-write';
import { unpack } from './packed-state';
import { addTakenOut, readTakenOut } from './taken-out';
import { emptyMeta, META_KEY, STORES, type LogMeta } from './schema';

export interface CheckReport {
	/** Events now. */
	events: number;
	/** Lines of the log that could not be read: put aside, and in every copy from then on. */
	bad: number;
	/** Events that stood in the log more than once. */
	doubles: number;
	/** What is there of each device, and which of its events are missing still. */
	devices: DeviceSpan[];
	/** Events that were missing and that a copy still had. */
	found: number;
	/** What is derived agreed with the log; where it did not, it was folded anew. */
	agreed: boolean;
	/** What was mended is on disk. Else nothing was mended: this is only what can be read now. */
	saved: boolean;
	/** This device's name; a folder for sync is in use, into which others do not write all that they have. */
	own: string;
	hasFolder: boolean;
}

export type CareDone = { ok: true; count: number } | { ok: false; sentence: string };

export class LogCare {
	readonly #options: CopiesOptions;
	readonly #copies: LogCopies;
	/** What this device knows of the copies that were saved from it. */
	readonly notes: CopyNotes;
	/** The folder for sync. */
	readonly folder: LogFolder;

	constructor(options: CopiesOptions, copies: LogCopies, base: string) {
		const { connection, world, packs, readCopy } = options;
		this.#options = options;
		this.#copies = copies;
		this.notes = new CopyNotes(connection, () => world.now());
		this.folder = new LogFolder({ connection, copies, world, packs, readCopy, base });
	}

	/** Reads everything, mends what does not agree with the log, and looks into the copies for what is missing. */
	check(): Promise<CheckReport> {
		return this.#check(true);
	}

	/** The same where damage was seen and nobody asked: what was done is told once. */
	async mendUnasked(): Promise<void> {
		const { connection } = this.#options;
		const { found } = await this.#check(false);
		const meta = await connection.run((vault) =>
			vault.write(async (rows) => {
				const now = await readMeta(rows);
				if (found === 0) return now;
				noteMended(now, { bad: 0, doubles: 0, missing: 0, agreed: true, found });
				rows.put('meta', META_KEY, now);
				return now;
			})
		);
		connection.found(meta);
	}

	async #check(isAsked: boolean): Promise<CheckReport> {
		const { connection, world, onchange } = this.#options;
		const seen = await connection.read(async (rows) => {
			const [lines, meta, state, folder] = await Promise.all([
				readLines(rows),
				readMeta(rows),
				readState(rows),
				rows.get('drafts', FOLDER)
			]);
			return { ...lines, meta, state, hasFolder: folder !== undefined };
		});
		const whole = union(seen.events);
		const doubles = seen.events.length - whole.length;
		const agreed =
			seen.bad.length === 0 &&
			doubles === 0 &&
			seen.meta.seq === seen.events.length &&
			isSameState(foldOf(whole), seen.state);
		const devices = deviceSpans(whole);
		const { hasFolder } = seen;
		const told = { bad: seen.bad.length, doubles, agreed, own: seen.meta.device, hasFolder };
		// What can be read now may be a part of what is on disk: it is left as it is.
		if (!connection.isOnDisk) return { ...told, events: whole.length, devices, found: 0, saved: false };
		// Whatever the packed text says: it is made anew from rows that were checked.
		await connection.run((vault) => vault.write(async (rows) => unpack(rows)));
		if (!agreed) {
			await this.#copies.makeSnapshot('check');
			const mends = isAsked ? mend : mendAndTell;
			await connection.run((vault) => vault.write(async (rows) => void (await mends(rows, world))));
			onchange();
		}
		const lost = gapsOf(devices);
		const out = new Set((await connection.read(readTakenOut)).ids);
		const back = lost.size > 0 ? await this.#inCopies(lost, out) : [];
		const { added: found } = back.length > 0 ? await this.#copies.merge(back) : { added: 0 };
		const events = found > 0 ? union(whole, back) : whole;
		return {
			...told,
			events: events.length,
			devices: found > 0 ? deviceSpans(events) : devices,
			found,
			saved: connection.isOnDisk
		};
	}

	/** Events of the copies that fill a gap and were not taken out, the newest copies first, until no gap is left. */
	async #inCopies(lost: Map<string, Set<number>>, out: ReadonlySet<EventId>): Promise<StoredEvent[]> {
		const back: StoredEvent[] = [];
		for (const { id } of await this.#copies.list()) {
			for (const event of (await this.#copies.read(id)) ?? []) {
				const gap = lost.get(deviceOf(event.id));
				if (!out.has(event.id) && gap?.delete(counterOf(event.id))) back.push(event);
			}
			if ([...lost.values()].every((gap) => gap.size === 0)) break;
		}
		return back;
	}

	/** What the last import or restore brought; null where there is nothing to take out. */
	async joined(): Promise<
		(Pick<Joined, 'at' | 'how'> & { count: number; packs: number; unread: number }) | null
	> {
		const row = await this.#joined();
		if (!row) return null;
		const { at, how, ids, packs = 0, aside = [] } = row;
		return { at, how, count: ids.length, packs, unread: aside.length };
	}

	/**
	 * Joins own packs and the events that come with them, by another way than a copy: the events and the note of the
	 * packs in one transaction, so that a visit which ends in between is mended at the next start.
	 * @returns one sentence where the packs wait, or null
	 * @throws DOMException where what an earlier import left to be done cannot be done
	 */
	async joinPacks(
		events: readonly StoredEvent[],
		batch: BatchHead,
		packs: CarriedPack[]
	): Promise<string | null> {
		const care = await this.#options.packs.care();
		// What an earlier one left to be done would be lost behind this one.
		await care.settle();
		const task: PackTask = { id: care.newId(), what: 'join', batch, packs, count: packs.length };
		const { saved } = await this.#copies.merge(events, undefined, task);
		try {
			await care.bring(task, saved);
			return null;
		} catch (error) {
			if (!saved) throw error;
			const { NO_ROOM, WAIT } = await import('./log-packs');
			console.info(error);
			return failureOf(error) === 'full' ? NO_ROOM : WAIT;
		}
	}

	async #joined(): Promise<Joined | undefined> {
		const row = await this.#options.connection.read((rows) => rows.get('drafts', JOINED));
		return row as Joined | undefined;
	}

	/** What goes along in a copy and could not be read. */
	unread(): Promise<string[]> {
		return unreadOf(this.#options.connection);
	}

	/**
	 * Takes out again what the last import or restore brought, and keeps it out until it is asked for. What was
	 * answered since stays.
	 */
	async takeBack(): Promise<CareDone> {
		const { connection, mark, onchange } = this.#options;
		if (!connection.isOnDisk)
			return { ok: false, sentence: 'The history is not on disk now. Try again later.' };
		const row = await this.#joined();
		if (!row) return { ok: false, sentence: 'There is nothing to take out again.' };
		const packs = (row.packs ?? 0) > 0 ? await this.#options.packs.care() : null;
		// What did not come yet cannot be taken out.
		await this.#copies.settle();
		await this.#copies.makeSnapshot('restore');
		// Before the transaction: they lie in a database of their own.
		const out = packs && row.batch !== undefined ? await packs.takenOutWith(row.batch) : [];
		const done = await connection.run((vault) =>
			vault.write(async (rows) => {
				const joined = (await rows.get('drafts', JOINED)) as Joined | undefined;
				if (!joined) return null;
				const { gone, meta } = await takeOut(rows, new Set<EventId>(joined.ids), this.#options.world);
				const { ids, aside = [], batch } = joined;
				await dropAside(rows, aside);
				await addTakenOut(rows, { ids, aside, packs: batch === row.batch ? out : [] });
				const now: LogMeta = { ...meta, lost: joined.lost };
				rows.put('meta', META_KEY, now);
				rows.delete('drafts', JOINED);
				if (packs && joined.batch !== undefined) {
					const task: PackTask = { id: packs.newId(), what: 'take out', batch: joined.batch };
					rows.put('drafts', PACKS, task);
				}
				return { gone, meta: now, mark: joined.mark };
			})
		);
		if (!done) return { ok: false, sentence: 'There is nothing to take out again.' };
		// What was missing before is missing again, and is said again; what was taken out is no loss.
		mark.set(done.mark);
		mark.raise(done.meta.devices);
		connection.found(done.meta);
		await this.#copies.settle();
		onchange();
		return { ok: true, count: done.gone };
	}

	/**
	 * Empties everything, own packs too, behind a copy; without a place for one, or where packs of a newer release
	 * would stay behind, nothing is done. `isCopied`: the learner has a copy of their own.
	 */
	async reset(isCopied = false): Promise<CareDone> {
		const { connection, mark, world, onchange } = this.#options;
		if (!connection.isOnDisk)
			return { ok: false, sentence: 'The history is not on disk now. Nothing was deleted.' };
		const [{ seq }, aside] = await connection.read((rows) => Promise.all([readMeta(rows), readAside(rows)]));
		const copy = await this.#options.packs.copy();
		const hasPacks = !copy || copy.lines.length > 0;
		const packs = hasPacks ? await this.#options.packs.care() : null;
		if (packs?.areNewer) return { ok: false, sentence: `${NEWER_DATA} Nothing was deleted.` };
		const isEmpty = seq + aside.length === 0 && !hasPacks;
		if (!isEmpty && (await this.#copies.makeSnapshot('reset')) === null && !isCopied)
			return {
				ok: false,
				sentence: 'This browser has no place for a copy. Save a copy first, then begin anew.'
			};
		const meta = await connection.run((vault) =>
			vault.write(async (rows): Promise<LogMeta> => {
				for (const store of STORES) rows.clear(store);
				const now = emptyMeta();
				// A new name: what the old one wrote may come back from a copy.
				rename(now, world);
				rows.put('meta', META_KEY, now);
				const task: PackTask | null = packs && { id: packs.newId(), what: 'clear' };
				if (task) rows.put('drafts', PACKS, task);
				return now;
			})
		);
		mark.reset({});
		connection.found(meta);
		await this.#copies.settle();
		onchange();
		return { ok: true, count: seq };
	}
}

/** Device → counters that are not there. */
function gapsOf(spans: readonly DeviceSpan[]): Map<string, Set<number>> {
	const gaps = new Map<string, Set<number>>();
	for (const { device, missing } of spans) {
		const counters = new Set<number>();
		for (const [from, to] of missing) {
			// A counter that was damaged may name millions: no gap of ours is that wide.
			for (let at = from; at <= to && counters.size < MOST_MISSING; at++) counters.add(at);
		}
		if (counters.size > 0) gaps.set(device, counters);
	}
	return gaps;
}
const MOST_MISSING = 200_000;
