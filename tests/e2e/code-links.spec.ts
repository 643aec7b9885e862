/** From a code of a told drill, an audit or a changed fact to its entry in the book, and back to the same place. */
import type { Locator, Page } from '@playwright/test';
import { compactCode } from '../../src/lib/domain/code';
import type { Drill } from '../../src/lib/domain/drill';
import { expect, test } from './fixtures';
import { addCode, check, deal, drillOn, firstRun, give, handIn, keyOf, readBank, VERDICT } from './person';

const CHART = 'dc-heart-failure-uti';
const bank = readBank();

/** The least that a finger gets, CSS pixels. */
const TARGET = 44;

const toBook = (where: Page | Locator, code: string | RegExp): Locator =>
	where.getByRole('link', {
		name: typeof code === 'string' ? `${code} in the code book` : code,
		exact: true
	});
const anyToBook = (page: Page): Locator => toBook(page, / in the code book$/);
const verdict = (page: Page): Locator => page.getByRole('heading', { level: 1, name: VERDICT });

const typed = bank.drills.find(
	(drill): drill is Extract<Drill, { type: 'typed_code' }> =>
		drill.type === 'typed_code' && drill.system === 'icd10cm' && drill.partial.length > 0
);
const sequence = bank.drills.find((drill) => drill.type === 'sequence');

async function dealOne(page: Page, drill: Drill | undefined): Promise<void> {
	if (!drill) throw new Error('No such question is in the packs.');
	const others = bank.drills.filter(({ id }) => id !== drill.id).slice(0, 3);
	await deal(page, [drill.id, ...others.map(({ id }) => id)]);
	await drillOn(page, bank);
}

/** Follows a code, sees its entry, comes back. */
async function thereAndBack(page: Page, link: Locator): Promise<void> {
	await link.scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => window.scrollY);
	const name = (await link.getAttribute('aria-label')) ?? '';
	const code = name.replace(' in the code book', '');
	await link.click();
	await expect(page).toHaveURL(
		new RegExp(`/codebook/icd10cm/${code.replace('.', '\\.')}\\?edition=FY\\d{4}$`)
	);
	await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible();
	await page.goBack();
	await expect(link).toBeVisible();
	// What comes late below the answer may leave it a few pixels from where it stood.
	const off = () => page.evaluate((y) => Math.abs(window.scrollY - y), before);
	await expect.poll(off).toBeLessThan(TARGET / 2);
}

test('a typed code, the key and what was close lead to the book and back to the same answer', async ({
	page
}) => {
	await firstRun(page);
	await dealOne(page, typed);
	await expect(anyToBook(page), 'a question that is not answered gives no code away').toHaveCount(0);
	const [key = ''] = typed?.answer ?? [];
	const close = typed?.partial[0]?.code ?? '';
	await give(page, typed!, compactCode(close));
	await check(page);
	await expect(verdict(page)).toBeVisible();
	const told = (await verdict(page).innerText()).trim();

	const here = page.getByRole('main');
	await expect(toBook(here, close), 'yours, and among what was close').toHaveCount(2);
	const link = toBook(here, key).first();
	const box = await link.boundingBox();
	expect(Math.round(box?.height ?? 0)).toBeGreaterThanOrEqual(TARGET);
	await thereAndBack(page, link);
	await expect(verdict(page)).toHaveText(told);
	await thereAndBack(page, toBook(here, close).last());
	await expect(verdict(page)).toHaveText(told);

	// By keyboard, where Enter goes on to the next question unless a link is under it.
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: key })).toBeVisible();
	await page.goBack();
	await expect(verdict(page)).toHaveText(told);
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByText(/^Question 2 of/)).toBeAttached();
});

test('each code of an order leads to the book', async ({ page }) => {
	await firstRun(page);
	await dealOne(page, sequence);
	await expect(anyToBook(page)).toHaveCount(0);
	await give(page, sequence!, keyOf(sequence!));
	await check(page);
	const order = page.getByRole('region', { name: 'The order' });
	for (const code of keyOf(sequence!) as string[]) await expect(toBook(order, code)).toBeVisible();
	await thereAndBack(page, anyToBook(page).last());
	await expect(verdict(page)).toBeVisible();
});

test('the codes of an audit lead to the book and back to the same line', async ({ page }) => {
	await page.goto(`/charts/${CHART}`);
	await addCode(page, 'R05.9');
	await expect(anyToBook(page), 'before it is handed in').toHaveCount(0);
	await handIn(page);
	await expect(page.getByText('As an auditor counts')).toBeVisible();

	// The wrong one, and each that was missed.
	await expect(toBook(page, 'R05.9')).toBeVisible();
	const chart = bank.charts.find(({ id }) => id === CHART);
	const missed = page.locator('section', { has: page.getByRole('heading', { name: /^Missed/ }) });
	for (const { code } of chart?.key.dx ?? []) await expect(toBook(missed, code)).toBeVisible();
	await thereAndBack(page, toBook(missed, / in the code book$/).last());
	await expect(page.getByText('As an auditor counts')).toBeAttached();
	await thereAndBack(page, toBook(page, 'R05.9'));
});
