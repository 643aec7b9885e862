/**
 * The page "What is stored" against the code: everything that is made is named there, and everything that is named is
 * made. Real stores are opened here; what no test can open is found by reading the sources.
 */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { inventedTable } from '../../src/lib/domain/cpt-invented';
import { STORED, storedAs, type StoredKind } from '../../src/lib/domain/stored';
import { DEVICE_ONLY } from '../../src/lib/domain/stored-entries';
import { CodeStore } from '../../src/lib/storage/code-store';
import { CptStore } from '../../src/lib/storage/cpt-store';
import { FakeWorld } from '../../src/lib/storage/fake-world';
import { MarkKeeper } from '../../src/lib/storage/mark';
import { PackStore } from '../../src/lib/storage/pack-store';
import { databasePlace } from '../../src/lib/storage/places';
import { placesOf } from '../../src/service-worker/places';

const SRC = join(import.meta.dirname, '../../src');
const ORIGIN = 'https://learn.example';

function sources(folder = SRC): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return sources(path);
		return /\.(ts|svelte|html|js|mjs)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [path] : [];
	});
}
const files = sources().map((path) => ({
	path: path.slice(SRC.length + 1),
	// Words about storage are not storage.
	text: readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|(^|[^:])\/\/.*$/gm, '$1')
}));
const saying = (pattern: RegExp) =>
	files.filter(({ path, text }) => !path.startsWith('cli/') && pattern.test(text)).map(({ path }) => path);
const named = (kind: StoredKind, base: string) =>
	STORED.filter((place) => place.kind === kind).map((place) => place.name(base, ORIGIN));

/** Makes one of each database, as the app does. */
async function makeAll(base: string): Promise<void> {
	const marks = new Map<string, string>();
	const store = {
		getItem: (key: string) => marks.get(key) ?? null,
		setItem: (key: string, value: string) => void marks.set(key, value)
	};
	const root = base || '/';
	(await new FakeWorld().open({ base: root })).close();
	await databasePlace(root).write('a', new Uint8Array(1));
	await new PackStore(root, store).packs();
	await new CodeStore(root).imports();
	await new CptStore(root).put({ name: 'mine.csv', rows: 3, at: 1 }, inventedTable(3));
}

function storesOf(name: string): Promise<string[]> {
	return new Promise((done, fail) => {
		const request = indexedDB.open(name);
		request.onerror = () => fail(request.error ?? new Error('not opened'));
		request.onsuccess = () => {
			const stores = [...request.result.objectStoreNames];
			request.result.close();
			done(stores);
		};
	});
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe.each(['', '/coderounds'])('under the base path “%s”', (base) => {
	it('every database and every store of it is named, and no other', async () => {
		await makeAll(base);
		const made = (await indexedDB.databases()).map(({ name }) => name ?? '');
		expect(made.sort()).toEqual(named('database', base).sort());
		for (const name of made) {
			const told = Object.keys(storedAs('database', name, base, ORIGIN)?.stores ?? {});
			expect(told.sort(), name).toEqual((await storesOf(name)).sort());
		}
	});

	it('every cache is named, and no other', () => {
		const places = placesOf(`${base}/`);
		const own = Object.entries(places).flatMap(([key, value]) =>
			/cache$/i.test(key) && typeof value === 'string' ? [value] : []
		);
		// Workbox names its own by the scope of the worker.
		const workbox = `workbox-precache-v2-${ORIGIN}${base}/`;
		expect([...own, workbox].sort()).toEqual(named('cache', base).sort());
	});

	it('the marks outside the databases are named', () => {
		const keys: string[] = [];
		const store = { getItem: () => null, setItem: (key: string) => void keys.push(key) };
		new MarkKeeper(store, base || '/').set({});
		expect(named('local', base)).toEqual(expect.arrayContaining(keys));
		expect(keys).toHaveLength(1);
	});
});

describe('in the sources', () => {
	it.each<[string, RegExp, string[]]>([
		[
			'databases',
			/\b(openDB|indexedDB\.open|useDatabase|readIfThere)\(/,
			['code-store', 'cpt-store', 'database-use', 'open-vault', 'pack-store', 'places', 'stored-now'].map(
				(name) => `lib/storage/${name}.ts`
			)
		],
		['private files', /\bgetDirectory\(/, ['lib/storage/places.ts', 'lib/storage/stored-now.ts']],
		[
			'caches',
			/\bcaches\.open\(/,
			['lib/storage/stored-now.ts', 'service-worker/library.ts', 'service-worker/site.ts']
		],
		[
			'localStorage',
			/\blocalStorage\b/,
			['app.html', 'lib/state/look.ts', 'lib/storage/mark.ts', 'lib/ui/stored-words.ts']
		],
		['sessionStorage', /\bsessionStorage\b/, ['lib/storage/stored-now.ts', 'lib/ui/stored-words.ts']],
		['cookies', /\bdocument\.cookie\b|\bcookieStore\b/, []],
		[
			'other ways to keep or to send',
			/\bstorageBuckets\b|\bsendBeacon\b|\bnew (WebSocket|EventSource)\b/,
			[]
		],
		['the microphone and the place', /\baudio: true\b|\bgeolocation\.|\bNotification\./, []]
	])('%s: only where the page knows of it', (_, pattern, known) => {
		expect(saying(pattern).sort()).toEqual([...known].sort());
	});

	it('every name that is made from that of the app is named, or is a lock or a channel', () => {
		// Locks and channels keep nothing.
		const passing = [':log', ':import', ':folder'];
		const made = files.flatMap(({ text }) =>
			[...text.matchAll(/\$\{(storageName|packsName)\([^)]*\)\}(:[a-z]+)/g)].map(
				([, of, end = '']) => `${of === 'packsName' ? ':packs' : ''}${end}`
			)
		);
		expect(made.length).toBeGreaterThan(5);
		const told = STORED.map((place) => place.name('', ORIGIN).replace('coderounds:/', ''));
		for (const end of made) expect([...told, ...passing], end).toContain(end);
	});

	it('the theme has the key that is named', () => {
		const look = files.find(({ path }) => path === 'lib/state/look.ts')?.text ?? '';
		expect(look).toContain('`coderounds:look:${base}`');
		expect(named('local', '/x')).toContain('coderounds:look:/x');
	});

	it('every key of what is for this device alone is named', () => {
		const all = files.map(({ text }) => text).join('\n');
		const constants = new Map<string, Set<string>>();
		for (const { text } of files)
			for (const [, name = '', key = ''] of text.matchAll(/\bconst (DRAFT|[A-Z_]+) = '([\w-]+)'/g))
				constants.set(name, (constants.get(name) ?? new Set()).add(key));
		const found = new Set<string>();
		const unclear = new Set<string>();
		for (const [, key = ''] of all.matchAll(/(?:\bsaveDraft(?:<[^>(]*>)?\(|\bput\('drafts', )([^,)]*)/g)) {
			const [, literal] = /^'([\w-]+)'$/.exec(key) ?? [];
			if (literal) found.add(literal);
			else if (constants.has(key)) for (const one of constants.get(key) ?? []) found.add(one);
			else unclear.add(key);
		}
		// Keys that are put together: what begins them stands beside.
		for (const [, begin = ''] of all.matchAll(/(?:draftKey|#draftName|#key\b)[^`;]{0,80}`([a-z]+:)\$\{/g))
			found.add(begin);
		expect([...unclear].sort()).toEqual([
			'draftKey(this.chart.id',
			'key',
			'key: string',
			'name',
			'this.#key'
		]);
		expect([...found].sort()).toEqual(Object.keys(DEVICE_ONLY).sort());
	});
});
