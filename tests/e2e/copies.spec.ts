/** A copy of the history goes from one device to another, and two devices join without a choice of sides (R5, R6). */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog } from './person';

const bank = readBank();

async function answers(page: Page, count: number): Promise<void> {
	await firstRun(page);
	for (let at = 0; at < count; at++) {
		await answer(page, bank);
		await next(page);
	}
	await page.goto('/settings');
}

async function copyOf(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	const path = await download.path();
	return readFileSync(path, 'utf8');
}

const join = (page: Page, text: string) =>
	page
		.getByLabel(/^(Join a copy|Joining)/)
		.setInputFiles({ name: 'copy.crlog.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
const ids = async (page: Page) => (await readLog(page)).map(({ id }) => id).sort();
const said = (page: Page, text: string | RegExp) =>
	expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('R5, R6: two devices exchange copies and agree; a copy joined again adds nothing', async ({
	page,
	app,
	browser,
	guard
}) => {
	test.slow();
	const phone = await browser.newContext({ baseURL: app.url });
	await guard.watch(phone);
	const other = await phone.newPage();
	await answers(page, 3);
	await answers(other, 2);
	const mine = await copyOf(page);
	const theirs = await copyOf(other);
	const own = (await ids(page)).length;
	const foreign = (await ids(other)).length;

	await join(page, theirs);
	await said(page, `${foreign} new, 0 known already.`);
	await join(other, mine);
	await said(other, `${own} new, 0 known already.`);
	expect(await ids(page)).toEqual(await ids(other));
	await join(page, theirs);
	await said(page, `0 new, ${foreign} known already.`);
	for (const device of [page, other]) {
		await device.goto('/progress');
		await expect(device.locator('.figs .figure').first()).toHaveText('5');
	}
	await phone.close();
});

test('R5: a copy that was cut or changed is read as far as it goes, and what is no copy is refused', async ({
	page
}) => {
	await answers(page, 3);
	const before = await ids(page);
	const text = await copyOf(page);
	await join(page, text.slice(0, Math.floor(text.length * 0.7)));
	await said(page, /^0 new, \d+ known already\. The file is cut short: \d+ events were read/);
	await join(page, text.replace('"kind":"review"', '"kind":"rubbish'));
	await said(page, /^0 new, \d+ known already\. The file is damaged: \d+ events were read, 1 left out\.$/);
	await join(page, 'dear diary');
	await said(page, 'This is not a CodeRounds log file.');
	await join(page, '');
	await said(page, 'This is not a CodeRounds log file.');
	expect(await ids(page)).toEqual(before);
	await page.getByRole('button', { name: 'Check it' }).click();
	await said(page, `${before.length} events, all readable.`);
});

test('a file that is chosen while a copy is still being saved is joined after it', async ({ page }) => {
	await answers(page, 2);
	const text = await copyOf(page);
	// One step of the page after the other, with no pause for the saving to end.
	await page.evaluate((lines) => {
		const button = [...document.querySelectorAll('button')].find(
			({ innerText }) => innerText === 'Save a copy'
		);
		const input = document.querySelector<HTMLInputElement>('#copies input[type=file]');
		const files = new DataTransfer();
		files.items.add(new File([lines], 'copy.crlog.jsonl', { type: 'text/plain' }));
		button?.click();
		if (input) input.files = files.files;
		input?.dispatchEvent(new Event('change', { bubbles: true }));
	}, text);
	await said(page, /^0 new, \d+ known already\./);
});

test('a copy that takes long to read can be cancelled: nothing is joined, and it can be chosen again', async ({
	page
}) => {
	// Copies are held on their way to the worker until they are let go, as a long one on a slow phone.
	await page.addInitScript(() => {
		const post = Worker.prototype.postMessage;
		const held: (() => void)[] = [];
		Worker.prototype.postMessage = function (this: Worker, message: unknown, ...more: never[]) {
			const send = () => post.call(this, message, ...more);
			if (message instanceof Blob) held.push(send);
			else send();
		};
		Object.assign(globalThis, { letGo: () => held.splice(0).forEach((send) => send()) });
	});
	const letGo = () => page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
	await answers(page, 1);
	const before = await ids(page);
	const text = await copyOf(page);
	const cancel = page.getByRole('button', { name: 'Cancel' });
	const chooser = page.getByLabel(/^(Join a copy|Joining)/);

	await join(page, text);
	await said(page, 'Reading the copy. You can cancel it.');
	await cancel.focus();
	await page.keyboard.press('Enter');
	await said(page, /^Cancelled\. Nothing was joined\.$/);
	await expect(cancel).toHaveCount(0);
	await expect(chooser).toBeFocused();
	await letGo();
	expect(await ids(page)).toEqual(before);
	await expect(page.getByRole('button', { name: 'Take out again' })).toHaveCount(0);

	await join(page, text);
	await cancel.focus();
	await letGo();
	await said(page, /^0 new, \d+ known already\./);
	await expect(cancel).toHaveCount(0);
	await expect(chooser).toBeFocused();
	expect(await ids(page)).toEqual(before);
});

test('a disputed key is kept, and goes along in the copy', async ({ page }, info) => {
	await firstRun(page);
	await answer(page, bank);
	await page.getByRole('button', { name: 'I think the key is wrong' }).click();
	const note = page.getByRole('textbox', { name: 'What is wrong with the key' });
	await note.fill('Call the patient, SSN 123-45-6789');
	await expect(page.getByText(/looks like it names a real person/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Keep' })).toBeDisabled();
	await note.fill('The note says chronic.');
	await page.getByRole('checkbox', { name: /Count my answer as right/ }).check();
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'I think the key is wrong' })).toBeFocused();
	await page.goto('/settings');
	const text = await copyOf(page);
	writeFileSync(info.outputPath('copy.crlog.jsonl'), text);
	expect(text).toContain('"kind":"dispute"');
	expect(text).toContain('The note says chronic.');
});
