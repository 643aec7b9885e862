/**
 * A learner's own CPT table: what a row of it is, and the codes in what a learner typed. CPT belongs to the AMA, so
 * nothing here knows a code: the forms alone are known.
 */

/** One row of a table that the learner holds a licence for. */
export interface CptRow {
	code: string;
	short: string;
	/** Absent where the table has none. */
	long?: string;
}

/** Five characters that begin with a digit. HCPCS Level II begins with a letter, and so does no CPT code. */
const FORM = /^\d[0-9A-Z]{4}$/;

/** @param text in upper case */
export const isCptForm = (text: string): boolean => FORM.test(text);

/** The fuller of its titles. */
export const cptTitle = ({ short, long }: CptRow): string => long ?? short;

/**
 * The codes in what was typed: `90x1t-rt, 90x2t` holds `90X1T` and `90X2T`. Modifiers behind a hyphen are left out.
 * @returns each once, in the order in which they stand
 */
export function typedCptCodes(text: string): string[] {
	const words = text.toUpperCase().split(/[^0-9A-Z-]+/);
	return [...new Set(words.map((word) => word.split('-')[0] ?? '').filter(isCptForm))];
}

/** What the learner's own table says of the codes that were typed. */
export interface CptTitles {
	/** Which table: its file's name. */
	table: string;
	/** A code that the table has not comes with null. */
	titles: { code: string; title: string | null }[];
}
/** Null where there is no table on this device. */
export type CptLookUp = (typed: string) => Promise<CptTitles | null>;
