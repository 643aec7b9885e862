/** A learner's own tabs, notes and highlights in the Index, the Guidelines, the PCS tables and at modifiers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { firstRun, readLog } from './person';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"tabular"');

/** A place of the book, what a tab of it is first called, and a line of it that is highlighted. */
interface Marked {
	place: string;
	path: string;
	offered: string;
	line: (page: Page) => Locator;
}
const PLACES: Record<string, Marked> = {
	'a term of the Index': {
		place: 'alpha-index?book=diseases&path=Anemia',
		path: '/codebook/alpha-index?book=diseases&path=Anemia',
		offered: 'Anemia',
		line: (page) => page.getByRole('article').getByRole('button', { name: 'achrestic', exact: true })
	},
	'a subterm of the Index': {
		place: 'alpha-index?book=diseases&path=Fracture, traumatic, femur, femoral',
		path: '/codebook/alpha-index?book=diseases&path=Fracture%2C%20traumatic%2C%20femur%2C%20femoral',
		offered: 'Fracture femur',
		line: (page) => page.getByRole('article').getByRole('button', { name: 'upper end', exact: true })
	},
	'a section of the Guidelines': {
		place: 'guidelines/I.C.4.a',
		path: '/codebook/guidelines?section=I.C.4.a',
		offered: 'I.C.4.a Diabetes',
		line: (page) =>
			page.getByRole('article').getByRole('button', { name: /^The diabetes mellitus codes are/ })
	},
	'a PCS table': {
		place: 'icd10pcs/0FT',
		path: '/codebook/icd10pcs/0FT',
		offered: '0FT Resection',
		line: (page) =>
			page.getByRole('article').getByRole('button', { name: /^Hepatobiliary System and Pancreas, Res/ })
	},
	'a modifier': {
		place: '?system=hcpcs&modifier=JW',
		path: '/codebook?system=hcpcs&modifier=JW',
		offered: 'JW Drug',
		line: (page) => page.locator('#modifier-JW').getByRole('button', { name: /^Drug amount/ })
	}
};

test.describe('with the official sets', () => {
	test.skip(!isOfficial, 'this build has no official sets');

	for (const [what, { place, path, offered, line }] of Object.entries(PLACES))
		test(`${what} takes a tab, a note and a highlight, which lead back and can be taken off`, async ({
			page
		}) => {
			await firstRun(page);
			await page.goto(path);
			await page.getByRole('button', { name: 'Tab it' }).click();
			await expect(page.getByLabel('What the tab says')).toHaveValue(offered);
			await page.getByRole('button', { name: 'Set the tab' }).click();
			await page.getByRole('button', { name: 'Note', exact: true }).click();
			await page.getByLabel('Your note').fill('Read this twice.');
			await page.getByRole('button', { name: 'Keep' }).click();
			await page.getByRole('button', { name: 'Highlight' }).click();
			const words = (await line(page).textContent())?.trim() ?? '';
			await line(page).click();
			await expect(line(page)).toHaveAttribute('aria-pressed', 'true');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
			await page.getByRole('button', { name: 'Put it down' }).click();

			await page.goto('/codebook');
			const tab = page.getByRole('navigation', { name: 'Your tabs' }).getByRole('link', { name: offered });
			await tab.click();
			await expect(page.getByText('Read this twice.')).toBeVisible();
			await expect(page.locator('mark').filter({ hasText: words })).toHaveCount(1);
			await expect(tab).toHaveAttribute('aria-current', 'page');

			const own = (await readLog(page)).filter(({ kind }) =>
				['tab', 'marginNote', 'highlight'].includes(kind)
			);
			expect(own.map((event) => [event.kind, (event as { place?: string }).place])).toEqual([
				['tab', place],
				['marginNote', place],
				['highlight', place]
			]);
			await page.getByRole('button', { name: 'Take the tab off' }).click();
			await expect(page.getByRole('navigation', { name: 'Your tabs' })).toHaveCount(0);
		});

	test('a paragraph of the Guidelines is marked wherever it stands', async ({ page }) => {
		await firstRun(page);
		await page.goto('/codebook/guidelines?section=I.C.4.a.1');
		await page.getByRole('button', { name: 'Highlight' }).click();
		await page
			.getByRole('article')
			.getByRole('button', { name: /^The age of a patient/ })
			.click();
		await page.goto('/codebook/guidelines?section=I.C.4.a');
		await expect(page.locator('mark').filter({ hasText: 'The age of a patient' })).toBeVisible();
	});

	test('a tab whose term the book has not says so', async ({ page }) => {
		await page.goto('/codebook/alpha-index?book=diseases&path=Nothing%20of%20the%20kind');
		await expect(page.getByText('The book in use has no such term.')).toBeVisible();
	});
});
