import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inventedRow, inventedTable } from '../domain/cpt-invented';
import { answer, FakeWorld } from './fake-world';
import { CptStore } from './cpt-store';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const about = { name: 'mine.csv', rows: 30, at: 1 };

describe('a table', () => {
	it('is kept and found again, and removed as a whole', async () => {
		const store = new CptStore('/');
		await store.put(about, inventedTable(30));
		expect(await store.about()).toEqual(about);
		expect(await store.rows()).toEqual(inventedTable(30));
		expect(await store.find([inventedRow(7).code, 'none', inventedRow(2).code])).toEqual([
			inventedRow(7),
			inventedRow(2)
		]);
		await store.remove();
		expect(await names()).toEqual([]);
		expect([await store.about(), await store.rows(), await store.find(['none'])]).toEqual([null, [], []]);
	});

	it('that is looked for and is not there leaves no database behind', async () => {
		const store = new CptStore('/');
		expect([await store.about(), await store.rows()]).toEqual([null, []]);
		expect(await names()).toEqual([]);
	});

	it('takes the place of another, and none of its rows stays', async () => {
		const store = new CptStore('/');
		await store.put(about, inventedTable(30));
		await store.put({ ...about, rows: 2 }, [inventedRow(40), inventedRow(41)]);
		expect(await store.rows()).toEqual([inventedRow(40), inventedRow(41)]);
	});

	it('of another installation of this origin is another table', async () => {
		await new CptStore('/one').put(about, inventedTable(30));
		expect(await new CptStore('/two').about()).toBeNull();
		expect(await names()).toEqual(['coderounds:/one:cpt']);
	});

	it('that a disk refuses changes nothing', async () => {
		const store = new CptStore('/');
		await store.put(about, inventedTable(30));
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(store.put({ ...about, name: 'other.csv' }, [inventedRow(40)])).rejects.toThrow('full');
		put.mockRestore();
		expect(await store.about()).toEqual(about);
		expect(await store.rows()).toHaveLength(30);
	});
});

describe('what makes copies', () => {
	it('never opens its database, and holds no row of it', async () => {
		await new CptStore('/').put(about, inventedTable(30));
		const world = new FakeWorld();
		const open = vi.spyOn(indexedDB, 'open');
		const log = await world.open();
		await answer(log, 'eye');
		const text = await log.exportText();
		const report = await log.importText(text);
		await log.check();
		const [snapshot] = await log.snapshots();
		await log.restore(snapshot?.id ?? 'none was made');
		log.close();
		expect([report.ok, snapshot?.count]).toEqual([true, 1]);
		expect(open.mock.calls.length).toBeGreaterThan(0);
		expect(open.mock.calls.filter(([name]) => name.endsWith(':cpt'))).toEqual([]);
		for (const { code, short } of inventedTable(30)) {
			expect(text).not.toContain(code);
			expect(text).not.toContain(short);
		}
	});

	const root = join(import.meta.dirname, '../../..');
	const src = join(root, 'src');
	const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
		.map((file) => join(src, file));
	const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;
	const importsOf = (file: string): string[] =>
		[...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, path = '']) => {
			const at = join(dirname(file), path);
			return [at, `${at}.ts`, `${at}.svelte.ts`].filter(
				(one) => /\.(ts|svelte)$/.test(one) && existsSync(one)
			);
		});
	const store = join(src, 'lib/storage/cpt-store.ts');
	const name = (file: string) => relative(src, file).replaceAll('\\', '/');

	it('cannot import it: two files of state do, and nothing else', () => {
		expect(files.length).toBeGreaterThan(200);
		const importers = files.filter((file) => importsOf(file).includes(store)).map(name);
		expect(importers.sort()).toEqual(['lib/state/cpt-table.svelte.ts', 'lib/state/cpt-titles.ts']);
	});

	it.each(['storage/learner-log.ts', 'storage/log-copies.ts', 'storage/snapshots.ts', 'storage/places.ts'])(
		'%s does not reach it by any way',
		(start) => {
			const seen = new Set<string>();
			const queue = [join(src, 'lib', start)];
			for (let file = queue.pop(); file; file = queue.pop()) {
				if (seen.has(file)) continue;
				seen.add(file);
				queue.push(...importsOf(file));
			}
			expect(seen.size).toBeGreaterThan(1);
			expect([...seen].map(name)).not.toContain('lib/storage/cpt-store.ts');
		}
	);

	it('no other file names its database or lists all databases, but for the page that tells what is stored', () => {
		const naming = files.filter((file) => /:cpt[`'"]|indexedDB\.databases/.test(readFileSync(file, 'utf8')));
		const counting = ['lib/domain/stored.ts', 'lib/storage/stored-now.ts'];
		expect(naming.map(name).filter((file) => !counting.includes(file))).toEqual(['lib/storage/cpt-store.ts']);
		// What it is told is names and counts: it makes no copy of a row.
		for (const file of files.filter((one) => counting.includes(name(one))))
			expect(readFileSync(file, 'utf8')).not.toMatch(/getAll|openCursor/);
	});
});
