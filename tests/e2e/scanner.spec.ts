/** The reader of QR codes on a real page, with films in the place of the camera. */
import { rmSync } from 'node:fs';
import { filmCodes, filmFile, openReader, reader, withCamera } from './camera';
import { expect, test } from './fixtures';

const film = filmFile('scanner');
test.use({ launchOptions: withCamera(film) });
test.afterAll(() => rmSync(film, { force: true }));

test('codes are read one after the other, each once', async ({ page }) => {
	// A result of 20 questions, one of 40, a link, and one with other letters.
	const texts = [
		'K7Q2'.repeat(20),
		'M4Z9'.repeat(31),
		`https://example.org/#r1.${'A'.repeat(80)}`,
		'Größe 5'
	];
	filmCodes(film, texts);
	await openReader(page);
	const said = reader(page).getByRole('status').last();
	for (const [at, text] of texts.entries())
		await expect(said).toContainText(`Code ${at + 1} read: ${text.slice(0, 7)}`, { timeout: 20_000 });
	await expect(said).not.toContainText('Code 9');
});

test('the camera is let go when the reader is closed', async ({ page }) => {
	filmCodes(film, ['ONE']);
	await openReader(page);
	await expect(reader(page).locator('video[data-live]')).toBeVisible();
	const track = await page.evaluateHandle(() => {
		const stream = document.querySelector('video')?.srcObject;
		return stream instanceof MediaStream ? stream.getTracks()[0] : undefined;
	});
	expect(await track.evaluate((one) => one?.readyState)).toBe('live');
	await page.getByRole('button', { name: 'Close the camera' }).click();
	await expect(reader(page)).toHaveCount(0);
	expect(await track.evaluate((one) => one?.readyState)).toBe('ended');
});
