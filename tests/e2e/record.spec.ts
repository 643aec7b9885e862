/** A record of practice one can show: its figures are what the person did, it says what it is not, and it prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ExamFacts } from '../../src/lib/domain/exam-facts';
import { fitsDomain } from '../../src/lib/domain/mock-fill';
import { minutesText } from '../../src/lib/ui/record-words';
import { BUILD, expect, test } from './fixtures';
import { addCode, answer, deal, firstRun, handIn, keyOf, missOf, next, readBank, readLog } from './person';
import { tooWide } from './places';

const bank = readBank();
const CHART = 'dc-heart-failure-uti';
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rowOf = (page: Page, table: string, name: string | RegExp) =>
	page.getByRole('table', { name: table }).getByRole('row', { name });
/** The figure of a row in "What was done". */
const figure = (page: Page, name: string) =>
	rowOf(page, 'What was done', new RegExp(`^${name}`)).getByRole('cell');

test('a record: minutes, right answers by domain, charts, and what it is not', async ({ page }) => {
	await firstRun(page, 'CCS');
	// Ten questions of one domain, of which seven are right, and a chart.
	const facts = JSON.parse(readFileSync(join(BUILD, 'packs/exams.json'), 'utf8')) as ExamFacts;
	const domain = facts.blueprints
		.find(({ exam }) => exam === 'CCS')
		?.domains.find(({ id }) => id === 'documentation');
	if (!domain) throw new Error('The CCS has no such domain.');
	const items = bank.catalogue.items
		.filter(
			(item) =>
				item.kind === 'drill' &&
				item.use === 'drill' &&
				item.type === 'true_false' &&
				item.exams.includes('CCS') &&
				fitsDomain(domain, item)
		)
		.slice(0, 10)
		.map(({ id }) => id);
	expect(items).toHaveLength(10);
	// Away from the sitting that began by itself, which would be put away over this one.
	await page.goto('/progress/record');
	await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
	await deal(page, items);
	for (let at = 0; at < 10; at++) {
		if (at > 0) await next(page);
		await answer(page, bank, at < 7 ? keyOf : missOf);
	}
	await page.goto(`/charts/${CHART}`);
	await addCode(page, 'I13.0');
	await handIn(page);

	await page.goto('/progress');
	await page.getByRole('link', { name: /^A record to show/ }).click();
	await expect(page.getByRole('heading', { name: 'Practice record' })).toBeVisible();
	const events = await readLog(page);
	const sum = (field: 'ms' | 'lookup') =>
		events.reduce((all, event) => all + (typeof event[field] === 'number' ? event[field] : 0), 0);
	await expect(figure(page, 'Days with practice')).toHaveText('1 of 30');
	await expect(figure(page, 'Time on questions and charts')).toHaveText(minutesText(sum('ms')));
	await expect(figure(page, 'Time in the code book')).toHaveText(minutesText(sum('lookup')));
	await expect(figure(page, 'Questions answered')).toHaveText('1010 different ones');
	await expect(figure(page, 'Charts coded and handed in')).toHaveText('1');
	const domains = 'Right answers by domain of the CCS';
	const cells = rowOf(page, domains, new RegExp(`^${domain.title}`)).getByRole('cell');
	await expect(cells.first()).toHaveText('70 %7 of 10');
	await expect(cells.last()).toHaveText('70 %7 of 10likely 40 to 89 %');
	await expect(
		rowOf(page, domains, /^All questions/)
			.getByRole('cell')
			.first()
	).toHaveText('70 %7 of 10');
	const audit = events.find(({ kind }) => kind === 'chart');
	await expect(rowOf(page, 'Charts, as an auditor counts', /^Codes exact/).getByRole('cell')).toHaveText(
		`${Number(audit?.['exact'])} of ${Number(audit?.['total'])}`
	);
	await expect(rowOf(page, 'Charts, as an auditor counts', /^Exact minus/)).toContainText('too few');
	await expect(page.getByText('Not known: how sure the learner was, was not asked.')).toBeVisible();
	await expect(page.getByText('Nobody watched, and nobody checked who answered.')).toBeVisible();

	// A name is on the paper and on this device, and nowhere in the log.
	await page.getByLabel('Name on it').fill('Ada Example');
	await expect(page.getByRole('heading', { name: 'Practice record of Ada Example' })).toBeVisible();
	await page.getByRole('button', { name: 'Last 90 days' }).click();
	await expect(figure(page, 'Days with practice')).toHaveText('1 of 90');
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Practice record of Ada Example' })).toBeVisible();
	await expect(figure(page, 'Days with practice')).toHaveText('1 of 90');
	expect(JSON.stringify(await readLog(page))).not.toContain('Ada Example');

	// Days with nothing, days the wrong way round.
	await page.getByRole('button', { name: 'From, to' }).click();
	await expect(page.getByText('Choose the first and the last day.')).toBeVisible();
	await page.getByLabel('From', { exact: true }).fill('2026-01-01');
	await page.getByLabel('To', { exact: true }).fill('2026-01-31');
	await expect(page.getByRole('heading', { name: 'Nothing in these days' })).toBeVisible();
	await page.getByLabel('From', { exact: true }).fill('2026-02-01');
	await expect(page.getByText('The first day lies after the last one.')).toBeVisible();
	await page.getByRole('button', { name: 'All', exact: true }).click();
	await expect(figure(page, 'Days with practice')).toHaveText('1 of 1');
	await page.getByRole('button', { name: 'No exam, by topic' }).click();
	await expect(page.getByRole('table', { name: 'Right answers by topic' })).toBeVisible();

	await page.setViewportSize({ width: 320, height: 700 });
	expect(await tooWide(page)).toEqual([]);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);

	// On paper: the record alone, black on white in the dark theme, too.
	await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Print, or save as PDF' })).toBeHidden();
	const heading = page.getByRole('heading', { name: 'Practice record of Ada Example' });
	await expect(heading).toBeVisible();
	const colours = await heading.evaluate((element) => [
		getComputedStyle(element).color,
		getComputedStyle(document.documentElement).backgroundColor
	]);
	expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('before the first answer there is nothing to print', async ({ page }) => {
	await page.goto('/progress/record');
	await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Five minutes' })).toBeVisible();
});
