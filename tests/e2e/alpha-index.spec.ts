/** The Alphabetic Index as a book, with nobody to ask: by words, by letters, through its links to the Tabular. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, expect, test, type Guard, type Site } from './fixtures';

const hasIndex = readFileSync(join(BUILD, 'codesets', 'index.json'), 'utf8').includes(
	'"part": "alpha-index"'
);
test.skip(!hasIndex, 'the Index is not in this build');

/** One visit until everything is kept, then the server and the network are gone. */
async function visitAndCutOff(page: Page, site: Site, guard: Guard): Promise<void> {
	await page.goto('/settings');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
	await site.close();
	await page.context().setOffline(true);
}

const terms = (page: Page) => page.getByRole('region', { name: 'Terms' });
const term = (page: Page) => page.getByRole('region', { name: 'Term', exact: true });
const field = (page: Page) => page.getByRole('searchbox', { name: /^Search / });

test('with the server gone: by words to a subterm, its code in the Tabular List, and back to the same term', async ({
	page,
	app: site,
	guard
}) => {
	await visitAndCutOff(page, site, guard);
	await page.goto('/codebook/alpha-index');
	await expect(terms(page).getByRole('status')).toContainText('main terms');
	await field(page).fill('pneumonia klebsiella');
	await terms(page)
		.getByRole('link', { name: /Pneumonia.*Klebsiella/s })
		.first()
		.click();
	await expect(term(page).getByRole('heading', { level: 2 })).toContainText('Klebsiella');
	await term(page)
		.getByRole('link', { name: /J15\.0/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/codebook\/icd10cm\/J15\.0/);
	await expect(page.getByRole('heading', { name: /Pneumonia due to Klebsiella/ })).toBeVisible();
	await page.goBack();
	await expect(term(page).getByRole('heading', { level: 2 })).toContainText('Klebsiella');
});

test('with the server gone: the drug table, the neoplasm table and the PCS index open by their tabs', async ({
	page,
	app: site,
	guard
}) => {
	await visitAndCutOff(page, site, guard);
	await page.goto('/codebook/alpha-index');
	const books = page.getByRole('navigation', { name: 'Book of the Index' });
	const tries: [tab: RegExp, typed: string, found: RegExp][] = [
		[/Drugs/, 'warfarin', /Warfarin/],
		[/Neoplasm/, 'liver', /[Ll]iver/],
		[/External/, 'fall stairs', /Fall/],
		[/PCS/, 'appendectomy', /Appendectomy/]
	];
	for (const [tab, typed, found] of tries) {
		await books.getByRole('link', { name: tab }).click();
		await expect(books.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'true');
		await field(page).fill(typed);
		await expect(terms(page).getByRole('link', { name: found }).first()).toBeVisible();
		await field(page).fill('');
	}
});

test('by the keyboard: letters, a main term, and a reference to another term', async ({ page }) => {
	await page.goto('/codebook/alpha-index');
	await expect(terms(page).getByRole('status')).toContainText('main terms');
	await field(page).fill('attack heart');
	const found = terms(page).getByRole('link').first();
	await found.focus();
	await page.keyboard.press('Enter');
	await expect(term(page).getByRole('heading', { level: 2 })).toBeFocused();
	// "see Infarct": a reference is a link to its term.
	const reference = term(page)
		.getByRole('link', { name: /[Ii]nfarct/ })
		.first();
	await reference.focus();
	await page.keyboard.press('Enter');
	await expect(term(page).getByRole('heading', { level: 2 })).toContainText('myocardium');
	await expect(term(page)).toContainText('I21.9');
});

test('short forms are read as in the search of the codes, and arrow keys go into the terms', async ({
	page
}) => {
	await page.goto('/codebook/alpha-index');
	await expect(terms(page).getByRole('status')).toContainText('main terms');
	const first = terms(page).getByRole('link').first();
	for (const [typed, found] of [
		['copd', /^Disease.*pulmonary.*chronic obstructive.*J44\.9/s],
		['chf', /^Failure.*heart.*I50\.9/s],
		['afib', /^Fibrillation.*atrial.*I48\.91/s]
	] as const) {
		await field(page).fill(typed);
		await expect(first).toHaveAccessibleName(found);
	}
	await field(page).press('ArrowDown');
	await expect(first).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
});

test('words that are in no line are said to be nowhere, and the way to the other parts stays', async ({
	page
}) => {
	await page.goto('/codebook/alpha-index');
	await expect(terms(page).getByRole('status')).toContainText('main terms');
	await field(page).fill('zzqx');
	await expect(terms(page).getByRole('status')).toContainText('Nothing found');
	const doors = page.getByRole('navigation', { name: 'Part of the book' });
	await expect(doors.getByRole('link', { name: 'Index' })).toHaveAttribute('aria-current', 'true');
	await doors.getByRole('link', { name: 'Tabular' }).click();
	await expect(page).toHaveURL(/\/codebook$/);
});
