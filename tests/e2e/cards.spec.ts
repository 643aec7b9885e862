/** A round with paper cards: drawn cards as a film in the place of the camera, counts by keyboard, and the print. */
import { rmSync } from 'node:fs';
import { drawScene, type PlacedCard } from '../../src/lib/domain/card-scene.sample';
import { filmFile, withCamera, writeFilm } from './camera';
import { expect, test } from './fixtures';

const film = filmFile('cards');
test.use({ launchOptions: withCamera(film) });
test.afterAll(() => rmSync(film, { force: true }));

/** Twelve cards in rows, held a little askew. @param turns what each holds up: 0 to 3 for A to D */
const classOf = (turns: readonly number[]): PlacedCard[] =>
	turns.map((turn, at) => ({
		card: at + 1,
		turn,
		x: 90 + (at % 4) * 150,
		y: 80 + Math.floor(at / 4) * 150,
		size: 62,
		angle: ((at * 7) % 31) - 15,
		lean: 0.15,
		away: at * 40
	}));

test('the camera reads the class, and the board says how many were right', async ({ page }) => {
	const turns = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
	writeFilm(film, [drawScene(640, 480, classOf(turns), { blur: 1, noise: 6, shade: 0.6, clutter: true })]);
	await page.goto('/class/cards');
	await page.getByLabel('Cards in the room').fill('14');
	await page.getByRole('combobox', { name: 'Questions', exact: true }).selectOption('5');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByText('Question 1 of 5')).toBeVisible();
	await page.getByRole('button', { name: 'Read the cards with the camera' }).click();
	await expect(page.getByText('12 of 14 cards read')).toBeVisible({ timeout: 20_000 });

	// What was read outlives a reload, and so does what is told.
	await page.reload();
	await page.getByRole('button', { name: /^Show the answer/ }).click();
	await expect(page.getByText(/^[A-D] is right: \d+ of 12, 2 not read/)).toBeVisible();
	const told = page.getByRole('main').getByRole('list').first();
	await expect(told.getByRole('listitem').nth(0)).toContainText(/7\s*$/);
	await expect(told.getByRole('listitem').nth(1)).toContainText(/5\s*$/);
	await page.reload();
	await expect(page.getByText(/^[A-D] is right/)).toBeVisible();

	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('Question 2 of 5')).toBeVisible();
	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.getByRole('button', { name: 'End the round' }).click();
	await page.getByText('By card').click();
	await expect(page.getByText('Card 12')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^Save a table/ }).click()
	]);
	expect(download.suggestedFilename()).toBe('coderounds-cards.csv');
	await page.getByRole('button', { name: 'New round' }).click();
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('a round goes by keyboard alone, with counts that are typed', async ({ page }) => {
	await page.goto('/class/cards');
	await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
	await expect(page.getByText('Question 1 of 10')).toBeVisible();
	await page.getByText('Without a camera: type the counts').focus();
	await page.keyboard.press('Enter');
	await page.getByLabel('A', { exact: true }).fill('9');
	await page.getByLabel('B', { exact: true }).fill('4');
	await page.getByRole('button', { name: /^Show the answer/ }).press('Enter');
	await expect(page.getByText(/^[A-D] is right: (9|4|0) of 13/)).toBeVisible();
	await page.getByRole('button', { name: 'Next question' }).press('Enter');
	await expect(page.getByText('Question 2 of 10')).toBeVisible();
});

test('a second screen opens the same round by its link', async ({ page, context, app }) => {
	await page.goto('/class/cards');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('button', { name: 'Second screen' }).click();
	const dialog = page.getByRole('dialog', { name: 'The same round on a second screen' });
	await expect(dialog.getByRole('img', { name: 'QR code of this round' })).toBeVisible();
	const link = await dialog.getByText(/#c1\./).innerText();
	expect(link.startsWith(`${app.url}/class/cards#c1.`)).toBe(true);
	const asked = await page.getByRole('main').getByRole('heading').first().innerText();

	const other = await context.browser()?.newContext();
	const second = await other?.newPage();
	await second?.goto(link);
	await expect(second?.getByRole('main').getByRole('heading').first() ?? page.locator('none')).toHaveText(
		asked
	);
	await other?.close();
});

test('a link that is not whole is refused in one sentence', async ({ page }) => {
	await page.goto('/class/cards#c1.AAAA');
	await expect(page.getByText('This link is not whole.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('the cards are printed, and nothing else', async ({ page }) => {
	await page.goto('/class/cards');
	await page.getByLabel('Cards in the room').fill('6');
	await page.evaluate(() => (window.print = () => undefined));
	await page.getByRole('button', { name: 'Print 2 pages' }).click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('img', { name: /^Answer card/ })).toHaveCount(6);
	await expect(page.getByRole('heading', { name: 'Paper cards' })).toBeHidden();
});
