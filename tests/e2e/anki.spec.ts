/** Anki: a collection comes in with its history and is taken back, and drills go out as a file that Anki reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { cptIn } from '../no-cpt';
import { expect, ROOT, test } from './fixtures';
import { firstRun, readLog } from './person';
import { tooWide } from './places';

const file = (name: string) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: readFileSync(join(ROOT, 'tests/anki', name))
});
async function open(page: Page): Promise<void> {
	await page.goto('/packs');
	await expect(page.getByRole('heading', { name: 'Your packs' })).toBeVisible();
	await expect(
		page.getByText('None yet.').or(page.getByRole('link', { name: /^Play/ }).first())
	).toBeVisible();
}
/** A person waits until the button says again that a file can be chosen. */
async function choose(page: Page, picked: ReturnType<typeof file>): Promise<void> {
	const button = page.locator('input[type=file]');
	await expect(button).toBeEnabled();
	await button.setInputFiles(picked);
}
const reviews = async (page: Page) => (await readLog(page)).filter(({ kind }) => kind === 'review');

async function saved(page: Page, button: string): Promise<Uint8Array> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	return new Uint8Array(readFileSync(await download.path()));
}

test('a collection comes in with its history, is reviewed, adds nothing twice, and is taken back', async ({
	page
}) => {
	await firstRun(page, 'CCS');
	await open(page);
	await choose(page, file('schema-18.colpkg'));
	await expect(page.getByRole('heading', { name: 'schema-18.colpkg' })).toBeVisible();
	for (const [name, count] of [
		['Notes', '10'],
		['Cards', '12'],
		['Reviews', '65'],
		['Decks', '4']
	] as const)
		await expect(page.locator('dl div').filter({ hasText: name })).toContainText(count);
	await expect(page.getByText('1 card that is a covered picture.')).toBeAttached();
	const trial = page.getByRole('region', { name: 'As a learner sees it' });
	await expect(trial.getByText('Which side pumps to the lungs?')).toBeVisible();
	await trial.getByRole('button', { name: 'Show the other side' }).click();
	await trial.getByRole('button', { name: 'I knew it' }).click();
	await expect(trial.getByText('Right', { exact: true }).first()).toBeVisible();
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await tooWide(page)).toEqual([]);
	// As tall as the page: axe takes what lies under a sticky bar for something of no height.
	await page.setViewportSize({ width: 390, height: 1600 });
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
	expect(await reviews(page)).toEqual([]);

	await page.getByRole('button', { name: 'Add 10 cards' }).click();
	await expect(page.getByText('schema-18.colpkg: 10 cards are here.')).toBeVisible();
	const brought = await reviews(page);
	expect(brought.length).toBeGreaterThan(40);
	expect(brought.every(({ app }) => app === 'anki')).toBe(true);

	await page.getByRole('link', { name: 'Play Coding' }).click();
	await page.getByRole('button', { name: 'Show the other side' }).click();
	await page.getByRole('button', { name: 'I knew it' }).click();
	await expect(page.getByRole('heading', { name: 'Right' })).toBeVisible();
	const [own] = (await reviews(page)).filter(({ app }) => app !== 'anki');
	// It goes on from what Anki remembered.
	expect(brought.map(({ id }) => id)).toContain(own?.['prev']);

	await open(page);
	await choose(page, file('schema-11-scheduler-2.apkg'));
	await expect(page.getByText('All of it is here already,')).toBeVisible();
	await page.getByRole('button', { name: 'Leave it' }).click();
	await page.getByText('Added lately, 1').click();
	await page.getByRole('button', { name: 'Take back schema-18.colpkg' }).click();
	await expect(page.getByText('None yet.')).toBeVisible();
	await expect(
		page.getByText('schema-18.colpkg was taken back, and the answers that came with it.')
	).toBeVisible();
	const undone = (await readLog(page)).flatMap((event) =>
		event.kind === 'undo' ? (event['targets'] as string[]) : []
	);
	expect(undone).toEqual(expect.arrayContaining(brought.map(({ id }) => id)));
	expect(undone).not.toContain(own?.['id']);
});

test('what is no file of Anki is refused in one sentence', async ({ page }) => {
	await open(page);
	const whole = file('schema-11.apkg');
	for (const [picked, sentence] of [
		[
			{ ...whole, name: 'cut.apkg', buffer: whole.buffer.subarray(0, 2_000) },
			'cut.apkg was not added. It is cut off'
		],
		[
			{ ...whole, name: 'no.colpkg', buffer: Buffer.from('no zip') },
			'no.colpkg was not added. It is cut off or damaged'
		],
		[
			file('dummy-only.apkg'),
			'dummy-only.apkg was not added. Only the note for older releases of Anki is in it'
		]
	] as const) {
		await choose(page, picked);
		await expect(page.getByText(sentence)).toBeVisible();
	}
	await expect(page.getByText('None yet.')).toBeVisible();
});

test('all of it works without a connection', async ({ page, app, guard, context }) => {
	await page.goto('/settings');
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/);
	await app.close();
	await context.setOffline(true);
	await open(page);
	await choose(page, file('schema-11.apkg'));
	await page.getByRole('button', { name: 'Add 10 cards' }).click();
	await expect(page.getByText('schema-11.apkg: 10 cards are here.')).toBeVisible();
	await page.getByText('More about Anatomy').click();
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await page.getByRole('button', { name: 'No real patient is in it' }).click();
	const packed = unzipSync(await saved(page, 'Save for Anki as .apkg'));
	expect(Object.keys(packed)).toContain('collection.anki2');
	await context.setOffline(false);
	await app.reopen();
});

test('drills go out as a package that SQLite reads, and as a text', async ({ page }) => {
	await open(page);
	await page.getByText('Drills for Anki').click();
	await page.getByLabel('Drills of').selectOption({ index: 1 });
	const packed = unzipSync(await saved(page, 'Save as .apkg'));
	await expect(page.getByText(/\.apkg with [\d,]+ notes is in your downloads\./)).toBeVisible();
	const { Database } = await initSqlJs();
	const database = new Database(packed['collection.anki2'] ?? null);
	const [row] = database.exec(
		'SELECT count(*), count(DISTINCT guid), (SELECT count(*) FROM cards) FROM notes'
	);
	const [notes = 0, guids, cards] = (row?.values[0] ?? []).map(Number);
	expect(notes).toBeGreaterThan(5);
	expect([guids, cards]).toEqual([notes, notes]);
	const [fields] = database.exec('SELECT flds FROM notes');
	database.close();
	const text = new TextDecoder().decode(await saved(page, 'Save as text'));
	expect(text.match(/^"coderounds\./gm)).toHaveLength(notes);
	expect(text.startsWith('#separator:tab\n#html:false\n')).toBe(true);
	// Nothing of the AMA's stands in either.
	expect([...cptIn(text), ...cptIn(String(fields?.values))]).toEqual([]);
});

test('a pack exported from here and chosen again is known, and doubles nothing', async ({ page }) => {
	await firstRun(page, 'CCS');
	await open(page);
	await page.getByRole('button', { name: 'Paste' }).click();
	await page.locator('#paste').fill('Essential hypertension\tI10');
	await page.getByRole('button', { name: 'Look at it' }).click();
	await page.getByRole('button', { name: 'Add 1 question' }).click();
	await expect(page.getByText(/1 question is here\./)).toBeVisible();
	await page.getByText(/^More/).first().click();
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('button', { name: 'No real patient is in it' }).click();
	const made = await saved(page, 'Save for Anki as .apkg');
	await page.reload();
	const buffer = Buffer.from(made);
	await choose(page, { name: 'mine.apkg', mimeType: 'application/octet-stream', buffer });
	await expect(
		page.getByText('1 card is its own question, 1 as here. Nothing is added twice.')
	).toBeVisible();
	await expect(page.getByRole('button', { name: /^Add/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Leave it' }).click();
	await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(1);
});

test('a pack taken back while a round of it is open ends it with a sentence', async ({ page }) => {
	await firstRun(page, 'CCS');
	await open(page);
	await choose(page, file('schema-18.colpkg'));
	await page.getByRole('button', { name: 'Add 10 cards' }).click();
	await expect(page.getByText('schema-18.colpkg: 10 cards are here.')).toBeVisible();
	await page.getByRole('link', { name: 'Play Coding' }).click();
	await page.getByRole('button', { name: 'Show the other side' }).click();
	await page.getByRole('button', { name: 'I knew it' }).click();
	await expect(page.getByRole('heading', { name: 'Right' })).toBeVisible();
	await page.goto('/packs');
	await page.getByText('Added lately, 1').click();
	await page.getByRole('button', { name: 'Take back schema-18.colpkg' }).click();
	await expect(page.getByText(/was taken back/)).toBeVisible();
	await page.goto('/drill');
	await expect(page.getByRole('heading', { name: '1 of 1 right' })).toBeVisible();
	await expect(
		page.getByText(/passed over: .* not on this device any more, and what you answered stays\./)
	).toBeVisible();
});
