/** What all generated drills have in common, and choices with one right one among them. */
import type { Choice, DrillBase, ErrorClass, Reference } from '../../domain/drill';
import type { Edition } from '../../domain/edition';
import { cardOf } from '../../domain/card-id';
import type { Random } from '../../domain/random';
import { skillOf } from '../../domain/skills';

/** A drill that a rule proves is of no exam: the learner chose the skill. */
export function frameOf(
	id: string,
	topic: string,
	edition: Edition,
	refs: Reference[],
	setting: DrillBase['setting'] = 'any'
): Omit<DrillBase, 'prompt' | 'rationale'> {
	const family = cardOf(id);
	return {
		id,
		rev: skillOf(family)?.rev ?? 1,
		use: 'drill',
		topic,
		level: 2,
		exams: [],
		setting,
		editions: [edition],
		refs,
		family,
		needsBook: false,
		review: 'draft'
	};
}

export interface Wrong {
	text: string;
	why: string;
	error: ErrorClass;
}

/** The four places of a choice. */
export const LETTERS = [...'abcd'];

/** @returns the choices as they are dealt, and the id of the right one */
export function choicesOf(
	random: Random,
	right: string,
	wrong: readonly Wrong[]
): { choices: Choice[]; answer: string } {
	const dealt = random.shuffle<Wrong | null>([null, ...wrong]);
	return {
		choices: dealt.map((one, at) => ({ id: LETTERS[at] ?? '', text: right, ...one })),
		answer: LETTERS[dealt.indexOf(null)] ?? ''
	};
}

/** Some of a list, in the order drawn. */
export const someOf = <T>(random: Random, list: readonly T[], count: number): T[] =>
	random.shuffle(list).slice(0, count);

export const guideline = (section: string): Reference => ({
	source: 'Guidelines',
	edition: 'FY2026',
	section
});
export const tabularAt = (edition: string, section: string): Reference => ({
	source: 'Tabular',
	edition,
	section
});
