/** The Official Guidelines as they are published, a PDF, added in the app without a connection. */
import type { Page } from '@playwright/test';
import { EXCERPT, textPdf } from '../guidelines-pdf';
import { BASE, expect, test } from './fixtures';
import { asPublished, picked } from './official-zips';

const PUBLISHED = asPublished(
	'icd10cm/ICD-10-CM-Guidelines-FY2026-October-2025.pdf',
	'fy-2026-icd-10-cm-coding-guidelines.pdf'
);
const section = (page: Page) => page.locator('#codesets');
const input = (page: Page) => section(page).locator('input[type=file]');

for (const [what, file, edition, mark, title, words] of [
	[
		'as published',
		PUBLISHED,
		'FY2026',
		'I.C.4.a.3',
		'Diabetes mellitus and the use of insulin, oral hypoglycemics, and injectable non-insulin drugs',
		'If the documentation in a medical record does not indicate the type of diabetes'
	],
	[
		'an excerpt',
		picked('excerpt.pdf', textPdf(EXCERPT)),
		'FY2031',
		'I.A',
		'First rule',
		'A paragraph that ends within its page, and another sentence of it, which goes on over the end of the line.'
	]
] as const) {
	test(`the Guidelines as a PDF, ${what}: added offline, and a section of them opened in the book`, async ({
		page,
		appBase,
		guard
	}) => {
		test.slow();
		test.skip(!file, 'needs the official files');
		if (!file) return;
		await page.goto(`${appBase.url}/`);
		await page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			while (active && active.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
		});
		await page.goto(`${appBase.url}/settings`);
		await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
		guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/);
		await appBase.close();
		await page.context().setOffline(true);

		await page.goto(`${appBase.url}/settings`);
		await expect(input(page)).toBeEnabled();
		await input(page).setInputFiles([file]);
		const found = section(page).getByRole('group', { name: 'Found, and not in use yet' });
		await expect(found).toContainText('Official Guidelines', { timeout: 60_000 });
		await expect(found).toContainText(edition);
		await section(page).getByRole('button', { name: 'Use it', exact: true }).click();
		await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });

		await page.goto(`${appBase.url}/codebook/guidelines?section=${mark}`);
		const main = page.getByRole('main').first();
		await expect(main.getByRole('heading', { name: title })).toBeVisible();
		await expect(main).toContainText(words);
		await expect(main).toContainText(edition);
	});
}

test('PDFs that are none of the Guidelines: a sentence for each, and nothing changes', async ({
	page,
	appBase
}) => {
	await page.goto(`${appBase.url}/settings`);
	await expect(input(page)).toBeEnabled();
	for (const [name, bytes, sentence] of [
		['letter.pdf', textPdf(['Dear Sir']), 'a PDF that CodeRounds does not know'],
		['cut.pdf', textPdf(EXCERPT).subarray(0, -400), 'cut off or damaged'],
		['scan.pdf', textPdf(['', '']), 'pictures of pages and no text'],
		['addenda.pdf', textPdf(['ICD-10-CM TABULAR LIST of DISEASES and INJURIES\n2026 Addenda']), 'please take']
	] as const) {
		await input(page).setInputFiles([picked(name, bytes)]);
		const said = section(page).getByRole('status').filter({ hasText: sentence });
		await expect(said, name).toBeVisible({ timeout: 30_000 });
	}
	expect(new URL(page.url()).pathname).toBe(`${BASE}/settings`);
	await expect(section(page)).toContainText('the codes that the questions name');
});
