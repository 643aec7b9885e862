import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, FakeWorld, reviewOf } from './fake-world';
import type { IdbVault } from './idb-vault';
import { openVault } from './open-vault';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

async function openOne(): Promise<IdbVault> {
	const nothing = () => undefined;
	const told = {
		onblocked: nothing,
		onyield: nothing,
		ondropped: nothing,
		beforeUpgrade: async () => undefined,
		signal: new AbortController().signal
	};
	const opened = await openVault({ base: '/', patience: 1000, ...told });
	if (opened.state !== 'open') throw new Error(opened.state);
	return opened.vault;
}

describe('rows that are asked for ahead', () => {
	it('are all an answer waits for: it reads nothing after its first trip', async () => {
		const log = await new FakeWorld().open();
		await answer(log, 'eye');
		const get = FakeStore.prototype.get;
		const asked: string[] = [];
		vi.spyOn(FakeStore.prototype, 'get').mockImplementation(function (this: typeof FakeStore.prototype, key) {
			asked.push(this.name);
			return get.call(this, key);
		});
		let before: string[] = [];
		await log.append(['eye'], (fresh) => {
			before = [...asked];
			return [reviewOf('eye', fresh.card('eye')?.head ?? null)];
		});
		expect(before.sort()).toEqual(['cards', 'meta']);
		expect(asked).toHaveLength(2);
		log.close();
	});

	it('are read as they are, also when they were changed meanwhile', async () => {
		const vault = await openOne();
		await vault.write(async (rows) => rows.put('cards', 'eye', 'old'));
		const seen = await vault.write(async (rows) => {
			for (const key of ['eye', 'ear', 'gone']) rows.ahead('cards', key);
			rows.put('cards', 'ear', 'new');
			const first = await Promise.all([rows.get('cards', 'eye'), rows.get('cards', 'ear')]);
			rows.put('cards', 'eye', 'new');
			rows.ahead('cards', 'ear');
			const second = await Promise.all([rows.get('cards', 'eye'), rows.get('cards', 'ear')]);
			rows.ahead('cards', 'eye');
			rows.clear('cards');
			return [first, second, [await rows.get('cards', 'eye'), await rows.get('cards', 'gone')]];
		});
		expect(seen).toEqual([
			['old', 'new'],
			['new', 'new'],
			[undefined, undefined]
		]);
		vault.close();
	});

	it('leave no word behind when the transaction is broken off', async () => {
		const vault = await openOne();
		const unheard = vi.fn();
		process.on('unhandledRejection', unheard);
		const broken = vault.write(async (rows) => {
			rows.ahead('meta', 'log');
			throw new RangeError('made to fail');
		});
		await expect(broken).rejects.toThrow('made to fail');
		await new Promise((resolve) => setTimeout(resolve));
		process.off('unhandledRejection', unheard);
		expect(unheard).not.toHaveBeenCalled();
		vault.close();
	});
});
