/** R16: inside a page of somebody else nothing is removed, emptied or brought in, and it says why. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { inventedCsv } from '../../src/lib/domain/cpt-invented';
import { challengeMark, writeScore } from '../../src/lib/domain/result-code';
import { expect, ROOT, test } from './fixtures';
import { answer, firstRun, next, readBank, readDrafts, readLog, waitForCopy } from './person';

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
test.use({
	like: 'github',
	contextOptions: { reducedMotion: 'reduce' },
	// The whole frame is on the page: a dialog stands at its end.
	viewport: { width: 420, height: 1450 }
});

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

test('R16: in a frame of another site a pack keeps its questions, its name and its draft', async ({
	page,
	app,
	guard
}) => {
	await firstRun(page, 'CCS');
	await page.goto('/packs');
	await page.locator('input[type=file]').setInputFiles(join(ROOT, 'static/examples/pack.yaml'));
	await page.getByRole('button', { name: 'Add 5 questions' }).click();
	await expect(page.getByText(/are here\.$/)).toBeVisible();
	await page.goto('/packs/edit');
	await page.getByLabel('Title').fill('Under way');
	await expect(page.getByText('Draft saved on this device')).toBeVisible();
	await expect
		.poll(async () => (await readDrafts(page)).some((draft) => draft.includes('Under way')))
		.toBe(true);

	const other = await otherSite(app.url);
	guard.knows(other.url);
	try {
		const draft = await show(page, other.url, '/packs/edit');
		await draft.getByRole('button', { name: 'Throw the draft away' }).click();
		await draft.getByRole('button', { name: 'Throw it away' }).click();
		await expect(draft.getByText(REFUSED)).toBeVisible();
		await expect(draft.getByLabel('Title')).toHaveValue('Under way');

		const packs = await show(page, other.url, '/packs');
		await packs.getByText(/^More about/).click();
		await packs.getByRole('button', { name: 'Rename' }).click();
		await packs.getByLabel('Title').fill('Renamed');
		await packs.getByRole('button', { name: 'Keep', exact: true }).click();
		await expect(packs.getByText(REFUSED)).toBeVisible();
		await packs.getByRole('button', { name: 'Back' }).click();
		await packs.getByRole('button', { name: 'Share' }).click();
		await packs.getByRole('button', { name: 'No real patient is in it' }).click();
		await expect(packs.getByRole('dialog').getByText(REFUSED)).toBeVisible();
		await packs.getByRole('dialog').getByRole('button', { name: 'Back' }).click();

		await packs.getByRole('link', { name: 'Edit' }).click();
		await packs.getByRole('button', { name: 'Take question 1 away' }).click();
		await expect(packs.getByText(REFUSED)).toBeVisible();
		await expect(packs.getByRole('heading', { name: 'Questions, 5' })).toBeVisible();
		await packs.getByLabel('Title').fill('Written over');
		await packs.getByRole('button', { name: 'Keep the pack' }).click();
		await expect(packs.getByText(REFUSED)).toBeVisible();

		await page.goto(`${app.url}/packs`);
		await page.getByText(/^More about/).click();
		await page.getByRole('button', { name: 'Share' }).click();
		// Nothing was agreed to, and no other name was kept.
		await expect(page.getByRole('button', { name: 'No real patient is in it' })).toBeVisible();
		await expect(page.getByText(/Renamed|Written over/)).toHaveCount(0);
		await expect(page.getByText('5 questions, FY', { exact: false })).toBeVisible();
	} finally {
		await other.close();
	}
});

test('R16: in a frame of another site a class keeps its rounds and its names', async ({
	page,
	app,
	guard
}) => {
	await page.goto('/class/host');
	await page.getByRole('button', { name: 'Open the lobby' }).click();
	const link = await page.getByRole('textbox', { name: 'Link to join' }).inputValue();
	await page.getByRole('button', { name: /^Start/ }).click();
	await page.getByText(/^Class list/).click();
	await page.getByRole('textbox', { name: /^One name a line/ }).fill('Ann Able\nCy Cole');
	await page.getByRole('button', { name: 'Keep 2 names' }).click();
	const challenge = challengeMark(link.split('#c1.')[1] ?? '') % 1024;
	await page
		.getByRole('textbox', { name: /^Result codes/ })
		.fill(`OWL ${writeScore({ challenge, right: 3, seconds: 1 })}`);
	await page.getByRole('button', { name: 'Take them' }).click();
	await page.getByRole('button', { name: 'Show the board' }).click();
	await page.getByRole('button', { name: 'Another round' }).click();
	await expect(page.getByText('1 results')).toBeVisible();
	await expect.poll(async () => (await readDrafts(page)).some((draft) => draft.includes('"OWL"'))).toBe(true);

	const other = await otherSite(app.url);
	guard.knows(other.url);
	try {
		const inside = await show(page, other.url, '/class/host');
		await inside.getByRole('button', { name: 'End the evening' }).click();
		await inside.getByRole('button', { name: 'Delete the rounds of this evening' }).click();
		await expect(inside.getByText(REFUSED)).toHaveCount(1);
		await inside.getByText('Class list, 2 seats').click();
		await inside.getByRole('button', { name: 'Delete the list' }).click();
		await inside.getByRole('button', { name: 'Delete 2 names' }).click();
		await expect(inside.getByText(REFUSED)).toHaveCount(2);

		await page.goto(`${app.url}/class/host`);
		await expect(page.getByText('1 results')).toBeVisible();
		await expect(page.getByText('Class list, 2 seats')).toBeVisible();
	} finally {
		await other.close();
	}
});

test('R16: in a frame of another site no result is left out, no board is wiped, and no set is taken away', async ({
	page,
	app,
	guard
}) => {
	await firstRun(page, 'CCS');
	await page.goto('/class/host');
	await page.getByRole('button', { name: 'Open the lobby' }).click();
	const link = await page.getByRole('textbox', { name: 'Link to join' }).inputValue();
	await page.getByRole('button', { name: /^Start/ }).click();
	const challenge = challengeMark(link.split('#c1.')[1] ?? '') % 1024;
	const codes = [3, 2].map((right) => `OWL ${writeScore({ challenge, right, seconds: right })}`);
	await page.getByRole('textbox', { name: /^Result codes/ }).fill(codes.join('\n'));
	await page.getByRole('button', { name: 'Take them' }).click();
	await expect(page.getByRole('heading', { name: 'You decide' })).toBeVisible();
	await page.getByRole('button', { name: 'Show the board' }).click();

	await page.goto('/class/teams');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('button', { name: 'Stop the game' }).click();
	await page.getByRole('button', { name: 'End the game' }).click();
	await expect(page.getByRole('button', { name: 'Another game' })).toBeVisible();

	await page.goto('/class/cards');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.getByRole('button', { name: 'End the round' }).click();
	await expect(page.getByRole('button', { name: 'New round' })).toBeVisible();

	await page.goto('/practice/study');
	await page.getByRole('button', { name: 'Leeches' }).click();
	await page.getByRole('textbox', { name: 'Save this choice as' }).fill('Nights');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Take Nights away' })).toBeVisible();

	const other = await otherSite(app.url);
	guard.knows(other.url);
	try {
		const host = await show(page, other.url, '/class/host');
		await host.getByRole('button', { name: 'Leave out OWL' }).click();
		await expect(host.getByText(REFUSED)).toHaveCount(1);
		await host.getByRole('button', { name: 'Replace the first of OWL' }).click();
		await expect(host.getByText(REFUSED)).toHaveCount(1);
		await host.getByRole('button', { name: 'Change OWL' }).click();
		await host.getByRole('button', { name: 'Take off the board' }).click();
		await expect(host.getByRole('dialog').getByText(REFUSED)).toBeVisible();
		await host.getByRole('button', { name: 'Close', exact: true }).click();
		await host.getByRole('button', { name: 'Another round' }).click();
		await expect(host.getByText(REFUSED)).toHaveCount(2);
		await expect(host.getByRole('heading', { name: 'You decide' })).toBeVisible();

		const teams = await show(page, other.url, '/class/teams');
		await teams.getByRole('button', { name: 'Another game' }).click();
		await expect(teams.getByText(REFUSED)).toBeVisible();
		const cards = await show(page, other.url, '/class/cards');
		await cards.getByRole('button', { name: 'New round' }).click();
		await expect(cards.getByText(REFUSED)).toBeVisible();
		const study = await show(page, other.url, '/practice/study');
		await study.getByRole('button', { name: 'Take Nights away' }).click();
		await expect(study.getByText(REFUSED)).toBeVisible();

		await page.goto(`${app.url}/class/host`);
		await expect(page.getByRole('heading', { name: 'You decide' })).toBeVisible();
		for (const [place, deed] of [
			['/class/teams', 'Another game'],
			['/class/cards', 'New round'],
			['/practice/study', 'Take Nights away']
		] as const) {
			await page.goto(`${app.url}${place}`);
			await expect(page.getByRole('button', { name: deed })).toBeVisible();
		}
	} finally {
		await other.close();
	}
});
