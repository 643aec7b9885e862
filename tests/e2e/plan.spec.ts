/** The plan up to an exam: Today names it, its cost is shown before it is chosen, and it is made anew from the state. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, asked, firstRun, next, readBank } from './person';

/** The pages open on a day of their own, so that no date of a test grows old. */
const TODAY = new Date('2026-11-22T12:00:00');

async function setDay(page: Page, label: string, day: string) {
	await page.getByLabel(label).fill(day);
	await page.getByLabel(label).blur();
}
async function withExam(page: Page, day: string) {
	await page.clock.setFixedTime(TODAY);
	await firstRun(page, 'CCS');
	await asked(page);
	await page.goto('/plan');
	await setDay(page, 'Day of the CCS', day);
}

test('names the exam’s books, says what a goal costs, and keeps the choice', async ({ page }) => {
	await withExam(page, '2027-02-14');
	await expect(page.getByText('CCS on Sunday, February 14, with 2026 books')).toBeVisible();
	await expect(page.getByText('days to the CCS')).toBeVisible();
	await expect(page.getByText(/minutes a day/).first()).toBeVisible();
	const cheap = page.locator('label').filter({ has: page.getByRole('radio', { name: /^80 %/ }) });
	await expect(cheap).toContainText(/(needs|comes to) .* minutes a day/);
	await cheap.click();
	await expect(page.getByRole('radio', { name: /^80 %/ })).toBeChecked();

	// The table behind the bars says the same weeks.
	await page.getByText('As a table').click();
	const rows = page.getByRole('table', { name: 'The coming weeks up to the exam' }).getByRole('row');
	await expect(rows).toHaveCount(1 + 12);

	await page.goto('/');
	await expect(page.getByText('Sunday, November 22, CCS, 2026 books')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'CCS in 84 days' })).toBeVisible();
	await page.goto('/plan');
	await expect(page.getByRole('radio', { name: /^80 %/ })).toBeChecked();

	// After April the exam has the next books.
	await setDay(page, 'Day of the CCS', '2027-05-14');
	await expect(page.getByText('with 2027 books')).toBeVisible();
});

test('a day off plans nothing, and what is asked all the same can be answered', async ({ page }) => {
	const bank = readBank();
	await withExam(page, '2027-02-14');
	const sunday = page.getByRole('group', { name: 'Sunday' });
	await sunday.getByRole('button', { name: 'Off' }).click();
	await expect(sunday.getByRole('button', { name: 'Off' })).toHaveAttribute('aria-pressed', 'true');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'A day off' })).toBeVisible();
	await page.getByRole('link', { name: 'Ten new' }).click();
	await answer(page, bank);
	await next(page);
});

test('two exams: the nearer one is named, the other stands behind it', async ({ page }) => {
	await withExam(page, '2027-02-14');
	await page.getByRole('button', { name: 'Add a second exam' }).click();
	await page.getByRole('group', { name: 'A second exam' }).getByRole('button', { name: 'CPC' }).click();
	await setDay(page, 'Day of the CPC', '2027-01-16');
	await expect(page.getByText('CPC on Saturday, January 16, with 2027 books')).toBeVisible();
	await expect(page.getByText('Then CCS, Feb 14, in 84 days')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'CPC in 55 days' })).toBeVisible();
});

test('days and minutes that cannot be are said, and change nothing', async ({ page }) => {
	await withExam(page, '2026-11-23');
	await expect(page.getByText('The CCS is tomorrow')).toBeVisible();
	await expect(page.getByText('Nothing new any more')).toBeVisible();
	await setDay(page, 'Day of the CCS', '2026-11-20');
	await expect(page.getByRole('alert')).toHaveText('That day has passed. Nothing was changed.');
	await expect(page.getByText('The CCS is tomorrow')).toBeVisible();
	await setDay(page, 'Day of the CCS', '2026-11-22');
	await expect(page.getByText('The CCS is today')).toBeVisible();
	await setDay(page, 'Day of the CCS', '2027-02-14');
	await setDay(page, 'Minutes that a usual day has', '9999');
	await expect(page.getByRole('alert')).toHaveText('Minutes a day are a whole number from 1 to 600.');
	await setDay(page, 'Minutes that a usual day has', '0');
	await expect(page.getByRole('alert')).toContainText('reckons with 30');
});

test('after the exam it is asked once how it went', async ({ page }) => {
	await withExam(page, '2026-11-23');
	await expect(page.getByText('The CCS is tomorrow')).toBeVisible();
	await page.clock.setFixedTime(new Date('2026-11-25T12:00:00'));
	await page.goto('/');
	await expect(page.getByText('CCS was on Nov 23. How did it go?')).toBeVisible();
	await page.getByRole('button', { name: 'Passed' }).click();
	await expect(page.getByText('How did it go?')).toHaveCount(0);
	await page.reload();
	await expect(
		page.getByRole('link', { name: 'Five minutes' }).or(page.getByRole('link', { name: 'Ten new' }))
	).toBeVisible();
	await expect(page.getByText('How did it go?')).toHaveCount(0);
});
