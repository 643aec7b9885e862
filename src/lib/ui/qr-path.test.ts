import { describe, expect, it } from 'vitest';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { QUIET, qrPath } from './qr-path';

/** Draws a path of `qrPath` as a grey picture, `scale` pixels a module. */
function drawn(path: string, modules: number, scale: number) {
	const size = modules * scale;
	const data = new Uint8Array(size * size * 4).fill(255);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
		for (let down = 0; down < scale; down++)
			for (let across = 0; across < Number(width) * scale; across++) {
				const at = ((Number(y) * scale + down) * size + Number(x) * scale + across) * 4;
				data.fill(0, at, at + 3);
			}
	}
	return { width: size, height: size, data };
}

describe('a QR code as a path', () => {
	it('joins the dark modules of a row', () => {
		expect(qrPath([[true, true, false, true], [], [false, true]])).toBe(
			'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z'
		);
	});

	it.each(['7K2Q4M', 'https://example.org/coderounds/class/join#c1.AAAAAAAA', 'Größe 5'])(
		'is read as what was written: %s',
		(text) => {
			const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
			expect(decodeQR(drawn(qrPath(rows), rows.length, 4))).toBe(text);
		}
	);
});
