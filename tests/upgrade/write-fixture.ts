/**
 * Writes `v<N>.json`, once, when a version of the database ships: `npx tsx tests/upgrade/write-fixture.ts`.
 * A fixture that is there is never written again.
 */
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fold } from '../../src/lib/domain/fold';
import { stateHash } from '../../src/lib/domain/state-hash';
import { answer, FakeWorld } from '../../src/lib/storage/fake-world';
import { VERSION } from '../../src/lib/storage/schema';
import { randomLog } from '../determinism/random-log';
import { head, takeRows, type Fixture } from './fixture';

const path = fileURLToPath(new URL(`v${VERSION}.json`, import.meta.url));
if (existsSync(path)) throw new Error(`${path} was shipped; it is never written again`);

const world = new FakeWorld(1);
const log = await world.open();
await log.merge(randomLog(8, 400));
// A sealed chunk, of the smallest events there are.
for (let at = 0; at < 10; at++) {
	world.at += 60_000;
	await log.append([], () =>
		Array.from({ length: 100 }, (_, n) => ({ kind: 'bookmark', item: `item-${n}`, on: n % 3 > 0 }))
	);
}
for (const card of ['eye', 'heart-failure-acute', 'eye']) await answer(log, card);
await log.undo([(await log.readCard('eye'))?.head ?? '']);
await log.setDrafts({ sitting: { round: 'round-1', at: 3 }, 'sheet:chart-1': { lines: [] } });
const events = await log.readEvents();
log.close();

const fixture: Fixture = {
	...(await takeRows('coderounds:/')),
	by: head(),
	app: '0.1.0',
	events: events.length,
	hash: stateHash(fold(events))
};
writeFileSync(path, `${JSON.stringify(fixture)}\n`);
