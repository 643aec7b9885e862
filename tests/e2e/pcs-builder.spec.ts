/** The ICD-10-PCS builder: one code by touch, one by the keyboard alone, and what it says of codes it cannot make. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BUILD, BUILD_BASE, expect, test } from './fixtures';
import { tooWide } from './places';

const INDEX = join(BUILD, 'codesets', 'index.json');
const hasTables = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"pcs-tables"');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const axis = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const takeButton = (page: Page) => page.getByRole('button', { name: /^Take / });

async function findings(page: Page, isWhole = true): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (isWhole ? axe.withTags(RULES) : axe.withRules(['color-contrast'])).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Taps the row of a value, then Take. */
async function take(page: Page, label: string): Promise<void> {
	await page
		.locator('label')
		.filter({ has: page.getByRole('radio', { name: label }) })
		.first()
		.tap();
	await takeButton(page).tap();
}

test.describe('with the official tables', () => {
	test.skip(!hasTables, 'this build has no official ICD-10-PCS tables');

	test('a code built by touch explains itself and leads to the book', async ({ page }) => {
		await page.goto('/codebook/pcs');
		await expect(axis(page, '1. Section')).toBeVisible();
		await take(page, '0 Medical and Surgical');
		await expect(axis(page, '2. Body System')).toBeVisible();
		await take(page, 'F Hepatobiliary System');
		await expect(axis(page, '3. Root Operation')).toBeVisible();
		await take(page, 'T Resection');
		await take(page, '4 Gallbladder');
		await expect(axis(page, '5. Approach')).toBeVisible();
		await expect(page.getByRole('radio', { name: /^7 Via Natural/ })).toBeDisabled();
		await expect(page.getByText('2 of 4 fit')).toBeVisible();
		await take(page, '4 Percutaneous Endoscopic');
		// Where only one value fits it is chosen already.
		await expect(axis(page, '6. Device')).toBeVisible();
		await expect(page.getByRole('radio', { name: 'Z No Device' })).toBeChecked();
		await takeButton(page).tap();
		await expect(axis(page, '7. Qualifier')).toBeVisible();
		await take(page, 'Z No Qualifier');

		await expect(
			page.getByRole('heading', { level: 2, name: /Resection of Gallbladder, Percutaneous Endo/ })
		).toBeFocused();
		await expect(page.getByText(/^can be reported, FY/)).toBeVisible();
		await expect(page.getByText('Cutting out or off, without replacement, all of a body part')).toBeVisible();
		await expect(page).toHaveURL(/\/codebook\/pcs\?from=0FT44ZZ$/);

		// Back by a slot, another approach; what still fits stays.
		await page.getByRole('button', { name: 'Axis 5, Approach: 4, Percutaneous Endoscopic' }).tap();
		await take(page, '0 Open');
		await expect(
			page.getByRole('heading', { level: 2, name: /Resection of Gallbladder, Open/ })
		).toBeVisible();
		await page.getByRole('link', { name: 'In the book' }).tap();
		await expect(page).toHaveURL(/\/codebook\/icd10pcs\/0FT40ZZ$/);
		await page.goBack();
		await expect(
			page.getByRole('heading', { level: 2, name: /Resection of Gallbladder, Open/ })
		).toBeVisible();
	});

	test('a code built by the keyboard alone', async ({ page }) => {
		const press = (key: string) => page.keyboard.press(key);
		const held = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');
		await page.goto('/codebook/pcs?from=0D');
		await expect(axis(page, '3. Root Operation')).toBeVisible();
		for (let tabs = 0; (await held()) !== '1'; tabs++) {
			if (tabs > 20) throw new Error('No Tab leads to the values.');
			await press('Tab');
		}
		// A value by its character, Enter takes it; the focus is in the next axis.
		await press('t');
		await expect(page.getByRole('radio', { name: /^T Resection/ })).toBeChecked();
		await press('Enter');
		await expect(axis(page, '4. Body Part')).toBeVisible();
		await expect(page.getByRole('radio', { name: /^1 / })).toBeFocused();
		await press('Space');
		await press('ArrowDown');
		await expect(page.getByRole('radio', { name: /^2 / })).toBeChecked();
		await press('j');
		await expect(page.getByRole('radio', { name: /^J Appendix/ })).toBeFocused();
		await press('Enter');
		await expect(axis(page, '5. Approach')).toBeVisible();
		await press('Backspace');
		await expect(axis(page, '4. Body Part')).toBeVisible();
		await expect(page.getByRole('radio', { name: /^J Appendix/ })).toBeFocused();
		await press('Enter');
		await expect(axis(page, '5. Approach')).toBeVisible();
		// A ruled-out value cannot be chosen.
		await press('3');
		await expect(takeButton(page)).toHaveCount(0);
		await press('4');
		await press('Enter');
		await expect(axis(page, '6. Device')).toBeVisible();
		await press('Enter');
		await expect(axis(page, '7. Qualifier')).toBeVisible();
		await press('z');
		await press('Enter');
		await expect(
			page.getByRole('heading', { level: 2, name: /Resection of Appendix, Percutaneous Endo/ })
		).toBeFocused();
	});

	test('what the tables and the list disagree on is said', async ({ page }) => {
		await page.goto('/codebook/pcs?from=XD2G4V7');
		await expect(page.getByText('not in the FY2027 list')).toBeVisible();
		await expect(page.getByText(/from October 2026 it cannot be reported/)).toBeVisible();
		await page.goto('/codebook/pcs?from=0RGA0E0');
		await expect(page.getByText('not in the FY2026 tables', { exact: true })).toBeVisible();
		await expect(page.getByText('can be reported, FY2027')).toBeVisible();
		await page.goto('/codebook/pcs?from=XW033');
		await expect(page.getByText('only in FY2027').first()).toBeVisible();
		await page.goto('/codebook/pcs?from=0FT47ZZ');
		await expect(page.getByText('7 does not fit axis 5 here. Choose it anew.')).toBeVisible();
		await expect(axis(page, '5. Approach')).toBeVisible();
	});

	test('works without a connection, by a deep link', async ({ page, context, app, guard }) => {
		guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/);
		await page.goto('/');
		await page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			while (active && active.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
		});
		// Opened once: what it needs is kept.
		await page.goto('/codebook/pcs?from=0FT44ZZ');
		await expect(page.getByText(/^can be reported, FY/)).toBeVisible();
		await app.close();
		await context.setOffline(true);
		await page.goto('/codebook/pcs?from=0DTJ');
		await expect(axis(page, '5. Approach')).toBeVisible();
		await page.goto('/codebook/pcs?from=0FT44ZZ');
		await expect(page.getByText(/^can be reported, FY/)).toBeVisible();
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			for (const from of ['', '0F', '0FT4', 'XW033', '0FT44ZZ', '0RGA0E0', 'XD2G4V7']) {
				await page.goto(`/codebook/pcs${from ? `?from=${from}` : ''}`);
				await expect(page.getByRole('group', { name: 'The code so far, by axis' })).toBeVisible();
				// What is not a matter of colour is the same in both themes.
				expect.soft(await findings(page, colorScheme === 'light'), from).toEqual([]);
			}
		});

	for (const [width, height] of [
		[320, 568],
		[844, 390],
		[900, 700],
		[1440, 900]
	] as const)
		test(`${width} px: nothing scrolls sideways, and the dock leaves the slots in sight`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			for (const from of ['', '02H43', 'XW033', '0RGA0E0']) {
				await page.goto(`/codebook/pcs${from ? `?from=${from}` : ''}`);
				const slots = page.getByRole('group', { name: 'The code so far, by axis' });
				await expect(slots).toBeInViewport({ ratio: 1 });
				expect.soft(await tooWide(page), from).toEqual([]);
			}
		});

	test('text at 200 %: nothing scrolls sideways, and a value can be taken', async ({ page }) => {
		const larger = () => page.addStyleTag({ content: 'html { font-size: 200%; }' });
		await page.goto('/codebook/pcs?from=0FT');
		await larger();
		await take(page, '4 Gallbladder');
		await expect(axis(page, '5. Approach')).toBeVisible();
		expect(await tooWide(page)).toEqual([]);
		await page.goto('/codebook/pcs?from=0FT44ZZ');
		await larger();
		await expect(page.getByText(/^can be reported, FY/)).toBeVisible();
		expect(await tooWide(page)).toEqual([]);
	});
});

test('without official data the page says where the tables come from', async ({ page, appBase }) => {
	const starter = readFileSync(join(BUILD_BASE, 'codesets', 'index.json'), 'utf8');
	test.skip(starter.includes('"pcs-tables"'), 'the build at the base path has tables');
	await page.goto(`${appBase.url}/codebook/pcs`);
	await expect(page.getByText(/The ICD-10-PCS tables come with the official release/)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Settings, code sets' })).toBeVisible();
	expect(await findings(page)).toEqual([]);
});
