/**
 * A chart with one fact changed: the record with the new words, and the key that goes with it. Everything is
 * counted in plain text, and passages of codes that stay follow the words they stood in.
 */
import type { AnswerKey, Chart, Evidence, KeyCode, Mark, Mutant, Replacement } from './chart';
import { categoryOf } from './code';
import { findQuote, findQuotes, plainText, type Block, type PlainText, type Span } from './document';

/** A chart after a change, and where the new words stand in it. */
export interface Mutated {
	chart: Chart;
	changed: Mark[];
}

/** Characters of the old text, and what stands there instead. */
interface Cut extends Span {
	text: string;
}

/** Writes the blocks of a plain text as Markdown again, from which the same plain text is read. */
function markdownOf(text: string, blocks: Block[]): string {
	return blocks
		.map(({ kind, number, from, to }) => {
			const words = text.slice(from, to);
			if (kind === 'heading') return `## ${words}`;
			if (kind === 'item') return number === undefined ? `- ${words}` : `${number}. ${words}`;
			return words;
		})
		.join('\n\n');
}

/** Where a character of the old text stands in the new one; null inside of words that were replaced. */
function moved(at: number, cuts: Cut[]): number | null {
	let shift = 0;
	for (const cut of cuts) {
		if (at > cut.from && at < cut.to) return null;
		if (at >= cut.to) shift += cut.text.length - (cut.to - cut.from);
	}
	return at + shift;
}

function cutsOf(plain: PlainText, changes: Replacement[]): Cut[] | null {
	const cuts: Cut[] = [];
	for (const { quote, nth, to } of changes) {
		const span = findQuote(plain.text, quote, nth);
		if (span === null) return null;
		cuts.push({ ...span, text: to });
	}
	cuts.sort((a, b) => a.from - b.from);
	const overlap = cuts.some((cut, at) => cut.from < (cuts[at - 1]?.to ?? 0));
	return overlap ? null : cuts;
}

interface Changed {
	before: PlainText;
	after: PlainText;
	markdown: string;
	cuts: Cut[];
}

function changeText(markdown: string, changes: Replacement[]): Changed | null {
	const before = plainText(markdown);
	const cuts = cutsOf(before, changes);
	if (cuts === null) return null;
	let text = '';
	let from = 0;
	for (const cut of cuts) {
		text += before.text.slice(from, cut.from) + cut.text;
		from = cut.to;
	}
	text += before.text.slice(from);
	// A quote never crosses a line break, so the edges of blocks are outside of what was replaced.
	const blocks = before.blocks.map((block) => ({
		...block,
		from: moved(block.from, cuts) ?? block.from,
		to: moved(block.to, cuts) ?? block.to
	}));
	const written = markdownOf(text, blocks);
	return { before, after: plainText(written), markdown: written, cuts };
}

/** A passage in the changed text: with the new words where it held the old ones; null where it was cut through. */
function follow(passage: Evidence, texts: ReadonlyMap<string, Changed>): Evidence | null {
	const changed = texts.get(passage.doc);
	if (changed === undefined) return passage;
	const span = findQuote(changed.before.text, passage.quote, passage.nth);
	// What does not stand in the record at all is for the check of the chart itself to say.
	if (span === null) return passage;
	const from = moved(span.from, changed.cuts);
	const to = moved(span.to, changed.cuts);
	if (from === null || to === null) return null;
	const quote = changed.after.text.slice(from, to);
	const places = findQuotes(changed.after.text, quote);
	const nth = places.findIndex((place) => place.from === from) + 1;
	if (nth === 0) return null;
	return { doc: passage.doc, quote, ...(places.length > 1 ? { nth } : {}) };
}

/** The key's lines with the new ones in the places of those that went, by category, and the rest at the end. */
function exchanged<T extends { code: string }>(lines: T[], remove: string[], add: T[]): T[] {
	const waiting = [...add];
	const kept = lines.flatMap((line) => {
		if (!remove.includes(line.code)) return [line];
		const at = waiting.findIndex((one) => categoryOf(one.code) === categoryOf(line.code));
		return at < 0 ? [] : waiting.splice(at, 1);
	});
	return [...kept, ...waiting];
}

/** The new first line has seq 1 and stands first; another one loses it. */
function withFirst(lines: KeyCode[], first: string | undefined): KeyCode[] {
	if (first === undefined) return lines;
	const bare = lines.map(({ seq, ...line }): KeyCode => {
		if (line.code === first) {
			const { after: _after, ...head } = line;
			return { ...head, seq: 1 };
		}
		return seq === undefined || seq === 1 ? line : { ...line, seq };
	});
	return [...bare.filter(({ code }) => code === first), ...bare.filter(({ code }) => code !== first)];
}

/** A code that goes and a code of its category that comes keep the same place among the others. */
function keyOf(chart: Chart, mutant: Mutant, texts: ReadonlyMap<string, Changed>): AnswerKey {
	const { key } = chart;
	const followed = (passages: Evidence[]) =>
		passages.flatMap((passage) => {
			const now = follow(passage, texts);
			return now === null ? [] : [now];
		});
	const stays = <T extends { evidence: Evidence[] }>(line: T): T => ({
		...line,
		evidence: followed(line.evidence)
	});
	const dx = withFirst(exchanged(key.dx.map(stays), mutant.remove, mutant.add), mutant.first);
	const px = exchanged(key.px.map(stays), mutant.px?.remove ?? [], mutant.px?.add ?? []);
	const codes = new Set([...dx, ...px].map(({ code }) => code));
	const queries = key.queries.flatMap((query) => {
		if (query.evidence === undefined) return [query];
		const evidence = followed(query.evidence);
		return evidence.length === 0 ? [] : [{ ...query, evidence }];
	});
	return {
		...key,
		dx: dx.map((line) => {
			if (line.after === undefined || codes.has(line.after)) return line;
			const { after: _gone, ...free } = line;
			return free;
		}),
		px,
		optional: key.optional.flatMap((line) => {
			const now = stays(line);
			const lost = line.evidence.length > 0 && now.evidence.length === 0;
			return lost || codes.has(line.code) ? [] : [now];
		}),
		alt: key.alt.filter(({ code, instead }) => codes.has(instead) && !codes.has(code)),
		partial: key.partial.filter(({ code, of }) => codes.has(of) && !codes.has(code)),
		queries
	};
}

/**
 * @param mutant of this chart
 * @returns the changed chart without mutants and other settings of its own, or null where its words do not stand
 * in the record or overlap
 */
export function mutate(chart: Chart, mutant: Mutant): Mutated | null {
	const texts = new Map<string, Changed>();
	for (const { doc } of mutant.changes) {
		const document = chart.documents.find(({ id }) => id === doc);
		const mine = mutant.changes.filter((change) => change.doc === doc);
		const changed = document ? changeText(document.text, mine) : null;
		if (changed === null) return null;
		texts.set(doc, changed);
	}
	const key = keyOf(chart, mutant, texts);
	const reported = new Set([...key.dx, ...key.px, ...key.optional].map(({ code }) => code));
	const { mutants: _mutants, also: _also, ...plain } = chart;
	return {
		chart: {
			...plain,
			documents: chart.documents.map((document) => ({
				...document,
				text: texts.get(document.id)?.markdown ?? document.text
			})),
			key,
			wrong: chart.wrong.filter(({ code }) => !reported.has(code))
		},
		changed: [...texts].flatMap(([doc, { cuts }]) =>
			cuts.map((cut) => {
				const from = moved(cut.from, cuts) ?? cut.from;
				return { doc, from, to: from + cut.text.length };
			})
		)
	};
}
