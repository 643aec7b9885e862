import 'fake-indexeddb/auto';
import {
	IDBDatabase as FakeDatabase,
	IDBFactory,
	IDBObjectStore as FakeStore,
	IDBTransaction as FakeTransaction
} from 'fake-indexeddb';
// Before the stores: they watch the page from their beginning.
import { tell, turns } from './fake-page';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figures } from '../../../tests/figures';
import { inventedTable } from '../domain/cpt-invented';
import { CodeStore, type KeptImport } from './code-store';
import { CptStore } from './cpt-store';
import { useDatabase, type DatabasePlan, type Transaction } from './database-use';
import type { KeptPack } from './kept-pack';
import { PackStore } from './pack-store';
import { databasePlace } from './places';
import { storedNow } from './stored-now';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
	vi.restoreAllMocks();
	tell('pageshow');
});

const imported: KeptImport = {
	...{ id: 'a', at: 1, usedAt: 1, format: '1', sets: [], parts: [] },
	sources: [{ id: 'hash', name: 'order.zip', kinds: ['icd10cm'], bytes: 3 }]
};
const other = { id: 'other', name: 'tables.zip', kinds: ['icd10pcs'], bytes: 3 };
const pack: KeptPack = {
	...{ key: 'a', title: 'Pack', about: '', edition: 'FY2027', questions: [], titles: {}, from: 'written' },
	...{ at: 1, changedAt: 1 }
};
const table = inventedTable(3);
const about = { name: 'mine.csv', rows: table.length, at: 1 };
const bytes = new Uint8Array([1, 2, 3]);

const codes = new CodeStore('/');
const packs = new PackStore('/', null);
const cpt = new CptStore('/');
const place = databasePlace('/');
const ours = (kind: string, name: string) => kind === 'database' && name.endsWith(':packs');

/** What is there before. */
async function prepare(): Promise<void> {
	globalThis.indexedDB = new IDBFactory();
	await codes.put(imported, new Map(), new Map([['hash', bytes.buffer]]));
	await packs.put(pack);
	await cpt.put(about, table);
	await place.write('a', bytes);
}

/** All rows of a database, read by another page, which may write there, too. */
async function rowsOf(of: string): Promise<unknown> {
	const database = await openDB(`coderounds:/:${of}`);
	const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
	const stores = [...database.objectStoreNames].map((name) => transaction.objectStore(name));
	const rows = await Promise.all(stores.flatMap((store) => [store.getAllKeys(), store.getAll()]));
	await transaction.done;
	database.close();
	return rows;
}

/** What is done, in which database, how. */
const USES: [string, string, () => Promise<unknown>][] = [
	[
		'a release that is made anew',
		'codesets',
		() => codes.put({ ...imported, sources: [other] }, new Map(), new Map([['other', bytes.buffer]]))
	],
	['a release that is put aside', 'codesets', () => codes.setUsed('a', null)],
	['a release that is removed', 'codesets', () => codes.remove('a')],
	['releases that are read', 'codesets', () => codes.imports()],
	['a file that is read', 'codesets', () => codes.source('hash')],
	[
		'packs that are brought',
		'packs',
		() => packs.add({ id: 'one', at: 2, name: 'one.yaml' }, [pack, { ...pack, key: 'b' }])
	],
	['a pack that is removed', 'packs', () => packs.remove('a', 5)],
	['packs that are read', 'packs', () => packs.packs()],
	['a table of CPT', 'cpt', () => cpt.put({ ...about, rows: 1 }, table.slice(0, 1))],
	['rows of CPT that are read', 'cpt', () => cpt.find(table.map(({ code }) => code))],
	['a copy in the second place', 'snapshots', () => place.write('b', bytes)],
	['a copy that is let go', 'snapshots', () => place.remove('a')],
	['a copy that is read', 'snapshots', () => place.read('a')],
	['rows that are counted', 'packs', async () => (await storedNow(ours)).things]
];

/** What a store can be asked. */
const ASKS = ['get', 'getAll', 'getAllKeys', 'count', 'put', 'delete', 'clear'] as const;

/** Puts the page away before a store is asked for the nth time. @returns what counts how often it was asked */
function putAwayAt(nth: number, then: () => void = () => undefined): () => number {
	let asked = 0;
	for (const name of ASKS) {
		const ask = FakeStore.prototype[name] as (...given: unknown[]) => unknown;
		vi.spyOn(FakeStore.prototype, name).mockImplementation(function (
			this: typeof FakeStore.prototype,
			...given: unknown[]
		) {
			if (++asked === nth) {
				tell('pagehide');
				// The page has no later turn.
				then();
			}
			return ask.apply(this, given) as never;
		});
	}
	return () => asked;
}

describe.each(USES)('R11: %s, in a page that is put away to come back to', (_, of, use) => {
	it('waits until it is shown again', async () => {
		await prepare();
		tell('pagehide');
		const opened = vi.spyOn(indexedDB, 'open');
		const told = use();
		await turns();
		expect(opened).not.toHaveBeenCalled();
		tell('pageshow');
		await told;
		expect(opened).toHaveBeenCalled();
	});

	it('begins nothing in a database that opens meanwhile', async () => {
		await prepare();
		const begun = vi.spyOn(FakeDatabase.prototype, 'transaction');
		const told = use();
		tell('pagehide');
		await turns();
		expect(begun).not.toHaveBeenCalled();
		tell('pageshow');
		await told;
		expect(begun).toHaveBeenCalled();
	});

	it('is broken off wherever it is, is in nobody’s way, and is done once after the return', async () => {
		await prepare();
		const before = await rowsOf(of);
		const asks = putAwayAt(Infinity);
		const given = await use();
		const most = asks();
		vi.restoreAllMocks();
		const after = await rowsOf(of);
		let done = 0;
		for (let nth = 1; nth <= most; nth++) {
			await prepare();
			const asked = putAwayAt(nth);
			const told = use();
			await turns();
			// Some ask for several rows at once.
			expect(asked()).toBeGreaterThanOrEqual(nth);
			vi.restoreAllMocks();
			expect(await rowsOf(of)).toEqual(before);
			tell('pageshow');
			expect(await told).toEqual(given);
			expect(await rowsOf(of)).toEqual(after);
			done++;
		}
		figures('R11', { 'uses of other databases broken off by a page that is left, each done once': done });
	});

	it('has no connection left: another page removes the database', async () => {
		await prepare();
		const closed = vi.spyOn(FakeDatabase.prototype, 'close');
		let atOnce = 0;
		putAwayAt(1, () => (atOnce = closed.mock.calls.length));
		const told = use();
		await turns();
		expect(atOnce).toBe(1);
		vi.restoreAllMocks();
		const blocked = vi.fn();
		await deleteDB(`coderounds:/:${of}`, { blocked });
		expect(blocked).not.toHaveBeenCalled();
		tell('pageshow');
		await told;
	});

	it('says its commit aloud', async () => {
		await prepare();
		const begun = vi.spyOn(FakeDatabase.prototype, 'transaction');
		const committed = vi.spyOn(FakeTransaction.prototype, 'commit');
		await use();
		expect(begun).toHaveBeenCalled();
		expect(committed).toHaveBeenCalledTimes(begun.mock.calls.length);
	});
});

describe('R11: a database that is made in a page that is put away', () => {
	const plan: DatabasePlan = {
		...{ name: 'coderounds:/:new', version: 1 },
		upgrade: (made) => void made.createObjectStore('rows')
	};
	const write = (text: string) =>
		useDatabase(plan, 'readwrite', async (transaction) => {
			await transaction.objectStore('rows').put(text, 1);
		});

	it.each<[string, DatabasePlan]>([
		['in the middle', { ...plan, upgrade: (made) => (tell('pagehide'), plan.upgrade(made, 0)) }],
		['at its end', { ...plan, upgrade: (made) => (plan.upgrade(made, 0), tell('pagehide')) }]
	])('is broken off %s, and made after the return', async (_, leaving) => {
		let tries = 0;
		const told = useDatabase(
			{ ...plan, upgrade: (made, from) => (++tries === 1 ? leaving : plan).upgrade(made, from) },
			'readwrite',
			async (transaction) => void (await transaction.objectStore('rows').put('told', 1))
		);
		await turns();
		expect(await indexedDB.databases()).toEqual([]);
		tell('pageshow');
		await told;
		expect(await rowsOf('new')).toEqual([[1], ['told']]);
	});

	it('that is left for good waits for nothing', async () => {
		tell('pagehide', false);
		await write('told');
		expect(await rowsOf('new')).toEqual([[1], ['told']]);
	});

	it('and what goes wrong by itself is told, once, and leaves what was there', async () => {
		await write('before');
		const body = vi.fn(async (transaction: Transaction<'readwrite'>) => {
			await transaction.objectStore('rows').put('after', 1);
			throw new Error('no');
		});
		await expect(useDatabase(plan, 'readwrite', body)).rejects.toThrow('no');
		expect(body).toHaveBeenCalledTimes(1);
		expect(await rowsOf('new')).toEqual([[1], ['before']]);
	});
});
