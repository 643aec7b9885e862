import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Challenge } from '../domain/challenge';
import { poolOf } from '../domain/challenge-pool';
import type { Catalogue, CatalogueEntry } from '../domain/pack';
import type { KeptPack } from '../storage/kept-pack';
import { PackStore } from '../storage/pack-store';
import { Library } from './library';

const official: CatalogueEntry = {
	id: 'a', rev: 1, kind: 'drill', pack: 'packs/x.json', type: 'true_false', topic: 'cm.conv', level: 1, exams: ['CPC'],
	use: 'drill', editions: ['FY2027'], needsBook: false, family: 'a', expect: 20, setting: 'any'
}; // prettier-ignore
const catalogue: Catalogue = {
	format: 1,
	release: 'r',
	topics: [{ id: 'cm.conv', number: 1, title: 'Conventions' }],
	packs: [{ topic: 'cm.conv', url: 'packs/x.json', bytes: 1, drills: 1, charts: 0 }],
	items: [official]
};
const pack: KeptPack = {
	key: '1a2b3c4d', title: 'Mine', about: '', edition: 'FY2027', at: 1, changedAt: 1, titles: {}, from: 'brought',
	questions: [{ id: 'a', rev: 1, type: 'true_false', prompt: 'So it is.', answer: false, why: '', refs: [], level: 2, setting: 'any' }]
}; // prettier-ignore
const OWN = 'own.1a2b3c4d.a';

const store = new PackStore('/', null);
let library: Library;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	const files: Record<string, unknown> = {
		'/packs/catalogue.json': catalogue,
		'/packs/x.json': {
			drills: [{ id: 'a', type: 'true_false', answer: true, editions: ['FY2027'] }],
			charts: [],
			codes: { editions: {} }
		}
	};
	library = new Library('', async (address) => new Response(JSON.stringify(files[String(address)])));
});
const add = () => store.add({ id: 'one', at: 1, name: 'x.yaml' }, [pack]);
const ids = async () => (await library.withOwn()).items.map(({ id }) => id);

it('own items stand behind the official ones, under ids of their own', async () => {
	expect(await ids()).toEqual(['a']);
	await add();
	expect(await ids()).toEqual(['a', OWN]);
	expect((await library.withOwn()).topics.at(-1)).toMatchObject({ id: 'own.1a2b3c4d', title: 'Mine' });
	expect((await library.drill(OWN))?.drill).toMatchObject({ id: OWN, answer: false });
	expect(await library.entry(OWN)).toMatchObject({ id: OWN, exams: [], expect: 20 });
});

it('an own item with the name of an official one leaves that as it is', async () => {
	await add();
	expect((await library.drill('a'))?.drill).toMatchObject({ id: 'a', answer: true });
	expect(await library.entry('a')).toEqual(official);
});

it('the catalogue that challenges, mocks and readiness read has none of them, and their pool is the same', async () => {
	const filter: Challenge['filter'] = { topic: 0, level: 0, exam: null, answers: 'all' };
	const before = poolOf(await library.catalogue(), filter);
	await add();
	expect(await library.catalogue()).toEqual(catalogue);
	expect(poolOf(await library.catalogue(), filter)).toEqual(before);
});

it('a pack that was removed has no items any more, and keeps its name', async () => {
	await add();
	await store.remove(pack.key, 2);
	expect([await ids(), await library.drill(OWN)]).toEqual([['a'], null]);
	expect((await (await library.own()).titles()).get(pack.key)).toEqual({ title: 'Mine', isGone: true });
});

it('an id that is none of a pack that is here finds nothing', async () => {
	await add();
	for (const id of ['own.00000000.a', 'own.1a2b3c4d.b', 'own.', 'own.1a2b3c4d.__proto__'])
		expect(await library.drill(id), id).toBeNull();
});
