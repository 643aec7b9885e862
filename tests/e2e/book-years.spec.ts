/** The year of the book: switched on its front page, kept in the address, and asked for a code that was deleted. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { deal, firstRun, readBank } from './person';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"tabular"');
test.skip(!isOfficial, 'this build has no official Tabular List');

const years = (page: Page) => page.getByRole('navigation', { name: 'Year of the books' });
const box = (page: Page) => page.getByRole('searchbox');
const first = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('link').first();
const current = (page: Page) => years(page).locator('[aria-current]');

test('the switch changes what is searched, keeps what was typed, and stays on the way through the book', async ({
	page
}) => {
	await page.goto('/codebook');
	await expect(current(page)).toHaveText('FY2027');
	// A billable code of FY2026 that became a header.
	await box(page).fill('d69.1');
	await expect(first(page)).toHaveAccessibleName(/FY2027/);
	await expect(first(page)).toHaveAccessibleName(/header/);
	await years(page).getByRole('link', { name: 'FY2026' }).click();
	await expect(page).toHaveURL(/\/codebook\?edition=FY2026$/);
	await expect(current(page)).toHaveText('FY2026');
	await expect(box(page)).toHaveValue('d69.1');
	await expect(first(page)).toHaveAccessibleName(/FY2026/);
	await expect(first(page)).not.toHaveAccessibleName(/header/);
	const { violations } = await new AxeBuilder({ page }).include('nav.years').analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);

	await first(page).click();
	await expect(page).toHaveURL(/icd10cm\/D69\.1\?edition=FY2026$/);
	await expect(page.getByText('Can be reported, FY2026')).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/\/codebook\?edition=FY2026$/);
	await expect(box(page)).toHaveValue('d69.1');
	await expect(first(page)).toHaveAccessibleName(/FY2026/);
	await page.goBack();
	await expect(page).toHaveURL(/\/codebook$/);
	await expect(current(page)).toHaveText('FY2027');

	await page.goto('/codebook?edition=FY2026');
	await expect(page.getByText(/ICD-10-CM FY2026 with the Tabular List of FY2027/)).toBeVisible();
	await page.getByRole('link', { name: /^D50-D89/ }).click();
	await expect(page).toHaveURL(/chapter=3&edition=FY2026$/);
	await page.getByRole('link', { name: /^D65-D69/ }).click();
	await page.getByRole('link', { name: /^D69 / }).click();
	const around = page.getByRole('navigation', { name: 'Around this entry' });
	await around.getByRole('button', { name: /^Show \d+ more/ }).click();
	await around.getByRole('link', { name: /^D69\.1/ }).click();
	await expect(page.getByText('Can be reported, FY2026')).toBeVisible();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^3 Diseases of the blood/ })
		.click();
	await expect(page).toHaveURL(/chapter=3&edition=FY2026$/);
	await page.getByRole('link', { name: 'All chapters' }).click();
	await expect(page).toHaveURL(/\/codebook\?edition=FY2026$/);
	await page.reload();
	await expect(current(page)).toHaveText('FY2026');
	await years(page).getByRole('link', { name: 'FY2027' }).click();
	await expect(page).toHaveURL(/\/codebook$/);
});

test('with an exam of the books before, these open, and the newer ones are a tap away', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-11-23T12:00:00'));
	await firstRun(page, 'CCS');
	await page.goto('/plan');
	await page.getByLabel('Day of the CCS').fill('2026-12-15');
	await page.getByLabel('Day of the CCS').blur();
	await expect(page.getByText(/with 2026 books/)).toBeVisible();
	await page.goto('/codebook');
	await expect(current(page)).toHaveText('FY2026');
	await years(page).getByRole('link', { name: 'FY2027' }).click();
	await expect(page).toHaveURL(/\/codebook\?edition=FY2027$/);
	await box(page).fill('d69.1');
	await first(page).click();
	await expect(page).toHaveURL(/\?edition=FY2027$/);
	await expect(page.getByText('Header, needs more characters, FY2027')).toBeVisible();
});

test('a year that is not on this device is told, and the newest opens', async ({ page }) => {
	await page.goto('/codebook?edition=FY2019');
	await expect(
		page.getByText('FY2019 is not on this device. The newest that is here stands open.')
	).toBeVisible();
	await expect(current(page)).toHaveText('FY2027');
});

test('a word that has the form of a code does not open the other year; a deleted code does', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('icd10cm-2025-10')) asked.push(request.url());
	});
	await page.goto('/codebook');
	await expect(current(page)).toHaveText('FY2027');
	for (const word of ['h1n1', 't2dm', 'hba1c']) {
		await box(page).fill(word);
		await expect(page.getByText(/results?, best first|Nothing found/)).toBeVisible();
		await expect(box(page)).toHaveValue(word);
	}
	expect(asked).toEqual([]);
	await box(page).fill('t528x1a');
	await expect(first(page)).toHaveAccessibleName(/^T52\.8X1A .*FY2026/);
	expect(asked).toHaveLength(1);
});

test.describe('the book over a question', () => {
	const dialog = (page: Page) => page.getByRole('dialog', { name: /^Code book/ });

	test.beforeEach(async ({ page }) => {
		await firstRun(page);
		const drill = readBank().drills.find((one) => one.type === 'typed_code' && one.system === 'icd10cm');
		await deal(page, [drill?.id ?? '']);
		await page.getByRole('button', { name: 'Code book' }).filter({ visible: true }).first().click();
	});

	test('a deleted code that is typed: where it stood, and it opens there', async ({ page }) => {
		await dialog(page).getByRole('searchbox').fill('t52.8x1a');
		const said = dialog(page).getByRole('status').filter({ hasText: 'does not stand in' });
		await expect(said).toContainText('T52.8X1A does not stand in FY2027. It stood in FY2026.');
		await said.getByRole('link', { name: 'Open FY2026' }).click();
		await expect(dialog(page).getByRole('heading', { name: /^T52\.8X1A: / })).toBeFocused();
		await expect(dialog(page).getByText('Can be reported, FY2026')).toBeVisible();
		await expect(page).toHaveURL(/\/drill/);
		await dialog(page).getByRole('button', { name: 'Results' }).click();
		await dialog(page).getByRole('searchbox').fill('gout');
		await expect(said).toHaveCount(0);
	});

	test('a deleted code that the Index names: the same', async ({ page }) => {
		await dialog(page).getByRole('button', { name: 'Index', exact: true }).click();
		await dialog(page).getByRole('link', { name: 'Drugs' }).click();
		await dialog(page).getByRole('searchbox').fill('acetonitrile');
		await dialog(page)
			.getByRole('link', { name: /^Acetonitrile/ })
			.click();
		await dialog(page).getByRole('link', { name: 'T52.8X1' }).first().click();
		await expect(dialog(page)).toContainText('T52.8X1 does not stand in FY2027. It stood in FY2026.');
		await dialog(page).getByRole('link', { name: 'Open FY2026' }).click();
		await expect(dialog(page).getByText('Header, needs more characters, FY2026')).toBeVisible();
	});
});
