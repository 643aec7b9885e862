/**
 * The plain text of a chart document. Marks, quotes and the page that shows the document all count characters
 * of this one text: blocks are parted by one line break, and a list item's number is not part of its text.
 */
export interface Span {
	/** First character. */
	from: number;
	/** One past the last character. */
	to: number;
}

export interface Block extends Span {
	kind: 'heading' | 'paragraph' | 'item';
	/** The number of an item of a numbered list. */
	number?: number;
}

export interface PlainText {
	text: string;
	blocks: Block[];
}

const HEADING = /^#{1,6}\s+(.*)$/;
const NUMBERED = /^(\d{1,3})\.\s+(.*)$/;
const BULLET = /^[-*]\s+(.*)$/;

interface Draft {
	kind: Block['kind'];
	lines: string[];
	number?: number;
}

function draftOf(line: string): Draft | null {
	const heading = HEADING.exec(line);
	if (heading) return { kind: 'heading', lines: [heading[1] ?? ''] };
	const numbered = NUMBERED.exec(line);
	if (numbered) return { kind: 'item', lines: [numbered[2] ?? ''], number: Number(numbered[1]) };
	const bullet = BULLET.exec(line);
	return bullet ? { kind: 'item', lines: [bullet[1] ?? ''] } : null;
}

/**
 * @param markdown paragraphs, lists and headings; no other Markdown is known
 * @returns the text and its blocks in order; lines that an author wrapped are joined by one blank
 */
export function plainText(markdown: string): PlainText {
	const drafts: Draft[] = [];
	let open: Draft | null = null;
	for (const raw of markdown.split(/\r?\n/)) {
		const line = raw.trim();
		if (line === '') {
			open = null;
			continue;
		}
		const started: Draft | null = draftOf(line);
		if (started === null && open !== null) {
			open.lines.push(line);
			continue;
		}
		const draft: Draft = started ?? { kind: 'paragraph', lines: [line] };
		drafts.push(draft);
		// A heading is one line; what follows it begins a paragraph.
		open = draft.kind === 'heading' ? null : draft;
	}
	const blocks: Block[] = [];
	let text = '';
	for (const { kind, lines, number } of drafts) {
		if (text !== '') text += '\n';
		const from = text.length;
		text += lines.join(' ').replace(/\s+/g, ' ');
		blocks.push({ kind, from, to: text.length, ...(number === undefined ? {} : { number }) });
	}
	return { text, blocks };
}

/**
 * A word keeps what stands inside it: hyphens, apostrophes and slashes (`follow-up`, `patient's`, `164/92`),
 * and between digits also points, commas and colons (`1.6`, `1,480`, `10:30`); a percent sign stays with its
 * number.
 */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[-‑'’/](?=[\p{L}\p{N}])|(?<=\p{N})[.,:](?=\p{N}))*%?/gu;

/** @returns the ranges of all whole words, in order */
export function words(text: string): Span[] {
	return [...text.matchAll(WORD)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length
	}));
}

/** Does a range begin and end at the edge of words, so that no word is cut? */
function cutsNoWord(all: Span[], { from, to }: Span): boolean {
	return !all.some((word) => (word.from < from && from < word.to) || (word.from < to && to < word.to));
}

/** @returns every place where a quote stands in a text, whole words only */
export function findQuotes(text: string, quote: string): Span[] {
	const found: Span[] = [];
	if (quote === '') return found;
	const all = words(text);
	for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
		const span = { from, to: from + quote.length };
		if (cutsNoWord(all, span)) found.push(span);
	}
	return found;
}

/**
 * @param nth which occurrence, from 1
 * @returns where the quote stands in the plain text, or null
 */
export function findQuote(text: string, quote: string, nth = 1): Span | null {
	return findQuotes(text, quote)[nth - 1] ?? null;
}

/**
 * Does one phrase end here? At a line break and at . ; : , ! ? outside of words. A point before a small letter
 * is an abbreviation's (`E. coli`), not the end of a sentence.
 */
function endsPhrase(text: string, at: number): boolean {
	const char = text.charAt(at);
	if (char === '\n' || char === ';' || char === '!' || char === '?') return true;
	if (char === ',' || char === ':') return true;
	return char === '.' && !/^\.\s+\p{Ll}/u.test(text.slice(at, at + 4));
}

/**
 * The phrase that one tap marks: the words between two ends of phrases around a place.
 * @param position a character of the text; between words, the word before it in its line counts
 * @returns null where the text has no word near
 */
export function sentenceOrPhraseAt(text: string, position: number): Span | null {
	const all = words(text);
	let at = all.findIndex((word) => position < word.to);
	if (at < 0) at = all.length - 1;
	const hit = all[at];
	const before = all[at - 1];
	if (!hit) return null;
	const onPrevious =
		before !== undefined && position < hit.from && !text.slice(before.to, position).includes('\n');
	let first = onPrevious ? at - 1 : at;
	let last = first;
	const joined = (left: Span, right: Span) => {
		for (let i = left.to; i < right.from; i++) if (endsPhrase(text, i)) return false;
		return true;
	};
	for (;;) {
		const left = all[first - 1];
		const here = all[first];
		if (!left || !here || !joined(left, here)) break;
		first--;
	}
	for (;;) {
		const here = all[last];
		const right = all[last + 1];
		if (!here || !right || !joined(here, right)) break;
		last++;
	}
	return { from: all[first]?.from ?? hit.from, to: all[last]?.to ?? hit.to };
}
