/** What counts as a word in titles and queries, in one place so that both agree. */

const PLAIN = /^[a-z0-9]*$/;

/** Letters and digits in lower case, without accents and apostrophes: `Ménière's` → `menieres`. */
export function plainText(text: string): string {
	const lower = text.toLowerCase();
	if (PLAIN.test(lower)) return lower;
	return lower.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '');
}

/** The words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
	return plainText(text).match(/[a-z0-9]+/g) ?? [];
}

/** As in titles: `non-pressure` is also found as `nonpressure`. */
export function indexWords(piece: string): string[] {
	// Most pieces are one plain word: thousands of them are cut when a set is opened.
	const lower = piece.toLowerCase();
	if (PLAIN.test(lower)) return lower === '' ? [] : [lower];
	const words = wordsOf(piece);
	const joined = words.join('');
	return words.length > 1 && piece.includes('-') ? [...words, joined] : words;
}

const LITTLE = new Set(
	'a an and as at by due for from had has have her his in into is my nor not of on or that the their to was when while who with without'.split(
		' '
	)
);

/** How much a word says: titles are ranked by what they say beyond the query. */
export function weightOf(word: string): number {
	if (LITTLE.has(word)) return 0.2;
	// A coder who types no more than the disease means the unspecified, uncomplicated code as often as not.
	if (word === 'unspecified' || word === 'nos') return 0.3;
	if (word === 'complications' || word === 'complication' || word === 'uncomplicated') return 0.5;
	// What every injury and every condition can have says little about which one it is.
	if (word === 'initial' || word === 'encounter' || word === 'closed') return 0.3;
	// A fracture that is not said to be nondisplaced is coded as displaced (Guidelines I.C.19.c).
	if (word === 'displaced') return 0.6;
	if (word === 'disease' || word === 'disorder' || word === 'site') return 0.8;
	if (word === 'other' || word === 'specified' || word === 'nec') return 0.9;
	return 1;
}

/** What such a word is said of is not there: `without complications`, `not intractable`. */
export function negates(word: string): boolean {
	return word === 'without' || word === 'not';
}

/** Lighter words have no list of the lines they stand in: nobody looks for them alone. */
export const LEAST_POSTED = 0.25;

/** Words that are left out of a query when it has others. */
export function saysLittle(word: string): boolean {
	return LITTLE.has(word);
}
