/**
 * The learner's own CPT table, which they hold a licence for. It lives in a database of its own and leaves it never:
 * no copy, export, snapshot or link is made of it. What makes copies cannot open this database, since nothing but
 * `state/cpt-*` may import this file; the test beside it holds that.
 */
import { deleteDB } from 'idb';
import type { CptRow } from '../domain/cpt-table';
import { NewerData, readIfThere, useDatabase, type DatabasePlan } from './database-use';
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
	readonly #plan: DatabasePlan;
	/** A newer release wrote the table: it is only read. Known after the first use. */
	isNewer = false;

	/** @param base the app's base path, `/` at the root */
	constructor(base: string) {
		this.#plan = {
			name: `${storageName(base)}:cpt`,
			version: 1,
			onnewer: (isNewer) => (this.isNewer = isNewer),
			upgrade: (made) => {
				for (const store of STORES) made.createObjectStore(store);
			}
		};
	}

	/**
	 * @returns null where there is no table
	 * @throws DOMException where storage is refused, NewerData where a newer release keeps it in another way
	 */
	about(): Promise<CptAbout | null> {
		// Rows of our own database, written by this class alone.
		return readIfThere(
			this.#plan,
			async (transaction) =>
				((await transaction.objectStore('about').get(ABOUT)) as CptAbout | undefined) ?? null
		);
	}

	/** @returns the rows of these codes, as far as the table has them */
	async find(codes: readonly string[]): Promise<CptRow[]> {
		const found = await readIfThere(this.#plan, async (transaction) => {
			const store = transaction.objectStore('rows');
			const rows = codes.map(async (code) => (await store.get(code)) as CptRow | undefined);
			return (await Promise.all(rows)).filter((row) => row !== undefined);
		});
		return found ?? [];
	}

	/** All rows, in the order of their codes. */
	async rows(): Promise<CptRow[]> {
		const found = await readIfThere(
			this.#plan,
			(transaction) => transaction.objectStore('rows').getAll() as Promise<CptRow[]>
		);
		return found ?? [];
	}

	/**
	 * Puts a table in the place of the one that is there, as one whole.
	 * @throws DOMException `QuotaExceededError` when there is no room, NewerData where a newer release wrote the one
	 * that is there; then nothing has changed
	 */
	async put(about: CptAbout, rows: readonly CptRow[]): Promise<void> {
		await useDatabase(this.#plan, 'readwrite', async (transaction) => {
			const store = transaction.objectStore('rows');
			const tell = () => 'told by the transaction';
			store.clear().catch(tell);
			for (const row of rows) store.put(row, row.code).catch(tell);
			await transaction.objectStore('about').put(about, ABOUT);
		});
	}

	/** Removes the whole database. @throws NewerData where a newer release wrote it; then nothing has changed */
	async remove(): Promise<void> {
		// One that does not open goes all the same.
		await this.about().catch(() => null);
		if (this.isNewer) throw new NewerData();
		await deleteDB(this.#plan.name);
	}
}
