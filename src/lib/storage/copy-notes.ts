/** What this device knows of the copies that were saved from it; kept beside the log, in no export. */
import type { CopyState } from '../domain/copy-due';
import type { Connection } from './connection';
import { FOLDER } from './log-folder';
import { readMeta } from './log-read';

const NOTE = 'copy';
type Note = Omit<CopyState, 'count'>;

function isNote(row: unknown): row is Note {
	const note = row as Partial<Note> | undefined;
	return [note?.at, note?.copied, note?.asked].every(Number.isSafeInteger);
}

export class CopyNotes {
	readonly #connection: Connection;
	readonly #now: () => number;

	constructor(connection: Connection, now: () => number) {
		this.#connection = connection;
		this.#now = now;
	}

	/** Null where a folder carries the history already. The first look begins the count of days. */
	async read(): Promise<CopyState | null> {
		const { note, count, hasFolder } = await this.#connection.read(async (rows) => ({
			note: await rows.get('drafts', NOTE),
			count: (await readMeta(rows)).seq,
			hasFolder: (await rows.get('drafts', FOLDER)) !== undefined
		}));
		if (hasFolder) return null;
		if (isNote(note)) return { ...note, count };
		const first: Note = { at: this.#now(), copied: 0, isFirst: true, asked: 0 };
		await this.#write(first);
		return { ...first, count };
	}

	/** A copy of so many events was handed over. */
	async saved(count: number): Promise<void> {
		await this.#write({ at: this.#now(), copied: count, isFirst: false, asked: 0 });
	}

	/** The learner said "later". */
	async later(): Promise<void> {
		const state = await this.read();
		if (!state) return;
		const { at, copied, isFirst } = state;
		await this.#write({ at, copied, isFirst, asked: this.#now() });
	}

	async #write(note: Note): Promise<void> {
		await this.#connection.run((vault) => vault.write(async (rows) => rows.put('drafts', NOTE, note)));
	}
}
