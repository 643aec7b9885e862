/** The Official Guidelines as a book: the text that `pdftotext -layout` makes of the PDF, as a tree of sections. */
import { blocksOf, type GuidelineBlock } from './guidelines-blocks';
import { joinLine, LEADER, pageLines, type PageLine } from './guidelines-lines';
import { SectionMarks } from './guidelines-marks';
import { ImportError } from './import-error';

export interface GuidelineSection {
	/** `I.C.4.a.3`, `Appendix I`, or `Introduction` for what stands before the contents. */
	id: string;
	title: string;
	/** Page of the PDF on which it begins. */
	page: number;
	/** What it says itself, without the sections below it. */
	blocks: GuidelineBlock[];
}

export interface GuidelinesText {
	/** `FY2026` */
	edition: string;
	/** First month in force, or of the update: `2025-10`. */
	release: string;
	/** In the order of the text, each parent before its children. */
	sections: GuidelineSection[];
	/** What the table of contents names: id → title. */
	contents: Map<string, string>;
}

export const INTRODUCTION = 'Introduction';
const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);

/** @returns the year and the month that the title page names, or undefined when it names none */
export function guidelinesEdition(text: string): { edition: string; release: string } | undefined {
	const head = text.slice(0, 2000);
	const year = /\bFY (20\d\d)\b/.exec(head)?.[1];
	if (year === undefined) return undefined;
	const dated = new RegExp(`(${MONTHS.join('|')}) \\d{1,2}, (20\\d\\d)`).exec(head);
	const month = dated ? `${dated[2]}-${String(MONTHS.indexOf(dated[1] ?? '') + 1).padStart(2, '0')}` : '';
	return { edition: `FY${year}`, release: month || `${Number(year) - 1}-10` };
}

/** Only letters and digits: the contents and the body differ in blanks and dashes. */
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The page at the end of an entry; where the title fills the line, few dots or none stand before it. */
const PAGE = /(?:^|\s*\.{2,}\s*|\s\.\s|\s)\d{1,3}$/;

/** The entries of the table of contents; a long one goes over two lines and ends with its page. */
function readContents(lines: readonly PageLine[]): Map<string, string> {
	const marks = new SectionMarks();
	const contents = new Map<string, string>();
	let id: string | null = null;
	let title = '';
	for (const { text } of lines) {
		const start = marks.next(text);
		if (start) {
			id = start.id;
			title = '';
		}
		if (id === null) continue;
		// The line "Appendix I 116" stands above the title.
		if (!(start && id === 'Appendix I'))
			title = joinLine(title, text.slice(start?.mark ?? 0).replace(PAGE, '')).trimEnd();
		contents.set(id, title);
		// What stands below an entry without a number, "Reserved for future guideline expansion", is none of it.
		if (PAGE.test(text) && title !== '') id = null;
	}
	return contents;
}

/** Characters in a line: a page is some 120 wide, and a line of dots without an end is looked through without one. */
const WIDEST = 2000;

const UNFINISHED =
	/(?:[,–-]|\b(?:and|or|of|the|a|an|with|without|to|by|in|for|from|as|that|its|is|not|due|versus|other))$/;

/** How many lines a heading takes. @param told its title in the contents, where that names it */
function titleLength(lines: readonly PageLine[], mark: number, told: string | undefined): number {
	const first = lines[0];
	if (!first) return 0;
	let title = first.text.slice(mark);
	let count = 1;
	for (; count < lines.length; count++) {
		const line = lines[count];
		if (!line || line.page !== first.page) break;
		const longer = joinLine(title, line.text);
		if (told !== undefined) {
			if (bare(told) === bare(title)) break;
			if (bare(told).startsWith(bare(longer))) {
				title = longer;
				continue;
			}
		}
		// A list or an entry is none of the heading.
		if (line.afterBlank || title.endsWith(':') || /^[^\w(“]| {3,}/.test(line.text)) break;
		if (!goesOn(title, line, lines[count + 1], first.indent + mark)) break;
		title = longer;
	}
	return count;
}

/**
 * Is a line the rest of the heading before it? A body begins with a capital and goes on to the margin, so a short
 * line without an end, in the column of the heading, is none.
 * @param column where the heading's words begin
 */
function goesOn(title: string, line: PageLine, next: PageLine | undefined, column: number): boolean {
	if (/^[a-z(]/.test(line.text) || UNFINISHED.test(title)) return true;
	const short = line.text.length < 40 && !/[.:;,]$/.test(line.text);
	return (
		short &&
		Math.abs(line.indent - column) <= 2 &&
		(!next || next.afterBlank || next.indent !== line.indent || /^[A-Z]/.test(next.text))
	);
}

/**
 * @param text of the Guidelines as `pdftotext -layout` gives it
 * @throws ImportError when it names no year, or holds no Section I
 */
export function parseGuidelines(name: string, text: string): GuidelinesText {
	const named = guidelinesEdition(text);
	if (!named) throw new ImportError('damaged', `${name} does not say which year's Guidelines it holds.`);
	if (text.split('\n').some((line) => line.length > WIDEST))
		throw new ImportError('damaged', `${name} is damaged: a line of it is longer than a page is wide.`);
	const sections = guidelineSectionsOf(text);
	if (!sections.list.some((section) => section.id === 'I'))
		throw new ImportError('truncated', `${name} is cut off: Section I of the Guidelines is missing.`);
	return { ...named, sections: sections.list, contents: sections.contents };
}

/** The sections of any text that is numbered like the Guidelines, of whatever year. */
export function guidelineSectionsOf(text: string): {
	list: GuidelineSection[];
	contents: Map<string, string>;
} {
	const lines = pageLines(text);
	const firstLeader = lines.findIndex((line) => LEADER.test(line.text));
	// The contents end where Section I is named again, without a page.
	const lastLeader = lines.findLastIndex((line) => LEADER.test(line.text));
	const before = firstLeader < 0 ? 0 : firstLeader;
	const contents = readContents(lines.slice(before, lastLeader + 1));
	const list: GuidelineSection[] = [];
	const marks = new SectionMarks();
	let own: { id: string; mark: number; lines: PageLine[] } = {
		id: INTRODUCTION,
		mark: 0,
		lines: lines.slice(0, before)
	};
	const close = (): void => {
		if (own.lines.length > 0) list.push(sectionOf(own, contents.get(own.id)));
	};
	for (const line of lines.slice(lastLeader + 1)) {
		const start = marks.next(line.text);
		if (start) {
			close();
			own = { ...start, lines: [line] };
		} else own.lines.push(line);
	}
	close();
	return { list, contents };
}

function sectionOf(
	{ id, mark, lines }: { id: string; mark: number; lines: PageLine[] },
	told: string | undefined
): GuidelineSection {
	const page = lines[0]?.page ?? 1;
	if (id === INTRODUCTION) {
		// The lines of the title page head nothing.
		const blocks = blocksOf(lines).map((block): GuidelineBlock =>
			block.kind === 'head' ? { ...block, kind: 'text' } : block
		);
		return { id, title: id, page, blocks };
	}
	// "Appendix I" stands on a line of its own, above its title.
	const own = id === 'Appendix I' ? lines.slice(1) : lines;
	const count = titleLength(own, mark, told);
	const title = own
		.slice(0, count)
		.reduce((text, line, at) => joinLine(text, at === 0 ? line.text.slice(mark) : line.text), '');
	return { id, title, page, blocks: blocksOf(own.slice(count)) };
}
