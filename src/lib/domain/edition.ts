/** Editions and releases: which books a learner, an item or an exam works with. */
import type { CodeSystem } from './code';

/** A fiscal year as the learner knows it: `FY2027` runs from 1 October 2026 to 30 September 2027. */
export type Edition = `FY${number}`;

export type SourceSystem = CodeSystem | 'poa' | 'hcc' | 'guidelines' | 'index';

/** One dated release of one source. */
export interface Release {
	system: SourceSystem;
	/** `2026-10`, `2026-Q2`, `PY2026` */
	id: string;
	/** `FY2027`, as it is shown beside every code. */
	label: string;
	/** First day in force, `yyyy-mm-dd`. */
	from: string;
	/** Last day in force, `yyyy-mm-dd`, where it is known. */
	to?: string;
	/** Derived: put together from official files, not published as such. */
	origin: 'official' | 'derived';
}

/** @returns the edition in force on a day (`yyyy-mm-dd`); fiscal years begin on 1 October */
export function editionOn(day: string): Edition {
	const year = Number(day.slice(0, 4));
	return `FY${Number(day.slice(5, 7)) >= 10 ? year + 1 : year}`;
}

/**
 * The books in which an item is asked.
 * @param editions in which its answer is right, the oldest first; none: in all
 * @param own the learner's books: `FY2026`
 * @returns the learner's own where its answer is right in them, else the newest in which it is
 */
export function askedIn(editions: readonly string[], own: string): string {
	return editions.includes(own) ? own : (editions.at(-1) ?? own);
}

/** ICD-10 goes by fiscal year; HCPCS has releases of its own. */
const BY_YEAR: ReadonlySet<CodeSystem> = new Set(['icd10cm', 'icd10pcs']);

/**
 * The editions in which the codes of a told item open.
 * @param codes those that its pack was made from
 * @param editions and `own` as for `askedIn`: of an exam its own, whatever the learner's are now
 */
export function openedIn(
	codes: Readonly<Partial<Record<CodeSystem, string>>>,
	editions: readonly string[],
	own: string
): Partial<Record<CodeSystem, string>> {
	if (editions.length === 0) return { ...codes };
	const year = askedIn(editions, own);
	return Object.fromEntries(
		Object.entries(codes).map(([system, edition]) => [
			system,
			BY_YEAR.has(system as CodeSystem) ? year : edition
		])
	);
}
