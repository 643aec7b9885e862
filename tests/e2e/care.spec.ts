/** R4: what a learner does with copies: taking out again, beginning anew, a folder between devices, moving to the app. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { writeLog } from '../../src/lib/domain/log-file';
import { union } from '../../src/lib/domain/union';
import { randomLog } from '../determinism/random-log';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog } from './person';

const bank = readBank();
const events = union(randomLog(12, 300));
const file = () =>
	writeLog(events, '0.1.0', 'AAAAAAAA', async (text) => createHash('sha256').update(text).digest('hex'));

async function learner(page: Page, answers = 2): Promise<string[]> {
	await firstRun(page);
	for (let at = 0; at < answers; at++) {
		await answer(page, bank);
		await next(page);
	}
	await page.goto('/settings');
	return ids(page);
}
const ids = async (page: Page) => (await readLog(page)).map(({ id }) => id).sort();
const join = async (page: Page) =>
	page
		.getByLabel(/^(Join a copy|Joining)/)
		.setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from(await file()) });
const said = (page: Page, text: string | RegExp) =>
	expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('R4: a copy that was joined is taken out again, and what was answered since stays', async ({ page }) => {
	const before = await learner(page);
	await join(page);
	await said(page, `${events.length} new, 0 known already.`);
	await page.goto('/drill');
	await answer(page, bank);
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Take out again' }).click();
	await said(page, `${events.length} events taken out again.`);
	await expect(page.getByRole('button', { name: 'Take out again' })).toHaveCount(0);
	const after = await ids(page);
	expect(after).toEqual(expect.arrayContaining(before));
	expect(after).toHaveLength(before.length + 1);
	await page.reload();
	await expect(page.getByText(/came back shorter/)).toHaveCount(0);
	await page.getByRole('button', { name: 'Check it' }).click();
	await said(page, `${after.length} events, all readable. Cards and counts agree with it.`);
});

test('R4: begin anew is asked twice, makes a copy, and the copy brings all back', async ({ page }) => {
	const before = await learner(page);
	await page.getByText('Begin anew', { exact: true }).click();
	await page.getByRole('button', { name: 'Empty this device' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Keep everything' }).click();
	expect(await ids(page)).toEqual(before);
	await page.getByRole('button', { name: 'Empty this device' }).click();
	await dialog.getByRole('button', { name: 'Empty it' }).click();
	await said(page, 'Everything is empty now.');
	expect(await ids(page)).toEqual([]);
	await page.goto('/');
	await expect(page.getByText('Which exam is ahead?')).toBeVisible();
	await page.goto('/settings');
	await page.getByText(/^Copies made by themselves/).click();
	await page
		.getByRole('listitem')
		.filter({ hasText: 'before beginning anew' })
		.getByRole('button', { name: 'Bring back' })
		.click();
	await said(page, `${before.length} brought back, 0 were here.`);
	expect(await ids(page)).toEqual(before);
});

test.describe('on a host that cannot send headers', () => {
	test.use({ like: 'github' });

	test('R16: inside another page nothing can be emptied', async ({ page, app, guard }) => {
		guard.allow(/favicon/);
		await learner(page, 1);
		await page.goto(`${app.url}/robots.txt`);
		await page.evaluate(() => {
			const frame = document.createElement('iframe');
			frame.src = '/settings';
			frame.style.cssText = 'width:390px;height:800px';
			document.body.append(frame);
		});
		const inside = page.frameLocator('iframe');
		await inside.getByText('Begin anew', { exact: true }).click();
		await expect(
			inside.getByText('Not possible inside another page: open CodeRounds by itself.')
		).toBeVisible();
		await expect(inside.getByRole('button', { name: 'Empty this device' })).toHaveCount(0);
	});
});

test('R4: a word on copies comes when it has been long, on the next page, and goes with a copy', async ({
	page
}) => {
	await learner(page, 1);
	await join(page);
	await said(page, `${events.length} new`);
	await page.goto('/settings');
	const word = page
		.getByRole('status')
		.filter({ hasText: /No copy of your history yet: \d+ events stand on this device alone\./ });
	await expect(async () => {
		await page.getByRole('link', { name: 'Practice' }).first().click();
		await expect(page).toHaveURL(/practice/);
		await page.getByRole('link', { name: 'Today' }).first().click();
		await expect(word).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^coderounds-\d{8}\.crlog\.jsonl$/);
	await expect(word).toHaveCount(0);
	await page.goto('/settings');
	await expect(page.getByText(/^Last copy .*, nothing new since\.$/)).toBeVisible();
});

test('R6: a folder that the learner picks: each device has a file of its own, and reads the others', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.assign(globalThis, {
			// The origin's own files behave as a folder that was picked does.
			showDirectoryPicker: async () =>
				(await navigator.storage.getDirectory()).getDirectoryHandle('synced', { create: true })
		});
	});
	const before = await learner(page);
	await page.getByText('Two devices by a folder', { exact: true }).click();
	await page.getByRole('button', { name: 'Choose a folder' }).click();
	await said(page, `0 events came, ${before.length} events went. No other device has written here yet.`);
	await page.evaluate(
		async (text) => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('synced');
			const handle = await folder.getFileHandle('coderounds-other.crlog.jsonl', { create: true });
			const writing = await handle.createWritable();
			await writing.write(text);
			await writing.close();
		},
		await file()
	);
	await page.getByRole('button', { name: 'Bring together now' }).click();
	await said(page, `${events.length} events came, 0 events went.`);
	expect(await ids(page)).toHaveLength(before.length + events.length);
	// The folder is looked at by itself when the app is opened again.
	await page.goto('/drill');
	await answer(page, bank);
	await page.goto('/settings');
	const lines = () =>
		page.evaluate(async () => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('synced');
			const texts: string[] = [];
			for await (const handle of folder.values())
				if (handle.kind === 'file' && !handle.name.includes('other'))
					texts.push(await (await (handle as FileSystemFileHandle).getFile()).text());
			return texts.map((text) => text.split('\n').filter((line) => line.includes('"id":')).length);
		});
	await expect.poll(lines, { timeout: 20_000 }).toEqual([before.length + 1]);
	await page.getByRole('button', { name: 'Let go' }).click();
	await said(page, 'Let go of. The files in the folder stay.');
});

test('R6: what was taken out again stays out of the folder, across reloads, until it is let in', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.assign(globalThis, {
			showDirectoryPicker: async () =>
				(await navigator.storage.getDirectory()).getDirectoryHandle('synced', { create: true })
		});
	});
	const before = await learner(page);
	const text = await file();
	await page.evaluate(async (text) => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('synced', { create: true });
		const handle = await folder.getFileHandle('coderounds-other.crlog.jsonl', { create: true });
		const writing = await handle.createWritable();
		await writing.write(text);
		await writing.close();
	}, text);
	const buffer = Buffer.from(text);
	await page
		.locator('#copies input[type=file]')
		.first()
		.setInputFiles({ name: 'copy.crlog.jsonl', mimeType: 'text/plain', buffer });
	await said(page, `${events.length} new, 0 known already.`);
	await page.getByRole('button', { name: 'Take out again' }).click();
	await said(page, 'taken out again. What you answered since stays.');
	await page.getByText('Two devices by a folder', { exact: true }).click();
	await page.getByRole('button', { name: 'Choose a folder' }).click();
	await said(page, '0 events came,');
	const stays = page.getByText('that you took out stay out of here, though the folder has them.');
	await expect(stays).toBeVisible();
	for (let turn = 0; turn < 2; turn++) {
		await page.reload();
		await expect(stays).toBeVisible();
		await page.getByRole('button', { name: 'Bring together now' }).click();
		await said(page, '0 events came,');
		expect(await ids(page)).toHaveLength(before.length);
	}
	await page.getByRole('button', { name: 'Let it in again' }).click();
	await said(page, `${events.length} events came,`);
	await expect(stays).toHaveCount(0);
	expect(await ids(page)).toHaveLength(before.length + events.length);
});

test('R4: from the tab to the app on an iPhone: the way is told where it is needed', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }));
	await learner(page, 1);
	await expect(page.getByText('Open the Share menu of Safari and choose Add to Home Screen.')).toBeVisible();
});
