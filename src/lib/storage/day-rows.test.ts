import { beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../domain/random';
import { emptyDay, type DaySum } from '../domain/learner-state';
import { allDays, readDay, writeDay, writeDays, type Today } from './day-rows';
import { MemoryVault } from './memory-vault';
import type { ReadRows } from './vault';

const sumOf = (answers: number): DaySum => ({ ...emptyDay(), answers });
const days = (...found: [number, number][]): Map<number, DaySum> =>
	new Map(found.map(([day, answers]) => [day, sumOf(answers)]));

let vault: MemoryVault;
let meta: Today;
beforeEach(() => {
	vault = new MemoryVault();
	meta = {};
});

const all = async (rows: ReadRows): Promise<Map<number, DaySum>> => {
	const [keys, sums] = [await rows.keys('sums'), await rows.all('sums')];
	return allDays(
		keys.map((key, at) => [String(key), sums[at]]),
		meta
	);
};
const keys = () => vault.read((rows) => rows.keys('sums'));
const change = (day: number, answers: number | null) =>
	vault.write(async (rows) => writeDay(rows, day, answers === null ? undefined : sumOf(answers), meta));

describe('the rows of days', () => {
	it('a day that goes on writes no row of its own', async () => {
		for (const answers of [1, 2, 3]) await change(20261121, answers);
		expect([await keys(), meta.today]).toEqual([[], { day: 20261121, sum: sumOf(3) }]);
	});

	it('the next day puts the one before into its row, once', async () => {
		await change(20261121, 3);
		await change(20261122, 1);
		await change(20261122, 2);
		expect(await keys()).toEqual(['day:20261121']);
		expect(await vault.read(all)).toEqual(days([20261121, 3], [20261122, 2]));
	});

	it('an earlier day, of a clock that went back, stands in its own row', async () => {
		await change(20261122, 2);
		await change(20261121, 1);
		expect(meta.today?.day).toBe(20261122);
		expect(await vault.read(all)).toEqual(days([20261121, 1], [20261122, 2]));
	});

	it('written anew, they stand by the year, and later changes hold before them', async () => {
		await change(20261122, 9);
		const anew = days([20251231, 1], [20260101, 2], [20260102, 3]);
		await vault.write(async (rows) => {
			rows.clear('sums');
			writeDays(rows, anew, meta);
		});
		expect([await keys(), meta.today]).toEqual([['year:2025', 'year:2026'], undefined]);
		expect(await vault.read((rows) => readDay(rows, 20260101, meta))).toEqual(sumOf(2));
		await change(20260101, 5);
		await change(20260102, null);
		expect(await vault.read(all)).toEqual(days([20251231, 1], [20260101, 5]));
		expect(await vault.read((rows) => readDay(rows, 20260102, meta))).toBeUndefined();
	});

	it('nothing is left of a day that was taken back, wherever it stood', async () => {
		await vault.write(async (rows) => writeDays(rows, days([20261121, 1]), meta));
		await change(20261121, 2);
		await change(20261121, null);
		expect(await vault.read(all)).toEqual(days());
		await change(20261121, 1);
		expect(await vault.read(all)).toEqual(days([20261121, 1]));
	});

	it.each(['', '{', '7', 'null', 5, { days: [] }])('a damaged year (%j) says nothing', async (row) => {
		await vault.write(async (rows) => rows.put('sums', 'year:2026', row));
		expect(await vault.read((rows) => readDay(rows, 20261121, meta))).toBeUndefined();
		expect(await vault.read(all)).toEqual(days());
	});

	it('say what a plain map says, after any changes', async () => {
		for (let seed = 0; seed < 200; seed++) {
			vault = new MemoryVault();
			meta = {};
			const random = seededRandom(seed);
			let model = days();
			for (let step = 0; step < 40; step++) {
				const day = (2025 + random.below(2)) * 10_000 + 101 + random.below(4);
				const what = random.below(20);
				if (what === 0) {
					await vault.write(async (rows) => {
						rows.clear('sums');
						writeDays(rows, model, meta);
					});
				} else if (what < 5) {
					await change(day, null);
					model = new Map([...model].filter(([one]) => one !== day));
				} else {
					await change(day, step);
					model.set(day, sumOf(step));
				}
				expect(await vault.read((rows) => readDay(rows, day, meta)), `seed ${seed}`).toEqual(model.get(day));
			}
			expect(await vault.read(all), `seed ${seed}`).toEqual(model);
		}
	});
});
