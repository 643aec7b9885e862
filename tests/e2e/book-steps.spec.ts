/** Up, down and sideways in the books beside the Tabular List: by keys, and by buttons under a thumb. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"tabular"');
const title = (page: Page, words: RegExp) => page.getByRole('heading', { level: 2, name: words });
const neighbours = (page: Page) => page.getByRole('navigation', { name: 'Neighbours in the book' });

test.describe('with the official sets', () => {
	test.skip(!isOfficial, 'this build has no official sets');

	test('PCS codes and tables, by the keyboard', async ({ page }) => {
		await page.goto('/codebook/icd10pcs/0FT44ZZ');
		await expect(title(page, /^0FT44ZZ: /)).toBeVisible();
		for (const [key, heading] of [
			['ArrowUp', /^0FT44ZG: /],
			['ArrowDown', /^0FT44ZZ: /],
			['ArrowLeft', /^0FT: /],
			['ArrowUp', /^0FS: /],
			['ArrowDown', /^0FT: /],
			['ArrowRight', /^0FT00ZZ: /],
			['ArrowLeft', /^0FT: /]
		] as const) {
			await page.keyboard.press(key);
			await expect(title(page, heading)).toBeFocused();
		}
		await page.keyboard.press('ArrowLeft');
		await expect(page).toHaveURL(/\/pcs\?from=0F$/);
		await expect(page.getByRole('heading', { name: '3. Root Operation' })).toBeVisible();
	});

	test('PCS codes and tables, by thumb, and from where a code is built to the table in the book', async ({
		page
	}) => {
		await page.goto('/codebook/icd10pcs/0FT44ZZ');
		await neighbours(page).getByRole('link', { name: '0FT', exact: true }).click();
		await expect(title(page, /^0FT: /)).toBeVisible();
		await neighbours(page).getByRole('link', { name: '0FU', exact: true }).click();
		await expect(title(page, /^0FU: /)).toBeVisible();
		await neighbours(page).getByRole('link', { name: 'Tables 0F' }).click();
		await expect(page.getByRole('heading', { name: '3. Root Operation' })).toBeVisible();
		await page.goto('/codebook/pcs?from=0FT');
		await page.getByRole('link', { name: 'Table 0FT' }).click();
		await expect(title(page, /^0FT: /)).toBeVisible();
	});

	test('HCPCS codes, by keyboard and thumb, up to their page', async ({ page }) => {
		await page.goto('/codebook/hcpcs/E0143');
		await expect(title(page, /^E0143: /)).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(title(page, /^E0144: /)).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(title(page, /^E0143: /)).toBeFocused();
		await neighbours(page).getByRole('link', { name: 'E0141', exact: true }).click();
		await expect(title(page, /^E0141: /)).toBeVisible();
		await neighbours(page).getByRole('link', { name: 'HCPCS' }).click();
		await expect(page).toHaveURL(/\/codebook\?system=hcpcs$/);
		await expect(page.getByRole('link', { name: /^JW Drug amount/ })).toBeVisible();
	});

	test('modifiers, by keyboard and thumb', async ({ page }) => {
		const line = (code: string) => page.locator(`#modifier-${code}`);
		await page.goto('/codebook?system=hcpcs');
		await page.getByRole('link', { name: /^JW Drug amount/ }).click();
		await expect(line('JW')).toBeFocused();
		await expect(line('JW')).toBeInViewport();
		for (const [key, code] of [
			['ArrowUp', 'JG'],
			['ArrowDown', 'JW'],
			['ArrowDown', 'K0']
		] as const) {
			await page.keyboard.press(key);
			await expect(line(code)).toBeFocused();
			await expect(line(code)).toBeInViewport();
		}
		await neighbours(page).getByRole('link', { name: 'K1', exact: true }).click();
		await expect(line('K1')).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await expect(page).toHaveURL(/\?system=hcpcs$/);
		await expect(neighbours(page)).toHaveCount(0);
		await page.keyboard.press('ArrowRight');
		await expect(line('A1')).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await expect(page.getByRole('link', { name: /^A00-B99/ })).toBeVisible();
	});

	test('over a question the keys lead on within the dialog', async ({ page }) => {
		await page.goto('/charts/dc-heart-failure-uti');
		await page.getByRole('button', { name: 'Look up' }).click();
		const dialog = page.getByRole('dialog', { name: /^Code book/ });
		await dialog.getByRole('searchbox').fill('N18.30');
		await dialog.getByRole('searchbox').press('Enter');
		await expect(dialog.getByRole('heading', { level: 2, name: /^N18\.30: / })).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await expect(dialog.getByRole('heading', { level: 2, name: /^N18\.3: / })).toBeFocused();
		await expect(page).toHaveURL(/dc-heart-failure-uti/);
	});

	test('a modifier that is typed exactly stands first, and behind what coders mean by its letters', async ({
		page
	}) => {
		await page.goto('/codebook');
		const box = page.getByRole('searchbox');
		const rows = page.getByRole('region', { name: 'Results' }).getByRole('link');
		for (const code of ['HF', 'MS', 'TB', 'CP', 'LT']) {
			await box.fill(code);
			await expect(rows.first()).toHaveAccessibleName(new RegExp(`^${code} modifier `));
		}
		await box.fill('hf');
		await expect(rows.first()).toHaveAccessibleName(/^I50\.9/);
		await expect(rows.nth(1)).toHaveAccessibleName(/^HF modifier /);
	});
});
