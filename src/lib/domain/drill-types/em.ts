/**
 * The level of an office visit by medical decision making, in ranks of our own: two of the three elements must
 * reach it. Source: the office E/M rules in force since 2021; the names of the ranks are common words.
 */
export const EM_PROBLEMS = ['minimal', 'low', 'moderate', 'high'] as const;
export const EM_DATA = ['minimal', 'limited', 'moderate', 'extensive'] as const;
export const EM_RISK = ['minimal', 'low', 'moderate', 'high'] as const;
/** Levels of an office visit, new or established. */
export const EM_LEVELS = ['2', '3', '4', '5'] as const;

export interface EmElements {
	problems: (typeof EM_PROBLEMS)[number];
	data: (typeof EM_DATA)[number];
	risk: (typeof EM_RISK)[number];
}

/** @returns the level that at least two of the three elements reach: the one in the middle */
export function emLevel({ problems, data, risk }: EmElements): (typeof EM_LEVELS)[number] {
	const ranks = [EM_PROBLEMS.indexOf(problems), EM_DATA.indexOf(data), EM_RISK.indexOf(risk)];
	const [, middle = 0] = ranks.sort((a, b) => a - b);
	return EM_LEVELS[middle] ?? '2';
}
