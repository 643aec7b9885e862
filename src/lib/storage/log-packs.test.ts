import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLog, writeLog } from '../domain/log-file';
import { formOf } from '../domain/own-copy';
import { packLines } from '../domain/own-copy-lines';
import type { OwnQuestion } from '../domain/own-pack';
import { openPack } from '../workers/pack-desk';
import { readCopy } from './copy-read';
import { answer, FakeWorld } from './fake-world';
import type { FolderFile } from './folder-sync';
import { gunzip } from './gzip';
import type { LearnerLog } from './learner-log';
import type { ReadPack } from './log-packs';
import { LogPacks } from './log-packs';
import { syncPacks, type PackFolder, type PackFolderMemory } from './pack-folder';
import { carriedOf, type KeptPack } from './kept-pack';
import { PackStore } from './pack-store';
import { unpackText } from './packed-file';
import { sha256 } from './sha256';

const RUNS = process.env['FULL'] ? 200 : 20;

/** As the app reads them, but without a worker. */
const readPack: ReadPack = async (lines) => {
	const done = await openPack({ name: '', from: { lines }, edition: 'FY2027' });
	if ('refused' in done) return done;
	if (!('pack' in done) || !done.pack.carried) throw new Error('not read');
	const { title, about, edition, questions, claimed, carried } = done.pack;
	return { pack: { key: claimed ?? '', title, about, edition, questions, ...carried }, says: [] };
};

const statement = (id: string, change: Partial<OwnQuestion> = {}): OwnQuestion =>
	({ id, rev: 1, type: 'true_false', prompt: 'So it is.', answer: true, why: '', refs: [], level: 2, setting: 'any', ...change }) as OwnQuestion; // prettier-ignore
const pack = (change: Partial<KeptPack> = {}): KeptPack => ({
	key: '1a2b3c4d',
	title: 'Mine',
	about: '',
	edition: 'FY2027',
	questions: [statement('a')],
	at: 5,
	changedAt: 5,
	titles: {},
	from: 'written',
	...change
});

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});

/** A device: a base of its own in one browser. */
interface Device {
	log: LearnerLog;
	store: PackStore;
	world: FakeWorld;
}
async function device(base: string, more = {}): Promise<Device> {
	const own = new FakeWorld(base.length + base.charCodeAt(base.length - 1));
	own.at = world.at;
	const options = own.options({ base, readPack, ...more });
	return { log: await own.open(options), store: new PackStore(base, options.marks ?? null), world: own };
}
const there = async ({ store }: Device) =>
	(await store.packs()).map(({ title, goneAt }) => (goneAt === undefined ? title : `${title}, gone`));
const events = async ({ log }: Device) => (await log.readEvents()).length;
const take = (from: Device, to: Device) => from.log.exportText().then((text) => to.log.importText(text));

describe('R5: a copy of the history', () => {
	it('holds the own packs, is byte for byte what it is as a whole, and gives both on another device', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		await answer(phone.log, 'own.1a2b3c4d.a');
		const text = await phone.log.exportText();
		const { device: name } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { device: string };
		const lines = packLines(carriedOf(pack()));
		expect(text).toBe(await writeLog(await phone.log.readEvents(), '0.1.0', name, sha256, lines));
		expect(await readLog(text, sha256)).toMatchObject({
			state: 'whole',
			bad: 0,
			packs: lines,
			leftOut: null
		});
		expect(await other.log.importText(text)).toMatchObject({
			added: 1,
			packs: { added: ['Mine'], changed: [], removed: [], known: 0, problems: [] }
		});
		expect([await other.store.packs(), await events(other)]).toEqual([[pack()], 1]);
		expect(await other.log.draftKeys()).toEqual(['joined']);
	});

	it('joined again doubles nothing, and leaves what can be taken out as it was', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		await answer(phone.log, 'own.1a2b3c4d.a');
		await take(phone, other);
		const before = [
			await other.store.packs(),
			await other.store.batches(),
			await (await other.log.care()).joined()
		];
		other.world.at += 1000;
		expect(await take(phone, other)).toMatchObject({ added: 0, known: 1, packs: { added: [], known: 1 } });
		expect([
			await other.store.packs(),
			await other.store.batches(),
			await (await other.log.care()).joined()
		]).toEqual(before);
	});

	it('without an event is one all the same, and packs alone are taken out again', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		const { file, count, packs } = await phone.log.exportFile();
		expect([count, packs]).toEqual([0, 1]);
		await other.store.put(pack({ key: '00000000', title: 'Theirs' }));
		expect(await other.log.importFile(file)).toMatchObject({ added: 0, packs: { added: ['Mine'] } });
		const care = await other.log.care();
		expect(await care.joined()).toMatchObject({ count: 0, packs: 1 });
		expect(await care.takeBack()).toEqual({ ok: true, count: 0 });
		expect([await there(other), await care.joined(), await other.log.draftKeys()]).toEqual([
			['Theirs'],
			null,
			[]
		]);
	});

	it('is packed where its packs are long, and can leave them out', async () => {
		const phone = await device('/a');
		const long = 'word '.repeat(3990);
		const questions = Array.from({ length: 110 }, (_, at) => statement(`q${at}`, { why: `${long}end` }));
		await phone.store.put(pack({ questions }));
		await answer(phone.log, 'eye');
		const { file, isPacked, packs } = await phone.log.exportFile();
		expect([isPacked, packs]).toEqual([true, 1]);
		const whole = unpackText((await gunzip(file, 100_000_000)).text, 100_000_000);
		expect(whole === (await phone.log.exportText())).toBe(true);
		const other = await device('/b');
		expect(await other.log.importFile(file)).toMatchObject({ added: 1, packs: { added: ['Mine'] } });
		const forms = async ({ store }: Device) => (await store.packs()).map((one) => formOf(carriedOf(one)));
		expect(await forms(other)).toEqual(await forms(phone));
		const alone = await phone.log.exportFile(false);
		expect([alone.isPacked, alone.packs]).toEqual([false, 0]);
	});

	it('of a release that knew no packs opens as before', async () => {
		const text = readFileSync(new URL('../../../tests/upgrade/copy-v1.crlog.jsonl', import.meta.url), 'utf8');
		const { count } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { count: number };
		const phone = await device('/a');
		await phone.store.put(pack());
		const report = await phone.log.importText(text);
		expect(report).toMatchObject({ ok: true, added: count, bad: 0, absent: 0, leftOut: null });
		expect(report).not.toHaveProperty('packs');
		expect(await there(phone)).toEqual(['Mine']);
	});

	it.each([
		['a damaged pack', (line: string) => line.slice(0, -20), /^A pack in the copy was left out\. It is no whole JSON file/],
		['a hostile pack', (line: string) => line.replace('"questions":[{', '"questions":[{"__proto__":{"bad":1},'), /which no pack has/],
		['a pack of a newer release', (line: string) => line.replace('"version":1', '"version":9'), /newer release/]
	])('%s in it is told in one sentence, and the history joins', async (_, spoil, sentence) => {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		await phone.store.put(pack({ key: '00000000', title: 'Good' }));
		await answer(phone.log, 'eye');
		const [bad = ''] = packLines(carriedOf(pack()));
		const text = (await phone.log.exportText()).replace(bad, spoil(bad));
		const report = await other.log.importText(text);
		expect(report).toMatchObject({ added: 1, packs: { added: ['Good'], problems: [expect.stringMatching(sentence)] } });
		expect([await there(other), 'bad' in {}]).toEqual([['Good'], false]);
	}); // prettier-ignore

	it('where the packs cannot be read is one of the history, and says so', async () => {
		const phone = await device('/a');
		await phone.store.put(pack());
		await answer(phone.log, 'eye');
		const packs = refusePacks();
		expect(await phone.log.exportFile()).toMatchObject({ count: 1, packs: null });
		packs.mockRestore();
	});
});

/** The packs' database does not open. */
function refusePacks() {
	const open = indexedDB.open.bind(indexedDB);
	return vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
		if (name.endsWith(':packs')) throw new DOMException('not now', 'UnknownError');
		return open(name, version);
	});
}

describe('R2: a visit that ends between the two databases', () => {
	async function brokenJoin(): Promise<Device> {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		await answer(phone.log, 'own.1a2b3c4d.a');
		const text = await phone.log.exportText();
		const join = vi
			.spyOn(PackStore.prototype, 'join')
			.mockRejectedValue(new DOMException('dead', 'AbortError'));
		const report = await other.log.importText(text);
		expect(report).toMatchObject({
			added: 1,
			packs: { added: [], problems: [expect.stringMatching(/kept aside/)] }
		});
		expect([await there(other), await events(other)]).toEqual([[], 1]);
		join.mockRestore();
		other.log.close();
		return other;
	}

	it('of a join: the events are there, and the packs come with the next start', async () => {
		await brokenJoin();
		const again = await device('/b', { snapshotAfter: 0 });
		await vi.waitFor(async () => expect(await there(again)).toEqual(['Mine']));
		await vi.waitFor(async () => expect(await again.log.draftKeys()).toEqual(['joined']));
	});

	it('of a join that is taken out before they came: neither is there, then and later', async () => {
		await brokenJoin();
		const again = await device('/b');
		expect(await (await again.log.care()).takeBack()).toEqual({ ok: true, count: 1 });
		expect([await there(again), await events(again), await again.log.draftKeys()]).toEqual([[], 0, []]);
	});

	it('of a join, and another copy comes first: the packs of both are there', async () => {
		await brokenJoin();
		const [again, third] = [await device('/b'), await device('/c')];
		await third.store.put(pack({ key: '00000000', title: 'Third' }));
		await take(third, again);
		expect((await there(again)).sort()).toEqual(['Mine', 'Third']);
		expect(await again.log.draftKeys()).toEqual(['joined']);
	});

	it('of taking out: the packs go with the next start', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		await answer(phone.log, 'eye');
		await take(phone, other);
		const out = vi
			.spyOn(PackStore.prototype, 'takeOut')
			.mockRejectedValue(new DOMException('dead', 'AbortError'));
		expect(await (await other.log.care()).takeBack()).toEqual({ ok: true, count: 1 });
		expect([await there(other), await events(other)]).toEqual([['Mine'], 0]);
		out.mockRestore();
		other.log.close();
		const again = await device('/b', { snapshotAfter: 0 });
		await vi.waitFor(async () => expect(await there(again)).toEqual([]));
	});

	it('of a fresh start: the packs go with the next start, and the copy has them', async () => {
		const phone = await device('/a');
		await phone.store.put(pack());
		await answer(phone.log, 'eye');
		const clear = vi
			.spyOn(PackStore.prototype, 'clear')
			.mockRejectedValue(new DOMException('dead', 'AbortError'));
		expect(await (await phone.log.care()).reset()).toMatchObject({ ok: true });
		clear.mockRestore();
		expect([await there(phone), await events(phone)]).toEqual([['Mine'], 0]);
		const id = (await phone.log.snapshots())[0]?.id ?? '';
		expect(await phone.log.restore(id)).toMatchObject({ added: 1, packs: { added: ['Mine'] } });
		expect([await there(phone), await phone.log.draftKeys()]).toEqual([['Mine'], ['joined']]);
	});
});

describe('R4: snapshots', () => {
	it('bring back the packs as they were, and that can be undone', async () => {
		const phone = await device('/a');
		await phone.store.put(pack());
		await answer(phone.log, 'own.1a2b3c4d.a');
		const id = (await phone.log.makeSnapshot()) ?? '';
		globalThis.indexedDB = new IDBFactory();
		phone.world.marks.clear();
		const fresh = { ...phone, log: await phone.world.open({ base: '/a', readPack }) };
		expect(await fresh.log.restore(id)).toMatchObject({ added: 1, packs: { added: ['Mine'] } });
		expect(await fresh.store.packs()).toEqual([pack()]);
		await (await fresh.log.care()).takeBack();
		expect([await there(fresh), await events(fresh)]).toEqual([[], 0]);
	});

	it('bring back a pack that was removed since; other devices take it, and undone they remove it', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		await phone.store.put(pack());
		const file = await phone.log.exportText();
		const id = (await phone.log.makeSnapshot()) ?? '';
		await take(phone, other);
		await phone.store.remove(pack().key, world.at);
		await take(phone, other);
		expect(await there(other)).toEqual(['Mine, gone']);
		// A file that is joined leaves it gone, and says so.
		expect(await phone.log.importText(file)).toMatchObject({ packs: { added: [], known: 0, away: 1 } });
		expect([await there(phone), await phone.log.draftKeys()]).toEqual([['Mine, gone'], []]);
		expect(await phone.log.restore(id)).toMatchObject({ packs: { added: ['Mine'], known: 0, away: 0 } });
		expect((await phone.store.packs()).map(({ questions }) => questions)).toEqual([pack().questions]);
		expect(await take(phone, other)).toMatchObject({ packs: { added: ['Mine'] } });
		// Once more changes nothing.
		expect(await phone.log.restore(id)).toMatchObject({ packs: { added: [], known: 1, away: 0 } });
		expect(await (await phone.log.care()).takeBack()).toEqual({ ok: true, count: 0 });
		expect(await there(phone)).toEqual(['Mine, gone']);
		expect(await take(other, phone)).toMatchObject({ packs: { added: [], away: 1 } });
		await take(phone, other);
		expect([await there(phone), await there(other)]).toEqual([['Mine, gone'], ['Mine, gone']]);
	});

	it('saved as a file bring a removed pack back when that is asked for', async () => {
		const phone = await device('/a');
		await phone.store.put(pack());
		const { file } = await phone.log.exportFile();
		await phone.store.remove(pack().key, world.at);
		expect(await phone.log.importFile(file)).toMatchObject({ packs: { added: [], away: 1 } });
		expect(await phone.log.importFile(file, false, undefined, 'restore')).toMatchObject({
			packs: { added: ['Mine'], away: 0 }
		});
		expect(await there(phone)).toEqual(['Mine']);
	});

	it('are made when packs alone changed, and not again while they stay', async () => {
		const phone = await device('/a');
		const visit = async () => {
			phone.world.at += 60_000;
			const log = await phone.world.open({ base: '/a', snapshotAfter: 0 });
			// It is ready for what comes when its own copy was made, or found to be needless.
			await vi.waitFor(async () => expect(await log.snapshots()).not.toHaveLength(0));
			log.close();
		};
		await phone.store.put(pack());
		await visit();
		await visit();
		expect((await phone.log.snapshots()).map(({ reason, count }) => [reason, count])).toEqual([
			['session', 0]
		]);
		await phone.store.remove(pack().key, 9);
		phone.world.at += 60_000;
		const log = await phone.world.open({ base: '/a', snapshotAfter: 0 });
		await vi.waitFor(async () => expect(await log.snapshots()).toHaveLength(2));
	});

	it('before a fresh start hold the packs; without a place for one, nothing is emptied', async () => {
		const phone = await device('/a', {
			place: () => Promise.reject(new DOMException('no', 'SecurityError'))
		});
		await phone.store.put(pack());
		expect(await (await phone.log.care()).reset()).toMatchObject({ ok: false });
		expect(await there(phone)).toEqual(['Mine']);
		expect(await (await phone.log.care()).reset(true)).toMatchObject({ ok: true });
		expect([await there(phone), await phone.log.draftKeys()]).toEqual([[], []]);
	});

	it('of packs that cannot be read empty nothing', async () => {
		const phone = await device('/a');
		await phone.store.put(pack());
		await answer(phone.log, 'eye');
		const packs = refusePacks();
		expect(await (await phone.log.care()).reset()).toMatchObject({ ok: false });
		packs.mockRestore();
		expect([await there(phone), await events(phone)]).toEqual([['Mine'], 1]);
	});
});

describe('R6: three devices', () => {
	type Deed = { what: 'write' | 'edit' | 'remove' | 'give'; who: number; other: number; key: string };
	const deed: fc.Arbitrary<Deed> = fc.record({
		what: fc.constantFrom('write' as const, 'edit' as const, 'remove' as const, 'give' as const),
		who: fc.nat(2),
		other: fc.nat(2),
		key: fc.constantFrom('00000000', '1a2b3c4d')
	});
	/** What goes along: the same on all devices in the end. */
	const state = async ({ store }: Device) =>
		(await store.packs()).map(carriedOf).sort((a, b) => (a.key < b.key ? -1 : 1));

	/** @param meet how two devices exchange what they have */
	async function weeks(deeds: Deed[], meet: (from: Device, to: Device) => Promise<unknown>): Promise<void> {
		globalThis.indexedDB = new IDBFactory();
		const devices = [await device('/a'), await device('/b'), await device('/c')];
		let turn = 0;
		for (const { what, who, other, key } of deeds) {
			const [one, two] = [devices[who], devices[other]];
			if (!one || !two) continue;
			const at = ++turn;
			const here = (await one.store.packs()).find((own) => own.key === key && own.goneAt === undefined);
			if (what === 'write')
				await one.store.add({ id: `${at}`, at, name: 'x' }, [pack({ key, at, changedAt: at })]);
			else if (what === 'edit' && here) await one.store.put({ ...here, title: `Turn ${at}`, changedAt: at });
			else if (what === 'remove') await one.store.remove(key, at);
			else if (what === 'give') await meet(one, two);
		}
		for (let again = 0; again < 2; again++)
			for (const one of devices) for (const two of devices) if (one !== two) await meet(one, two);
		const [first, ...rest] = await Promise.all(devices.map(state));
		for (const other of rest) expect(other).toEqual(first);
		for (const { log } of devices) log.close();
	}

	it(`that give each other files hold the same packs in the end, in ${RUNS} random weeks`, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(deed, { maxLength: 12 }), (deeds) => weeks(deeds, take)),
			{ numRuns: RUNS }
		);
	});

	class FakeFolder implements PackFolder {
		files = new Map<string, { text: string; modified: number }>();
		time = 1;
		async list(): Promise<FolderFile[]> {
			return [...this.files].map(([name, { text, modified }]) => ({
				name,
				size: text.length,
				modified,
				blob: async () => new Blob([text])
			}));
		}
		async replace(name: string, text: string) {
			this.files.set(name, { text, modified: this.time++ });
		}
	}
	const packsOf = ({ log, store, world: own }: Device) => {
		const connection = {
			read: async () => undefined,
			run: async () => undefined
		} as unknown as ConstructorParameters<typeof LogPacks>[0];
		void log;
		return new LogPacks(connection, store, own.options(), readPack);
	};

	it(`that share a folder hold the same packs in the end, in ${RUNS} random weeks, with one file each`, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
				const folder = new FakeFolder();
				const memory = new Map<Device, PackFolderMemory>();
				const sync = async (one: Device) => {
					const known = memory.get(one) ?? new Map();
					memory.set(one, known);
					const own = String(one.world.options().base) + [...memory.keys()].indexOf(one);
					expect((await syncPacks(folder, own, packsOf(one), '0.1.0', readCopy, known)).problems).toEqual([]);
				};
				await weeks(deeds, async (from, to) => {
					await sync(from);
					await sync(to);
				});
				expect(folder.files.size).toBeLessThanOrEqual(3);
			}),
			{ numRuns: RUNS }
		);
	});

	it('a folder brings back no pack that was removed', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		const folder = new FakeFolder();
		await phone.store.put(pack());
		await syncPacks(folder, 'phone', packsOf(phone), '0.1.0', readCopy);
		await syncPacks(folder, 'other', packsOf(other), '0.1.0', readCopy);
		await other.store.remove(pack().key, world.at);
		expect(await syncPacks(folder, 'other', packsOf(other), '0.1.0', readCopy)).toMatchObject({
			added: [],
			went: true
		});
		await syncPacks(folder, 'phone', packsOf(phone), '0.1.0', readCopy);
		expect([await there(other), await there(phone)]).toEqual([['Mine, gone'], ['Mine, gone']]);
	});

	it('a file in the folder that is not all there yet waits, and its device is not held up', async () => {
		const [phone, other] = [await device('/a'), await device('/b')];
		const folder = new FakeFolder();
		await phone.store.put(pack());
		await syncPacks(folder, 'phone', packsOf(phone), '0.1.0', readCopy);
		const [name = '', whole] = [...folder.files][0] ?? [];
		await folder.replace(name, (whole?.text ?? '').slice(0, 300));
		await other.store.put(pack({ key: '00000000', title: 'Other' }));
		expect(await syncPacks(folder, 'other', packsOf(other), '0.1.0', readCopy)).toMatchObject({
			added: [],
			went: true,
			problems: [`${name} could not be read yet.`]
		});
		await folder.replace(name, whole?.text ?? '');
		expect(await syncPacks(folder, 'other', packsOf(other), '0.1.0', readCopy)).toMatchObject({
			added: ['Mine'],
			went: true
		});
		expect(await syncPacks(folder, 'other', packsOf(other), '0.1.0', readCopy)).toMatchObject({
			added: [],
			went: false
		});
	});
});
