import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { randomDraft, randomLogs } from '../../../tests/determinism/random-log';
import { figures } from '../../../tests/figures';
import { fold } from '../domain/fold';
import { seededRandom } from '../domain/random';
import { stateHash } from '../domain/state-hash';
import { FakeWorld } from './fake-world';
import type { LearnerLog } from './learner-log';
import type { NewEvent } from './log-write';
import { CHUNK } from './schema';

const HISTORIES = process.env['FULL'] ? 1000 : 100;

/** One random history: answers, changes of mind, and merges in whatever order. Returns ids it was told of. */
async function live(log: LearnerLog, world: FakeWorld, seed: number): Promise<string[]> {
	const random = seededRandom(seed);
	const told: string[] = [];
	const others = randomLogs(seed, 20);
	for (let step = random.below(25); step >= 0; step--) {
		world.at += random.below(40_000_000) - 5_000_000;
		const what = random.below(10);
		if (what === 0) {
			const targets = told.filter(() => random.below(3) === 0);
			if (targets.length > 0) told.push(...(await log.undo(targets)).events.map(({ id }) => id));
		} else if (what === 1) {
			await log.undoRound(`round-${random.below(4)}`);
		} else if (what === 2) {
			const [card] = random.shuffle([...(await log.readCards()).values()]);
			const again = (prev: string | null): NewEvent => {
				const draft = randomDraft(random, world.at, 0, () => prev);
				return draft.kind === 'review' && card ? { ...draft, card: card.card } : draft;
			};
			if (card)
				await log.regrade(card.card, card.head, (fresh) => again(fresh.card(card.card)?.head ?? null));
		} else if (what === 3) {
			await log.merge(random.pick(others));
		} else {
			const count = 1 + random.below(3);
			const cards = [...(await log.readCards()).keys()];
			const { events } = await log.append(cards, (fresh) =>
				Array.from({ length: count }, () =>
					randomDraft(random, fresh.at, 0, (card) => fresh.card(card)?.head ?? null)
				)
			);
			told.push(...events.map(({ id }) => id));
		}
	}
	return told;
}

describe('R2: what is derived step by step', () => {
	it(`is the fold of the log, in ${HISTORIES} random histories, and stays so after a restart`, async () => {
		let agreed = 0;
		for (let seed = 0; seed < HISTORIES; seed++) {
			globalThis.indexedDB = new IDBFactory();
			const world = new FakeWorld(seed);
			const log = await world.open();
			const told = await live(log, world, seed);
			log.close();
			const again = await world.open();
			const events = await again.readEvents();
			expect(stateHash(await again.readState()), `seed ${seed}`).toBe(stateHash(fold(events)));
			const ids = new Set(events.map(({ id }) => id));
			expect(
				told.filter((id) => !ids.has(id)),
				`seed ${seed}`
			).toEqual([]);
			expect(again.health.state).toBe('ok');
			agreed++;
			again.close();
		}
		figures('R2', { 'random histories: log and cards agree': agreed });
	});

	it('is so too where most of the log is sealed and single events of it are taken back', async () => {
		for (let seed = 0; seed < 12; seed++) {
			globalThis.indexedDB = new IDBFactory();
			const world = new FakeWorld(seed);
			const random = seededRandom(seed);
			const log = await world.open();
			const { events } = await log.append([], (fresh) =>
				Array.from({ length: CHUNK + 100 }, () => randomDraft(random, fresh.at, 0, () => null))
			);
			for (let time = 0; time < 10; time++) {
				const { id, kind } = random.pick(events);
				await log.undo([id]);
				const rows = stateHash(await log.readState());
				expect(rows, `seed ${seed}: ${kind} taken back`).toBe(stateHash(fold(await log.readEvents())));
			}
			log.close();
		}
	});
});
