/** The vault in IndexedDB: one connection, one transaction a change. */
import type { IDBPObjectStore } from 'idb';
import { STORES, type Database, type Key, type StoreName } from './schema';
import type { ReadRows, Rows, Vault } from './vault';

type Store = IDBPObjectStore<unknown, StoreName[], StoreName, 'readwrite'>;

class IdbReadRows implements ReadRows {
	protected readonly store: (name: StoreName) => Store;

	constructor(store: (name: StoreName) => Store) {
		this.store = store;
	}

	get(store: StoreName, key: Key): Promise<unknown> {
		return this.store(store).get(key);
	}

	all(store: StoreName): Promise<unknown[]> {
		return this.store(store).getAll();
	}

	allFrom(store: StoreName, from: number): Promise<unknown[]> {
		return this.store(store).getAll(IDBKeyRange.bound(from, Infinity));
	}

	async keys(store: StoreName): Promise<Key[]> {
		const keys = await this.store(store).getAllKeys();
		return keys.filter((key): key is Key => typeof key === 'string' || typeof key === 'number');
	}

	count(store: StoreName): Promise<number> {
		return this.store(store).count();
	}
}

class IdbRows extends IdbReadRows implements Rows {
	readonly changes: Promise<unknown>[] = [];

	put(store: StoreName, key: Key, value: unknown): void {
		this.#change(this.store(store).put(value, key));
	}

	delete(store: StoreName, key: Key): void {
		this.#change(this.store(store).delete(key));
	}

	deleteRange(store: StoreName, from: number, to: number): void {
		this.#change(this.store(store).delete(IDBKeyRange.bound(from, to, false, true)));
	}

	clear(store: StoreName): void {
		this.#change(this.store(store).clear());
	}

	#change(change: Promise<unknown>): void {
		// Heard from the start, or an abort in mid-body would surface as an unhandled rejection.
		change.catch(() => 'told by the transaction');
		this.changes.push(change);
	}
}

export class IdbVault implements Vault {
	readonly database: Database;
	/** Transactions whose end has not come yet. */
	readonly #open = new Set<Pick<IDBTransaction, 'abort'>>();

	constructor(database: Database) {
		this.database = database;
	}

	async write<T>(body: (rows: Rows) => Promise<T>): Promise<T> {
		const transaction = this.database.transaction([...STORES], 'readwrite', { durability: 'strict' });
		const rows = new IdbRows((name) => transaction.objectStore(name) as unknown as Store);
		const done = transaction.done.then(
			() => null,
			(error: unknown) => ({ error })
		);
		this.#open.add(transaction);
		try {
			const result = await body(rows);
			unlessOver(() => transaction.commit());
			// A change that failed says why; the transaction would only say that it was aborted.
			await Promise.all(rows.changes);
			const failed = await done;
			if (failed) throw failed.error ?? new DOMException('The transaction was aborted', 'AbortError');
			return result;
		} catch (error) {
			unlessOver(() => transaction.abort());
			await Promise.allSettled([...rows.changes, done]);
			const cause = transaction.error;
			throw cause?.name === 'QuotaExceededError' ? cause : error;
		} finally {
			this.#open.delete(transaction);
		}
	}

	async read<T>(body: (rows: ReadRows) => Promise<T>): Promise<T> {
		const transaction = this.database.transaction([...STORES], 'readonly');
		const done = transaction.done.then(
			() => null,
			(error: unknown) => ({ error })
		);
		this.#open.add(transaction);
		try {
			const result = await body(new IdbReadRows((name) => transaction.objectStore(name) as unknown as Store));
			unlessOver(() => transaction.commit());
			const failed = await done;
			if (failed) throw failed.error ?? new DOMException('The transaction was aborted', 'AbortError');
			return result;
		} finally {
			this.#open.delete(transaction);
		}
	}

	/** Breaks off what is under way, so that it changes nothing; what is committed already stays. */
	halt(): void {
		for (const transaction of this.#open) unlessOver(() => transaction.abort());
	}

	close(): void {
		this.database.close();
	}
}

/**
 * Commits aloud, or aborts. The browser itself commits in a later turn, and a page that is put away has none. A
 * transaction that is over already throws; then its own end tells how it went.
 */
function unlessOver(run: () => void): void {
	try {
		run();
	} catch (error) {
		if (!(error instanceof DOMException) && !(error instanceof Error)) throw error;
	}
}
