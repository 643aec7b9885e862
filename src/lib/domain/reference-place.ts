/** Where in the code book a reference leads: `Guidelines FY2026 I.C.4.a.2` to its section, `Tabular E11` to the code. */
import { parseCode, type CodeSystem } from './code';
import type { Reference } from './drill';

export type ReferencePlace =
	| { kind: 'guidelines'; section: string }
	| { kind: 'code'; system: CodeSystem; code: string }
	| { kind: 'pcs'; table: string };

/** Sources that name a code, and the set it is looked up in. */
const CODE_SOURCES: Record<string, CodeSystem> = {
	Tabular: 'icd10cm',
	POA: 'icd10cm',
	HCC: 'icd10cm',
	HCPCS: 'hcpcs'
};

/** @returns null for what the app has not: a law, a manual, a learner's own book, a text that nobody here has read */
export function referencePlace({ source, edition, section }: Reference): ReferencePlace | null {
	if (edition === 'not read') return null;
	if (source === 'Guidelines') return { kind: 'guidelines', section };
	if (source === 'PCS Tables')
		return /^[0-9A-HJ-NP-Z]{3}$/.test(section) ? { kind: 'pcs', table: section } : null;
	const system = CODE_SOURCES[source];
	if (system === undefined) return null;
	// A range opens at its first code; "Chapter 2" is no code.
	const first = /^[A-Z][0-9A-Z]{2}(?![a-z])[0-9A-Z.]*/.exec(section)?.[0].replace(/\.$/, '');
	const code = first === undefined ? null : parseCode(system, first);
	return code === null ? null : { kind: 'code', system, code };
}

/**
 * @param base the app's base path, without a slash at its end
 * @param edition the books in which it opens; without it, those of the learner
 */
export function placeAddress(base: string, place: ReferencePlace, edition?: string): string {
	const books = edition === undefined ? '' : `edition=${edition}`;
	switch (place.kind) {
		case 'guidelines':
			return `${base}/codebook/guidelines?section=${encodeURIComponent(place.section)}${books && `&${books}`}`;
		case 'code':
			return `${base}/codebook/${place.system}/${place.code}${books && `?${books}`}`;
		case 'pcs':
			return `${base}/codebook/pcs?from=${place.table}`;
	}
}
