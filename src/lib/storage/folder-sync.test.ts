import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { fold } from '../domain/fold';
import { stateHash } from '../domain/state-hash';
import { readCopy } from './copy-read';
import { answer, FakeWorld } from './fake-world';
import { syncFolder, type Folder, type FolderMemory, type SyncedLog } from './folder-sync';
import type { LearnerLog } from './learner-log';

const RUNS = process.env['FULL'] ? 300 : 25;

/** A folder in memory; `time` is its clock. */
class FakeFolder implements Folder {
	files = new Map<string, { text: string; modified: number }>();
	time = 1;
	async list() {
		return [...this.files].map(([name, { text, modified }]) => ({
			name,
			size: text.length,
			modified,
			blob: async () => new Blob([text])
		}));
	}
	async append(name: string, text: string) {
		this.files.set(name, { text: (this.files.get(name)?.text ?? '') + text, modified: this.time++ });
	}
	/** As a service does that brings files from another device, perhaps not all of a file yet. */
	bring(from: FakeFolder, name: string, part = 1) {
		const text = from.files.get(name)?.text ?? '';
		const now = this.files.get(name)?.text ?? '';
		const next = text.slice(0, Math.ceil(text.length * part));
		if (next.length > now.length) this.files.set(name, { text: next, modified: this.time++ });
	}
}

interface Device {
	own: string;
	log: LearnerLog;
	folder: FakeFolder;
	memory: FolderMemory;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

async function device(at: number, folder = new FakeFolder()): Promise<Device> {
	const log = await new FakeWorld(at + 1).open({ base: `/${at}` });
	return { own: `dev${at}`, log, folder, memory: new Map() };
}
const sync = ({ own, log, folder, memory }: Device) =>
	syncFolder(folder, own, log, '0.1.0', readCopy, memory);
const ids = async ({ log }: Device) => (await log.readEvents()).map(({ id }) => id);

describe('R6: a folder between devices', () => {
	it('brings each what the other has, and writes nothing twice', async () => {
		const folder = new FakeFolder();
		const [phone, desk] = [await device(0, folder), await device(1, folder)];
		await answer(phone.log, 'eye');
		await answer(desk.log, 'ear');
		expect(await sync(phone)).toEqual({ came: 0, went: 1, others: 0, problems: [] });
		expect(await sync(desk)).toEqual({ came: 1, went: 1, others: 1, problems: [] });
		expect(await sync(phone)).toEqual({ came: 1, went: 0, others: 1, problems: [] });
		expect(await ids(phone)).toEqual(await ids(desk));
		const before = [...folder.files.values()].map(({ text }) => text);
		for (const one of [phone, desk, phone]) expect(await sync(one)).toMatchObject({ came: 0, went: 0 });
		expect([...folder.files.values()].map(({ text }) => text)).toEqual(before);
		expect([...folder.files.keys()]).toEqual(['coderounds-dev0.crlog.jsonl', 'coderounds-dev1.crlog.jsonl']);
	});

	it('brings what could not be read, each once, and not what was taken out', async () => {
		const folder = new FakeFolder();
		const one = (aside: string[], out: string[] = []): SyncedLog => ({
			readEvents: async () => [],
			readAside: async () => aside,
			merge: async (_, texts) => {
				aside.push(...texts);
				return { added: 0, saved: true };
			},
			isOut: (what) => typeof what === 'string' && out.includes(what),
			isHeld: (what) => what === 'Mrs. Lopez'
		});
		const long = 'a'.repeat(90_000);
		const [phone, desk, other] = [['rubbish', long, 'Mrs. Lopez'], ['mine'], ['mine']];
		const look = (own: string, log: SyncedLog) => syncFolder(folder, own, log, '0.1.0', readCopy);
		const all = [
			() => look('dev0', one(phone)),
			() => look('dev1', one(desk)),
			() => look('dev2', one(other, ['rubbish']))
		];
		for (const sync of [...all, ...all, ...all]) expect((await sync()).problems).toEqual([]);
		expect([phone, desk, other]).toEqual([
			['rubbish', long, 'Mrs. Lopez', 'mine'],
			['mine', 'rubbish', long],
			['mine', long]
		]);
		const texts = [...folder.files.values()].map(({ text }) => text).join('');
		expect(texts.match(/"unreadable":"(rubbish|mine)"/g)).toHaveLength(2);
	});

	it('a file that came in part is read so far, and the rest when it is there', async () => {
		const [phone, desk] = [await device(0), await device(1)];
		for (const card of ['a', 'b', 'c', 'd']) await answer(phone.log, card);
		await sync(phone);
		const name = 'coderounds-dev0.crlog.jsonl';
		desk.folder.bring(phone.folder, name, 0.6);
		const report = await sync(desk);
		expect(report.came).toBeGreaterThan(0);
		expect(report.came).toBeLessThan(4);
		desk.folder.bring(phone.folder, name);
		await sync(desk);
		expect(await ids(desk)).toEqual(await ids(phone));
	});

	it.each([
		['a file of something else', 'dear diary', /not a CodeRounds log file/],
		['a file of a newer release', '{"format":"coderounds-log","minReader":99}\n', /newer CodeRounds/],
		['an empty file', '', null]
	])('%s stops nobody', async (_, text, says) => {
		const phone = await device(0);
		await phone.folder.append('coderounds-x.crlog.jsonl', text);
		await phone.folder.append('holiday.jpg', 'not ours');
		await answer(phone.log, 'eye');
		const report = await sync(phone);
		expect(report).toMatchObject({ went: 1, others: 1 });
		if (says) expect(report.problems.join(' ')).toMatch(says);
		else expect(report.problems).toEqual([]);
	});

	it('whose files were deleted gets them back', async () => {
		const phone = await device(0);
		await answer(phone.log, 'eye');
		await sync(phone);
		phone.folder.files.clear();
		expect(await sync(phone)).toMatchObject({ went: 1 });
	});

	it('begins another file when one is large', async () => {
		const phone = await device(0);
		const full = `${' '.repeat(4_000_001)}\n`;
		await phone.folder.append('coderounds-dev0.crlog.jsonl', full);
		await answer(phone.log, 'eye');
		await sync(phone);
		expect([...phone.folder.files.keys()].at(-1)).toBe('coderounds-dev0-2.crlog.jsonl');
		expect(await sync(phone)).toMatchObject({ came: 0, went: 0, others: 0 });
	});

	it(`in ${RUNS} random weeks of three devices all hold the same in the end, and no file was ever cut`, async () => {
		const what = fc.constantFrom('answer', 'sync', 'carry', 'carry in part', 'undo');
		const step = fc.record({ what, who: fc.nat(2), other: fc.nat(2) });
		let weeks = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
				globalThis.indexedDB = new IDBFactory();
				const devices = await Promise.all([0, 1, 2].map((at) => device(at)));
				const told: string[] = [];
				const carry = (from: Device, to: Device, part = 1) => {
					for (const name of from.folder.files.keys())
						if (!name.includes(to.own)) to.folder.bring(from.folder, name, part);
				};
				for (const { what: deed, who, other } of steps) {
					const [one, two] = [devices[who], devices[other]];
					if (!one || !two) continue;
					if (deed === 'answer') told.push(await answer(one.log, `card-${who}`));
					else if (deed === 'undo') await one.log.undo((await ids(one)).slice(-1));
					else if (deed === 'sync') await sync(one);
					else carry(one, two, deed === 'carry' ? 1 : 0.5);
				}
				// In the end everything is carried everywhere, and everybody looks twice.
				for (let turn = 0; turn < 2; turn++) {
					for (const one of devices) await sync(one);
					for (const one of devices) for (const two of devices) if (one !== two) carry(one, two);
				}
				for (const one of devices) await sync(one);
				const [first, ...rest] = await Promise.all(devices.map(ids));
				for (const other of rest) expect(other).toEqual(first);
				for (const id of told) expect(first).toContain(id);
				const hashes = await Promise.all(
					devices.map(async ({ log }) => [
						stateHash(await log.readState()),
						stateHash(fold(await log.readEvents()))
					])
				);
				expect(new Set(hashes.flat()).size).toBe(1);
				for (const { log } of devices) log.close();
				weeks++;
			}),
			{ numRuns: RUNS }
		);
		figures('R6', { 'random weeks of three devices with a folder: all hold the same': weeks });
	});
});
