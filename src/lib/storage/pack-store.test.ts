import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkStore } from './mark';
import { packMark, PackStore, type KeptPack } from './pack-store';

let marks: MarkStore;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	const kept = new Map<string, string>();
	marks = {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
});

const pack = (key: string, change: Partial<KeptPack> = {}): KeptPack => ({
	key,
	title: `Pack ${key}`,
	about: '',
	edition: 'FY2027',
	questions: [
		{
			id: 'a',
			rev: 1,
			type: 'true_false',
			prompt: 'So it is.',
			answer: true,
			why: '',
			refs: [],
			level: 2,
			setting: 'any'
		}
	],
	at: 1,
	changedAt: 1,
	titles: {},
	from: 'brought',
	...change
});
const batch = (id: string, at = 1) => ({ id, at, name: `${id}.yaml` });
const store = (base = '/') => new PackStore(base, marks);
const titles = async () =>
	(await store().packs()).map(({ title, goneAt }) => (goneAt ? `${title}, gone` : title));

describe('packs', () => {
	it('are kept as one whole with the record of their import', async () => {
		await store().add(batch('one'), [pack('a'), pack('b', { at: 2 })]);
		expect(await store().packs()).toEqual([pack('a'), pack('b', { at: 2 })]);
		expect(await store().batches()).toMatchObject([{ id: 'one', keys: ['a', 'b'], before: [] }]);
	});

	it('of another installation of this origin are others', async () => {
		await store('/one').add(batch('one'), [pack('a')]);
		expect(await store('/two').packs()).toEqual([]);
	});

	it('that a disk refuses change nothing', async () => {
		await store().add(batch('one'), [pack('a')]);
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(store().add(batch('two'), [pack('b'), pack('c')])).rejects.toThrow('full');
		put.mockRestore();
		expect(await titles()).toEqual(['Pack a']);
		expect(await store().batches()).toHaveLength(1);
	});

	it('that are removed keep their names, and an import of them cannot be taken back any more', async () => {
		await store().add(batch('one'), [pack('a'), pack('b')]);
		await store().remove('a', 5);
		expect(await titles()).toEqual(['Pack a, gone', 'Pack b']);
		expect((await store().packs())[0]?.questions).toEqual([]);
		expect(await store().batches()).toEqual([]);
	});
});

describe('an import that is taken back', () => {
	it('leaves nothing of what it added', async () => {
		await store().add(batch('one'), [pack('a')]);
		await store().add(batch('two', 2), [pack('b'), pack('c')]);
		await store().rollBack('two');
		expect(await titles()).toEqual(['Pack a']);
		expect((await store().batches()).map(({ id }) => id)).toEqual(['one']);
	});

	it('brings back what stood in its place, as it was', async () => {
		await store().add(batch('one'), [pack('a', { title: 'Before' })]);
		await store().add(batch('two', 2), [pack('a', { title: 'After' })]);
		expect(await titles()).toEqual(['After']);
		await store().rollBack('two');
		expect(await store().packs()).toEqual([pack('a', { title: 'Before' })]);
	});

	it('twice is taken back once', async () => {
		await store().add(batch('one'), [pack('a')]);
		await store().rollBack('one');
		await store().rollBack('one');
		expect(await titles()).toEqual([]);
	});

	it('is kept for the last twenty imports', async () => {
		for (let at = 0; at < 25; at++) await store().add(batch(`b${at}`, at), [pack(`p${at}`)]);
		const left = await store().batches();
		expect([left.length, left[0]?.id, left.at(-1)?.id]).toEqual([20, 'b24', 'b5']);
	});
});

describe('the mark outside the database', () => {
	it('is there with the first pack, changes with each write, and not with a reading', async () => {
		expect(packMark('/', marks)).toBeNull();
		await store().add(batch('one'), [pack('a')]);
		const first = packMark('/', marks);
		await store().packs();
		expect(packMark('/', marks)).toBe(first);
		await store().put(pack('a', { title: 'Other' }));
		expect(packMark('/', marks)).not.toBe(first);
	});

	it('goes with the last import that is taken back', async () => {
		await store().add(batch('one'), [pack('a')]);
		await store().rollBack('one');
		expect(packMark('/', marks)).toBeNull();
	});

	it('that was lost comes back with the next reading', async () => {
		await store().add(batch('one'), [pack('a')]);
		marks.removeItem?.('coderounds:/:packs');
		await store().packs();
		expect(packMark('/', marks)).not.toBeNull();
	});

	it('is no matter where storage of marks is refused', async () => {
		const refusing = new PackStore('/', null);
		await refusing.add(batch('one'), [pack('a')]);
		expect(await refusing.packs()).toHaveLength(1);
	});
});

describe('a database of an older release', () => {
	/** As version 1 wrote it. A later version adds its own beside this one, which is never edited. */
	const V1 = {
		packs: [['a', pack('a')]],
		batches: [['one', { ...batch('one'), keys: ['a'], before: [] }]]
	} as const;

	it('of version 1 opens with everything in it', async () => {
		const database = await openDB('coderounds:/:packs', 1, {
			upgrade: (made) => {
				for (const name of Object.keys(V1)) made.createObjectStore(name);
			}
		});
		for (const [name, rows] of Object.entries(V1))
			for (const [key, value] of rows) await database.put(name, value, key);
		database.close();
		expect(await store().packs()).toEqual([pack('a')]);
		expect(await store().batches()).toHaveLength(1);
		await store().rollBack('one');
		expect(await store().packs()).toEqual([]);
	});
});
