/** Two edits of one pack, made beside each other from the same form, as one that has both. */
import { draftOf, readDraft } from './own-draft';
import { keptQuestions, type OwnContent, type OwnQuestion } from './own-pack';
import { canonical } from './state-hash';

/** A question as the editor would write it: what it makes alike on the way is no change. */
function textOf(question: OwnQuestion): string {
	const read = readDraft(draftOf(question));
	return canonical({ ...(read.ok ? read.question : question), id: '', rev: 0 });
}

/**
 * Joins questions by their ids: those that were added on either side are there, of those that were changed on both
 * sides `mine` stay, and one that was removed on one side goes where the other left it unchanged.
 * @param base the form that both were made from
 */
export function joinEdits(mine: OwnContent, base: OwnContent, theirs: OwnContent): OwnContent {
	const before = new Map(base.questions.map((question) => [question.id, textOf(question)]));
	const there = new Map(theirs.questions.map((question) => [question.id, question]));
	const here = new Map(mine.questions.map((question) => [question.id, textOf(question)]));
	const questions: OwnQuestion[] = [];
	for (const question of mine.questions) {
		const other = there.get(question.id);
		const isAsBefore = here.get(question.id) === before.get(question.id);
		if (!isAsBefore) questions.push(question);
		else if (other) questions.push(other);
	}
	for (const question of theirs.questions) {
		const old = before.get(question.id);
		const text = textOf(question);
		// Added on both sides under one id, and not the same: the second gets an id of its own.
		const isNew = old === undefined && here.get(question.id) !== text;
		const isChangedThere = old !== undefined && !here.has(question.id) && old !== text;
		if (isNew || isChangedThere) questions.push(question);
	}
	const words = <Field extends 'title' | 'about' | 'edition'>(field: Field): OwnContent[Field] =>
		mine[field] === base[field] ? theirs[field] : mine[field];
	return {
		...{ title: words('title'), about: words('about'), edition: words('edition') },
		questions: keptQuestions(questions, theirs.questions)
	};
}
