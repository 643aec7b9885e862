/** Own packs as the first release that had them left them: they are asked, carried in a copy, and taken back. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { OwnPacks } from '../../src/lib/content/own-packs';
import { formOf } from '../../src/lib/domain/own-copy';
import { ownId } from '../../src/lib/domain/own-pack';
import { FakeWorld } from '../../src/lib/storage/fake-world';
import type { ReadPack } from '../../src/lib/storage/log-packs';
import { carriedOf, type KeptPack } from '../../src/lib/storage/kept-pack';
import { PackStore } from '../../src/lib/storage/pack-store';
import { openPack } from '../../src/lib/workers/pack-desk';
import { putBeside, type BesideFixture } from './beside';

const fixture = JSON.parse(
	readFileSync(new URL('packs-v1-022315c.json', import.meta.url), 'utf8')
) as BesideFixture;
const store = new PackStore('/', null);

beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	await putBeside(fixture);
});

/** As the app reads them, but without a worker. */
const readPack: ReadPack = async (lines) => {
	const done = await openPack({ name: '', from: { lines }, edition: 'FY2027' });
	if (!('pack' in done) || !done.pack.carried) throw new Error(JSON.stringify(done));
	const { title, about, edition, questions, claimed, carried } = done.pack;
	return { pack: { key: claimed ?? '', title, about, edition, questions, ...carried }, says: [] };
};
const isHere = ({ goneAt }: KeptPack) => goneAt === undefined;

it('each of their questions is dealt', async () => {
	const packs = (await store.packs()).filter(isHere);
	expect(packs.map(({ questions }) => questions.length)).toEqual([5, 5, 5, 1]);
	const own = new OwnPacks('/');
	for (const { key, questions } of packs)
		for (const { id, type } of questions)
			expect((await own.drill(ownId(key, id)))?.drill).toMatchObject({ id: ownId(key, id), type });
});

it('a copy carries all of them, the removed one too, to another device', async () => {
	const world = new FakeWorld(1);
	// As that release left it outside the database.
	world.marks.set('coderounds:/:packs', '1795356140000 11');
	const here = await world.open({ readPack });
	const other = await new FakeWorld(2).open({ readPack, base: '/other' });
	const report = await other.importText(await here.exportText());
	expect(report).toMatchObject({ ok: true, packs: { problems: [] } });
	const forms = async (at: PackStore) =>
		(await at.packs()).map((pack) => JSON.stringify(formOf(carriedOf(pack)))).sort();
	expect(await forms(new PackStore('/other', null))).toEqual(await forms(store));
});

it('an import that replaced a renamed pack is taken back: the renamed one is here again', async () => {
	const batch = (await store.batches()).find(({ before }) => before.length > 0);
	await store.rollBack(batch?.id ?? '', 1_800_000_000_000);
	expect((await store.packs()).find(({ key }) => key === batch?.keys[0])).toMatchObject({
		title: 'Example, renamed',
		about: 'Of week 3'
	});
});
