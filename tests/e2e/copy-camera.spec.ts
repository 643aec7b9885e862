/** The history goes from one screen to another device's camera, as moving QR codes. */
import { rmSync } from 'node:fs';
import type { GreyPicture } from '../../src/lib/domain/card-quads';
import { filmFile, qrPicture, shownPicture, withCamera, writeFilm } from './camera';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog } from './person';

const film = filmFile('copy');
test.use({ launchOptions: withCamera(film) });
test.afterAll(() => rmSync(film, { force: true }));

test('one device shows its history, the other reads it, and misses some of the codes', async ({
	page,
	app,
	browser,
	guard
}) => {
	test.slow();
	const bank = readBank();
	await firstRun(page);
	for (let at = 0; at < 3; at++) {
		await answer(page, bank);
		await next(page);
	}
	await page.goto('/settings');
	await page.getByText('Two devices by camera, without a cable').click();
	await page.getByRole('button', { name: 'Show mine' }).click();
	const code = page.getByRole('img', { name: /^Moving QR codes/ });
	await expect(code).toBeVisible();
	await page.getByRole('combobox', { name: 'Codes a second' }).selectOption('2');
	const words = await page.getByText(/ events in \d+ codes?, about/).innerText();
	const count = Number(/in (\d+) code/.exec(words)?.[1]);
	const events = Number(/^(\d+) events/.exec(words)?.[1]);

	// The first code is missed; those that come after the last part make it good.
	const pictures: GreyPicture[] = [];
	let before = await code.getAttribute('data-frame');
	while (pictures.length < count + 4) {
		await expect(code).not.toHaveAttribute('data-frame', before ?? '');
		before = await code.getAttribute('data-frame');
		pictures.push(await shownPicture(code));
	}
	// A poster hangs beside it.
	writeFilm(film, [qrPicture('https://example.org', 400), ...pictures], 0.8);

	const phone = await browser.newContext({ baseURL: app.url });
	await guard.watch(phone);
	const other = await phone.newPage();
	await other.goto('/settings');
	await other.getByText('Two devices by camera, without a cable').click();
	await other.getByRole('button', { name: 'Read the other’s' }).click();
	await expect(other.getByText(`Joined: ${events} new, 0 known already.`)).toBeVisible({ timeout: 60_000 });
	await expect(other.locator('video')).toHaveCount(0);
	const ids = async (one: typeof page) => (await readLog(one)).map(({ id }) => id).sort();
	expect(await ids(other)).toEqual(await ids(page));
	await phone.close();
});
