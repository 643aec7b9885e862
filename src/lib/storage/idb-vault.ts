/** The vault in IndexedDB: one connection, one transaction a change. */
import { unwrap } from 'idb';
import { STORES, type Database, type Key, type StoreName } from './schema';
import type { ReadRows, Rows, Vault } from './vault';

/** Never throws at once, as a request in a transaction that is over does: what was asked beside it would be alone. */
const answerTo = <T>(ask: () => IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		const request = ask();
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? aborted());
	});

const nameOf = (store: StoreName, key: Key): string => `${store} ${JSON.stringify(key)}`;

class IdbReadRows implements ReadRows {
	readonly #transaction: IDBTransaction;
	readonly #stores = new Map<StoreName, IDBObjectStore>();
	/** Rows that were asked for ahead and not changed since. */
	readonly #asked = new Map<string, Promise<unknown>>();

	constructor(transaction: IDBTransaction) {
		this.#transaction = transaction;
	}

	get(store: StoreName, key: Key): Promise<unknown> {
		return this.#asked.get(nameOf(store, key)) ?? answerTo(() => this.store(store).get(key));
	}

	ahead(store: StoreName, key: Key): void {
		const row = answerTo(() => this.store(store).get(key));
		// Perhaps nobody reads it any more.
		row.catch(() => 'told by the transaction');
		this.#asked.set(nameOf(store, key), row);
	}

	all(store: StoreName): Promise<unknown[]> {
		return answerTo(() => this.store(store).getAll());
	}

	allFrom(store: StoreName, from: number): Promise<unknown[]> {
		return answerTo(() => this.store(store).getAll(IDBKeyRange.bound(from, Infinity)));
	}

	async keys(store: StoreName): Promise<Key[]> {
		const keys = await answerTo(() => this.store(store).getAllKeys());
		return keys.filter((key): key is Key => typeof key === 'string' || typeof key === 'number');
	}

	count(store: StoreName): Promise<number> {
		return answerTo(() => this.store(store).count());
	}

	protected store(name: StoreName): IDBObjectStore {
		let store = this.#stores.get(name);
		if (!store) this.#stores.set(name, (store = this.#transaction.objectStore(name)));
		return store;
	}

	/** What was read ahead of a row, or of any, holds no more. */
	protected forget(store?: StoreName, key?: Key): void {
		if (this.#asked.size === 0) return;
		if (store === undefined || key === undefined) this.#asked.clear();
		else this.#asked.delete(nameOf(store, key));
	}
}

/** An import makes thousands of changes: none has a promise of its own, and the transaction hears what fails. */
class IdbRows extends IdbReadRows implements Rows {
	put(store: StoreName, key: Key, value: unknown): void {
		this.forget(store, key);
		this.store(store).put(value, key);
	}

	delete(store: StoreName, key: Key): void {
		this.forget(store, key);
		this.store(store).delete(key);
	}

	deleteRange(store: StoreName, from: number, to: number): void {
		this.forget();
		this.store(store).delete(IDBKeyRange.bound(from, to, false, true));
	}

	clear(store: StoreName): void {
		this.forget();
		this.store(store).clear();
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
		const transaction = unwrap(this.database).transaction([...STORES], 'readwrite', { durability: 'strict' });
		const done = endOf(transaction);
		this.#open.add(transaction);
		try {
			const result = await body(new IdbRows(transaction));
			unlessOver(() => transaction.commit());
			const failed = await done;
			if (failed) throw failed.error;
			return result;
		} catch (error) {
			unlessOver(() => transaction.abort());
			await done;
			const cause = transaction.error;
			throw cause?.name === 'QuotaExceededError' ? cause : error;
		} finally {
			this.#open.delete(transaction);
		}
	}

	async read<T>(body: (rows: ReadRows) => Promise<T>): Promise<T> {
		const transaction = unwrap(this.database).transaction([...STORES], 'readonly');
		const done = endOf(transaction);
		this.#open.add(transaction);
		try {
			const result = await body(new IdbReadRows(transaction));
			unlessOver(() => transaction.commit());
			const failed = await done;
			if (failed) throw failed.error;
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

const aborted = (): DOMException => new DOMException('The transaction was aborted', 'AbortError');

/** Null, or why it was aborted: a change that failed says it, the transaction would only say that it is over. */
async function endOf(transaction: IDBTransaction): Promise<{ error: unknown } | null> {
	let why: unknown;
	transaction.onerror = ({ target }) => (why ??= (target as IDBRequest).error);
	return new Promise((resolve) => {
		transaction.oncomplete = () => resolve(null);
		transaction.onabort = () => resolve({ error: why ?? transaction.error ?? aborted() });
	});
}

/**
 * Commits aloud, or aborts. The browser itself commits in a later turn, and a page that is put away has none. A
 * transaction that is over already throws; then its own end tells how it went.
 */
export function unlessOver(run: () => void): void {
	try {
		run();
	} catch (error) {
		if (!(error instanceof DOMException) && !(error instanceof Error)) throw error;
	}
}
