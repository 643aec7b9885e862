/**
 * CPT without CPT: a procedure coded from one's own book, and a table of one's own that never leaves the device. The
 * table is invented as the test runs; no code of it is or can be one of CPT.
 */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inventedCsv, inventedRow, inventedTable } from '../../src/lib/domain/cpt-invented';
import { cptTitle } from '../../src/lib/domain/cpt-table';
import { writeFactsAnswer } from '../../src/lib/domain/drill-types/procedure-facts';
import { expect, test } from './fixtures';
import { check, deal, firstRun, give, next, readBank, readLog } from './person';
import { tooWide } from './places';

const ROWS = 120;
const bank = readBank();
const mine = inventedRow(17);

function aProcedure() {
	const [drill] = bank.drills.filter((one) => one.type === 'procedure_facts');
	if (!drill) throw new Error('No drill of type procedure_facts.');
	return drill;
}

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
	const section = page.getByRole('region', { name: 'Your CPT table' });
	const agree = section.getByRole('checkbox', { name: 'I hold a licence for this table' });
	await expect(agree).toBeVisible();
	await agree.check();
	await section
		.getByLabel('Add your table')
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function addTable(page: Page): Promise<void> {
	await page.goto('/settings');
	await choose(page, 'licensed.csv', inventedCsv(ROWS));
	await expect(page.getByText(`${ROWS} codes are here, for this device alone.`)).toBeVisible();
}

const databases = (page: Page) =>
	page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a table is added under a licence, stands beside the facts, is in no copy, and goes with one tap', async ({
	page
}) => {
	test.slow();
	await firstRun(page);
	await page.goto('/settings');
	const section = page.getByRole('region', { name: 'Your CPT table' });
	await expect(section.getByLabel('Add your table')).toBeDisabled();
	await addTable(page);
	await expect(section.getByText(`${ROWS} codes`, { exact: true })).toBeVisible();

	// Its title stands beside the facts, before and after the mark.
	const drill = aProcedure();
	const ids = drill.facts.map(({ id }) => id);
	const typed = `${mine.code.toLowerCase()}-RT`;
	await deal(page, [drill.id]);
	await give(page, drill, writeFactsAnswer({ typed, isShown: true, ticked: ids.slice(0, 2) }));
	await expect(page.getByText(cptTitle(mine))).toBeVisible();
	expect(await check(page)).toMatch(/^(Partly|Half) right$/);
	await expect(page.getByText(cptTitle(mine))).toBeVisible();
	await expect(page.getByText(`2 of ${ids.length} facts are in your choice, as you say.`)).toBeVisible();
	await next(page);
	await give(page, drill, writeFactsAnswer({ typed: '?', isShown: true, ticked: ids }));
	await expect(page.getByText(cptTitle(mine))).toBeHidden();
	expect(await check(page)).toBe('Right');
	await next(page);

	// The copy holds the answer as it was typed, and no row of the table.
	await page.goto('/settings');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	expect(text).toContain(typed);
	for (const { code, short, long = '' } of inventedTable(ROWS))
		expect([code, short, long].filter((one) => text.includes(one))).toEqual([]);

	// One tap, and the database is gone.
	expect(await databases(page)).toContain('coderounds:/:cpt');
	await section.getByRole('button', { name: 'Remove it' }).click();
	await expect(page.getByText('Your CPT table is gone from this device.')).toBeVisible();
	expect(await databases(page)).not.toContain('coderounds:/:cpt');
	await page.reload();
	await expect(section.getByRole('checkbox', { name: 'I hold a licence for this table' })).not.toBeChecked();
	expect(await databases(page)).not.toContain('coderounds:/:cpt');
	// The answers stay.
	await page.goto('/progress');
	await expect(page.locator('.figs .figure').first()).toHaveText('2');
});

test('ten questions from the table are practice alone', async ({ page }) => {
	await firstRun(page);
	await page.goto('/practice/cpt');
	await page.getByRole('link', { name: 'Your CPT table' }).click();
	await addTable(page);
	await page.getByRole('link', { name: 'Ten questions from it' }).click();
	const titles = new Map(inventedTable(ROWS).map((row) => [row.code, cptTitle(row)]));
	const rows = inventedTable(ROWS);
	for (let at = 1; at <= 10; at++) {
		await expect(page.getByText(`Question ${at} of 10`)).toBeVisible();
		await expect(page.getByText('nothing of it is kept')).toBeVisible();
		const asked = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
		const code = /\b9[A-Z]\d\dX\b/.exec(asked)?.[0] ?? '';
		const title = asked.replace(/: which code\?$/, '');
		const behind = rows[rows.findIndex((row) => row.code === code) + 1];
		const right = asked.startsWith('Which comes')
			? behind && cptTitle(behind)
			: (titles.get(code) ?? rows.find((row) => cptTitle(row) === title)?.code);
		// The first is answered wrong, so that both verdicts are seen.
		const choice = page.getByRole('radio');
		const names = await choice.evaluateAll((radios) =>
			radios.map((radio) => radio.closest('label')?.textContent?.trim() ?? '')
		);
		const name = at === 1 ? names.find((one) => one !== right) : right;
		await page
			.locator('label')
			.filter({ has: page.getByRole('radio', { name: name ?? '', exact: true }) })
			.click();
		expect(await check(page)).toBe(at === 1 ? 'Not this one' : 'Right');
		await next(page);
	}
	await expect(page.getByRole('heading', { name: '9 of 10 right' })).toBeVisible();
	const log = await readLog(page);
	expect(log.filter(({ kind }) => kind === 'review' || kind === 'round')).toEqual([]);
	expect(JSON.stringify(log)).not.toContain(titles.values().next().value);
});

test('what is no table is refused in one sentence, and bad rows are told', async ({ page }) => {
	await page.goto('/settings');
	const refused: [string, string | Buffer, string][] = [
		['diary.csv', 'Dear diary,\ntoday I coded.', 'diary.csv is no table of codes'],
		['cut.csv', `${mine.code},"Cut o`, 'cut.csv is damaged or cut off'],
		['book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'book.xlsx is a zip or a spreadsheet'],
		['nothing.csv', '', 'nothing.csv is empty.']
	];
	for (const [name, content, said] of refused) {
		await choose(page, name, content);
		await expect(page.getByText(said)).toBeVisible();
		await expect(page.getByText('Nothing was changed.')).toBeVisible();
	}
	expect(await databases(page)).not.toContain('coderounds:/:cpt');
	await choose(page, 'mine.csv', `${inventedCsv(ROWS)}\nTotal,${ROWS}\n${inventedRow(300).code},\n`);
	await expect(page.getByText(`Row ${ROWS + 2} left out: no code of five characters`)).toBeVisible();
	await expect(page.getByText(`Row ${ROWS + 3} left out: no title.`)).toBeVisible();
	await expect(page.getByText(`${ROWS} codes are here`)).toBeVisible();
});

test('who chooses CPC or COC is told what is covered and what is not', async ({ page }) => {
	await firstRun(page, 'CPC');
	await page.goto('/practice');
	await expect(page.getByText('About two thirds of the CPC is CPT')).toBeVisible();
	await page.goto('/settings');
	await expect(page.getByText('About two thirds of the CPC is CPT')).toBeVisible();
	await expect(page.getByText(/Not covered: finding a CPT code/)).toBeVisible();
	await page.getByRole('button', { name: 'COC', exact: true }).click();
	await expect(page.getByText('About a third of the COC is CPT')).toBeVisible();
	await page.getByRole('button', { name: 'CIC', exact: true }).click();
	await expect(page.getByText(/is CPT, which is not in this app/)).toBeHidden();
	await page.goto('/about#cpt');
	await expect(page.getByRole('heading', { name: 'What cannot' })).toBeVisible();
});

test('questions that need the book come only once it is here', async ({ page }) => {
	await firstRun(page);
	const drill = aProcedure();
	const isAsked = async () => {
		await page.goto('/drill?topic=cpt.surg');
		await expect(page.getByRole('button', { name: 'Check', exact: true }).first()).toBeVisible();
		const draft = await page.evaluate(
			() =>
				new Promise<string[]>((done, fail) => {
					const open = indexedDB.open('coderounds:/');
					open.onerror = () => fail(new Error('not opened'));
					open.onsuccess = () => {
						const got = open.result.transaction('drafts').objectStore('drafts').get('round');
						got.onsuccess = () => {
							open.result.close();
							done((got.result as { items?: string[] } | undefined)?.items ?? []);
						};
						got.onerror = () => fail(new Error('not read'));
					};
				})
		);
		const needing = bank.drills.filter(({ needsBook }) => needsBook).map(({ id }) => id);
		return draft.filter((id) => needing.includes(id));
	};
	expect(drill.needsBook).toBe(true);
	expect(await isAsked()).toEqual([]);
	await page.goto('/settings');
	const settings = async () => (await readLog(page)).filter(({ kind }) => kind === 'setting').length;
	const before = await settings();
	await page.getByRole('checkbox', { name: /^My CPT book is here/ }).check();
	// Whoever leaves in the same moment has not seen it kept.
	await expect.poll(settings).toBe(before + 1);
	await expect.poll(async () => (await isAsked()).length).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme, viewport: { width: 320, height: 568 } });
		test('the table and its questions: axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
			const look = async (place: string) => {
				expect.soft(await tooWide(page), place).toEqual([]);
				// As tall as the page: what lies under the doors is scrolled out from there by a person.
				const height = await page.evaluate(() => document.documentElement.scrollHeight);
				await page.setViewportSize({ width: 320, height: height + 80 });
				const { violations } = await new AxeBuilder({ page })
					.options({ rules: { 'target-size': { enabled: true } } })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
					.analyze();
				await page.setViewportSize({ width: 320, height: 568 });
				expect
					.soft(
						violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
						place
					)
					.toEqual([]);
			};
			await page.goto('/practice/cpt');
			await expect(page.getByRole('link', { name: 'Your CPT table' })).toBeVisible();
			await look('no table');
			await addTable(page);
			await look('settings with a table');
			await page.goto('/practice/cpt');
			await expect(page.getByText('Question 1 of 10')).toBeVisible();
			await look('asked');
			await page.getByRole('radio').first().focus();
			await page.keyboard.press('Space');
			await check(page);
			await look('told');
			await page.goto('/about');
			await look('about');
		});
	});
