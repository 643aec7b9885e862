/**
 * Second places for snapshots. Chromium keeps all IndexedDB databases of an origin in one LevelDB, which is lost
 * as a whole; so the origin's private files come first, and a second database is only better than nothing.
 */
import { useDatabase, type DatabasePlan } from './database-use';
import { storageName } from './schema';

export interface Place {
	list(): Promise<string[]>;
	/** Null where there is no such file. */
	read(id: string): Promise<Uint8Array | null>;
	/** The file is there as a whole or not at all. */
	write(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	remove(id: string): Promise<void>;
	/** A newer release wrote here: it is only read. Known after the first use. */
	isNewer?: boolean;
}

/** The best place there is. */
export async function secondPlace(base: string): Promise<Place> {
	return (await filePlace(base)) ?? databasePlace(base);
}

/** A place in the origin's private files, or null where the browser has none or cannot write there. */
export async function filePlace(base: string): Promise<Place | null> {
	try {
		if (typeof navigator === 'undefined' || !navigator.storage?.getDirectory) return null;
		if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(encodeURIComponent(storageName(base)), { create: true });
		return new FilePlace(folder);
	} catch {
		// Private windows and WebKitGTK refuse: the caller takes the next place.
		return null;
	}
}

/** What is empty for so long, ms, is not being written any more. */
const BROKEN_OFF = 3_600_000;

class FilePlace implements Place {
	readonly #folder: FileSystemDirectoryHandle;

	constructor(folder: FileSystemDirectoryHandle) {
		this.#folder = folder;
	}

	async list(): Promise<string[]> {
		return (await this.#files()).filter(({ file }) => file.size > 0).map(({ id }) => id);
	}

	async read(id: string): Promise<Uint8Array | null> {
		if (!(await this.list()).includes(id)) return null;
		const handle = await this.#folder.getFileHandle(id);
		return new Uint8Array(await (await handle.getFile()).arrayBuffer());
	}

	async write(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const handle = await this.#folder.getFileHandle(id, { create: true });
		// What is written appears at `close`; until then the file is empty, and stays so where the page goes before.
		const file = await handle.createWritable();
		await file.write(bytes);
		await file.close();
		await this.#tidy();
	}

	async remove(id: string): Promise<void> {
		await this.#folder.removeEntry(id);
	}

	/** All there is, also what is being written or was broken off. */
	async #files(): Promise<{ id: string; file: File }[]> {
		const files: { id: string; file: File }[] = [];
		for await (const [id, handle] of this.#folder.entries()) {
			// Another page may have let it go meanwhile.
			const file = handle.kind === 'file' ? await handle.getFile().catch(() => null) : null;
			if (file) files.push({ id, file });
		}
		return files;
	}

	/** Lets go of what was broken off, by the clock of the files themselves. */
	async #tidy(): Promise<void> {
		const files = await this.#files();
		const latest = Math.max(...files.map(({ file }) => file.lastModified));
		for (const { id, file } of files)
			if (file.size === 0 && file.lastModified < latest - BROKEN_OFF)
				// Another page may have let it go meanwhile; what was written is written.
				await this.remove(id).catch(() => undefined);
	}
}

/** A place in a database of its own. */
export function databasePlace(base: string): Place {
	const STORE = 'files';
	const plan: DatabasePlan = {
		name: `${storageName(base)}:snapshots`,
		version: 1,
		onnewer: (isNewer) => (place.isNewer = isNewer),
		upgrade: (made) => void made.createObjectStore(STORE)
	};
	const place: Place = {
		list: () =>
			useDatabase(plan, 'readonly', async (transaction) =>
				(await transaction.objectStore(STORE).getAllKeys()).map(String)
			),
		read: (id) =>
			useDatabase(plan, 'readonly', async (transaction) => {
				const bytes: unknown = await transaction.objectStore(STORE).get(id);
				return bytes instanceof Uint8Array ? bytes : null;
			}),
		write: (id, bytes) =>
			useDatabase(plan, 'readwrite', async (transaction) => {
				await transaction.objectStore(STORE).put(bytes, id);
			}),
		remove: (id) => useDatabase(plan, 'readwrite', (transaction) => transaction.objectStore(STORE).delete(id))
	};
	return place;
}
