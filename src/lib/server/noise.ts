/** questions/noise.yaml: the lines beside the text of a messy record, and the rules that keep them from saying anything. */
import * as v from 'valibot';
import type { Chart, Mark, NoiseLines } from '../domain/chart';
import { keptQuotes, NOISE_LEVELS, noised } from '../domain/chart-noise';
import { plainText, words, type Span } from '../domain/document';
import { findPhi } from '../domain/phi';
import { shuffledBy } from '../domain/shuffled-by';
import { FIVE_DIGITS } from './checks/text';
import { variantsOf } from './checks/variants';
import { problem, type Problem } from './problem';
import { issuesOf, line } from './shape';

export const NOISE_FILE = 'noise.yaml';
const PLACES = ['top', 'inside', 'end'] as const;

/** The lines of each place, of which every document is dealt one. */
export type NoiseTexts = Record<(typeof PLACES)[number], string[]>;

const lines = v.pipe(
	v.array(v.pipe(line, v.regex(/^[^\s#-].*$/, 'begins like a list or a heading'))),
	v.minLength(1)
);
const schema = v.strictObject({ top: lines, inside: lines, end: lines });

/** @returns the lines, or one sentence for each thing that is wrong with their form */
export function shapeNoise(value: unknown): NoiseTexts | string[] {
	const parsed = v.safeParse(schema, value);
	return parsed.success ? parsed.output : issuesOf(parsed.issues);
}

/** @returns the chart with one line of each place for each document, by their ids; the same one every time */
export function withNoise(chart: Chart, texts: NoiseTexts | undefined): Chart {
	if (texts === undefined) return chart;
	const dealt = chart.documents.map(({ id }): [string, NoiseLines] => {
		const [top = '', inside = '', end = ''] = PLACES.map(
			(place) => shuffledBy(`${chart.id} ${id} ${place}`, texts[place])[0]
		);
		return [id, { top, inside, end }];
	});
	return { ...chart, noise: Object.fromEntries(dealt) };
}

/** Words that say nothing of a patient wherever they stand. */
const PLAIN = new Set(
	'a all an and are as at be by each for from has have here in is it not of on one or other the this to was were with without'.split(
		' '
	)
);
const wordsOf = (text: string) =>
	words(text.toLowerCase()).map(({ from, to }) => text.toLowerCase().slice(from, to));

/** The codes of a chart and of all that it is played as: a line may not have a word of their titles. */
const codesOf = ({ key, wrong }: Chart) =>
	[...key.dx, ...key.px, ...key.optional, ...key.alt, ...key.partial, ...wrong].map(({ code }) => code);

function checkLine(text: string, at: string, titleWords: ReadonlyMap<string, string>): Problem[] {
	const say = (reason: string) => problem(`${NOISE_FILE}#${at}`, 'M14', `"${text}" ${reason}`);
	const told = [...new Set(wordsOf(text))].flatMap((word) => {
		const code = PLAIN.has(word) ? undefined : titleWords.get(word);
		return code === undefined ? [] : [say(`has "${word}", which stands in the title of ${code}`)];
	});
	const phi = findPhi(text).map((hit) => say(`looks like a ${hit.kind}`));
	return [...told, ...phi, ...(text.match(FIVE_DIGITS) ? [say('has the form of a CPT code')] : [])];
}

/** Finds whole-word quotes as `findQuotes` does, for many quotes of one text. */
function finder(text: string): (quote: string) => Span[] {
	const inside = new Set<number>();
	for (const { from, to } of words(text)) for (let at = from + 1; at < to; at++) inside.add(at);
	return (quote) => {
		const found: Span[] = [];
		for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1))
			if (!inside.has(from) && !inside.has(from + quote.length))
				found.push({ from, to: from + quote.length });
		return found;
	};
}

const finders = (documents: Chart['documents']) =>
	new Map(documents.map(({ id, text }) => [id, finder(plainText(text).text)]));

/** A passage as it is marked: from its first word to its last. */
function marked(doc: string, quote: string, { from }: Span): Mark {
	const all = words(quote);
	return { doc, from: from + (all[0]?.from ?? 0), to: from + (all.at(-1)?.to ?? quote.length) };
}
const isSame = (a: Mark | null, b: Mark) => a?.from === b.from && a.to === b.to;

/** At each level every passage of a key stands as often as in the author's text, each at the place that is asked for. */
function checkPassages(chart: Chart, file: string, part: string): Problem[] {
	const say = (reason: string) => problem(file, 'M14', part === '' ? reason : `${part}: ${reason}`);
	const own = finders(chart.documents);
	const quotes = new Map(keptQuotes(chart).map((one) => [`${one.doc} ${one.quote}`, one]));
	return NOISE_LEVELS.flatMap((level) => {
		if (level === 'usual') return [];
		const record = noised(chart, level);
		// Where the lines would copy a passage, the record is left as it is.
		const left = record.documents.filter(
			({ id, text }) => level === 'messy' && !text.includes(chart.noise?.[id]?.top ?? '')
		);
		const page = finders(record.documents);
		const lost = [...quotes.values()].filter(({ doc, quote }) => {
			const before = own.get(doc)?.(quote) ?? [];
			const after = page.get(doc)?.(quote) ?? [];
			return (
				before.length !== after.length ||
				before.some((span, at) => {
					const [mine, shown] = [marked(doc, quote, span), marked(doc, quote, after[at] ?? span)];
					return !isSame(record.shown(mine), shown) || !isSame(record.own(shown), mine);
				})
			);
		});
		return [
			...left.map(({ id }) => say(`${id} cannot be made messy: a passage would be copied`)),
			...lost.map(({ doc, quote }) => say(`"${quote}" is lost in the ${level} record (${doc})`))
		];
	});
}

/**
 * @param charts each with the file it was read from
 * @param titles of the codes that the charts name, as far as they are known
 */
export function checkNoise(
	texts: NoiseTexts | undefined,
	charts: readonly { chart: Chart; file: string }[],
	titles: ReadonlyMap<string, string>
): Problem[] {
	const played = charts.flatMap(({ chart, file }) =>
		[{ part: '', chart }, ...variantsOf(chart)].map((one) => ({ ...one, file }))
	);
	const titleWords = new Map(
		played.flatMap(({ chart }) =>
			codesOf(chart).flatMap((code) => wordsOf(titles.get(code) ?? '').map((word) => [word, code] as const))
		)
	);
	return [
		...PLACES.flatMap((place) =>
			(texts?.[place] ?? []).flatMap((text, at) => checkLine(text, `${place}.${at + 1}`, titleWords))
		),
		...played.flatMap(({ chart, part, file }) => checkPassages(withNoise(chart, texts), file, part))
	];
}
