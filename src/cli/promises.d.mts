/** Types of promises.mjs for the tests. */
export const PROMISES: {
	readonly R1: string;
	readonly R2: string;
	readonly R3: string;
	readonly R4: string;
	readonly R5: string;
	readonly R6: string;
	readonly R7: string;
	readonly R8: string;
	readonly R9: string;
	readonly R10: string;
	readonly R11: string;
	readonly R12: string;
	readonly R13: string;
	readonly R14: string;
	readonly R15: string;
	readonly R16: string;
	readonly R17: string;
	readonly R18: string;
	readonly R19: string;
	readonly R20: string;
};
export type PromiseName = keyof typeof PROMISES;
/** What was counted → how many: `{ kills: 4, 'answers lost': 0 }`. What begins with a unit is measured, not counted. */
export type Counts = Readonly<Record<string, number>>;
export type Figure = readonly [PromiseName, Counts];

export interface Told {
	promises: PromiseName[];
	status: 'passed' | 'failed' | 'skipped';
	/** Why it was skipped, where that was said. */
	why: string;
	figures: Figure[];
}
export interface Proof {
	unit: string[];
	e2e: string[];
	figures: string[];
	bench: string[];
}
export interface PromiseRow {
	promise: PromiseName;
	name: string;
	figures: string;
	passed: number;
	failed: number;
	skipped: number;
	/** What of it did not run, and why. */
	notRun: string;
	/** Benches with a row of it. */
	bench: string[];
}
export function toldByUnit(report: unknown): Told[] | null;
export function toldByE2e(report: unknown): Told[] | null;
export function promiseRows(
	unit: Told[] | null,
	e2e: Told[] | null,
	proofs: Partial<Record<PromiseName, Proof>>
): PromiseRow[];
export function promiseLine(row: PromiseRow): string;
export function proofsIn(root: string): Record<PromiseName, Proof>;
