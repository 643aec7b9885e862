/** Copies of the log: export, import, and snapshots. What is done seldom stands in `log-care.ts`. */
import type { EventId, StoredEvent } from '../domain/event';
import { readLog, type LogRead } from '../domain/log-file';
import type { Connection } from './connection';
import { CANCELLED, eventsOf, type ReadCopy } from './copy-events';
import { canGzip, gzip } from './gzip';
import { logFile, textOfPieces, type LogFile } from './log-export';
import { mergeInto } from './log-merge';
import { readLines, readMeta } from './log-read';
import { momentOf, type World } from './log-write';
import type { PacksReport } from './log-packs';
import type { Mark, MarkKeeper } from './mark';
import { PACKS, type PackCopy, type PacksBeside, type PackTask } from './packs-beside';
import type { SnapshotName, SnapshotReason } from './retention';
import { META_KEY, type LogMeta, type Loss } from './schema';
import { sha256 } from './sha256';
import { letIn } from './taken-out';
import type { Snapshots } from './snapshots';

export type ImportReport =
	| { ok: false; sentence: string }
	| {
			ok: true;
			/** Events that are new here, and that were here before. */
			added: number;
			known: number;
			/** As `LogRead` has them: lines that could not be read, events that the file promised. */
			bad: number;
			badLines: LogRead['badLines'];
			absent: number;
			/** One sentence on what was left out, or null. */
			leftOut: string | null;
			/** Texts that could not be read where the copy was made, and that are new here. */
			unread?: number;
			/** It is on disk. False after a dry run. */
			saved: boolean;
			/** What became of its own packs, where it holds any. */
			packs?: PacksReport;
	  };

export interface CopiesOptions {
	connection: Connection;
	snapshots: Snapshots;
	mark: MarkKeeper;
	world: World;
	packs: PacksBeside;
	readCopy: ReadCopy;
	/** Any row may have changed. */
	onchange(): void;
}

/** How a reading that takes long is broken off, and who is told when that is over. */
export interface ImportWait {
	signal: AbortSignal;
	/** All was read, and is joined now. */
	onjoin(): void;
}

/** A copy that was read. */
type Incoming = Pick<LogRead, 'events' | 'packs' | 'aside' | 'bad' | 'badLines' | 'absent' | 'leftOut'>;

/** How events came in that can be taken out again. */
export type JoinedHow = 'import' | 'restore';

/** What the last import or restore brought, kept beside the log until the next one. */
export interface Joined {
	/** Epoch ms. */
	at: number;
	how: JoinedHow;
	/** Events that were new here. */
	ids: EventId[];
	/** What was missing before, and the mark of then. */
	lost: Loss | null;
	mark: Mark;
	/** What was put aside where they come from, and was not here. */
	aside?: string[];
	/** Own packs that came with them: how many, and the record of their import. */
	packs?: number;
	batch?: string;
}
export const JOINED = 'joined';

/** A copy to keep. */
export interface CopyFile {
	file: Blob;
	isPacked: boolean;
	/** Events in it. */
	count: number;
	/** Own packs in it; null where they could not be read. */
	packs: number | null;
}
/** With more events than these a copy is packed, or with so many characters of packs: some two megabytes of text. */
const PLAIN = 5000;
const PLAIN_PACKS = 2_000_000;
const NO_PACKS: PackCopy = { lines: [], count: 0 };
/** How an import is called on the page of packs. */
const NAMES: Record<JoinedHow, string> = {
	import: 'A copy that was joined',
	restore: 'A copy that was brought back'
};

export class LogCopies {
	readonly #options: CopiesOptions;

	constructor(options: CopiesOptions) {
		this.#options = options;
	}

	async exportText(): Promise<string> {
		return textOfPieces(await this.#file(await this.#options.packs.copy()));
	}

	#file(packs: PackCopy | null, withUnread = true): Promise<LogFile> {
		return logFile(this.#options.connection, this.#options.world.app, packs?.lines, withUnread);
	}

	/**
	 * The log as a file to keep: text that anybody can read, packed where it is long. @param withUnread what could not
	 * be read, too
	 */
	async exportFile(withPacks: boolean, withUnread: boolean): Promise<CopyFile> {
		const packs = withPacks ? await this.#options.packs.copy() : NO_PACKS;
		const log = await this.#file(packs, withUnread);
		const told = { count: log.count, packs: packs && packs.count };
		const isLong =
			log.count > PLAIN || (packs?.lines ?? []).reduce((sum, { length }) => sum + length, 0) > PLAIN_PACKS;
		const packed = isLong ? await this.#packed(log, () => this.#file(packs, withUnread)) : null;
		if (packed) return { file: packed, isPacked: true, ...told };
		const text = await textOfPieces(isLong ? await this.#file(packs, withUnread) : log);
		return { file: new Blob([text]), isPacked: false, ...told };
	}

	/** Columns behind gzip; without the columns where these would not come back. Null where nothing can be packed. */
	async #packed(log: LogFile, again: () => Promise<LogFile>): Promise<Blob | null> {
		if (!canGzip()) return null;
		const { packPieces } = await import('./packed-file');
		try {
			return await gzip(packPieces(log.pieces));
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			return gzip((await again()).pieces);
		}
	}

	/** As `importText`, from a file that may be packed, and may hold anything. */
	async importFile(
		file: Blob,
		isDry: boolean,
		wait?: ImportWait,
		how: JoinedHow = 'import'
	): Promise<ImportReport> {
		const read = await this.#options.readCopy(file, wait?.signal);
		return read.ok ? this.#import({ ...read, events: await eventsOf(read) }, how, isDry, wait) : read;
	}

	/** `isDry`: only says what would happen. */
	async importText(
		text: string,
		reason: JoinedHow,
		isDry: boolean,
		wait?: ImportWait
	): Promise<ImportReport> {
		const read = await readLog(text, sha256);
		return read.ok ? this.#import(read, reason, isDry, wait) : read;
	}

	async #import(read: Incoming, reason: JoinedHow, isDry: boolean, wait?: ImportWait): Promise<ImportReport> {
		const { bad, badLines, absent, leftOut } = read;
		const told = { ok: true as const, bad, badLines, absent, leftOut };
		if (isDry) {
			const added = await this.#countNew(read.events);
			return { ...told, added, known: read.events.length - added, saved: false };
		}
		if (wait?.signal.aborted) return CANCELLED;
		await this.makeSnapshot(reason);
		const packs = read.packs.length === 0 ? null : await this.#options.packs.care();
		const brought = packs && (await packs.read(read.packs, reason === 'restore'));
		// The last moment: from here on it is joined as a whole.
		if (wait?.signal.aborted) return CANCELLED;
		wait?.onjoin();
		if (!packs || !brought) return { ...told, ...(await this.merge(read.events, reason, null, read.aside)) };
		const task = packs.task(brought, NAMES[reason]);
		const done = await this.merge(read.events, reason, task, read.aside);
		const report = await packs.finish(brought, done.saved);
		// Where they came without events, nobody was told yet.
		if (brought.count > 0) this.#options.onchange();
		return { ...told, ...done, packs: report };
	}

	/**
	 * Joins events into the log, in one transaction. `how`: they can be taken out again. `task`: what is to be done
	 * with the packs that came with them. `aside`: what was put aside where they come from.
	 */
	async merge(
		events: readonly StoredEvent[],
		how?: JoinedHow,
		task: PackTask | null = null,
		aside: readonly string[] = []
	): Promise<{ added: number; known: number; unread: number; saved: boolean }> {
		const { connection, mark, world, onchange } = this.#options;
		const before = mark.read();
		const { at } = momentOf(world);
		const { merged, isOnDisk } = await connection.run(async (vault, { isOnDisk }) => {
			const merged = await vault.write(async (rows) => {
				const { lost } = await readMeta(rows);
				const done = await mergeInto(rows, events, world, aside);
				const packs = task?.what === 'join' && task.count > 0 ? { packs: task.count, batch: task.id } : null;
				const came = { ids: done.fresh, aside: done.aside };
				const joined: Joined = { at, how: how ?? 'import', ...came, lost, mark: before, ...packs };
				const hasCome = done.added > 0 || done.aside.length > 0 || packs !== null;
				if (how && isOnDisk && hasCome) rows.put('drafts', JOINED, joined);
				// By hand: what was taken out once may come in again.
				const keys = task?.what === 'join' ? task.packs.map(({ key }) => key) : [];
				if (how) await letIn(rows, { ids: events.map(({ id }) => id), aside, packs: keys });
				if (isOnDisk && task) rows.put('drafts', PACKS, task);
				return done;
			});
			if (!isOnDisk) connection.keep(events, [], aside);
			return { merged, isOnDisk };
		});
		if (isOnDisk) {
			mark.raise(merged.meta.devices);
			connection.found(merged.meta);
		}
		if (merged.added > 0) onchange();
		const { added, known, aside: fresh } = merged;
		return { added, known, unread: fresh.length, saved: isOnDisk };
	}

	/**
	 * Makes a snapshot, or none where the newest one holds the same: doubles would drive out what only an older one
	 * has. Returns the id of that which holds the log, or null where there is nothing to keep or no place to keep it.
	 */
	async makeSnapshot(reason: SnapshotReason): Promise<string | null> {
		const { snapshots, world, packs } = this.#options;
		const { at, offset } = momentOf(world);
		const copy = await packs.copy();
		// A copy without the packs is better than none, but not before they are deleted.
		if (!copy && reason === 'reset') return null;
		const file = await this.#file(copy);
		if (file.count + file.aside === 0 && !copy?.lines.length) return null;
		try {
			const id = (await this.#newestIf(file.count, copy)) ?? (await snapshots.make(file, at, reason, offset));
			if (copy) packs.noteCopy(copy);
			return id;
		} catch {
			// No second place, or a full one: the log itself is not touched, and `list` tells what there is.
			return null;
		}
	}

	/** The newest snapshot, where it holds the log as it is now. A file is gone through once, so it is made anew. */
	async #newestIf(count: number, copy: PackCopy | null): Promise<string | null> {
		const [newest] = await this.list();
		if (newest?.count !== count) return null;
		const isSame = await this.#options.snapshots.holds(newest.id, await this.#file(copy)).catch(() => false);
		return isSame ? newest.id : null;
	}

	/** Makes a snapshot if the log has changed since the newest one, and did not come back shorter. */
	async snapshotIfChanged(): Promise<string | null> {
		const { connection } = this.#options;
		if (!connection.isOnDisk || connection.health.state !== 'ok') return null;
		const [newest] = await this.list();
		const { seq } = await connection.read(readMeta);
		const isSame = newest?.count === seq && !this.#options.packs.isChanged;
		return isSame ? null : this.makeSnapshot('session');
	}

	/** Packs came by another way: whoever shows them reads them again. */
	changed(): void {
		this.#options.onchange();
	}

	/** Does what a visit that broke off left to be done with the packs. */
	async settle(): Promise<void> {
		const { connection, packs, onchange } = this.#options;
		if ((await connection.read((rows) => rows.get('drafts', PACKS))) === undefined) return;
		try {
			await (await packs.care()).settle();
			onchange();
		} catch (error) {
			// No room yet, or no way in: it stays to be done.
			console.info(error);
		}
	}

	/** A newer release wrote where they lie: none is added. Known once they were listed. */
	get areNewer(): boolean {
		return this.#options.snapshots.areNewer;
	}

	/** Newest first; none where there is no second place. */
	async list(): Promise<SnapshotName[]> {
		try {
			return await this.#options.snapshots.list();
		} catch {
			// A second place that is refused holds nothing for us.
			return [];
		}
	}

	async restore(id: string, wait?: ImportWait): Promise<ImportReport> {
		const text = await this.#options.snapshots.read(id).catch(() => null);
		if (text === null) return { ok: false, sentence: 'This copy is not there any more.' };
		return this.importText(text, 'restore', false, wait);
	}

	/** Goes on without what was lost. */
	async acceptLoss(): Promise<void> {
		const { connection, mark } = this.#options;
		const meta = await connection.run((vault) =>
			vault.write(async (rows): Promise<LogMeta> => {
				const now = { ...(await readMeta(rows)), lost: null };
				rows.put('meta', META_KEY, now);
				return now;
			})
		);
		if (!connection.isOnDisk) return;
		mark.reset(meta.devices);
		connection.found(meta);
	}

	/** The learner has read what was mended. */
	async seenMended(): Promise<void> {
		const { connection } = this.#options;
		const meta = await connection.run((vault) =>
			vault.write(async (rows): Promise<LogMeta> => {
				const { mended: _, ...now } = await readMeta(rows);
				rows.put('meta', META_KEY, now);
				return now;
			})
		);
		connection.found(meta);
	}

	/** A snapshot's events; null where it is gone or does not say anything. */
	async read(id: string): Promise<StoredEvent[] | null> {
		const text = await this.#options.snapshots.read(id).catch(() => null);
		const read = text === null ? null : await readLog(text, sha256);
		return read?.ok ? read.events : null;
	}

	async #countNew(events: readonly StoredEvent[]): Promise<number> {
		const known = await this.#options.connection.read(async (rows) => (await readLines(rows)).events);
		const ids = new Set(known.map(({ id }) => id));
		return events.filter(({ id }) => !ids.has(id)).length;
	}
}
