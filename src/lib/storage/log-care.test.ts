import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomDraft, randomLogs } from '../../../tests/determinism/random-log';
import { figures } from '../../../tests/figures';
import { fold } from '../domain/fold';
import { writeLog } from '../domain/log-file';
import { seededRandom } from '../domain/random';
import { stateHash } from '../domain/state-hash';
import { answer, FakeWorld, reviewOf } from './fake-world';
import { readCopy } from './copy-read';
import { gunzip } from './gzip';
import type { LearnerLog } from './learner-log';
import { unpackText } from './packed-file';
import { sha256 } from './sha256';

const HISTORIES = process.env['FULL'] ? 1000 : 30;

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});

const hashOf = async (log: LearnerLog) => stateHash(await log.readState());
const idsOf = async (log: LearnerLog) => (await log.readEvents()).map(({ id }) => id);
async function agree(log: LearnerLog): Promise<void> {
	expect(await hashOf(log)).toBe(stateHash(fold(await log.readEvents())));
}
/** A file that another device of a learner wrote. */
async function fileOf(seed: number): Promise<string> {
	return writeLog(randomLogs(seed, 40).flat(), '0.1.0', '', sha256);
}

describe('R4: what was joined is taken out again', () => {
	it(`and all is as it was, in ${HISTORIES} random histories`, async () => {
		let undone = 0;
		for (let seed = 0; seed < HISTORIES; seed++) {
			globalThis.indexedDB = new IDBFactory();
			world = new FakeWorld(seed);
			const random = seededRandom(seed);
			const log = await world.open();
			const draft = () => randomDraft(random, world.at, 0, () => null);
			// Enough for sealed chunks in some of them.
			const most = seed % 10 === 0 ? 1100 : 20;
			await log.append([], () => Array.from({ length: 1 + random.below(most) }, draft));
			if (random.below(2) === 0) await log.importText(await fileOf(seed + 1));
			const before = { hash: await hashOf(log), ids: await idsOf(log) };
			const report = await log.importText(await fileOf(seed + 5000));
			if (!report.ok || report.added === 0) throw new Error(`nothing new at seed ${seed}`);
			const { events: since } = await log.append([], () => Array.from({ length: random.below(4) }, draft));
			expect(await (await log.care()).takeBack(), `seed ${seed}`).toEqual({ ok: true, count: report.added });
			expect(await idsOf(log), `seed ${seed}`).toEqual([...before.ids, ...since.map(({ id }) => id)]);
			if (since.length === 0) expect(await hashOf(log), `seed ${seed}`).toBe(before.hash);
			await agree(log);
			log.close();
			const again = await world.open();
			expect(again.health.state, `seed ${seed}`).toBe('ok');
			expect((await again.check()).agreed, `seed ${seed}`).toBe(true);
			undone++;
			again.close();
		}
		figures('R4', { 'joins behind a copy undone, all as it was': undone });
	});

	it('by the next start too, once, and the copy made before brings it back', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		await log.importText(await fileOf(1));
		const after = await idsOf(log);
		log.close();
		const next = await world.open();
		expect(await (await next.care()).joined()).toEqual({
			at: world.at,
			how: 'import',
			count: after.length - 1,
			packs: 0,
			unread: 0
		});
		world.at += 1000;
		await (await next.care()).takeBack();
		expect(await (await next.care()).joined()).toBeNull();
		expect(await (await next.care()).takeBack()).toMatchObject({ ok: false });
		const [copy] = await next.snapshots();
		expect(copy).toMatchObject({ reason: 'restore', count: after.length });
		await next.restore(copy?.id ?? '');
		expect(await idsOf(next)).toEqual(after);
	});

	it('a restore after a loss: what was missing before is missing again, and is said', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		await answer(log, 'ear');
		const id = await log.makeSnapshot();
		globalThis.indexedDB = new IDBFactory();
		const fresh = await world.open();
		await answer(fresh, 'new');
		await fresh.restore(id ?? '');
		expect(fresh.health.state).toBe('ok');
		expect(await (await fresh.care()).takeBack()).toEqual({ ok: true, count: 2 });
		expect(fresh.health).toMatchObject({ state: 'shorter', lost: { had: 2, has: 0 } });
		fresh.close();
		expect((await world.open()).health.state).toBe('shorter');
	});

	it('a copy joined twice and taken out again: what was before is in a copy still, and nothing twice', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		const file = await fileOf(1);
		for (let time = 0; time < 3; time++) {
			world.at += 1000;
			await log.importText(file);
		}
		const all = (await idsOf(log)).length;
		world.at += 1000;
		await (await log.care()).takeBack();
		const copies = await log.snapshots();
		expect(copies.map(({ count, reason }) => [count, reason])).toEqual([
			[all, 'import'],
			[1, 'import']
		]);
	});

	it('a newest copy that was damaged is made once more', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		const first = (await log.makeSnapshot()) ?? '';
		const bytes = world.files.get(first) ?? new Uint8Array();
		const at = Math.floor(bytes.length / 2);
		world.files.set(first, bytes.with(at, 255 - (bytes[at] ?? 0)));
		world.at += 1000;
		const second = await log.makeSnapshot();
		expect(second).not.toBe(first);
		world.at += 1000;
		expect(await log.makeSnapshot()).toBe(second);
	});

	it('is refused while nothing can be written', async () => {
		indexedDB.open = () => {
			throw new DOMException('off', 'SecurityError');
		};
		const log = await world.open();
		await log.importText(await fileOf(1));
		const care = await log.care();
		expect([await care.joined(), (await care.takeBack()).ok]).toEqual([null, false]);
	});
});

describe('R3: the check of the log', () => {
	async function damage(change: (tail: Tail) => Promise<unknown>): Promise<LearnerLog> {
		const log = await world.open();
		for (const card of ['a', 'b', 'c', 'd']) await answer(log, card);
		await log.makeSnapshot();
		for (const card of ['e', 'f']) await answer(log, card);
		log.close();
		const database = await openDB('coderounds:/');
		await change({
			get: (key) => database.get('tail', key) as Promise<unknown>,
			put: (value, key) => database.put('tail', value, key),
			delete: (key) => database.delete('tail', key)
		});
		database.close();
		return world.open();
	}
	interface Tail {
		get(key: number): Promise<unknown>;
		put(value: unknown, key: number): Promise<unknown>;
		delete(key: number): Promise<unknown>;
	}

	it('finds nothing where all is well', async () => {
		const log = await damage(async () => undefined);
		expect(await log.check()).toMatchObject({ events: 6, bad: 0, doubles: 0, found: 0, agreed: true });
	});
	it('a line that cannot be read: taken from a copy that has it', async () => {
		const log = await damage((tail) => tail.put('{"rubbish', 2));
		expect(await log.check()).toMatchObject({ events: 6, bad: 1, found: 1, agreed: false });
		expect(await log.check()).toMatchObject({ events: 6, bad: 0, found: 0, agreed: true });
		expect((await log.readState()).cards.size).toBe(6);
	});
	it('a line that no copy has: named, and the rest is whole', async () => {
		const log = await damage((tail) => tail.put('{"rubbish', 4));
		world.at += 1000;
		const report = await log.check();
		expect(report).toMatchObject({ events: 5, bad: 1, found: 0 });
		expect(report.devices).toMatchObject([{ missing: [[5, 5]] }]);
		await agree(log);
		// What could not be read is kept in the copy that was made before.
		expect((await log.snapshots())[0]).toMatchObject({ reason: 'check' });
	});
	it('says what only can be read and is not mended where nothing can be saved', async () => {
		await (await damage((tail) => tail.put('{"rubbish', 2))).close();
		// A newer release holds the database: what can be read of it is in memory.
		(await openDB('coderounds:/', 99)).close();
		const log = await world.open();
		expect(log.health.state).toBe('newer');
		const copies = (await log.snapshots()).length;
		expect(await log.check()).toMatchObject({ events: 5, found: 0, saved: false });
		expect(await log.snapshots()).toHaveLength(copies);
	});
	it('knows a folder, into which another device may not have written all, and its own name', async () => {
		const log = await damage(async () => undefined);
		expect(await log.check()).toMatchObject({
			hasFolder: false,
			own: (await log.check()).devices[0]?.device
		});
		await log.setDrafts({ folder: { own: 'x' } });
		expect(await log.check()).toMatchObject({ hasFolder: true });
	});
	it('an event that stands twice: once is enough', async () => {
		const log = await damage(async (tail) => tail.put(await tail.get(0), 5));
		expect(await log.check()).toMatchObject({ doubles: 1, agreed: false });
		expect(await log.check()).toMatchObject({ doubles: 0, agreed: true });
	});
});

describe('R4: a fresh start', () => {
	it('leaves nothing, behind a copy that brings all back', async () => {
		const log = await world.open();
		await answer(log, 'eye');
		await log.setDrafts({ round: 1 });
		const before = await idsOf(log);
		expect(await (await log.care()).reset()).toEqual({ ok: true, count: 1 });
		expect([await idsOf(log), await log.draftKeys(), log.health.state]).toEqual([[], [], 'ok']);
		await answer(log, 'ear');
		log.close();
		const again = await world.open();
		expect(again.health.state).toBe('ok');
		const copy = (await again.snapshots()).find(({ reason }) => reason === 'reset');
		expect(await again.restore(copy?.id ?? '')).toMatchObject({ added: 1, known: 0 });
		expect(await idsOf(again)).toEqual(expect.arrayContaining(before));
		expect(await again.check()).toMatchObject({ events: 2, agreed: true });
		expect((await again.check()).devices.every(({ missing }) => missing.length === 0)).toBe(true);
	});
	it('is refused without a place for the copy, unless the learner has one', async () => {
		const log = await world.open({ place: () => Promise.reject(new DOMException('no', 'SecurityError')) });
		await answer(log, 'eye');
		expect(await (await log.care()).reset()).toEqual({
			ok: false,
			sentence: 'This browser has no place for a copy. Save a copy first, then begin anew.'
		});
		expect(await idsOf(log)).toHaveLength(1);
		expect(await (await log.care()).reset(true)).toMatchObject({ ok: true });
		expect(await idsOf(log)).toEqual([]);
	});
});

describe('R5: everything as one file', () => {
	it('in pieces is byte for byte what it is as a whole, sealed or not', async () => {
		for (const count of [0, 1, 7, 999, 1000, 6400]) {
			globalThis.indexedDB = new IDBFactory();
			const log = await world.open();
			await log.append([], () => Array.from({ length: count }, (_, at) => reviewOf(`card-${at % 40}`, null)));
			await log.importText(await fileOf(count));
			const text = await log.exportText();
			const { device } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { device: string };
			expect(text, `${count}`).toBe(await writeLog(await log.readEvents(), '0.1.0', device, sha256));
			const { file, isPacked } = await log.exportFile();
			expect(isPacked).toBe(count > 5000);
			const read = isPacked
				? unpackText((await gunzip(file, 100_000_000)).text, 100_000_000)
				: await file.text();
			expect(read, `${count} as a file`).toBe(text);
			figures('R5', { 'logs written and read: the same bytes': 1 });
			log.close();
		}
	});
	it('is read packed, and as far as it goes when it was cut', async () => {
		const log = await world.open();
		await log.append([], () => Array.from({ length: 5001 }, (_, at) => reviewOf(`card-${at}`, null)));
		const { file } = await log.exportFile();
		const other = await new FakeWorld(2).open({ base: '/b' });
		expect(await other.importFile(file)).toMatchObject({ ok: true, added: 5001, leftOut: null });
		const third = await new FakeWorld(3).open({ base: '/c' });
		const cut = await third.importFile(file.slice(0, Math.floor(file.size / 2)));
		expect(cut).toMatchObject({ ok: true, leftOut: expect.stringMatching(/cut short/) });
		expect(cut.ok && cut.added > 500).toBe(true);
		expect(await third.importFile(new Blob([new Uint8Array([0x1f, 0x8b, 1, 2])]))).toMatchObject({
			ok: false
		});
	});
	it.each<[string, 'before' | 'while reading' | 'before joining' | 'while joining', boolean]>([
		['before it is read', 'before', false],
		['while it is read', 'while reading', false],
		['after it was read', 'before joining', false],
		['when it is being joined', 'while joining', true]
	])('that is cancelled %s is joined as a whole or not at all', async (_, when, isJoined) => {
		const log = await world.open();
		await answer(log, 'eye');
		const { file } = await log.exportFile();
		const controller = new AbortController();
		const stop = (now: typeof when) => void (now === when && controller.abort());
		const other = await new FakeWorld(2).open({
			base: '/b',
			readCopy: async (...asked) => {
				stop('while reading');
				const read = await readCopy(...asked);
				queueMicrotask(() => stop('before joining'));
				return read;
			}
		});
		stop('before');
		const report = await other.importFile(file, false, {
			signal: controller.signal,
			onjoin: () => stop('while joining')
		});
		expect(report).toMatchObject(
			isJoined ? { ok: true, added: 1 } : { ok: false, sentence: 'Cancelled. Nothing was joined.' }
		);
		expect(await other.readEvents()).toHaveLength(isJoined ? 1 : 0);
		expect(await (await other.care()).joined()).toEqual(isJoined ? expect.anything() : null);
	});
	it('that swells too far is given up', async () => {
		const bomb = await new Response(
			new Blob(['0'.repeat(3_000_000)]).stream().pipeThrough(new CompressionStream('gzip'))
		).blob();
		expect(await gunzip(bomb, 1_000_000)).toEqual({ text: '', isTooLarge: true });
	});
	it('of a damaged log still holds every line that can be read', async () => {
		const log = await world.open();
		for (const card of ['a', 'b', 'c']) await answer(log, card);
		const database = await openDB('coderounds:/');
		await database.delete('tail', 1);
		database.close();
		const other = await new FakeWorld(2).open({ base: '/b' });
		expect(await other.importText(await log.exportText())).toMatchObject({ added: 2 });
	});
});
