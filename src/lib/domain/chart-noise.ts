/**
 * The noise dial: one encounter as a clean, a usual and a messy record. The usual one is the record as its author
 * wrote it, and the only one that is audited: marks are kept in its characters, so that the dial cannot change a
 * grade. Passages that support a code stay as they are, word for word; no fact is added or taken away.
 */
import type { Chart, ChartDocument, Mark, NoiseLines } from './chart';
import { SHORT_FORMS } from './chart-noise-words';
import {
	edgeShown,
	overlaps,
	ownOf,
	pageOf,
	shownOf,
	type Page,
	type Piece,
	type ShownBlock
} from './chart-noise-page';
import { plainText, type PlainText, type Span } from './document';

export const NOISE_LEVELS = ['clean', 'usual', 'messy'] as const;
export type NoiseLevel = (typeof NOISE_LEVELS)[number];

export const isNoiseLevel = (value: unknown): value is NoiseLevel =>
	NOISE_LEVELS.includes(value as NoiseLevel);

/** A record as it is shown, and where its characters stand in the author's text and back. */
export interface Noised {
	documents: ChartDocument[];
	/** A passage of the author's text, as it stands on the page. */
	shown(mark: Mark): Mark;
	/**
	 * A passage of the page in the author's text; null where it holds no word of the author's.
	 * @param before the passage in hand, which is being widened or narrowed
	 */
	own(mark: Mark, before?: Mark | null): Mark | null;
}

/** Every passage that a key of this record names, and the words that its mutants change: they stay as they are. */
export function keptQuotes({ key, also, mutants }: Chart): { doc: string; quote: string }[] {
	const keys = [key, ...(also ? [also.key] : [])];
	return [
		...keys.flatMap(({ dx, px, optional, queries }) =>
			[...dx, ...px, ...optional, ...queries].flatMap(({ evidence }) => evidence ?? [])
		),
		...(mutants ?? []).flatMap(({ changes }) => changes)
	];
}

/** Every place where a quote stands, whether it cuts words or not. */
function placesOf(text: string, quote: string): Span[] {
	const found: Span[] = [];
	for (let from = text.indexOf(quote); from >= 0 && quote !== ''; from = text.indexOf(quote, from + 1))
		found.push({ from, to: from + quote.length });
	return found;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Other words for words of the text, outside of what is kept. */
function exchanges(text: string, level: NoiseLevel, own: Record<string, string>, kept: Span[]): Piece[] {
	const found: Piece[] = [];
	for (const [short, long, where] of SHORT_FORMS) {
		if (where !== 'both' && where !== level) continue;
		// A record may mean something else by a form.
		if (Object.hasOwn(own, short)) continue;
		const [from, to] = level === 'clean' ? [short, long] : [long, short];
		const forms = level === 'messy' && /^[A-Z]{2}/.test(short) ? [from, capital(from)] : [from];
		for (const form of new Set(forms))
			for (const span of placesOf(text, form)) {
				const before = text.slice(0, span.from);
				const after = text.slice(span.to);
				if (/[\p{L}\p{N}/&’'-]$/u.test(before) || /^[\p{L}\p{N}/&’'-]/u.test(after)) continue;
				// "an MRI" would become "an magnetic".
				if (level === 'clean' && /(?:^|\W)an? $/i.test(before)) continue;
				if ([...kept, ...found.flatMap((one) => one.own ?? [])].some((one) => overlaps(one, span))) continue;
				const isFirst = /(?:^|[.\n]\s*)$/.test(before);
				found.push({ text: level === 'clean' && isFirst ? capital(to) : to, own: span });
			}
	}
	return found;
}

/** The pieces of a stretch of the text, with the exchanged words in it. */
function piecesOf(text: string, { from, to }: Span, changes: Piece[]): Piece[] {
	const out: Piece[] = [];
	let at = from;
	const same = (end: number) => {
		if (end > at) out.push({ text: text.slice(at, end), own: { from: at, to: end }, same: true });
	};
	for (const change of changes) {
		if (!change.own || change.own.from < at || change.own.to > to) continue;
		same(change.own.from);
		out.push(change);
		at = change.own.to;
	}
	same(to);
	return out;
}

const SENTENCE_END = /[.](?=\s\p{Lu})/gu;
/** A paragraph of fewer sentences reads well as it is. */
const MANY = 3;

/** The sentences of a paragraph; a passage that is kept is not cut. */
function sentences(text: string, { from, to }: Span, kept: Span[]): Span[] {
	const ends = [...text.slice(from, to).matchAll(SENTENCE_END)]
		.map(({ index }) => from + index + 1)
		.filter((end) => !kept.some((one) => one.from < end && end < one.to));
	return [...ends, to].map((end, at) => ({ from: at === 0 ? from : (ends[at - 1] ?? 0) + 1, to: end }));
}

/** A clean record: each sentence of a long paragraph is a line of its own. */
function cleanBlocks({ text, blocks }: PlainText, changes: Piece[], kept: Span[]): ShownBlock[] {
	return blocks.flatMap((block): ShownBlock[] => {
		const lines = block.kind === 'paragraph' ? sentences(text, block, kept) : [block];
		if (lines.length < MANY)
			return [{ kind: block.kind, number: block.number, pieces: piecesOf(text, block, changes) }];
		return lines.map((line) => ({ kind: 'item', pieces: piecesOf(text, line, changes) }));
	});
}

const VITALS = /^(?:BP|T|HR) \d.*\b(?:BP|HR) \d/;
const line = (text: string): ShownBlock => ({ kind: 'paragraph', pieces: [{ text }] });

/** The sentence with the vital signs, which a careless template carries forward. */
function vitals({ text, blocks }: PlainText, kept: Span[]): Span | undefined {
	return blocks
		.filter(({ kind }) => kind === 'paragraph')
		.flatMap((block) => sentences(text, block, kept))
		.find((span) => VITALS.test(text.slice(span.from, span.to)) && !kept.some((one) => overlaps(one, span)));
}

/** A messy record: headings run into their text, and lines of printers, forms and templates stand between. */
function messyBlocks(
	plain: PlainText,
	changes: Piece[],
	kept: Span[],
	lines: NoiseLines | undefined
): ShownBlock[] {
	const { text, blocks } = plain;
	const out: ShownBlock[] = [];
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at];
		const next = blocks[at + 1];
		if (!block) continue;
		const isLastHeading =
			block.kind === 'heading' && at > 0 && !blocks.slice(at + 1).some(({ kind }) => kind === 'heading');
		if (isLastHeading && lines) out.push(line(lines.inside));
		const joins =
			block.kind === 'heading' && next?.kind === 'paragraph' && !kept.some((one) => overlaps(one, block));
		if (joins) {
			const heading = `${text.slice(block.from, block.to).toUpperCase()}:`;
			const pieces = piecesOf(text, next, changes);
			out.push({ kind: 'paragraph', pieces: [{ text: heading, own: block }, { text: ' ' }, ...pieces] });
			at++;
		} else out.push({ kind: block.kind, number: block.number, pieces: piecesOf(text, block, changes) });
	}
	const carried = vitals(plain, kept);
	if (carried)
		out.push({
			kind: 'paragraph',
			pieces: [
				{ text: 'Carried forward from above by the template: ' },
				{ text: text.slice(carried.from, carried.to), own: carried, same: true, again: true }
			]
		});
	return lines ? [line(lines.top), ...out, line(lines.end)] : out;
}

/** Every kept quote stands as often as before, each where it was. */
function keepsAll(page: Page, text: string, quotes: string[]): boolean {
	return quotes.every((quote) => {
		const before = placesOf(text, quote);
		const after = placesOf(page.text, quote);
		return (
			before.length === after.length &&
			before.every(({ from }, at) => edgeShown(page, from, 'from') === after[at]?.from)
		);
	});
}

const usualPage = (document: ChartDocument, plain: PlainText): Page =>
	pageOf(
		document,
		plain,
		plain.blocks.map((block) => ({
			kind: block.kind,
			number: block.number,
			pieces: piecesOf(plain.text, block, [])
		}))
	);

/**
 * @param chart whose record it is; its mutants and its other setting see the same record
 * @param kept passages beyond those of the keys that stay as they are, in the author's text
 */
export function noised(chart: Chart, level: NoiseLevel, kept: readonly Mark[] = []): Noised {
	if (level === 'usual') return { documents: chart.documents, shown: (mark) => mark, own: (mark) => mark };
	const all = keptQuotes(chart);
	const pages = new Map(
		chart.documents.map((document) => {
			const plain = plainText(document.text);
			const quotes = [...new Set(all.flatMap(({ doc, quote }) => (doc === document.id ? [quote] : [])))];
			const spans = [
				...quotes.flatMap((quote) => placesOf(plain.text, quote)),
				...kept.filter(({ doc }) => doc === document.id)
			];
			const changes = exchanges(plain.text, level, chart.abbreviations ?? {}, spans).sort(
				(a, b) => (a.own?.from ?? 0) - (b.own?.from ?? 0)
			);
			const lines = chart.noise?.[document.id];
			const made = (words: Piece[]) =>
				pageOf(
					document,
					plain,
					level === 'clean' ? cleanBlocks(plain, words, spans) : messyBlocks(plain, words, spans, lines)
				);
			const fits = (page: Page) => keepsAll(page, plain.text, quotes);
			const full = made(changes);
			if (fits(full)) return [document.id, full] as const;
			const bare = made([]);
			return [document.id, fits(bare) ? bare : usualPage(document, plain)] as const;
		})
	);
	const on = <T>(mark: Mark, does: (page: Page) => T, none: T): T => {
		const page = pages.get(mark.doc);
		return page ? does(page) : none;
	};
	return {
		documents: [...pages.values()].map(({ document }) => document),
		shown: (mark) => on(mark, (page) => shownOf(page, mark), mark),
		own: (mark, before = null) => on(mark, (page) => ownOf(page, mark, before), mark)
	};
}
