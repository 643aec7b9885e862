/**
 * The pace coach. Pace is counted in questions as the exam counts them, so a case that counts as two may take
 * twice the time of a single one.
 */
export interface PaceItem {
	/** Questions it counts as; what is tried out takes the time of one. */
	worth: number;
}

export interface Checkpoint {
	/** Share of the time, in percent, and ms. */
	percent: number;
	at: number;
	/** Items that should be behind one by then. */
	done: number;
}

const CHECKPOINTS = [25, 50, 75] as const;
const sizeOf = ({ worth }: PaceItem) => Math.max(1, worth);

/** Items that fit into a share of the whole, each counted when it is over. */
function doneBy(items: readonly PaceItem[], share: number): number {
	const total = items.reduce((sum, item) => sum + sizeOf(item), 0);
	let used = 0;
	let done = 0;
	for (const item of items) {
		used += sizeOf(item);
		// Shares are not exact in binary.
		if (used > total * share + 1e-9) break;
		done++;
	}
	return done;
}

/** Where one should be at a quarter, half and three quarters of the time (ms). */
export function checkpoints(items: readonly PaceItem[], time: number): Checkpoint[] {
	return CHECKPOINTS.map((percent) => ({
		percent,
		at: Math.round((time * percent) / 100),
		done: doneBy(items, percent / 100)
	}));
}

/** The last checkpoint that was passed, or null before the first. */
export const lastCheckpoint = (points: readonly Checkpoint[], used: number): Checkpoint | null =>
	points.filter(({ at }) => at <= used).at(-1) ?? null;

/** Time that one item may take, ms: the time of a question for each that it counts as. */
export function timeFor(items: readonly PaceItem[], item: PaceItem, time: number): number {
	const total = items.reduce((sum, one) => sum + sizeOf(one), 0);
	return total === 0 ? 0 : Math.round((time * sizeOf(item)) / total);
}

/** How an item stands in a sitting. */
export interface Standing {
	answered: boolean;
	flagged: boolean;
}

/**
 * Where the second pass goes on: the next item after `at` that is open or flagged, from the top where there is none
 * behind.
 * @returns its place, or -1 where nothing is open
 */
export function nextOpen(items: readonly Standing[], at: number): number {
	const isOpen = ({ answered, flagged }: Standing) => !answered || flagged;
	const behind = items.findIndex((item, place) => place > at && isOpen(item));
	return behind >= 0 ? behind : items.findIndex((item, place) => place !== at && isOpen(item));
}
