/**
 * Packs, releases and a CPT table that a newer CodeRounds wrote, in the browser of one that does not know it: one
 * sentence says so, what can be read goes on, and no row is touched.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inventedCsv } from '../../src/lib/domain/cpt-invented';
import { BOOK_FORMAT } from '../../src/lib/workers/import';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { goOutside, leftBy, putLeft, takeLeft, type Left } from './left-behind';
import { check, firstRun, next, readLog } from './person';

const SENTENCE =
	'A newer CodeRounds wrote what is kept here. Reload this page to go on; until then it is only read.';
const said = (page: Page) => page.getByRole('status').filter({ hasText: SENTENCE });

/** As a newer release would leave it: the rows that are known, and a store that is not. */
const newer = ({ stores }: Left): Left => ({
	version: 99,
	stores: { ...stores, next: [['key', 'precious']] }
});
/** All rows in a store that is not known. */
const ELSEWHERE: Left = { version: 99, stores: { next: [['key', 'precious']] } };

const PACKS = newer(leftBy('packs-v1-022315c.json'));
const CPT = newer(leftBy('cpt-v1-86b64d1.json'));
/** Releases in a compact form that both know. */
const CODES = newer(
	JSON.parse(
		JSON.stringify(leftBy('codesets-v1-ee1a255.json')).replaceAll(
			'"format":"1.1.1"',
			`"format":"${BOOK_FORMAT}"`
		)
	) as Left
);

const textFile = (name: string, text: string) => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(text)
});
const PACK = textFile('one.yaml', 'title: One\nquestions:\n  - prompt: So it is.\n    answer: true\n');

// The page beside the app has no icon of its own, and the browser asks for one.
test.beforeEach(async ({ page, guard }) => {
	guard.allow(/favicon\.ico/);
	await firstRun(page);
	await goOutside(page);
});
/** Puts what is left there. @returns looks whether it is as it was left */
async function leave(page: Page, of: string, left: Left): Promise<() => Promise<void>> {
	await putLeft(page, of, left);
	const before = await takeLeft(page, of);
	return async () => {
		expect(await takeLeft(page, of), 'every row as the newer release left it').toBe(before);
		figures('R9', { 'databases of a newer release beside the log, left as they were': 1 });
	};
}

test('R9: packs of a newer release: listed, played and copied; no deed changes them', async ({ page }) => {
	test.slow();
	const isUntouched = await leave(page, 'packs', PACKS);
	await page.evaluate(() => localStorage.setItem('coderounds:/:packs', '1795356140000 11'));
	await page.goto('/packs');
	await expect(said(page)).toHaveCount(1);
	await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(4);

	const stays = page.getByText(`${SENTENCE} Nothing was changed.`);
	await page.getByText('Added lately, 4').click();
	await page.getByRole('button', { name: 'Take back pack.csv' }).click();
	await expect(stays).toBeVisible();
	await page.locator('input[type=file]').setInputFiles(PACK);
	await page.getByRole('button', { name: 'Add 1 question' }).click();
	await expect(stays).toBeVisible();
	await page.getByRole('button', { name: 'Leave it' }).click();
	await page.getByText('More about Mine').click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(stays).toBeVisible();
	await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(4);
	await isUntouched();

	// The log is not of a newer release: answers are saved.
	await page.getByRole('link', { name: 'Play Mine' }).click();
	await page.getByRole('radio', { name: 'True', exact: true }).check();
	expect(await check(page)).toBe('Right');
	await next(page);
	expect((await readLog(page)).filter(({ item }) => String(item).startsWith('own.'))).toHaveLength(1);
	await page.goto('/settings');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	expect(readFileSync(await download.path(), 'utf8')).toContain('"title":"Mine"');
	await page.getByText('Begin anew', { exact: true }).click();
	await page.getByRole('button', { name: 'Empty this device' }).click();
	await page.getByRole('button', { name: 'Empty it' }).click();
	await expect(page.getByText(`${SENTENCE} Nothing was deleted.`)).toBeVisible();
	expect(await readLog(page)).not.toHaveLength(0);

	await page.goto('/packs/edit');
	await page.getByLabel('Title', { exact: true }).fill('Week 3');
	await page.getByLabel('What the record says').fill('Essential hypertension.');
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I10');
	await expect(page.getByText('This question is whole.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page.getByText(`${SENTENCE} What you typed stays as a draft.`)).toBeVisible();
	await isUntouched();
});

test('R9: packs that a newer release keeps in another way: said, and all else goes on', async ({ page }) => {
	const isUntouched = await leave(page, 'packs', ELSEWHERE);
	await page.evaluate(() => localStorage.setItem('coderounds:/:packs', '9 9'));
	await page.goto('/packs');
	await expect(said(page)).toHaveCount(1);
	await expect(page.getByText('They are not shown here.')).toBeVisible();
	await expect(page.getByText('None yet.')).toHaveCount(0);
	await page.evaluate(() => Object.assign(globalThis, { isOld: true }));
	await said(page).getByRole('button', { name: 'Reload' }).click();
	await expect.poll(() => page.evaluate(() => 'isOld' in globalThis)).toBe(false);
	await expect(said(page)).toHaveCount(1);

	await page.goto('/settings');
	await page.getByRole('button', { name: 'Save a copy' }).click();
	await expect(page.getByText(/Your packs could not be read and are not in it\.$/)).toBeVisible();
	await page.goto('/drill');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await page.evaluate(() => localStorage.getItem('coderounds:/:packs'))).toBe('9 9');
	await isUntouched();
});

test('R9: added releases of a newer release: in use, looked up in, and not to be changed', async ({
	page
}) => {
	const isUntouched = await leave(page, 'codesets', CODES);
	await page.goto('/settings#codesets');
	const section = page.locator('#codesets');
	await expect(said(page)).toHaveCount(1);
	await expect(section.getByText(/^HCPCS.* 2031/).first()).toBeVisible();

	const stays = section.getByText(`${SENTENCE} Nothing was changed, and what was in use stays in use.`);
	await section.getByRole('button', { name: /^Go back ?: before HCPCS.* 2031/ }).click();
	await expect(stays).toBeVisible();
	await section.getByRole('button', { name: /^Remove ?: HCPCS.* 2031/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
	await expect(stays).toBeVisible();
	// Nobody waits for a file to be read that cannot be kept.
	await section.locator('input[type=file]').setInputFiles(textFile('any.zip', 'x'));
	await expect(stays).toBeVisible();
	await page.goto('/codebook/hcpcs/E9901');
	await expect(page.getByRole('main').first()).toContainText('Invented walking aid, each');
	await isUntouched();
});

test('R9: added releases that a newer release keeps in another way: said, and the book opens', async ({
	page
}) => {
	const isUntouched = await leave(page, 'codesets', ELSEWHERE);
	await page.goto('/settings#codesets');
	await expect(said(page)).toHaveCount(1);
	await expect(said(page).getByRole('button', { name: 'Reload' })).toBeVisible();
	await page.goto('/codebook/icd10cm/I50.23');
	await expect(page.getByRole('main').first()).toContainText(/Acute on chronic systolic/i);
	await isUntouched();
});

test('R9: a CPT table of a newer release: practised with, and neither replaced nor removed', async ({
	page
}) => {
	const isUntouched = await leave(page, 'cpt', CPT);
	await page.goto('/settings#cpt');
	const section = page.getByRole('region', { name: 'Your CPT table' });
	await expect(said(page)).toHaveCount(1);
	await expect(section.getByText('40 codes', { exact: true })).toBeVisible();
	await section.getByRole('button', { name: 'Remove it' }).click();
	await expect(section.getByText(`${SENTENCE} Nothing was changed.`)).toBeVisible();
	await expect(section.getByText('40 codes', { exact: true })).toBeVisible();
	await isUntouched();
	await section.getByRole('link', { name: 'Ten questions from it' }).click();
	await expect(page.getByText('Question 1 of 10, from licensed.csv.')).toBeVisible();
	await isUntouched();
});

test('R9: a CPT table that a newer release keeps in another way: said wherever it would stand', async ({
	page
}) => {
	const isUntouched = await leave(page, 'cpt', ELSEWHERE);
	await page.goto('/practice/cpt');
	await expect(said(page)).toHaveCount(1);
	await expect(page.getByText('No CPT table is on this device.')).toHaveCount(0);
	await page.goto('/settings#cpt');
	await expect(said(page)).toHaveCount(1);
	const section = page.getByRole('region', { name: 'Your CPT table' });
	await section.getByRole('checkbox', { name: 'I hold a licence for this table' }).check();
	await section.getByLabel('Add your table').setInputFiles(textFile('licensed.csv', inventedCsv(30)));
	await expect(section.getByText(`${SENTENCE} Nothing was changed.`)).toBeVisible();
	await isUntouched();
});
