/** The code book as a place: down from the chapters, sideways, own tabs, notes and highlights, and both years. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BUILD, expect, test } from './fixtures';
import { addCode, firstRun, handIn, readLog } from './person';

const INDEX = join(BUILD, 'codesets', 'index.json');
const isOfficial = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('"tabular"');
const title = (page: Page, words: RegExp) => page.getByRole('heading', { level: 2, name: words });

test.describe('with the official sets', () => {
	test.skip(!isOfficial, 'this build has no official Tabular List');

	test('down from the chapters to a code, and sideways by the keyboard', async ({ page }) => {
		await page.goto('/codebook');
		await page.getByRole('link', { name: /^I00-I99/ }).click();
		await page.getByRole('link', { name: /^I10-I1A/ }).click();
		await page.getByRole('link', { name: /^I13 Hypertensive heart and chronic/ }).click();
		await expect(title(page, /I13: Hypertensive heart and chronic kidney disease/)).toBeVisible();
		await page
			.getByRole('navigation', { name: 'Around this entry' })
			.getByRole('link', { name: /^I13\.0/ })
			.click();
		await expect(title(page, /^I13\.0: /)).toBeVisible();
		await expect(page.getByText('Can be reported, FY2027')).toBeVisible();
		await expect(page.getByText(/code to identify type of heart failure/)).toBeVisible();

		await page.keyboard.press('ArrowDown');
		await expect(title(page, /^I13\.1: /)).toBeVisible();
		await page.keyboard.press('ArrowUp');
		await expect(title(page, /^I13\.0: /)).toBeVisible();
		await page.keyboard.press('ArrowLeft');
		await expect(title(page, /^I13: /)).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expect(title(page, /^I13\.0: /)).toBeVisible();
	});

	test('a code in a note is a link, and the way back keeps the place', async ({ page }) => {
		await page.goto('/codebook/icd10cm/I13.0');
		await page
			.getByRole('definition')
			.filter({ hasText: 'type of heart failure' })
			.getByRole('link', { name: 'I50' })
			.click();
		await expect(title(page, /^I50: Heart failure/)).toBeVisible();
		await page.goBack();
		await expect(title(page, /^I13\.0: /)).toBeVisible();
	});

	test('on a phone only the nearest lines stand above an entry, and the others a tap away', async ({
		page
	}) => {
		await page.goto('/codebook/icd10cm/S82.22');
		const around = page.getByRole('navigation', { name: 'Around this entry' });
		await expect(title(page, /^S82\.22: /)).toBeInViewport();
		await expect(around.getByRole('link', { name: /^S82\.226/ })).toBeHidden();
		await around.getByRole('button', { name: /^Show \d+ more/ }).click();
		await expect(around.getByRole('link', { name: /^S82\.226/ })).toBeVisible();
	});

	test('on a phone the title and the billable line of a long branch stand on the first screen', async ({
		page
	}) => {
		await page.goto('/codebook/icd10cm/S72.001A');
		const around = page.getByRole('navigation', { name: 'Around this entry' });
		await expect(title(page, /^S72\.001A: /)).toBeVisible();
		const field = await page.locator('.ask').boundingBox();
		for (const what of [title(page, /^S72\.001A: /), page.getByText('Can be reported, FY2027')]) {
			const box = await what.boundingBox();
			expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(field?.y ?? 0);
		}
		await expect(around.getByRole('link', { name: /^S72 / })).toBeHidden();
		await around.getByRole('button', { name: /^Show \d+ more/ }).press('Enter');
		await expect(around.getByRole('link').first()).toBeFocused();
		await expect(around.getByRole('link', { name: /^S72\.001S/ })).toBeVisible();
	});

	test('of a code that is younger than a list nothing is said by that list, and of its sibling all', async ({
		page
	}) => {
		const lists = page.getByRole('list', { name: 'Lists' });
		const unknown = {
			poa: 'Present on admission: the list of FY2026 does not know this code yet',
			hcc: 'Payment category: the list of PY2026 does not know this code yet'
		};
		await page.goto('/codebook/icd10cm/Z86.17');
		await expect(lists).toContainText(unknown.poa);
		await expect(lists).not.toContainText('Needs');
		await page.goto('/codebook/icd10cm/Z86.19');
		await expect(lists).toContainText('Exempt from a present-on-admission indicator');
		await page.goto('/codebook/icd10cm/C78.31');
		await expect(lists).toContainText(unknown.hcc);
		await page.goto('/codebook/icd10cm/C78.39');
		await expect(lists).toContainText('HCC 17');
		await expect(lists).not.toContainText('does not know');

		// Over a chart stands the same entry.
		await page.goto('/charts/dc-heart-failure-uti');
		await page.getByRole('button', { name: 'Look up' }).click();
		const dialog = page.getByRole('dialog', { name: /^Code book/ });
		await dialog.getByRole('searchbox').fill('C78.31');
		await dialog.getByRole('searchbox').press('Enter');
		await expect(dialog.getByRole('list', { name: 'Lists' })).toContainText(unknown.poa);
		await expect(dialog.getByRole('list', { name: 'Lists' })).toContainText(unknown.hcc);
	});

	test('a doubtful section says so, and its codes too', async ({ page }) => {
		for (const path of ['/codebook?section=D80-D89', '/codebook/icd10cm/D80.0']) {
			await page.goto(path);
			await expect(page.getByText(/^The notes of D80-D89 could not be checked/)).toBeVisible();
		}
		await page.goto('/codebook?section=I10-I1A');
		await expect(page.getByRole('definition').first()).toBeVisible();
		await expect(page.getByText('could not be checked')).toHaveCount(0);
	});

	test('the keys of an entry go on in sections and chapters', async ({ page }) => {
		await page.goto('/codebook?section=I10-I1A');
		for (const [key, heading] of [
			['ArrowDown', /^I20-I25 /],
			['ArrowUp', /^I10-I1A /],
			['ArrowRight', /^I10: /],
			['ArrowLeft', /^I10-I1A /],
			['ArrowLeft', /^9 Diseases of the circulatory/],
			['ArrowDown', /^10 /],
			['ArrowUp', /^9 /]
		] as const) {
			await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
			await page.keyboard.press(key);
			await expect(title(page, heading)).toBeFocused();
		}
		await page.keyboard.press('ArrowLeft');
		await expect(page.getByRole('link', { name: /^A00-B99/ })).toBeVisible();
	});

	test('after Enter in the search the focus is on the heading of the entry', async ({ page }) => {
		await page.goto('/codebook');
		const box = page.getByRole('searchbox');
		for (const code of ['I50.23', 'E11.9']) {
			await box.fill(code);
			await expect(page.locator('.found a').first()).toHaveAccessibleName(new RegExp(code));
			await box.press('Enter');
			await expect(title(page, new RegExp(`^${code}: `))).toBeFocused();
		}
	});

	test('sections and chapters take a tab, a note and a highlight', async ({ page }) => {
		await firstRun(page);
		for (const [path, label] of [
			['/codebook?section=I10-I1A', 'A section'],
			['/codebook?chapter=9', 'A chapter']
		] as const) {
			await page.goto(path);
			await page.getByRole('button', { name: 'Tab it' }).click();
			await page.getByLabel('What the tab says').fill(label);
			await page.getByRole('button', { name: 'Set the tab' }).click();
			await page.getByRole('button', { name: 'Note', exact: true }).click();
			await page.getByLabel('Your note').fill(`Said of ${label}.`);
			await page.getByRole('button', { name: 'Keep' }).click();
			await page.getByRole('button', { name: 'Highlight' }).click();
			await page.getByRole('definition').getByRole('button').first().click();
			await page.getByRole('button', { name: 'Put it down' }).click();
			await page.goto('/codebook');
			await page.getByRole('navigation', { name: 'Your tabs' }).getByRole('link', { name: label }).click();
			await expect(page).toHaveURL(new RegExp(path.replace('?', '\\?')));
			await expect(page.getByText(`Said of ${label}.`)).toBeVisible();
			await expect(page.getByRole('definition').locator('mark')).toHaveCount(1);
		}
	});

	test('a title and the axes of a PCS code can be highlighted, and a HCPCS title', async ({ page }) => {
		await firstRun(page);
		for (const [path, line] of [
			['/codebook/icd10pcs/0FT44ZZ', /^Gallbladder$/],
			['/codebook/hcpcs/E0143', /^Walker/]
		] as const) {
			await page.goto(path);
			await page.getByRole('button', { name: 'Highlight' }).click();
			await page.getByRole('article').getByRole('button', { name: line }).click();
			await page.getByRole('button', { name: 'Put it down' }).click();
			await page.reload();
			await expect(page.locator('mark').filter({ hasText: line })).toBeVisible();
		}
	});

	test('own tab, note and highlight are events: they are there after a reload, and can be taken off', async ({
		page
	}) => {
		await firstRun(page);
		await page.goto('/codebook/icd10cm/I13.0');
		await page.getByRole('button', { name: 'Tab it' }).click();
		await page.getByLabel('What the tab says').fill('Hypertension');
		await page.getByRole('button', { name: 'Set the tab' }).click();
		await page.getByRole('button', { name: 'Note', exact: true }).click();
		await page.getByLabel('Your note').fill('Then I50, then N18. Always three lines.');
		await page.getByRole('button', { name: 'Keep' }).click();
		await page.getByRole('button', { name: 'Highlight' }).click();
		await page.getByRole('button', { name: /type of heart failure/ }).click();
		await page.getByRole('button', { name: 'Put it down' }).click();

		await page.reload();
		await expect(page.getByText('Always three lines.')).toBeVisible();
		await expect(page.locator('mark').filter({ hasText: 'type of heart failure' })).toBeVisible();
		await page.goto('/codebook');
		await page
			.getByRole('navigation', { name: 'Your tabs' })
			.getByRole('link', { name: 'Hypertension' })
			.click();
		await expect(title(page, /^I13\.0: /)).toBeVisible();
		const kinds = (await readLog(page)).map(({ kind }) => kind);
		for (const kind of ['tab', 'marginNote', 'highlight']) expect(kinds).toContain(kind);

		await page.getByRole('button', { name: 'Take the tab off' }).click();
		await expect(page.getByRole('navigation', { name: 'Your tabs' })).toHaveCount(0);
	});

	test('a note that names a person is not kept', async ({ page }) => {
		await page.goto('/codebook/icd10cm/I10');
		await page.getByRole('button', { name: 'Note', exact: true }).click();
		await page.getByLabel('Your note').fill('Call Mr. Miller, 555-123-4567');
		await expect(page.getByRole('alert')).toContainText('real person');
		await expect(page.getByRole('button', { name: 'Keep' })).toBeDisabled();
	});

	test('both years of a code, and the year that an address asks for', async ({ page }) => {
		await page.goto('/codebook/icd10cm/D69.1');
		const years = page.getByRole('list', { name: 'Other years' });
		await expect(page.getByText('Header, needs more characters, FY2027')).toBeVisible();
		await expect(years).toContainText('FY2026');
		await expect(years).toContainText('it can be reported');
		await years.getByRole('link', { name: 'Open' }).click();
		await expect(page.getByText('Can be reported, FY2026')).toBeVisible();
	});

	test('a code that the edition has not: where it stood, and the way back', async ({ page }) => {
		const said = page.getByRole('main').getByRole('status').filter({ hasText: 'does not stand in' });
		await page.goto('/codebook/icd10cm/T52.8X1');
		await expect(said).toContainText('T52.8X1 does not stand in FY2027. It stood in FY2026.');
		// Opened by its address: nothing stands before it in the app.
		await expect(said.getByRole('button', { name: 'Go back' })).toHaveCount(0);
		await said.getByRole('link', { name: 'Open FY2026' }).click();
		await expect(title(page, /^T52\.8X1: /)).toBeVisible();
		await expect(page.getByText('Header, needs more characters, FY2026')).toBeVisible();

		await page.goto('/codebook/alpha-index?book=drugs');
		await page.getByRole('searchbox').fill('acetonitrile');
		await page.getByRole('link', { name: /^Acetonitrile/ }).click();
		await page.getByRole('link', { name: 'T52.8X1' }).first().click();
		await expect(said).toContainText('It stood in FY2026.');
		await said.getByRole('button', { name: 'Go back' }).click();
		await expect(page).toHaveURL(/\/alpha-index\?/);
		await expect(page.getByRole('link', { name: 'T52.8X1' }).first()).toBeVisible();
	});

	test('a code of no edition here: nothing is said of another', async ({ page }) => {
		await page.goto('/codebook/icd10cm/Q99.99');
		const said = page.getByRole('main').getByRole('status').filter({ hasText: 'does not stand in' });
		await expect(said).toContainText('Q99.99 does not stand in FY2027.');
		await expect(said.getByRole('link')).toHaveText(['Search the book']);
	});

	test('with an exam of the books before, the front page and the book over a drill are of them', async ({
		page
	}) => {
		await page.clock.setFixedTime(new Date('2026-11-23T12:00:00'));
		await firstRun(page, 'CCS');
		await page.goto('/plan');
		await page.getByLabel('Day of the CCS').fill('2026-12-15');
		await page.getByLabel('Day of the CCS').blur();
		await expect(page.getByText(/with 2026 books/)).toBeVisible();
		await page.goto('/codebook');
		await expect(
			page.getByText('ICD-10-CM FY2026 with the Tabular List of FY2027. Search, or open a chapter.')
		).toBeVisible();

		await page.goto('/drill?topic=cm.ch.c09');
		await expect(page.getByText('FY2026 codes')).toBeVisible();
		await page.getByRole('button', { name: 'Code book' }).filter({ visible: true }).first().click();
		const dialog = page.getByRole('dialog', { name: /^Code book/ });
		await expect(dialog.getByRole('heading', { name: 'ICD-10-CM, FY2026' })).toBeVisible();
		await dialog.getByRole('searchbox').fill('D69.1');
		const found = dialog.getByRole('button', { name: /^D69\.1/ }).first();
		await expect(found).toBeVisible();
		await expect(found).not.toContainText('header');

		// A record, whose key is right in both years, is coded and read in the same.
		await page.goto('/charts/dc-heart-failure-uti');
		await expect(page.getByText(/FY2026 codes/)).toBeVisible();
		await page.getByRole('button', { name: 'Look up' }).click();
		await expect(dialog.getByRole('heading', { name: 'ICD-10-CM, FY2026' })).toBeVisible();
		await dialog.getByRole('button', { name: 'Close' }).click();
		await addCode(page, 'R05.9');
		await handIn(page);
		await page.getByRole('link', { name: 'R05.9 in the code book', exact: true }).click();
		await expect(page.getByText('Can be reported, FY2026')).toBeVisible();
	});

	test('one box over all sets: abbreviations, words, codes with and without the dot', async ({ page }) => {
		await page.goto('/codebook');
		const box = page.getByRole('searchbox');
		const first = page.getByRole('region', { name: 'Results' }).getByRole('link').first();
		for (const [typed, found] of [
			['copd', /J44\.9/],
			['i5023', /I50\.23/],
			['diabtes', /E11/],
			['wheelchair', /^[EK]\d{4}|Z99\.3/]
		] as const) {
			await box.fill(typed);
			await expect(first).toHaveAccessibleName(found);
		}
		await box.fill('zzzzqqq');
		await expect(page.getByText('Nothing found.')).toBeVisible();
	});

	test('a deleted code is found in the edition that has it, and the forms that the book prints', async ({
		page
	}) => {
		await page.goto('/codebook');
		const box = page.getByRole('searchbox');
		const first = page.getByRole('region', { name: 'Results' }).getByRole('link').first();
		for (const [typed, found] of [
			['T52.8X1A', /^T52\.8X1A .*FY2026/],
			['s23.420a', /^S23\.420A .*FY2026/],
			['S72.-', /^S72\b/],
			['E08-E13', /^E08\b/],
			['i500', /^I50\b/],
			['LT', /^LT\b.*modifier/]
		] as const) {
			await box.fill(typed);
			await expect(first).toHaveAccessibleName(found);
		}
		await box.fill('T52.8X1A');
		await expect(first).toHaveAccessibleName(/^T52\.8X1A /);
		await box.press('Enter');
		await expect(title(page, /^T52\.8X1A: /)).toBeVisible();
		await expect(page.getByText('Can be reported, FY2026')).toBeVisible();
	});

	test('a code that is found says which notes bite there', async ({ page }) => {
		await page.goto('/codebook');
		await page.getByRole('searchbox').fill('copd exacerbation');
		const row = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^J44\.1/ });
		await expect(row).toContainText('Code also, Excludes1');
		await page.getByRole('searchbox').fill('appendectomy');
		await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).not.toContainText(
			'Use additional code'
		);
	});

	test('a modifier is found in the one box, and the keyboard stands at it in the list', async ({ page }) => {
		await page.goto('/codebook');
		const box = page.getByRole('searchbox');
		const results = page.getByRole('region', { name: 'Results' });
		const line = (code: string) => page.locator(`#modifier-${code}`);
		// Typed before the list has come, and asked again by itself.
		await box.fill('jw');
		await expect(results.getByRole('link').first()).toHaveAccessibleName(
			/^JW modifier Drug amount.* 20\d\d list$/
		);
		await box.press('Enter');
		await expect(page).toHaveURL(/\?system=hcpcs&modifier=JW$/);
		await expect(line('JW')).toBeFocused();
		await expect(line('JW')).toBeInViewport();
		await expect(line('JW')).toHaveAttribute('aria-current', 'true');

		await page.keyboard.press('/');
		await expect(box).toBeFocused();
		await page.keyboard.type('waiver of liability');
		await expect(results.getByRole('link').first()).toHaveAccessibleName(/^GA modifier Waiver/);
		await page.keyboard.press('Tab');
		while (
			!(await results
				.getByRole('link')
				.first()
				.evaluate((link) => link === document.activeElement))
		)
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(line('GA')).toBeFocused();
		await expect(line('GA')).toBeInViewport();
		await expect(page.locator('[aria-current].here')).toHaveCount(1);
		await page.goBack();
		await expect(box).toHaveValue('waiver of liability');
		await box.fill('');
		await expect(line('JW')).toHaveAttribute('aria-current', 'true');
		await expect(line('JW')).toBeVisible();

		await page.goto('/codebook?system=hcpcs&modifier=ZZZ');
		await expect(page.getByText('ZZZ is no modifier of the release that is here.')).toBeVisible();
	});

	test('arrow keys go from the box into the results and back, and leave the entry below alone', async ({
		page
	}) => {
		await page.goto('/codebook/icd10cm/I10');
		const box = page.getByRole('searchbox');
		const rows = page.getByRole('region', { name: 'Results' }).getByRole('link');
		await expect(title(page, /^I10: /)).toBeVisible();
		await box.fill('heart failure');
		await expect(rows.first()).toHaveAccessibleName(/I50/);
		await expect(box).toHaveAccessibleDescription('Arrow down goes into the results');
		await box.press('ArrowDown');
		await expect(rows.first()).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(rows.nth(1)).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await expect(rows.nth(1)).toBeFocused();
		await expect(rows.nth(9)).toBeVisible();
		await page.keyboard.press('End');
		await expect(rows.last()).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(rows.last()).toBeFocused();
		await page.keyboard.press('Home');
		await expect(rows.first()).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(box).toBeFocused();
		await expect(page).toHaveURL(/I10$/);
	});

	for (const code of ['I50.9', 'E11.9', 'S72.001A', 'I10'])
		test(`on a phone the first note of ${code} stands on the first screen`, async ({ page }) => {
			await page.goto(`/codebook/icd10cm/${code}`);
			await expect(title(page, new RegExp(`^${code.replace('.', '\\.')}: `))).toBeVisible();
			const note = page.getByRole('article').getByRole('definition').first();
			const box = await note.getByRole('paragraph').first().boundingBox();
			const field = await page.locator('.ask').boundingBox();
			expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(field?.y ?? 0);
		});

	test('between two searches no row is left to see, to reach or to open', async ({ page }) => {
		await page.goto('/codebook');
		const box = page.getByRole('searchbox');
		const results = page.getByRole('region', { name: 'Results' });
		await box.fill('copd');
		await expect(results.getByRole('link').first()).toHaveAccessibleName(/J44\.9/);
		await expect(results.getByRole('status')).toContainText('best first');
		await box.fill('');
		await expect(results).toBeHidden();
		await expect(page.getByText('Certain infectious and parasitic diseases')).toBeVisible();
		await box.press('Enter');
		await expect(page).toHaveURL(/\/codebook$/);
		await box.fill('i5023');
		await expect(results.getByRole('link').first()).toHaveAccessibleName(/I50\.23/);
		await box.press('Enter');
		await expect(page).toHaveURL(/I50\.23$/);
	});

	for (const [where, path, typed] of [
		['the front page', '/codebook', 'copd'],
		['an entry', '/codebook/icd10cm/I10', 'heart failure'],
		['an entry of the tables', '/codebook/icd10pcs/0FT44ZZ', 'appendectomy'],
		['the page of HCPCS', '/codebook?system=hcpcs', 'wheelchair']
	] as const)
		test(`Back from a code to ${where} brings what was typed, the rows and the place`, async ({ page }) => {
			await page.goto(path);
			const box = page.getByRole('searchbox');
			const rows = page.getByRole('region', { name: 'Results' }).getByRole('link');
			await box.fill(typed);
			await expect(rows.nth(6)).toBeVisible();
			// The words of the Index come after the first rows, and change them once more.
			await page.waitForLoadState('networkidle');
			const said = page.getByRole('region', { name: 'Results' }).getByRole('status');
			const count = Number.parseInt((await said.textContent()) ?? '');
			await expect(rows).toHaveCount(count);
			await page.evaluate(() => window.scrollTo(0, 300));
			const code = (await rows.nth(2).getAttribute('href'))?.split('/').at(-1) ?? '';
			const opened = title(page, new RegExp(`^${code.replace('.', '\\.')}`));
			const left = await rows.nth(2).evaluate((link: HTMLElement) => {
				link.click();
				return window.scrollY;
			});
			await expect(opened).toBeVisible();
			await expect(box).toHaveValue('');
			await page.goBack();
			await expect(box).toHaveValue(typed);
			await expect(rows).toHaveCount(count);
			await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
			await page.goForward();
			await expect(box).toHaveValue('');
			await expect(opened).toBeVisible();
		});

	test('axe finds nothing on an entry, a section, a chapter and a modifier', async ({ page }) => {
		for (const path of [
			'/codebook/icd10cm/I13.0',
			'/codebook?section=I10-I1A',
			'/codebook?chapter=9',
			'/codebook?system=hcpcs&modifier=JW'
		]) {
			await page.goto(path);
			const text = path.includes('modifier') ? page.locator('.here') : page.getByRole('definition').first();
			await expect(text).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.map(({ id }) => id),
				path
			).toEqual([]);
		}
	});
});

test('on the starter set the front page says what is missing and the search works', async ({
	page,
	appBase
}) => {
	await page.goto(`${appBase.url}/codebook`);
	await expect(page.getByText('Chapters and notes come with an official release.')).toBeVisible();
	await page.getByRole('searchbox').fill('I13.0');
	await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible();
});
