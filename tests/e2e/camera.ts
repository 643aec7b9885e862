/**
 * A camera for tests: Chromium shows a film in its place. The film is a Y4M file of QR codes, or of any grey pictures,
 * one after the other, and begins again at its end.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LaunchOptions, Locator, Page } from '@playwright/test';
import { encodeQR } from 'qr';
import type { GreyPicture } from '../../src/lib/domain/card-quads';
import { LAUNCH } from './browser';

/** Where a spec writes its film. The browser opens it when a page asks for the camera, so it may come late. */
export const filmFile = (name: string): string =>
	join(tmpdir(), `coderounds-film-${name}-${process.pid}.y4m`);

/** @param film a file that is there when the page asks; permission is given without a question */
export const withCamera = (film: string): LaunchOptions => ({
	...LAUNCH,
	args: [
		...(LAUNCH.args ?? []),
		'--use-fake-device-for-media-stream',
		'--use-fake-ui-for-media-stream',
		`--use-file-for-fake-video-capture=${film}`
	]
});

/** There is a camera, and whoever is asked says no. */
export const CAMERA_REFUSED: LaunchOptions = {
	...LAUNCH,
	args: [...(LAUNCH.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny']
};

/** Whoever is asked says yes, but there is no camera. */
export const NO_CAMERA: LaunchOptions = {
	...LAUNCH,
	args: [
		...(LAUNCH.args ?? []),
		'--use-fake-device-for-media-stream=device-count=0',
		'--use-fake-ui-for-media-stream'
	]
};

/** Pictures a second of a film. */
const RATE = 5;
const QUIET = 4;

/** Draws a QR code in the middle of a light grey picture, as large as whole pixels for each module let it be. */
export function qrPicture(text: string, size = 320): GreyPicture {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
	const scale = Math.floor(size / rows.length);
	if (scale < 3) throw new RangeError(`${size} pixels are too few for ${rows.length} modules.`);
	const from = Math.floor((size - rows.length * scale) / 2);
	const data = new Uint8Array(size * size).fill(200);
	for (const [y, row] of rows.entries())
		for (const [x, isDark] of row.entries())
			for (let down = 0; down < scale; down++) {
				const at = (from + y * scale + down) * size + from + x * scale;
				data.fill(isDark ? 20 : 235, at, at + scale);
			}
	return { width: size, height: size, data };
}

/** @param pictures of one even size @param seconds that each is shown */
export function writeFilm(file: string, pictures: readonly GreyPicture[], seconds = 1.4): void {
	const [first] = pictures;
	if (!first || first.width % 2 === 1 || first.height % 2 === 1) throw new RangeError('Not a film');
	mkdirSync(dirname(file), { recursive: true });
	const out = openSync(file, 'w');
	writeSync(out, `YUV4MPEG2 W${first.width} H${first.height} F${RATE}:1 Ip A1:1 C420jpeg\n`);
	// No colour at all.
	const colour = new Uint8Array((first.width * first.height) / 2).fill(128);
	for (const { data } of pictures)
		for (let frame = 0; frame < Math.round(seconds * RATE); frame++) {
			writeSync(out, 'FRAME\n');
			writeSync(out, data);
			writeSync(out, colour);
		}
	closeSync(out);
}

/** A film of QR codes, one after the other. @param size pixels across and down */
export const filmCodes = (file: string, texts: readonly string[], seconds?: number, size?: number): void =>
	writeFilm(file, texts.map((text) => qrPicture(text, size)), seconds); // prettier-ignore

/** Opens the reader of the page of paper cards, which takes links to a round. */
export async function openReader(page: Page): Promise<void> {
	await page.goto('/class/cards');
	await page.getByText('Open the round of another screen').click();
	await page.getByRole('button', { name: 'Scan its code' }).click();
}

export const reader = (page: Page): Locator => page.getByRole('group', { name: 'Read a QR code' });

/** A QR code as a page draws it, by the path of its SVG. @param size pixels across and down */
export async function shownPicture(code: Locator, size = 400): Promise<GreyPicture> {
	const { modules, path } = await code.evaluate((svg) => ({
		modules: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
		path: svg.querySelector('path')?.getAttribute('d') ?? ''
	}));
	const scale = Math.floor(size / modules);
	const from = Math.floor((size - modules * scale) / 2);
	const data = new Uint8Array(size * size).fill(235);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu))
		for (let down = 0; down < scale; down++) {
			const at = (from + Number(y) * scale + down) * size + from + Number(x) * scale;
			data.fill(20, at, at + Number(width) * scale);
		}
	return { width: size, height: size, data };
}
