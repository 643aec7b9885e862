/** Which term of the Index a coder would have looked under for a phrase, of those that lead to its code. */

/** What says nothing of a disease or a procedure. */
const SMALL = new Set(
	'a an and as by classified code due elsewhere enter for from her his in is it its nec nos of on one or other specified than the this to was when with without'.split(
		' '
	)
);
/** What the phrase says is not there: it is nothing to look under. */
const DENIED = /\b(?:no|not|nor|never|neither|none|nothing)\b[^.,;:]*/g;

const wordsOf = (text: string): string[] => [
	...new Set(
		(text.toLowerCase().match(/(?:stage|type|grade|group) \d+|[a-z]+|\d+/g) ?? []).filter(
			(word) => word !== 's' && !SMALL.has(word)
		)
	)
];

/** `sacral` and `sacrum`, `fracture` and `fractured`: one word in two forms. Short words and numbers have one. */
function isAlike(one: string, other: string): boolean {
	if (one === other) return true;
	if (/\d/.test(one + other)) return false;
	const short = Math.min(one.length, other.length);
	const same = Math.max(4, short - 2);
	return (
		Math.abs(one.length - other.length) <= 2 && short >= same && one.slice(0, same) === other.slice(0, same)
	);
}

/** Main terms under which much stands, and little is looked for. */
const WIDE = new Set(['disease', 'disorder', 'syndrome', 'condition', 'complication', 'examination']);
const isWide = (word: string) => WIDE.has(word);

const isIn = (words: readonly string[]) => (word: string) => words.some((other) => isAlike(word, other));

interface Said {
	/** All words of the phrase: "without hematuria" is what it denies. */
	all: readonly string[];
	/** Those of what is there. */
	there: readonly string[];
}

const thereIn = (phrase: string) => wordsOf(phrase.toLowerCase().replace(DENIED, ' '));

/** @returns whether the phrase has every word of a title, in some form, as something that is there */
export function namedBy(phrase: string): (title: string) => boolean {
	const isThere = isIn(thereIn(phrase));
	// What stands in parentheses may be there or not.
	return (title) => wordsOf(title.replace(/\([^)]*\)/g, ' ')).every(isThere);
}

/** How well a term fits a phrase, by figures that count from the first on; null for a detour that it does not name. */
function fitOf(term: string, { all, there }: Said): [number, number, number] | null {
	const [path = '', see] = term.split(', see ');
	if (see !== undefined && !wordsOf(path).every(isIn(there))) return null;
	const [main = ''] = path.split(', ');
	// Of a main term in several forms, "Ulcer, ulcerated", the first is looked under.
	const begin = wordsOf(main);
	const own = begin.filter((word) => !isWide(word));
	const named = own.filter(isIn(there)).length;
	const under =
		own.length === 0
			? Number(begin.some(isIn(there)))
			: named === own.length
				? 2
				: Number(2 * named >= own.length);
	const words = wordsOf(path).filter(
		(word) => !begin.some((first) => first !== word && isAlike(first, word))
	);
	const fitting = words.filter(isIn(all)).length;
	return [under, see === undefined ? 1 : 0, 4 * fitting - (words.length - fitting)];
}

/**
 * Main terms that the phrase itself names come first, those that lead on by a "see" behind them; among equals the
 * term of which the phrase says most and leaves least unsaid.
 * @param terms as paths: `Fracture, traumatic, femur, neck`, `Smoker, see Dependence, drug, nicotine`
 * @returns the first of equals, so that the order of `terms` decides last; empty for none
 */
export function termForPhrase(phrase: string, terms: readonly string[]): string {
	const said = { all: wordsOf(phrase), there: thereIn(phrase) };
	let best = '';
	let bestFit: readonly number[] = [];
	for (const term of terms) {
		const fit = fitOf(term, said);
		if (!fit) continue;
		const at = fit.findIndex((figure, place) => figure !== (bestFit[place] ?? -Infinity));
		if (at < 0 || (fit[at] ?? 0) < (bestFit[at] ?? -Infinity)) continue;
		[best, bestFit] = [term, fit];
	}
	return best;
}
