/** Two diagnoses in the CMS-HCC model, side by side. Marked right or wrong; the published tables prove the key. */
import type { DrillBase } from '../drill';
import { allOrNothing, type Marked } from '../marked';

export const HIGHER_LOWER_MEASURES = ['hierarchy', 'payment', 'coefficient'] as const;
/**
 * What is compared. `hierarchy`: whose category drops the other's, both on one patient in one year; equal: both
 * count. `payment`: which has a payment category at all; equal: both have one, or neither. `coefficient`: whose
 * category adds more for one who lives at home, is 65 or older and has no Medicaid.
 */
export type HigherLowerMeasure = (typeof HIGHER_LOWER_MEASURES)[number];

export const HIGHER_LOWER_ANSWERS = ['left', 'right', 'equal'] as const;
export type HigherLowerAnswer = (typeof HIGHER_LOWER_ANSWERS)[number];

/** Answered with `left`, `right` or `equal`. */
export interface HigherLowerDrill extends DrillBase {
	type: 'higher_lower';
	measure: HigherLowerMeasure;
	/** The payment year of the tables: `PY2026`. */
	year: string;
	left: string;
	right: string;
	answer: HigherLowerAnswer;
	/** Why each other answer is wrong. */
	wrong: Partial<Record<HigherLowerAnswer, string>>;
}

export function markHigherLower(drill: HigherLowerDrill, answer: string): Marked {
	return allOrNothing(answer === drill.answer, drill.wrong[answer as HigherLowerAnswer]);
}
