/** The chapter of an ICD-10-CM code, from the ranges of the 22 chapters (Tabular List FY2027). */

/** First category of each chapter in turn; U00 to U85 are chapter 22, and V to Y are 20. */
const STARTS: [string, number][] = [
	['A', 1], ['C', 2], ['D5', 3], ['E', 4], ['F', 5], ['G', 6], ['H', 7], ['H6', 8], ['I', 9], ['J', 10],
	['K', 11], ['L', 12], ['M', 13], ['N', 14], ['O', 15], ['P', 16], ['Q', 17], ['R', 18], ['S', 19],
	['U', 22], ['V', 20], ['Z', 21]
]; // prettier-ignore

/** @returns 1 to 22, or undefined for what does not begin with a letter */
export function chapterOf(code: string): number | undefined {
	if (!/^[A-Z]/.test(code)) return undefined;
	let chapter: number | undefined;
	for (const [start, number] of STARTS) if (code >= start) chapter = number;
	return chapter;
}
