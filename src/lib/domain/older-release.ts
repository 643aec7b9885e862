/** Where a code or its title is from, when that is not the release that its set is named by. */

export interface OlderRelease {
	/** Year of the list that the code stands in, `2022`; of the set's own year its quarter, `2026-Q1`; `undated`. */
	list?: string;
	/** The same of its title, where that is from yet another list. */
	title?: string;
}

/** @returns a short mark, `2022 list` or `long title of 2022`; empty where all is of the set's own release */
export function olderWords({ list, title }: OlderRelease = {}): string {
	const words = list === undefined ? [] : [`${list} list`];
	if (title !== undefined) words.push(title === 'undated' ? 'undated long title' : `long title of ${title}`);
	return words.join(', ');
}

/** @param edition of the set, and `code` as it is written. @returns the same as one sentence, for the code's own page */
export function olderSentence({ list, title }: OlderRelease, edition: string, code: string): string {
	const name = (year: string): string => (year === 'undated' ? 'an undated list' : `the list of ${year}`);
	const lent = title === undefined ? '' : `Long title of ${name(title)}`;
	if (list === undefined) return `${lent}: older than the code, which is of ${edition}.`;
	return `Of ${name(list)}: that of ${edition} has no ${code.charAt(0)} codes, so this one may have changed since.${lent && ` ${lent}.`}`;
}
