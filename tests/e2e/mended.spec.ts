/** R3: what cannot be read when the history is opened is mended, said once, and goes along in every copy. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, firstRun, readBank } from './person';

const bank = readBank();

/** Puts a row that is no event behind those of the log, or in the place of one. */
const damage = (page: Page, place = 99) =>
	page.evaluate(async (key) => {
		await new Promise<void>((done, fail) => {
			const opening = indexedDB.open('coderounds:/');
			opening.onerror = () => fail(opening.error);
			opening.onsuccess = () => {
				const change = opening.result.transaction('tail', 'readwrite');
				change.objectStore('tail').put('rubbish of a disk', key);
				change.oncomplete = () => {
					opening.result.close();
					done();
				};
			};
		});
	}, place);

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

test('R3: a line that cannot be read where the counts agree: found without being asked, and told', async ({
	page
}) => {
	await firstRun(page);
	await answer(page, bank);
	await damage(page, 0);
	await page.goto('/');
	const notice = page.getByRole('status').filter({ hasText: 'Your history was damaged and is mended' });
	await expect(notice).toContainText('1 line could not be read and goes along in every copy', {
		timeout: 20_000
	});
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Check it' }).click();
	await expect(page.getByText(/^\d+ events?, all readable\./)).toBeVisible();
});
