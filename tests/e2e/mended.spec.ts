/** R3: what cannot be read when the history is opened is mended, said once, and goes along in every copy. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, firstRun, readBank } from './person';

const bank = readBank();

/** Puts a row that is no event behind those of the log. */
const damage = (page: Page) =>
	page.evaluate(async () => {
		await new Promise<void>((done, fail) => {
			const opening = indexedDB.open('coderounds:/');
			opening.onerror = () => fail(opening.error);
			opening.onsuccess = () => {
				const change = opening.result.transaction('tail', 'readwrite');
				change.objectStore('tail').put('rubbish of a disk', 99);
				change.oncomplete = () => {
					opening.result.close();
					done();
				};
			};
		});
	});

for (const [width, height] of [
	[390, 844],
	[1280, 800]
] as const)
	test(`R3: a line that cannot be read, at ${width} by ${height}`, async ({ page }, info) => {
		await page.setViewportSize({ width, height });
		await firstRun(page);
		await answer(page, bank);
		await damage(page);
		await page.goto('/');
		const notice = page.getByRole('status').filter({ hasText: 'Your history was damaged and is mended' });
		await expect(notice).toContainText('1 line could not be read and goes along in every copy.');
		await page.screenshot({ path: info.outputPath(`mended-${width}.png`) });
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			notice.getByRole('button', { name: 'Save a copy' }).click()
		]);
		expect(readFileSync(await download.path(), 'utf8')).toContain('"unreadable":"rubbish of a disk"');
		await page.reload();
		await notice.getByRole('button', { name: 'Understood' }).click();
		await expect(notice).toHaveCount(0);
		await page.reload();
		await page.goto('/settings');
		await page.getByText(/^Copies made by themselves/).click();
		await expect(page.getByText('before the check mended something').first()).toBeVisible();
		await expect(notice).toHaveCount(0);
	});
