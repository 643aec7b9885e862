/** Two tabs with one pack: what is written in either is kept, and so is what was only typed. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Writes one statement more into the pack that is open. */
async function write(page: Page, statement: string): Promise<void> {
	await page.getByText('Add a question').click();
	await page.getByRole('button', { name: 'True or false' }).click();
	await page.getByLabel('The statement', { exact: true }).fill(statement);
	await page.getByRole('radio', { name: 'True', exact: true }).check();
	await expect(page.getByText('Draft saved on this device')).toBeVisible();
}
async function keep(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page).toHaveURL(/\/packs$/);
}

test('two tabs that write one pack lose nothing of each other, nor a draft', async ({ page, context }) => {
	await page.goto('/packs/edit');
	await page.getByLabel('Title', { exact: true }).fill('Week 3');
	await page.getByLabel('What the record says').fill('Essential hypertension.');
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I10');
	await keep(page);
	await page.getByText('More about Week 3').click();
	await page.getByRole('link', { name: 'Edit' }).click();
	await expect(page.getByRole('heading', { name: 'Questions, 1' })).toBeVisible();
	const address = page.url();
	const other = await context.newPage();
	await other.goto(address);
	await expect(other.getByRole('heading', { name: 'Questions, 1' })).toBeVisible();
	await write(page, 'Written in the first tab.');
	await write(other, 'Written in the second tab.');
	// Each has its own draft through a reload.
	await other.reload();
	await expect(other.getByRole('button', { name: 'Written in the second tab.' })).toBeVisible();
	await expect(other.getByText('Written in the first tab.')).toHaveCount(0);
	await keep(page);
	await expect(page.getByText('2 questions, FY2027 codes')).toBeVisible();
	await keep(other);
	await expect(other.getByText('3 questions, FY2027 codes')).toBeVisible();
	await other.goto(address);
	for (const name of ['Essential hypertension.', 'Written in the first tab.', 'Written in the second tab.'])
		await expect(other.getByRole('button', { name })).toBeVisible();
});
