/** One figure of `npm run bench`. The shape never changes; new facts go into new fields. */
export interface BenchRow {
	name: string;
	unit: string;
	ours: number;
	/** Tools measured in the same run, on the same data. */
	peers: Record<string, number>;
	/** What `ours` is held against. */
	goal: number;
	holds: boolean;
	/** Load average of the machine while a time was taken: above the number of its cores times mean little. */
	load?: number;
}

/** @param share 0.95 for the p95 @returns 0 for no values */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Three digits say all that a busy machine can. */
export function rounded(value: number): number {
	return Number(value.toPrecision(3));
}
