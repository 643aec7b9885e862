/** Progress: a year of study, a first answer, a clock in another year, and what is set aside. */
import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { studyLog } from '../../src/cli/study-log';
import { writeLog } from '../../src/lib/domain/log-file';
import { studyDayNumber } from '../../src/lib/domain/study-day';
import { expect, test } from './fixtures';
import { answer, firstRun, readBank } from './person';
import { tooWide } from './places';

const bank = readBank();
const YEAR = 365;

/** A year of study of the CCS that ended today, as the text of a copy. */
async function yearOfStudy(reviews = 20_000): Promise<string> {
	const { items } = bank.catalogue;
	const own = items.filter(({ exams, editions }) => exams.includes('CCS') && editions.includes('FY2026'));
	const ids = (kind: 'drill' | 'chart', use: 'drill' | 'mock') =>
		own.filter((item) => item.kind === kind && item.use === use).map(({ id }) => id);
	const today = studyDayNumber(Date.now(), -300);
	const events = studyLog({
		seed: 3,
		// In an order that goes through all topics.
		drills: ids('drill', 'drill').sort((a, b) => (a.slice(-3) < b.slice(-3) ? -1 : 1)),
		charts: ids('chart', 'drill').slice(0, 30),
		mocks: ids('drill', 'mock'),
		exam: 'CCS',
		from: today - YEAR,
		to: today - 1,
		reviews: 60,
		fresh: 4,
		most: reviews
	});
	return writeLog(events, '0.1.0', 'BenchDev', async (text) =>
		createHash('sha256').update(text).digest('hex')
	);
}

async function join(page: Page, text: string): Promise<void> {
	await page.goto('/settings');
	await page
		.getByLabel(/^(Join a copy|Joining)/)
		.setInputFiles({ name: 'copy.crlog.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await expect(page.getByRole('status').filter({ hasText: / new, 0 known already/ })).toBeVisible({
		timeout: 60_000
	});
}

test('a year of study: readiness with its interval, and a table behind every graph', async ({ page }) => {
	test.slow();
	await firstRun(page, 'CCS');
	await join(page, await yearOfStudy());
	await page.goto('/progress');
	const ready = page.getByRole('region', { name: 'Ready for the CCS' });
	await expect(ready.getByText(/^expected score, likely between \d+ and \d+$/)).toBeVisible();
	await expect(ready.getByText(/Of 100 learners with answers like yours, (about )?\d+/)).toBeVisible();
	await ready.getByText('How this is computed').click();
	await expect(ready.getByText('From first tries alone', { exact: false })).toBeVisible();

	const graphs = page.getByRole('main').getByRole('img');
	// Range, calendar, answers, remembered, what is due, audits, how sure.
	await expect(graphs).toHaveCount(7);
	const tables = page.getByRole('main').locator('details table');
	expect(await tables.count()).toBeGreaterThanOrEqual(7);
	for (const table of await tables.all()) {
		await expect(table.locator('caption')).not.toBeEmpty();
		expect(await table.locator('tbody tr').count()).toBeGreaterThan(0);
	}
	const remembered = page.getByRole('region', { name: 'Remembered' });
	await remembered.getByRole('button', { name: 'Months' }).click();
	await expect(remembered.getByRole('img', { name: /^Share remembered by month/ })).toBeVisible();
	const skills = page.getByRole('table', { name: 'Accuracy and speed by domain of the CCS' });
	await expect(skills.getByRole('row')).toHaveCount(6);
	await expect(page.getByRole('region', { name: 'How sure were you?' }).getByRole('img')).toBeVisible();

	// Another exam, of which a part alone is tested here.
	await page.getByRole('combobox', { name: 'Exam' }).selectOption('CPC');
	await expect(page.getByRole('heading', { name: 'The part of the CPC that is tested here' })).toBeVisible();
	await expect(page.getByText('About 36 of 100 questions.')).toBeVisible();
	await page.getByRole('combobox', { name: 'Exam' }).selectOption('All topics');
	await expect(page.getByRole('table', { name: 'Accuracy and speed by topic' })).toBeVisible();

	await page.setViewportSize({ width: 320, height: 700 });
	expect(await tooWide(page)).toEqual([]);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
});

test('one answer: a sensible picture, and what is missing for a number', async ({ page }) => {
	await firstRun(page, 'CCS');
	await answer(page, bank);
	await page.goto('/progress');
	await expect(page.getByText('Too little to tell yet.', { exact: false })).toContainText('You have 1,');
	await expect(page.getByText('This begins with the first review', { exact: false })).toBeVisible();
	await expect(page.getByRole('table', { name: 'Accuracy and speed by domain of the CCS' })).toBeVisible();
});

test('a clock in another year: nothing breaks, and what is dated later is said', async ({ page }) => {
	test.slow();
	await firstRun(page, 'CCS');
	await join(page, await yearOfStudy(1500));
	await page.clock.setSystemTime(Date.now() - YEAR * 2 * 86_400_000);
	await page.goto('/progress');
	await expect(page.getByText(/days with answers lie after today/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Ready for the CCS' })).toBeVisible();
	await page.clock.setSystemTime(Date.now() + YEAR * 5 * 86_400_000);
	await page.reload();
	await expect(page.getByText(/days with answers lie after today/)).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Remembered' }).locator('.figure')).toHaveText(/^\d+\s%$/);
	await expect(page.getByRole('img', { name: /^Reviews due: [1-9]\d*, 0, 0/ })).toBeVisible();
});

test('what is set aside is named by what it asks', async ({ page }) => {
	await firstRun(page, 'CCS');
	await answer(page, bank);
	const drill = bank.drills.find(({ use }) => use === 'drill');
	if (!drill) throw new Error('The bank has no drill.');
	const events = [drill.id, 'gen.laterality-eye'].map((card, at) => ({
		id: `SomeDevi${'AAAAAAAA'.slice(0, 4)}${'BC'.charAt(at)}AAA`,
		hlc: Date.now() + at,
		at: Date.now() + at,
		offset: 0,
		day: 20_261_122,
		app: '0.1.0',
		kind: 'card' as const,
		card,
		action: 'suspend' as const,
		until: 0
	}));
	await join(
		page,
		await writeLog(events, '0.1.0', 'SomeDevi', async (text) =>
			createHash('sha256').update(text).digest('hex')
		)
	);
	await page.goto('/progress');
	const aside = page.getByRole('region', { name: 'Set aside' });
	await expect(aside.getByText('Laterality, eye')).toBeVisible();
	await expect(aside).not.toContainText('gen.');
	await expect(aside).not.toContainText(drill.id);
	await expect(aside.getByText((drill.note ?? drill.prompt).slice(0, 40), { exact: false })).toBeVisible();
	await aside.getByRole('button', { name: 'Bring back: Laterality, eye' }).click();
	await expect(aside.getByRole('listitem')).toHaveCount(1);
});
