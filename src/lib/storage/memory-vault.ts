/** A vault in memory: the same promises but one, that it is there tomorrow. */
import { STORES, type Key, type StoreName } from './schema';
import type { ReadRows, Rows, Vault } from './vault';

type Data = Record<StoreName, Map<Key, unknown>>;

function emptyData(): Data {
	return {
		tail: new Map(),
		chunks: new Map(),
		cards: new Map(),
		sums: new Map(),
		meta: new Map(),
		drafts: new Map()
	};
}

/** IndexedDB's order: numbers first, texts by code units. */
function compareKeys(a: Key, b: Key): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a === 'number') return -1;
	if (typeof b === 'number') return 1;
	return a < b ? -1 : a > b ? 1 : 0;
}

class MemoryRows implements Rows {
	#data: Data;
	/** What to do, last first, to have it as it was. */
	readonly undo: (() => void)[] = [];

	constructor(data: Data) {
		this.#data = data;
	}

	async get(store: StoreName, key: Key): Promise<unknown> {
		return structuredClone(this.#data[store].get(key));
	}

	/** Memory is no trip away. */
	ahead(): void {
		return;
	}

	async all(store: StoreName): Promise<unknown[]> {
		const keys = await this.keys(store);
		return keys.map((key) => structuredClone(this.#data[store].get(key)));
	}

	async allFrom(store: StoreName, from: number): Promise<unknown[]> {
		const keys = (await this.keys(store)).filter((key) => typeof key === 'number' && key >= from);
		return keys.map((key) => structuredClone(this.#data[store].get(key)));
	}

	async keys(store: StoreName): Promise<Key[]> {
		return [...this.#data[store].keys()].sort(compareKeys);
	}

	async count(store: StoreName): Promise<number> {
		return this.#data[store].size;
	}

	put(store: StoreName, key: Key, value: unknown): void {
		this.#remember(store, key);
		this.#data[store].set(key, structuredClone(value));
	}

	delete(store: StoreName, key: Key): void {
		this.#remember(store, key);
		this.#data[store].delete(key);
	}

	deleteRange(store: StoreName, from: number, to: number): void {
		for (const key of [...this.#data[store].keys()]) {
			if (typeof key === 'number' && key >= from && key < to) this.delete(store, key);
		}
	}

	clear(store: StoreName): void {
		for (const key of [...this.#data[store].keys()]) this.delete(store, key);
	}

	#remember(store: StoreName, key: Key): void {
		const rows = this.#data[store];
		const before = rows.get(key);
		this.undo.push(rows.has(key) ? () => rows.set(key, before) : () => rows.delete(key));
	}
}

export class MemoryVault implements Vault {
	#data = emptyData();
	#queue: Promise<unknown> = Promise.resolve();

	write<T>(body: (rows: Rows) => Promise<T>): Promise<T> {
		const run = async (): Promise<T> => {
			const rows = new MemoryRows(this.#data);
			try {
				return await body(rows);
			} catch (error) {
				for (const step of rows.undo.reverse()) step();
				throw error;
			}
		};
		return this.#enqueue(run);
	}

	read<T>(body: (rows: ReadRows) => Promise<T>): Promise<T> {
		return this.#enqueue(() => body(new MemoryRows(this.#data)));
	}

	close(): void {
		this.#data = emptyData();
	}

	#enqueue<T>(run: () => Promise<T>): Promise<T> {
		const result = this.#queue.then(run);
		this.#queue = result.catch(() => 'The caller has the error; the queue goes on.');
		return result;
	}
}

/** Copies everything of one vault into memory. Throws what the source throws. */
export async function copyToMemory(source: Vault): Promise<MemoryVault> {
	const copied = await source.read(async (rows) => {
		const stores: [StoreName, Key[], unknown[]][] = [];
		for (const store of STORES) stores.push([store, await rows.keys(store), await rows.all(store)]);
		return stores;
	});
	const vault = new MemoryVault();
	await vault.write(async (rows) => {
		for (const [store, keys, values] of copied)
			for (const [at, key] of keys.entries()) rows.put(store, key, values[at]);
	});
	return vault;
}
