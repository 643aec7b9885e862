/** Titles from the learner's own CPT table, for the codes that they typed. */
import { cptTitle, typedCptCodes, type CptTitles } from '../domain/cpt-table';
import { CptStore } from '../storage/cpt-store';

/**
 * @param base the app's base path, without a slash at its end
 * @returns null where there is no table on this device
 */
export async function cptTitles(base: string, typed: string): Promise<CptTitles | null> {
	const store = new CptStore(base || '/');
	const about = await store.about();
	if (!about) return null;
	const codes = typedCptCodes(typed);
	const rows = new Map((await store.find(codes)).map((row) => [row.code, cptTitle(row)]));
	return { table: about.name, titles: codes.map((code) => ({ code, title: rows.get(code) ?? null })) };
}
