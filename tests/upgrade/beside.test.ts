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
	.filter((name) => /^[a-z]+-v\d+\.json$/.test(name))
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
		write: () => packs.remove('1a2b3c4d', 20),
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
		write: () => codes.remove('a'),
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
	const versions = fixtures.filter((one) => one.of === of).map((one) => one.version);
	expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
});

const besideOf = (of: string): Beside => besides.find((one) => one.of === of) as Beside;
const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
async function agrees(fixture: BesideFixture): Promise<void> {
	const read = await besideOf(fixture.of).read(fixture);
	expect(Object.keys(read).sort()).toEqual(Object.keys(fixture.stores).sort());
	for (const [store, rows] of Object.entries(read))
		expect(sorted(rows.map(plain)), store).toEqual(sorted(rowsOf(fixture, store)));
}

describe.each(fixtures)('R9: $of of version $version', (fixture) => {
	it('open with everything in them, and are written', async () => {
		await putBeside(fixture);
		await agrees(fixture);
		const { write, isNewer } = besideOf(fixture.of);
		expect(isNewer()).toBe(false);
		await write();
		expect(plain(await takeBeside(fixture.of))).not.toEqual(fixture);
		figures('R9', { 'of the released versions beside the log: opens with everything in it': 1 });
	});

	it('of a newer release are read as they are, never written, and that is said', async () => {
		await putBeside(fixture, 99);
		const before = plain(await takeBeside(fixture.of));
		await agrees(fixture);
		const { write, isNewer } = besideOf(fixture.of);
		expect(isNewer()).toBe(true);
		await expect(write()).rejects.toThrow(NEWER_DATA);
		expect(plain(await takeBeside(fixture.of))).toEqual(before);
		await agrees(fixture);
	});
});

it('what a newer release keeps in another way is not read, and that is said', async () => {
	(
		await openDB('coderounds:/:packs', 99, { upgrade: (made) => void made.createObjectStore('rows') })
	).close();
	await expect(packs.packs()).rejects.toThrow(NEWER_DATA);
});

it('copies of a newer release are brought back, and none is added', async () => {
	const fixture = fixtures.find(({ of }) => of === 'snapshots');
	if (fixture) await putBeside(fixture, 99);
	const log = await new FakeWorld(2).open({ place: async () => databasePlace('/') });
	await answer(log, 'other');
	expect((await log.snapshots()).map(({ count }) => count)).toEqual([2, 1]);
	expect(log.areSnapshotsNewer).toBe(true);
	expect(await log.makeSnapshot()).toBeNull();
	expect(await log.restore((await log.snapshots())[0]?.id ?? '')).toMatchObject({ added: 2 });
});
