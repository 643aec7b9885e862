/** The streak one tap away: calendar, goal, pause, the card to show; and reminders without a server. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { writeLog } from '../../src/lib/domain/log-file';
import type { StoredEvent } from '../../src/lib/domain/event';
import { toCalendarDay, toDayNumber } from '../../src/lib/domain/study-day';
import { expect, test } from './fixtures';
import { firstRun, readLog } from './person';

/** Saturday, 21 November 2026, noon in New York. */
const NOON = new Date('2026-11-21T12:00:00-05:00');
const TODAY = toDayNumber(20261121);

/** Rounds played to their end so many days ago, as another device wrote them. */
function studied(...back: number[]): StoredEvent[] {
	return back.map((days, at) => {
		const time = NOON.getTime() - days * 86_400_000;
		return {
			id: `AAAAAAAAAA${String(at).padStart(4, '0')}zz`,
			hlc: time,
			at: time,
			offset: -300,
			day: toCalendarDay(TODAY - days),
			app: 'test',
			kind: 'round',
			round: `r${at}`,
			mode: 'due',
			answers: 10,
			finished: true
		};
	});
}

async function begin(page: Page, events: StoredEvent[]): Promise<void> {
	await page.clock.setFixedTime(NOON);
	await firstRun(page);
	await page.goto('/settings');
	const sha256 = (body: string) => Promise.resolve(createHash('sha256').update(body).digest('hex'));
	const text = await writeLog(events, 'test', 'AAAAAAAA', sha256);
	await page
		.getByLabel(/^(Join a copy|Joining)/)
		.setInputFiles({ name: 'copy.crlog.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await expect(page.getByRole('status').filter({ hasText: `${events.length} new` })).toBeVisible();
}

async function openStreak(page: Page): Promise<Locator> {
	await page.goto('/');
	await page.getByText('What counts, calendar, goal, pause').click();
	const streak = page.getByRole('region', { name: 'Streak' });
	await expect(streak.getByText('Perfect weeks', { exact: false }).first()).toBeVisible();
	return streak;
}

test('one tap from the streak: what counts, the calendar, the goal', async ({ page }) => {
	// Monday to Friday, the week before without its Wednesday, and one day in October.
	await begin(page, studied(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 30));
	const streak = await openStreak(page);
	await expect(streak.getByText('five answers of any kind')).toBeVisible();
	await expect(streak.getByRole('heading', { name: '11 days in a row' })).toBeVisible();

	const month = streak.getByRole('table', { name: 'Study days of November 2026' });
	await expect(month.getByRole('cell', { name: 'Nov 20, studied' })).toBeAttached();
	await expect(month.getByRole('cell', { name: 'Nov 11, freeze used' })).toBeAttached();
	await expect(month.getByRole('cell', { name: 'Nov 21, today, not yet' })).toBeAttached();
	await expect(month.getByRole('cell', { name: 'Nov 4, no study day' })).toBeAttached();
	await streak.getByRole('button', { name: 'The month before' }).click();
	await expect(streak.getByRole('cell', { name: 'Oct 22, studied' })).toBeAttached();
	await expect(streak.getByRole('button', { name: 'The month before' })).toBeDisabled();

	// A goal in answers, too much, nothing at all.
	await streak.getByRole('button', { name: 'Answers', exact: true }).click();
	const field = streak.getByRole('spinbutton', { name: 'Answers a day' });
	await expect(field).toHaveValue('20');
	await field.fill('35');
	await field.blur();
	await expect(streak.getByText('Today: 0 of 35 answers')).toBeVisible();
	await field.fill('5000');
	await field.blur();
	await expect(streak.getByText('A goal is a whole number from 1 to 999. It stays at 35.')).toBeVisible();
	await expect(field).toHaveValue('35');
	await field.fill('0');
	await field.blur();
	await expect(streak.getByRole('button', { name: 'No goal' })).toHaveAttribute('aria-pressed', 'true');
	await expect(field).toHaveCount(0);
});

test('ill for five days: a pause told afterwards brings the streak back, and a bad one is refused in words', async ({
	page
}) => {
	await begin(page, studied(6, 7, 8, 9));
	const streak = await openStreak(page);
	await expect(streak.getByRole('heading', { name: 'No streak yet' })).toBeVisible();
	await streak.getByText('Days gone by, or a last day').click();
	const first = streak.getByLabel('First day');
	const last = streak.getByLabel('Last day, if you know it');
	const keep = streak.getByRole('button', { name: 'Pause these days' });
	const says = (text: string) => expect(streak.getByRole('status').filter({ hasText: text })).toBeVisible();

	await keep.click();
	await says('The first day of the pause is missing.');
	await first.fill('2026-11-22');
	await keep.click();
	await says('A pause begins today or earlier.');
	await first.fill('2026-11-01');
	await keep.click();
	await says('at most 14 days back');
	await first.fill('2026-11-16');
	await last.fill('2026-11-15');
	await keep.click();
	await says('The last day is before the first.');
	await first.fill('2026-11-14');
	await last.fill('');
	await keep.click();
	await says('You have studied since that day.');
	expect((await readLog(page)).filter(({ kind }) => kind === 'pause')).toEqual([]);

	await first.fill('2026-11-16');
	await last.fill('2026-11-20');
	await keep.click();
	await says('Paused: Nov 16 to Nov 20.');
	await expect(streak.getByRole('heading', { name: '4 days in a row' })).toBeVisible();
	await expect(streak.getByRole('cell', { name: 'Nov 18, paused' })).toBeAttached();
	// One that overlaps is part of the same.
	await first.fill('2026-11-18');
	await last.fill('2026-11-21');
	await keep.click();
	await says('Paused: Nov 18 to Nov 21.');
	await expect(streak.getByRole('button', { name: /^Take away the pause/ })).toHaveCount(1);

	await page.reload();
	await expect(page.getByRole('heading', { name: '4 days in a row' })).toBeVisible();
	const again = await openStreak(page);
	await again.getByText('Days gone by, or a last day').click();
	await again.getByRole('button', { name: 'Take away the pause Nov 16 to Nov 21' }).click();
	await expect(again.getByRole('heading', { name: 'No streak yet' })).toBeVisible();
});

test('an open pause waits, and is ended', async ({ page }) => {
	await begin(page, studied(1, 2, 3));
	let streak = await openStreak(page);
	await streak.getByRole('button', { name: 'Pause from today' }).click();
	await expect(streak.getByText('Since Nov 21. It ends by itself with your next study day.')).toBeVisible();
	await expect(streak.getByText('paused', { exact: true }).first()).toBeVisible();
	// A month later.
	await page.clock.setFixedTime(new Date('2026-12-20T12:00:00-05:00'));
	streak = await openStreak(page);
	await expect(streak.getByRole('heading', { name: '3 days in a row' })).toBeVisible();
	await streak.getByRole('button', { name: 'End the pause' }).click();
	await expect(streak.getByRole('button', { name: 'Pause from today' })).toBeVisible();
	await expect(streak.getByRole('heading', { name: '3 days in a row' })).toBeVisible();
});

test('the card shows what was chosen, in a picture and in words', async ({ page }) => {
	await begin(page, studied(0, 1, 2));
	const streak = await openStreak(page);
	await streak.getByRole('button', { name: 'A card to show' }).click();
	const card = page.getByRole('dialog', { name: 'A card to show' });
	const words = 'CodeRounds, November 21, 2026. 3 days in a row. 0 answers.';
	await expect(card.getByRole('img', { name: words })).toBeVisible();
	await card.getByRole('checkbox', { name: 'Answers' }).uncheck();
	await expect(
		card.getByRole('img', { name: 'CodeRounds, November 21, 2026. 3 days in a row.' })
	).toBeVisible();

	// The address goes along only when it is ticked.
	await expect(card.getByText(page.url())).toHaveCount(0);
	await card.getByRole('checkbox', { name: 'The address of this app' }).check();
	await expect(card.getByText(page.url())).toBeVisible();

	const saving = page.waitForEvent('download');
	await card.getByRole('button', { name: 'Save the picture' }).click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe('coderounds.png');
	const picture = readFileSync(await download.path());
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1080, 1080]);
	expect(picture.length).toBeGreaterThan(8_000);

	await card.getByRole('checkbox', { name: 'Days in a row' }).uncheck();
	await expect(card.getByText('Choose at least one thing for the card.')).toBeVisible();
	await expect(card.getByRole('button', { name: 'Save the picture' })).toBeDisabled();
});

test('a calendar file reminds without a server, up to the exam', async ({ page }) => {
	await page.clock.setFixedTime(NOON);
	await firstRun(page, 'CCS');
	await page.goto('/settings');
	await page.getByLabel('Exam day').fill('2027-01-16');
	const reminders = page.locator('#reminders');
	await expect(reminders.getByText('56 reminders of 10 minutes at 19:30')).toBeVisible();
	for (const day of ['Saturday', 'Sunday']) await reminders.getByRole('button', { name: day }).click();
	await reminders.getByLabel('Time').fill('06:45');
	const save = reminders.getByRole('button', { name: 'Save the calendar file' });
	const saving = page.waitForEvent('download');
	await save.click();
	const download = await saving;
	expect(download.suggestedFilename()).toBe('coderounds.ics');
	const text = readFileSync(await download.path(), 'utf8');
	const [practice, exam] = new ICAL.Component(ICAL.parse(text) as unknown[])
		.getAllSubcomponents('vevent')
		.map((event) => new ICAL.Event(event));
	expect(practice?.startDate.toString()).toBe('2026-11-23T06:45:00');
	expect(String(practice?.component.getFirstPropertyValue('rrule'))).toContain('BYDAY=MO,TU,WE,TH,FR');
	expect(exam?.startDate.toString()).toBe('2027-01-16');
	expect(exam?.summary).toBe('CCS exam');
	const uid = practice?.uid;

	// A later file has the same name for the entry.
	const second = page.waitForEvent('download');
	await save.click();
	expect(readFileSync(await (await second).path(), 'utf8')).toContain(`UID:${uid ?? 'none'}`);

	// What makes no file says why.
	for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
		await reminders.getByRole('button', { name: day }).click();
	await expect(reminders.getByText('Choose at least one day of the week.')).toBeVisible();
	await reminders.getByRole('button', { name: 'Monday' }).click();
	await reminders.getByLabel('Last day').fill('2026-11-01');
	await expect(reminders.getByText('The last day has passed.')).toBeVisible();
	await page.getByLabel('Exam day').fill('2026-11-03');
	await expect(reminders.getByText('The exam day, November 3, 2026, has passed.')).toBeVisible();
});

test('the number on the icon is off until it is asked for, and goes when it is switched off', async ({
	page
}) => {
	await page.addInitScript(() => {
		const shown: (number | null)[] = [];
		Object.assign(window, { shown });
		Object.assign(navigator, {
			setAppBadge: (count: number) => Promise.resolve(void shown.push(count)),
			clearAppBadge: () => Promise.resolve(void shown.push(null))
		});
	});
	const shown = () => page.evaluate(() => (window as unknown as { shown: (number | null)[] }).shown);
	await firstRun(page);
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'No streak yet' })).toBeVisible();
	expect(await shown()).toEqual([]);

	await page.goto('/settings');
	const box = page.getByRole('checkbox', { name: /^Number on the app/ });
	await expect(box).not.toBeChecked();
	await box.check();
	// Nothing is due, so it is cleared, never shown as nought.
	await expect.poll(shown).toEqual([null]);
	await page.reload();
	await expect(box).toBeChecked();
	await expect.poll(shown).toEqual([null]);
	await box.uncheck();
	await expect.poll(shown).toEqual([null, null]);
});
