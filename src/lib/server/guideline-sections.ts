/**
 * The section numbers of the ICD-10-CM Official Guidelines: a reference such as `I.C.9.a.3` must name one of them
 * (M22). They are those of the book that the learner opens.
 */
import { guidelineSectionsOf, INTRODUCTION } from '../codebook/guidelines-text';

/**
 * @param text the Guidelines as `pdftotext -layout` gives them
 * @returns all section ids: `I`, `I.C.9.a.3`, `II.H`, `Appendix I`
 */
export function guidelineSections(text: string): Set<string> {
	const ids = guidelineSectionsOf(text).list.map((section) => section.id);
	return new Set(ids.filter((id) => id !== INTRODUCTION));
}
