/** Releases of other years than those that came with the app, made from the official files while the test runs. */
import type { Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures';
import { asPublished, CM_2027, orderLine, orderZip, tabularZip, type Picked } from './official-zips';

const section = (page: Page) => page.locator('#codesets');
const found = (page: Page) => section(page).getByRole('group', { name: 'Found, and not in use yet' });

async function read(page: Page, site: Site, ...files: Picked[]): Promise<void> {
	await page.goto(`${site.url}/settings`);
	const input = section(page).locator('input[type=file]');
	await expect(input).toBeEnabled();
	await input.setInputFiles(files);
	await expect(found(page)).toBeVisible({ timeout: 60_000 });
}

async function use(page: Page): Promise<void> {
	await section(page).getByRole('button', { name: 'Use it', exact: true }).click();
	await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });
}

test.skip(!CM_2027, 'needs the official files');

test('a file with the counts of FY2027 and another code is not taken for FY2027', async ({ page, app }) => {
	const other = orderZip(2027, (text) => text.replace(' A0104   1', ' A0199   1')) as Picked;
	await read(page, app, other);
	await expect(found(page)).toContainText(
		'98,403 codes and headers, 74,879 of them billable. It has the counts of FY2027, but not the same codes, so it is not known as that release.'
	);
	await expect(found(page)).not.toContainText('as published');
	await expect(found(page).getByText('1 added')).toBeVisible();
	await expect(found(page).getByText('1 deleted')).toBeVisible();
});

test('codes of FY2028 are not said to be exempt or not by lists of FY2026', async ({ page, app }) => {
	const next = orderZip(2028, (text) => orderLine('A0199', 'Another kind of typhoid') + text) as Picked;
	await read(page, app, next);
	await expect(found(page)).toContainText('made anew for the codes that were found');
	await use(page);
	// The learner's own edition is another, so the address names it.
	await page.goto(`${app.url}/codebook/icd10cm/A01.99?edition=FY2028`);
	const entry = page.getByRole('article');
	await expect(entry).toContainText('Another kind of typhoid');
	await expect(entry).toContainText('Present on admission: the list of FY2026 does not know this code yet');
	await expect(entry).toContainText('Payment category: the list of PY2026 does not know this code yet');
	// What was there before is as it was.
	await page.goto(`${app.url}/codebook/icd10cm/Z79.4?edition=FY2028`);
	await expect(entry).toContainText('Exempt from a present-on-admission indicator');
});

test('an older Tabular List: told as older, kept behind, opened with its own year, and gone back from', async ({
	page,
	app
}) => {
	const older = tabularZip(2026, (text) =>
		text.replace('<note>high blood pressure</note>', '<note>raised arterial tension</note>')
	) as Picked;
	await read(page, app, older);
	await expect(found(page)).toContainText('Tabular List FY2026 derived, October 2025');
	await expect(found(page)).toContainText(
		'This is older than the FY2027 in use, which still opens; FY2026 is kept behind it.'
	);
	await found(page).getByText('1 note revised').click();
	await expect(found(page)).toContainText('raised arterial tension');
	await use(page);
	const inUse = section(page).getByRole('list').first().getByRole('listitem');
	await expect(inUse.filter({ hasText: 'Tabular List' })).toHaveText([
		/came with the app.*FY2027/s,
		/added by you.*FY2026/s
	]);

	const entry = page.getByRole('article');
	const notesOf = async (year: string, note: string) => {
		await page.goto(`${app.url}/codebook/icd10cm/I10?edition=${year}`);
		await expect(entry).toContainText(note);
		await expect(entry).toContainText(`Notes of ${year}`);
	};
	await notesOf('FY2027', 'high blood pressure');
	await notesOf('FY2026', 'raised arterial tension');

	await page.goto(`${app.url}/settings`);
	await section(page)
		.getByRole('button', { name: /^Go back/ })
		.click();
	await expect(section(page)).toContainText('The edition before is in use again.');
	await expect(inUse.filter({ hasText: 'Tabular List' })).toHaveText([/came with the app.*FY2027/s]);
	await page.goto(`${app.url}/codebook/icd10cm/I10?edition=FY2026`);
	await expect(entry).toContainText('high blood pressure');
	await expect(entry).toContainText('Notes of FY2027');
});

test('a quarter of HCPCS with short titles alone keeps the long ones, and says of which list they are', async ({
	page,
	app
}) => {
	const july = asPublished(
		'hcpcs/hcpcs_l2_2026-04_opps_addendum_b_short.csv',
		'july-2026-opps-addendum-b.csv'
	) as Picked;
	await read(page, app, july);
	await expect(found(page)).toContainText('HCPCS Level II 2026-Q3');
	await use(page);
	await page.goto(`${app.url}/codebook/hcpcs/E0601`);
	const entry = page.getByRole('article');
	await expect(entry).toContainText('2026-Q3');
	await expect(entry).toContainText(/Continuous positive airway pressure \(cpap\) device/i);
	await expect(entry).toContainText(/2022/);
});
