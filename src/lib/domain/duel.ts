/**
 * The rhythm of duels: when a pair of codes is asked, and when it is left in peace. A pair retires once it was told
 * apart on three study days or more, the last at least a week after the first. Missing it, or taking the one for the
 * other anywhere, begins anew: the fold forgets the days.
 */
import { readPair, type Pair } from './confusion-pair';
import type { PairState } from './learner-state';
import { toDayNumber, type CalendarDay, type DayNumber } from './study-day';

export const RETIRES = { days: 3, over: 7 } as const;
/** Days to the next duel after the first day and the second; from the third on, what is left of the week. */
const GAPS = [1, 3] as const;

export interface DuelStanding {
	state: 'due' | 'waiting' | 'retired';
	/** Study day on which it is asked next; of no meaning once it is retired. */
	due: DayNumber;
	/** One sentence that says why. */
	reason: string;
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/**
 * @param told study days on which the pair was told apart since it was last missed, in any order
 * @returns how it stands on study day `today`
 */
export function standingOf(told: readonly CalendarDay[], today: DayNumber): DuelStanding {
	const on = [...new Set(told)].map(toDayNumber).sort((a, b) => a - b);
	const [first, last] = [on[0], on.at(-1)];
	if (first === undefined || last === undefined)
		return { state: 'due', due: today, reason: 'Not told apart yet.' };
	const over = last - first;
	if (on.length >= RETIRES.days && over >= RETIRES.over)
		return { state: 'retired', due: last, reason: `Told apart on ${days(on.length)} over ${days(over)}.` };
	const reason = `Told apart on ${days(on.length)}.`;
	// The clock was ahead: what waits for a day that is far away is asked now.
	if (last > today) return { state: 'due', due: today, reason };
	const gap = GAPS[on.length - 1];
	const due = gap === undefined ? Math.max(last + 1, first + RETIRES.over) : last + gap;
	return { state: due <= today ? 'due' : 'waiting', due, reason };
}

export interface Duel {
	pair: Pair;
	/** How often the two were taken for one another, and when last, epoch ms. */
	taken: number;
	at: number;
	/** The item on which they were. */
	item: string;
	standing: DuelStanding;
}

const ORDER = { due: 0, waiting: 1, retired: 2 } as const;

/**
 * All pairs that can be read: what is due first, then what comes soonest; among equals what was mistaken most often,
 * then last. What a later release or a stranger wrote is passed over.
 */
export function duelsOf(pairs: Iterable<PairState>, today: DayNumber): Duel[] {
	const duels = [...pairs].flatMap(({ pair: key, taken, at, item, told }): Duel[] => {
		const pair = readPair(key);
		return pair ? [{ pair, taken, at, item, standing: standingOf(told, today) }] : [];
	});
	return duels.sort((a, b) => {
		const by = ORDER[a.standing.state] - ORDER[b.standing.state];
		if (by !== 0) return by;
		if (a.standing.state === 'waiting' && a.standing.due !== b.standing.due)
			return a.standing.due - b.standing.due;
		return b.taken - a.taken || b.at - a.at || (a.pair.key < b.pair.key ? -1 : 1);
	});
}

export interface DuelCount {
	due: number;
	/** Due or waiting. */
	open: number;
}

export function countDuels(pairs: Iterable<PairState>, today: DayNumber): DuelCount {
	const states = duelsOf(pairs, today).map(({ standing }) => standing.state);
	return {
		due: states.filter((state) => state === 'due').length,
		open: states.filter((state) => state !== 'retired').length
	};
}
