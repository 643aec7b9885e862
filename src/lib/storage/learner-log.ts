/**
 * The learner's log, as the rest of the app sees it. `LearnerLog.open` always gives a working log: on disk where
 * that can be, in memory where it cannot, and `health` says which. What resolves with `saved: true` is on disk.
 *
 * To drive it from a test: the database is `coderounds:<base>`, the mark is localStorage `coderounds:<base>:mark`,
 * the channel is `coderounds:<base>:log`, and snapshots are files in the origin's private folder
 * `encodeURIComponent('coderounds:<base>')`, or rows of the database `coderounds:<base>:snapshots`.
 */
import { knownEvent } from '../domain/event-check';
import { liveEvents } from '../domain/fold';
import type { EventId, LogEvent, StoredEvent } from '../domain/event';
import type { CardState, LearnerState } from '../domain/learner-state';
import type { LogBroadcast, RowChange } from './broadcast';
import type { Connection } from './connection';
import { putDrafts, type DraftChanges } from './drafts';
import { failureOf, type Health } from './health';
import type { CheckReport, LogCare } from './log-care';
import type { CopyFile, ImportReport, ImportWait, JoinedHow, LogCopies } from './log-copies';
import { assemble } from './log-parts';
import { LogLook } from './log-look';
import { idsOfRound, type LogTexts, readLatest, readLines, readTexts } from './log-read';
import { appendRegrade, appendUndo, seal } from './log-write';
import type { NewEvent, World } from './log-write';
import type { Change, Fresh, LogOptions, Saved, Step } from './log-options';
import type { MarkKeeper } from './mark';
import type { SnapshotName, SnapshotReason } from './retention';
import { pack, readWhole } from './packed-state';
import { areFindsOld, refoldFinds } from './refold';
import { beforeLeaving } from './page-rest';
import { CHUNK } from './schema';
import { startTimes } from './snapshot-times';
import { appendBody, writeJob, type JobBody } from './write-job';

export type { Change, Fresh, LogOptions, LogTexts, Saved, Step };

const none = (): DraftChanges => ({});

export class LearnerLog {
	readonly #world: World;
	readonly #mark: MarkKeeper;
	readonly #connection: Connection;
	readonly #copies: LogCopies;
	readonly #look: LogLook;
	readonly #care: () => Promise<LogCare>;
	readonly #broadcast: LogBroadcast;
	readonly #listeners = new Set<(change: Change) => void>();
	#stopTimes: () => void = () => undefined;
	readonly #unwatch: () => void;

	/** Opens the log. Never rejects for what a browser does; look at `health`. */
	static async open(options: LogOptions): Promise<LearnerLog> {
		const log = new LearnerLog(options);
		await log.#connection.open();
		const wait = options.snapshotAfter === undefined ? 3000 : options.snapshotAfter;
		log.#stopTimes = startTimes({
			after: wait,
			now: options.now,
			make: () => log.#copyAndSync()
		});
		return log;
	}

	private constructor(options: LogOptions) {
		const { app, now, offset, random } = options;
		this.#world = { app, now, offset, random };
		const tell = (change: Change): void => this.#tell(change);
		const parts = assemble(options, this.#world, tell, () => this.#changed({ cards: [], sums: [] }, true));
		this.#mark = parts.mark;
		this.#connection = parts.connection;
		this.#copies = parts.copies;
		this.#look = new LogLook(parts.connection);
		this.#care = parts.care;
		this.#broadcast = parts.broadcast;
		this.#unwatch = beforeLeaving(() => this.#settle());
	}

	get health(): Health {
		return this.#connection.health;
	}

	/** Tells of every change, of this tab and of others. Returns how to stop. */
	subscribe(listener: (change: Change) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Appends events in one strict transaction with all they change. `build` runs inside it, on the cards as they
	 * are there, and may run again: it must be pure and must not wait. Throws what `build` throws, and TypeError
	 * for what is no event.
	 */
	append(cards: readonly string[], build: (fresh: Fresh) => NewEvent[] | Step): Promise<Saved> {
		const { body, drafts } = appendBody(cards, build);
		return this.#write(body, drafts);
	}

	/** Takes events back; those that are no live events of the log are passed over. */
	undo(targets: readonly EventId[], drafts: DraftChanges = {}): Promise<Saved> {
		return this.#write(
			(rows, moment, world) => appendUndo(rows, targets, moment, world),
			() => drafts
		);
	}

	/** Takes a whole round back: its answers and its end. */
	undoRound(round: string, drafts: DraftChanges = {}): Promise<Saved> {
		return this.#write(
			async (rows, moment, world) => appendUndo(rows, await idsOfRound(rows, round), moment, world),
			() => drafts
		);
	}

	/**
	 * Changes the grade of a card's last review: takes it back and writes another on what was before, in one
	 * transaction. Resolves with no events where `head` is the card's head no longer.
	 */
	regrade(
		card: string,
		head: EventId,
		build: (fresh: Fresh) => NewEvent,
		drafts: (events: LogEvent[]) => DraftChanges = none
	): Promise<Saved> {
		const body: JobBody = (rows, moment, world) => {
			const onBefore = (before: CardState | null): NewEvent =>
				build({ ...moment, card: (id) => (id === card ? before : null) });
			return appendRegrade(rows, card, head, onBefore, moment, world);
		};
		return this.#write(body, (events) => (events.length > 0 ? drafts(events) : {}));
	}

	/** Everything that is derived, as one consistent view. */
	async readState(): Promise<LearnerState> {
		const state = await this.#connection.read(readWhole);
		if (!areFindsOld(state)) return state;
		await this.#connection.run((vault) => vault.write(refoldFinds));
		return this.#connection.read(readWhole);
	}

	async readCards(): Promise<Map<string, CardState>> {
		return (await this.readState()).cards;
	}

	async readCard(card: string): Promise<CardState | null> {
		const row = await this.#connection.read((rows) => rows.get('cards', card));
		return (row as CardState | undefined) ?? null;
	}

	/** All events, in the order of the log: also those of kinds this release does not know. */
	async readEvents(): Promise<StoredEvent[]> {
		return (await this.#connection.read((rows) => readLines(rows))).events;
	}

	/** The newest events, at least `count` where there are so many, in the order in which they came. */
	readLatest(count: number): Promise<StoredEvent[]> {
		return this.#connection.read((rows) => readLatest(rows, count));
	}

	/**
	 * The log as JSON lines, for a worker to read. `from`: only chunks from this sequence number on, at most `most`
	 * of them, and the tail.
	 */
	readTexts(from = 0, most?: number): Promise<LogTexts> {
		return this.#connection.read((rows) => readTexts(rows, from, most));
	}

	/** One event, perhaps taken back since; null where it is not there or not known. */
	async readEvent(id: EventId): Promise<LogEvent | null> {
		const { events } = await this.#connection.read((rows) => readLines(rows, [`"id":"${id}"`]));
		const event = events.find((one) => one.id === id);
		return event ? knownEvent(event) : null;
	}

	/**
	 * Events that count, in the order of the log: those whose line holds one of `needles`, and perhaps others.
	 * Reading some is much quicker than reading all.
	 */
	async readLive(needles: readonly string[]): Promise<LogEvent[]> {
		// What takes an event back may stand anywhere behind it.
		const { events } = await this.#connection.read((rows) => readLines(rows, [...needles, '"kind":"undo"']));
		return liveEvents(events);
	}

	/** Something not handed in yet: a sitting, a code sheet. Undefined where there is none. */
	getDraft(key: string): Promise<unknown> {
		return this.#connection.read((rows) => rows.get('drafts', key));
	}

	async draftKeys(): Promise<string[]> {
		return (await this.#connection.read((rows) => rows.keys('drafts'))).map(String);
	}

	/** Writes or deletes (undefined) drafts: plain data, no proxies. Returns whether they are on disk. */
	setDrafts(drafts: DraftChanges): Promise<boolean> {
		return this.#connection.run(async (vault, { isOnDisk }) => {
			await vault.write(async (rows) => putDrafts(rows, drafts));
			if (!isOnDisk) this.#connection.keep([], Object.keys(drafts));
			return isOnDisk;
		});
	}

	/** The log as the text of a file. Works in memory, too. */
	exportText(): Promise<string> {
		return this.#copies.exportText();
	}

	/**
	 * The log with the own packs as a file to keep: text that anybody can read, packed where it is long. Works in
	 * memory, too.
	 */
	exportFile(withPacks = true, withUnread = true): Promise<CopyFile> {
		return this.#copies.exportFile(withPacks, withUnread);
	}

	/**
	 * As `importText`, from a file that may be packed. `wait`: it can be broken off until it is joined. `how`: a restore
	 * brings back packs that were removed here since.
	 */
	importFile(file: Blob, isDry = false, wait?: ImportWait, how?: JoinedHow): Promise<ImportReport> {
		return this.#copies.importFile(file, isDry, wait, how);
	}

	/** Joins a file's events; `isDry` only says what would happen. A snapshot is made before. */
	importText(text: string, isDry = false): Promise<ImportReport> {
		return this.#copies.importText(text, 'import', isDry);
	}

	/** Joins events that came by another way. */
	merge(events: readonly StoredEvent[]): Promise<{ added: number; known: number; saved: boolean }> {
		return this.#copies.merge(events);
	}

	/** Newest first. */
	snapshots(): Promise<SnapshotName[]> {
		return this.#copies.list();
	}

	/** A newer release wrote where they lie, so none is added. Known once they were listed. */
	get areSnapshotsNewer(): boolean {
		return this.#copies.areNewer;
	}

	/** Makes one now; null where there is nothing to keep or no place for it. */
	makeSnapshot(reason: SnapshotReason = 'asked'): Promise<string | null> {
		return this.#copies.makeSnapshot(reason);
	}

	/** Joins a snapshot: nothing that is here is overwritten, and packs that were removed since come back. */
	restore(id: string, wait?: ImportWait): Promise<ImportReport> {
		return this.#copies.restore(id, wait);
	}

	/** The history came back shorter, and the learner goes on without the rest. */
	acceptLoss(): Promise<void> {
		return this.#copies.acceptLoss();
	}

	/** The learner has read what was mended. */
	seenMended(): Promise<void> {
		return this.#copies.seenMended();
	}

	/** Reads the whole log, mends what can be mended, and says what is missing. */
	async check(): Promise<CheckReport> {
		return (await this.#care()).check();
	}

	/** What is done seldom, and with care. Loaded when it is first asked for. */
	care(): Promise<LogCare> {
		return this.#care();
	}

	/** Tries to write what is in memory only. Returns whether all is on disk. */
	retry(): Promise<boolean> {
		return this.#connection.retry();
	}

	/** Gives the database back. What is in memory only is gone. */
	close(): void {
		this.#stopTimes();
		this.#unwatch();
		this.#settle();
		this.#broadcast.close();
		this.#connection.close();
		this.#listeners.clear();
	}

	/** Says at once what would be said soon: to the mark, and to the other tabs. */
	#settle(): void {
		this.#mark.flush();
		this.#broadcast.flush();
	}

	/** A look for damage, a copy in the second place, and the folder that the learner picked, if there is one. */
	async #copyAndSync(): Promise<void> {
		if (this.#connection.isOnDisk) await this.#copies.settle();
		// Before the copy, which takes sealed chunks as they stand.
		if (this.#connection.isOnDisk && (await this.#look.findsDamage()))
			await (await this.#care()).mendUnasked();
		await this.#copies.snapshotIfChanged();
		if (this.#connection.isOnDisk) await this.#connection.run((vault) => pack(vault));
		if ((await this.getDraft('folder')) !== undefined) await (await this.#care()).folder.sync(false);
	}

	async #write(body: JobBody, drafts: (events: LogEvent[]) => DraftChanges): Promise<Saved> {
		const job = writeJob(this.#world, body, drafts, (kept) =>
			this.#connection.keep(kept.events, Object.keys(kept.drafts))
		);
		const done = await this.#connection.run(job);
		if (!done) return { events: [], saved: this.#connection.isOnDisk };
		if (done.isOnDisk) {
			this.#mark.raiseSoon(done.meta.devices);
			if (done.meta.seq - done.meta.sealed >= CHUNK) void this.#seal().catch(this.#unlessClosed);
		}
		this.#changed(done.touched, false);
		return { events: done.events, saved: done.isOnDisk };
	}

	/** In a transaction of its own. Where it fails the tail stays longer, and the next append tries again. */
	async #seal(): Promise<void> {
		await this.#connection.run(async (vault) => {
			try {
				while (await vault.write(seal));
			} catch (error) {
				if (failureOf(error) === 'mistake') throw error;
			}
		});
	}

	readonly #unlessClosed = (error: unknown): void => {
		if (this.health.state !== 'closed') throw error;
	};

	#changed(touched: { cards: string[]; sums: string[] }, all: boolean): void {
		const change: RowChange = { kind: 'rows', ...touched, all, other: false };
		if (this.#connection.isOnDisk) this.#broadcast.tell(change);
		this.#tell(change);
	}

	#tell(change: Change): void {
		for (const listener of this.#listeners) listener(change);
	}
}
