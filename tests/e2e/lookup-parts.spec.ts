/** The PCS tables and the Guidelines in the book over a question. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { deal, firstRun, readBank } from './person';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"pcs-tables"');
test.skip(!isOfficial, 'this build has no official PCS tables');

const bank = readBank();
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Code book/ });
const heading = (page: Page, name: RegExp) => dialog(page).getByRole('heading', { level: 2, name });
const part = (page: Page, name: string) =>
	dialog(page).getByRole('group', { name: 'Part of the book' }).getByRole('button', { name, exact: true });
const back = (page: Page) =>
	dialog(page).getByRole('group', { name: 'This entry' }).getByRole('button').first();

async function take(page: Page, values: string): Promise<void> {
	for (const value of values) {
		await dialog(page)
			.getByRole('radio', { name: new RegExp(`^${value} `) })
			.check({ force: true });
		await dialog(page)
			.getByRole('button', { name: new RegExp(`^Take ${value}, `) })
			.click();
	}
}
async function clean(page: Page, what: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
	expect(
		violations.map(({ id }) => id),
		what
	).toEqual([]);
}

test('the tables build a code over a drill, explain it, and keep it while its entry is read', async ({
	page
}) => {
	await firstRun(page);
	const drill = bank.drills.find((one) => one.type === 'typed_code' && one.system === 'icd10pcs');
	await deal(page, [drill?.id ?? '']);
	await page.getByRole('button', { name: 'Code book' }).filter({ visible: true }).first().click();
	await part(page, 'Tables').click();
	await take(page, '0SR9');
	await expect(dialog(page).getByRole('heading', { name: '5. Approach' })).toBeVisible();
	await take(page, '019');
	await expect(heading(page, /^0SR9019: Replacement of Right Hip Joint/)).toBeFocused();
	await expect(dialog(page).getByRole('heading', { name: /^3\. Root Operation/ })).toBeVisible();
	await clean(page, 'a whole code');
	// A drill takes no code from the book.
	await expect(dialog(page).getByRole('button', { name: /^Use this code/ })).toHaveCount(0);
	await dialog(page).getByRole('link', { name: 'In the book' }).click();
	await expect(heading(page, /^0SR9019: /)).toBeFocused();
	await expect(dialog(page).getByText(/^Can be reported, /)).toBeVisible();
	await expect(back(page)).toHaveText('Tables 0SR9019');
	await back(page).click();
	await expect(dialog(page).getByRole('button', { name: 'New code' })).toBeVisible();
	await expect(page).toHaveURL(/\/drill/);
	await dialog(page).getByRole('button', { name: 'Close' }).click();
	await expect(dialog(page)).toBeHidden();
});

test('a section of the Guidelines leads to a code and to another section, and back to the contents', async ({
	page
}) => {
	await page.goto('/charts/dc-heart-failure-uti');
	await page.getByRole('button', { name: 'Look up' }).click();
	await part(page, 'Guidelines').click();
	const field = dialog(page).getByRole('searchbox', { name: 'Search the Guidelines' });
	await field.fill('hypertensive heart');
	const hit = dialog(page).getByRole('link', { name: /^I\.C\.9\.a\.1/ });
	await hit.click();
	await expect(heading(page, /I\.C\.9\.a\.1/)).toBeFocused();
	await clean(page, 'a section');
	await dialog(page).getByRole('article').getByRole('link', { name: 'I50', exact: false }).first().click();
	await expect(heading(page, /^I50/)).toBeFocused();
	await expect(back(page)).toHaveText('I.C.9.a.1');
	await back(page).click();
	await expect(heading(page, /I\.C\.9\.a\.1/)).toBeFocused();
	await dialog(page)
		.getByRole('navigation', { name: 'Sections above' })
		.getByRole('link', { name: 'I.C.9.a' })
		.click();
	await expect(heading(page, /^I\.C\.9\.a /)).toBeFocused();
	await back(page).click();
	await back(page).click();
	await expect(hit).toBeFocused();
	await expect(field).toHaveValue('hypertensive heart');
	await expect(page).toHaveURL(/\/charts\/dc-heart-failure-uti/);
});
