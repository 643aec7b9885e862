/** R4: sixty days by the clock of the browser, in which nobody thinks of a copy; then the history is gone. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { parseSnapshotId, type SnapshotName } from '../../src/lib/storage/retention';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { answer, deal, firstRun, next, oneOfEach, readBank, readLog } from './person';

const bank = readBank();
const DAY = 86_400_000;
/** Noon in New York; the clock goes back an hour on November 1, 2026. */
const FIRST = Date.parse('2026-09-25T12:00:00-04:00');
const DAYS = 60;
/** Every third day to begin with, and the last nine in a row. */
const isStudied = (day: number) => Boolean(process.env.FULL) || day % 3 === 0 || day > DAYS - 10;
const STUDIED = Array.from({ length: DAYS }, (_, day) => day).filter(isStudied);
const noonOf = (day: number) => FIRST + day * DAY;

/** What lies in the origin's private files. */
async function copiesOf(page: Page): Promise<SnapshotName[]> {
	const names = await page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const names: string[] = [];
		for await (const folder of root.values()) {
			if (folder.kind !== 'directory') continue;
			for await (const [name, file] of (folder as FileSystemDirectoryHandle).entries())
				// One that is being written is empty.
				if (file.kind === 'file' && (await (file as FileSystemFileHandle).getFile()).size > 0)
					names.push(name);
		}
		return names;
	});
	return names.map(parseSnapshotId).filter((name) => name !== null);
}

const sorted = async (page: Page) => (await readLog(page)).sort((a, b) => (a.id < b.id ? -1 : 1));
const hashOf = (events: unknown[]) => createHash('sha256').update(JSON.stringify(events)).digest('hex');
const streak = (page: Page) => page.getByRole('region', { name: 'Streak' }).getByRole('heading');
const said = (page: Page, text: string) =>
	expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('R4: sixty days of answers: copies come by themselves, and two taps bring back what was lost', async ({
	page,
	guard
}) => {
	test.slow();
	// The file that stands for no page of the app has no icon.
	guard.allow(/favicon/);
	await page.clock.install({ time: noonOf(0) });
	await firstRun(page, 'CCS');
	const items = oneOfEach(bank);
	let without = 0;
	for (const [at, day] of STUDIED.entries()) {
		await page.clock.setSystemTime(noonOf(day));
		// A round that is finished is a study day.
		await deal(page, [items[at % items.length] ?? '']);
		await answer(page, bank);
		await next(page);
		await expect(page.getByRole('link', { name: 'Done' })).toBeVisible();
		// Every second sitting is a long one, the last among them: a copy is made some seconds after the opening, and
		// another half an hour later.
		const isLong = (STUDIED.length - at) % 2 === 1;
		await page.clock.fastForward(isLong ? 31 * 60_000 : 5_000);
		const least = isLong ? (await readLog(page)).length : 0;
		const isThere = async () =>
			(await copiesOf(page)).some((copy) => copy.at >= noonOf(day) && copy.count >= least);
		await expect(async () => expect(await isThere()).toBe(true))
			.toPass({ timeout: 5_000, intervals: [100] })
			.catch(() => without++);
	}
	expect(without).toBe(0);

	const copies = await copiesOf(page);
	const ages = new Set(copies.map(({ at }) => Math.round((noonOf(DAYS - 1) - at) / DAY)));
	expect([...ages]).toEqual(expect.arrayContaining([0, 1, 2, 3, 4, 5, 6]));
	// Four weeks lie behind the week in which the seven days begin: the newest copy of the last is four to five old.
	expect(Math.max(...ages)).toBeGreaterThanOrEqual(28);
	expect(Math.max(...ages)).toBeLessThan(36);
	expect(copies.length).toBeLessThanOrEqual(3 + 7 + 4);

	await page.goto('/');
	await expect(streak(page)).toHaveText(/^\d+ days in a row$/);
	const days = await streak(page).innerText();
	expect(parseInt(days)).toBeGreaterThanOrEqual(9);
	const before = await sorted(page);

	await page.goto('/robots.txt');
	await page.evaluate(
		() =>
			new Promise((done, fail) => {
				const request = indexedDB.deleteDatabase('coderounds:/');
				request.onsuccess = done;
				request.onerror = request.onblocked = fail;
			})
	);
	const lost = page.getByRole('status').filter({ hasText: /Your history came back shorter/ });
	await page.goto('/');
	await expect(lost).toHaveCount(1);
	await page.getByRole('button', { name: 'Bring back the last copy' }).click();
	await expect(lost).toHaveCount(0);
	await expect(streak(page)).toHaveText(days);
	expect(hashOf(await sorted(page))).toBe(hashOf(before));

	// The undo of it, and once more, from the list.
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Take out again' }).click();
	await said(page, `${before.length} events taken out again.`);
	expect((await copiesOf(page)).map(({ reason }) => reason)).toContain('restore');
	await expect(lost).toHaveCount(1);
	const taps = [
		page.getByText(/^Copies made by themselves/),
		page.getByRole('listitem').getByRole('button', { name: 'Bring back', exact: true }).first()
	];
	for (const tap of taps) await tap.click();
	await said(page, `${before.length} brought back, 0 were here.`);
	const after = await sorted(page);
	expect(hashOf(after)).toBe(hashOf(before));
	await page.goto('/');
	await expect(streak(page)).toHaveText(days);
	figures('R4', {
		'days by the clock of a browser': DAYS,
		'sittings in them': STUDIED.length,
		'without a copy behind them': without,
		'taps to bring all back': taps.length,
		'events that did not come back': before.length - after.length
	});
});
