import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeLog } from '../domain/log-file';
import type { Connection } from './connection';
import { readCopy } from './copy-read';
import { answer, FakeWorld } from './fake-world';
import type { LearnerLog } from './learner-log';
import type { LogCopies } from './log-copies';
import { isHeldUntold, LogFolder, type FolderHandle } from './log-folder';
import { PacksBeside } from './packs-beside';
import { sha256 } from './sha256';
import { TAKEN_OUT } from './taken-out';

const DAY = 86_400_000;

/** A handle whose files are texts; no database could keep it, so its row is held beside. */
class FakeHandle {
	name = 'shared';
	files = new Map<string, string>();
	async *values() {
		for (const name of this.files.keys()) yield this.handle(name);
	}
	handle(name: string) {
		return {
			kind: 'file',
			getFile: async () => new File([this.files.get(name) ?? ''], name, { lastModified: this.turn++ }),
			createWritable: async () => ({
				write: async ({ data }: { data: string }) =>
					void this.files.set(name, (this.files.get(name) ?? '') + data),
				close: async () => undefined
			})
		};
	}
	async getFileHandle(name: string) {
		return this.handle(name);
	}
	turn = 1;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** @param given other rows that are there */
function folderOf(world: FakeWorld, log: LearnerLog, given: Record<string, unknown> = {}): LogFolder {
	const held = new Map<string, unknown>();
	const rows = {
		get: async (_: string, key: string) => held.get(key),
		put: (_: string, key: string, row: unknown) => void held.set(key, row),
		delete: (_: string, key: string) => void held.delete(key)
	};
	for (const [key, row] of Object.entries(given)) rows.put('', key, row);
	const connection = {
		isOnDisk: true,
		read: async (body: (given: typeof rows) => Promise<unknown>) => {
			// The one row that is held here, and the log itself.
			const asked = String(body).includes('readLines');
			return asked ? { events: await log.readEvents() } : body(rows);
		},
		run: async (work: (vault: unknown) => Promise<unknown>) =>
			work({ write: (body: (given: typeof rows) => unknown) => body(rows) })
	} as unknown as Connection;
	const copies = {
		makeSnapshot: (reason: 'import') => log.makeSnapshot(reason),
		merge: (events: Parameters<LearnerLog['merge']>[0]) => log.merge(events)
	} as unknown as LogCopies;
	const packs = new PacksBeside('/', world.options().marks ?? null, () => Promise.reject(new Error('none')));
	return new LogFolder({ connection, copies, world: world.options(), packs, readCopy, base: '/' });
}

describe('R4: a copy before events come from the folder', () => {
	it('once a day, and only where some come', async () => {
		const world = new FakeWorld();
		const log = await world.open();
		await answer(log, 'eye');
		const other = await new FakeWorld(2).open({ base: '/other' });
		const handle = new FakeHandle();
		const folder = folderOf(world, log);
		await folder.pick(handle as unknown as FolderHandle);
		const copies = async () => (await log.snapshots()).map(({ reason, count }) => [reason, count]);
		const bring = async () => {
			await answer(other, 'ear');
			const text = await writeLog(await other.readEvents(), '0.1.0', '', sha256);
			handle.files.set('coderounds-other.crlog.jsonl', text);
		};
		const sync = async () => {
			world.at += 1000;
			expect(await folder.sync(false)).toMatchObject({ ok: true });
		};

		await sync();
		expect(await copies()).toEqual([]);
		await bring();
		await sync();
		expect(await copies()).toEqual([['import', 1]]);
		await bring();
		await sync();
		expect(await copies()).toEqual([['import', 1]]);
		world.at += DAY;
		await sync();
		expect(await copies()).toEqual([['import', 1]]);
		await bring();
		await sync();
		expect(await copies()).toEqual([
			['import', 3],
			['import', 1]
		]);
	});
});

describe('R6: what was taken out again', () => {
	it('stays out at every look, from the first of a visit on, until it is let in', async () => {
		const world = new FakeWorld();
		const log = await world.open();
		await answer(log, 'eye');
		const other = await new FakeWorld(2).open({ base: '/other' });
		await answer(other, 'ear');
		const theirs = await other.readEvents();
		const handle = new FakeHandle();
		handle.files.set('coderounds-other.crlog.jsonl', await writeLog(theirs, '0.1.0', '', sha256));
		const ids = theirs.map(({ id }) => id);
		const folder = folderOf(world, log, { [TAKEN_OUT]: { ids, aside: [], packs: [] } });
		await folder.pick(handle as unknown as FolderHandle);
		const came = async () => {
			const done = await folder.sync(false);
			return done.ok ? done.report.came : done.sentence;
		};
		expect([await came(), await came()]).toEqual([0, 0]);
		expect((await folder.state())?.out).toEqual({ events: 1, packs: 0, unread: 0 });
		await folder.letIn();
		expect([await came(), await came()]).toEqual([1, 0]);
		expect((await folder.state())?.out).toBeNull();
	});
});

describe('M21: what looks like a real patient', () => {
	const SSN = '123-45-6789';
	const note = (log: LearnerLog, place: string, text: string) =>
		log.append([], () => [{ kind: 'marginNote', place, text }]);

	it('waits at a look by itself, the rest goes; it goes when the learner was asked, and is not asked again', async () => {
		const world = new FakeWorld();
		const log = await world.open();
		await answer(log, 'eye');
		const handle = new FakeHandle();
		const folder = folderOf(world, log);
		await folder.pick(handle as unknown as FolderHandle);
		const text = () => [...handle.files.values()].join('');
		const sync = async (mayAsk = false, letGo: string[] = []) => {
			world.at += 1000;
			const done = await folder.sync(mayAsk, letGo);
			return done.ok ? done.held : null;
		};
		await note(log, 'icd10cm/I10', `Ask about ${SSN}`);
		// An earlier form stays in the log, and so does what is in it.
		await note(log, 'icd10cm/I10', 'Ask again');
		await answer(log, 'ear');
		expect(await sync()).toMatchObject({ packs: [], notes: 1 });
		expect(text()).toContain('"card":"eye"');
		expect(text()).toContain('"card":"ear"');
		expect(text()).toContain('Ask again');
		expect(text()).not.toContain(SSN);
		const [held] = (await folder.state())?.held ?? [];
		expect(held).toContain(SSN);

		// A tap alone lets nothing go: what was answered meanwhile goes, and it is asked about the rest.
		await answer(log, 'nose');
		expect(await sync(true)).toEqual({ packs: [], notes: 1, unread: 0, words: [held] });
		expect(text()).toContain('"card":"nose"');
		expect(text()).not.toContain(SSN);
		expect(await sync(true, [held ?? ''])).toEqual({ packs: [], notes: 0, unread: 0, words: [] });
		expect(text().split(SSN)).toHaveLength(2);
		expect((await folder.state())?.held).toEqual([]);

		// The same words in another note go; others wait.
		await note(log, 'icd10cm/I11', `Once more ${SSN}`);
		await note(log, 'icd10cm/I12', 'MRN: 00482913');
		await sync();
		expect(text().split(SSN)).toHaveLength(3);
		expect(text()).not.toContain('00482913');
		expect((await folder.state())?.held.join()).toContain('00482913');
	});

	it('is told once', async () => {
		const world = new FakeWorld();
		const log = await world.open();
		const folder = folderOf(world, log);
		await folder.pick(new FakeHandle() as unknown as FolderHandle);
		const rows: unknown[] = [
			undefined,
			null,
			{},
			{ held: [] },
			{ held: ['a'] },
			{ held: ['a'], told: ['a'] }
		];
		expect(rows.map(isHeldUntold)).toEqual([false, false, false, false, true, false]);
		await note(log, 'icd10cm/I10', SSN);
		await folder.sync(false);
		await folder.tellHeld();
		await folder.sync(false);
		expect((await folder.state())?.held).toHaveLength(1);
	});
});
