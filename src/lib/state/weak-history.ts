/** What the newest part of the log says of each item and each skill: for weak spots and for study by choice. */
import type { Library } from '../content/library';
import { answerHistory, type AnswerHistory } from '../domain/answer-history';
import { liveEvents } from '../domain/fold';
import { topicSkill, type ItemSkills } from '../domain/item-skills';
import type { Catalogue } from '../domain/pack';
import { skillOf } from '../domain/skills';
import { estimateSkills, type SkillEstimate, type SkillEstimates } from '../domain/weak-spots';
import type { Learner } from './learner.svelte';

/** Events that are looked at: what lies further back has faded, and a long log is read no slower than a short one. */
const LATEST = 10_000;

export interface PastAnswers extends AnswerHistory {
	catalogue: Catalogue;
	skills: ItemSkills;
}

/**
 * @param withOwn items of own packs, too: for study by choice, never for what is estimated
 * @throws LibraryError when the catalogue, or what items train, cannot be fetched
 */
export async function readPast(learner: Learner, library: Library, withOwn = false): Promise<PastAnswers> {
	const [catalogue, skills, events] = await Promise.all([
		withOwn ? library.withOwn() : library.catalogue(),
		library.skills(),
		learner.log.readLatest(LATEST)
	]);
	const entries = new Map(catalogue.items.map((entry) => [entry.id, entry]));
	const world = {
		entries,
		topics: catalogue.topics,
		skills,
		expectOf: (card: string) => skillOf(card)?.expect ?? 0
	};
	return { ...answerHistory(liveEvents(events), world), catalogue, skills };
}

export async function readEstimates(learner: Learner, library: Library): Promise<SkillEstimates> {
	return estimateSkills((await readPast(learner, library)).answers, learner.now.day);
}

/**
 * @param topic a topic's id, empty for all
 * @returns how the learner does in it, or null where nothing is known
 */
export async function topicEstimate(
	learner: Learner,
	library: Library,
	topic: string
): Promise<SkillEstimate | null> {
	const { topics } = await library.catalogue();
	const { of, overall } = await readEstimates(learner, library);
	if (topic === '') return overall;
	const found = topics.find(({ id }) => id === topic);
	return (found && of.get(topicSkill(found))) ?? null;
}
