/** M21 where a learner's own words are typed, and before they leave in a copy. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank } from './person';

const bank = readBank();

async function writePack(page: Page, note: string): Promise<void> {
	await page.goto('/packs/edit');
	await page.getByLabel('Title', { exact: true }).fill('Week 3');
	await page.getByLabel('What the record says').fill(note);
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I10');
	await expect(page.getByText('This question is whole.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page.getByRole('link', { name: 'Play Week 3' })).toBeVisible();
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
