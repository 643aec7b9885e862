/** A QR code as one path of an SVG: nothing is parsed as markup, and it is sharp at every size. */

/** Modules of white around a QR code (ISO/IEC 18004:2024, 6.3.8). */
export const QUIET = 4;

/**
 * @param rows the modules, true where dark
 * @returns the `d` of a path in units of one module
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
	const parts: string[] = [];
	for (const [y, row] of rows.entries()) {
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const from = x;
			while (row[x + 1]) x++;
			const width = x - from + 1;
			parts.push(`M${from} ${y}h${width}v1h-${width}z`);
		}
	}
	return parts.join('');
}
