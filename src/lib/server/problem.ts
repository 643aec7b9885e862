/** What the content build has to say about a file: an error stops the build, a warning does not. */
export interface Problem {
	/** Path below questions/, with the item after `#`: `drills/cm.ch.c04.yaml#e11-retina`. */
	file: string;
	/** `M1` to `M23` (curriculum section 4), `shape`, `exams`, `identity` or `checked`. */
	rule: string;
	reason: string;
}

export interface Findings {
	errors: Problem[];
	warnings: Problem[];
}

/** What one rule found in one item; the caller knows the file. */
export interface Finding {
	rule: string;
	reason: string;
	/** A hint to the author only. */
	warning?: true;
}

export const problem = (file: string, rule: string, reason: string): Problem => ({ file, rule, reason });

/** Errors and warnings in the order of file, rule, reason, so that two runs print the same. */
export function sortProblems(problems: Problem[]): Problem[] {
	const key = ({ file, rule, reason }: Problem) => `${file}\n${rule}\n${reason}`;
	return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
