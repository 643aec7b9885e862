/** "Find it" races: which phrases they show, and whether a code is the one that was looked for. */
import { chapterOf } from './chapters';
import { categoryOf, compactCode, parseCode, type Code } from './code';
import type { Drill, TypedCodeDrill } from './drill';
import type { Edition } from './edition';
import type { FindEvent } from './event';
import type { CatalogueEntry } from './pack';
import { seededRandom } from './random';

export type FindDoor = FindEvent['door'];
export type FindSystem = 'icd10cm' | 'icd10pcs';
/** A drill whose text is a phrase to be found in the book. */
export type FindDrill = TypedCodeDrill & { system: FindSystem };

/** Phrases in one race. */
export const RACE = 5;

/** What the learner reads, in one piece: first what is looked for, last who and where. */
export function phraseText({ context, note, prompt }: Pick<Drill, 'context' | 'note' | 'prompt'>): string {
	return [note, prompt, context && `${context}.`].filter(Boolean).join(' ');
}

/** Codes and categories within a text: `I10`, `O70.1`, `T36`, `0SR904A`. */
const NAMED = /\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Z-]{1,5})?|\b[0-9A-HJ-NP-Z]{7}\b/g;

/** A phrase that names the category of its own answer is nothing to look up. */
function givesAway(drill: TypedCodeDrill): boolean {
	const categories = new Set(drill.answer.map((code) => categoryOf(compactCode(code))));
	return (phraseText(drill).match(NAMED) ?? []).some((named) => categories.has(categoryOf(named)));
}

/** Whether a drill's text can be looked for in ICD-10-CM or ICD-10-PCS. */
export function isFindable(drill: Drill): drill is FindDrill {
	return (
		drill.type === 'typed_code' &&
		drill.use === 'drill' &&
		!drill.needsBook &&
		(drill.system === 'icd10cm' || drill.system === 'icd10pcs') &&
		!givesAway(drill)
	);
}

/** Whether a topic is another one or stands below it: `cm.ch.c09` in `cm`. */
const isWithin = (topic: string, other: string) => topic === other || topic.startsWith(`${other}.`);

/** Ids of the topics that have a phrase in the learner's books. */
export function findTopics(items: readonly CatalogueEntry[], edition: Edition): string[] {
	return [
		...new Set(
			items
				.filter(({ findable, editions }) => findable && editions.includes(edition))
				.map(({ topic }) => topic)
		)
	];
}

/**
 * What may be asked, in the order of a seed.
 * @param seed any whole number
 * @param topic a topic's id; empty for all
 * @param edition the learner's books; what is not asked in them is left out
 * @returns ids of drills
 */
export function findOrder(
	items: readonly CatalogueEntry[],
	{ seed, topic, edition }: { seed: number; topic: string; edition: Edition }
): string[] {
	const fitting = items.filter(
		(item) =>
			item.findable && item.editions.includes(edition) && (topic === '' || isWithin(item.topic, topic))
	);
	// The order of the catalogue is the build's own affair, so that a seed gives the same whatever it was.
	const ids = fitting.map(({ id }) => id).sort();
	return seededRandom(seed).shuffle(ids);
}

/** Where a code stands, as finds are counted: `icd10cm 9` is its chapter, `icd10pcs 0` its section. */
export function findChapter(system: FindSystem, code: string): string {
	return `${system} ${system === 'icd10cm' ? (chapterOf(code) ?? '') : code.charAt(0)}`;
}

const FORM: Record<FindSystem, string> = {
	icd10cm: 'An ICD-10-CM code has three to seven characters and begins with a letter.',
	icd10pcs: 'An ICD-10-PCS code has seven characters, none of them I or O.'
};

export type FindJudged = { code: Code; right: boolean } | { problem: string };

/**
 * Exact code or not: a race gives no part of a mark.
 * @param typed with or without the dot, in either case
 * @returns one sentence instead where it has not the form of a code
 */
export function judgeFind(drill: FindDrill, typed: string): FindJudged {
	const code = parseCode(drill.system, typed);
	return code === null ? { problem: FORM[drill.system] } : { code, right: drill.answer.includes(code) };
}
