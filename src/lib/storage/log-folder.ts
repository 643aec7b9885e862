/** The folder that the learner picked for sync: remembered, asked for, and brought together with the log. */
import type { StoredEvent } from '../domain/event';
import { phiOfEvent, phiOfUnread } from '../domain/event-phi';
import type { CalendarDay } from '../domain/study-day';
import type { Connection } from './connection';
import type { ReadCopy } from './copy-events';
import { NewerData } from './database-use';
import { syncFolder, type Folder, type FolderFile, type FolderMemory, type SyncReport } from './folder-sync';
import type { LogCopies } from './log-copies';
import { readAside } from './log-aside';
import { readLines } from './log-read';
import { momentOf, type World } from './log-write';
import type { PackFolder, PackFolderMemory, PacksSynced } from './pack-folder';
import type { PacksBeside } from './packs-beside';
import { storageName } from './schema';
import { letIn, readTakenOut, type TakenOut } from './taken-out';

/** Key of the draft that remembers it. */
export const FOLDER = 'folder';

/** A folder's handle, as far as TypeScript does not know it. */
export interface FolderHandle extends FileSystemDirectoryHandle {
	queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Kept {
	handle: FolderHandle;
	/** This device's name in the folder. */
	own: string;
	/** Last sync, epoch ms; 0 for none. */
	at: number;
	/** Study day of the last copy that was made before events came from it. */
	copied?: CalendarDay;
	/**
	 * Words that look as if they named a real patient: those that the learner let go into this folder, those that wait
	 * here for that, and those of which the learner knows that they wait.
	 */
	letGo?: string[];
	held?: string[];
	told?: string[];
}

/** What looks as if it named a real patient, stands nowhere in the folder, and was not let go into it. */
export interface Held {
	/** Titles of own packs. */
	packs: string[];
	/** Notes, in any form that the log holds. */
	notes: number;
	/** Lines that could not be read. */
	unread: number;
	words: string[];
}

/** How much of it the learner took out here: it stays out until they let it in. */
export interface Out {
	events: number;
	packs: number;
	unread: number;
}

/** Whether something waits that the learner was not told of. @param kept the draft that remembers the folder */
export function isHeldUntold(kept: unknown): boolean {
	const { held = [], told = [] } = (kept ?? {}) as Partial<Kept>;
	return held.some((word) => !told.includes(word));
}

export interface FolderState {
	name: string;
	at: number;
	/** The browser lets us in without asking. */
	isOpen: boolean;
	/** Words that look as if they named a real patient, and wait to be let go. */
	held: string[];
	/** Null where nothing was taken out. */
	out: Out | null;
}

export type Synced =
	| {
			ok: true;
			report: SyncReport;
			packs: PacksSynced | null;
			/** What waits here. */
			held: Held;
	  }
	| { ok: false; sentence: string };

interface FolderParts {
	connection: Connection;
	copies: LogCopies;
	world: World;
	packs: PacksBeside;
	readCopy: ReadCopy;
	base: string;
}

export class LogFolder {
	readonly #connection: Connection;
	readonly #copies: LogCopies;
	readonly #world: World;
	readonly #packs: PacksBeside;
	readonly #readCopy: ReadCopy;
	readonly #lock: string;
	readonly #memory: FolderMemory = new Map();
	readonly #packMemory: PackFolderMemory = new Map();

	constructor({ connection, copies, world, packs, readCopy, base }: FolderParts) {
		this.#connection = connection;
		this.#copies = copies;
		this.#world = world;
		this.#packs = packs;
		this.#readCopy = readCopy;
		this.#lock = `${storageName(base)}:folder`;
	}

	async #kept(): Promise<Kept | null> {
		return ((await this.#connection.read((rows) => rows.get('drafts', FOLDER))) as Kept | undefined) ?? null;
	}

	async #keep(kept: Kept | null): Promise<void> {
		await this.#connection.run((vault) =>
			vault.write(async (rows) => {
				if (kept) rows.put('drafts', FOLDER, kept);
				else rows.delete('drafts', FOLDER);
			})
		);
	}

	/** Null where none was picked. */
	async state(): Promise<FolderState | null> {
		const kept = await this.#kept();
		if (!kept) return null;
		const { handle, at, held = [] } = kept;
		const { ids, packs, aside } = await this.#connection.read(readTakenOut);
		const isAny = ids.length + packs.length + aside.length > 0;
		const out = isAny ? { events: ids.length, packs: packs.length, unread: aside.length } : null;
		return { name: handle.name, at, isOpen: await isOpen(handle, false), held, out };
	}

	/** What was taken out may come in again, at the next sync. */
	async letIn(): Promise<void> {
		await this.#connection.run((vault) => vault.write((rows) => letIn(rows)));
		this.#memory.clear();
		this.#packMemory.clear();
	}

	/** The learner knows what waits, and is not told of it again. */
	async tellHeld(): Promise<void> {
		const kept = await this.#kept();
		if (kept?.held) await this.#keep({ ...kept, told: kept.held });
	}

	/** Remembers a folder that was picked. A device keeps its name in the folder it had. */
	async pick(handle: FolderHandle): Promise<void> {
		const before = await this.#kept();
		const bytes = [...this.#world.random(6)];
		const own = before?.own ?? bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
		this.#memory.clear();
		this.#packMemory.clear();
		await this.#keep({ handle, own, at: 0 });
	}

	/** Lets go of the folder. What is in it stays. */
	forget(): Promise<void> {
		return this.#keep(null);
	}

	/**
	 * Brings log and folder together. What looks like a real patient and was not let go waits here. `mayAsk`: the
	 * learner just tapped, so the browser may ask for leave. `letGo`: words that the learner was asked about, and that
	 * go from now on.
	 */
	async sync(mayAsk: boolean, letGo: readonly string[] = []): Promise<Synced> {
		const run = async (): Promise<Synced> => {
			const kept = await this.#kept();
			if (!kept) return { ok: false, sentence: 'No folder was picked.' };
			// What is in memory only may be gone tomorrow; it goes into a file that is saved by hand.
			if (!this.#connection.isOnDisk) return { ok: false, sentence: 'The history is not on disk now.' };
			try {
				if (!(await isOpen(kept.handle, mayAsk)))
					return { ok: false, sentence: 'The browser asks before it opens this folder again.' };
				let { copied } = kept;
				const goes = new Set([...(kept.letGo ?? []), ...letGo]);
				const waits = new Set<string>();
				const held: Held = { packs: [], notes: 0, unread: 0, words: [] };
				const out = await this.#connection.read(readTakenOut);
				const isOut = new Set<string>([...out.ids, ...out.aside]);
				const areHeld = (words: readonly string[]): boolean => {
					const fresh = words.filter((word) => !goes.has(word));
					for (const word of fresh) waits.add(word);
					return fresh.length > 0;
				};
				const log = {
					readEvents: async () => (await this.#connection.read((rows) => readLines(rows))).events,
					readAside: () => this.#connection.read(readAside),
					merge: async (events: readonly StoredEvent[], aside: readonly string[]) => {
						copied = await this.#copyFirst(kept);
						return this.#copies.merge(events, undefined, null, aside);
					},
					isOut: (what: StoredEvent | string) => isOut.has(typeof what === 'string' ? what : what.id),
					isHeld: (what: StoredEvent | string) => {
						const isUnread = typeof what === 'string';
						const isHeld = areHeld(isUnread ? phiOfUnread(what) : phiOfEvent(what));
						if (isHeld) held[isUnread ? 'unread' : 'notes']++;
						return isHeld;
					}
				};
				const folder = new HandleFolder(kept.handle);
				const report = await syncFolder(folder, kept.own, log, this.#world.app, this.#readCopy, this.#memory);
				const isPackHeld = (title: string, words: readonly string[]) => {
					const isHeld = areHeld(words);
					if (isHeld) held.packs.push(title);
					return isHeld;
				};
				const packs = await this.#syncPacks(folder, kept.own, isPackHeld, out.packs);
				held.words = [...waits];
				await this.#keep({
					...kept,
					...{ at: this.#world.now(), letGo: [...goes], held: held.words },
					...(copied === undefined ? {} : { copied })
				});
				return { ok: true, report, packs, held };
			} catch (error) {
				if (error instanceof NewerData) return { ok: false, sentence: error.message };
				if (!(error instanceof DOMException)) throw error;
				return { ok: false, sentence: `The folder could not be read or written (${error.name}).` };
			}
		};
		// One tab at a time: two would write the same lines twice.
		const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
		return locks ? locks.request(this.#lock, run) : run();
	}

	/**
	 * A copy of what is here before the first events of a day come in. Not before each: two devices in use bring some
	 * every half an hour, and three such copies would drive out all others of the day.
	 */
	async #copyFirst(kept: Kept): Promise<CalendarDay> {
		const copied = momentOf(this.#world).day;
		if (kept.copied !== copied) {
			await this.#copies.makeSnapshot('import');
			// At once: the sync may fail further on, and be tried again and again.
			await this.#keep({ ...kept, copied });
		}
		return copied;
	}

	/** Null where neither this device nor the folder has any, or they cannot be read. */
	async #syncPacks(
		folder: PackFolder & Folder,
		own: string,
		isHeld: (title: string, words: readonly string[]) => boolean,
		out: TakenOut['packs']
	): Promise<PacksSynced | null> {
		const { PACKS_ENDING, syncPacks } = await import('./pack-folder');
		const isThere = (await folder.list()).some(({ name }) => name.endsWith(PACKS_ENDING));
		if (!isThere && !this.#packs.areThere) return null;
		if ((await this.#packs.copy()) === null) return null;
		const [care, { app }] = [await this.#packs.care(), this.#world];
		const memory = this.#packMemory;
		const synced = await syncPacks(folder, own, care, app, this.#readCopy, memory, isHeld, out);
		const { added, changed, removed } = synced;
		if (added.length + changed.length + removed.length > 0) this.#copies.changed();
		return synced;
	}
}

async function isOpen(handle: FolderHandle, mayAsk: boolean): Promise<boolean> {
	const state = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
	if (state === 'granted' || !mayAsk) return state === 'granted';
	return (await handle.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

class HandleFolder implements Folder, PackFolder {
	readonly #handle: FolderHandle;

	constructor(handle: FolderHandle) {
		this.#handle = handle;
	}

	async list(): Promise<FolderFile[]> {
		const files: FolderFile[] = [];
		for await (const handle of this.#handle.values()) {
			if (handle.kind !== 'file') continue;
			const file = await (handle as FileSystemFileHandle).getFile();
			const { name, size, lastModified } = file;
			files.push({ name, size, modified: lastModified, blob: async () => file });
		}
		return files;
	}

	async replace(name: string, text: string): Promise<void> {
		const handle = await this.#handle.getFileHandle(name, { create: true });
		const file = await handle.createWritable();
		await file.write(text);
		await file.close();
	}

	async append(name: string, text: string): Promise<void> {
		const handle = await this.#handle.getFileHandle(name, { create: true });
		const { size } = await handle.getFile();
		// What is written appears at `close`; until then the file is what it was.
		const file = await handle.createWritable({ keepExistingData: true });
		await file.write({ type: 'write', position: size, data: text });
		await file.close();
	}
}
