/**
 * Which day within the fuzz range a card comes back on: the one with the fewest cards due. The range is so small
 * that recall hardly differs over it, and a quiet day costs less than a full one.
 *
 * Fewest is meant against the slope of the range: the farther a day lies ahead, the fewer cards have come to it
 * yet, so the bare count would push nearly every card to the far end (simulated over 400 days: intervals 10 %
 * longer, recall 0.7 points lower; against the slope 2 % shorter and 0.1 points higher).
 */
import type { Memory } from './event';
import type { DayNumber } from './study-day';

/** Fuzz ranges of Anki and FSRS: each part of an interval, days, may be off by so much. */
const PARTS = [
	{ from: 2.5, to: 7, share: 0.15 },
	{ from: 7, to: 20, share: 0.1 },
	{ from: 20, to: Infinity, share: 0.05 }
] as const;

/** Below this an interval stays as it is, days. */
export const FUZZED_FROM = 2.5;

/** First and last interval, days, whole. */
export interface FuzzRange {
	least: number;
	most: number;
}

/**
 * Takes an interval and the days since the answer before, whole. Returns the intervals that serve as well. An
 * interval that grew never falls back to what it was.
 * @param longest the longest interval, days
 */
export function fuzzRange(interval: number, elapsed: number, longest: number): FuzzRange {
	if (interval < FUZZED_FROM) return { least: interval, most: interval };
	let off = 1;
	for (const { from, to, share } of PARTS) off += share * Math.max(Math.min(interval, to) - from, 0);
	const ideal = Math.min(interval, longest);
	const most = Math.min(Math.round(ideal + off), longest);
	const grown = ideal > elapsed ? elapsed + 1 : 0;
	return { least: Math.min(Math.max(2, Math.round(ideal - off), grown), most), most };
}

/** How many cards are due on each day from `from` on. */
export interface DueCounts {
	from: DayNumber;
	counts: Uint32Array;
}

/** Days ahead that are counted: beyond them lie few cards, and no day is full. */
const AHEAD = 4000;

/** Takes memories. Returns what is due from `today` on; what is overdue or within its learning steps stays out. */
export function dueCounts(memories: Iterable<Memory>, today: DayNumber): DueCounts {
	const counts = new Uint32Array(AHEAD);
	for (const { dueDay, dueAt } of memories) {
		const at = dueDay - today;
		if (dueAt === 0 && at >= 0 && at < AHEAD) counts[at] = (counts[at] ?? 0) + 1;
	}
	return { from: today, counts };
}

/**
 * How much of a usual day a day carries: 1 for a usual one, less for a light one, 0 for a day off, which is taken only
 * where the range holds no other. As `loadOf` of week-load.ts gives it.
 */
export type DayShare = (day: DayNumber) => number;
const USUAL: DayShare = () => 1;

/** How the counts of a range rise or fall by the day: the straight line nearest to them (least squares). */
function slopeOf(range: FuzzRange, countOn: (interval: number) => number): number {
	const days = range.most - range.least + 1;
	const middle = (range.least + range.most) / 2;
	let together = 0;
	let spread = 0;
	for (let interval = range.least; interval <= range.most; interval++) {
		together += (interval - middle) * countOn(interval);
		spread += (interval - middle) * (interval - middle);
	}
	return days > 1 ? together / spread : 0;
}

/**
 * Takes the ideal interval, days, and the range around it. Returns the interval whose day is the least full for
 * its weight; of equals the nearest to the ideal, of those the earlier.
 * @param own the day on which this card itself is counted now, or null
 */
export function balanced(
	ideal: number,
	range: FuzzRange,
	today: DayNumber,
	due: DueCounts,
	own: DayNumber | null = null,
	share: DayShare = USUAL
): number {
	const countOn = (interval: number) => {
		const day = today + interval;
		return (due.counts[day - due.from] ?? 0) - (day === own ? 1 : 0);
	};
	const slope = slopeOf(range, countOn);
	const fullnessOn = (interval: number) => {
		const weight = share(today + interval);
		const cards = Math.max(0, countOn(interval) - slope * (interval - ideal));
		return weight > 0 ? (cards + 1) / weight : Number.MAX_VALUE;
	};
	let best = ideal;
	let least = fullnessOn(ideal);
	const consider = (interval: number) => {
		if (interval < range.least || interval > range.most) return;
		const fullness = fullnessOn(interval);
		if (fullness < least) [best, least] = [interval, fullness];
	};
	// From the ideal outwards, the earlier of two first: of equals the first one stays.
	for (let off = 1; off <= Math.max(ideal - range.least, range.most - ideal); off++) {
		consider(ideal - off);
		consider(ideal + off);
	}
	return best;
}
