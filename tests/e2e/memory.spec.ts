/** The learner's own memory: fitted to a log of some thousand answers, kept when it is better, taken back, and its bad days. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { memoryLog } from '../../src/cli/memory-log';
import { DEFAULT_WEIGHTS, Forgetting } from '../../src/lib/domain/forgetting';
import { writeLog } from '../../src/lib/domain/log-file';
import { expect, test } from './fixtures';
import { firstRun, readBank, readLog } from './person';

const bank = readBank();
/** Forgets twice as fast at first and later on a flatter curve. */
const OTHER = DEFAULT_WEIGHTS.map((weight, at) => (at < 4 ? weight / 2.5 : at === 20 ? 0.35 : weight));
const REVIEWS = 3000;

/** Half a year of study as a file, its last day yesterday or before. */
async function historyOf(reviews: number): Promise<string> {
	const plan = { seed: 4, truth: new Forgetting(OTHER), missed: 0.3, reviews, fresh: 12 };
	const cards = bank.drills.map(({ id }) => id);
	const days = memoryLog({ ...plan, from: 0 }).at(-1)?.after.lastDay ?? 0;
	const yesterday = Math.floor(Date.now() / 86_400_000) - 2;
	const events = memoryLog({ ...plan, cards, from: yesterday - days });
	const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
	return writeLog(events, '0.1.0', 'MemoryLg', sha256);
}

async function joined(page: Page, reviews: number): Promise<void> {
	await firstRun(page);
	await page.goto('/settings');
	const buffer = Buffer.from(await historyOf(reviews));
	await page
		.getByLabel(/^(Join a copy|Joining)/)
		.setInputFiles({ name: 'copy.crlog.jsonl', mimeType: 'text/plain', buffer });
	await expect(page.getByRole('status').filter({ hasText: `${reviews} new` })).toBeVisible({
		timeout: 60_000
	});
}

const section = (page: Page) => page.getByRole('region', { name: 'Memory' });
const said = (page: Page, text: string | RegExp) =>
	expect(section(page).getByRole('status').filter({ hasText: text })).toBeVisible({ timeout: 60_000 });
const parameters = async (page: Page) => (await readLog(page)).filter(({ kind }) => kind === 'parameters');

test('fitted to some thousand answers it is kept for being better, acts, and is taken back with one tap', async ({
	page,
	context,
	guard
}) => {
	test.slow();
	// The browser may look for a newer service worker while the connection is taken away.
	guard.allow(/unknown error occurred when fetching the script/);
	await joined(page, REVIEWS);
	await section(page).getByRole('button', { name: 'Fit to my answers' }).click();
	await said(
		page,
		/Fitted to .* On your newest \d+ answers the error of the forecast is 0\.\d{3}, with the usual/
	);
	await expect(section(page).getByText('In use: your own')).toBeVisible();
	const [kept] = await parameters(page);
	expect(kept).toMatchObject({ version: 'fsrs-6', on: true });
	expect(Number(kept?.loss)).toBeLessThan(Number(kept?.lossDefault));
	expect(String(kept?.weights)).toMatch(/^\d+( \d+){20}$/);

	await page.reload();
	await expect(section(page).getByText('In use: your own')).toBeVisible();
	await section(page).getByRole('button', { name: 'Go back to the usual memory' }).click();
	await said(page, 'The usual memory is used from now on.');
	await expect(section(page).getByText('In use: your own')).toHaveCount(0);
	expect((await parameters(page)).map(({ on }) => on)).toEqual([true, false]);

	// The optimiser is part of the library: what was fetched once is there without a connection.
	await context.setOffline(true);
	await section(page).getByRole('button', { name: 'Fit to my answers' }).click();
	await said(page, /^Fitted to/);
	await context.setOffline(false);
});

test('a share to remember shows its cost before it is chosen, and the weeks as a table', async ({ page }) => {
	test.slow();
	await joined(page, REVIEWS);
	const presets = section(page).getByRole('group').getByRole('button');
	await expect(presets).toHaveCount(3);
	for (const at of [0, 1, 2])
		await expect(presets.nth(at)).toContainText(/about \d+ answers and \d+ minutes? a day/);
	const answersOf = async (at: number) => Number(/about (\d+)/.exec(await presets.nth(at).innerText())?.[1]);
	expect(await answersOf(2)).toBeGreaterThan(await answersOf(0));

	await presets.nth(2).click();
	await expect(presets.nth(2)).toHaveAttribute('aria-pressed', 'true');
	const slider = section(page).getByRole('slider', { name: /Or any share/ });
	await slider.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(section(page).getByText('94 %', { exact: true })).toBeVisible();
	await expect(slider).toHaveAttribute('aria-valuetext', /^94 percent, about \d+ answers/);
	const settings = (await readLog(page)).filter(({ name }) => name === 'retention');
	expect(settings.map(({ value }) => value)).toEqual([95, 94]);

	await section(page).getByText('Week by week').click();
	await expect(section(page).getByRole('row')).toHaveCount(7);
});

test('with few answers it says how many are missing, and asks for nothing', async ({ page }) => {
	await joined(page, 60);
	await expect(section(page).getByText(/It takes at least \d+ more answers/)).toBeVisible();
	await expect(section(page).getByRole('button', { name: 'Fit to my answers' })).toHaveCount(0);
});

test.describe('an optimiser that', () => {
	test.use({ serviceWorkers: 'block' });

	test('cannot be fetched, is broken or does not come to an end changes nothing', async ({ page, guard }) => {
		test.slow();
		guard.allow(/net::ERR|status of 404/);
		await joined(page, REVIEWS);
		const fit = section(page).getByRole('button', { name: 'Fit to my answers' });

		await page.route(/\.wasm$/, (route) => route.abort());
		await fit.click();
		await said(page, 'This part of the app is not on the device yet and needs a connection once.');

		await page.unroute(/\.wasm$/);
		await page.route(/\.wasm$/, (route) =>
			route.fulfill({ contentType: 'application/wasm', body: 'rubbish' })
		);
		await fit.click();
		await said(page, 'The fitting failed. Nothing was changed.');

		await page.unroute(/\.wasm$/);
		await page.route(/\.wasm$/, () => undefined);
		await fit.click();
		await section(page).getByRole('button', { name: 'Stop' }).click();
		await said(page, 'Stopped. Nothing was changed.');
		expect(await parameters(page)).toEqual([]);
	});
});
