/** M21 where a learner's own words are typed, and before they leave in a copy. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank } from './person';

const bank = readBank();

async function writePack(page: Page, note: string, title = 'Week 3'): Promise<void> {
	await page.goto('/packs/edit');
	await page.getByLabel('Title', { exact: true }).fill(title);
	await page.getByLabel('What the record says').fill(note);
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I10');
	await expect(page.getByText('This question is whole.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page.getByRole('link', { name: `Play ${title}` })).toBeVisible();
}

test('a copy with a pack that seems to name a patient asks once before it leaves, and is saved unasked', async ({
	page
}) => {
	await firstRun(page);
	await answer(page, bank);
	await next(page);
	await writePack(page, 'Mr. Smith has essential hypertension.');
	await page.goto('/settings');
	const asked = page.getByRole('dialog', { name: 'Before it leaves this device' });
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/crlog/);
	await expect(asked).toHaveCount(0);
	await expect(
		page.getByText('The copy you saved holds 1 place that looks like a real patient.')
	).toBeVisible();
	await page.getByText('Look at them').click();
	const place = page.getByRole('link', { name: 'The pack “Week 3”' });
	await expect(place).toHaveAttribute('href', /packs\/edit\?pack=[0-9a-f]{8}$/);

	await page.getByText('Two devices by camera, without a cable').click();
	const show = page.getByRole('button', { name: 'Show mine' });
	await show.click();
	await expect(asked).toContainText('“Week 3” holds what looks like a real patient: “Mr. Smith”.');
	await asked.getByRole('button', { name: 'Back' }).click();
	await expect(show).toBeEnabled();
	await show.click();
	await asked.getByRole('button', { name: 'Without my packs' }).click();
	await expect(page.getByText(/^\d+ events? in \d+ codes?, about/)).toBeVisible();
	await page.getByRole('button', { name: 'Stop' }).click();
	await show.click();
	await asked.getByRole('button', { name: 'All of it, to a device of mine' }).click();
	await expect(page.getByText(/^\d+ events? and 1 pack in \d+ codes?, about/)).toBeVisible();
	await page.getByRole('button', { name: 'Stop' }).click();
	await show.click();
	await expect(page.getByText(/^\d+ events? and 1 pack in \d+ codes?, about/)).toBeVisible();
});

test('the look into a folder by itself holds back what seems to name a patient, says so once, and asks when tapped', async ({
	page
}) => {
	test.slow();
	await page.addInitScript(() => {
		Object.assign(globalThis, {
			// The origin's own files behave as a folder that was picked does.
			showDirectoryPicker: async () =>
				(await navigator.storage.getDirectory()).getDirectoryHandle('synced', { create: true })
		});
	});
	const inFolder = () =>
		page.evaluate(async () => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('synced');
			const texts: string[] = [];
			for await (const handle of folder.values())
				if (handle.kind === 'file')
					texts.push(await (await (handle as FileSystemFileHandle).getFile()).text());
			return texts.join('');
		});
	const asked = page.getByRole('dialog', { name: 'Before it leaves this device' });
	const notice = page.getByText('Something you wrote looks like a real patient.');
	const toToday = async () => {
		await page.getByRole('link', { name: 'Practice' }).first().click();
		await expect(page).toHaveURL(/practice/);
		await page.getByRole('link', { name: 'Today' }).first().click();
	};
	await firstRun(page);
	await answer(page, bank);
	await next(page);
	await page.goto('/settings');
	await page.getByText('Two devices by a folder', { exact: true }).click();
	await page.getByRole('button', { name: 'Choose a folder' }).click();
	await expect(page.getByText(/events went/)).toBeVisible();
	await expect(asked).toHaveCount(0);

	await writePack(page, 'Mr. Smith has essential hypertension.');
	await page.goto('/drill');
	await answer(page, bank);
	const before = (await inFolder()).length;
	await page.goto('/');
	// The answer goes by itself, the pack does not.
	await expect.poll(async () => (await inFolder()).length, { timeout: 30_000 }).toBeGreaterThan(before);
	await expect(async () => {
		await toToday();
		await expect(notice).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 30_000 });
	await expect(asked).toHaveCount(0);
	expect(await inFolder()).not.toContain('Smith');

	await page.getByRole('link', { name: 'Look' }).click();
	await expect(
		page.getByText('What looks like a real patient is not written there by itself: “Mr. Smith”.')
	).toBeVisible();
	const bring = page.getByRole('button', { name: 'Bring together now' });
	// What was answered meanwhile goes, whatever is said of the pack, and so does another pack.
	await writePack(page, 'A cough.', 'Week 4');
	await page.goto('/settings');
	await bring.click();
	await expect(asked).toContainText(
		'All else is brought together. “Week 3” holds what looks like a real patient'
	);
	await asked.getByRole('button', { name: 'Keep it here' }).click();
	await expect(page.getByText('What looks like a real patient stays on this device.')).toBeVisible();
	expect(await inFolder()).toContain('Week 4');
	expect(await inFolder()).not.toContain('Smith');
	await toToday();
	await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeAttached();
	await expect(notice).toHaveCount(0);

	await page.goto('/settings');
	await bring.click();
	await asked.getByRole('button', { name: 'All of it, to a device of mine' }).click();
	await expect(page.getByText('Your packs stand there as they are now.')).toBeVisible();
	expect(await inFolder()).toContain('Mr. Smith');
	await expect(page.getByText('is not written there by itself')).toHaveCount(0);
	await page.reload();
	await bring.click();
	await expect(page.getByText('0 events came')).toBeVisible();
	await expect(asked).toHaveCount(0);
});

test('the form that renames a pack and the field of a paste say at once what looks like a patient', async ({
	page
}) => {
	await writePack(page, 'Essential hypertension.');
	await page.getByText('More about Week 3').click();
	await page.getByRole('button', { name: 'Rename' }).click();
	await page.getByLabel('Title', { exact: true }).fill('Charts of John Smith');
	await expect(page.getByText('“John Smith” looks like a real person or record.')).toBeVisible();
	await page.getByLabel('What it is, and where it is from').fill('From mr jones');
	await expect(page.getByText('“mr jones” looks like a real person or record.')).toBeVisible();

	await page.getByRole('button', { name: 'Paste' }).click();
	const lines = 'Essential hypertension\tI10\n'.repeat(2_000);
	await page.getByLabel(/^Two columns/).fill(`${lines}Jane Doe\tI10`);
	await expect(page.getByText('“Jane Doe” looks like a real person or record.')).toBeVisible();
});

test('R4: the first run of the app on an iPhone leads to what brings a history along from Safari', async ({
	page
}) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
	await page.goto('/');
	await page.getByRole('link', { name: 'Bring it along' }).click();
	await expect(page.getByText('In the app: Settings, Your history, Join a copy')).toBeVisible();
});
