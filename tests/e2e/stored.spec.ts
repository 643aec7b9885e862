/** What is stored: all that a browser lists after a day of use is named on one page, with how much of it there is. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inventedCsv } from '../../src/lib/domain/cpt-invented';
import { DEVICE_ONLY } from '../../src/lib/domain/stored-entries';
import { expect, ROOT, test } from './fixtures';
import { addCode, answer, firstRun, next, readBank, readLog } from './person';
import { tooWide } from './places';

const bank = readBank();
test.use({ contextOptions: { reducedMotion: 'reduce' } });

interface Listed {
	databases: string[];
	stores: string[];
	drafts: string[];
	caches: string[];
	folders: string[];
	local: string[];
	session: string[];
}

/** What the browser itself lists for this address. */
const listed = (page: Page): Promise<Listed> =>
	page.evaluate(async () => {
		const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const stores: string[] = [];
		let drafts: string[] = [];
		for (const name of databases) {
			const opened = await new Promise<IDBDatabase>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error ?? new Error('not opened'));
			});
			stores.push(...opened.objectStoreNames);
			if (opened.objectStoreNames.contains('drafts'))
				drafts = await new Promise((done, fail) => {
					const request = opened.transaction('drafts').objectStore('drafts').getAllKeys();
					request.onsuccess = () => done(request.result.map(String));
					request.onerror = () => fail(request.error ?? new Error('not read'));
				});
			opened.close();
		}
		const folders: string[] = [];
		const root = (await navigator.storage.getDirectory()) as FileSystemDirectoryHandle & {
			keys(): AsyncIterable<string>;
		};
		for await (const name of root.keys()) folders.push(name);
		return {
			databases,
			stores,
			drafts,
			caches: await caches.keys(),
			folders,
			local: Object.keys(localStorage),
			session: Object.keys(sessionStorage)
		};
	});

test('R15: all that the browser lists is named, with how much of it there is', async ({ page, context }) => {
	await firstRun(page, 'CCS');
	for (let count = 0; count < 2; count++) {
		await answer(page, bank);
		await next(page);
	}
	await page.goto('/charts/dc-heart-failure-uti');
	await addCode(page, 'I13.0');
	await page.goto('/packs');
	await page.locator('input[type=file]').setInputFiles(join(ROOT, 'static/examples/pack.yaml'));
	await page.getByRole('button', { name: 'Add 5 questions' }).click();
	await expect(page.getByText(/are here\.$/)).toBeVisible();
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: 'I hold a licence for this table' }).check();
	await page
		.getByLabel('Add your table')
		.setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(inventedCsv(30)) });
	await expect(page.getByText('30 codes are here, for this device alone.')).toBeVisible();
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	await expect
		.poll(async () => (await listed(page)).folders, { timeout: 20_000 })
		.toEqual(['coderounds%3A%2F']);

	await page.getByRole('link', { name: /^What is stored/ }).click();
	await expect(page.getByText(/^About [\d.]+ [kM]B here now, of/)).toBeVisible();
	const kept = page.getByRole('main').getByRole('list').first();
	const log = await readLog(page);
	await expect(kept.getByText(`Your history, and what is under way${log.length} entries`)).toBeVisible();
	await expect(kept.getByText('Packs of your own1 pack')).toBeVisible();
	await expect(kept.getByText('Your CPT table30 codes')).toBeVisible();
	await expect(kept.getByText(/^Copies made by themselves\d+ cop(y|ies), about \d+ kB$/)).toBeVisible();

	const there = await listed(page);
	const codes = await page.getByRole('main').locator('code').allTextContents();
	const names = [...there.databases, ...there.caches, ...there.folders, ...there.local, ...there.session];
	expect(names.length).toBeGreaterThan(8);
	for (const name of [...names, ...there.stores]) expect(codes, name).toContain(name);
	for (const key of there.drafts)
		expect(Object.keys(DEVICE_ONLY), key).toContain(key.includes(':') ? key.replace(/:.*/, ':') : key);
	expect(await context.cookies()).toEqual([]);
	await expect(page.getByText('Left by another release of this app')).toHaveCount(0);

	// One of them opened, and the way to where it can be deleted.
	await page.getByText('Packs of your own', { exact: true }).click();
	await expect(page.getByText('The packs. Of one that was removed')).toContainText('1 row now.');
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await tooWide(page)).toEqual([]);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);

	// Without a network it says the same.
	await context.setOffline(true);
	await page.reload();
	await expect(kept.getByText(`Your history, and what is under way${log.length} entries`)).toBeVisible();
	await context.setOffline(false);
	await page.getByText('Packs of your own', { exact: true }).click();
	await page.getByRole('link', { name: 'Packs', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Your packs' })).toBeVisible();
});

test('looking makes nothing: on a new device only what a visit makes is there', async ({ page }) => {
	await page.goto('/settings/stored');
	await expect(page.getByText(/^About [\d.]+ [kM]B here now/)).toBeVisible();
	await expect(page.getByText('Your CPT tablenothing here')).toBeVisible();
	const { databases } = await listed(page);
	expect(databases).toEqual(['coderounds:/']);
});
