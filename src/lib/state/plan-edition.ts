/** Which exams lie ahead of the learner, and which books each tests on its day. */
import type { Library } from '../content/library';
import { examsAhead, type ExamAhead } from '../domain/exam-ahead';
import { blueprintOf, editionFor, type ExamFacts } from '../domain/exam-facts';
import type { CalendarDay, DayNumber } from '../domain/study-day';
import type { Learner } from './learner.svelte';
import { readChoices, type PlanChoices } from './plan-settings';

/** `yyyy-mm-dd` */
const dated = (day: CalendarDay): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Blueprints are fetched only where an exam has a date; without a connection the plan does without them. */
export async function factsFor(library: Library, { exams }: PlanChoices): Promise<ExamFacts | null> {
	if (exams.every(({ exam, day }) => exam === null || day === 0)) return null;
	try {
		return await library.exams();
	} catch (error) {
		console.info(error);
		return null;
	}
}

/** @param facts null where they are not on this device: then no edition is known */
export function aheadOf(choices: PlanChoices, today: DayNumber, facts: ExamFacts | null): ExamAhead[] {
	return examsAhead(choices.exams, today, (exam, day) => {
		const blueprint = facts && blueprintOf(facts, exam);
		return blueprint ? editionFor(blueprint, dated(day)).tested.edition : null;
	});
}

/** Tells the learner which edition the nearest exam tests. Without a date it is today's. */
export async function renewEdition(library: Library, learner: Learner): Promise<void> {
	const choices = readChoices(learner.state);
	const facts = await factsFor(library, choices);
	learner.tested = aheadOf(choices, learner.now.day, facts)[0]?.edition ?? '';
}
