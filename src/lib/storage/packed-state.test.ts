import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { randomDraft, randomLogs } from '../../../tests/determinism/random-log';
import { figures } from '../../../tests/figures';
import { fold } from '../domain/fold';
import { seededRandom } from '../domain/random';
import { stateHash } from '../domain/state-hash';
import { readState } from './derived';
import { answer, FakeWorld } from './fake-world';
import { IdbVault } from './idb-vault';
import type { LearnerLog } from './learner-log';
import { pack, PACKED_KEY, readWhole } from './packed-state';

const HISTORIES = process.env['FULL'] ? 1000 : 40;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** Another connection to the same database, as another tab has it. */
async function beside(): Promise<IdbVault> {
	return new IdbVault(await openDB('coderounds:/'));
}
/** By the packed text where it holds, by the rows, and by the log: all three must say the same. */
async function agree(vault: IdbVault, log: LearnerLog, where: string): Promise<void> {
	const rows = stateHash(await vault.read(readState));
	expect(stateHash(await vault.read(readWhole)), where).toBe(rows);
	expect(stateHash(fold(await log.readEvents())), where).toBe(rows);
}
const isUsed = async (vault: IdbVault, log: LearnerLog): Promise<boolean> => {
	// Rows that are not read cannot be missed.
	const before = stateHash(await vault.read(readWhole));
	await vault.write(async (rows) => rows.put('cards', 'stray', { card: 'stray' }));
	const after = stateHash(await vault.read(readWhole));
	await vault.write(async (rows) => rows.delete('cards', 'stray'));
	void log;
	return before === after;
};

describe('R2: what is derived, packed as one text', () => {
	it(`says what the rows say, in ${HISTORIES} random histories`, async () => {
		let used = 0;
		for (let seed = 0; seed < HISTORIES; seed++) {
			globalThis.indexedDB = new IDBFactory();
			const world = new FakeWorld(seed);
			const random = seededRandom(seed);
			const log = await world.open();
			const vault = await beside();
			const told: string[] = [];
			for (let step = 0; step < 14; step++) {
				world.at += random.below(40_000_000) - 5_000_000;
				const what = random.below(9);
				if (what < 4) {
					const count = what === 0 && seed % 8 === 0 ? 600 : 1 + random.below(4);
					const cards = [...(await log.readCards()).keys()];
					const { events } = await log.append(cards, (fresh) =>
						Array.from({ length: count }, () =>
							randomDraft(random, fresh.at, 0, (card) => fresh.card(card)?.head ?? null)
						)
					);
					told.push(...events.map(({ id }) => id));
				} else if (what === 4) await log.undo(told.filter(() => random.below(5) === 0));
				else if (what === 5) await log.merge(random.pick(randomLogs(seed + step, 20)));
				else if (what === 6) await (await log.care()).check();
				else await pack(vault, 0, random.below(3));
				await agree(vault, log, `seed ${seed}, step ${step}`);
			}
			await pack(vault, 0, 0);
			if (await isUsed(vault, log)) used++;
			vault.close();
			log.close();
		}
		// Else this test would say nothing.
		expect(used).toBe(HISTORIES);
		figures('R2', { 'random histories: log and cards agree': used });
	}, 600_000);

	it('is used after some answers more, and not after one was taken back', async () => {
		const log = await new FakeWorld().open();
		const vault = await beside();
		for (const card of ['a', 'b']) await answer(log, card);
		expect(await isUsed(vault, log)).toBe(false);
		expect([await pack(vault), await pack(vault, 0), await pack(vault, 0)]).toEqual([false, true, false]);
		const last = await answer(log, 'a');
		expect(await isUsed(vault, log)).toBe(true);
		await agree(vault, log, 'after an answer');
		await log.undo([last]);
		expect(await isUsed(vault, log)).toBe(false);
		await agree(vault, log, 'after taking back');
	});

	it.each([
		['nonsense', 'nonsense'],
		['a text that was cut', { form: 1, seq: 2, devices: {}, text: '{"cards":[' }],
		['of another form', { form: 99, seq: 2, devices: {}, text: '{}' }],
		['from a longer log', { form: 1, seq: 900, devices: {}, text: '{"cards":[],"sums":[]}' }],
		[
			'from another log',
			{ form: 1, seq: 2, devices: { AAAAAAAA: { count: 2, last: 2 } }, text: '{"cards":[],"sums":[]}' }
		]
	])('%s is passed over', async (_, row) => {
		const log = await new FakeWorld().open();
		for (const card of ['a', 'b']) await answer(log, card);
		const vault = await beside();
		await vault.write(async (rows) => rows.put('meta', PACKED_KEY, row));
		await agree(vault, log, 'passed over');
	});

	it('goes when something is joined, taken out, mended or begun anew', async () => {
		const world = new FakeWorld();
		const log = await world.open();
		const vault = await beside();
		const packed = () => vault.read((rows) => rows.get('meta', PACKED_KEY));
		await answer(log, 'a');
		const care = await log.care();
		const other = await new FakeWorld(2).open({ base: '/b' });
		await answer(other, 'b');
		const text = await other.exportText();
		for (const change of [
			() => log.importText(text),
			() => care.takeBack(),
			() => care.check(),
			() => care.reset()
		]) {
			await pack(vault, 0, 0);
			expect(await packed()).toBeDefined();
			await change();
			expect(await packed()).toBeUndefined();
		}
	});
});
