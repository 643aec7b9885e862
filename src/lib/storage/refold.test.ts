import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { FakeWorld } from './fake-world';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

it('bests of an older release, which took all doors for one, are folded anew at the first look', async () => {
	const world = new FakeWorld();
	const log = await world.open();
	const find = { kind: 'find', item: 'eye', chapter: 'icd10cm 7', code: 'H40.11X1', route: '' } as const;
	await log.append([], () => [
		{ ...find, door: 'index', right: true, ms: 40_000 },
		{ ...find, door: 'search', right: true, ms: 8_000 }
	]);
	log.close();
	const database = await openDB('coderounds:/');
	for (const door of ['index', 'search']) await database.delete('sums', `find:icd10cm 7 ${door}`);
	await database.put('sums', { played: 2, found: 2, best: 8_000 }, 'find:icd10cm 7');
	database.close();

	const now = await world.open();
	const { finds } = await now.readState();
	expect([...finds].map(([key, { played, best }]) => [key, played, best])).toEqual([
		['icd10cm 7 index', 1, 40_000],
		['icd10cm 7 search', 1, 8_000]
	]);
	expect((await now.check()).agreed).toBe(true);
});
