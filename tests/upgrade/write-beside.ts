/**
 * Writes `<database>-v<N>.json`, once, when a version of a database beside the log ships:
 * `npx tsx tests/upgrade/write-beside.ts`. A fixture that is there is never written again.
 */
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { carriedOf, type KeptPack } from '../../src/lib/storage/kept-pack';
import { PackStore } from '../../src/lib/storage/pack-store';
import { CodeStore, keptName, type KeptImport } from '../../src/lib/storage/code-store';
import { CptStore } from '../../src/lib/storage/cpt-store';
import { inventedTable } from '../../src/lib/domain/cpt-invented';
import { FakeWorld, answer } from '../../src/lib/storage/fake-world';
import { databasePlace } from '../../src/lib/storage/places';
import { bytesOut, takeBeside } from './beside';

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text)).buffer;

async function packs(): Promise<void> {
	const store = new PackStore('/', null);
	const question = {
		...{ id: 'a', rev: 1, type: 'true_false', prompt: 'So it is.', answer: true, why: 'Because.' },
		...{ refs: [], level: 2, setting: 'any' }
	} as KeptPack['questions'][number];
	const pack: KeptPack = {
		...{ key: '1a2b3c4d', title: 'Mine', about: 'Of week 3', edition: 'FY2027', questions: [question] },
		...{
			at: 5,
			changedAt: 5,
			titles: { 'I50.23': 'Acute on chronic systolic heart failure' },
			from: 'written'
		}
	};
	await store.put({ ...pack, agreed: true });
	await store.add({ id: 'one', at: 6, name: 'one.yaml' }, [
		{ ...pack, key: '00000001', at: 6, from: 'brought' }
	]);
	await store.add({ id: 'two', at: 7, name: 'two.apkg', history: 'AAAAAAAA' }, [
		{ ...pack, key: '00000001', at: 7, changedAt: 9 }
	]);
	await store.join({ id: 'three', at: 8, name: 'A copy that was joined' }, [
		carriedOf({ ...pack, key: '00000002' })
	]);
	await store.add({ id: 'four', at: 9, name: 'gone.csv' }, [{ ...pack, key: '00000003', at: 9 }]);
	await store.remove('00000003', 10);
}

async function codesets(): Promise<void> {
	const store = new CodeStore('/');
	const url = keptName('a', '7', 'hcpcs.bin');
	const part = keptName('a', '7', 'tabular.bin');
	const about = { edition: '2027', release: '2027-01', origin: 'official', from: 'jan-2027.zip', bytes: 9 };
	const kept: KeptImport = {
		...{ id: 'a', at: 1, usedAt: 2, format: '7' },
		sets: [{ ...about, system: 'hcpcs', url, rows: 2, billable: 2, checked: null, leftOut: 1 }],
		parts: [{ ...about, part: 'tabular', url: part }],
		sources: [{ id: 'hash', name: 'jan-2027.zip', kinds: ['hcpcs'], bytes: 9 }]
	};
	const files = new Map([
		[url, bytesOf('a set')],
		[part, bytesOf('a part')]
	]);
	await store.put(kept, files, new Map([['hash', bytesOf('the zip')]]));
	const problem = 'Its file is no longer on this device. Please add it again.';
	await store.put(
		{ ...kept, id: 'b', at: 3, usedAt: null, sets: [], parts: [], problem },
		new Map(),
		new Map()
	);
}

async function cpt(): Promise<void> {
	const table = inventedTable(5);
	await new CptStore('/').put({ name: 'mine.csv', rows: table.length, at: 1 }, table);
}

async function snapshots(): Promise<void> {
	const world = new FakeWorld(1);
	const log = await world.open({ place: async () => databasePlace('/') });
	await answer(log, 'eye');
	await log.makeSnapshot('session');
	world.at += 1000;
	await answer(log, 'heart');
	await log.makeSnapshot('import');
	log.close();
}

for (const [of, make] of Object.entries({ packs, codesets, cpt, snapshots })) {
	await make();
	const fixture = await takeBeside(of);
	const path = fileURLToPath(new URL(`${of}-v${fixture.version}.json`, import.meta.url));
	if (existsSync(path)) console.info(`${path} was shipped; it is never written again`);
	else writeFileSync(path, `${JSON.stringify(fixture, bytesOut)}\n`);
}
