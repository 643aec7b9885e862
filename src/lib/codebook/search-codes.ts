/** Which codes a typed query may be, before any words are read in it. */
import { compactCode, type CodeSystem } from '../domain/code';

/** ICD-10-PCS has neither letter; the others have them only in front. */
function asDigits(bare: string, system: CodeSystem): string {
	const kept = system === 'icd10pcs' ? 0 : 1;
	return bare.slice(0, kept) + bare.slice(kept).replaceAll('O', '0').replaceAll('I', '1');
}

/** A code as the book prints it in a note: `S72.-` has more characters behind it. */
function withoutDash(query: string): string {
	return query.trim().replace(/^([a-z][0-9][0-9a-z.]*)[-–]$/i, '$1');
}

/** @returns the compact ends of a range as the book prints it, `E08-E13`; undefined when the query is none */
export function rangeMeant(query: string): [first: string, last: string] | undefined {
	const [, first, last] =
		/^([a-z][0-9][0-9a-z.]{1,6})\s?[-–]\s?([a-z][0-9][0-9a-z.]{1,6})$/i.exec(query.trim()) ?? [];
	return first !== undefined && last !== undefined ? [compactCode(first), compactCode(last)] : undefined;
}

/**
 * @param query as typed
 * @returns compact beginnings of codes to look for, likelier first; none when the query cannot be a code, which has a
 * digit and no blank (`e11.9`, `S82`, `S72.-`, `0ft4`), or begins with such a one, or has a blank for its dot: `f32 9`
 */
export function codesMeant(query: string, system: CodeSystem): string[] {
	const [first = '', ...others] = withoutDash(query).split(/\s+/);
	if (!/^[0-9a-z.]{1,8}$/i.test(first) || !/[0-9]/.test(first)) return [];
	if (
		others.length === 1 &&
		/^[0-9a-z]{3,7}$/i.test(first) &&
		/^(?:[0-9][0-9a-z]{0,3}|[a-z])$/i.test(others[0] ?? '')
	)
		return [compactCode(first + (others[0] ?? ''))];
	if (others.length > 0 && !/^[a-z][0-9][0-9a-z]\.[0-9a-z]+$/i.test(first)) return [];
	const bare = compactCode(first);
	return bare === '' ? [] : [...new Set([bare, asDigits(bare, system)])];
}

/** Whether nothing but a code is meant: `b12` may be a vitamin, `a41.9`, `j1100` and `b12.-` are no words. */
export function isWholeCode(query: string): boolean {
	const typed = withoutDash(query);
	if (typed !== query.trim() || rangeMeant(query)) return true;
	return /^[0-9a-z.]+$/i.test(typed) && (typed.includes('.') || compactCode(typed).length >= 4);
}

/** Whether the dot stands where a diagnosis has it, so that the query is a code even where no set has it. */
export function isDotted(query: string): boolean {
	return /^[a-z][0-9][0-9a-z]\.[0-9a-z]{1,4}$/i.test(withoutDash(query));
}
