import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/domain/fold';
import { stateHash } from '../../src/lib/domain/state-hash';
import { answer, FakeWorld } from '../../src/lib/storage/fake-world';
import { upgrades, VERSION } from '../../src/lib/storage/schema';
import { figures } from '../figures';
import { putFixture, type Fixture } from './fixture';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder).filter((name) => /^v\d+(-[0-9a-f]{7})?\.json$/.test(name));
const fixtures = names.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture);

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

it('every version that was shipped has its fixture', () => {
	const versions = new Set(fixtures.map(({ version }) => version));
	expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: VERSION }, (_, at) => at + 1));
});

describe.each(fixtures)(
	'R9: a database of version $version, written by $by.commit of $by.date',
	(fixture) => {
		it('opens with everything in it', async () => {
			await putFixture('coderounds:/', fixture);
			const log = await new FakeWorld().open();
			expect(log.health.state).toBe('ok');
			const events = await log.readEvents();
			expect([events.length, stateHash(fold(events))]).toEqual([fixture.events, fixture.hash]);
			expect(stateHash(await log.readState())).toBe(fixture.hash);
			expect(await log.draftKeys()).toEqual((fixture.stores['drafts'] ?? []).map(([key]) => key));
			const before = (await log.readCard('eye'))?.reviews ?? 0;
			await answer(log, 'eye');
			expect((await log.readCard('eye'))?.reviews).toBe(before + 1);
			expect((await log.check()).agreed).toBe(true);
			figures('R9', { 'of the released versions: opens with everything in it': 1 });
		});

		it('opens in a release after this one, behind a snapshot', async () => {
			await putFixture('coderounds:/', fixture);
			const world = new FakeWorld();
			const next = [...upgrades, (database: { createObjectStore(name: string): unknown }) =>
			void database.createObjectStore('next')]; // prettier-ignore
			const log = await world.open({ upgrades: next });
			expect(stateHash(await log.readState())).toBe(fixture.hash);
			const [snapshot] = await log.snapshots();
			expect(snapshot).toMatchObject({ reason: 'upgrade', count: fixture.events });
			globalThis.indexedDB = new IDBFactory();
			const lost = await world.open();
			expect(await lost.restore(snapshot?.id ?? '')).toMatchObject({ added: fixture.events });
			expect(stateHash(await lost.readState())).toBe(fixture.hash);
		});

		it('stays as it was when a migration fails half way', async () => {
			await putFixture('coderounds:/', fixture);
			const failing = [
				...upgrades,
				() => {
					throw new Error('half way');
				}
			];
			const world = new FakeWorld();
			const log = await world.open({ upgrades: failing });
			expect([log.health.state, stateHash(await log.readState())]).toEqual(['memory', fixture.hash]);
			log.close();
			const again = await world.open();
			expect([again.health.state, stateHash(await again.readState())]).toEqual(['ok', fixture.hash]);
		});
	}
);
