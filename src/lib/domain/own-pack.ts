/**
 * A learner's own pack: questions that they or somebody else wrote, as they are kept on the device. Whatever a file
 * claims, its items stand under the pack's key, `own.1a2b3c4d.the-question`, so none can take the place of an
 * official item, whose ids have no dot. Own items have no exam: no mock, challenge or readiness reads them.
 */
import type { CodeSystem } from './code';
import type { ErrorClass, PartialCode, Setting } from './drill';
import type { Edition } from './edition';
import { canonical, hashText } from './state-hash';

/** The types that can be written by learners. Charts cannot yet. */
export const OWN_TYPES = [
	'typed_code',
	'multiple_choice',
	'multi_select',
	'true_false',
	'sequence',
	'flashcard'
] as const;
export type OwnType = (typeof OWN_TYPES)[number];
/** Systems whose codes a pack may hold: CPT belongs to the AMA. */
export const OWN_SYSTEMS = ['icd10cm', 'icd10pcs', 'hcpcs'] as const satisfies readonly CodeSystem[];
export type OwnSystem = (typeof OWN_SYSTEMS)[number];

interface OwnBase {
	/** Flat and lower-case, once in its pack. */
	id: string;
	/** Raised where what is graded changes. */
	rev: number;
	context?: string;
	note?: string;
	prompt: string;
	/** Why the key is the key; empty where nothing is said. */
	why: string;
	refs: string[];
	level: 1 | 2 | 3 | 4 | 5;
	setting: Setting;
}

export interface OwnChoice {
	id: string;
	text: string;
	/** Why it is wrong. */
	why?: string;
	error?: ErrorClass;
}

export interface OwnTypedCode extends OwnBase {
	type: 'typed_code';
	system: OwnSystem;
	answer: string[];
	partial: PartialCode[];
}
export interface OwnChoices extends OwnBase {
	type: 'multiple_choice' | 'multi_select';
	choices: OwnChoice[];
	/** Ids of choices; one for `multiple_choice`. */
	answer: string[];
}
export interface OwnTrueFalse extends OwnBase {
	type: 'true_false';
	answer: boolean;
}
export interface OwnSequence extends OwnBase {
	type: 'sequence';
	system: OwnSystem;
	items: string[];
	answer: { first: string; before: [string, string][] };
}
/** Two sides, graded by the learner: what Anki knows as a card. */
export interface OwnFlashcard extends OwnBase {
	type: 'flashcard';
	back: string;
}
export type OwnQuestion = OwnTypedCode | OwnChoices | OwnTrueFalse | OwnSequence | OwnFlashcard;

/** What a pack is without the place where it is kept. */
export interface OwnContent {
	title: string;
	/** What it is and where it is from; may be empty. */
	about: string;
	/** Edition of its codes. */
	edition: Edition;
	questions: OwnQuestion[];
}

export interface OwnPack extends OwnContent {
	/** Eight hex digits, given once. */
	key: string;
}

const KEY = /^[0-9a-f]{8}$/;
export const isPackKey = (text: string): boolean => KEY.test(text);

/**
 * The key that a pack gets when it first comes into being: a hash over its content.
 * @param turn 0, or how many keys of this content are taken already
 */
export function packKey({ title, about, edition, questions }: OwnContent, turn = 0): string {
	return hashText(canonical({ title, about, edition, questions, turn })).slice(0, 8);
}

/** @param taken keys of the packs that are here, removed ones too @returns a key that none of them has */
export function freshKey(content: OwnContent, taken: Iterable<string>): string {
	const keys = new Set(taken);
	let turn = 0;
	while (keys.has(packKey(content, turn))) turn++;
	return packKey(content, turn);
}

/** Equal for packs with the same content, whatever their keys. */
export const contentHash = (pack: OwnContent): string => packKey(pack);

export const ownTopic = (key: string): string => `own.${key}`;
export const ownId = (key: string, question: string): string => `own.${key}.${question}`;

const ID = /^own\.([0-9a-f]{8})\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** @returns null for an id that is none of an own pack */
export function readOwnId(id: string): { key: string; question: string } | null {
	const [, key, question] = ID.exec(id) ?? [];
	return key === undefined || question === undefined ? null : { key, question };
}

/** What an answer is marked by: where it changes, the question is another one to remember. */
export function gradedPart(question: OwnQuestion): unknown {
	switch (question.type) {
		case 'typed_code': {
			const { type, system, answer, partial } = question;
			return { type, system, answer, partial: partial.map(({ code, credit }) => ({ code, credit })) };
		}
		case 'multiple_choice':
		case 'multi_select':
			return {
				type: question.type,
				answer: question.answer,
				choices: question.choices.map(({ id, text }) => ({ id, text }))
			};
		case 'true_false':
			return { type: question.type, answer: question.answer };
		case 'sequence': {
			const { type, items, answer } = question;
			return { type, items, answer };
		}
		case 'flashcard':
			return { type: question.type, back: question.back };
	}
}

/** An id for a question that has none: the same for the same question. */
export function derivedId(question: OwnQuestion): string {
	const { prompt, note = '' } = question;
	return `q-${hashText(canonical([prompt, note, gradedPart(question)])).slice(0, 10)}`;
}

/** @returns the question with its rev raised where what is graded is not what it was */
export function withRev(before: OwnQuestion | undefined, after: OwnQuestion): OwnQuestion {
	if (!before) return after;
	const same = canonical(gradedPart(before)) === canonical(gradedPart(after));
	return { ...after, rev: same ? before.rev : before.rev + 1 };
}

/** Every code that a question names, with its system. Codes in running text are not among them. */
export function codesOf(question: OwnQuestion): { system: OwnSystem; codes: string[] } | null {
	switch (question.type) {
		case 'typed_code':
			return {
				system: question.system,
				codes: [...question.answer, ...question.partial.map(({ code }) => code)]
			};
		case 'sequence':
			return { system: question.system, codes: question.items };
		default:
			return null;
	}
}

/**
 * @param before the questions as they were kept
 * @returns questions as they are kept: each with an id of its own, its rev raised where what is graded changed
 */
export function keptQuestions(
	questions: readonly OwnQuestion[],
	before: readonly OwnQuestion[] = []
): OwnQuestion[] {
	const old = new Map(before.map((question) => [question.id, question]));
	const taken = new Set<string>();
	return questions.map((question) => {
		// The same question written twice: the second has an id of its own.
		let { id } = question;
		for (let turn = 2; taken.has(id); turn++) id = `${question.id}-${turn}`;
		taken.add(id);
		return withRev(old.get(id), { ...question, id });
	});
}
