/** The reader of QR codes on a device without a camera. */
import { NO_CAMERA, openReader, reader } from './camera';
import { expect, test } from './fixtures';

test.use({ launchOptions: NO_CAMERA });

test('one sentence says so, and trying again says it again', async ({ page }) => {
	await openReader(page);
	await expect(reader(page)).toContainText('No camera was found on this device.');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(reader(page)).toContainText('No camera was found on this device.');
});
