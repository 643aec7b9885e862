/**
 * The pieces of text of a PDF's page, each with its place, as lines of a text page: what `pdftotext -layout` does.
 * Indents, gaps and empty lines are kept, since the Guidelines mark their paragraphs and terms by these alone.
 */

export interface TextPiece {
	text: string;
	/** Where it begins, from the left edge, and its base line, from the lower edge; in points. */
	x: number;
	y: number;
	width: number;
	/** Size of its type, in points. */
	size: number;
}

interface Line {
	/** Base line of its largest piece. */
	y: number;
	size: number;
	pieces: TextPiece[];
}

/** Of the size of the type: what stands so far above or below the base line, a "th" set high, is of the line. */
const RAISED = 0.5;
/** Lines whose base lines are further apart have an empty line between them. A heading stands off by less. */
const BLANK = 1.75;
/** A gap from here on sets a column. Between words a blank stands among the pieces, as narrow as it may be. */
const COLUMN_GAP = 0.9;
/** So many blanks at least stand where a column is set. */
const COLUMN_BLANKS = 3;
/** A column is no narrower, in points, and no row begins further right: what a page says of itself can be anything. */
const LEAST_WIDTH = 1;
const MOST_COLUMNS = 300;

function linesOf(pieces: readonly TextPiece[]): Line[] {
	const lines: Line[] = [];
	for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
		const line = lines.at(-1);
		if (!line || line.y - piece.y >= RAISED * Math.max(line.size, piece.size)) {
			lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
			continue;
		}
		line.pieces.push(piece);
		if (piece.size > line.size) Object.assign(line, { y: piece.y, size: piece.size });
	}
	return lines;
}

/** @returns the text from the column of its first piece on */
function rowOf({ pieces, size }: Line, columnOf: (x: number) => number): string {
	const [first, ...others] = [...pieces].sort((a, b) => a.x - b.x);
	if (!first) return '';
	let row = ' '.repeat(columnOf(first.x)) + first.text;
	let end = first.x + first.width;
	for (const piece of others) {
		const isBlank = piece.text.trim() === '';
		if (!isBlank && piece.x - end >= COLUMN_GAP * size) {
			row = row.trimEnd();
			row += ' '.repeat(Math.max(COLUMN_BLANKS, columnOf(piece.x) - row.length));
		}
		if (!isBlank || !row.endsWith(' ')) row += piece.text;
		if (!isBlank) end = Math.max(end, piece.x + piece.width);
	}
	return row.trimEnd();
}

/** @returns rows from the head of the page to its foot; an empty page is an empty text */
export function pageText(pieces: readonly TextPiece[]): string {
	const placed = pieces.filter((piece) => [piece.x, piece.y, piece.width, piece.size].every(Number.isFinite));
	const told = placed.filter(({ text }) => text.trim() !== '');
	const characters = told.reduce((sum, { text }) => sum + text.length, 0);
	const width = Math.max(LEAST_WIDTH, told.reduce((sum, piece) => sum + piece.width, 0) / characters);
	const left = told.reduce((least, { x }) => Math.min(least, x), Infinity);
	const columnOf = (x: number): number => Math.min(MOST_COLUMNS, Math.max(0, Math.round((x - left) / width)));
	const rows: string[] = [];
	let before: Line | undefined;
	for (const line of linesOf(placed)) {
		if (before && before.y - line.y > BLANK * Math.max(before.size, line.size)) rows.push('');
		rows.push(rowOf(line, columnOf));
		before = line;
	}
	return rows.join('\n');
}
