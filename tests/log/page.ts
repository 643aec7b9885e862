/**
 * The log as it is, bundled for a page of a real browser: what the bench measures beside plain `idb`, and what the
 * end-to-end tests drive without the app around it. `bundle.ts` leaves it behind as `Logs`.
 */
import { openDB, type IDBPDatabase } from 'idb';
import { studyLog } from '../../src/cli/study-log';
import type { LogEvent, Memory, StoredEvent } from '../../src/lib/domain/event';
import { fold } from '../../src/lib/domain/fold';
import { stateHash } from '../../src/lib/domain/state-hash';
import { studyDay } from '../../src/lib/domain/study-day';
import { LearnerLog } from '../../src/lib/storage/learner-log';
import { askCopyWorker } from '../../src/lib/state/copy-client';
import type { NewEvent } from '../../src/lib/storage/log-write';
import { putFixture, type Fixture } from '../upgrade/fixture';

const MODULE = { type: 'module' } as const;
const logs = new Map<string, LearnerLog>();

/**
 * Opens the log of a base, once in a page. @param snapshotAfter ms; else none is made
 * @param worker address of the one that reads copies; else they are read in place
 */
export async function open(
	base: string,
	snapshotAfter: number | null = null,
	worker: string | null = null
): Promise<LearnerLog> {
	const known = logs.get(base);
	if (known) return known;
	const log = await LearnerLog.open({
		base,
		app: '0.1.0',
		now: () => Date.now(),
		offset: (at) => -new Date(at).getTimezoneOffset(),
		random: (count) => crypto.getRandomValues(new Uint8Array(count)),
		snapshotAfter,
		...(worker === null ? {} : { readCopy: (file) => askCopyWorker(() => new Worker(worker, MODULE), file) })
	});
	logs.set(base, log);
	return log;
}

export function close(base: string): void {
	logs.get(base)?.close();
	logs.delete(base);
}

const MEMORY: Memory = {
	...{ state: 2, step: 0, stability: 230_650_000, difficulty: 211_810_390, interval: 2, dueDay: 20_780 },
	...{ dueAt: 0, lastDay: 20_778, reps: 1, lapses: 0 }
};

export function reviewOf(card: string, prev: string | null): NewEvent {
	return {
		...{ kind: 'review', card, item: card, rev: 1, round: 'round-1', prev, answer: 'I50.23' },
		...{ verdict: 'right', score: 1000, grade: 3, ms: 4000, lookup: 0, help: false, after: MEMORY }
	};
}

/** Answers a card on its head. @returns the event's id, and whether it is on disk */
export async function answer(base: string, card: string): Promise<{ id: string; saved: boolean }> {
	const log = await open(base);
	const { events, saved } = await log.append([card], (fresh) => [
		reviewOf(card, fresh.card(card)?.head ?? null)
	]);
	return { id: events[0]?.id ?? '', saved };
}

/** What a log holds, checked: whether what is derived agrees with it, and whether a counter is missing or twice. */
export async function look(base: string) {
	const log = await open(base);
	const events = await log.readEvents();
	const spans = (await log.check()).devices;
	const hash = stateHash(await log.readState());
	return {
		ids: events.map(({ id }) => id),
		hash,
		agreed: hash === stateHash(fold(events)),
		missing: spans.flatMap(({ missing }) => missing),
		counts: spans.map(({ count, last }) => [count, last]),
		prevs: events.map((event) => (event as { prev?: string | null }).prev ?? null),
		health: log.health
	};
}

/** A database as an older release left it, opened by this one. */
export async function openFixture(base: string, fixture: Fixture) {
	await putFixture(`coderounds:${base}`, fixture);
	const log = await open(base);
	const events = await log.readEvents();
	return {
		health: log.health.state,
		events: events.length,
		hash: stateHash(await log.readState()),
		folded: stateHash(fold(events))
	};
}

/** Study days of some instants by the clocks of this page's own time zone. */
export function days(instants: readonly number[]): number[] {
	return instants.map((at) => studyDay(at, -new Date(at).getTimezoneOffset()));
}

// From here on: what the bench times.

export interface Study {
	drills: string[];
	charts: string[];
	count: number;
}

/** So many events of long study, by the library's own ids. */
export function study({ drills, charts, count }: Study): LogEvent[] {
	const from = 20_000;
	const plan = { seed: 7, drills, charts, mocks: [], exam: 'CCS', from, to: from + 9000 };
	return studyLog({ ...plan, reviews: 400, fresh: 12, most: count }).slice(0, count);
}

async function timed<T>(run: () => Promise<T>): Promise<{ ms: number; result: T }> {
	const began = performance.now();
	const result = await run();
	return { ms: performance.now() - began, result };
}

let events: readonly StoredEvent[] = [];
/** @returns how many there are, and how long they are as JSON lines */
export function make(plan: Study): { events: number; characters: number } {
	events = study(plan);
	return {
		events: events.length,
		characters: events.reduce((sum, event) => sum + JSON.stringify(event).length + 1, 0)
	};
}

const PLAIN = 'plain';
const plainDatabase = (): Promise<IDBPDatabase> =>
	openDB(PLAIN, 1, {
		upgrade(made) {
			made.createObjectStore('events', { keyPath: 'id' });
			made.createObjectStore('cards', { keyPath: 'card' });
		}
	});

/** Plain `idb`: one record an event, all in one transaction, none awaited by itself. */
export async function plainImport(): Promise<number> {
	const database = await plainDatabase();
	const { ms } = await timed(async () => {
		const transaction = database.transaction('events', 'readwrite');
		for (const event of events) void transaction.store.put(event);
		await transaction.done;
	});
	database.close();
	return ms;
}

/** Plain `idb`: all records at once. */
export async function plainLoad(): Promise<number> {
	const { ms, result } = await timed(async () => {
		const database = await plainDatabase();
		const all: unknown[] = await database.getAll('events');
		database.close();
		return all.length;
	});
	if (result < events.length) throw new Error('Not all was read.');
	return ms;
}

/** Plain `idb`: an answer and its card in one strict transaction. @returns ms of each */
export async function plainAnswers(count: number): Promise<number[]> {
	const database = await plainDatabase();
	const times: number[] = [];
	for (let at = 0; at < count; at++) {
		const event = events[at * 7];
		if (!event) break;
		const one = { ...event, id: `plain-${at}` };
		const { ms } = await timed(async () => {
			const transaction = database.transaction(['events', 'cards'], 'readwrite', { durability: 'strict' });
			const card = `card-${at % 100}`;
			await transaction.objectStore('cards').get(card);
			void transaction.objectStore('events').put(one);
			void transaction.objectStore('cards').put({ card, memory: MEMORY, head: one.id });
			await transaction.done;
		});
		times.push(ms);
	}
	database.close();
	return times;
}

const BENCH = '/';

/** The same events into the log, with all that is derived from them, to the last commit. @returns ms */
export async function joinAll(): Promise<number> {
	const log = await open(BENCH);
	const { ms, result } = await timed(() => log.merge(events));
	if (result.added !== events.length || !result.saved) throw new Error('Not all came in.');
	close(BENCH);
	return ms;
}

/**
 * The file that another device wrote of them: unpacked, checked against its sum, and joined. @returns ms
 * @param worker address of the one that reads it
 */
export async function importAll(worker: string | null): Promise<number> {
	const { file } = await (await open(BENCH)).exportFile();
	close(BENCH);
	const log = await open('/other', null, worker);
	const { ms, result } = await timed(() => log.importFile(file));
	if (!result.ok || result.added !== events.length || !result.saved) throw new Error('Not all came in.');
	close('/other');
	return ms;
}

/** Opens the log as the app does, and waits until it has made its copy and packed what is derived. */
export async function settle(): Promise<void> {
	await open(BENCH, 0);
	const database = await openDB(`coderounds:${BENCH}`);
	for (let tries = 0; (await database.get('meta', 'packed')) === undefined; tries++) {
		if (tries > 300) throw new Error('Nothing was packed.');
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	database.close();
	close(BENCH);
}

/** From a closed database to all that pages read, and to the whole log as text. */
export async function load(): Promise<{ state: number; texts: number; open: number }> {
	const opened = await timed(() => open(BENCH));
	const state = await timed(() => opened.result.readState());
	const texts = await timed(() => opened.result.readTexts());
	close(BENCH);
	return { open: opened.ms, state: state.ms, texts: texts.ms };
}

export async function exportAll(): Promise<{ ms: number; bytes: number }> {
	const log = await open(BENCH);
	const { ms, result } = await timed(() => log.exportFile());
	close(BENCH);
	return { ms, bytes: result.file.size };
}

export async function checkAll(): Promise<number> {
	const log = await open(BENCH);
	const { ms, result } = await timed(() => log.check());
	if (!result.agreed || result.events < events.length) throw new Error('The check did not agree.');
	close(BENCH);
	return ms;
}

/** Answers as the app writes them, in a log as long as that. @returns ms of each */
export async function answers(count: number): Promise<number[]> {
	const log = await open(BENCH);
	const times: number[] = [];
	for (let at = 0; at < count; at++) {
		const card = `card-${at % 100}`;
		const { ms, result } = await timed(() =>
			log.append([card], (fresh) => [reviewOf(card, fresh.card(card)?.head ?? null)])
		);
		if (!result.saved) throw new Error('An answer was not saved.');
		times.push(ms);
	}
	close(BENCH);
	return times;
}
