import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { CodeStore } from '../../src/lib/storage/code-store';
import { CptStore } from '../../src/lib/storage/cpt-store';
import { NEWER_DATA } from '../../src/lib/storage/database-use';
import { answer, FakeWorld } from '../../src/lib/storage/fake-world';
import { PackStore } from '../../src/lib/storage/pack-store';
import { databasePlace } from '../../src/lib/storage/places';
import { figures } from '../figures';
import { bytesOut, putBeside, takeBeside, type BesideFixture } from './beside';

const folder = new URL('.', import.meta.url);
const fixtures = readdirSync(folder)
	.filter((name) => /^[a-z]+-v\d+(-[0-9a-f]{7})?\.json$/.test(name))
	.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as BesideFixture);

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, bytesOut));
const rowsOf = (fixture: BesideFixture, store: string) => (fixture.stores[store] ?? []).map(([, row]) => row);
const packs = new PackStore('/', null);
const codes = new CodeStore('/');
const cpt = new CptStore('/');
const place = databasePlace('/');

interface Beside {
	of: string;
	/** All that the newest build reads, by store as it stands on disk. */
	read(fixture: BesideFixture): Promise<Record<string, unknown[]>>;
	write(): Promise<unknown>;
	isNewer(): boolean | undefined;
}
const besides: Beside[] = [
	{
		of: 'packs',
		read: async () => ({ packs: await packs.packs(), batches: await packs.batches() }),
		write: async () => packs.remove((await packs.packs())[0]?.key ?? '', 1_800_000_000_000),
		isNewer: () => packs.isNewer
	},
	{
		of: 'codesets',
		read: async ({ stores }) => {
			const all = (of: string, one: (key: string) => Promise<unknown>) =>
				Promise.all((stores[of] ?? []).map(([key]) => one(String(key))));
			return {
				imports: await codes.imports(),
				files: await all('files', (url) => codes.read(url)),
				sources: await all('sources', (id) => codes.source(id))
			};
		},
		write: async () => codes.remove((await codes.imports())[0]?.id ?? ''),
		isNewer: () => codes.isNewer
	},
	{
		of: 'cpt',
		read: async ({ stores }) => ({
			about: [await cpt.about()],
			rows: (await cpt.find((stores['rows'] ?? []).map(([code]) => String(code)))).filter(Boolean)
		}),
		write: () => cpt.put({ name: 'other.csv', rows: 0, at: 2 }, []),
		isNewer: () => cpt.isNewer
	},
	{
		of: 'snapshots',
		read: async () => ({ files: await Promise.all((await place.list()).map((id) => place.read(id))) }),
		write: () => place.write('b', new Uint8Array(3)),
		isNewer: () => place.isNewer
	}
];

it.each(besides)('every version of $of that was shipped has its fixture', async ({ of, write }) => {
	await write();
	const { version } = await takeBeside(of);
	const versions = new Set(fixtures.filter((one) => one.of === of).map((one) => one.version));
	expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
});

const besideOf = (of: string): Beside => besides.find((one) => one.of === of) as Beside;
const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
async function agrees(fixture: BesideFixture): Promise<void> {
	const read = await besideOf(fixture.of).read(fixture);
	expect(Object.keys(read).sort()).toEqual(Object.keys(fixture.stores).sort());
	for (const [store, rows] of Object.entries(read))
		expect(sorted(rows.map(plain)), store).toEqual(sorted(rowsOf(fixture, store)));
}

const stored = async (of: string) => plain((await takeBeside(of)).stores);

describe.each(fixtures)('R9: $of of version $version, written by $by.commit of $by.date', (fixture) => {
	it('open with everything in them, and are written', async () => {
		await putBeside(fixture);
		await agrees(fixture);
		const { write, isNewer } = besideOf(fixture.of);
		expect(isNewer()).toBe(false);
		await write();
		expect(await stored(fixture.of)).not.toEqual(fixture.stores);
		figures('R9', { 'of the released versions beside the log: opens with everything in it': 1 });
	});

	it('of a newer release are read as they are, never written, and that is said', async () => {
		await putBeside(fixture, 99);
		const before = await stored(fixture.of);
		await agrees(fixture);
		const { write, isNewer } = besideOf(fixture.of);
		expect(isNewer()).toBe(true);
		await expect(write()).rejects.toThrow(NEWER_DATA);
		expect(await stored(fixture.of)).toEqual(before);
		await agrees(fixture);
	});
});

describe.each(besides)(
	'R9: $of that a newer release keeps in another way',
	({ of, read, write, isNewer }) => {
		it.each<[string, string[]]>([
			['other stores', ['other']],
			['no stores', []]
		])('%s: not read, not written, and that is said', async (_, stores) => {
			const database = await openDB(`coderounds:/:${of}`, 99, {
				upgrade: (made) => stores.forEach((store) => made.createObjectStore(store))
			});
			for (const store of stores) await database.put(store, 'precious', 'key');
			database.close();
			const nothing: BesideFixture = {
				of,
				version: 99,
				by: { commit: '', date: '' },
				stores: { files: [['a', 0]] }
			};
			await expect(read(nothing)).rejects.toThrow(NEWER_DATA);
			expect(isNewer()).toBe(true);
			await expect(write()).rejects.toThrow(NEWER_DATA);
			expect(await stored(of)).toEqual(
				Object.fromEntries(stores.map((store) => [store, [['key', 'precious']]]))
			);
		});
	}
);

it('a CPT table of a newer release is not removed: that release can do it', async () => {
	const fixture = fixtures.find(({ of }) => of === 'cpt') as BesideFixture;
	await putBeside(fixture, 99);
	await expect(cpt.remove()).rejects.toThrow(NEWER_DATA);
	expect(await stored('cpt')).toEqual(fixture.stores);
});

it('packs of a newer release: the mark outside of them stays as that release left it', async () => {
	const marks = new Map([['coderounds:/:packs', '9 9']]);
	const store = new PackStore('/', {
		getItem: (key) => marks.get(key) ?? null,
		setItem: (key, value) => void marks.set(key, value),
		removeItem: (key) => void marks.delete(key)
	});
	await putBeside({
		of: 'packs',
		version: 99,
		by: { commit: '', date: '' },
		stores: { packs: [], batches: [] }
	});
	expect(await store.packs()).toEqual([]);
	expect([...marks]).toEqual([['coderounds:/:packs', '9 9']]);
});

describe.each(fixtures.filter(({ of }) => of === 'snapshots'))('R9: copies of $by.commit', (fixture) => {
	it.each([fixture.version, 99])('in a database of version %i are brought back', async (version) => {
		await putBeside(fixture, version);
		const log = await new FakeWorld(2).open({ place: async () => databasePlace('/') });
		await answer(log, 'other');
		const copies = await log.snapshots();
		expect(copies.map(({ id }) => id).sort()).toEqual(
			(fixture.stores['files'] ?? []).map(([id]) => id).sort()
		);
		// Of a newer release: none is added.
		expect([log.areSnapshotsNewer, (await log.makeSnapshot()) === null]).toEqual([
			version === 99,
			version === 99
		]);
		const [largest] = copies.sort((a, b) => b.count - a.count);
		expect(await log.restore(largest?.id ?? '')).toMatchObject({ ok: true, added: largest?.count, bad: 0 });
	});
});
