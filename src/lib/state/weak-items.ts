/** What a sitting on weak spots may ask, as values. */
import { chapterTopics, skillsOf, type SkillKey } from '../domain/item-skills';
import type { ExamName } from '../domain/pack';
import { isDue } from '../domain/round';
import type { DrawnFrom } from '../domain/weak-draw';
import type { Asker } from './filter-items';
import { plannedCards } from './today';
import type { PastAnswers } from './weak-history';

/** Drills of the learner's exam that can be asked now, with what they train. */
export function weakItems(
	{ catalogue, skills }: Pick<PastAnswers, 'catalogue' | 'skills'>,
	{ state, today, now, bookIsHere, edition, exam }: Asker & { exam: ExamName | null }
): DrawnFrom[] {
	const chapters = chapterTopics(catalogue.topics);
	return plannedCards(catalogue, state, today)
		.filter(
			({ entry, aside }) =>
				!aside &&
				(exam === null || entry.exams.includes(exam)) &&
				(!entry.needsBook || bookIsHere) &&
				entry.editions.some((one) => one === edition)
		)
		.map(({ entry, memory }) => ({
			id: entry.id,
			family: entry.family,
			skills: skillsOf(entry, skills, chapters),
			rank: memory === null ? 1 : isDue(memory, now) ? 0 : 2 + memory.lastDay
		}));
}

/** @returns skill → how many of the items train it */
export function askingOf(items: readonly DrawnFrom[]): Map<SkillKey, number> {
	const counts = new Map<SkillKey, number>();
	for (const { skills } of items)
		for (const skill of new Set(skills)) counts.set(skill, (counts.get(skill) ?? 0) + 1);
	return counts;
}

/** A skill that the learner asks for is asked, also where it was not wanted today before. */
export const chosenSkills = (
	target: SkillKey | null,
	skipped: readonly SkillKey[]
): { only: Set<SkillKey> | null; skip: Set<SkillKey> } =>
	target === null
		? { only: null, skip: new Set(skipped) }
		: { only: new Set([target]), skip: new Set<SkillKey>() };
