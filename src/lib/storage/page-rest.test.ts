import 'fake-indexeddb/auto';
import {
	IDBDatabase as FakeDatabase,
	IDBFactory,
	IDBObjectStore as FakeStore,
	IDBTransaction as FakeTransaction
} from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tell, turns } from './fake-page';
import { answer, FakeWorld } from './fake-world';
import { upgrades } from './schema';

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});
afterEach(() => {
	vi.restoreAllMocks();
	tell('pageshow');
});

describe('R11: a page that is put away to come back to', () => {
	it('begins no transaction until it is shown again, and does then what was asked', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		tell('pagehide');
		const begun = vi.spyOn(FakeDatabase.prototype, 'transaction');
		const told = answer(log, 'eye');
		await turns();
		expect(begun).not.toHaveBeenCalled();
		tell('pageshow');
		await told;
		expect(begun).toHaveBeenCalled();
		expect(await log.readEvents()).toHaveLength(2);
		expect(await log.check()).toMatchObject({ agreed: true, devices: [{ count: 2, missing: [] }] });
	});

	// The first review of a day writes its event, the card, the day before, and the meta row with its own.
	it.each([1, 2, 3, 4])('breaks off at put %i, and the answer is there once after the return', async (n) => {
		const log = await world.open();
		await answer(log, 'eye');
		const put = FakeStore.prototype.put;
		let calls = 0;
		vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
			this: typeof FakeStore.prototype,
			...given
		) {
			calls++;
			if (calls === n) tell('pagehide');
			return put.apply(this, given);
		});
		world.at += 86_400_000;
		const told = answer(log, 'eye');
		await turns();
		expect(calls).toBe(n);
		tell('pageshow');
		await told;
		expect(await log.readEvents()).toHaveLength(2);
		expect(await log.check()).toMatchObject({ agreed: true, devices: [{ count: 2, missing: [] }] });
		expect(log.health.state).toBe('ok');
	});

	/** What opening does, one step after the other: the page goes at the step that is asked for. */
	function goAt(step: number): () => number {
		let steps = 0;
		const count = (): void => {
			steps++;
			if (steps === step) tell('pagehide');
		};
		for (const [of, name] of [
			[IDBFactory.prototype, 'open'],
			[FakeDatabase.prototype, 'createObjectStore'],
			[FakeStore.prototype, 'get'],
			[FakeStore.prototype, 'getAll'],
			[FakeStore.prototype, 'put']
		] as const) {
			const asked = of as unknown as Record<string, (...given: unknown[]) => unknown>;
			const real = asked[name];
			vi.spyOn(asked, name).mockImplementation(function (this: unknown, ...given) {
				count();
				return real?.apply(this, given);
			});
		}
		return () => steps;
	}

	describe.each([
		['for the first time', false, undefined],
		['again', true, undefined],
		['at an older version', true, [...upgrades, () => undefined]]
	])('while its log opens %s', (_how, isThere, steps) => {
		it('has nothing under way, and goes on when it is shown again', { timeout: 30_000 }, async () => {
			for (let step = 1, all = 1; step <= all; step++) {
				globalThis.indexedDB = new IDBFactory();
				world = new FakeWorld();
				if (isThere) {
					const before = await world.open();
					await answer(before, 'eye');
					before.close();
				}
				const counted = goAt(step);
				const open = new Set<unknown>();
				const transaction = FakeDatabase.prototype.transaction;
				vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementation(function (
					this: typeof FakeDatabase.prototype,
					...given
				) {
					const begun = transaction.apply(this, given);
					open.add(begun);
					for (const end of ['complete', 'abort']) begun.addEventListener(end, () => open.delete(begun));
					return begun;
				});
				const states: string[] = [];
				const opening = world.open({
					...(steps ? { upgrades: steps } : {}),
					onhealth: ({ state }) => states.push(state)
				});
				await turns();
				all = Math.max(all, counted());
				expect(open.size, `step ${step}`).toBe(0);
				tell('pageshow');
				const log = await opening;
				await answer(log, 'eye');
				expect(await log.readEvents(), `step ${step}`).toHaveLength(isThere ? 2 : 1);
				expect(new Set(states), `step ${step}`).toEqual(new Set(['ok']));
				log.close();
				vi.restoreAllMocks();
			}
		});
	});

	it('says its commits aloud, reads included: put away, it could not', async () => {
		const log = await world.open();
		const begun = vi.spyOn(FakeDatabase.prototype, 'transaction');
		const committed = vi.spyOn(FakeTransaction.prototype, 'commit');
		await answer(log, 'eye');
		await log.readState();
		expect(begun).toHaveBeenCalled();
		expect(committed).toHaveBeenCalledTimes(begun.mock.calls.length);
	});

	it('tells that all may have changed when it is shown again', async () => {
		const log = await world.open();
		const told = vi.fn();
		log.subscribe(told);
		tell('pagehide');
		expect(told).not.toHaveBeenCalled();
		tell('pageshow');
		expect(told).toHaveBeenCalled();
	});

	it('and one that is left for good, or a log that was closed, waits for nothing', async () => {
		const log = await world.open();
		tell('pagehide', false);
		await answer(log, 'eye');
		expect(await log.readEvents()).toHaveLength(1);
		tell('pagehide');
		const told = answer(log, 'eye');
		log.close();
		await expect(told).rejects.toThrow('The log is closed');
	});
});
