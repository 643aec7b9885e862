/** The book says what is of an older release of HCPCS, and leads to practice on a code, the nearest questions first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { deal, drillOn, firstRun, keyOf, readBank } from './person';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"tabular"');
const bank = readBank();

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
}

test.describe('with the official sets', () => {
	test.skip(!isOfficial, 'this build has no official sets');

	test('a long title and a code of an older HCPCS list say so on their pages', async ({ page }) => {
		await page.goto('/codebook/hcpcs/A0425');
		const entry = page.getByRole('article');
		await expect(entry).toContainText('Can be reported, 2026-Q2');
		await expect(entry).toContainText(
			'Long title of the list of 2022: older than the code, which is of 2026-Q2.'
		);
		await page.goto('/codebook/hcpcs/S0093');
		await expect(entry).toContainText('Can be reported, 2022 list');
		await expect(entry).toContainText('Of the list of 2022: that of 2026-Q2 has no S codes');
		await isAccessible(page);
	});

	test('the box, the modifiers and the book over a question say it in a word', async ({ page }) => {
		await firstRun(page);
		await page.goto('/codebook?system=hcpcs');
		await expect(page.getByText('Modifiers of the 2022 list are below.')).toBeVisible();
		const box = page.getByRole('searchbox');
		await box.fill('A0425');
		await expect(page.locator('.found')).toContainText('HCPCS 2026-Q2 · long title of 2022');
		await box.fill('S0093');
		await expect(page.locator('.found')).toContainText('HCPCS 2026-Q2 · 2022 list');
		await box.fill('modifier JW');
		await expect(page.locator('.found')).toContainText('HCPCS 2022 list');

		const drill = bank.drills.find((one) => one.type === 'typed_code' && one.system === 'hcpcs');
		if (!drill) throw new Error('No such question is in the packs.');
		await deal(page, [drill.id]);
		await drillOn(page, bank);
		await page.getByRole('button', { name: 'Code book' }).filter({ visible: true }).first().click();
		const dialog = page.getByRole('dialog', { name: /^Code book/ });
		await dialog.getByRole('searchbox').fill('S0093');
		await expect(dialog.getByRole('button', { name: /^S0093/ })).toContainText('2022 list');
		await isAccessible(page);
	});

	test('practice on a code asks what is nearest first, and says how near', async ({ page }) => {
		await firstRun(page);
		await page.goto('/codebook/icd10cm/I50.23');
		await expect(
			page.getByText(/^\d+ questions? on I50\.23, \d+ on I50, \d+ on I30-I5A, \d+ on its chapter$/)
		).toBeVisible();
		await page.getByRole('link', { name: 'Practise, nearest first' }).click();
		const drill = await drillOn(page, bank);
		expect(JSON.stringify(keyOf(drill))).toContain('I50.23');
		await expect(page, 'a reload goes on with the same').toHaveURL(/\/drill$/);
	});
});

test('a place in the address that is none asks nothing', async ({ page }) => {
	await firstRun(page);
	await page.goto('/drill?near=cpt/99213');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText(/^Question 1 of/)).toHaveCount(0);
});
