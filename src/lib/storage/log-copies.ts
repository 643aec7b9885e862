/** Copies of the log: export, import, snapshots, and the check that all of it agrees. */
import type { StoredEvent } from '../domain/event';
import { fold } from '../domain/fold';
import { readLog, writeLog, type LogRead } from '../domain/log-file';
import { stateHash } from '../domain/state-hash';
import { deviceSpans, type DeviceSpan } from '../domain/union';
import type { Connection } from './connection';
import { readState } from './derived';
import { mend, mergeInto } from './log-merge';
import { readLines, readMeta } from './log-read';
import { momentOf, type World } from './log-write';
import type { MarkKeeper } from './mark';
import type { SnapshotName, SnapshotReason } from './retention';
import { META_KEY, type LogMeta } from './schema';
import { sha256 } from './sha256';
import type { Snapshots } from './snapshots';
import type { Vault } from './vault';

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
			/** It is on disk. False after a dry run. */
			saved: boolean;
	  };

export interface CheckReport {
	events: number;
	/** Lines of the log that cannot be read. */
	bad: number;
	/** What is there of each device, and which of its events are missing. */
	devices: DeviceSpan[];
	/** What is derived agreed with the log; where it did not, it was folded anew. */
	agreed: boolean;
}

export interface CopiesOptions {
	connection: Connection;
	snapshots: Snapshots;
	mark: MarkKeeper;
	world: World;
	/** Any row may have changed. */
	onchange(): void;
}

/** Reads a vault's whole log as the text of a file. */
export async function textOf(
	vault: Pick<Vault, 'read'>,
	app: string
): Promise<{ text: string; count: number }> {
	const { events, device } = await vault.read(async (rows) => ({
		events: (await readLines(rows)).events,
		device: (await readMeta(rows)).device
	}));
	return { text: await writeLog(events, app, device, sha256), count: events.length };
}

export class LogCopies {
	readonly #options: CopiesOptions;

	constructor(options: CopiesOptions) {
		this.#options = options;
	}

	async exportText(): Promise<string> {
		return (await textOf(this.#options.connection, this.#options.world.app)).text;
	}

	/** `isDry`: only says what would happen. */
	async importText(text: string, reason: 'import' | 'restore', isDry: boolean): Promise<ImportReport> {
		const read = await readLog(text, sha256);
		if (!read.ok) return read;
		const { bad, badLines, absent, leftOut } = read;
		const told = { ok: true as const, bad, badLines, absent, leftOut };
		if (isDry) {
			const added = await this.#countNew(read.events);
			return { ...told, added, known: read.events.length - added, saved: false };
		}
		await this.makeSnapshot(reason);
		const { added, known, saved } = await this.merge(read.events);
		return { ...told, added, known, saved };
	}

	/** Joins events into the log, in one transaction. */
	async merge(events: readonly StoredEvent[]): Promise<{ added: number; known: number; saved: boolean }> {
		const { connection, mark, world, onchange } = this.#options;
		const { merged, isOnDisk } = await connection.run(async (vault, { isOnDisk }) => {
			const merged = await vault.write((rows) => mergeInto(rows, events, world));
			if (!isOnDisk) connection.keep(events, []);
			return { merged, isOnDisk };
		});
		if (isOnDisk) {
			mark.raise(merged.meta.devices);
			connection.found(merged.meta);
		}
		if (merged.added > 0) onchange();
		return { added: merged.added, known: merged.known, saved: isOnDisk };
	}

	/** Makes a snapshot. Returns its id, or null where there is nothing to keep or no place to keep it. */
	async makeSnapshot(reason: SnapshotReason): Promise<string | null> {
		const { connection, snapshots, world } = this.#options;
		const { at, offset } = momentOf(world);
		const { text, count } = await textOf(connection, world.app);
		if (count === 0) return null;
		try {
			return await snapshots.make(text, at, count, reason, offset);
		} catch {
			// No second place, or a full one: the log itself is not touched, and `list` tells what there is.
			return null;
		}
	}

	/** Makes a snapshot if the log has changed since the newest one, and did not come back shorter. */
	async snapshotIfChanged(): Promise<string | null> {
		const { connection } = this.#options;
		if (!connection.isOnDisk || connection.health.state !== 'ok') return null;
		const [newest] = await this.list();
		const { seq } = await connection.read(readMeta);
		return newest?.count === seq ? null : this.makeSnapshot('session');
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

	async restore(id: string): Promise<ImportReport> {
		const text = await this.#options.snapshots.read(id).catch(() => null);
		if (text === null) return { ok: false, sentence: 'This copy is not there any more.' };
		return this.importText(text, 'restore', false);
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

	/** Reads everything, and folds anew what does not agree with the log. */
	async check(): Promise<CheckReport> {
		const { connection, world, onchange } = this.#options;
		const found = await connection.read(async (rows) => {
			const lines = await readLines(rows);
			return { ...lines, meta: await readMeta(rows), state: await readState(rows) };
		});
		const agreed =
			found.bad === 0 &&
			found.meta.seq === found.events.length &&
			stateHash(fold(found.events)) === stateHash(found.state);
		if (!agreed) {
			await this.makeSnapshot('asked');
			await connection.run((vault) => vault.write((rows) => mend(rows, world)));
			onchange();
		}
		return { events: found.events.length, bad: found.bad, devices: deviceSpans(found.events), agreed };
	}

	async #countNew(events: readonly StoredEvent[]): Promise<number> {
		const known = await this.#options.connection.read(async (rows) => (await readLines(rows)).events);
		const ids = new Set(known.map(({ id }) => id));
		return events.filter(({ id }) => !ids.has(id)).length;
	}
}
