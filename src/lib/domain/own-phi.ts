/**
 * M21 over what a learner writes: texts of a question or a pack that look as if they named a real patient. Rules and
 * laws have dates of their own, so a date counts where a patient is told of, or what was done with one that day.
 */
import type { OwnContent, OwnQuestion } from './own-pack';
import { findPhi, type PhiHit } from './phi';

export interface OwnPhi {
	/** Place of the question in its pack, from 0; -1 for the pack's title and what it is about. */
	at: number;
	/** Name of the field, as a learner knows it. */
	field: string;
	kind: PhiHit['kind'];
	text: string;
}

const SPEAKS_OF_PATIENT = /\bpatient\b|\bpt\b|\b\d{1,2}\s?[FM]\b|\byear-old\b/i;

/** Before a date: of a birth, a stay, a visit or an operation. An admission on a day may be a question about editions. */
const DAY_OF_PATIENT =
	/\b(?:(?:DOB|DOS|birth ?da(?:te|y)|admit|adm|admission|discharge|visit|surgery|operation|date of [a-z]+)(?: date)?(?:\s*[:=]|\s+(?:is|was))?|(?:born|admitted|seen|visited|presented|discharged|operated|died)(?:\s*:|\s+(?:on|in))?|d\.o\.b\.|b\.)\s*$/i;
/** The same behind a date, which may have its year behind it, too. */
const BEHIND_DATE =
	/^(?:,? (?:19|20)\d{2})?[\s,;:(–-]*(?:(?:is|was|=) )?(?:(?:the|her|his|their|my) )?(?:DOB|DOS|birth ?da(?:te|y)|date of (?:birth|death)|born|admitted|seen|visited|presented|discharged|operated|died)\b|^[\s,;:(–-]*d\.o\.b\b/i;
/** What happened on a date in figures; of a date in words it may be told for a rule: the October 1 discharge. */
const BEHIND_FIGURES = /^[\s,:]+(?:admit|adm|admission|discharge|visit|surgery|operation)\b/i;
const IN_FIGURES = /^[\d/.-]+$/;
/** And so may it behind such a word: a 10/1/2026 discharge. */
const OF_RULE = /\b(?:an?|the|for|of|with|from|after|before)\s*$/i;
/** Dates that are found together with such a word: `seen 3/4`, `3/4 seen`. */
const WITH_WORD =
	/^(?:seen|visit|adm|discharge|presented|surgery|operated|DOS)|^\d.*(?:seen|visited|admit(?:ted)?|admission|discharged?|presented|returned|came|surgery|operated|DOS|DOB)$/i;
/** Characters before and behind a date that are looked at. */
const AROUND = 40;

function isDayOfPatient(text: string, { from, to, text: found }: PhiHit): boolean {
	const before = text.slice(Math.max(0, from - AROUND), from);
	const behind = text.slice(to, to + AROUND);
	if (WITH_WORD.test(found) || DAY_OF_PATIENT.test(before) || BEHIND_DATE.test(behind)) return true;
	return IN_FIGURES.test(found) && BEHIND_FIGURES.test(behind) && !OF_RULE.test(before);
}

/** @param isStory the text tells of a patient by its nature, as a note does */
export function phiIn(text: string, isStory: boolean): PhiHit[] {
	return findPhi(text).filter((hit) => {
		const isOfRules = hit.kind === 'date' || hit.kind === 'web address';
		if (!isOfRules || isStory || SPEAKS_OF_PATIENT.test(text)) return true;
		return hit.kind === 'date' && isDayOfPatient(text, hit);
	});
}

/** Characters that are looked at in one go, and of a text at most. */
const PIECE = 20_000;
export const LOOKED_AT = 1_000_000;

/** A long text in parts that can be looked at one after another, each cut at the end of a line where it has one. */
export function piecesOf(text: string): string[] {
	const pieces: string[] = [];
	const end = Math.min(text.length, LOOKED_AT);
	for (let from = 0; from < end;) {
		const most = Math.min(from + PIECE, end);
		const line = most < end ? text.lastIndexOf('\n', most - 1) + 1 : most;
		const to = line > from ? line : most;
		pieces.push(text.slice(from, to));
		from = to;
	}
	return pieces;
}

/** The texts of a question by field; `story` for those that tell of a patient. */
export function textsOfQuestion(question: OwnQuestion): { field: string; text: string; story: boolean }[] {
	const { context = '', note = '', prompt, why, refs } = question;
	const texts = [
		{ field: 'note', text: note, story: true },
		{ field: 'context', text: context, story: true },
		{ field: 'question', text: prompt, story: false },
		{ field: 'reason', text: why, story: false },
		{ field: 'sources', text: refs.join(' | '), story: false }
	];
	if (question.type === 'flashcard') texts.push({ field: 'other side', text: question.back, story: false });
	if (question.type === 'multiple_choice' || question.type === 'multi_select')
		for (const { id, text, why: wrong = '' } of question.choices)
			texts.push({ field: `choice ${id}`, text: `${text}\n${wrong}`, story: false });
	if (question.type === 'typed_code')
		for (const { code, why: close } of question.partial)
			texts.push({ field: `partly right ${code}`, text: close, story: false });
	return texts.filter(({ text }) => text !== '');
}

/** @param most hits after which the search ends */
export function phiOf({ title, about, questions }: OwnContent, most = 200): OwnPhi[] {
	const hits: OwnPhi[] = [];
	const look = (at: number, field: string, text: string, story: boolean) => {
		for (const { kind, text: found } of phiIn(text, story)) hits.push({ at, field, kind, text: found });
	};
	look(-1, 'title', title, false);
	look(-1, 'about', about, false);
	for (const [at, question] of questions.entries()) {
		if (hits.length >= most) break;
		for (const { field, text, story } of textsOfQuestion(question)) look(at, field, text, story);
	}
	return hits.slice(0, most);
}
