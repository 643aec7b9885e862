import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { figures } from '../../../tests/figures';
import { studyDayNumber, weekday } from '../domain/study-day';
import { answer, FakeWorld } from './fake-world';
import { inspect } from './inspect';
import { MemoryVault } from './memory-vault';
import { databasePlace, filePlace, secondPlace } from './places';
import { outdated, parseSnapshotId, snapshotId, type SnapshotName } from './retention';
import { Snapshots } from './snapshots';

const DAY = 86_400_000;
const NOON = 1_795_262_400_000;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

describe('R4: what is kept of the snapshots', () => {
	/** Makes snapshots at some days from noon, and lets go what is outdated each time. */
	function keepFrom(days: number[], countOf = (at: number) => at): SnapshotName[] {
		let kept: SnapshotName[] = [];
		for (const [at, day] of days.entries()) {
			const made = Math.round(NOON + day * DAY);
			kept.push({
				id: snapshotId(made, countOf(at), 'session', false),
				at: made,
				count: countOf(at),
				reason: 'session'
			});
			const gone = new Set(outdated(kept, 0, made));
			kept = kept.filter(({ id }) => !gone.has(id));
		}
		return kept;
	}
	const daysAgo = (kept: SnapshotName[], last: number) =>
		kept.map(({ at }) => last - Math.round((at - NOON) / DAY)).sort((a, b) => a - b);

	it('after sixty days, one a day: seven days and four weeks', () => {
		const days = Array.from({ length: 60 }, (_, at) => at);
		const kept = keepFrom(days);
		figures('R4', { 'days with a copy each': days.length, 'copies kept of them': kept.length });
		expect(daysAgo(kept, 59)).toEqual([0, 1, 2, 3, 4, 5, 6, 9, 16, 23, 30]);
	});
	it('whenever they were made: three, the newest of seven days, and of four weeks before those', () => {
		const hours = fc.array(fc.nat(60 * 24), { minLength: 1, maxLength: 200 });
		fc.assert(
			fc.property(hours, (times) => {
				const made = [...new Set(times)].sort((a, b) => a - b).map((hour) => hour / 24);
				const kept = new Set(keepFrom(made).map(({ at }) => at));
				const newest = made.map((day) => Math.round(NOON + day * DAY)).reverse();
				const newestOf = (list: number[], most: number, groupOf: (day: number) => number) => {
					const first = new Map<number, number>();
					for (const at of list) {
						const group = groupOf(studyDayNumber(at, 0));
						if (!first.has(group)) first.set(group, at);
					}
					return [...first.values()].slice(0, most);
				};
				const days = newestOf(newest, 7, (day) => day);
				const week = (day: number) => day - weekday(day);
				const first = week(studyDayNumber(Math.min(...days), 0));
				const before = newest.filter((at) => week(studyDayNumber(at, 0)) < first);
				const weeks = newestOf(before, 4, week);
				for (const at of [...newest.slice(0, 3), ...days, ...weeks]) expect(kept.has(at)).toBe(true);
				expect(kept.size).toBeLessThanOrEqual(3 + 7 + 4);
			})
		);
	});
	it('after ten in one hour: three, of which the newest stands for the day', () => {
		expect(keepFrom(Array.from({ length: 10 }, (_, at) => at / 240)).length).toBe(3);
	});
	it('a large one is never driven out by small ones', () => {
		const kept = keepFrom(
			Array.from({ length: 60 }, (_, at) => at),
			(at) => (at === 5 ? 1000 : at)
		);
		expect(kept.some(({ count }) => count === 1000)).toBe(true);
	});
	const made = (day: number, reason: SnapshotName['reason'], count: number): SnapshotName => {
		const at = Math.round(NOON + day * DAY);
		return { id: snapshotId(at, count, reason, false), at, count, reason };
	};
	/** What a copy before a large change is up against: twenty others of the same hour, each larger. */
	const crowd = (day: number, reason: SnapshotName['reason'] = 'session') =>
		Array.from({ length: 20 }, (_, at) => made(day + at / 1000, reason, 100 + at));
	it.each([
		['before an import, on the same day', made(0, 'import', 5), crowd(0.1), true],
		['before a restore, six days ago', made(0, 'restore', 5), crowd(6), true],
		['before an upgrade, six days ago', made(0, 'upgrade', 5), crowd(6), true],
		['before beginning anew, on the same day', made(0, 'reset', 5), crowd(0.1), true],
		['before an import, with a later import', made(0, 'import', 5), crowd(0.1, 'import'), false],
		['before a restore, with a later import', made(0, 'restore', 5), crowd(0.1, 'import'), true],
		['before an import, eight days and more ago', made(0, 'import', 5), [...crowd(0.1), ...crowd(9)], false],
		['while working, on the same day', made(0, 'session', 5), crowd(0.1), false],
		['that was asked for, on the same day', made(0, 'asked', 5), crowd(0.1), false]
	])('a copy %s stays among newer ones: its row says', (_, one, others, stays) => {
		expect(outdated([one, ...others], 0, NOON + 10 * DAY).includes(one.id)).toBe(!stays);
	});
	it('of ten days with a clock forty days ahead, then ten with a right one: both keep their own', () => {
		const days = Array.from({ length: 10 }, (_, at) => at);
		const ahead = days.map((day) => made(40 + day, 'session', 31 + day));
		const right = days.map((day) => made(day + 0.1, 'session', 50 + day));
		const before = made(4, 'import', 45);
		let kept: SnapshotName[] = [];
		for (const name of [...ahead, ...right.slice(0, 4), before, ...right.slice(4)]) {
			kept.push(name);
			const gone = new Set(outdated(kept, 0, name.at));
			kept = kept.filter(({ id }) => !gone.has(id));
		}
		const ids = kept.map(({ id }) => id);
		for (const { id } of [...right.slice(-7), before, ...ahead.slice(-3)]) expect(ids).toContain(id);
	});
	it('with a large change every hour for sixty days: twenty at most', () => {
		const reasons = [
			'import',
			'session',
			'restore',
			'upgrade',
			'asked',
			'reset',
			'check',
			'removal'
		] as const;
		let kept: SnapshotName[] = [];
		for (let hour = 0; hour < 60 * 24; hour++) {
			// The largest is the oldest, and stays apart from the others.
			kept.push(made(hour / 24, reasons[hour % reasons.length] ?? 'session', hour === 0 ? 9000 : hour));
			const gone = new Set(outdated(kept, 0, NOON + 60 * DAY));
			kept = kept.filter(({ id }) => !gone.has(id));
			expect(kept.length).toBeLessThanOrEqual(20);
		}
	});
	it.each(['1-2-session.jsonl', '1795262400000-12-upgrade.jsonl.gz'])('%s is a name', (id) =>
		expect(parseSnapshotId(id)).toMatchObject({ id })
	);
	it.each(['', 'x', '1-2-hello.jsonl', '../1-2-session.jsonl', '1-2-session.jsonl.crswap'])(
		'%j is none',
		(id) => expect(parseSnapshotId(id)).toBeNull()
	);
});

describe('a second place', () => {
	it('in a database of its own keeps bytes', async () => {
		const place = databasePlace('/coderounds');
		await place.write('a', new Uint8Array([1, 2]));
		await place.write('b', new Uint8Array([3]));
		await place.remove('a');
		expect([await place.list(), await place.read('a'), await place.read('b')]).toEqual([
			['b'],
			null,
			new Uint8Array([3])
		]);
		expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([
			'coderounds:/coderounds:snapshots'
		]);
	});
	it('is the database where there are no private files', async () => {
		expect(await filePlace('/')).toBeNull();
		expect(await (await secondPlace('/')).list()).toEqual([]);
	});
	it('that is damaged gives what comes before the damage', async () => {
		const world = new FakeWorld();
		const snapshots = new Snapshots(async () => world.place);
		const text = Array.from({ length: 5000 }, (_, at) => `line ${at * 7919}\n`).join('');
		const pieces = async function* () {
			yield new TextEncoder().encode(text);
		};
		const id = await snapshots.make({ pieces: pieces(), count: 1, aside: 0 }, NOON, 'asked', 0);
		expect(await snapshots.read(id)).toBe(text);
		const bytes = world.files.get(id) ?? new Uint8Array();
		world.files.set(id, bytes.slice(0, bytes.length / 2));
		const half = (await snapshots.read(id)) ?? '';
		expect(text.startsWith(half)).toBe(true);
		expect(await snapshots.read('../../secret')).toBeNull();
	});
	it('that refuses does not stop an import', async () => {
		const world = new FakeWorld();
		const place = () => Promise.reject(new DOMException('no', 'SecurityError'));
		const log = await world.open({ place });
		await answer(log, 'eye');
		expect(await log.importText(await log.exportText())).toMatchObject({ ok: true, known: 1 });
		expect([await log.makeSnapshot(), await log.snapshots()]).toEqual([null, []]);
	});
});

describe('what Chromium says about a damaged database', () => {
	it.each([
		[true, 0, { had: 0, has: 0 }],
		[true, 9, { had: 9, has: 0 }],
		[false, 9, { had: 9, has: 0 }],
		[false, 0, null]
	])('data loss %j, a snapshot of %i events, no mark: %j', async (dataLoss, snapshot, lost) => {
		const world = new FakeWorld().options();
		const outside = {
			mark: {},
			dataLoss,
			largestSnapshot: async () => snapshot,
			beforeMend: async () => undefined
		};
		expect((await inspect(new MemoryVault(), outside, world)).lost).toEqual(lost);
	});
});
