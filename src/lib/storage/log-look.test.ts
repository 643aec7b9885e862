import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { stateHash } from '../domain/state-hash';
import { fold } from '../domain/fold';
import { answer, FakeWorld, reviewOf } from './fake-world';
import type { LearnerLog } from './learner-log';
import { ASIDE_KEY } from './log-aside';
import { CHUNK, type Chunk, type StoreName } from './schema';

let world: FakeWorld;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	world = new FakeWorld();
});

/** A sealed chunk and some answers behind it, with a copy of all but the last one where it is asked for. */
async function grown(withCopy: boolean): Promise<void> {
	const log = await world.open();
	await log.append([], () => Array.from({ length: CHUNK }, (_, n) => reviewOf(`card-${n % 40}`, null)));
	await expect.poll(async () => (await get('chunks', 0)) !== undefined).toBe(true);
	for (const card of ['a', 'b']) await answer(log, card);
	if (withCopy) await log.makeSnapshot();
	world.at += 1000;
	await answer(log, 'c');
	log.close();
}
async function get(store: StoreName, key: string | number): Promise<unknown> {
	const database = await openDB('coderounds:/');
	const row: unknown = await database.get(store, key);
	database.close();
	return row;
}
async function change(work: (text: string) => string): Promise<void> {
	const database = await openDB('coderounds:/');
	const chunk = (await database.get('chunks', 0)) as Chunk;
	await database.put('chunks', { ...chunk, text: work(chunk.text) }, 0);
	database.close();
}
const lineOf = (text: string, at: number) => text.split('\n')[at] ?? '';
/** Until the background of this visit has made its copy. */
async function settled(log: LearnerLog): Promise<void> {
	await expect.poll(async () => (await log.snapshots())[0]?.at, { timeout: 5_000 }).toBe(world.at);
}

describe('R3: damage inside a sealed chunk whose counts agree', () => {
	it.each([
		[
			'a line that is cut: its event comes back from a copy',
			true,
			(text: string) => text.replace(lineOf(text, 5), lineOf(text, 5).slice(0, 40)),
			1,
			'1 line could not be read and goes along in every copy, 1 event came back from a copy',
			CHUNK + 3
		],
		[
			'a line that is cut, and no copy has it',
			false,
			(text: string) => text.replace(lineOf(text, 5), lineOf(text, 5).slice(0, 40)),
			1,
			'1 line could not be read and goes along in every copy',
			CHUNK + 2
		],
		[
			'a line that is gone',
			true,
			(text: string) => text.replace(`${lineOf(text, 5)}\n`, ''),
			0,
			'1 event came back from a copy',
			CHUNK + 3
		]
	])('%s: found and told without being asked', async (_, withCopy, damage, bad, says, count) => {
		await grown(withCopy);
		await change(damage);
		world.at += 1000;
		const log = await world.open({ snapshotAfter: 1 });
		// Opening does not see it.
		expect(log.health).toMatchObject({ state: 'ok', mended: '' });
		await expect.poll(() => log.health.mended, { timeout: 5_000 }).toContain(says);
		expect(log.health.mended).not.toContain('missing');
		await settled(log);
		const aside = await get('meta', ASIDE_KEY);
		expect(Array.isArray(aside) ? aside : []).toHaveLength(bad);
		expect(await log.readEvents()).toHaveLength(count);
		expect(stateHash(await log.readState())).toBe(stateHash(fold(await log.readEvents())));
		expect(await log.check()).toMatchObject({ bad: 0, doubles: 0, agreed: true });
		log.close();
		// It is told until it was seen, also behind a reload.
		const again = await world.open();
		expect(again.health.mended).toContain(says);
	});

	it('where all is well nothing is mended, and nothing is said', async () => {
		await grown(true);
		world.at += 1000;
		const log = await world.open({ snapshotAfter: 1 });
		await settled(log);
		expect(log.health).toMatchObject({ state: 'ok', mended: '' });
		expect((await log.snapshots()).map(({ reason }) => reason)).not.toContain('check');
	});

	it('that comes from another device with gaps, since something waits there, is told without them', async () => {
		await grown(false);
		const other = await new FakeWorld(2).open({ base: '/b' });
		for (const card of ['x', 'y', 'z']) await answer(other, card);
		const [first, , last] = await other.readEvents();
		const log = await world.open();
		if (first && last) await log.merge([first, last]);
		log.close();
		await change((text) => text.replace(lineOf(text, 5), '{'));
		world.at += 1000;
		const next = await world.open({ snapshotAfter: 1 });
		await expect.poll(() => next.health.mended, { timeout: 5_000 }).toContain('1 line could not be read');
		expect(next.health.mended).not.toContain('missing');
	});
});
