/**
 * The lines of the Guidelines as `pdftotext -layout` gives them, without what belongs to the paper: the foot of
 * each page and the dotted leaders of the table of contents.
 */

export interface PageLine {
	/** Without blanks at its ends. */
	text: string;
	/** How many blanks stood before it. Pages are shifted against each other, so it compares within a page only. */
	indent: number;
	/** Page of the PDF, from 1. */
	page: number;
	/** An empty line stands before it on its page. */
	afterBlank: boolean;
	/** The column where the longest line of its page ends. */
	right: number;
}

/** The foot of a page: the title, the year, and the number of the page. */
const FOOT = /^\s*(ICD-10-CM Official Guidelines for Coding and Reporting|FY 20\d\d|Page \d+ of \d+)\s*$/;
/** A line of the table of contents ends in dots and a page; "Appendix I" alone has none. */
export const LEADER = /\s*\.{4,}\s*(\d+)$/;

/** @param text of the whole document; pages end with a form feed */
export function pageLines(text: string): PageLine[] {
	return text.split('\f').flatMap((body, at) => {
		const rows = body.split(/\r?\n/).map((row) => row.trimEnd());
		// Upwards from the end: the same title stands at the head of the first page and is content there.
		let end = rows.length;
		while (end > 0 && (rows[end - 1] === '' || FOOT.test(rows[end - 1] ?? ''))) end--;
		const kept = rows.slice(0, end);
		const right = Math.max(0, ...kept.filter((row) => !LEADER.test(row)).map((row) => row.length));
		return kept.flatMap((row, line) =>
			row === ''
				? []
				: {
						text: row.trim(),
						indent: row.length - row.trimStart().length,
						page: at + 1,
						afterBlank: line > 0 && kept[line - 1] === '',
						right
					}
		);
	});
}

const CODE_END = /(?:^|[\s(])[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]*)?\.?-+$/;
const CODE_BEGIN = /^[A-Z]\d[0-9A-Z]/;

/**
 * Joins a line to what stands before it, with a blank unless a word or a range was broken at its hyphen. A code's
 * own dash (`a code from G20-`) is none.
 */
export function joinLine(before: string, line: string): string {
	if (before === '') return line;
	const broken = /[^\s-]-$/.test(before) && (!CODE_END.test(before) || CODE_BEGIN.test(line));
	return before + (broken || before.endsWith('/') ? '' : ' ') + line;
}
