/**
 * Codes in their written form. A `Code` is a branded string of one code system: `I50.23`, `0FT44ZZ`,
 * `J9035`. Form only: whether a code exists in a release is for the code book to say.
 */
export const CODE_SYSTEMS = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'] as const;
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

declare const written: unique symbol;
/** A code in written form: upper case, with its dot where the system has one. */
export type Code = string & { readonly [written]: true };

/**
 * The forms, from the code file specifications of CMS. ICD-10-CM: a letter, then a digit or a letter
 * (QA0 and J4B exist), up to seven characters. ICD-10-PCS: seven of 34 symbols, without I and O.
 * HCPCS Level II: a letter and four digits.
 */
const FORMS: Record<CodeSystem, RegExp> = {
	icd10cm: /^[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}$/,
	icd10pcs: /^[0-9A-HJ-NP-Z]{7}$/,
	hcpcs: /^[A-Z][0-9]{4}$/,
	cpt: /^[0-9]{4}[0-9FTU]$/
};

/** Characters without dot and blanks, upper case. The letter O and zero are never exchanged. */
export function compactCode(text: string): string {
	return text.replace(/[.\s]/g, '').toUpperCase();
}

/** The written form of characters known to be of a system: `I5023` → `I50.23`. */
export function formatCode(system: CodeSystem, text: string): Code {
	const bare = compactCode(text);
	if (system !== 'icd10cm' || bare.length <= 3) return bare as Code;
	return `${bare.slice(0, 3)}.${bare.slice(3)}` as Code;
}

/**
 * What a learner typed, as a code. Upper or lower case, with or without the dot.
 * A dot anywhere but after the third character is not a code.
 * @returns the code in written form, or null when the text has not the form of one
 */
export function parseCode(system: CodeSystem, text: string): Code | null {
	const typed = text.trim().toUpperCase();
	const dot = typed.indexOf('.');
	if (dot >= 0 && (system !== 'icd10cm' || dot !== 3 || typed.indexOf('.', dot + 1) >= 0)) return null;
	const bare = compactCode(typed);
	return FORMS[system].test(bare) ? formatCode(system, bare) : null;
}

/**
 * How codes of a release begin. Second letters of categories stand in chapter 17 alone (QA0), third ones are A and B,
 * with a digit behind them (C4A.0, J4B); sections of ICD-10-PCS begin with these characters.
 */
const BEGINS: Record<CodeSystem, RegExp> = {
	icd10cm: /^(?:[A-Z][0-9](?:[0-9]|[AB](?:[0-9]|$))|Q[A-Z][0-9])/,
	icd10pcs: /^(?:[0-9BCDX]|F[01]|[GH]Z)/,
	hcpcs: /^/,
	cpt: /^/
};

/**
 * Whether what was typed is a code rather than a word that has the form of one: `e1165` and `h1n.1` are, `h1n1`,
 * `t2dm` and `hba1c` are not. A dot in its place is proof enough; a word without a digit is none.
 */
export function isLikelyCode(system: CodeSystem, text: string): boolean {
	const code = parseCode(system, text);
	if (code === null || !/\d/.test(code)) return false;
	return text.includes('.') || BEGINS[system].test(compactCode(code));
}

/** The three-character category of an ICD-10-CM code, the table of an ICD-10-PCS code. */
export function categoryOf(code: Code | string): string {
	return code.slice(0, 3);
}
