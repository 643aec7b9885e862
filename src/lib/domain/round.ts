/**
 * One sitting: which drills, in which order. Pure planning from what is known of the cards; the log records
 * what was played.
 */
import type { Memory } from './event';
import type { CatalogueEntry, ExamName } from './pack';

/** A card as the planner sees it. `memory` is null for one that was never answered. */
export interface PlannedCard {
	entry: CatalogueEntry;
	memory: Memory | null;
	/** Suspended, or buried until after today. */
	aside: boolean;
}

export interface PlanSettings {
	/** New cards a day. */
	newPerDay: number;
	/** Most reviews a day while a backlog is being spread. */
	reviewsPerDay: number;
	exam: ExamName | null;
	/** "My book is here": items that need a printed CPT book are served. */
	bookIsHere: boolean;
}
export const DEFAULT_PLAN: PlanSettings = { newPerDay: 7, reviewsPerDay: 120, exam: null, bookIsHere: false };

/** What is waiting on a study day. Ids of items, in the order in which they are asked. `day-plan.ts` makes it. */
export interface DayPlan {
	due: string[];
	/** Due, but above the day's most: they wait, spread over the days to come. */
	later: number;
	fresh: string[];
	/** Expected seconds for `due` and `fresh`. */
	seconds: number;
}

/** Lapses from which a card is a leech: it costs more than it teaches and is set aside (Anki's default). */
export const LEECH = 8;

/** Days over which a backlog is spread. */
export const BACKLOG_DAYS = 7;

export interface Now {
	day: number;
	at: number;
}

export function isDue(memory: Memory, now: Now): boolean {
	return memory.dueAt > 0 ? memory.dueAt <= now.at : memory.dueDay <= now.day;
}

/** Topics take turns, so that a sitting is not ten questions of one chapter. Keeps the order within a topic. */
export function interleave(cards: PlannedCard[]): PlannedCard[] {
	const byTopic = new Map<string, PlannedCard[]>();
	for (const card of cards) {
		const list = byTopic.get(card.entry.topic);
		if (list) list.push(card);
		else byTopic.set(card.entry.topic, [card]);
	}
	const out: PlannedCard[] = [];
	for (let turn = 0; out.length < cards.length; turn++)
		for (const list of byTopic.values()) {
			const card = list[turn];
			if (card) out.push(card);
		}
	return out;
}

/**
 * The items of a plan that fit into some seconds.
 * @param atLeast so many, where there are so many, also when they take longer
 */
export function fit(ids: string[], expect: (id: string) => number, seconds: number, atLeast = 1): string[] {
	const out: string[] = [];
	let sum = 0;
	for (const id of ids) {
		sum += expect(id);
		if (out.length >= atLeast && sum > seconds) break;
		out.push(id);
	}
	return out;
}
