/** Speed rounds by oneself: played, timed, paused, left in the middle. No schedule moves. */
import type { Page } from '@playwright/test';
import type { Drill } from '../../src/lib/domain/drill';
import type { Pack } from '../../src/lib/domain/pack';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickOptions } from '../../src/lib/ui/quick-options';
import { BUILD, expect, test } from './fixtures';
import { firstRun, give, keyOf, readBank, readLog, type Bank } from './person';

const bank: Bank = readBank();
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function open(page: Page): Promise<void> {
	await page.goto('/');
	await firstRun(page, 'CCS');
	await page.goto('/speed');
}

async function begin(page: Page, mode: string, time: string): Promise<void> {
	await page.getByText(mode, { exact: true }).click();
	await page.getByRole('combobox', { name: 'Time' }).selectOption({ label: time });
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
}

/** What tells apart questions that ask in the same words. */
function answersOf(drill: Drill): string[] {
	if (drill.type === 'excludes1_spot') return drill.pairs.map(({ codes }) => codes.join(' and '));
	return 'choices' in drill ? drill.choices.map(({ text }) => text) : [];
}

/** The question on the page, found by what it says; read once more where it changed in the middle of reading. */
async function question(page: Page): Promise<Drill> {
	let found: Drill | undefined;
	await expect(async () => {
		const heading = plain(await page.getByRole('heading', { level: 1 }).innerText());
		const text = plain(await page.getByRole('main').innerText());
		const answers = plain(await page.locator('body').innerText());
		const says = (drill: Drill) =>
			plain(drill.prompt) === heading &&
			text.includes(plain(drill.note ?? '')) &&
			text.includes(plain(drill.context ?? '')) &&
			answersOf(drill).every((one) => answers.includes(plain(one)));
		const length = ({ note, context }: Drill) => (note ?? '').length + (context ?? '').length;
		[found] = bank.drills.filter(says).sort((a, b) => length(b) - length(a));
		expect(found, heading).toBeDefined();
	}).toPass({ timeout: 5_000 });
	if (!found) throw new Error('No question stands on the page.');
	return found;
}

/** Gives the right answer, by key where a key does it. */
async function answerRight(page: Page): Promise<void> {
	const drill = await question(page);
	const url = bank.catalogue.items.find(({ id }) => id === drill.id)?.pack ?? '';
	const { codes } = JSON.parse(readFileSync(join(BUILD, url), 'utf8')) as Pack;
	const key = keyOf(drill);
	const options = quickOptions(drill, codes);
	const at = options?.findIndex(({ answer }) => answer === key) ?? -1;
	const keys = page.getByRole('group', { name: 'The answers' }).getByRole('button');
	// The tenth and those behind it have no key of their own.
	if (at >= 0 && at < 9) await page.keyboard.press(String(1 + at));
	else if (at >= 0) await keys.nth(at).click();
	else {
		await give(page, drill, key);
		if (drill.type === 'typed_code') await page.keyboard.press('Enter');
		else await page.getByRole('button', { name: 'Answer', exact: true }).click();
	}
}

const rightSoFar = (page: Page) => page.getByText(/^\d+right/);
const kinds = async (page: Page) => (await readLog(page)).map(({ kind }) => kind);

test('a sprint of ten right answers is a best, and no review was written', async ({ page }) => {
	await open(page);
	await begin(page, 'Sprint', 'No clock');
	for (let at = 0; at < 10; at++) {
		await answerRight(page);
		if (at < 9) await expect(rightSoFar(page)).toHaveText(new RegExp(`^${at + 1}right`));
	}
	await expect(page.getByRole('heading', { level: 1, name: '10 right', exact: true })).toBeVisible();
	await expect(page.getByText('Your best so far.')).toBeVisible();
	const log = await kinds(page);
	expect(log.filter((kind) => kind === 'review')).toHaveLength(0);
	expect(log.filter((kind) => kind === 'practice')).toHaveLength(10);
	expect(log.filter((kind) => kind === 'speed')).toHaveLength(1);
	await page.goto('/practice');
	await expect(page.getByRole('link', { name: /^Speed/ })).toContainText('most so far: 10 right');
});

test('a streak ends with its first miss, which is told and can be answered again', async ({ page }) => {
	await open(page);
	await begin(page, 'Streak', 'Usual time');
	await answerRight(page);
	await expect(rightSoFar(page)).toHaveText(/^1right/);
	const missed = await question(page);
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByRole('heading', { level: 1, name: '1 right' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: missed.prompt }).first()).toBeVisible();
	await page.getByRole('button', { name: 'Answer these as reviews' }).click();
	await expect(page.getByRole('heading', { level: 1, name: missed.prompt })).toBeVisible();
});

test('a round that was left in the middle ended there, and nothing is lost', async ({ page }) => {
	await open(page);
	await begin(page, 'Survival', 'Usual time');
	await answerRight(page);
	await expect(rightSoFar(page)).toHaveText(/^1right/);
	await page.reload();
	await expect(page.getByText('The page was left in the middle')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: '1 right' })).toBeVisible();
	await expect(page.getByText('Your best so far.')).toBeHidden();
	expect((await kinds(page)).filter((kind) => kind === 'speed')).toHaveLength(1);
	await page.reload();
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('a storm runs out of time, and stands still while it is paused', async ({ page }) => {
	await page.clock.install();
	await open(page);
	await begin(page, 'Storm', 'Usual time');
	const clock = page.getByRole('timer');
	await page.getByRole('button', { name: 'Pause' }).click();
	await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
	const stood = await clock.innerText();
	await page.clock.runFor(120_000);
	await expect(clock).toHaveText(stood);
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByText(/seconds less/)).toBeVisible();
	await page.clock.runFor(600_000);
	await expect(page.getByRole('heading', { level: 1, name: '0 right' })).toBeVisible();
});

test('a key that is held answers one question alone', async ({ page }) => {
	await open(page);
	await begin(page, 'Sprint', 'No clock');
	for (let at = 0; !(await page.getByRole('group', { name: 'The answers' }).isVisible()); at++) {
		expect(at).toBeLessThan(9);
		const { id } = await question(page);
		await page.getByRole('button', { name: 'Skip' }).click();
		await expect(async () => expect((await question(page)).id).not.toBe(id)).toPass();
	}
	const { id } = await question(page);
	const key = (repeat: boolean) =>
		page.evaluate((isRepeat) => {
			document.body.dispatchEvent(
				new KeyboardEvent('keydown', { key: '1', bubbles: true, repeat: isRepeat })
			);
		}, repeat);
	// What a keyboard sends while the finger that answered before stays down.
	for (let at = 0; at < 10; at++) {
		await key(true);
		expect((await question(page)).id).toBe(id);
	}
	await key(false);
	await expect(page.getByRole('status').filter({ hasText: /^(Right|No)\./ })).toBeVisible();
});

test('the keyboard is not lost when the round is paused, and again when it goes on', async ({ page }) => {
	await open(page);
	await begin(page, 'Survival', 'No clock');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { level: 1, name: 'Paused' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Skip' })).toBeVisible();
	await expect(page.locator('body')).not.toBeFocused();
});

test('the best of before runs along in the next round', async ({ page }) => {
	await open(page);
	await begin(page, 'Streak', 'Usual time');
	await answerRight(page);
	await expect(rightSoFar(page)).toHaveText(/^1right$/);
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByText('Your best so far.')).toBeVisible();
	await page.getByRole('button', { name: 'Once more' }).click();
	await expect(rightSoFar(page)).toHaveText(/^0right, best had 1$/, { timeout: 30_000 });
});

test.describe('a slow network', () => {
	test.use({ serviceWorkers: 'block' });

	/** The packs of drills come when they are let. */
	async function hold(page: Page) {
		let release = () => {};
		const released = new Promise<void>((go) => (release = go));
		await page.route(/\/packs\/(?!catalogue|coverage|charts|exams|skills)/, async (route) => {
			await released;
			await route.continue();
		});
		return release;
	}

	test('takes no time from the clock, and a round that is ended meanwhile stays ended', async ({ page }) => {
		await page.clock.install();
		await open(page);
		await begin(page, 'Storm', 'Usual time');
		const release = await hold(page);
		const clock = page.getByRole('timer');
		const paused = page.getByRole('heading', { level: 1, name: 'Paused' });
		// Until a question is on its way: its answer was given, and the next one does not come.
		let given = 0;
		for (;;) {
			const before = await page.getByRole('heading', { level: 1 }).innerText();
			await page.getByRole('button', { name: 'Skip' }).click();
			given += 1;
			await page.clock.runFor(400);
			const isWaiting = await page
				.getByRole('heading', { level: 1, name: before, exact: true })
				.waitFor({ state: 'hidden', timeout: 2_000 })
				.then(() => false)
				.catch(() => true);
			if (isWaiting) break;
			expect(given).toBeLessThan(30);
		}
		const stood = await clock.innerText();
		await page.clock.runFor(60_000);
		await expect(clock).toHaveText(stood);
		await page.getByRole('button', { name: 'Pause' }).click();
		await expect(paused).toBeVisible();
		await page.getByRole('button', { name: 'End the round' }).click();
		await expect(page.getByRole('heading', { level: 1, name: '0 right' })).toBeVisible();
		release();
		await page.clock.runFor(2_000);
		await expect(page.getByRole('heading', { level: 1, name: '0 right' })).toBeVisible();
		const log = await readLog(page);
		const speed = log.find(({ kind }) => kind === 'speed');
		expect(speed?.asked).toBe(given);
		expect(log.filter(({ kind }) => kind === 'practice')).toHaveLength(given);
	});
});
