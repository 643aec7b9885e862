/**
 * Titles as numbers. The 98,403 titles of ICD-10-CM are made of 9,500 different pieces, so a table of pieces
 * and a list of numbers is a tenth of the strings, and search needs the numbers anyway. A piece is what
 * stands between blanks; a comma at its end is a piece of its own and takes no blank before it.
 */
export const COMMA = ',';

/** @returns pieces that `joinPieces` puts together to exactly the same title */
export function splitTitle(title: string): string[] {
	const pieces: string[] = [];
	for (const piece of title.split(' ')) {
		// A comma alone means "no blank before", so two commas stay one piece.
		if (!piece.endsWith(COMMA) || piece === ',,') pieces.push(piece);
		else pieces.push(piece.slice(0, -1), COMMA);
	}
	return pieces;
}

export function joinPieces(pieces: Iterable<string>): string {
	let title: string | undefined;
	for (const piece of pieces) {
		if (title === undefined) title = piece;
		else title += piece === COMMA ? piece : ` ${piece}`;
	}
	return title ?? '';
}
