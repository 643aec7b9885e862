import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { fold } from '../domain/fold';
import { stateHash } from '../domain/state-hash';
import { answer, FakeWorld, fakeChannels, reviewOf } from './fake-world';
import type { Change, LearnerLog } from './learner-log';
import { CHUNK } from './schema';

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});

async function agree(log: LearnerLog): Promise<void> {
	const events = await log.readEvents();
	expect(stateHash(await log.readState())).toBe(stateHash(fold(events)));
}

describe('answering', () => {
	it('is on disk when it is acknowledged, and there after the next start', async () => {
		const log = await world.open();
		const done = await log.append(['eye'], (fresh) => [reviewOf('eye', fresh.card('eye')?.head ?? null)]);
		expect(done).toMatchObject({ saved: true, events: [{ kind: 'review', day: 20261121, prev: null }] });
		log.close();
		const again = await world.open();
		expect(again.health).toEqual({ state: 'ok', sentence: '', unsaved: 0, mended: '', lost: null });
		expect(await again.readEvents()).toEqual(done.events);
		expect((await again.readCard('eye'))?.head).toBe(done.events[0]?.id);
		expect((await again.readState()).days.get(20261121)).toMatchObject({ answers: 1, right: 1, fresh: 1 });
		await agree(again);
	});

	it('is computed on the head as it is inside the transaction', async () => {
		const [here, there] = [await world.open(), await world.open()];
		const first = await answer(here, 'eye');
		const { events } = await there.append(['eye'], (fresh) => [
			reviewOf('eye', fresh.card('eye')?.head ?? null)
		]);
		expect(events).toMatchObject([{ prev: first }]);
	});

	it('R8: in two tabs, 100 each at once, gives 200 events, one chain, and counters without a gap', async () => {
		const tabs = [await world.open(), await world.open()];
		const told = await Promise.all(
			tabs.flatMap((tab) => Array.from({ length: 100 }, () => answer(tab, 'eye')))
		);
		const log = await world.open();
		const report = await log.check();
		expect(report).toMatchObject({ events: 200, bad: 0, agreed: true });
		expect(report.devices).toMatchObject([{ count: 200, last: 200, missing: [] }]);
		const prevs = (await log.readEvents()).map((event) => (event as { prev?: string }).prev);
		expect(new Set(prevs).size).toBe(200);
		figures('R8', { tabs: tabs.length, 'answers at once': told.length, 'events of them': report.events });
	});

	it('writes drafts in the same transaction', async () => {
		const log = await world.open();
		await log.setDrafts({ sheet: { lines: [] }, old: 1 });
		await log.append([], () => ({
			events: [reviewOf('eye', null)],
			drafts: ([event]) => ({ sitting: { last: event?.id }, old: undefined })
		}));
		expect(await log.getDraft('sitting')).toEqual({ last: (await log.readEvents())[0]?.id });
		expect(await log.draftKeys()).toEqual(['sheet', 'sitting']);
	});

	it('leaves nothing behind when the builder throws', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		const failing = log.append([], () => {
			throw new RangeError('no');
		});
		await expect(failing).rejects.toThrow('no');
		await expect(log.append([], () => [reviewOf('', null)])).rejects.toThrow(/review.card/);
		expect((await log.readEvents()).length).toBe(1);
		expect(log.health.state).toBe('ok');
	});

	it('goes on when the clock goes back three days, in order', async () => {
		const log = await world.open();
		const first = await answer(log, 'eye');
		world.at -= 3 * 86_400_000;
		const second = await answer(log, 'eye');
		world.at = Number.NaN;
		await answer(log, 'eye');
		expect((await log.readEvents()).map(({ id }) => id).slice(0, 2)).toEqual([first, second]);
		await agree(log);
	});

	it('seals 1,000 events into a chunk, and reads them as before', async () => {
		const log = await world.open();
		for (let at = 0; at < 5; at++) {
			await log.append([], () => Array.from({ length: 230 }, (_, n) => reviewOf(`card-${n % 7}`, null)));
		}
		await log.append([], () => []);
		await log.readEvents();
		const database = await openDB('coderounds:/');
		expect([await database.count('chunks'), await database.count('tail')]).toEqual([1, 150]);
		database.close();
		expect((await log.readEvents()).length).toBe(1150);
		// The newest, and no sealed chunk more than is asked for.
		const newest = (await log.readEvents()).at(-1);
		for (const [asked, read] of [
			[100, 150],
			[151, 1150],
			[5000, 1150]
		] as const) {
			const latest = await log.readLatest(asked);
			expect([latest.length, latest.at(-1)]).toEqual([read, newest]);
		}
		const { chunks, tail } = await log.readTexts();
		const lines = [...chunks.map(({ text }) => text), tail].join('\n').split('\n');
		expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(await log.readEvents());
		expect((await log.readTexts((chunks.at(-1)?.from ?? 0) + 1)).chunks).toEqual([]);
		expect((await log.check()).agreed).toBe(true);
		expect(CHUNK).toBe(1000);
	});
});

describe('taking back', () => {
	it('gives the card the memory it had, and the day its counts', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		const before = stateHash(await log.readState());
		const second = await answer(log, 'eye', { verdict: 'wrong', grade: 1 });
		await log.undo([second]);
		expect(stateHash(await log.readState())).toBe(before);
		await agree(log);
		expect((await log.readEvents()).length).toBe(3);
	});

	it('takes back a whole round, and only once', async () => {
		const log = await world.open();
		await answer(log, 'ear');
		const before = stateHash(await log.readState());
		for (const card of ['eye', 'ear', 'eye']) await answer(log, card, { round: 'second' });
		await log.append([], () => [
			{ kind: 'round', round: 'second', mode: 'five', answers: 3, finished: true }
		]);
		expect((await log.undoRound('second')).events.length).toBe(1);
		expect((await log.undoRound('second')).events.length).toBe(0);
		expect(stateHash(await log.readState())).toBe(before);
		await agree(log);
	});

	it('works on what was sealed', async () => {
		const log = await world.open();
		const first = await answer(log, 'eye');
		await log.append([], () => Array.from({ length: 1200 }, (_, n) => reviewOf(`card-${n}`, null)));
		await log.readEvents();
		await log.undo([first]);
		expect(await log.readCard('eye')).toBeNull();
		await agree(log);
	});

	it('passes over what is not there or gone already', async () => {
		const log = await world.open();
		const first = await answer(log, 'eye');
		await log.undo([first]);
		expect((await log.undo([first, 'AAAAAAAAAAAAAAAA'])).events).toEqual([]);
	});

	it('changes a grade on the memory before it, and refuses when the head moved', async () => {
		const log = await world.open();
		const first = await answer(log, 'eye');
		const second = await answer(log, 'eye', { grade: 3 });
		const done = await log.regrade('eye', second, (fresh) => {
			expect(fresh.card('eye')?.head).toBe(first);
			return reviewOf('eye', fresh.card('eye')?.head ?? null, { grade: 2 });
		});
		expect(done.events.map(({ kind }) => kind)).toEqual(['undo', 'review']);
		expect(await log.readCard('eye')).toMatchObject({ grade: 2, reviews: 2 });
		const moved = await log.regrade('eye', second, () => reviewOf('eye', null));
		expect(moved.events).toEqual([]);
		await agree(log);
	});
});

describe('two tabs', () => {
	it('hear of each other', async () => {
		const channel = fakeChannels();
		const [here, there] = [await world.open({ channel }), await world.open({ channel })];
		const heard: Change[] = [];
		there.subscribe((change) => heard.push(change));
		await answer(here, 'eye');
		await expect
			.poll(() => heard)
			.toEqual([{ kind: 'rows', cards: ['eye'], sums: ['day:20261121'], all: false, other: true }]);
	});
});

describe('export and import', () => {
	it('gives the log back, adds nothing twice, and merges two devices in any order', async () => {
		const here = await world.open();
		await answer(here, 'eye');
		await answer(here, 'ear');
		const other = await new FakeWorld(2).open({ base: '/other' });
		await answer(other, 'eye', { verdict: 'wrong' });
		const [a, b] = [await here.exportText(), await other.exportText()];
		expect(await here.importText(b, true)).toMatchObject({ added: 1, known: 0, saved: false });
		expect(await here.importText(b)).toMatchObject({ ok: true, added: 1, known: 0, saved: true });
		expect(await other.importText(a)).toMatchObject({ added: 2, known: 0 });
		expect(await other.importText(a)).toMatchObject({ added: 0, known: 2 });
		expect(await here.readEvents()).toEqual(await other.readEvents());
		expect(stateHash(await here.readState())).toBe(stateHash(await other.readState()));
		expect((await here.readState()).cards.get('eye')?.reviews).toBe(2);
		await agree(here);
		// What is written next is written under a counter of its own.
		await answer(here, 'eye');
		expect((await here.check()).devices.every(({ missing }) => missing.length === 0)).toBe(true);
	});

	it('takes 3,000 events at once, sealed, and goes on from there', async () => {
		const here = await world.open();
		await here.append([], () => Array.from({ length: 3000 }, (_, n) => reviewOf(`card-${n % 50}`, null)));
		const there = await new FakeWorld(3).open({ base: '/b' });
		await answer(there, 'mine');
		expect(await there.importText(await here.exportText())).toMatchObject({ added: 3000 });
		await answer(there, 'mine');
		expect(await there.check()).toMatchObject({ events: 3002, agreed: true });
	});

	it('says in one sentence what a damaged file lacks, and refuses a foreign one', async () => {
		const here = await world.open();
		for (const card of ['a', 'b', 'c']) await answer(here, card);
		const text = await here.exportText();
		const there = await new FakeWorld(2).open({ base: '/b' });
		expect(await there.importText(text.slice(0, text.length - 400))).toMatchObject({
			added: 2,
			absent: 1,
			leftOut: expect.stringMatching(/cut short/)
		});
		expect(await there.importText('PK\u0003\u0004')).toEqual({
			ok: false,
			sentence: 'This is not a CodeRounds log file.'
		});
	});
});

describe('snapshots', () => {
	it('are made before an import and on asking, and restore by joining', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		const id = await log.makeSnapshot();
		expect((await log.snapshots()).map(({ count, reason }) => [count, reason])).toEqual([[1, 'asked']]);
		globalThis.indexedDB = new IDBFactory();
		const fresh = await world.open();
		expect(fresh.health).toMatchObject({ state: 'shorter', lost: { had: 1, has: 0 } });
		expect(await fresh.restore(id ?? '')).toMatchObject({ ok: true, added: 1, saved: true });
		expect(fresh.health.state).toBe('ok');
		await answer(fresh, 'eye');
		expect((await fresh.readCard('eye'))?.reviews).toBe(2);
		expect(await fresh.restore('1-1-asked.jsonl')).toMatchObject({ ok: false });
	});

	it('do not hide that an answer is still missing, whatever was answered since', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		await answer(log, 'ear');
		const id = await log.makeSnapshot();
		await answer(log, 'never copied');
		await expect.poll(() => [...world.marks.values()].join()).toContain(':3}');
		globalThis.indexedDB = new IDBFactory();
		const fresh = await world.open();
		expect(fresh.health).toMatchObject({ state: 'shorter', lost: { had: 3, has: 0 } });
		await answer(fresh, 'new');
		expect(await fresh.restore(id ?? '')).toMatchObject({ ok: true, added: 2 });
		expect(fresh.health).toMatchObject({ state: 'shorter', lost: { had: 4, has: 3 } });
		await fresh.acceptLoss();
		expect(fresh.health.state).toBe('ok');
	});

	it('are made once a session when something changed', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		log.close();
		for (const expected of [1, 1]) {
			const next = await world.open({ snapshotAfter: 0 });
			await expect.poll(async () => (await next.snapshots()).length).toBe(expected);
			await new Promise((resolve) => setTimeout(resolve, 30));
			expect((await next.snapshots()).length).toBe(expected);
			next.close();
		}
	});
});
