/** MEAT: what a record must say of a condition before risk adjustment counts it. */
const LETTERS: Record<string, string> = { M: 'monitored', E: 'evaluated', A: 'assessed', T: 'treated' };

/** @param meat `M/E/T`, or a sentence of the author's, which stays as it is */
export function meatWords(meat: string): string {
	const letters = meat.split('/').map((letter) => letter.trim());
	const words = letters.flatMap((letter) => LETTERS[letter] ?? []);
	return words.length === letters.length ? words.join(', ') : meat;
}
