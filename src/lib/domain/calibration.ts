/** "How sure were you?" against what came of it. */
import type { SureRow } from './statistics';

export interface Calibration {
	answers: number;
	/** Means over all answers, shares of 1: how sure they were, and how often they were right. */
	said: number;
	right: number;
	rows: CalibrationRow[];
	/** Fewer than some answers say nothing yet. */
	verdict: 'too few' | 'as sure as right' | 'too sure' | 'not sure enough';
}

export interface CalibrationRow {
	/** Shares of 1, as above. */
	said: number;
	right: number;
	/** Where the true share of right answers likely lies: 95 of 100 such intervals hold it (Wilson). */
	from: number;
	to: number;
	answers: number;
}

/** Answers from which a verdict is given, and how far apart the two shares must be. */
export const CALIBRATION_ANSWERS = 20;
const APART = 0.05;
const Z = 1.96;

/** Wilson's interval of a share. @param of how many; of none all is possible */
export function wilson(count: number, of: number): { from: number; to: number } {
	if (of === 0) return { from: 0, to: 1 };
	const share = count / of;
	const middle = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
	const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
	return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/** @param rows as `statisticsOf` counts them */
export function calibrationOf(rows: readonly SureRow[]): Calibration {
	const sum = (of: (row: SureRow) => number) => rows.reduce((all, row) => all + of(row), 0);
	const answers = sum((row) => row.answers);
	const said = answers === 0 ? 0 : sum((row) => row.said) / 100 / answers;
	const right = answers === 0 ? 0 : sum((row) => row.right) / answers;
	const apart = said - right;
	return {
		answers,
		said,
		right,
		rows: rows.map((row) => ({
			said: row.said / 100 / row.answers,
			right: row.right / row.answers,
			...wilson(row.right, row.answers),
			answers: row.answers
		})),
		verdict:
			answers < CALIBRATION_ANSWERS
				? 'too few'
				: Math.abs(apart) < APART
					? 'as sure as right'
					: apart > 0
						? 'too sure'
						: 'not sure enough'
	};
}
