/** A document of a record as it is shown, and where its characters stand in the author's text and back. */
import type { ChartDocument, Mark } from './chart';
import { words, type Block, type PlainText, type Span } from './document';

/** A run of the shown text: the author's words as they are, other words for them, or a line beside them. */
export interface Piece {
	text: string;
	/** Where they stand in the author's text; a line beside the text has none, and one carried forward its first place. */
	own?: Span;
	/** The words are the author's, character by character. */
	same?: true;
	/** Carried forward: the passage stands at its first place too. */
	again?: true;
}

export interface ShownBlock {
	kind: Block['kind'];
	number?: number | undefined;
	pieces: Piece[];
}

interface Placed extends Piece {
	from: number;
	to: number;
}

export const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

function markdownOf({ kind, number, pieces }: ShownBlock): string {
	const text = pieces.map((piece) => piece.text).join('');
	if (kind === 'heading') return `## ${text}`;
	if (kind === 'item') return number === undefined ? `- ${text}` : `${number}. ${text}`;
	return text;
}

export interface Page {
	document: ChartDocument;
	text: string;
	words: Span[];
	/** Words of the author's text. */
	ownWords: Span[];
	placed: Placed[];
}

/** Puts blocks together as `plainText` reads them: parted by one character. */
export function pageOf(document: ChartDocument, own: PlainText, blocks: ShownBlock[]): Page {
	const placed: Placed[] = [];
	let at = 0;
	for (const { pieces } of blocks) {
		for (const piece of pieces) {
			placed.push({ ...piece, from: at, to: at + piece.text.length });
			at += piece.text.length;
		}
		at++;
	}
	const text = blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n');
	return {
		document: { ...document, text: blocks.map(markdownOf).join('\n\n') },
		text,
		words: words(text),
		ownWords: words(own.text),
		placed
	};
}

/** Where an edge of a passage of the author's text stands on the page. */
export function edgeShown({ placed }: Page, at: number, end: 'from' | 'to'): number {
	const piece = placed.find(({ own, again }) => {
		if (!own || again) return false;
		return end === 'from' ? own.from <= at && at < own.to : own.from < at && at <= own.to;
	});
	if (!piece?.own) return at;
	if (piece.same) return piece.from + at - piece.own.from;
	return end === 'from' ? piece.from : piece.to;
}

/** From the first whole word of a stretch to its last: `w/` ends with a stroke, and a mark does not. */
function wholeWords(all: readonly Span[], { from, to }: Span): Span | null {
	const inside = all.filter((word) => word.from >= from && word.to <= to);
	const [first, last] = [inside[0], inside.at(-1)];
	return first && last ? { from: first.from, to: last.to } : null;
}

export function shownOf(page: Page, mark: Mark): Mark {
	const from = edgeShown(page, mark.from, 'from');
	const to = edgeShown(page, mark.to, 'to');
	return { doc: mark.doc, ...(wholeWords(page.words, { from, to }) ?? { from, to }) };
}

/** The mark holds every word of a piece. */
const holds = ({ words }: Page, { from, to }: Span, mark: Span) =>
	words.every((word) => !overlaps(word, { from, to }) || (word.from >= mark.from && word.to <= mark.to));

export function ownOf(page: Page, mark: Mark, before: Mark | null): Mark | null {
	let from = Infinity;
	let to = -1;
	for (const piece of page.placed) {
		if (!piece.own || !overlaps(piece, mark)) continue;
		let { own } = piece;
		if (piece.same) {
			const shift = own.from - piece.from;
			own = { from: Math.max(piece.from, mark.from) + shift, to: Math.min(piece.to, mark.to) + shift };
		} else if (before && holds(page, piece, before) && !holds(page, piece, mark)) {
			// Words that stand for others are taken whole, and a passage that is narrowed lets them go whole.
			continue;
		}
		from = Math.min(from, own.from);
		to = Math.max(to, own.to);
	}
	const whole = wholeWords(page.ownWords, { from, to });
	return whole && { doc: mark.doc, ...whole };
}
