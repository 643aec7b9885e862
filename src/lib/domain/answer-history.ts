/**
 * What weak spots and filtered study need of the log: each answer with its skills, and of each item when it was
 * missed last and how long it took. A pure fold over live events; the log's newest part is enough, since what is old
 * has faded.
 */
import { cardOf, isGenerated } from './card-id';
import { chartOfItem } from './chart-item';
import { compactCode } from './code';
import type { PracticeEvent, ReviewEvent } from './event';
import type { AppliedEvent } from './fold';
import { chapterTopics, skillKey, skillsOf, type ItemSkills } from './item-skills';
import { REMEMBERED } from './marked';
import type { CatalogueEntry, Topic } from './pack';
import { toDayNumber } from './study-day';
import type { SkillAnswer } from './weak-spots';

/** Of one item: study day (number) of its last miss, and whether its last answer took longer than it should. */
export interface ItemPast {
	missed: number | null;
	slow: boolean;
}

export interface AnswerHistory {
	/** Oldest first. */
	answers: SkillAnswer[];
	items: Map<string, ItemPast>;
}

export interface HistoryWorld {
	entries: ReadonlyMap<string, CatalogueEntry>;
	topics: readonly Topic[];
	skills: ItemSkills;
	/** Expected seconds of a generator's skill. */
	expectOf: (card: string) => number;
}

type Answered = ReviewEvent | PracticeEvent;

const isAnswer = (event: AppliedEvent): event is Answered =>
	event.kind === 'review' || event.kind === 'practice';

/** The codes of a chart's key apart: a code that was given earns its own skills, whatever became of the others. */
function chartAnswers(
	event: Answered,
	entry: CatalogueEntry,
	known: ItemSkills,
	chapters: ReadonlySet<string>,
	day: number
): SkillAnswer[] {
	// Its other setting and its mutants have other keys: there the whole score speaks for all that the chart trains.
	const key = event.item === entry.id && Array.isArray(event.answer) ? known.charts[entry.id] : undefined;
	if (!key) return [{ skills: skillsOf(entry, known, chapters), score: event.score, pace: null, day }];
	const given = new Set((event.answer as string[]).map(compactCode));
	return Object.entries(key).map(([code, own]) => ({
		skills: own.flatMap((at) => known.skills[at] ?? []),
		score: given.has(compactCode(code)) ? 1000 : 0,
		pace: null,
		day
	}));
}

/**
 * @param events live and in order
 * @returns what they say; an item that was asked again within a sitting counts once, since the key had been shown
 */
export function answerHistory(events: Iterable<AppliedEvent>, world: HistoryWorld): AnswerHistory {
	const chapters = chapterTopics(world.topics);
	const asked = new Set<string>();
	const answers: SkillAnswer[] = [];
	const items = new Map<string, ItemPast>();
	for (const event of events) {
		if (!isAnswer(event)) continue;
		const day = toDayNumber(event.day);
		const card = isGenerated(event.item) ? cardOf(event.item) : null;
		const item = card === null ? chartOfItem(event.item) : event.item;
		const before = items.get(item);
		const entry = world.entries.get(item);
		const expect = card === null ? (entry?.expect ?? 0) : world.expectOf(card);
		const isChart = entry?.kind === 'chart';
		const pace = isChart || expect <= 0 || event.ms <= 0 ? null : event.ms / (expect * 1000);
		const sitting = `${event.round} ${event.item}`;
		const isFirst = isChart || !asked.has(sitting);
		asked.add(sitting);
		const missed = event.score < REMEMBERED ? day : (before?.missed ?? null);
		items.set(item, { missed, slow: isFirst ? pace !== null && pace > 1 : (before?.slow ?? false) });
		if (!isFirst) continue;
		if (entry && isChart) answers.push(...chartAnswers(event, entry, world.skills, chapters, day));
		else if (entry)
			answers.push({ skills: skillsOf(entry, world.skills, chapters), score: event.score, pace, day });
		else if (card !== null)
			answers.push({ skills: [skillKey('book', card.slice('gen.'.length))], score: event.score, pace, day });
	}
	return { answers, items };
}
