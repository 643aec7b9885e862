/** The book over a question or a chart: a hit is opened, verified, left again with the place kept, or used. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { deal, firstRun, readBank } from './person';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"tabular"');
test.skip(!isOfficial, 'this build has no official Tabular List');

const bank = readBank();
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Code book/ });
const heading = (page: Page, name: RegExp) => dialog(page).getByRole('heading', { level: 2, name });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const back = (page: Page) =>
	dialog(page).getByRole('group', { name: 'This entry' }).getByRole('button').first();

async function overDrill(page: Page): Promise<void> {
	await firstRun(page);
	const drill = bank.drills.find((one) => one.type === 'typed_code' && one.system === 'icd10cm');
	await deal(page, [drill?.id ?? '']);
	await page.getByRole('button', { name: 'Code book' }).filter({ visible: true }).first().click();
	await expect(field(page)).toBeFocused();
}
async function overChart(page: Page): Promise<void> {
	await page.goto('/charts/dc-heart-failure-uti');
	await page.getByRole('button', { name: 'Look up' }).click();
	await expect(field(page)).toBeFocused();
}

test('a hit opens with its notes, leads up and sideways, and back to the hits at the same place', async ({
	page
}) => {
	await overDrill(page);
	await field(page).fill('heart failure');
	const row = dialog(page).getByRole('button', { name: /^I50\.9 / });
	await expect(row).toContainText('I50 Heart failure');
	await row.click();
	await expect(heading(page, /^I50\.9: Heart failure, unspecified/)).toBeFocused();
	await expect(dialog(page).getByText(/^Can be reported, /)).toBeVisible();
	await expect(dialog(page).getByRole('term').filter({ hasText: 'Code first from I50' })).toBeVisible();
	// A drill takes no code from the book.
	await expect(dialog(page).getByRole('button', { name: /^Use this code/ })).toHaveCount(0);

	const around = dialog(page).getByRole('navigation', { name: 'Neighbours in the book' });
	await around.getByRole('link', { name: 'I50', exact: true }).click();
	await expect(heading(page, /^I50: Heart failure/)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(heading(page, /^I50\.1: /)).toBeFocused();
	await dialog(page)
		.getByRole('link', { name: /^I30-I5A / })
		.click();
	await expect(heading(page, /^I30-I5A Other forms of heart disease/)).toBeFocused();
	await dialog(page).getByRole('link', { name: 'All chapters' }).click();
	await expect(heading(page, /^All chapters/)).toBeFocused();

	for (const name of [/^I30-I5A/, /^I50\.1: /, /^I50: /, /^I50\.9: /]) {
		await back(page).click();
		await expect(heading(page, name)).toBeFocused();
	}
	await expect(back(page)).toHaveText('Results');
	await back(page).click();
	await expect(row).toBeFocused();
	await expect(row).toBeInViewport();
	await expect(field(page)).toHaveValue('heart failure');
	await expect(page).toHaveURL(/\/drill/);
});

test('in a chart the code that was verified is used; a header is not', async ({ page }) => {
	await overChart(page);
	await field(page).fill('n39');
	await field(page).press('Enter');
	await expect(heading(page, /^N39: /)).toBeFocused();
	await expect(dialog(page).getByRole('button', { name: /^Use this code/ })).toHaveCount(0);
	await dialog(page)
		.getByRole('navigation', { name: 'Around this entry' })
		.getByRole('link', { name: /^N39\.0/ })
		.click();
	await expect(heading(page, /^N39\.0: /)).toBeFocused();
	const use = dialog(page).getByRole('button', { name: 'Use this code, N39.0' });
	await expect(use, 'whole, at the thumb').toBeInViewport({ ratio: 1 });
	await use.click();
	await expect(dialog(page)).toBeHidden();
	const code = page.getByRole('textbox', { name: /^Code/ });
	await expect(code).toBeFocused();
	await expect(code).toHaveValue(/N39\.?0/);
});

test('by the Index: a short form, a subterm, its code in the Tabular List, and back to the term', async ({
	page
}) => {
	await overChart(page);
	await field(page).fill('chf');
	await dialog(page).getByRole('button', { name: 'Index', exact: true }).click();
	await expect(field(page)).toHaveAccessibleName('Search the Index');
	const hit = dialog(page)
		.getByRole('link', { name: /^Failure.*heart/s })
		.first();
	await hit.click();
	await expect(heading(page, /heart/)).toBeFocused();
	await dialog(page)
		.getByRole('article')
		.getByRole('link', { name: /^I50\.9/ })
		.first()
		.click();
	await expect(heading(page, /^I50\.9: /)).toBeFocused();
	await expect(dialog(page).getByRole('button', { name: 'Use this code, I50.9' })).toBeVisible();
	await back(page).click();
	await expect(heading(page, /heart/)).toBeFocused();
	await back(page).click();
	await expect(hit).toBeFocused();
	await dialog(page).getByRole('link', { name: 'Drugs' }).click();
	await field(page).fill('warfarin');
	await expect(
		dialog(page)
			.getByRole('link', { name: /^Warfarin/ })
			.first()
	).toBeVisible();
});

test('arrow keys go from the field into the hits and back', async ({ page }) => {
	await overDrill(page);
	await field(page).fill('pneumonia');
	const rows = dialog(page).getByRole('listitem').getByRole('button');
	await expect(rows.first()).toBeVisible();
	await expect(field(page)).toHaveAccessibleDescription('Arrow down goes into the results');
	await field(page).press('ArrowDown');
	await expect(rows.first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(rows.nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(rows.last()).toBeFocused();
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
});

test('axe finds nothing on an entry, a term and a section in the dialog', async ({ page }) => {
	await overChart(page);
	const clean = async (what: string) => {
		const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
		expect(
			violations.map(({ id }) => id),
			what
		).toEqual([]);
	};
	await field(page).fill('e11.9');
	await field(page).press('Enter');
	await expect(heading(page, /^E11\.9: /)).toBeFocused();
	await clean('entry');
	await dialog(page)
		.getByRole('link', { name: /^E08-E13 / })
		.click();
	await expect(heading(page, /^E08-E13/)).toBeFocused();
	await clean('section');
	await back(page).click();
	await back(page).click();
	await dialog(page).getByRole('button', { name: 'Index', exact: true }).click();
	await clean('the Index');
	await field(page).fill('copd');
	await dialog(page)
		.getByRole('link', { name: /pulmonary/ })
		.first()
		.click();
	await clean('term');
});

test('text at 200 % on a narrow phone: nothing in the dialog scrolls sideways', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await overChart(page);
	await page.addStyleTag({ content: 'html { font-size: 200% }' });
	const fits = async (what: string) =>
		expect(
			await dialog(page).evaluate((node) => node.scrollWidth - node.clientWidth),
			what
		).toBeLessThanOrEqual(0);
	await field(page).fill('s72.001a');
	await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
	await fits('hits');
	await field(page).press('Enter');
	await expect(heading(page, /^S72\.001A: /)).toBeFocused();
	await fits('entry');
	await expect(dialog(page).getByRole('button', { name: 'Use this code, S72.001A' })).toBeVisible();
	await back(page).click();
	await dialog(page).getByRole('button', { name: 'Index', exact: true }).click();
	await fits('the Index');
});
