/** What lies on a desk: drills of its type from the learner's exam, what is due first, then new ones. */
import type { Library } from '../content/library';
import { deskOf, type Desk } from '../domain/desk';
import type { Catalogue } from '../domain/pack';
import { isDue, type PlannedCard } from '../domain/round';
import type { Learner } from './learner.svelte';
import { AHEAD } from './sitting';
import { plannedCards } from './today';

/** @returns all cards of the desk, in the order in which they are worked off */
export function deskCards(desk: Desk, catalogue: Catalogue, learner: Learner): PlannedCard[] {
	const { state, settings, today, now } = learner;
	const { exam, bookIsHere } = settings;
	const rank = ({ memory }: PlannedCard) => (memory === null ? 1 : isDue(memory, now) ? 0 : 2);
	return plannedCards(catalogue, state, today)
		.filter(
			({ entry, aside }) =>
				entry.type === desk.type &&
				!aside &&
				(exam === null || entry.exams.includes(exam)) &&
				(!entry.needsBook || bookIsHere)
		)
		.sort((a, b) => rank(a) - rank(b) || (a.memory?.dueDay ?? 0) - (b.memory?.dueDay ?? 0));
}

/**
 * @param id a desk's, as the address says it
 * @returns the items of one round at the desk, at most ten; none where there is no such desk
 */
export async function pickDesk(id: string, library: Library, learner: Learner): Promise<string[]> {
	const desk = deskOf(id);
	if (!desk) return [];
	return deskCards(desk, await library.catalogue(), learner)
		.slice(0, AHEAD)
		.map(({ entry }) => entry.id);
}
