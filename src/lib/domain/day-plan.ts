/** What a study day asks where no exam has a date: what is due, and some new ones. The log records what was played. */
import { columnsOf, dueQueue, dueSteps } from './due-queue';
import type { Memory } from './event';
import {
	BACKLOG_DAYS,
	interleave,
	type DayPlan,
	type Now,
	type PlannedCard,
	type PlanSettings
} from './round';

/** Of several cards of one family only the first stays: one gives the other away. */
export function buryFamilies(cards: PlannedCard[], used: Set<string>): PlannedCard[] {
	return cards.filter(({ entry }) => {
		if (used.has(entry.family)) return false;
		used.add(entry.family);
		return true;
	});
}

export function isAskable({ entry, aside }: PlannedCard, settings: PlanSettings): boolean {
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
	const met = askable.filter(({ memory }) => memory !== null);
	const columns = columnsOf(met.map(({ memory }) => memory as Memory));
	const cardsAt = (rows: Uint32Array) => Array.from(rows, (row) => met[row] as PlannedCard);
	const steps = buryFamilies(cardsAt(dueSteps(columns, now.at)), new Set());
	const used = new Set(answeredFamilies);
	for (const { entry } of steps) used.add(entry.family);
	const open = buryFamilies(cardsAt(dueQueue(columns, now.day)), used);
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
