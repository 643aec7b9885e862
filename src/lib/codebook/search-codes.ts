/** Which codes a typed query may be, before any words are read in it. */
import { compactCode, type CodeSystem } from '../domain/code';

/** ICD-10-PCS has neither letter; the others have them only in front. */
function asDigits(bare: string, system: CodeSystem): string {
	const kept = system === 'icd10pcs' ? 0 : 1;
	return bare.slice(0, kept) + bare.slice(kept).replaceAll('O', '0').replaceAll('I', '1');
}

/**
 * @param query as typed
 * @returns compact beginnings of codes to look for, likelier first; none when the query cannot be a code, which has a
 * digit and no blank (`e11.9`, `S82`, `0ft4`), or begins with such a one, or has a blank for its dot: `f32 9`
 */
export function codesMeant(query: string, system: CodeSystem): string[] {
	const [first = '', ...others] = query.trim().split(/\s+/);
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

/** Whether nothing but a code is meant: `b12` may be a vitamin, `a41.9` and `j1100` are no words. */
export function isWholeCode(query: string): boolean {
	const typed = query.trim();
	return /^[0-9a-z.]+$/i.test(typed) && (typed.includes('.') || compactCode(typed).length >= 4);
}
