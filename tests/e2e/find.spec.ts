/** "Find it" races: the way through the Index to a right and to a wrong code, by keyboard, and across a reload. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findChapter, isFindable, type FindDrill } from '../../src/lib/domain/find-race';
import { BUILD, expect, test } from './fixtures';
import { readBank, readLog } from './person';
import { tooWide } from './places';

const hasIndex = readFileSync(join(BUILD, 'codesets', 'index.json'), 'utf8').includes(
	'"part": "alpha-index"'
);
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, and what is wider than the window. */
async function findings(page: Page): Promise<string[]> {
	// In a window as tall as the page: axe takes a row that lies under a sticky bar for one of no height.
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	await page.setViewportSize(before);
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
	);
	return [...found, ...(await tooWide(page))];
}

const TOPIC = 'cm.ch.c09';
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The phrase on the page of the race, by what it says. */
async function phraseOn(page: Page): Promise<FindDrill> {
	await expect(page.getByRole('button', { name: 'Skip' })).toBeVisible();
	const text = plain(await page.getByRole('main').innerText());
	const drill = readBank().drills.find(
		(one) => isFindable(one) && text.includes(plain(one.prompt)) && text.includes(plain(one.note ?? ''))
	);
	if (!drill || !isFindable(drill)) throw new Error(`No phrase of the packs says “${text}”.`);
	return drill;
}

async function begin(page: Page, door: RegExp, topic = TOPIC): Promise<void> {
	await page.goto('/codebook/find');
	await page
		.locator('label')
		.filter({ has: page.getByRole('radio', { name: door }) })
		.click();
	await page.getByRole('combobox', { name: 'Phrases from' }).selectOption(topic);
	await page.getByRole('button', { name: /^Start/ }).click();
}
const codeField = (page: Page) => page.getByRole('textbox', { name: /^Your ICD-10-/ });
const verdict = (page: Page) => page.getByRole('heading', { name: /^(Found|Not this one|Skipped)$/ });
const finds = async (page: Page) => (await readLog(page)).filter(({ kind }) => kind === 'find');

test('only topics that have a phrase are offered', async ({ page }) => {
	await page.goto('/codebook/find');
	const topics = page.getByRole('combobox', { name: 'Phrases from' }).locator('option');
	await expect(topics.filter({ hasText: 'circulatory' })).toHaveCount(1);
	const offered = await topics.evaluateAll((options) =>
		options.map((option) => (option as HTMLOptionElement).value).filter(Boolean)
	);
	const withPhrase = new Set(
		readBank()
			.drills.filter(isFindable)
			.map(({ topic }) => topic)
	);
	expect(offered.filter((topic) => !withPhrase.has(topic))).toEqual([]);
	expect(offered).not.toContain('hcpcs');
});

test('through the Index to a right code and a wrong one', async ({ page }) => {
	test.skip(!hasIndex, 'the Index is not in this build');
	await page.goto('/codebook/find');
	await expect(page.getByRole('radio', { name: /^Index and Tabular/ })).toBeChecked();
	expect(await findings(page)).toEqual([]);
	await begin(page, /^Index and Tabular/);
	const first = await phraseOn(page);
	expect(await findings(page)).toEqual([]);

	await page.getByRole('link', { name: 'Alphabetic Index' }).click();
	const bar = page.getByRole('region', { name: 'Find it' });
	await expect(bar).toContainText(plain(first.prompt));
	await expect(page.getByText('Search is off in this race')).toBeVisible();
	await expect(page.getByRole('searchbox')).toHaveCount(0);
	await page.getByRole('button', { name: 'H', exact: true }).click();
	await page.getByRole('button', { name: 'Hy', exact: true }).click();
	expect(await findings(page)).toEqual([]);
	await page.getByRole('region', { name: 'Terms' }).getByRole('link').first().click();
	await expect(page.getByRole('region', { name: 'Term', exact: true }).getByRole('heading')).toBeVisible();
	expect(await findings(page)).toEqual([]);

	// A reload, and a place that is opened by its address: the race goes on.
	await page.reload();
	await expect(bar).toContainText(plain(first.prompt));
	const [code = ''] = first.answer;
	await page.goto(`/codebook/icd10cm/${code}`);
	await expect(bar).toContainText(plain(first.prompt));
	await expect(page.getByRole('article')).toContainText(code);
	await expect(page.getByRole('searchbox')).toHaveCount(0);
	await page.keyboard.press('/');

	await bar.getByRole('button', { name: 'I have it' }).click();
	await expect(codeField(page)).toBeFocused();
	await codeField(page).fill('I5');
	await bar.getByRole('button', { name: 'Check' }).click();
	await expect(bar.getByRole('alert')).toContainText('three to seven characters');
	expect(await findings(page)).toEqual([]);
	await codeField(page).fill(code);
	await codeField(page).press('Enter');
	await expect(verdict(page)).toHaveText('Found');
	await expect(page.getByText('You went through the Index and verified in the Tabular.')).toBeVisible();
	await expect(page.getByText('your first time')).toBeVisible();
	expect(await findings(page)).toEqual([]);
	const [event] = await finds(page);
	expect(event).toMatchObject({
		item: first.id,
		door: 'index',
		chapter: findChapter('icd10cm', code),
		code,
		right: true
	});
	expect(Number(event?.['ms'])).toBeGreaterThan(0);
	const places = String(event?.['route'])
		.split('\n')
		.map((line) => line.replace(/^\d+ /, ''));
	expect(places.slice(0, 2)).toEqual(['letter H', 'letter Hy']);
	expect(places[2]).toMatch(/^index Hy/);
	expect(places.at(-1)).toBe(`icd10cm ${code}`);

	// The verdict stands a reload, too, and search is there again.
	await page.reload();
	await expect(verdict(page)).toHaveText('Found');
	await page.getByRole('button', { name: 'Next phrase' }).click();
	const second = await phraseOn(page);
	expect(second.id).not.toBe(first.id);
	await codeField(page).fill('Z99.9');
	await page.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(page)).toHaveText('Not this one');
	await expect(page.getByText('You gave the code without opening Index or Tabular.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText(second.answer[0] ?? '');
	expect(await findings(page)).toEqual([]);
	expect((await finds(page)).map(({ right }) => right)).toEqual([true, false]);

	await page
		.getByRole('link', { name: second.answer[0] ?? '' })
		.first()
		.click();
	await expect(bar).toContainText('is answered');
	await expect(page.getByRole('searchbox')).toBeVisible();
	await bar.getByRole('link', { name: 'Back to the race' }).click();
	await expect(verdict(page)).toHaveText('Not this one');
});

test('an entry that is left by its note is one place of the way', async ({ page }) => {
	test.skip(!hasIndex, 'the notes are not in this build');
	await begin(page, /^Index and Tabular/);
	await phraseOn(page);
	await page.getByRole('link', { name: 'Tabular List' }).click();
	await page.getByRole('link', { name: /^S00-T88/ }).click();
	await page.getByRole('link', { name: /^S70-S79/ }).click();
	await page.getByRole('link', { name: /^S72 / }).click();
	await page
		.getByRole('definition')
		.getByRole('link', { name: /^S82\b/ })
		.first()
		.click();
	const bar = page.getByRole('region', { name: 'Find it' });
	await expect(page.getByRole('heading', { level: 2, name: /^S82: / })).toBeVisible();
	await bar.getByRole('button', { name: 'I have it' }).click();
	await codeField(page).fill('Z99.9');
	await bar.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(page)).toHaveText('Not this one');
	const [event] = await finds(page);
	const places = String(event?.['route'])
		.split('\n')
		.map((line) => line.replace(/^\d+ /, ''));
	expect(places).toEqual(['chapter 19', 'chapter S70-S79', 'icd10cm S72', 'note S72', 'icd10cm S82']);
});

test('with a printed book and without a clock, by keyboard to the end', async ({ page }) => {
	await page.goto('/codebook/find');
	// Without the Index a link stands between the doors and the topics, once that is known.
	const add = page.getByRole('link', { name: 'Add an official release in Settings' });
	if (!hasIndex) await expect(add).toBeVisible();
	await page.getByRole('radio', { name: /^My own printed book/ }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	if (!hasIndex) {
		await expect(add).toBeFocused();
		await page.keyboard.press('Tab');
	}
	await expect(page.getByRole('combobox')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	const answered: string[] = [];
	for (let phrase = 1; phrase <= 5; phrase++) {
		await expect(page.getByText(`Phrase ${phrase} of 5`)).toBeVisible();
		await expect(page.getByRole('timer')).toHaveCount(0);
		const drill = await phraseOn(page);
		await page.keyboard.press('Tab');
		await expect(codeField(page)).toBeFocused();
		await page.keyboard.type((drill.answer[0] ?? '').replace('.', '').toLowerCase());
		await page.keyboard.press('Enter');
		await expect(verdict(page)).toHaveText('Found');
		await expect(verdict(page)).toBeFocused();
		answered.push(drill.id);
		await page.keyboard.press('Enter');
	}
	await expect(page.getByRole('heading', { name: '5 of 5 found' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'Bests by chapter' })).toBeVisible();
	await expect(page.getByText(/^My own printed book, \d of \d found/).first()).toBeVisible();
	expect(await findings(page)).toEqual([]);
	const events = await finds(page);
	expect(events.map(({ item }) => item)).toEqual(answered);
	for (const event of events) expect(event).toMatchObject({ door: 'paper', right: true, ms: 0, route: '' });

	// It is over: nothing is left to go on with.
	await page.reload();
	await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
	await expect(page.getByText(/of \d found/).first()).toBeVisible();
});

test('a phrase that is skipped is told and not counted', async ({ page }) => {
	await begin(page, /^Free search/);
	const drill = await phraseOn(page);
	await page.getByRole('link', { name: 'Search the book' }).click();
	await expect(page.getByRole('searchbox')).toBeVisible();
	await page.getByRole('region', { name: 'Find it' }).getByRole('button', { name: 'Skip' }).click();
	await expect(verdict(page)).toHaveText('Skipped');
	await expect(page.getByText('Skipped, and not counted.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText(drill.answer[0] ?? '');
	expect(await finds(page)).toEqual([]);
});

test('with the starter set the Index door is closed and says why', async ({ page, appBase }) => {
	await page.goto(`${appBase.url}/codebook/find`);
	await expect(page.getByRole('radio', { name: /^Index and Tabular/ })).toBeDisabled();
	await expect(page.getByText(/which are not on this device/)).toBeVisible();
	await expect(page.getByRole('radio', { name: /^Free search/ })).toBeChecked();
	await page.getByRole('button', { name: /^Start/ }).click();
	await phraseOn(page);
	expect(await findings(page)).toEqual([]);
});
