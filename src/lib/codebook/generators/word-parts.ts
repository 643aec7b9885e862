/** Word parts: a term is built from its meaning. Only terms that stand in an official title are asked. */
import { joinParts, type TermPart } from '../../domain/drill-types/term-build';
import type { GeneratedDrill } from '../../domain/skills';
import type { CodeSet } from '../code-set';
import { editionOf, type Generator } from './book';
import { frameOf, tabularAt } from './frame';
import { markingCodes } from './marking-codes';
import {
	AMOUNTS,
	BLOOD,
	CELLS,
	ENDINGS,
	IN_URINE,
	LACK,
	ORGANS,
	PREFIXED,
	SUBSTANCES,
	URINE
} from './word-table';

export interface BuiltTerm {
	parts: TermPart[];
	term: string;
	says: string;
}

/** There are several of these in a body. */
const ONE_OF_MANY =
	/^(nerve|joint|bone|vessel|artery|vein|airway|muscle|tonsil|eyelid|breast|testis|ureter|lymph node|uterine tube|gum|kidney|ear|cornea|retina)$/;

function withArticle(organ: string): string {
	if (!ONE_OF_MANY.test(organ)) return `the ${organ}`;
	return `${/^[aeo]/.test(organ) ? 'an' : 'a'} ${organ}`;
}

const O: TermPart = { text: '-o-', means: 'joins two parts' };

/** Every word that the table can build; most of them no word at all. */
export function buildable(): BuiltTerm[] {
	const built: [TermPart[], string][] = [
		...ENDINGS.flatMap((ending) =>
			ORGANS.map((organ): [TermPart[], string] => [
				ending.o ? [organ, O, ending] : [organ, ending],
				ending.says.replace('*', withArticle(organ.means))
			])
		),
		...AMOUNTS.flatMap((amount) =>
			SUBSTANCES.map((one): [TermPart[], string] => [
				[amount, one, BLOOD],
				`${amount.means} ${one.means} in the blood`
			])
		),
		...CELLS.map((cell): [TermPart[], string] => [[cell, O, LACK], `a lack of ${cell.means}`]),
		...IN_URINE.map((one): [TermPart[], string] => [[one, URINE], `${one.means} in the urine`]),
		...PREFIXED.map(({ prefix, ending, says }): [TermPart[], string] => [[prefix, ending], says])
	];
	return built.map(([parts, says]) => ({
		parts: parts.map(({ text, means }) => ({ text, means })),
		term: joinParts(parts.map(({ text }) => text)),
		says
	}));
}

/** Each word of the titles, with the first place that has it. */
function wordsOf(set: CodeSet): Map<string, number> {
	const words = new Map<string, number>();
	for (let at = 0; at < set.size; at++)
		for (const word of set
			.title(at)
			.toLowerCase()
			.match(/[a-z]{6,}/g) ?? [])
			if (!words.has(word)) words.set(word, at);
	return words;
}

/** Parts of the same kind as another, by where its hyphens are. */
const FRONT: readonly TermPart[] = [...AMOUNTS, ...PREFIXED.map(({ prefix }) => prefix)];
const MIDDLE: readonly TermPart[] = [...ORGANS, ...SUBSTANCES, ...CELLS, ...IN_URINE];
const BACK: readonly TermPart[] = [...ENDINGS, BLOOD, LACK, URINE, ...PREFIXED.map(({ ending }) => ending)];

export const wordParts: Generator = (book) => {
	const { set } = book;
	const words = wordsOf(set);
	const terms = buildable().filter(({ term }) => words.has(term));
	if (terms.length === 0) return null;
	const edition = editionOf(book);
	return (id, random): GeneratedDrill => {
		const { parts, term, says } = random.pick(terms);
		const used = new Map(parts.map((part) => [part.text, part]));
		const met = new Set(parts.map(({ means }) => means));
		/** Two parts that mean the same would make two right words. */
		const add = (pool: readonly TermPart[], count: number): void => {
			for (const { text, means } of random.shuffle(pool)) {
				if (count === 0) return;
				if (used.has(text) || met.has(means)) continue;
				used.set(text, { text, means });
				met.add(means);
				count--;
			}
		};
		add(parts.some(({ text }) => FRONT.some((one) => one.text === text)) ? FRONT : MIDDLE, 2);
		add(BACK, 2);
		const place = words.get(term) ?? 0;
		const code = set.code(place);
		const told = parts.map(({ text, means }) => `${text} ${means}`).join(', ');
		return {
			drill: {
				...frameOf(id, 'term', edition, [tabularAt(edition, code)]),
				type: 'term_build',
				prompt: `Build the term for ${says}.`,
				parts: random.shuffle([...used.values()]),
				answer: parts.map(({ text }) => text),
				term,
				rationale: `${told}. In ${edition} the word stands in the title of ${code}: ${set.title(place)}.`
			},
			codes: markingCodes(set, { titles: [code] }),
			proof: { ...tabularAt(edition, code), row: `${code} ${set.title(place)}` }
		};
	};
};
