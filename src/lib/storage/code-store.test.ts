import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeChannels } from './fake-world';
import { CodeStore, isKept, keptName, type KeptImport } from './code-store';
import { alone, CodeStoreTabs, type Locks } from './code-store-tabs';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const text = (found: ArrayBuffer | null): string | null => found && new TextDecoder().decode(found);

function imported(id: string, more: Partial<KeptImport> = {}): KeptImport {
	const url = keptName(id, '1.1', 'icd10cm-2026-10');
	return {
		id,
		at: 1,
		usedAt: 1,
		format: '1.1',
		sets: [
			{
				system: 'icd10cm',
				edition: 'FY2027',
				release: '2026-10',
				origin: 'official',
				from: 'order.txt',
				url,
				bytes: 3,
				rows: 2,
				billable: 1,
				checked: true,
				leftOut: 0
			}
		],
		parts: [],
		sources: [{ id: 'hash', name: 'order.zip', kinds: ['icd10cm'], bytes: 3 }],
		...more
	};
}

async function put(store: CodeStore, kept: KeptImport): Promise<void> {
	const files = new Map(kept.sets.map(({ url }) => [url, bytes(`set of ${kept.id}`)]));
	const sources = new Map(kept.sources.map(({ id }) => [id, bytes(`source ${id}`)]));
	await store.put(kept, files, sources);
}

const urlOf = (kept: KeptImport): string => kept.sets[0]?.url ?? '';

async function counts(): Promise<number[]> {
	const database = await openDB('coderounds:/:codesets');
	const all = await Promise.all(
		(['imports', 'files', 'sources'] as const).map((name) => database.count(name))
	);
	database.close();
	return all;
}

describe('releases that were added', () => {
	it('are there as a whole', async () => {
		const store = new CodeStore('/');
		await put(store, imported('a'));
		expect(await store.imports()).toEqual([imported('a')]);
		expect(text(await store.read(urlOf(imported('a'))))).toBe('set of a');
		expect(text(await store.source('hash'))).toBe('source hash');
		expect(await store.read('imported:none')).toBeNull();
		expect([isKept(urlOf(imported('a'))), isKept('codesets/icd10cm.bin')]).toEqual([true, false]);
	});

	it('of one base path are not those of another', async () => {
		await put(new CodeStore('/'), imported('a'));
		expect(await new CodeStore('/other').imports()).toEqual([]);
	});

	it('stand in the order in which they were put in use; those put aside come last', async () => {
		const store = new CodeStore('/');
		await put(store, imported('a', { usedAt: 5 }));
		await put(store, imported('b', { usedAt: 9 }));
		await put(store, imported('c', { usedAt: null }));
		expect((await store.imports()).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
		await store.setUsed('b', null);
		await store.setUsed('c', 20);
		expect((await store.imports()).map(({ id, usedAt }) => `${id} ${usedAt}`)).toEqual([
			'c 20',
			'a 5',
			'b null'
		]);
		expect(text(await store.read(urlOf(imported('b')))), 'its files stay').toBe('set of b');
	});

	it('take their files with them; a source that another has stays', async () => {
		const store = new CodeStore('/');
		await put(store, imported('a'));
		await put(store, imported('b'));
		expect(await counts()).toEqual([2, 2, 1]);
		await store.remove('a');
		expect(await counts()).toEqual([1, 1, 1]);
		await store.remove('b');
		expect(await counts()).toEqual([0, 0, 0]);
	});

	it('made anew in another format leave no file of the old one', async () => {
		const store = new CodeStore('/');
		const old = imported('a');
		await put(store, old);
		const [set] = old.sets;
		if (!set) throw new Error('no set');
		const anew = { ...old, format: '2', sets: [{ ...set, url: keptName('a', '2', 'x') }] };
		await put(store, anew);
		expect(await store.imports()).toEqual([anew]);
		expect([await store.read(urlOf(old)), text(await store.read(urlOf(anew)))]).toEqual([null, 'set of a']);
	});
});

describe('a write that breaks', () => {
	// A file, a source, the record.
	it.each([1, 2, 3])('at its put %i leaves what was there', async (nth) => {
		const store = new CodeStore('/');
		await put(store, imported('a'));
		const original = FakeStore.prototype.put;
		let calls = 0;
		vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
			this: typeof FakeStore.prototype,
			...args
		) {
			if (++calls === nth) throw new DOMException('made to fail', 'QuotaExceededError');
			return original.apply(this, args);
		});
		await expect(
			put(store, imported('b', { sources: [{ id: 'other', name: 'x', kinds: [], bytes: 1 }] }))
		).rejects.toMatchObject({ name: 'QuotaExceededError' });
		expect(calls).toBe(nth);
		vi.restoreAllMocks();
		expect(await store.imports()).toEqual([imported('a')]);
		expect(await counts()).toEqual([1, 1, 1]);
	});
});

describe('tabs', () => {
	/** Locks as the platform's: one holder of a name. */
	function fakeLocks(): Locks {
		const held = new Set<string>();
		const request = async (name: string, _how: unknown, work: (lock: object | null) => Promise<unknown>) => {
			if (held.has(name)) return work(null);
			held.add(name);
			try {
				return await work({ name });
			} finally {
				held.delete(name);
			}
		};
		return { request } as unknown as Locks;
	}

	it('one import at a time; the next after it, also when it failed', async () => {
		const locks = fakeLocks();
		let end = (): void => undefined;
		const first = alone('/', () => new Promise<void>((done) => (end = done)), locks);
		let ran = false;
		const work = async (): Promise<void> => void (ran = true);
		expect(await alone('/', work, locks)).toBe(false);
		expect([ran, await alone('/other', work, locks), ran]).toEqual([false, true, true]);
		end();
		expect(await first).toBe(true);
		await expect(alone('/', () => Promise.reject(new Error('full')), locks)).rejects.toThrow('full');
		expect(await alone('/', work, locks)).toBe(true);
	});

	it('a browser without locks works', async () => {
		expect(await alone('/', async () => undefined, null)).toBe(true);
	});

	it('hear of a change in another', () => {
		const open = fakeChannels();
		const heard: string[] = [];
		const one = new CodeStoreTabs('/', () => heard.push('one'), open);
		const other = new CodeStoreTabs('/', () => heard.push('other'), open);
		one.tell();
		expect(heard).toEqual(['other']);
		other.close();
		one.tell();
		expect(heard).toEqual(['other']);
	});
});
