/** A learner's own tabs, highlights and margin notes in the book, as values for the pages. */
import { highlightKey, type LearnerState } from '../domain/learner-state';

/** A place of the book: `icd10cm/I13.0`, `guidelines/I.C.4.a`. */
export const placeOf = (system: string, code: string): string => `${system}/${code}`;

/** The own tabs, in the order in which they were set. */
export function ownTabs(state: LearnerState, base: string): { place: string; label: string; href: string }[] {
	return [...state.tabs]
		.sort(([, a], [, b]) => a.at - b.at)
		.map(([place, { label }]) => {
			const [system = '', id = ''] = place.split(/\/(.*)/);
			const href =
				system === 'guidelines'
					? `${base}/codebook/guidelines?section=${encodeURIComponent(id)}`
					: `${base}/codebook/${place}`;
			return { place, label, href };
		});
}

export const isHighlighted = (state: LearnerState, place: string, text: string): boolean =>
	state.highlights.has(highlightKey(place, text));
