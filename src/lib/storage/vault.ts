/**
 * Where rows live: the browser's database, or memory when there is none. Both run the same log code. A body must
 * await nothing but its own rows: one foreign await ends an IndexedDB transaction with half a change inside.
 */
import type { Key, StoreName } from './schema';

export interface ReadRows {
	get(store: StoreName, key: Key): Promise<unknown>;
	/** Asks for a row that `get` will want: rows that are asked for at once take one trip to the disk. */
	ahead(store: StoreName, key: Key): void;
	/** Values in key order. */
	all(store: StoreName): Promise<unknown[]>;
	/** Values whose key is a number from `from` on, in key order. */
	allFrom(store: StoreName, from: number): Promise<unknown[]>;
	keys(store: StoreName): Promise<Key[]>;
	count(store: StoreName): Promise<number>;
}

/** Changes are queued; the transaction waits for all of them, so that none need be awaited. */
export interface Rows extends ReadRows {
	put(store: StoreName, key: Key, value: unknown): void;
	delete(store: StoreName, key: Key): void;
	/** Deletes numbers from `from` up to and without `to`. */
	deleteRange(store: StoreName, from: number, to: number): void;
	clear(store: StoreName): void;
}

export interface Vault {
	/** Answers once the whole change is on disk (`durability: 'strict'`); on any error nothing was changed. */
	write<T>(body: (rows: Rows) => Promise<T>): Promise<T>;
	/** One consistent view. */
	read<T>(body: (rows: ReadRows) => Promise<T>): Promise<T>;
	close(): void;
}
