import 'fake-indexeddb/auto';
import { IDBDatabase as FakeDatabase, IDBFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figures } from '../../../tests/figures';
import { fold } from '../domain/fold';
import { stateHash } from '../domain/state-hash';
import { answer, FakeWorld, reviewOf } from './fake-world';
import type { Health } from './health';
import type { LearnerLog } from './learner-log';
import { MemoryVault } from './memory-vault';
import { readLog, type LogRead } from '../domain/log-file';
import { emptyMeta, upgrades, VERSION } from './schema';
import { writeJob } from './write-job';
import { appendDrafts } from './log-write';

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});
afterEach(() => vi.restoreAllMocks());

async function agree(log: LearnerLog): Promise<void> {
	expect(stateHash(await log.readState())).toBe(stateHash(fold(await log.readEvents())));
}

/** Calls `fault` instead of the Nth put; `false` from it lets the put pass. */
function failPuts(isHit: (call: number) => boolean, fault: (store: IDBObjectStore) => void): () => number {
	const put = FakeStore.prototype.put;
	let calls = 0;
	vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
		this: typeof FakeStore.prototype,
		...args
	) {
		calls++;
		if (isHit(calls)) fault(this as unknown as IDBObjectStore);
		return put.apply(this, args);
	});
	return () => calls;
}

const thrown = (name: string) => () => {
	throw new DOMException(`made to fail: ${name}`, name);
};

describe('R2: a transaction that breaks at its Nth put', () => {
	// The first review of a day writes its event, the card, the day before, the meta row with its own, and here a draft.
	const nth = [1, 2, 3, 4, 5];
	const change = (log: LearnerLog) => {
		world.at += 86_400_000;
		return log.append(['eye'], (fresh) => ({
			events: [reviewOf('eye', fresh.card('eye')?.head ?? null)],
			drafts: () => ({ sitting: 1 })
		}));
	};

	it('has as many puts as are tried here', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		const calls = failPuts(() => false, thrown('UnknownError'));
		await change(log);
		expect(calls()).toBe(nth.length);
	});

	const noted = () => figures('R2', { 'transactions broken at a put: log and cards agree': 1 });

	it.each(nth)('%i: an aborted transaction is done again on a new connection, once', async (n) => {
		const log = await world.open();
		await answer(log, 'eye');
		failPuts(
			(call) => call === n,
			(store) => store.transaction.abort()
		);
		expect(await change(log)).toMatchObject({ saved: true });
		expect((await log.readEvents()).length).toBe(2);
		expect(await log.check()).toMatchObject({ agreed: true, devices: [{ count: 2, missing: [] }] });
		expect(log.health.state).toBe('ok');
		noted();
	});

	it.each(nth)('%i: a mistake of ours changes nothing', async (n) => {
		const log = await world.open();
		await answer(log, 'eye');
		failPuts(
			(call) => call === n,
			() => {
				throw new TypeError('ours');
			}
		);
		await expect(change(log)).rejects.toThrow('ours');
		vi.restoreAllMocks();
		expect((await log.readEvents()).length).toBe(1);
		expect(await log.getDraft('sitting')).toBeUndefined();
		await agree(log);
		noted();
	});

	it.each(nth)('%i: while it keeps breaking the answer is in memory, then on disk, once', async (n) => {
		const log = await world.open();
		await answer(log, 'eye');
		failPuts((call) => call >= n, thrown('UnknownError'));
		expect(await change(log)).toMatchObject({ saved: false, events: [{ kind: 'review' }] });
		expect(log.health).toMatchObject({ state: 'memory', unsaved: 1 });
		await agree(log);
		expect(await log.retry()).toBe(false);
		vi.restoreAllMocks();
		expect(await log.retry()).toBe(true);
		expect(log.health).toMatchObject({ state: 'ok', unsaved: 0 });
		const again = await world.open();
		expect((await again.readEvents()).length).toBe(2);
		expect(await again.getDraft('sitting')).toBe(1);
		await agree(again);
		noted();
	});
});

describe('R10: a full disk', () => {
	it('keeps answers in memory, says so, exports them, and writes them when there is space', async () => {
		const log = await world.open();
		const first = await answer(log, 'eye');
		const told: Health[] = [];
		log.subscribe((change) => change.kind === 'health' && told.push(change.health));
		failPuts(() => true, thrown('QuotaExceededError'));
		const full = await log.append(['eye'], (fresh) => [reviewOf('eye', fresh.card('eye')?.head ?? null)]);
		expect(full).toMatchObject({ saved: false, events: [{ prev: first }] });
		await answer(log, 'ear');
		expect(told.at(-1)).toMatchObject({ state: 'full', unsaved: 2 });
		expect(told.at(-1)?.sentence).toMatch(/full/);
		expect((await log.readCard('eye'))?.reviews).toBe(2);
		expect((await log.exportText()).split('\n').length).toBe(6);
		vi.restoreAllMocks();
		expect(await log.retry()).toBe(true);
		const report = await log.check();
		expect(report).toMatchObject({ events: 3, agreed: true });
		// Memory wrote as another device, so that a second tab could go on counting.
		expect(report.devices.map(({ count, last }) => [count, last])).toEqual(
			expect.arrayContaining([
				[1, 1],
				[2, 2]
			])
		);
		expect((await world.open()).health.state).toBe('ok');
	});
});

describe('R11: a connection that drops', () => {
	it('is opened again, and the same event written once', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		for (const name of ['InvalidStateError', 'UnknownError']) {
			vi.spyOn(FakeDatabase.prototype, 'transaction').mockImplementationOnce(thrown(name));
			await answer(log, 'eye');
		}
		expect(await log.check()).toMatchObject({ events: 3, agreed: true });
	});

	it('writes nothing twice when the first try was committed without an answer', async () => {
		const vault = new MemoryVault();
		const { app, now, offset, random } = world.options();
		const options = { app, now, offset, random };
		const job = writeJob(
			options,
			(rows, moment, same) => appendDrafts(rows, [reviewOf('eye', null)], moment, same),
			() => ({}),
			() => undefined
		);
		const first = await job(vault, { isRetry: false, isOnDisk: true });
		const second = await job(vault, { isRetry: true, isOnDisk: true });
		expect(second?.events).toEqual(first?.events);
		expect(await vault.read((rows) => rows.count('tail'))).toBe(1);
	});

	it('gives the retried event the id it had', async () => {
		const { app, now, offset, random } = world.options();
		const ids: string[] = [];
		const job = writeJob(
			{ app, now, offset, random },
			async (rows, moment, same) => {
				const made = await appendDrafts(rows, [reviewOf('eye', null)], moment, same);
				ids.push(made.events[0]?.id ?? '');
				if (ids.length === 1) throw new DOMException('gone', 'UnknownError');
				return made;
			},
			() => ({}),
			() => undefined
		);
		const vault = new MemoryVault();
		await expect(job(vault, { isRetry: false, isOnDisk: true })).rejects.toThrow('gone');
		await job(vault, { isRetry: true, isOnDisk: true });
		expect(ids[0]).toBe(ids[1]);
	});
});

describe('a database that does not open', () => {
	it('a private window without storage: memory, one sentence, and the app works', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(thrown('SecurityError'));
		const log = await world.open();
		expect(log.health.state).toBe('memory');
		expect(log.health.sentence).toMatch(/cannot save/);
		await answer(log, 'eye');
		await log.setDrafts({ sheet: 1 });
		expect(log.health.unsaved).toBe(1);
		expect((await log.readState()).cards.size).toBe(1);
		vi.restoreAllMocks();
		expect(await log.retry()).toBe(true);
		expect((await (await world.open()).readEvents()).length).toBe(1);
		expect(await log.getDraft('sheet')).toBe(1);
	});

	it('one that held a history: that is said, the copy serves, and all is joined when it opens again', async () => {
		const before = await world.open();
		await answer(before, 'eye');
		const events = (await before.readEvents()).length;
		const copy = await before.exportText();
		before.close();
		vi.spyOn(indexedDB, 'open').mockImplementation(thrown('UnknownError'));
		const log = await world.open();
		expect(log.health).toMatchObject({ state: 'unreadable', unsaved: 0 });
		expect(log.health.sentence).toMatch(/does not open/);
		expect(await log.importText(copy)).toMatchObject({ ok: true, added: events, saved: false });
		await answer(log, 'ear');
		expect((await log.readState()).cards.size).toBe(2);
		expect(await log.retry()).toBe(false);
		expect(log.health.state).toBe('unreadable');
		vi.restoreAllMocks();
		expect(await log.retry()).toBe(true);
		expect(log.health).toMatchObject({ state: 'ok', unsaved: 0 });
		expect((await log.readEvents()).length).toBe(events + 1);
		await agree(log);
	});

	it('one that never answers: two tries, then memory', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
		const started = performance.now();
		const log = await world.open({ patience: 50 });
		expect(log.health.state).toBe('memory');
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it('one of a newer release: read, never written', async () => {
		const old = await world.open();
		await answer(old, 'eye');
		old.close();
		const newer = await openDB('coderounds:/', 7);
		newer.close();
		const put = vi.spyOn(FakeStore.prototype, 'put');
		const log = await world.open();
		expect(log.health.state).toBe('newer');
		expect((await log.readCard('eye'))?.reviews).toBe(1);
		expect((await log.append([], () => [reviewOf('eye', null)])).saved).toBe(false);
		expect(await log.retry()).toBe(false);
		expect(put).not.toHaveBeenCalled();
	});

	it('one of a newer release that says "do not read": not even read', async () => {
		const old = await world.open();
		await answer(old, 'eye');
		old.close();
		const newer = await openDB('coderounds:/', 7);
		await newer.put('meta', { ...((await newer.get('meta', 'log')) as object), minReader: 2 }, 'log');
		newer.close();
		const log = await world.open();
		expect([log.health.state, (await log.readEvents()).length]).toEqual(['newer', 0]);
	});

	it.each([1, 2])('a foreign one at version %i: one sentence, nothing touched', async (version) => {
		const foreign = await openDB('coderounds:/', version, {
			upgrade: (database) => void database.createObjectStore('theirs')
		});
		await foreign.put('theirs', 'precious', 'key');
		foreign.close();
		const log = await world.open();
		expect(log.health).toMatchObject({ state: 'foreign', sentence: expect.stringMatching(/not touched/) });
		await answer(log, 'eye');
		log.close();
		const still = await openDB('coderounds:/');
		expect(await still.get('theirs', 'key')).toBe('precious');
		expect([...still.objectStoreNames]).toEqual(['theirs']);
	});
});

describe('R9: a new release beside an old tab', () => {
	const next = [...upgrades, () => undefined];

	it('the old tab lets go at once and says that it is the old one', async () => {
		const old = await world.open();
		await answer(old, 'eye');
		const fresh = await world.open({ upgrades: next });
		expect(fresh.health.state).toBe('ok');
		expect(old.health.state).toBe('newer');
		expect((await old.append([], () => [reviewOf('ear', null)])).saved).toBe(false);
		expect((await old.readState()).cards.size).toBe(2);
		expect((await fresh.readEvents()).length).toBe(1);
	});

	it('a snapshot is there before the migration begins', async () => {
		const old = await world.open();
		await answer(old, 'eye');
		old.close();
		const failing = [...upgrades, () => expect(world.files.size).toBe(1)];
		const log = await world.open({ upgrades: failing });
		expect(log.health.state).toBe('ok');
		expect(await log.snapshots()).toMatchObject([{ reason: 'upgrade', count: 1 }]);
	});

	it('an old tab that holds on is told of, and waited for', async () => {
		await (await world.open()).setDrafts({ a: 1 });
		const stubborn = await openDB('coderounds:/', VERSION);
		const states: string[] = [];
		const opening = world.open({ upgrades: next, onhealth: ({ state }) => states.push(state), patience: 50 });
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(states).toEqual(['blocked']);
		stubborn.close();
		expect((await opening).health.state).toBe('ok');
		expect(states.at(-1)).toBe('ok');
	});
});

describe('R3: a history that came back shorter', () => {
	async function grown(): Promise<void> {
		const log = await world.open();
		for (const card of ['a', 'b', 'c', 'd']) await answer(log, card);
		log.close();
	}

	it('a database that is gone: recovery, and no counter twice', async () => {
		await grown();
		globalThis.indexedDB = new IDBFactory();
		const log = await world.open();
		expect(log.health).toMatchObject({ state: 'shorter', lost: { had: 4, has: 0 } });
		expect(log.health.sentence).toBe('Your history came back shorter: 0 of 4 events are here.');
		expect(await log.append([], () => [reviewOf('e', null)])).toMatchObject({ saved: true });
		log.close();
		const again = await world.open();
		expect(again.health.state).toBe('shorter');
		await again.acceptLoss();
		expect(again.health.state).toBe('ok');
		again.close();
		expect((await world.open()).health.state).toBe('ok');
	});

	it('a tail that was cut: mended, told, and the device takes a new name', async () => {
		await grown();
		const database = await openDB('coderounds:/');
		await database.delete('tail', 3);
		database.close();
		const log = await world.open();
		expect(log.health).toMatchObject({ state: 'shorter', lost: { had: 4, has: 3 } });
		await agree(log);
		await answer(log, 'e');
		expect((await log.check()).devices.length).toBe(2);
	});

	it('a whole older state: told by the mark alone', async () => {
		await grown();
		const database = await openDB('coderounds:/');
		const meta = (await database.get('meta', 'log')) as { counter: number; devices: Record<string, object> };
		const device = Object.keys(meta.devices)[0] ?? '';
		await database.delete('tail', 3);
		await database.delete('cards', 'd');
		const devices = { [device]: { count: 3, last: 3 } };
		await database.put('meta', { ...meta, counter: 3, seq: 3, devices }, 'log');
		database.close();
		const log = await world.open();
		expect(log.health).toMatchObject({ state: 'shorter', lost: { had: 4, has: 3 } });
	});

	it.each([
		['a meta row that is missing', undefined],
		['a meta row that is nonsense', 'nonsense']
	])('%s: built anew from the log', async (_, row) => {
		await grown();
		const database = await openDB('coderounds:/');
		if (row === undefined) await database.delete('meta', 'log');
		else await database.put('meta', row, 'log');
		database.close();
		const log = await world.open();
		expect(log.health.state).toBe('ok');
		expect((await log.readEvents()).length).toBe(4);
		await answer(log, 'a');
		expect(await log.check()).toMatchObject({ agreed: true, events: 5 });
	});

	it('an old copy that meets its own later events gives no counter twice', async () => {
		await grown();
		const log = await world.open();
		const later = await log.exportText();
		log.close();
		globalThis.indexedDB = new IDBFactory();
		const database = await openDB('coderounds:/', 1, {
			upgrade: (made) => upgrades[0]?.(made, null as never)
		});
		const [first] = ((await readLog(later, async () => null)) as LogRead).events;
		const device = first?.id.slice(0, 8) ?? '';
		await database.put('tail', first, 0);
		const devices = { [device]: { count: 1, last: 1 } };
		const meta = { ...emptyMeta(), device, counter: 1, hlc: first?.hlc ?? 0, seq: 1, devices };
		await database.put('meta', meta, 'log');
		database.close();
		world.marks.clear();
		const old = await world.open();
		await old.importText(later);
		await answer(old, 'e');
		const report = await old.check();
		expect(report.devices.map(({ count, last }) => [count, last]).sort()).toEqual([
			[1, 1],
			[4, 4]
		]);
	});

	it('a mark that lags behind is normal, and so is none or a damaged one', async () => {
		await grown();
		for (const mark of ['{}', '{"AAAAAAAA":0}', 'nonsense', 'null', '[1]']) {
			world.marks.set('coderounds:/:mark', mark);
			expect((await world.open()).health.state).toBe('ok');
		}
	});

	it('derived rows that were damaged are found by the check and folded anew', async () => {
		await grown();
		const database = await openDB('coderounds:/');
		await database.delete('cards', 'b');
		database.close();
		const log = await world.open();
		expect((await log.check()).agreed).toBe(false);
		expect((await log.check()).agreed).toBe(true);
	});
});
