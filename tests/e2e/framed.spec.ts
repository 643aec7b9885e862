/** R16: inside a page of somebody else nothing is removed, emptied or brought in, and it says why. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { inventedCsv } from '../../src/lib/domain/cpt-invented';
import { expect, ROOT, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog, waitForCopy } from './person';

const bank = readBank();
const REFUSED = 'Not done: inside another page nothing is removed or brought in. Open CodeRounds by itself.';

const ANOTHER = `title: Heart failure
edition: FY2027
questions:
  - note: Acute on chronic systolic heart failure.
    prompt: Enter the code.
    answer: I50.23
`;

// A host that sends headers forbids frames by itself.
test.use({ like: 'github', contextOptions: { reducedMotion: 'reduce' } });

/** Another site, with this app in a frame. @returns how to show a page of it, and how to end the site */
async function otherSite(app: string) {
	const server = createServer((request, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(
			`<!doctype html><link rel="icon" href="data:,"><title>Another site</title>
			<iframe src="${app}${request.url}" width="390" height="1400"></iframe>`
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	// The name of the app's host, so that both share what the browser keeps.
	const url = `http://localhost:${(server.address() as AddressInfo).port}`;
	return { url, close: () => new Promise((done) => server.close(done)) };
}

async function show(page: Page, url: string, path: string): Promise<FrameLocator> {
	await page.goto(`${url}${path}`, { waitUntil: 'load' });
	const inside = page.frameLocator('iframe');
	await expect(inside.getByText('Practice works; nothing is removed')).toBeVisible();
	return inside;
}

test('R16: in a frame of another site copies, packs, tables and releases stay as they are', async ({
	page,
	context,
	app,
	guard
}) => {
	await firstRun(page, 'CCS');
	await answer(page, bank);
	await next(page);
	await page.goto('/packs');
	await page.locator('input[type=file]').setInputFiles(join(ROOT, 'static/examples/pack.yaml'));
	await page.getByRole('button', { name: 'Add 5 questions' }).click();
	await expect(page.getByText(/are here\.$/)).toBeVisible();
	const before = await readLog(page);
	await waitForCopy(page, before.length);

	const other = await otherSite(app.url);
	guard.knows(other.url);
	try {
		const inside = await show(page, other.url, '/settings');
		await inside.getByText(/^Copies made by themselves/).click();
		await inside.getByRole('button', { name: 'Bring back' }).first().click();
		await expect(inside.getByText(REFUSED)).toHaveCount(1);
		await inside
			.getByLabel(/^(Join a copy|Joining)/)
			.setInputFiles({ name: 'copy.txt', mimeType: 'text/plain', buffer: Buffer.from('{}') });
		await expect(inside.getByText(REFUSED)).toHaveCount(1);
		await inside.getByText('Begin anew', { exact: true }).click();
		await expect(inside.getByRole('button', { name: 'Empty this device' })).toHaveCount(0);
		await inside.getByRole('checkbox', { name: 'I hold a licence for this table' }).check();
		await inside
			.getByLabel('Add your table')
			.setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(inventedCsv(30)) });
		await expect(inside.getByText(REFUSED)).toHaveCount(2);
		await inside
			.getByLabel('Add an official release')
			.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') });
		await expect(inside.getByText(REFUSED)).toHaveCount(3);
		await inside.getByText('Two devices by camera, without a cable').click();
		await inside.getByRole('button', { name: 'Read the other’s' }).click();
		await expect(inside.getByText(REFUSED)).toHaveCount(4);

		const packs = await show(page, other.url, '/packs');
		await packs.getByText(/^More about/).click();
		await packs.getByRole('button', { name: 'Remove', exact: true }).click();
		await packs.getByRole('button', { name: 'Remove it' }).click();
		await expect(packs.getByText(REFUSED)).toBeVisible();
		await packs
			.locator('input[type=file]')
			.setInputFiles({ name: 'more.yaml', mimeType: 'text/plain', buffer: Buffer.from(ANOTHER) });
		await packs.getByRole('button', { name: 'Add 1 question', exact: true }).click();
		await expect(packs.getByText(REFUSED)).toBeVisible();

		// The way out: the same page by itself.
		const [alone] = await Promise.all([
			context.waitForEvent('page'),
			packs.getByRole('link', { name: 'Open CodeRounds by itself' }).click()
		]);
		await expect(alone.getByRole('link', { name: /^Play/ })).toHaveCount(1);
		await expect(alone.getByText('Inside another page.')).toHaveCount(0);
		expect(await readLog(alone)).toEqual(before);
	} finally {
		await other.close();
	}
});
