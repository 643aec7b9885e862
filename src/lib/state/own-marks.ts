/** A learner's own tabs, highlights and margin notes in the book, as values for the pages. */
import { highlightKey, type LearnerState } from '../domain/learner-state';

/** A place of the book: `icd10cm/I13.0`, `guidelines/I.C.4.a`. */
export const placeOf = (system: string, code: string): string => `${system}/${code}`;

/** A section or a chapter of the Tabular List as a place: `icd10cm/section/E08-E13`, `icd10cm/chapter/4`. */
export const tabularPlace = (level: 'section' | 'chapter', id: string): string => `icd10cm/${level}/${id}`;

/** The own tabs, in the order in which they were set. */
export function ownTabs(state: LearnerState, base: string): { place: string; label: string; href: string }[] {
	return [...state.tabs]
		.sort(([, a], [, b]) => a.at - b.at)
		.map(([place, { label }]) => {
			const [system = '', id = ''] = place.split(/\/(.*)/);
			const [, level, within] = /^(section|chapter)\/(.+)$/.exec(id) ?? [];
			const href =
				system === 'guidelines'
					? `${base}/codebook/guidelines?section=${encodeURIComponent(id)}`
					: level && within
						? `${base}/codebook?${level}=${encodeURIComponent(within)}`
						: `${base}/codebook/${place}`;
			return { place, label, href };
		});
}

export const isHighlighted = (state: LearnerState, place: string, text: string): boolean =>
	state.highlights.has(highlightKey(place, text));
