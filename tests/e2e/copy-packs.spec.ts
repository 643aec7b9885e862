/** Packs of a learner's own go along with the history: in copies, behind a fresh start, and by a folder (R2, R4, R6). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeLog } from '../../src/lib/domain/log-file';
import type { CarriedPack } from '../../src/lib/domain/own-copy';
import { packLines } from '../../src/lib/domain/own-copy-lines';
import { union } from '../../src/lib/domain/union';
import { randomLog } from '../determinism/random-log';
import { expect, test } from './fixtures';
import { check, next, readDrafts, readLog } from './person';

const events = union(randomLog(12, 40));
const theirs: CarriedPack = {
	key: '1a2b3c4d',
	title: 'From a friend',
	about: '',
	edition: 'FY2027',
	questions: [
		{ id: 'a', rev: 1, type: 'true_false', prompt: 'A code is a path.', answer: true, why: '', refs: [], level: 2, setting: 'any' }
	],
	...{ at: 1, changedAt: 1, from: 'brought' as const, isGone: false }
}; // prettier-ignore
const sum = async (text: string) => createHash('sha256').update(text).digest('hex');
/** A copy as another device would have written it. */
const copy = (packs = packLines(theirs)) => writeLog(events, '0.1.0', 'AAAAAAAA', sum, packs);

const join = (page: Page, text: string) =>
	page
		.getByLabel(/^(Join a copy|Joining)/)
		.setInputFiles({ name: 'copy.crlog.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
const said = (page: Page, text: string | RegExp) =>
	expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
const play = (page: Page, title: string) => page.getByRole('link', { name: `Play ${title}` });
async function settings(page: Page): Promise<void> {
	await page.goto('/settings');
	await expect(page.getByRole('button', { name: 'Save a copy' })).toBeVisible();
}
async function noPacks(page: Page): Promise<void> {
	await page.goto('/packs');
	await expect(page.getByText('None yet.')).toBeVisible();
}

test('R5, R6: a pack that was written here and its review are there on a new device, once, and can be taken out', async ({
	page,
	app,
	browser,
	guard
}) => {
	await page.goto('/packs/edit');
	await page.getByLabel('Title', { exact: true }).fill('Week 3');
	await page.getByLabel('What the record says').fill('Essential hypertension.');
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I10');
	await expect(page.getByText('This question is whole.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await play(page, 'Week 3').click();
	await page.getByRole('textbox', { name: /^Your .* code/ }).fill('I10');
	expect(await check(page)).toBe('Right');
	await next(page);
	await expect(page.getByRole('link', { name: 'Done' })).toBeVisible();
	const [review] = (await readLog(page)).filter(({ kind }) => kind === 'review');
	// The round's end is kept a moment after it is shown, and belongs into the copy, too.
	await expect.poll(async () => (await readLog(page)).map(({ kind }) => kind)).toContain('round');
	await settings(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	await said(page, /save, \d+ events and 1 pack\.$/);
	const text = readFileSync(await download.path(), 'utf8');

	const phone = await browser.newContext({ baseURL: app.url });
	await guard.watch(phone);
	const other = await phone.newPage();
	await settings(other);
	await join(other, text);
	await said(other, /^\d+ new, 0 known already\. Packs: 1 new\.$/);
	const count = (await readLog(other)).length;
	await join(other, text);
	await said(other, `0 new, ${count} known already. Packs: 1 known already.`);
	await expect(other.getByText(`${count} events and 1 pack joined`)).toBeVisible();
	await other.goto('/packs');
	await expect(play(other, 'Week 3')).toHaveCount(1);
	await expect(other.getByText('1 question, 1 asked, FY2027 codes')).toBeVisible();
	expect((await readLog(other)).filter(({ kind }) => kind === 'review')).toEqual([review]);
	await settings(other);
	await other.getByRole('button', { name: 'Take out again' }).click();
	await said(other, `${count} events and 1 pack taken out again.`);
	expect(await readLog(other)).toEqual([]);
	await noPacks(other);
	await phone.close();
});

test('R2: a tab that ends between the two databases: the packs come with the next start', async ({
	page,
	context
}) => {
	await page.addInitScript(() => {
		// From the moment when the log has its part, the packs' database does not answer any more.
		let isHeld = false;
		const { open } = IDBFactory.prototype;
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (...given) {
			if (this.name === 'drafts' && given[1] === 'packs') isHeld = true;
			return put.apply(this, given);
		};
		IDBFactory.prototype.open = function (...given) {
			const request = open.apply(this, given);
			if (isHeld && given[0].endsWith(':packs'))
				request.addEventListener('success', (event) => event.stopImmediatePropagation());
			return request;
		};
	});
	await settings(page);
	await join(page, await copy());
	await expect.poll(async () => (await readLog(page)).length).toBe(events.length);
	expect((await readDrafts(page)).filter((draft) => draft.includes('From a friend'))).toHaveLength(1);
	await page.close();

	const again = await context.newPage();
	await expect(async () => {
		await again.goto('/packs');
		await expect(play(again, 'From a friend')).toBeVisible({ timeout: 4_000 });
	}).toPass({ timeout: 30_000 });
	await settings(again);
	await again.getByRole('button', { name: 'Take out again' }).click();
	await said(again, `${events.length} events and 1 pack taken out again.`);
	await noPacks(again);
});

test('R16: a hostile pack in a copy is told in one sentence, and the history and the other packs join', async ({
	page
}) => {
	const [line = ''] = packLines({ ...theirs, key: '00000000', title: '<img src=x onerror=alert(1)>' });
	const evil = line.replace('"questions":[{', '"questions":[{"__proto__":{"bad":1},');
	await settings(page);
	await join(page, await copy([evil, ...packLines(theirs)]));
	await said(
		page,
		`${events.length} new, 0 known already. Packs: 1 new. A pack in the copy was left out. It has a field named “__proto__”`
	);
	expect(await page.evaluate(() => 'bad' in {})).toBe(false);
	await page.goto('/packs');
	await expect(play(page, 'From a friend')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(1);
});

test('R4: begin anew takes the packs behind a copy, and the copy brings them back', async ({ page }) => {
	await settings(page);
	await join(page, await copy());
	await said(page, 'Packs: 1 new.');
	await page.getByText('Begin anew', { exact: true }).click();
	await page.getByRole('button', { name: 'Empty this device' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Empty it' }).click();
	await said(page, 'Everything is empty now.');
	await noPacks(page);
	await settings(page);
	await page.getByText(/^Copies made by themselves/).click();
	await page
		.getByRole('listitem')
		.filter({ hasText: 'before beginning anew' })
		.getByRole('button', { name: 'Bring back' })
		.click();
	await said(page, `${events.length} brought back, 0 were here. Packs: 1 new.`);
	await page.goto('/packs');
	await expect(play(page, 'From a friend')).toBeVisible();
});

test('R6: a pack that was removed stays removed when its copy is joined, until it is asked for', async ({
	page
}) => {
	await settings(page);
	await join(page, await copy());
	await said(page, 'Packs: 1 new.');
	await page.goto('/packs');
	await page.getByText('More about From a friend').click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(play(page, 'From a friend')).toHaveCount(0);
	await settings(page);
	await join(page, await copy());
	await said(page, '1 was removed here and stays so');
	await page.getByRole('button', { name: 'Bring removed packs back' }).click();
	await said(page, /Packs: 1 /);
	await expect(page.getByRole('button', { name: 'Bring removed packs back' })).toHaveCount(0);
	await page.goto('/packs');
	await expect(play(page, 'From a friend')).toHaveCount(1);
});

test('R6: a folder carries the packs, each device in a file of its own', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(globalThis, {
			showDirectoryPicker: async () =>
				(await navigator.storage.getDirectory()).getDirectoryHandle('synced', { create: true })
		});
	});
	await settings(page);
	await join(page, await copy());
	await said(page, 'Packs: 1 new.');
	await page.getByText('Two devices by a folder', { exact: true }).click();
	await page.getByRole('button', { name: 'Choose a folder' }).click();
	await said(page, 'Your packs stand there as they are now.');
	const lines = packLines({ ...theirs, key: '00000000', title: 'From the folder' });
	await page.evaluate(
		async (text) => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('synced');
			const handle = await folder.getFileHandle('coderounds-other.crpacks.jsonl', { create: true });
			const writing = await handle.createWritable();
			await writing.write(text);
			await writing.close();
		},
		await writeLog([], '0.1.0', 'AAAAAAAA', sum, lines)
	);
	await page.getByRole('button', { name: 'Bring together now' }).click();
	await said(page, /Packs: 1 new\. Your packs stand there/);
	await page.goto('/packs');
	await expect(play(page, 'From the folder')).toBeVisible();
	await expect(play(page, 'From a friend')).toBeVisible();
});
