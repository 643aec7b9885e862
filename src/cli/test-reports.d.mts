/** Types of test-reports.mjs for the tests. */
export interface Counted {
	passed: number;
	failed: number;
	skipped?: number;
	/** Passed only at the second try. */
	again?: number;
}
export function vitestCounts(said: unknown): Counted;
export function playwrightCounts(said: unknown): Counted;
export function secondTries(said: unknown): string[];
export function pagesShown(folder: string): string[];
