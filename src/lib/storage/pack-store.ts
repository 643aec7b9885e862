/**
 * The learner's own packs. In a database of its own, apart from the log: a pack is content, and the log is small.
 * What the log says of its questions stays when a pack goes.
 *
 * An import is one transaction: all its packs and the record of it come together or not at all, and it can be taken
 * back as a whole. A mark outside the database says whether there are any packs, so that pages without them load
 * nothing; it changes with every write, which is how another tab sees it.
 */
import { openDB, type IDBPDatabase } from 'idb';
import type { OwnPack } from '../domain/own-pack';
import type { MarkStore } from './mark';
import { storageName } from './schema';

/** A pack as it is kept. One that was removed keeps its name, so that its reviews can be told. */
export interface KeptPack extends OwnPack {
	/** When it was added or made here, and last changed; epoch ms. */
	at: number;
	changedAt: number;
	/** Titles of its codes and their headers, where the code set was here when it was added. */
	titles: Record<string, string>;
	/** Written in this app, or brought by a file, a link or a paste. */
	from: 'written' | 'brought';
	/** The learner said that no real patient is in it. */
	agreed?: true;
	/** When it was removed; its questions are gone then. */
	goneAt?: number;
}

/** One import: what it added, and what stood in those places before. */
export interface PackBatch {
	id: string;
	at: number;
	/** What it was called: a file's name. */
	name: string;
	keys: string[];
	before: KeptPack[];
}

/** Append-only, as in schema.ts: version = its length. */
const upgrades: readonly ((database: IDBPDatabase) => void)[] = [
	(database) => {
		for (const store of ['packs', 'batches']) database.createObjectStore(store);
	}
];
const STORES = ['packs', 'batches'] as const;
/** Imports that can be taken back. */
const BATCHES = 20;

const markName = (base: string): string => `${storageName(base)}:packs`;

/** @returns a text that changes with every write, or null where there are no packs */
export function packMark(base: string, marks: MarkStore | null): string | null {
	try {
		return marks?.getItem(markName(base)) ?? null;
	} catch (error) {
		console.info(error);
		return null;
	}
}

type Rows = {
	packs: Map<string, KeptPack>;
	batches: Map<string, PackBatch>;
};
type Change = {
	puts: [(typeof STORES)[number], string, KeptPack | PackBatch][];
	drops: [(typeof STORES)[number], string][];
};

export class PackStore {
	readonly #base: string;
	readonly #marks: MarkStore | null;

	/** @param base the app's base path, `/` at the root @param marks localStorage, where it is not refused */
	constructor(base: string, marks: MarkStore | null) {
		this.#base = base;
		this.#marks = marks;
	}

	/** Opened for each use, so that it is never in the way. */
	async #use<T>(run: (database: IDBPDatabase) => Promise<T>): Promise<T> {
		const database = await openDB(markName(this.#base), upgrades.length, {
			upgrade: (made, from) => {
				for (const upgrade of upgrades.slice(from)) upgrade(made);
			}
		});
		try {
			return await run(database);
		} finally {
			database.close();
		}
	}

	/** All packs, removed ones among them, in the order in which they came. @throws DOMException where storage is refused */
	packs(): Promise<KeptPack[]> {
		return this.#use(async (database) => {
			// Rows of our own database, written by this class alone.
			const all = (await database.getAll('packs')) as KeptPack[];
			this.#setMark(all);
			return all.sort((a, b) => a.at - b.at);
		});
	}

	/** Imports that can be taken back, the newest first. */
	batches(): Promise<PackBatch[]> {
		return this.#use(async (database) => {
			const all = (await database.getAll('batches')) as PackBatch[];
			return all.sort((a, b) => b.at - a.at);
		});
	}

	/**
	 * Adds what an import brings, as one whole.
	 * @throws DOMException `QuotaExceededError` when there is no room; then nothing has changed
	 */
	add(batch: Pick<PackBatch, 'id' | 'at' | 'name'>, packs: readonly KeptPack[]): Promise<void> {
		return this.#change((rows) => {
			const before = packs.flatMap(({ key }) => rows.packs.get(key) ?? []);
			const keys = packs.map(({ key }) => key);
			const old = [...rows.batches.values()].sort((a, b) => b.at - a.at).slice(BATCHES - 1);
			return {
				puts: [
					...packs.map((pack) => ['packs', pack.key, pack] as [(typeof STORES)[number], string, KeptPack]),
					['batches', batch.id, { ...batch, keys, before }]
				],
				drops: old.map(({ id }) => ['batches', id])
			};
		});
	}

	/** Takes an import back: its packs go, and what stood in their places is there again. */
	rollBack(id: string): Promise<void> {
		return this.#change((rows) => {
			const batch = rows.batches.get(id);
			if (!batch) return { puts: [], drops: [] };
			const kept = new Set(batch.before.map(({ key }) => key));
			return {
				puts: batch.before.map((pack) => ['packs', pack.key, pack]),
				drops: [
					...batch.keys.filter((key) => !kept.has(key)).map((key) => ['packs', key] as ['packs', string]),
					['batches', id]
				]
			};
		});
	}

	/** Writes one pack: made here, renamed, edited. */
	put(pack: KeptPack): Promise<void> {
		return this.#change(() => ({ puts: [['packs', pack.key, pack]], drops: [] }));
	}

	/** Removes a pack; its name stays. What an import of it kept to be taken back goes, too. */
	remove(key: string, at: number): Promise<void> {
		return this.#change((rows) => {
			const pack = rows.packs.get(key);
			if (!pack) return { puts: [], drops: [] };
			const gone: KeptPack = { ...pack, questions: [], titles: {}, about: '', goneAt: at, changedAt: at };
			const batches = [...rows.batches.values()].filter(({ keys }) => keys.includes(key));
			return { puts: [['packs', key, gone]], drops: batches.map(({ id }) => ['batches', id]) };
		});
	}

	async #change(work: (rows: Rows) => Change): Promise<void> {
		const left = await this.#use(async (database) => {
			const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
			// Its end is told by `done`; a body that throws must not leave half of it.
			const ended = transaction.done;
			const tell = () => 'told below';
			ended.catch(tell);
			try {
				const packs = (await transaction.objectStore('packs').getAll()) as KeptPack[];
				const batches = (await transaction.objectStore('batches').getAll()) as PackBatch[];
				const byKey = new Map(packs.map((pack) => [pack.key, pack]));
				const { puts, drops } = work({
					packs: byKey,
					batches: new Map(batches.map((batch) => [batch.id, batch]))
				});
				for (const [store, key] of drops) {
					transaction.objectStore(store).delete(key).catch(tell);
					if (store === 'packs') byKey.delete(key);
				}
				for (const [store, key, value] of puts) {
					transaction.objectStore(store).put(value, key).catch(tell);
					if (store === 'packs') byKey.set(key, value as KeptPack);
				}
				await ended;
				return [...byKey.values()];
			} catch (error) {
				try {
					transaction.abort();
				} catch {
					// The platform ended it already: a full disk does.
				}
				// A request says only that the transaction broke; the transaction says why.
				throw transaction.error ?? error;
			}
		});
		this.#setMark(left, true);
	}

	/** There are packs, or there were. A mark that is right already stays, or each reading would look like a change. */
	#setMark(packs: readonly KeptPack[], isChange = false): void {
		const name = markName(this.#base);
		try {
			if (packs.length === 0) this.#marks?.removeItem?.(name);
			else if (isChange || this.#marks?.getItem(name) === null) {
				const stamp = Math.max(...packs.map(({ changedAt }) => changedAt));
				const turn = Number(this.#marks?.getItem(name)?.split(' ')[1] ?? '0') + 1;
				this.#marks?.setItem(name, `${stamp} ${turn}`);
			}
		} catch (error) {
			// Refused or full: the page of packs and every card of one open the database all the same.
			console.info(error);
		}
	}
}
