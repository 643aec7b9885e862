/** What counts as a word in titles and queries, in one place so that both agree. */

/** Letters and digits in lower case, without accents and apostrophes: `Ménière's` → `menieres`. */
export function plainText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f'’]/g, '')
		.toLowerCase();
}

/** The words of a text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
	return plainText(text).match(/[a-z0-9]+/g) ?? [];
}

/** As in titles: `non-pressure` is also found as `nonpressure`. */
export function indexWords(piece: string): string[] {
	const words = wordsOf(piece);
	const joined = words.join('');
	return words.length > 1 && piece.includes('-') ? [...words, joined] : words;
}

const LITTLE = new Set(
	'a an and as at by due for from in into nor not of on or the to with without'.split(' ')
);

/** How much a word says: titles are ranked by what they say beyond the query. */
export function weightOf(word: string): number {
	if (LITTLE.has(word)) return 0.2;
	// A coder who types no more than the disease means the unspecified, uncomplicated code as often as not.
	if (word === 'unspecified' || word === 'nos') return 0.3;
	if (word === 'complications' || word === 'uncomplicated') return 0.5;
	if (word === 'other' || word === 'specified') return 0.9;
	return 1;
}

/** Words that are left out of a query when it has others. */
export function saysLittle(word: string): boolean {
	return LITTLE.has(word);
}
