/**
 * What lies on this device at the moment, as the browser lists it: names, counts, and sizes where it tells them. Looks
 * and never makes anything: a database that is not there stays away.
 */
import type { StoredKind } from '../domain/stored';
import { readIfThere } from './database-use';
import { platformMarks } from './mark';
import { readSpace, type Space } from './space';

export interface StoredThing {
	kind: StoredKind;
	/** As the browser lists it. */
	name: string;
	/** Rows of a database, by store. */
	rows?: Record<string, number>;
	/** Files of a folder, answers of a cache, characters of a key. */
	count?: number;
	/** Bytes, where they are known; of databases and caches only their sum is, see `StoredNow`. */
	bytes?: number;
}

export interface StoredNow {
	things: StoredThing[];
	space: Space;
	/** Bytes of all databases and of all caches of this address together; null where the browser does not tell. */
	databases: number | null;
	caches: number | null;
}

/** @param isOurs whether a name of a kind is of this app: others of the same address are not touched */
export async function storedNow(isOurs: (kind: StoredKind, name: string) => boolean): Promise<StoredNow> {
	const parts = [databases, folders, cachesNow, keysOf('local'), keysOf('session')];
	const found = await Promise.all(
		// A part that a browser refuses holds nothing for us.
		parts.map((part) => part(isOurs).catch(() => [] as StoredThing[]))
	);
	return { things: found.flat(), space: await readSpace(), ...(await sizes()) };
}

type Part = (isOurs: (kind: StoredKind, name: string) => boolean) => Promise<StoredThing[]>;

const databases: Part = async (isOurs) => {
	const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
	const ours = names.filter((name) => isOurs('database', name));
	return Promise.all(ours.map(async (name) => ({ kind: 'database', name, rows: await rowsOf(name) })));
};

async function rowsOf(name: string): Promise<Record<string, number>> {
	try {
		const rows = await readIfThere({ name }, (transaction) =>
			Promise.all(
				[...transaction.objectStoreNames].map(
					async (store) => [store, await transaction.objectStore(store).count()] as const
				)
			)
		);
		// Null: it was deleted a moment ago.
		return Object.fromEntries(rows ?? []);
	} catch (error) {
		console.info(`${name} cannot be counted.`, error);
		return {};
	}
}

const folders: Part = async (isOurs) => {
	const root = await navigator.storage.getDirectory();
	const things: StoredThing[] = [];
	for await (const [name, handle] of root.entries()) {
		if (handle.kind !== 'directory' || !isOurs('files', name)) continue;
		const thing = { kind: 'files' as const, name, count: 0, bytes: 0 };
		for await (const file of (handle as FileSystemDirectoryHandle).values()) {
			if (file.kind !== 'file') continue;
			thing.count++;
			thing.bytes += (await (file as FileSystemFileHandle).getFile()).size;
		}
		things.push(thing);
	}
	return things;
};

const cachesNow: Part = async (isOurs) => {
	const ours = (await caches.keys()).filter((name) => isOurs('cache', name));
	return Promise.all(
		ours.map(async (name) => ({
			kind: 'cache',
			name,
			count: (await (await caches.open(name)).keys()).length
		}))
	);
};

function keysOf(kind: 'local' | 'session'): Part {
	return async (isOurs) => {
		const store = kind === 'local' ? platformMarks() : sessionStorage;
		const keys = Object.keys(store ?? {}).filter((name) => isOurs(kind, name));
		return keys.map((name) => ({ kind, name, count: store?.getItem(name)?.length ?? 0 }));
	};
}

/** Chromium alone says what takes how much. */
async function sizes(): Promise<Pick<StoredNow, 'databases' | 'caches'>> {
	try {
		const estimate = (await navigator.storage.estimate()) as StorageEstimate & {
			usageDetails?: { indexedDB?: number; caches?: number };
		};
		const { usageDetails } = estimate;
		return usageDetails
			? { databases: usageDetails.indexedDB ?? 0, caches: usageDetails.caches ?? 0 }
			: { databases: null, caches: null };
	} catch {
		// No answer is an answer.
		return { databases: null, caches: null };
	}
}
