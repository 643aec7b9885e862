/** When it is time to say that a copy of the history would be good: seldom, and never where the browser keeps it. */

export interface CopyState {
	/** Events in the log now. */
	count: number;
	/** When the last copy was saved, epoch ms, or when this was first asked; and how many events were in it. */
	at: number;
	copied: number;
	/** No copy was ever saved here. */
	isFirst: boolean;
	/** When the learner last said "later", epoch ms; 0 for never. */
	asked: number;
}

export interface CopyDue {
	/** Events that are in no copy, and whole days since the last one. */
	events: number;
	days: number;
	isFirst: boolean;
}

/** Events since the last copy, or days, before it is said (reliability.md, section 3). */
export const MOST = { events: 50, days: 5 } as const;
const DAY = 86_400_000;

/** Whole days from one time to another; none when a clock went back. */
function daysBetween(from: number, to: number): number {
	return Math.max(0, Math.floor((to - from) / DAY));
}

/** @param isKept the browser promised to keep the history @param now epoch ms @returns null when it is not time */
export function copyDue(state: CopyState, isKept: boolean, now: number): CopyDue | null {
	const events = state.count - state.copied;
	const days = daysBetween(state.at, now);
	if (isKept || events <= 0) return null;
	if (state.asked > 0 && daysBetween(state.asked, now) < MOST.days) return null;
	return events > MOST.events || days > MOST.days ? { events, days, isFirst: state.isFirst } : null;
}
