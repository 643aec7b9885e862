/** Drills made from the code sets: a round without a connection, the same after a reload and an undo, kept as a card. */
import AxeBuilder from '@axe-core/playwright';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Drill } from '../../src/lib/domain/drill';
import { SKILLS } from '../../src/lib/domain/skills';
import type { CodeBookState, InstalledPart, InstalledSet } from '../../src/lib/state/codebook.svelte';
import { dealInstance, freshInstances } from '../../src/lib/state/generated';
import { DESK_OF } from '../../src/lib/workers/desk-of';
import { makeDesks } from '../../src/lib/workers/desks';
import { BUILD, expect, test } from './fixtures';
import { asked, check, deal, firstRun, give, keyOf, missOf, next, readDrafts, readLog } from './person';
import { tooWide } from './places';

/** The code book of the build that is served, opened here: the same id must deal the same drill in every engine. */
function bookOfBuild(): CodeBookState {
	const desks = makeDesks();
	const index = join(BUILD, 'codesets', 'index.json');
	const lines = existsSync(index)
		? (JSON.parse(readFileSync(index, 'utf8')) as (InstalledSet | InstalledPart)[])
		: [];
	const sets = lines.filter((line): line is InstalledSet => 'system' in line);
	const parts = lines.filter((line): line is InstalledPart => 'part' in line);
	const bytesOf = (url: string): ArrayBuffer => new Uint8Array(readFileSync(join(BUILD, url))).buffer;
	const opened = new Set<string>();
	const book = {
		sets,
		parts,
		problem: '',
		list: () => Promise.resolve(sets),
		async open(system: string, edition: string) {
			const set = sets.find((one) => one.system === system && one.edition === edition);
			if (!set || opened.has(set.url)) return set ?? null;
			opened.add(set.url);
			await desks.codes.open(bytesOf(set.url));
			return set;
		},
		async openPart(name: InstalledPart['part']) {
			const part = parts.find((one) => one.part === name);
			if (!part || opened.has(part.url)) return part ?? null;
			opened.add(part.url);
			await desks[DESK_OF[name]].open(bytesOf(part.url));
			return part;
		},
		ask: (_: string, __: string, id: string) => Promise.resolve(desks.generators.deal(id))
	};
	return book as unknown as CodeBookState;
}

const book = bookOfBuild();
const hasSets = (book.sets ?? []).some(({ origin }) => origin !== 'starter') && (book.parts ?? []).length > 0;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Sitting {
	items: string[];
	at: number;
}

async function sitting(page: Page): Promise<Sitting> {
	const drafts = (await readDrafts(page)).map((text) => JSON.parse(text) as Partial<Sitting>);
	const draft = drafts.find(({ items }) => items !== undefined);
	if (!draft?.items || draft.at === undefined) throw new Error('no sitting is put away');
	return { items: draft.items, at: draft.at };
}

/** The drill that is asked: its id is in the sitting, the rest is dealt here. */
async function drillNow(page: Page): Promise<Drill> {
	await asked(page);
	const { items, at } = await sitting(page);
	const dealt = await dealInstance(book, items[at] ?? '');
	if (!dealt) throw new Error(`${items[at]} is not dealt here`);
	const { drill } = dealt;
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(drill.prompt);
	if (drill.note !== undefined) await expect(page.getByText(drill.note, { exact: true })).toBeVisible();
	return drill;
}

async function findings(page: Page): Promise<string[]> {
	// In a window as tall as the page: axe takes a row that lies under a sticky bar for one of no height.
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height + 200) });
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	await page.setViewportSize(before);
	return [
		...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
		...(await tooWide(page))
	];
}

const reviews = async (page: Page) => (await readLog(page)).filter(({ kind }) => kind === 'review');

test.describe('with the code sets', () => {
	test.skip(!hasSets, 'the code sets are not in this build');

	test('ten questions on a skill, offline; a reload and an undo show the same', async ({
		page,
		app,
		guard
	}) => {
		test.slow();
		await firstRun(page);
		await page.goto('/settings');
		await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
		guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/);
		await app.close();
		await page.context().setOffline(true);

		await page.goto('/practice');
		await page.getByRole('link', { name: /^From the code books/ }).click();
		await expect(page.getByRole('heading', { name: 'From the code books' })).toBeVisible();
		await expect(page.getByRole('link', { name: /^Laterality, eye/ })).toContainText('new');
		expect(await findings(page)).toEqual([]);
		await page.getByRole('link', { name: /^Laterality, eye/ }).click();

		// The first is missed, taken back after a reload, and asked again.
		const first = await drillNow(page);
		await give(page, first, missOf(first));
		expect(await check(page)).toBe('Not this one');
		await expect(page.getByText(/^Made from the code sets on this device/)).toBeVisible();
		await expect(page.getByText('not signed by a certified coder')).toHaveCount(0);
		expect(await findings(page)).toEqual([]);
		expect((await sitting(page)).items).toHaveLength(11);
		await page.getByRole('button', { name: 'Take back the last answer' }).click();
		expect((await drillNow(page)).id).toBe(first.id);
		expect((await sitting(page)).items).toHaveLength(10);
		await page.reload();
		expect((await drillNow(page)).id).toBe(first.id);

		const ids: string[] = [];
		for (let question = 1; question <= 10; question++) {
			const drill = await drillNow(page);
			ids.push(drill.id);
			await give(page, drill, keyOf(drill));
			expect(await check(page)).toBe('Right');
			await next(page);
		}
		await expect(page.getByRole('heading', { name: '10 of 10 right' })).toBeVisible();
		expect(new Set(ids).size).toBe(10);

		// The log names the skill as the card and each instance as the item.
		const kept = (await reviews(page)).slice(-10);
		expect(new Set(kept.map(({ card }) => card))).toEqual(new Set(['gen.laterality-eye']));
		expect(kept.map(({ item }) => item)).toEqual(ids);
		await page.goto('/practice/books');
		await expect(page.getByRole('link', { name: /^Laterality, eye/ })).toContainText('10 of 10 right');
	});

	test('a skill that is due comes in the daily sitting, as a fresh instance', async ({ page }) => {
		await firstRun(page);
		const [item = ''] = await freshInstances(book, 'gen.billable', 'FY2027', 1, 1);
		await deal(page, [item]);
		const drill = await drillNow(page);
		await give(page, drill, missOf(drill));
		await check(page);
		await next(page);
		// Another instance at the end of the sitting.
		const second = await drillNow(page);
		expect(second.id).not.toBe(drill.id);
		expect(second.family).toBe('gen.billable');
		await give(page, second, keyOf(second));
		await check(page);
		await next(page);
		await page.clock.install();
		await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
		await page.goto('/');
		await page.getByRole('link', { name: /^All/ }).click();
		await asked(page);
		const { items } = await sitting(page);
		const mine = items.filter((one) => one.startsWith('gen.billable@'));
		expect(mine).toHaveLength(1);
		expect([item, second.id]).not.toContain(mine[0]);
	});

	test('every skill can be asked and answered', async ({ page }) => {
		test.slow();
		await firstRun(page);
		const items = await Promise.all(SKILLS.map(({ id }) => freshInstances(book, id, 'FY2027', 7, 1)));
		expect(items.flat()).toHaveLength(SKILLS.length);
		await deal(page, items.flat());
		for (const { id } of SKILLS) {
			const drill = await drillNow(page);
			expect(drill.family).toBe(id);
			await give(page, drill, keyOf(drill));
			expect(await check(page), id).toBe('Right');
			expect(await findings(page), id).toEqual([]);
			await next(page);
		}
		await expect(
			page.getByRole('heading', { name: `${SKILLS.length} of ${SKILLS.length} right` })
		).toBeVisible();
	});
});

test('the starter set alone: said plainly, and nothing is offered', async ({ page, appBase }) => {
	await page.goto(`${appBase.url}/practice/books`);
	await expect(page.getByText('These drills need the code sets.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Add an official release' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Laterality/ })).toHaveCount(0);
	expect(await findings(page)).toEqual([]);
	await page.goto(`${appBase.url}/drill?skill=gen.billable`);
	await expect(page.getByRole('heading', { name: 'Nothing to ask' })).toBeVisible();
});
