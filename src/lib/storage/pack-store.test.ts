import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packMark, type MarkStore } from './mark';
import { carriedOf, type KeptPack } from './kept-pack';
import { PackStore } from './pack-store';

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

	it('that are removed keep their names, and nothing of them is kept to be taken back', async () => {
		await store().add(batch('one'), [pack('a'), pack('b')]);
		await store().add(batch('two', 2), [pack('a', { title: 'Other' })]);
		await store().remove('a', 5);
		expect(await titles()).toEqual(['Other, gone', 'Pack b']);
		expect((await store().packs())[0]?.questions).toEqual([]);
		expect(await store().batches()).toMatchObject([{ id: 'one', keys: ['b'], before: [] }]);
		await store().rollBack('one', 6);
		expect(await titles()).toEqual(['Other, gone', 'Pack b, gone']);
	});

	it.each([
		['edited', () => store().put(pack('a', { title: 'Later', changedAt: 3 }))],
		['replaced', () => store().add(batch('two'), [pack('a', { title: 'Later', changedAt: 3 })])],
		['removed', () => store().remove('a', 3)],
		['taken back', () => store().rollBack('one', 3)]
	])('that are %s are later than they were, though the clock went back', async (_, change) => {
		await store().add(batch('one'), [pack('a', { changedAt: 1000 })]);
		await change();
		expect((await store().packs())[0]?.changedAt).toBe(1001);
	});
});

describe('titles that are found later', () => {
	it('are kept with the pack, which is no change of it, and not with a later form', async () => {
		await store().put(pack('a'));
		await store().entitle(pack('a'), { I10: 'Hypertension' });
		expect(await store().packs()).toEqual([pack('a', { titles: { I10: 'Hypertension' } })]);
		await store().put(pack('a', { title: 'Later', changedAt: 2 }));
		await store().entitle(pack('a'), { I10: 'Hypertension' });
		expect(await store().packs()).toEqual([pack('a', { title: 'Later', changedAt: 2 })]);
	});
});

describe('an import that is taken back', () => {
	it('leaves the names alone of what it added', async () => {
		await store().add(batch('one'), [pack('a')]);
		await store().add(batch('two', 2), [pack('b'), pack('c')]);
		await store().rollBack('two', 3);
		expect(await titles()).toEqual(['Pack a', 'Pack b, gone', 'Pack c, gone']);
		expect((await store().batches()).map(({ id }) => id)).toEqual(['one']);
	});

	it('brings back what stood in its place, as it was', async () => {
		await store().add(batch('one'), [pack('a', { title: 'Before' })]);
		await store().add(batch('two', 2), [pack('a', { title: 'After' })]);
		expect(await titles()).toEqual(['After']);
		await store().rollBack('two', 3);
		// It is the latest form now: no copy that was made meanwhile brings the other one again.
		expect(await store().packs()).toEqual([pack('a', { title: 'Before', changedAt: 3 })]);
	});

	it('leaves a pack that was changed since, says so, and keeps what stood in its place', async () => {
		await store().add(batch('one'), [pack('a', { title: 'Before' })]);
		await store().add(batch('two', 2), [pack('a', { title: 'After', changedAt: 2 }), pack('b')]);
		await store().put(pack('a', { title: 'Edited', changedAt: 3 }));
		expect(await store().rollBack('two', 4)).toMatchObject([{ key: 'a', title: 'Edited' }]);
		expect(await titles()).toEqual(['Edited', 'Pack b, gone']);
		expect((await store().batches())[0]).toMatchObject({
			id: 'two',
			keys: ['a'],
			before: [{ title: 'Before' }]
		});
		await store().rollBack('two', 5);
		expect(await titles()).toEqual(['Edited', 'Pack b, gone']);
	});

	it('leaves what a later one brought, and goes when that was taken back before it', async () => {
		await store().add(batch('one'), [pack('a', { title: 'Before' })]);
		await store().add(batch('two', 2), [pack('a', { title: 'After', changedAt: 2 })]);
		expect(await store().rollBack('one', 3)).toMatchObject([{ title: 'After' }]);
		expect(await store().rollBack('two', 4)).toEqual([]);
		expect(await titles()).toEqual(['Before']);
		expect(await store().rollBack('one', 5)).toEqual([]);
		expect(await titles()).toEqual(['Before, gone']);
	});

	it('of an older release leaves what was changed after it', async () => {
		await store().add(batch('one', 2), [pack('a'), pack('b')]);
		const database = await openDB('coderounds:/:packs');
		await database.put('batches', { ...batch('one', 2), keys: ['a', 'b'], before: [] }, 'one');
		database.close();
		await store().put(pack('a', { title: 'Edited', changedAt: 3 }));
		expect(await store().rollBack('one', 4)).toMatchObject([{ title: 'Edited' }]);
		expect(await titles()).toEqual(['Edited', 'Pack b, gone']);
	});

	it('twice is taken back once', async () => {
		await store().add(batch('one'), [pack('a')]);
		await store().rollBack('one', 3);
		await store().rollBack('one', 4);
		expect(await store().packs()).toMatchObject([{ title: 'Pack a', goneAt: 3 }]);
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

	it('stays with the last that is removed, since copies tell of that, and goes with a fresh start', async () => {
		await store().add(batch('one'), [pack('a')]);
		await store().rollBack('one', 3);
		expect(packMark('/', marks)).not.toBeNull();
		await store().clear();
		expect([packMark('/', marks), await store().packs(), await store().batches()]).toEqual([null, [], []]);
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
		await store().rollBack('one', 3);
		expect(await titles()).toEqual(['Pack a, gone']);
	});
});

describe('packs that come with a copy', () => {
	const carried = (key: string, change: Partial<KeptPack> = {}) => carriedOf(pack(key, change));

	it('are added, changed or removed, and told by their titles', async () => {
		await store().add(batch('one'), [pack('b', { changedAt: 5 }), pack('c', { changedAt: 5 })]);
		const joined = await store().join(batch('two', 9), [
			carried('a'),
			carried('b', { title: 'Later', changedAt: 6 }),
			carried('c', { questions: [], goneAt: 6, changedAt: 6 }),
			carried('d', { questions: [], goneAt: 6, changedAt: 6 })
		]);
		expect(joined).toEqual({ added: ['Pack a'], changed: ['Pack b'], removed: ['Pack c'] });
		expect((await titles()).sort()).toEqual(['Later', 'Pack a', 'Pack c, gone', 'Pack d, gone']);
	});

	it('a second time change nothing, and leave the record of the first', async () => {
		const copy = [carried('a'), carried('b')];
		await store().join(batch('one'), copy);
		const before = [await store().packs(), await store().batches()];
		expect(await store().join(batch('one'), copy)).toEqual({ added: [], changed: [], removed: [] });
		expect(await store().join(batch('two', 2), copy)).toEqual({ added: [], changed: [], removed: [] });
		expect([await store().packs(), await store().batches()]).toEqual(before);
	});

	it('in an earlier form leave what is here, and bring back nothing that was removed since', async () => {
		await store().add(batch('one'), [pack('a', { changedAt: 5 }), pack('b')]);
		await store().remove('b', 5);
		await store().join(batch('two', 9), [carried('a', { title: 'Old' }), carried('b')]);
		expect(await titles()).toEqual(['Pack a', 'Pack b, gone']);
		await store().join(batch('three', 9), [carried('b', { changedAt: 6 })]);
		expect(await titles()).toEqual(['Pack a', 'Pack b']);
	});

	it('are taken out again as if they had never come, but for what was changed since', async () => {
		await store().add(batch('one'), [pack('b', { title: 'Before' })]);
		await store().join(batch('two', 9), [
			carried('a'),
			carried('b', { title: 'After', changedAt: 6 }),
			carried('c')
		]);
		await store().put(pack('c', { title: 'Edited', changedAt: 7 }));
		await store().takeOut('two');
		expect(await store().packs()).toEqual([
			pack('b', { title: 'Before' }),
			pack('c', { title: 'Edited', changedAt: 7 })
		]);
		expect((await store().batches()).map(({ id }) => id)).toEqual(['one']);
		await store().takeOut('two');
		expect(await titles()).toEqual(['Before', 'Edited']);
	});

	it('that a disk refuses change nothing', async () => {
		await store().add(batch('one'), [pack('a')]);
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(store().join(batch('two'), [carried('b'), carried('c')])).rejects.toThrow('full');
		put.mockRestore();
		expect(await titles()).toEqual(['Pack a']);
	});

	it('keep what this device alone knows of the same words', async () => {
		await store().add(batch('one'), [pack('a', { agreed: true, titles: { I10: 'Hypertension' } })]);
		await store().join(batch('two', 9), [carried('a', { changedAt: 5 })]);
		expect(await store().packs()).toMatchObject([{ agreed: true, titles: { I10: 'Hypertension' } }]);
		await store().join(batch('three', 9), [carried('a', { title: 'Other', changedAt: 6 })]);
		expect((await store().packs())[0]?.agreed).toBeUndefined();
	});
});
