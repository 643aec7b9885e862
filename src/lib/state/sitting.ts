/** Which items a sitting asks: five minutes, all that is due, new ones, or a topic. */
import type { Library } from '../content/library';
import { isBeside, isGenerated, isOwn } from '../domain/card-id';
import type { CatalogueEntry } from '../domain/pack';
import { fit, interleave, isDue, type PlannedCard } from '../domain/round';
import { STUDY_DAY } from '../domain/streak';
import type { CodeBookState } from './codebook.svelte';
import type { Learner } from './learner.svelte';

const FIVE_MINUTES = 300;
/** The very first sitting. */
const FIRST = 5;
/** Learning ahead gives this many at a time. */
export const AHEAD = 10;

type OpenBook = () => Promise<CodeBookState>;

const ownEdition = (learner: Learner): string => `FY${learner.editionLabel}`;
/** Which instances of a skill are dealt is nobody's business but chance's; which they were is in the log. */
const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/**
 * Ten fresh instances of one skill.
 * @returns none where its code sets are not on this device
 */
export async function pickInstances(learner: Learner, skill: string, codebook: OpenBook): Promise<string[]> {
	const { freshInstances } = await import('./generated');
	return freshInstances(await codebook(), skill, ownEdition(learner), freshSeed());
}

/**
 * @param mode `first`, `five`, `due` or `new`, as Today's buttons say
 * @param topic a topic's id, or that of an own pack, for a sitting on it alone; its items are asked whether due or not
 * @param codebook for skills that are due; opened only when there is one
 */
export async function pickItems(
	library: Library,
	learner: Learner,
	mode: string,
	topic: string | null,
	codebook: OpenBook
): Promise<string[]> {
	if (topic !== null && isOwn(topic)) return (await import('./own-cards')).pickOwn(learner, library, topic);
	const hasBegun = topic === null && [...learner.state.cards.keys()].some(isBeside);
	const skills = hasBegun
		? await (await import('./skill-cards')).besideCards(learner, library, codebook)
		: [];
	const items = await planned(library, learner, mode, topic, skills);
	if (!items.some(isGenerated)) return items;
	const { withInstances } = await import('./generated');
	return withInstances(await codebook(), items, ownEdition(learner), freshSeed());
}

async function planned(
	library: Library,
	learner: Learner,
	mode: string,
	topic: string | null,
	skills: readonly PlannedCard[]
): Promise<string[]> {
	const [catalogue, { hasDate, plannedCards, planOf }] = await Promise.all([
		library.catalogue(),
		import('./today')
	]);
	if (hasDate(learner.state)) await (await import('./plan-edition')).renewEdition(library, learner);
	const expect = (id: string) => catalogue.items.find((item) => item.id === id)?.expect ?? 30;
	const { state, today } = learner;
	if (topic !== null)
		return askable(plannedCards(catalogue, state, today), learner)
			.filter((entry) => entry.topic === topic || entry.topic.startsWith(`${topic}.`))
			.slice(0, AHEAD)
			.map(({ id }) => id);
	const unseen = () => aheadOf(plannedCards(catalogue, state, today), learner);
	if (mode === 'new') {
		const { fresh } = await planOf(library, learner, catalogue, [], AHEAD);
		return (fresh.length > 0 ? fresh : unseen()).slice(0, AHEAD);
	}
	const plan = await planOf(library, learner, catalogue, skills);
	const all = [...plan.due, ...plan.fresh];
	if (mode === 'first') return all.slice(0, FIRST);
	if (mode !== 'five') return all;
	// Five minutes make a study day, also where the questions are long ones.
	const asked = all.length > 0 ? all : unseen();
	return fit(asked, expect, FIVE_MINUTES, STUDY_DAY.answers);
}

/** What a sitting by choice may ask, whether due or not: first what is due, then what was never asked. */
export function askable(cards: readonly PlannedCard[], learner: Learner): CatalogueEntry[] {
	const { settings, now } = learner;
	const rank = ({ memory }: PlannedCard) => (memory === null ? 1 : isDue(memory, now) ? 0 : 2);
	return cards
		.filter(
			({ entry, aside }) => !aside && isTested(entry, learner) && (!entry.needsBook || settings.bookIsHere)
		)
		.sort((a, b) => rank(a) - rank(b) || (a.memory?.dueDay ?? 0) - (b.memory?.dueDay ?? 0))
		.map(({ entry }) => entry);
}

/** What is answered otherwise in another edition waits until the exam is over. */
const isTested = ({ editions }: CatalogueEntry, { tested }: Learner): boolean =>
	editions.length === 0 || editions.some((edition) => tested === '' || edition === tested);

/** Learn ahead: questions never seen, topics in turn. */
function aheadOf(cards: PlannedCard[], learner: Learner): string[] {
	const { exam, bookIsHere } = learner.settings;
	const unseen = cards.filter(
		({ entry, memory, aside }) =>
			memory === null &&
			!aside &&
			isTested(entry, learner) &&
			(exam === null || entry.exams.includes(exam)) &&
			(!entry.needsBook || bookIsHere)
	);
	return interleave(unseen)
		.slice(0, AHEAD)
		.map(({ entry }) => entry.id);
}
