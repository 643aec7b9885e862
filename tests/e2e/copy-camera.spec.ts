/** The history and a pack of one's own go from one screen to another device's camera, as moving QR codes. */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import type { GreyPicture } from '../../src/lib/domain/card-quads';
import { FrameCollector } from '../../src/lib/domain/qr-frames';
import { filmFile, qrPicture, shownPicture, withCamera, writeFilm } from './camera';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog } from './person';

const film = filmFile('copy');
test.use({ launchOptions: withCamera(film) });
test.afterAll(() => rmSync(film, { force: true }));

/** As a camera gives it: red, green, blue and opacity of each pixel. */
function inColour({ width, height, data }: GreyPicture) {
	return {
		width,
		height,
		data: Uint8Array.from({ length: 4 * data.length }, (_, at) => (at % 4 === 3 ? 255 : (data[at >> 2] ?? 0)))
	};
}

async function writePack(page: Page): Promise<void> {
	await page.goto('/packs/edit');
	await page.getByLabel('Title', { exact: true }).fill('Week 3');
	await page.getByLabel('What the record says').fill('Essential hypertension.');
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I10');
	await expect(page.getByText('This question is whole.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page.getByRole('link', { name: 'Play Week 3' })).toBeVisible();
}

test('R6: one device shows its history and a pack, the other reads both, and misses some of the codes', async ({
	page,
	app,
	browser,
	guard
}) => {
	test.slow();
	const bank = readBank();
	await firstRun(page);
	for (let at = 0; at < 2; at++) {
		await answer(page, bank);
		await next(page);
	}
	await writePack(page);
	await page.goto('/settings');
	await page.getByText('Two devices by camera, without a cable').click();
	await page.getByRole('button', { name: 'Show mine' }).click();
	const code = page.getByRole('img', { name: /^Moving QR codes/ });
	await expect(code).toBeVisible();
	await page.getByRole('combobox', { name: 'Codes a second' }).selectOption('2');
	const words = await page.getByText(/ events and 1 pack in \d+ codes?, about/).innerText();
	const count = Number(/in (\d+) code/.exec(words)?.[1]);
	const events = Number(/^(\d+) events/.exec(words)?.[1]);

	// The first code is missed; those that come after the last part make it good. Which of them say something new
	// is a matter of chance: so many are filmed as a good reader needs.
	const pictures: GreyPicture[] = [];
	const reader = new FrameCollector();
	/** The pictures after which something is here, but not all. */
	let begun = 0;
	let before = await code.getAttribute('data-frame');
	while (reader.have === 0 || reader.have < count) {
		await expect(code).not.toHaveAttribute('data-frame', before ?? '');
		before = await code.getAttribute('data-frame');
		const picture = await shownPicture(code);
		reader.take(decodeQR(inColour(picture)));
		pictures.push(picture);
		if (reader.have > 0 && reader.have < count) begun = pictures.length;
	}
	expect(begun).toBeGreaterThan(0);
	// A poster hangs beside it.
	writeFilm(film, [qrPicture('https://example.org', 400), ...pictures.slice(0, begun)], 0.8);

	const phone = await browser.newContext({ baseURL: app.url });
	await guard.watch(phone);
	const other = await phone.newPage();
	await other.goto('/settings');
	await other.getByText('Two devices by camera, without a cable').click();
	await other.getByRole('button', { name: 'Read the other’s' }).click();
	// The call comes in between: the camera is closed half-way, and later shows only what was still missing.
	const parts = new FrameCollector();
	for (const picture of pictures.slice(0, begun)) parts.take(decodeQR(inColour(picture)));
	await expect(other.getByText(`${parts.have} of ${parts.count}.`)).toBeVisible({ timeout: 30_000 });
	await other.getByRole('button', { name: 'Close the camera' }).click();
	writeFilm(film, pictures.slice(begun), 0.8);
	await other.getByRole('button', { name: 'Read the other’s' }).click();
	await expect(other.getByText(`Joined: ${events} new, 0 known already. Packs: 1 new.`)).toBeVisible({
		timeout: 60_000
	});
	await expect(other.locator('video')).toHaveCount(0);
	const ids = async (one: Page) => (await readLog(one)).map(({ id }) => id).sort();
	const came = await ids(other);
	expect(came).toEqual(await ids(page));
	await other.goto('/packs');
	const pack = other.getByRole('link', { name: 'Play Week 3' });
	await expect(pack).toHaveCount(1);
	await expect(other.getByText('1 question, FY2027 codes')).toBeVisible();
	figures('R6', {
		'codes before a camera': pictures.length,
		'events that came by them': came.length,
		'packs that came by them': await pack.count()
	});
	await phone.close();
});
