/** A broken service worker is taken away by one file in its place (CONTRIBUTING.md), and nothing else goes with it. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { BUILD, expect, ROOT, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog } from './person';
import { libraryState, lookForUpdate, visit } from './release';

/** The same files, and the retiring worker under the name of the one that is broken. */
function retired(info: TestInfo): string {
	const to = info.outputPath('retired');
	cpSync(BUILD, to, { recursive: true });
	cpSync(join(ROOT, 'src/service-worker/retire.js'), join(to, 'service-worker.js'));
	return to;
}

const workers = (page: Page) =>
	page.evaluate(async () => ({
		controlled: navigator.serviceWorker.controller !== null,
		registered: (await navigator.serviceWorker.getRegistrations()).length
	}));
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('the next visit drops it: pages come from the network, progress stays, a good release installs again', async ({
	page,
	app,
	guard
}, info) => {
	guard.allow(/favicon/);
	const bank = readBank();
	await firstRun(page);
	await answer(page, bank);
	await next(page);
	await answer(page, bank);
	await visit(page, app);
	const log = await readLog(page);
	expect(log.length).toBeGreaterThan(2);
	await page.evaluate(async () => {
		await (await caches.open('coderounds:/elsewhere:library')).put('/x', new Response('x'));
		localStorage.setItem('loads', '0');
	});
	await page.addInitScript(() =>
		localStorage.setItem('loads', String(Number(localStorage.getItem('loads')) + 1))
	);

	app.swap(retired(info));
	await page.goto('/progress');
	await expect(async () => {
		expect(await workers(page)).toEqual({ controlled: false, registered: 0 });
		expect(await cacheNames(page)).toEqual(['coderounds:/elsewhere:library']);
	}).toPass({ timeout: 15_000 });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Progress');
	expect(await readLog(page)).toEqual(log);

	// Each visit asks for the worker again and is told again; no page loads anew for that.
	const loads = () => page.evaluate(() => Number(localStorage.getItem('loads')));
	const answered = await page.goto('/settings');
	expect(answered?.fromServiceWorker()).toBe(false);
	const before = await loads();
	// The page asks for its worker only when all else has settled.
	await expect(page.locator('#offline')).toContainText('Nothing is saved for offline at the moment.', {
		timeout: 60_000
	});
	await expect.poll(() => workers(page)).toEqual({ controlled: false, registered: 0 });
	expect(await loads()).toBe(before);

	app.swap(BUILD);
	await visit(page, app);
	expect((await libraryState(page)).total).toBeGreaterThan(0);
	expect(await readLog(page)).toEqual(log);
});

test('a page in a round goes on with what it has, and the worker goes when the learner agrees', async ({
	page,
	app
}, info) => {
	await visit(page, app);
	await page.evaluate(() => {
		Object.assign(window, { stayed: true });
		const held = new Promise<void>((end) => Object.assign(window, { endRound: end }));
		void navigator.locks.request('coderounds::round', { mode: 'shared' }, () => held);
	});
	app.swap(retired(info));
	await lookForUpdate(page);
	await expect(page.getByText('A new version is ready.')).toBeVisible();
	expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
	expect(await cacheNames(page)).toContain('coderounds::library');
	expect(await page.evaluate(async () => (await fetch('/packs/catalogue.json')).status)).toBe(200);

	await page.evaluate(() => (window as unknown as { endRound(): void }).endRound());
	await page.getByRole('button', { name: /update/i }).click();
	await expect(async () => {
		expect(await page.evaluate(() => 'stayed' in window)).toBe(false);
		expect(await workers(page)).toEqual({ controlled: false, registered: 0 });
	}).toPass({ timeout: 15_000 });
	expect(await cacheNames(page)).toEqual([]);
});
