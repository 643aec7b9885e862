/** What the first releases left in a browser, opened by the build of today: everything is there and goes on. */
import { figures } from './figures';
import { expect, test } from './fixtures';
import { BOOK_FORMAT } from '../../src/lib/workers/import';
import { goOutside, leftBy, putLeft, takeLeft } from './left-behind';
import { answer, check, readBank, readLog } from './person';

const bank = readBank();

// The page beside the app has no icon of its own, and the browser asks for one.
test.beforeEach(({ guard }) => guard.allow(/favicon\.ico/));

for (const file of ['v1.json', 'v1-c5cc838.json', 'v2.json'])
	test(`R9: the history of ${file} opens, is counted, and is written on`, async ({ page }) => {
		const left = leftBy(file);
		const before = (left.stores['tail'] ?? []).length;
		await goOutside(page);
		await putLeft(page, '', left);
		await page.goto('/progress');
		await expect(page.locator('.figs .figure').first()).toHaveText(/[1-9]/);
		await page.goto('/drill');
		const drill = await answer(page, bank);
		const log = await readLog(page);
		expect(log.length).toBeGreaterThan(before);
		expect(log.find(({ item }) => item === drill.id)).toMatchObject({ kind: 'review' });
		// Nothing that stood there went, and nothing is said to be lost.
		const ids = new Set(log.map(({ id }) => id));
		expect((left.stores['tail'] ?? []).filter(([, row]) => !ids.has((row as { id: string }).id))).toEqual([]);
		await expect(page.getByText(/Your history/)).toHaveCount(0);
		figures('R9', { 'histories of released versions opened by a browser': 1 });
	});

test('R9: packs, added releases and a CPT table of the releases that brought them', async ({ page }) => {
	await goOutside(page);
	for (const file of ['packs-v1-022315c.json', 'codesets-v1-ee1a255.json', 'cpt-v1-86b64d1.json']) {
		const left = leftBy(file);
		await putLeft(page, left.of, left);
	}
	// As that release left it outside the database.
	await page.evaluate(() => localStorage.setItem('coderounds:/:packs', '1795356140000 11'));

	await page.goto('/packs');
	await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(4);
	await page.getByText('Added lately, 4').click();
	await page.getByRole('button', { name: 'Take back pack.json' }).click();
	await expect(page.getByRole('link', { name: 'Play Example, renamed' })).toBeVisible();
	await page.getByRole('link', { name: 'Play Mine' }).click();
	await page.getByRole('radio', { name: 'True', exact: true }).check();
	expect(await check(page)).toBe('Right');

	// The releases are made anew in the form of today, from the files that were kept with them.
	await page.goto('/codebook/hcpcs/E9901');
	await expect(page.getByRole('main').first()).toContainText('Invented walking aid, each');
	await expect.poll(() => takeLeft(page, 'codesets')).toContain(`"format":"${BOOK_FORMAT}"`);
	await page.goto('/settings#codesets');
	const releases = page.locator('#codesets');
	await expect(releases.getByText(/^in use, HCPC2031_JAN_ANWEB\.zip/)).toBeVisible();
	await expect(releases.getByText(/^in use, hcc_2026\.csv/)).toBeVisible();
	await expect(releases.getByText(/^put aside, HCPC2032_JAN_ANWEB\.zip/)).toBeVisible();

	const table = page.getByRole('region', { name: 'Your CPT table' });
	await expect(table.getByText('40 codes', { exact: true })).toBeVisible();
	await table.getByRole('link', { name: 'Ten questions from it' }).click();
	await expect(page.getByText('Question 1 of 10, from licensed.csv.')).toBeVisible();
	figures('R9', { 'databases beside the log of released versions opened by a browser': 3 });
});
