/**
 * How a word sounds, roughly: words that are written by ear fall together with the word that is meant, where the
 * letters are too far apart for a bounded edit distance: `hemmoroids`, `excema`, `rocefin`, `newmonia`.
 */

/** In this order. The letters of Greek and Latin first, then what English makes of them. */
const RULES: readonly (readonly [RegExp, string])[] = [
	// Silent at the start: pneumonia, psoriasis, gnathic, knee, wrist, mnemonic, ptosis.
	[/^(?:p(?=[nst])|[gkm](?=n)|w(?=r))/, ''],
	[/^x/, 's'],
	[/ph/g, 'f'],
	[/gm\b/g, 'm'],
	[/sth(?=m)/g, 's'],
	[/y/g, 'i'],
	[/(?:tch|ch|ck|qu|q)/g, 'k'],
	[/dg(?=[ei])/g, 'j'],
	[/c(?=[ei])/g, 's'],
	[/g(?=[ei])/g, 'j'],
	[/t(?=i[ao])/g, 's'],
	[/c/g, 'k'],
	[/x/g, 'ks'],
	[/z/g, 's'],
	[/(?!^)h/g, ''],
	[/(?:eu|ew|ou|oo|ue)/g, 'u'],
	[/(?:ae|oe|ea|ei|ie)/g, 'e'],
	[/ai/g, 'a'],
	[/(?:oa|ow|au|aw)/g, 'o'],
	[/(.)\1+/g, '$1']
];

/** @param word in plain letters @returns letters that stand for sounds; never longer than a few more than the word */
export function soundOf(word: string): string {
	let sound = word;
	for (const [written, heard] of RULES) sound = sound.replace(written, heard);
	return sound;
}
