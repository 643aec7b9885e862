/** Editions and releases: which books a learner, an item or an exam works with. */
import type { CodeSystem } from './code';
import type { PackCodes } from './pack';

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
const BY_YEAR = ['icd10cm', 'icd10pcs'] as const satisfies readonly CodeSystem[];

const yearOf = (edition: string): number => Number(edition.slice(2));

/** @returns the edition among those held, the newest first, that is nearest to the one wanted; of two the newer */
const nearest = (wanted: string, held: readonly string[]): string =>
	held.reduce((best, one) => {
		const away = (edition: string) => Math.abs(yearOf(edition) - yearOf(wanted));
		return away(one) < away(best) ? one : best;
	});

/**
 * The codes of a pack as they stand in the books in which an item is asked, or in the nearest that the pack holds:
 * it is marked, told and opened in them.
 * @param editions of the item, as for `askedIn`; none: in the newest
 * @param own the edition of the learner or of the exam; without it the newest in which the item's answer is right
 */
export function codesIn(codes: PackCodes, editions: readonly string[], own = ''): PackCodes {
	const { older = {}, ...newest } = codes;
	const first = BY_YEAR.map((system) => newest.editions[system]).find((one) => one !== undefined);
	if (first === undefined || editions.length === 0) return newest;
	const year = nearest(askedIn(editions, own), [first, ...Object.keys(older)]);
	const theirs = older[year];
	if (theirs === undefined) return newest;
	const known = BY_YEAR.filter((system) => newest.editions[system] !== undefined);
	return {
		...newest,
		editions: { ...newest.editions, ...Object.fromEntries(known.map((system) => [system, year])) },
		trees: { ...newest.trees, ...theirs.trees },
		titles: { ...newest.titles, ...theirs.titles }
	};
}
