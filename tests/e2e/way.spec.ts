/** Which exam is for me: three questions, the exam that they suggest, and where everything said is from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Way } from '../../src/lib/domain/way';
import { BUILD, expect, test } from './fixtures';
import { firstRun } from './person';

const way = JSON.parse(readFileSync(join(BUILD, 'way', 'way.json'), 'utf8')) as Way;

async function answerThree(page: Page, ...ids: string[]): Promise<void> {
	for (const [at, { text, options }] of way.questions.entries()) {
		const option = options.find(({ id }) => id === ids[at]);
		if (!option) throw new Error(`No option ${ids[at] ?? ''}.`);
		await page.getByRole('group', { name: text }).locator('label').filter({ hasText: option.text }).click();
	}
}

test('from the first run: three questions, an exam with reasons, and on to the first five', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Which exam is for me' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Which exam' })).toBeVisible();
	await expect(page.getByText('Answer all three')).toBeVisible();
	await answerThree(page, 'inpatient', 'much', 'tables');
	await expect(page.getByRole('heading', { name: 'CIC Certified Inpatient Coder' })).toBeVisible();
	await expect(page.getByText('ICD-10-PCS is part of it.')).toBeVisible();
	await expect(page.getByText('How much a reason weighs is our own choice.')).toBeVisible();
	await page.getByRole('button', { name: 'Make CIC my exam' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'CIC is your exam now.' })).toBeVisible();
	await page.getByRole('link', { name: 'Start with five questions' }).click();
	await expect(page).toHaveURL(/\/drill/);
	await page.goto('/settings');
	await expect(page.getByRole('button', { name: 'CIC', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('every statement leads to its source, and each exam says what cannot be practised', async ({ page }) => {
	await firstRun(page, 'CPC');
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Which exam is for me' }).click();
	for (const { id } of way.sources) await expect(page.locator(`#source-${id}`)).toBeVisible();
	for (const { title, statements } of way.steps) {
		await page.locator('summary').filter({ hasText: title }).first().click();
		for (const { text } of statements) await expect(page.getByText(text).first()).toBeVisible();
	}
	await page.getByRole('link', { name: 'source A1' }).first().click();
	await expect(page.locator('#source-A1')).toBeInViewport();

	const row = page.locator('details').filter({ hasText: 'Certified Professional Coder' });
	await row.locator('summary').click();
	await expect(row.getByText('your exam', { exact: true })).toBeVisible();
	await expect(row.getByText('100 questions, 240 minutes, 70 % to pass')).toBeVisible();
	await expect(row.getByText('64 of the exam’s 100 in own words')).toBeVisible();
	await expect(row.getByText('Finding the number needs your own current CPT book.')).toBeVisible();
	// Of the CCS the weights are second hand, and it says so.
	const ccs = page.locator('details').filter({ hasText: 'Certified Coding Specialist' });
	await ccs.locator('summary').click();
	await expect(ccs.getByText('The weights are not confirmed')).toBeVisible();
	await ccs.getByRole('button', { name: 'Make CCS my exam' }).click();
	await expect(ccs.getByText('This is your exam.')).toBeVisible();
});

test('it is there without a network, though it was never opened before', async ({ page, app, guard }) => {
	await page.goto('/');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.goto('/settings');
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/);
	await app.close();
	await page.goto('/way');
	await answerThree(page, 'office', 'none', 'visits');
	await expect(page.getByRole('heading', { name: 'CPC Certified Professional Coder' })).toBeVisible();
});
