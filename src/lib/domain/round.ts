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

/** What is waiting on a study day. Ids of items, in the order in which they are asked. */
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

/** Of several cards of one family only the first stays: one gives the other away. */
function buryFamilies(cards: PlannedCard[], used: Set<string>): PlannedCard[] {
	return cards.filter(({ entry }) => {
		if (used.has(entry.family)) return false;
		used.add(entry.family);
		return true;
	});
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

function isAskable({ entry, aside }: PlannedCard, settings: PlanSettings): boolean {
	if (aside || entry.kind !== 'drill' || entry.use !== 'drill') return false;
	if (entry.needsBook && !settings.bookIsHere) return false;
	return settings.exam === null || entry.exams.includes(settings.exam);
}

/**
 * The plan for a study day.
 * @param cards every item of the catalogue with its memory
 * @param newToday new cards already begun on this study day
 * @param answeredFamilies families that were asked today: their siblings wait
 */
export function planDay(
	cards: PlannedCard[],
	settings: PlanSettings,
	now: Now,
	newToday = 0,
	answeredFamilies: ReadonlySet<string> = new Set()
): DayPlan {
	const askable = cards.filter((card) => isAskable(card, settings));
	// A card within its learning steps is its own follow-up; only other members of its family are held back.
	const started = askable.filter(({ memory }) => memory !== null && memory.dueAt > 0 && isDue(memory, now));
	started.sort((a, b) => (a.memory?.dueAt ?? 0) - (b.memory?.dueAt ?? 0));
	const steps = buryFamilies(started, new Set());
	const reviews = askable.filter(({ memory }) => memory !== null && memory.dueAt === 0 && isDue(memory, now));
	// The memory that fades fastest first: with a backlog that saves most.
	reviews.sort(
		(a, b) => (a.memory?.stability ?? 0) - (b.memory?.stability ?? 0) || (a.entry.id < b.entry.id ? -1 : 1)
	);
	const used = new Set(answeredFamilies);
	for (const { entry } of steps) used.add(entry.family);
	const open = buryFamilies(reviews, used);
	const most =
		open.length > settings.reviewsPerDay
			? Math.max(settings.reviewsPerDay, Math.ceil(open.length / BACKLOG_DAYS))
			: open.length;
	const due = [...steps, ...interleave(open.slice(0, most))];
	const room = Math.max(0, settings.newPerDay - newToday);
	const unseen = askable.filter(({ memory }) => memory === null);
	unseen.sort((a, b) => a.entry.level - b.entry.level);
	const fresh = buryFamilies(interleave(unseen), used).slice(0, room);
	return {
		due: due.map(({ entry }) => entry.id),
		later: open.length - Math.min(most, open.length),
		fresh: fresh.map(({ entry }) => entry.id),
		seconds: [...due, ...fresh].reduce((sum, { entry }) => sum + entry.expect, 0)
	};
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
