/** Questions of an own pack as drills, and as lines of the catalogue: what the rest of the app knows. */
import { categoryOf } from './code';
import type { Drill, DrillBase, Reference } from './drill';
import { ownId, ownTopic, type OwnPack, type OwnQuestion, type OwnSequence } from './own-pack';
import type { CatalogueEntry, PackCodes, Topic } from './pack';
import { shuffledBy } from './shuffled-by';

/** Seconds that an answer should take, by type, as for official items of a middle level. */
const EXPECT: Record<OwnQuestion['type'], number> = {
	typed_code: 45,
	multiple_choice: 40,
	multi_select: 50,
	true_false: 20,
	sequence: 50,
	flashcard: 20
};

const NO_REASON = 'This pack gives no reason.';

/** Sources that the code book has; anything else stands as it was written. */
const IN_BOOK = /^(Guidelines|Tabular) (FY\d{4}) (\S.*)$/;

function referenceOf(text: string): Reference {
	const [, source, edition, section] = IN_BOOK.exec(text) ?? [];
	if (source === undefined || edition === undefined || section === undefined)
		return { source: text, edition: '', section: '' };
	return { source, edition, section };
}

type Titled = Pick<OwnPack, 'key' | 'title' | 'edition'>;

/** Whoever reads a reason sees whose it is, and which books it was written for. */
function refsOf({ title, edition }: Titled, question: OwnQuestion): Reference[] {
	const own = [...new Set(question.refs)].map(referenceOf);
	return [...own, { source: 'Own pack', edition: '', section: `“${title}”, ${edition}, not checked by us` }];
}

/** Questions about one category give one another away. */
function familyOf(key: string, question: OwnQuestion): string {
	const [first] = question.type === 'typed_code' ? question.answer : [];
	return first === undefined ? ownId(key, question.id) : categoryOf(first);
}

/** Dealt in an order that is the same every time and never has the first code first. */
function dealt(id: string, { items, answer }: OwnSequence): string[] {
	const shuffled = shuffledBy(id, items);
	return shuffled[0] === answer.first ? [...shuffled.slice(1), answer.first] : shuffled;
}

/** @returns the drill that a question is asked as */
export function ownDrill(pack: Titled, question: OwnQuestion): Drill {
	const id = ownId(pack.key, question.id);
	const base: DrillBase = {
		id,
		rev: question.rev,
		use: 'drill',
		topic: ownTopic(pack.key),
		level: question.level,
		exams: [],
		setting: question.setting,
		editions: [pack.edition],
		...(question.context === undefined ? {} : { context: question.context }),
		...(question.note === undefined ? {} : { note: question.note }),
		prompt: question.prompt,
		rationale: question.why || NO_REASON,
		refs: refsOf(pack, question),
		family: familyOf(pack.key, question),
		needsBook: false,
		review: 'draft'
	};
	switch (question.type) {
		case 'typed_code': {
			const { type, system, answer, partial } = question;
			return { ...base, type, system, answer, partial };
		}
		case 'multiple_choice':
			return { ...base, type: question.type, choices: question.choices, answer: question.answer[0] ?? '' };
		case 'multi_select':
			return { ...base, type: question.type, choices: question.choices, answer: question.answer };
		case 'true_false':
			return { ...base, type: question.type, answer: question.answer, why: '' };
		case 'sequence': {
			const { type, system, answer } = question;
			return { ...base, type, system, items: dealt(id, question), answer };
		}
		case 'flashcard': {
			const { type, back, why } = question;
			return { ...base, type, back, rationale: why };
		}
	}
}

/** In the catalogue a question is of no edition: who plays a pack of their own has chosen its books. */
export function ownEntry({ key }: Pick<OwnPack, 'key'>, question: OwnQuestion): CatalogueEntry {
	return {
		id: ownId(key, question.id),
		rev: question.rev,
		kind: 'drill',
		pack: '',
		type: question.type,
		topic: ownTopic(key),
		level: question.level,
		exams: [],
		use: 'drill',
		editions: [],
		needsBook: false,
		family: familyOf(key, question),
		expect: EXPECT[question.type],
		setting: question.setting
	};
}

/** Own topics come after all others. @param at place of the pack among the learner's own */
export const ownTopicOf = ({ key, title }: Titled, at: number): Topic => ({
	id: ownTopic(key),
	number: 1_000_000 + at,
	title
});

/**
 * What marking reads beside an own question: titles alone. Without the codes of whole categories an answer is the
 * key, one that the author listed, or another one, and that is so on every device.
 */
export const ownCodes = (titles: Record<string, string>): PackCodes => ({
	editions: {},
	trees: {},
	titles,
	sevenths: {},
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: []
});
