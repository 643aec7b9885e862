/** The switch of the year: what changed, and ten questions made from it. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { orderCounts } from './order-counts';
import { readLog } from './person';
import { tooWide } from './places';

const index = JSON.parse(readFileSync(join(BUILD, 'codesets', 'index.json'), 'utf8')) as {
	system?: string;
	origin: string;
}[];
const hasTwoYears =
	index.filter(({ system, origin }) => system === 'icd10cm' && origin !== 'starter').length > 1;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function findings(page: Page): Promise<string[]> {
	// In a window as tall as the page: axe takes a row that lies under a sticky bar for one of no height.
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	await page.setViewportSize(before);
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
	);
	return [...found, ...(await tooWide(page))];
}

test.describe('with two editions', () => {
	test.skip(!hasTwoYears, 'two editions are not in this build');

	test('lists what changed, each code in the edition that has it', async ({ page }) => {
		await page.goto('/codebook');
		await page.getByRole('link', { name: 'What changed this year' }).click();
		await expect(page.getByRole('heading', { name: 'ICD-10-CM, FY2026 to FY2027' })).toBeVisible();
		await expect(page.getByText(/Notes are of one year only, FY2027/)).toBeVisible();
		// Counted a second time, from the lines of the files; a count of none has no list to open.
		const counts = orderCounts();
		expect(counts, 'the official files that this build was made from').toBeDefined();
		const told = (many: number | undefined, name: string) =>
			page.getByText(new RegExp(many === 0 ? `^None ${name}\\.` : `^${many} ${name}`));
		await expect(told(counts?.added, 'added')).toBeVisible();
		await expect(told(counts?.deleted, 'deleted')).toBeVisible();
		await expect(told(counts?.retitled, 'with a revised title')).toBeVisible();
		await expect(told(counts?.becameHeader, 'became a header')).toBeVisible();
		await expect(told(counts?.becameBillable, 'became billable')).toBeVisible();
		await page.getByText(/^\d+ became a header/).click();
		await expect(page.getByRole('listitem').first()).toContainText('now below it');
		expect(await findings(page)).toEqual([]);
		await page.getByText(/^\d+ became a header/).click();
		await page.getByText(/^\d+ added/).click();
		const added = page.getByRole('listitem').first().getByRole('link');
		const code = await added.innerText();
		await added.click();
		await expect(page).toHaveURL(/\?edition=FY2027$/);
		await expect(page.getByRole('article')).toContainText('Not in this edition');
		expect(code.length).toBeGreaterThan(2);

		await page.goto('/codebook/changes?system=icd10pcs');
		await expect(page.getByRole('heading', { name: 'ICD-10-PCS, FY2026 to FY2027' })).toBeVisible();
		await page.getByText(/^\d+ deleted/).click();
		await page.getByRole('listitem').first().getByRole('link').click();
		await expect(page).toHaveURL(/icd10pcs\/\w{7}\?edition=FY2026$/);
		await expect(page.getByRole('article')).toContainText('FY2026');
	});

	test('ten questions on it, which enter no review', async ({ page }) => {
		await page.goto('/codebook/changes');
		await expect(page.getByText('These do not enter your reviews yet.')).toBeVisible();
		await page.getByRole('button', { name: 'Ten questions on it' }).click();
		const kinds = new Set<string>();
		for (let question = 1; question <= 10; question++) {
			await expect(page.getByText(`Question ${question} of 10`)).toBeVisible();
			const field = page.getByRole('textbox', { name: /^Your .*code/ });
			const choice = page.locator('label.choice').first();
			await expect(field.or(choice).first()).toBeVisible();
			const kind = (await field.count()) > 0 ? 'typed' : await choice.innerText();
			if (kind === 'typed') await field.fill('ZZZ');
			else await choice.click();
			if (!kinds.has(kind.slice(0, 4))) expect(await findings(page)).toEqual([]);
			await page.getByRole('button', { name: 'Check' }).click();
			await expect(page.getByText(/which prove the answer/)).toBeVisible();
			if (!kinds.has(kind.slice(0, 4))) expect(await findings(page)).toEqual([]);
			kinds.add(kind.slice(0, 4));
			await expect(page.getByText('not signed by a certified coder')).toHaveCount(0);
			await page.keyboard.press('Enter');
		}
		await expect(page.getByRole('heading', { name: /^\d+ of 10 right$/ })).toBeFocused();
		expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toEqual([]);
		await page.getByRole('button', { name: 'Back to the changes' }).click();
		await expect(page.getByRole('heading', { name: 'ICD-10-CM, FY2026 to FY2027' })).toBeFocused();
	});
});

test('one edition alone is told plainly', async ({ page, appBase }) => {
	await page.goto(`${appBase.url}/codebook/changes`);
	await expect(page.getByText('on this device is only one of each')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Add an official release' })).toBeVisible();
});
