/** A learner's own tabs, highlights and margin notes in the book, as values for the pages. */
import type { IndexBook } from '../domain/alpha-index';
import { highlightKey, type LearnerState } from '../domain/learner-state';

/** A place of the book: `icd10cm/I13.0`, `guidelines/I.C.4.a`. */
export const placeOf = (system: string, code: string): string => `${system}/${code}`;

/** A section or a chapter of the Tabular List as a place: `icd10cm/section/E08-E13`, `icd10cm/chapter/4`. */
export const tabularPlace = (level: 'section' | 'chapter', id: string): string => `icd10cm/${level}/${id}`;

/**
 * A modifier of HCPCS, and a term of the Index, as places. They are written as their addresses behind `codebook`, so
 * that a release of the app that does not know them still leads there, or to the book of the Index.
 */
export const modifierPlace = (code: string): string => `?system=hcpcs&modifier=${code}`;
export const termPlace = (book: IndexBook, path: string): string => `alpha-index?book=${book}&path=${path}`;

/** The page where a place of the book is shown. @param base the app's base path, without a slash at its end */
export function placeHref(place: string, base: string): string {
	const [, book, path] = /^alpha-index\?book=([a-z-]+)&path=(.+)$/.exec(place) ?? [];
	if (book && path) return `${base}/codebook/alpha-index?book=${book}&path=${encodeURIComponent(path)}`;
	if (place.startsWith('?')) return `${base}/codebook${place}`;
	const [system = '', id = ''] = place.split(/\/(.*)/);
	if (system === 'guidelines') return `${base}/codebook/guidelines?section=${encodeURIComponent(id)}`;
	const [, level, within] = /^(section|chapter)\/(.+)$/.exec(id) ?? [];
	if (level && within) return `${base}/codebook?${level}=${encodeURIComponent(within)}`;
	return `${base}/codebook/${place}`;
}

/** The own tabs, in the order in which they were set. */
export function ownTabs(state: LearnerState, base: string): { place: string; label: string; href: string }[] {
	return [...state.tabs]
		.sort(([, a], [, b]) => a.at - b.at)
		.map(([place, { label }]) => ({ place, label, href: placeHref(place, base) }));
}

export const isHighlighted = (state: LearnerState, place: string, text: string): boolean =>
	state.highlights.has(highlightKey(place, text));
