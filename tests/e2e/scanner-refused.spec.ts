/** The reader of QR codes where the camera is refused: one sentence, and pictures are still read. */
import { CAMERA_REFUSED, openReader, qrPicture, reader } from './camera';
import { expect, test } from './fixtures';

test.use({ launchOptions: CAMERA_REFUSED });

test('one sentence says so and names the other ways; a picture is still read', async ({ page }) => {
	await openReader(page);
	await expect(reader(page)).toContainText('The camera was refused.');
	await expect(reader(page)).toContainText('paste or type the code, or choose a picture');
	const { width, height, data } = qrPicture('K7Q2'.repeat(20));
	await page.getByLabel('Choose a picture').setInputFiles({
		name: 'code.bmp',
		mimeType: 'image/bmp',
		buffer: bitmapFile(width, height, data)
	});
	await expect(reader(page).getByRole('status').last()).toContainText('Code 1 read: K7Q2K7Q2');
	await page.getByLabel('Choose a picture').setInputFiles({
		name: 'empty.bmp',
		mimeType: 'image/bmp',
		buffer: bitmapFile(64, 64, new Uint8Array(64 * 64).fill(200))
	});
	await expect(reader(page)).toContainText('No QR code was found in that picture.');
	await page.getByLabel('Choose a picture').setInputFiles({
		name: 'song.png',
		mimeType: 'image/png',
		buffer: Buffer.from('no picture at all')
	});
	await expect(reader(page)).toContainText('This browser cannot open that as a picture.');
});

/** A grey Windows bitmap: the plainest file that a browser opens as a picture. */
function bitmapFile(width: number, height: number, grey: ArrayLike<number>): Buffer {
	const row = Math.ceil((width * 3) / 4) * 4;
	const file = Buffer.alloc(54 + row * height);
	file.write('BM');
	file.writeUInt32LE(file.length, 2);
	file.writeUInt32LE(54, 10);
	file.writeUInt32LE(40, 14);
	file.writeInt32LE(width, 18);
	// Rows go upwards in these files.
	file.writeInt32LE(height, 22);
	file.writeUInt16LE(1, 26);
	file.writeUInt16LE(24, 28);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) file.fill(grey[y * width + x] ?? 0, 54 + (height - 1 - y) * row + x * 3, 54 + (height - 1 - y) * row + x * 3 + 3); // prettier-ignore
	return file;
}
