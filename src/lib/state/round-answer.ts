/**
 * Marks an answer and writes it into the log: as a review, or as practice that leaves the card's memory as it is.
 * Fetched while the first question is read, so that the page of a drill comes sooner.
 */
import { cardOf } from '../domain/card-id';
import { takenText } from '../domain/confusion';
import { takenIn } from '../domain/confusion-mined';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { EventId, Grade, Memory } from '../domain/event';
import { allowedGrades, gradeOf, type AnswerFacts } from '../domain/grade';
import type { Marked } from '../domain/marked';
import { markDrill } from '../domain/marking';
import type { PackCodes } from '../domain/pack';
import { isDue } from '../domain/round';
import { outcomes, review } from '../domain/schedule';
import type { ScheduleSettings } from '../domain/schedule-settings';
import { SURE_DRAFT, sureOf } from './how-sure.svelte';
import type { Learner } from './learner.svelte';

/**
 * Which answers of a sitting change a memory: `all`, or `due` for study by choice, where only a card that is due is
 * reviewed and every other answer is practice.
 */
export type Counts = 'all' | 'due';

/** A question in hand with what was answered. */
export interface GivenAnswer {
	drill: Drill;
	codes: PackCodes;
	answer: DrillAnswer;
	help: boolean;
	/** Thinking time and look-up time, ms. */
	ms: number;
	lookup: number;
	/** Seconds that the answer should take. */
	expect: number;
	/** Id of the sitting. */
	round: string;
	counts: Counts;
}

/** What became of an answer. */
export interface Told {
	answer: DrillAnswer;
	marked: Marked;
	facts: AnswerFacts;
	grade: Grade;
	event: EventId;
	/** How sure the learner said they were, hundredths; absent where nobody asked. */
	sure?: number;
	/** It changed the card's memory. */
	counted: boolean;
	/** Grades that the learner may give it instead; none where it changed nothing. */
	allowed: Grade[];
	/** What each grade does, from the memory before this answer; null where the answer left it as it was. */
	outcomes: Record<Grade, Memory> | null;
	/** What they were computed with: another grade is written as it was shown. */
	schedule: ScheduleSettings;
	/** The event that set the card aside, since it was missed too often. */
	aside: EventId | null;
}

/** What a sitting needs to know of an answer to go on. */
export type Written = Pick<Told, 'event' | 'grade' | 'facts' | 'counted'>;

/** It took longer than the item should. Time in the code book is not counted. */
export const isSlow = ({ ms, expect }: Pick<AnswerFacts, 'ms' | 'expect'>): boolean => ms > expect * 1000;

/** Does an answer in this sitting change the card's memory? A card that was reviewed in it once goes on to be. */
function isReview(learner: Learner, card: string, round: string, counts: Counts): boolean {
	if (counts === 'all') return true;
	learner.tick();
	const known = learner.state.cards.get(card);
	return known !== undefined && (known.round === round || isDue(known.memory, learner.now));
}

/**
 * Marks an answer and writes it, in one transaction with the sitting.
 * @param draft what is put away with it, given how it was written
 */
export async function giveAnswer(
	learner: Learner,
	{ drill, codes, answer, help, ms, lookup, expect, round, counts }: GivenAnswer,
	draft: (written: Written) => Record<string, unknown>
): Promise<Told> {
	const marked = markDrill(drill, answer, codes, help);
	const { score, verdict } = marked;
	const facts: AnswerFacts = { score, ms, lookup, help, expect };
	const grade = gradeOf(facts);
	const taken = takenText(takenIn(drill, answer, marked, codes));
	const sure = sureOf(round, drill.id);
	const given = {
		...{ item: drill.id, rev: drill.rev, round, answer, verdict, score, ms, lookup, help },
		...(sure === undefined ? {} : { sure }),
		...(taken === undefined ? {} : { taken })
	};
	// What was said is said once: a question that comes again asks anew.
	const put = (written: Written) => ({
		...draft(written),
		...(sure === undefined ? {} : { [SURE_DRAFT]: undefined })
	});
	const counted = isReview(learner, cardOf(drill.id), round, counts);
	const schedule = learner.scheduleSettings();
	const told = {
		...{ answer, marked, facts, grade, counted, schedule },
		allowed: counted ? allowedGrades(facts) : [],
		...(sure === undefined ? {} : { sure })
	};
	if (!counted) {
		const { events } = await learner.log.append([], () => ({
			events: [{ kind: 'practice', ...given }],
			drafts: ([event]) => (event ? put({ ...told, event: event.id }) : {})
		}));
		return { ...told, event: events[0]?.id ?? '', outcomes: null, aside: null };
	}
	const { event, aside, before, now } = await learner.answer(
		{ ...given, grade },
		(memory, at) => review(memory, grade, at, schedule),
		(id) => put({ ...told, event: id })
	);
	return { ...told, event, outcomes: outcomes(before, now, schedule), aside };
}
