/**
 * The learner's own CPT table, which they hold a licence for. It lives in a database of its own and leaves it never:
 * no copy, export, snapshot or link is made of it. What makes copies cannot open this database, since nothing but
 * `state/cpt-*` may import this file; the test beside it holds that.
 */
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import type { CptRow } from '../domain/cpt-table';
import { storageName } from './schema';

/** What is known of the table without its rows. */
export interface CptAbout {
	/** The file's name. */
	name: string;
	rows: number;
	/** When it was added, epoch ms. */
	at: number;
}

const STORES = ['about', 'rows'] as const;
const ABOUT = 'table';

export class CptStore {
	readonly #name: string;

	/** @param base the app's base path, `/` at the root */
	constructor(base: string) {
		this.#name = `${storageName(base)}:cpt`;
	}

	/** Opens for one use. Reading makes no database: where there is none it gives null. */
	async #use<T>(run: (database: IDBPDatabase) => Promise<T>, canMake = false): Promise<T | null> {
		let isNew = false;
		let database: IDBPDatabase;
		try {
			database = await openDB(this.#name, 1, {
				upgrade: (made, _old, _new, transaction) => {
					isNew = true;
					if (canMake) for (const store of STORES) made.createObjectStore(store);
					else {
						transaction.done.catch(() => 'told by the opening');
						transaction.abort();
					}
				}
			});
		} catch (error) {
			if (isNew && !canMake) return null;
			throw error;
		}
		try {
			return await run(database);
		} finally {
			database.close();
		}
	}

	/** @returns null where there is no table. @throws DOMException where storage is refused */
	about(): Promise<CptAbout | null> {
		// Rows of our own database, written by this class alone.
		return this.#use(
			async (database) => ((await database.get('about', ABOUT)) as CptAbout | undefined) ?? null
		);
	}

	/** @returns the rows of these codes, as far as the table has them */
	async find(codes: readonly string[]): Promise<CptRow[]> {
		const found = await this.#use(async (database) => {
			const rows = codes.map((code) => database.get('rows', code) as Promise<CptRow | undefined>);
			return (await Promise.all(rows)).filter((row) => row !== undefined);
		});
		return found ?? [];
	}

	/** All rows, in the order of their codes. */
	async rows(): Promise<CptRow[]> {
		return (await this.#use((database) => database.getAll('rows') as Promise<CptRow[]>)) ?? [];
	}

	/**
	 * Puts a table in the place of the one that is there, as one whole.
	 * @throws DOMException `QuotaExceededError` when there is no room; then nothing has changed
	 */
	async put(about: CptAbout, rows: readonly CptRow[]): Promise<void> {
		await this.#use(async (database) => {
			const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
			const store = transaction.objectStore('rows');
			// What breaks is told by the end of the whole; nothing of it may stay.
			const ended = transaction.done;
			const tell = () => 'told below';
			ended.catch(tell);
			try {
				store.clear().catch(tell);
				for (const row of rows) store.put(row, row.code).catch(tell);
				transaction.objectStore('about').put(about, ABOUT).catch(tell);
			} catch (error) {
				transaction.abort();
				throw error;
			}
			await ended;
		}, true);
	}

	/** Removes the whole database. */
	async remove(): Promise<void> {
		await deleteDB(this.#name);
	}
}
