/** The Official Guidelines as a book: from a reference to its section and back, contents, search, keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { BASE, BUILD, BUILD_BASE, expect, test } from './fixtures';
import { addCode, check, deal, drillOn, firstRun, give, handIn, keyOf, readBank, VERDICT } from './person';
import { tooWide } from './places';

const CHART = 'dc-heart-failure-uti';
/** The text comes with the official files, which are not in every checkout. */
const hasText = readFileSync(join(BUILD, 'codesets', 'index.json'), 'utf8').includes('"part": "guidelines"');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In a window as tall as the page, since axe takes a row that lies under a sticky bar for one of no height. */
async function findings(page: Page): Promise<string[]> {
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
	const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
	const { violations } = await axe.withTags(RULES).analyze();
	await page.setViewportSize(before);
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const SECTION = /^I\.C\.\d+\.[a-z]/;
const CATEGORY = /^[A-Z]\d\d$/;

/** Deals a question whose reason cites the Guidelines and a code, and answers it. */
async function tellOne(page: Page): Promise<{ section: string; code: string }> {
	const bank = readBank();
	const cites = bank.drills.find(
		({ type, refs }) =>
			type === 'multiple_choice' &&
			refs.some((ref) => ref.source === 'Guidelines' && SECTION.test(ref.section)) &&
			refs.some((ref) => ref.source === 'Tabular' && CATEGORY.test(ref.section))
	);
	if (!cites) throw new Error('No question cites both.');
	await deal(page, [cites.id, ...bank.drills.slice(0, 3).map(({ id }) => id)]);
	const drill = await drillOn(page, bank);
	await give(page, drill, keyOf(drill));
	await check(page);
	const of = (source: string, form: RegExp) =>
		cites.refs.find((ref) => ref.source === source && form.test(ref.section))?.section ?? '';
	return { section: of('Guidelines', SECTION), code: of('Tabular', CATEGORY) };
}

/** The edition, where it stands on the screen. */
const edition = (where: Page | Locator): Locator =>
	where.getByText('Guidelines FY2026, October 2025').filter({ visible: true }).first();
const verdict = (page: Page): Locator => page.getByRole('heading', { level: 1, name: VERDICT });
const references = (page: Page): Locator => page.getByRole('list', { name: 'References' }).first();

test.describe('with the official files', () => {
	test.skip(!hasText, 'the Guidelines text is not in this build');

	test('a reference opens its section over the answer, and a code leads to the book and back', async ({
		page
	}) => {
		await firstRun(page);
		const { section, code } = await tellOne(page);
		const link = references(page).getByRole('link', { name: `Guidelines FY2026 ${section}` });
		await link.click();
		const dialog = page.getByRole('dialog', { name: 'Guidelines' });
		await expect(dialog.getByRole('heading', { level: 2 })).toContainText(section);
		await expect(edition(dialog)).toBeVisible();
		expect(await findings(page)).toEqual([]);

		// Up to the chapter and back, all within the dialog.
		await dialog.getByRole('navigation', { name: 'Sections above' }).getByRole('link').last().click();
		await expect(dialog.getByRole('heading', { level: 2 })).not.toContainText(section);
		await dialog.getByRole('button', { name: section }).click();
		await expect(dialog.getByRole('heading', { level: 2 })).toContainText(section);
		// Enter in the dialog must not go on to the next question.
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(link).toBeFocused();
		await expect(verdict(page)).toBeVisible();

		await references(page)
			.getByRole('link', { name: `Tabular FY2027 ${code}` })
			.click();
		await expect(page).toHaveURL(new RegExp(`/codebook/icd10cm/${code}\\?edition=FY\\d{4}$`));
		await page.goBack();
		await expect(verdict(page)).toBeVisible();
		await expect(references(page)).toContainText(section);
		await page.getByRole('button', { name: 'Next' }).click();
		await expect(page.getByText('Question 2 of 4')).toBeAttached();
	});

	test('from an audit to a section and to a code, and back to the audit', async ({ page }) => {
		await page.goto(`/charts/${CHART}`);
		await addCode(page, 'R05.9');
		await handIn(page);
		await references(page)
			.getByRole('link', { name: /^Guidelines/ })
			.first()
			.click();
		const dialog = page.getByRole('dialog', { name: 'Guidelines' });
		await expect(edition(dialog)).toBeVisible();
		await dialog.getByRole('button', { name: 'Close' }).click();
		await page
			.getByRole('link', { name: /^Tabular/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/codebook\/icd10cm\//);
		await page.goBack();
		await expect(page.getByText('As an auditor counts')).toBeVisible();
	});

	test('contents, search and turning pages; the place is kept', async ({ page }) => {
		await page.goto('/codebook/guidelines');
		const contents = page.getByRole('navigation', { name: 'Contents of the Guidelines' });
		await contents.getByRole('button', { name: 'Below Section I', exact: true }).click();
		await contents.getByRole('button', { name: 'Below I.C', exact: true }).click();
		await expect(contents.getByRole('link', { name: /Chapter 22/ })).toBeVisible();

		const field = page.getByRole('searchbox', { name: 'Search the Guidelines' });
		await field.fill('pump insul');
		const said = page.getByRole('search').getByRole('status');
		await expect(said).toContainText('4 sections, Guidelines FY2026, October 2025');
		expect(await findings(page)).toEqual([]);
		await field.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/section=I\.C\.4\.a\.5\.a/);
		await expect(page.getByRole('heading', { level: 2 })).toContainText('insulin pump');
		await expect(edition(page)).toBeVisible();
		expect(await findings(page)).toEqual([]);

		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(/section=I\.C\.4\.a\.5\.b/);
		await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
		await page.getByRole('article').getByRole('link', { name: 'T38.3X1', exact: true }).click();
		await expect(page).toHaveURL(/\/codebook\/icd10cm\/T38\.3X1$/);
		await page.goBack();
		await page.goBack();
		await page.goBack();
		// Back at the search as it was typed.
		await expect(field).toHaveValue('pump insul');

		await page.goto('/codebook/guidelines?section=IV.H');
		await expect(page.getByRole('heading', { level: 2 })).toContainText('Uncertain diagnosis');
		await page.goto('/codebook/guidelines');
		await page.getByRole('link', { name: 'Go on at IV.H' }).click();
		await expect(page.getByRole('heading', { level: 2 })).toContainText('Uncertain diagnosis');
	});

	test('a deep link opens offline, and a number that goes too deep opens the nearest section', async ({
		page,
		app
	}) => {
		await page.goto('/');
		await page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			while (active && active.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
		});
		// What the service worker keeps of the library.
		const isSaved = () =>
			page.evaluate(async () => {
				const lines = (await (await fetch('/codesets/index.json')).json()) as {
					part?: string;
					url: string;
				}[];
				const url = lines.find(({ part }) => part === 'guidelines')?.url ?? '';
				return (await caches.match(`/${url}`)) !== undefined;
			});
		await expect.poll(isSaved, { timeout: 60_000 }).toBe(true);
		await app.close();
		await page.goto('/codebook/guidelines?section=I.C.9.a.2.x');
		await expect(page.getByRole('heading', { level: 2 })).toContainText('I.C.9.a.2');
		await page.goto('/codebook/guidelines?section=V.X');
		await expect(page.getByText('There is no section V.X in Guidelines FY2026')).toBeVisible();
	});

	for (const colorScheme of ['light', 'dark'] as const)
		for (const [width, height] of [
			[320, 568],
			[1280, 800]
		] as const)
			test(`fits ${width} px, ${colorScheme}, and axe finds nothing`, async ({ browser, app, guard }) => {
				const context = await browser.newContext({ colorScheme, viewport: { width, height } });
				await guard.watch(context);
				const page = await context.newPage();
				for (const section of ['', '?section=I.C.4.a', '?section=I.C.21.c.3', '?section=Appendix%20I']) {
					await page.goto(`${app.url}/codebook/guidelines${section}`);
					await expect(edition(page)).toBeVisible();
					expect.soft(await tooWide(page), section).toEqual([]);
					expect.soft(await findings(page), section).toEqual([]);
				}
				await context.close();
			});
});

test('without official files the page and the reference say where the text comes from', async ({
	page,
	appBase
}) => {
	const starter = readFileSync(join(BUILD_BASE, 'codesets', 'index.json'), 'utf8');
	expect(starter).not.toContain('"part": "guidelines"');
	await page.goto(`${appBase.url}/codebook/guidelines?section=I.C.4.a`);
	await expect(page.getByText('It comes with the official files')).toBeVisible();
	await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
	await expect(page).toHaveURL(new RegExp(`${BASE}/settings$`));
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
	await page.waitForLoadState('networkidle');
});
