/**
 * The paragraphs, lists and entries of a section, from its lines. The text has no marks for them, so they are
 * told by blank lines, by indents, and by lines that end before the margin.
 */
import { joinLine, type PageLine } from './guidelines-lines';

/**
 * `text`: a paragraph. `head`: a heading without a number. `item`: of a list. `entry`: a term, mostly a code,
 * with what is said of it; `more`: a further paragraph of the entry before it.
 */
export type BlockKind = 'text' | 'head' | 'item' | 'entry' | 'more';

export interface GuidelineBlock {
	kind: BlockKind;
	/** Of an entry: `Z79`, `NEC`, `[]`. */
	term?: string;
	text: string;
}

interface Draft extends GuidelineBlock {
	/** Column of its first line, and of its last, within the page of the last. */
	first: number;
	indent: number;
	page: number;
	/** The last line as it stands on its page. */
	last: PageLine;
	lines: number;
}

/** Wingdings come out in the private use area. */
const BULLET = /^[•\uf000-\uf0ff]\s*/;
/** A term in a column of its own, with a gap behind it: `Z14        Genetic carrier`, `[ ]     Brackets`. */
const TERM = /^(\S{1,12}|[[(] [\])]) {3,}(\S.*)$/;
/** Of the marks of punctuation one stands close to what is said of it. */
const CLOSE_TERM = /^([,:]) ([A-Z].*)$/;
const LISTED = /^(?:[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]*)?-?,|.{1,25} [–=] )/;

/** Lines are set in proportional type, so a line's end is known to about this many columns. */
const SLACK = 13;

/** Would the first word of the next line have had room on this one? Then the line was ended on purpose. */
function endsEarly(line: PageLine, next: PageLine): boolean {
	const word = next.text.split(' ', 1)[0] ?? '';
	return line.indent + line.text.length + 1 + word.length < line.right - SLACK;
}

const endsSentence = (text: string): boolean => /[.:;!?][”")]*$/.test(text);
const beginsSentence = (text: string): boolean => /^[“"([]?[A-Z0-9]/.test(text);

/** Does a line go on with the paragraph before it? */
function goesOn(draft: Draft, line: PageLine): boolean {
	const sentence = endsSentence(draft.last.text) && beginsSentence(line.text);
	if (line.page !== draft.last.page) return !sentence;
	if (line.afterBlank) return false;
	if (LISTED.test(line.text) && LISTED.test(draft.text) && line.indent <= draft.last.indent) return false;
	if (/^(?:Except|Note):/.test(line.text) && draft.kind !== 'text') return false;
	// A heading of the appendix, which has no mark: what it heads stands deeper.
	const isDeeper = line.indent - draft.last.indent >= 3 && beginsSentence(line.text);
	if (isDeeper && draft.kind === 'text' && draft.lines === 1) return false;
	const early = endsEarly(draft.last, line);
	return !early || (/^[a-z]/.test(line.text) && !/; (?:or|and)$/.test(draft.last.text));
}

/** The smallest indent on each page: the column of the section's own text there. */
function bases(lines: readonly PageLine[]): Map<number, number> {
	const base = new Map<number, number>();
	for (const { page, indent } of lines) base.set(page, Math.min(indent, base.get(page) ?? indent));
	return base;
}

export function blocksOf(lines: readonly PageLine[]): GuidelineBlock[] {
	const base = bases(lines);
	const drafts: Draft[] = [];
	for (const line of lines) {
		const deep = line.indent - (base.get(line.page) ?? 0);
		const draft = drafts.at(-1);
		const bullet = BULLET.exec(line.text);
		const term = TERM.exec(line.text) ?? CLOSE_TERM.exec(line.text);
		const started = { first: deep, indent: deep, page: line.page, last: line, lines: 1 };
		if (bullet) drafts.push({ kind: 'item', text: line.text.slice(bullet[0].length), ...started });
		else if (term?.[1] !== undefined && term[2] !== undefined)
			drafts.push({ kind: 'entry', term: term[1].replace(' ', ''), text: term[2], ...started });
		else if (draft && goesOn(draft, line)) {
			draft.text = joinLine(draft.text, line.text);
			draft.last = line;
			draft.lines++;
		} else drafts.push({ kind: isInEntry(draft, deep) ? 'more' : 'text', text: line.text, ...started });
	}
	drafts.forEach((draft, at) => {
		if (draft.kind !== 'text') return;
		const before = drafts[at - 1];
		const next = drafts[at + 1];
		const afterIntro = before && (before.text.endsWith(':') || before.kind !== 'text') && draft.first >= 3;
		if (afterIntro && before.kind !== 'more' && LISTED.test(draft.text)) draft.kind = 'item';
		else if (isHead(draft, next)) draft.kind = 'head';
	});
	return drafts.map(({ kind, term, text }) => (term === undefined ? { kind, text } : { kind, term, text }));
}

/** What stands deeper than a term belongs to its entry. */
function isInEntry(draft: Draft | undefined, deep: number): boolean {
	return (draft?.kind === 'entry' || draft?.kind === 'more') && deep >= 4;
}

/** A line or two without an end of a sentence, above text that stands deeper or apart. */
function isHead(draft: Draft, next: Draft | undefined): boolean {
	if (!next || endsSentence(draft.text) || draft.lines > 2 || draft.text.endsWith(',')) return false;
	if (next.page === draft.page && next.first - draft.first >= 3) return true;
	return draft.lines === 1 && /^(?:[A-Z(][\w()-]*(?: (?:of|and|the|for)\b)? ?)+$/.test(draft.text);
}
