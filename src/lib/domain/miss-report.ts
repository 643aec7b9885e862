/** The error diary as a report: why answers missed in the last weeks, in which topics, and what weighs most. */
import type { LogEvent, PracticeEvent, ReviewEvent } from './event';
import { guessCause, isMiss, MISS_CAUSES, type MissCause } from './miss-cause';
import { toCalendarDay, toDayNumber, type CalendarDay, type DayNumber } from './study-day';

/** What the report needs of an item. */
export interface MissedItem {
	/** A topic's id. */
	topic: string;
	/** Expected seconds. */
	expect: number;
}

export type CauseCounts = Record<MissCause, number>;

export interface MissReport {
	/** Misses that are in the report, and those of them of which the learner said the cause. */
	misses: number;
	said: number;
	causes: CauseCounts;
	/** The last weeks, this one first. `from`: its first study day. */
	weeks: { from: CalendarDay; causes: CauseCounts }[];
	/** Most misses first. An item that no pack of today has stands in topic ``. */
	topics: { topic: string; misses: number; causes: CauseCounts; most: MissCause }[];
	/** What weighs most; null while there are too few to say. */
	most: MissCause | null;
}

/** Below this a share of causes is chance. */
export const ENOUGH_MISSES = 5;
export const REPORT_WEEKS = 4;

const none = (): CauseCounts => ({ careless: 0, lookup: 0, knowledge: 0, time: 0 });

/** The greatest; of equals the one that is told first. */
const mostOf = (counts: CauseCounts): MissCause =>
	MISS_CAUSES.reduce((best, cause) => (counts[cause] > counts[best] ? cause : best));

/** The first study day that the report reads. */
export const reportFrom = (today: DayNumber): DayNumber => today - REPORT_WEEKS * 7 + 1;

/**
 * The months that a stretch of study days touches, each as the beginning of its days: `202611`.
 * @param from, to study day numbers
 */
export function monthsOf(from: DayNumber, to: DayNumber): number[] {
	const months = new Set<number>();
	for (let day = from; day <= to; day++) months.add(Math.floor(toCalendarDay(Math.max(0, day)) / 100));
	return [...months];
}

/**
 * @param events what counts in the log, in its order; events of other days are passed over
 * @param itemOf what is known of an item; null for a chart and for what no pack has: its misses count where the
 * learner said the cause, since nothing lets guess it
 */
export function missReport(
	events: readonly LogEvent[],
	today: DayNumber,
	itemOf: (item: string) => MissedItem | null
): MissReport {
	const from = reportFrom(today);
	// The last word on an answer stands.
	const said = new Map(
		events.flatMap((event) => (event.kind === 'miss' ? [[event.of, event.cause] as const] : []))
	);
	const weeks = Array.from({ length: REPORT_WEEKS }, (_, at) => ({
		from: toCalendarDay(Math.max(0, today - at * 7 - 6)),
		causes: none()
	}));
	const topics = new Map<string, CauseCounts>();
	const causes = none();
	let misses = 0;
	let told = 0;
	for (const event of events) {
		if ((event.kind !== 'review' && event.kind !== 'practice') || !isMiss(event.score)) continue;
		const day = toDayNumber(event.day);
		if (day < from || day > today) continue;
		const item = itemOf(event.item);
		const cause = said.get(event.id) ?? (item ? guessOf(event, item) : undefined);
		if (cause === undefined) continue;
		misses++;
		if (said.has(event.id)) told++;
		causes[cause]++;
		const week = weeks[Math.floor((today - day) / 7)];
		if (week) week.causes[cause]++;
		const mine = topics.get(item?.topic ?? '') ?? none();
		mine[cause]++;
		topics.set(item?.topic ?? '', mine);
	}
	const sumOf = (counts: CauseCounts) => MISS_CAUSES.reduce((sum, cause) => sum + counts[cause], 0);
	return {
		...{ misses, said: told, causes, weeks },
		topics: [...topics]
			.map(([topic, mine]) => ({ topic, misses: sumOf(mine), causes: mine, most: mostOf(mine) }))
			.sort((a, b) => b.misses - a.misses || (a.topic < b.topic ? -1 : 1)),
		most: misses < ENOUGH_MISSES ? null : mostOf(causes)
	};
}

function guessOf(event: ReviewEvent | PracticeEvent, { expect }: MissedItem): MissCause {
	const { score, ms, lookup, sure } = event;
	return guessCause({ score, ms, lookup, expect, ...(sure === undefined ? {} : { sure }) });
}
