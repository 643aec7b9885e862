/**
 * An answer as one figure of a result code: its place among the outcomes that its item lists. A choice stands as
 * itself, so that whoever reads the code marks it anew; of any other answer a figure says what it came to, and
 * that is the player's claim.
 */
import type { Audit } from './audit';
import { CREDIT, type MatchKind } from './audit-match';
import { POA_MARKS, type AnswerKey } from './chart';
import { parseCode } from './code';
import type { Drill, DrillAnswer } from './drill';
import { HIGHER_LOWER_ANSWERS } from './drill-types/higher-lower';
import { compareText } from './event-id';
import { markDrill } from './marking';
import type { PackCodes } from './pack';
import { HALF_SECONDS, NO_OUTCOME, type ResultAnswer } from './result-code';

/** Of an answer that is no choice: the key's, and one that the item does not list. */
const KEY = 0;
const OTHER = 6;
/** Wrong outcomes that an item can list: 1 to 5. */
const LISTED = 5;

interface Place {
	answer: DrillAnswer;
	words: string;
}

/** The choices of a drill in the order in which its author wrote them; null where an answer is no choice. */
function choicesOf(drill: Drill): Place[] | null {
	switch (drill.type) {
		case 'multiple_choice':
			return drill.choices.map(({ id, text }) => ({ answer: id, words: text }));
		case 'true_false':
			return [true, false].map((answer) => ({ answer, words: answer ? 'True' : 'False' }));
		case 'higher_lower':
			return HIGHER_LOWER_ANSWERS.map((answer) => ({
				answer,
				words: answer === 'equal' ? 'no difference' : drill[answer]
			}));
		case 'poa_pick':
			return POA_MARKS.map((answer) => ({ answer, words: answer }));
		case 'excludes1_spot':
			return drill.pairs.map(({ id, codes }) => ({ answer: id, words: codes.join(' and ') }));
		default:
			return null;
	}
}

/** Choices that a figure has room for; one with more is told like any other answer. */
function placesOf(drill: Drill): Place[] | null {
	const places = choicesOf(drill);
	return places && places.length <= NO_OUTCOME ? places : null;
}

/** Wrong answers that an item lists, as they are numbered from 1. */
function listed(drill: Drill): string[] {
	switch (drill.type) {
		case 'typed_code':
			return drill.partial.map(({ code }) => code).slice(0, LISTED);
		case 'seventh_char':
			return Object.keys(drill.wrong).sort(compareText).slice(0, LISTED);
		default:
			return [];
	}
}

/** What an answer of several parts came to, numbered from 1. A place in a list is never given anew. */
const SET = ['some are missing', 'some are too many', 'some are missing, some too many', 'none of the right ones', 'nothing chosen'] as const; // prettier-ignore
const ORDER = ['another one first', 'the first is right, the order is not'] as const;
const MATCHED = ['more than half of the pairs', 'half of the pairs or fewer', 'none of the pairs'] as const;
const PARTS = ['partly right'] as const;

/** Chosen out of a set. */
function setOutcome(given: readonly string[], right: readonly string[]): number {
	const chosen = new Set(given);
	const hits = right.filter((id) => chosen.has(id)).length;
	const [lacks, extra] = [hits < right.length, chosen.size > hits];
	if (!lacks && !extra) return KEY;
	if (chosen.size === 0) return 5;
	if (hits === 0 && right.length > 0) return 4;
	return lacks ? (extra ? 3 : 1) : 2;
}

/** Marking an answer of several parts reads no codes of a pack. */
const NO_CODES: PackCodes = {
	editions: {},
	trees: {},
	titles: {},
	sevenths: {},
	sides: {},
	axes: {},
	excludes1: [],
	poaExempt: []
};

function listOutcome(drill: Drill, answer: readonly string[]): number {
	if (drill.type === 'multi_select' || drill.type === 'modifier_pick')
		return setOutcome(answer, drill.answer);
	const { score } = markDrill(drill, [...answer], NO_CODES);
	if (score >= 1000) return KEY;
	if (drill.type === 'sequence') return answer[0] === drill.answer.first ? 2 : 1;
	if (drill.type === 'root_match') return score > 500 ? 1 : score > 0 ? 2 : 3;
	return score > 0 ? 1 : OTHER;
}

function textOutcome(drill: Drill, answer: string): number {
	if (drill.type === 'typed_code') {
		const code = parseCode(drill.system, answer);
		if (code === null) return OTHER;
		if (drill.answer.includes(code)) return KEY;
		const at = listed(drill).indexOf(code);
		return at < 0 ? OTHER : at + 1;
	}
	if (drill.type === 'seventh_char') {
		const at = listed(drill).indexOf(answer);
		return answer === drill.answer ? KEY : at < 0 ? OTHER : at + 1;
	}
	return 'answer' in drill && drill.answer === answer ? KEY : OTHER;
}

/**
 * @param answer in the shape that the drill's type asks for; null where nothing was answered
 * @returns 0 to 6, or `NO_OUTCOME`
 */
export function outcomeOf(drill: Drill, answer: DrillAnswer | null): number {
	if (answer === null) return NO_OUTCOME;
	const places = placesOf(drill);
	if (places) {
		const at = places.findIndex((place) => place.answer === answer);
		return at < 0 ? NO_OUTCOME : at;
	}
	if (typeof answer === 'string') return textOutcome(drill, answer);
	return typeof answer === 'boolean' ? OTHER : listOutcome(drill, answer);
}

/**
 * Marks a figure anew.
 * @returns whether it is the key's choice; null where the answer was no choice, so that only its player can say
 */
export function outcomeRight(drill: Drill, outcome: number): boolean | null {
	if (outcome === NO_OUTCOME) return false;
	const place = placesOf(drill);
	if (!place) return null;
	return 'answer' in drill && place[outcome]?.answer === drill.answer;
}

/** @returns what a figure says, for a board: a choice's text, a code, or a few words */
export function outcomeWords(drill: Drill, outcome: number): string {
	if (outcome === NO_OUTCOME) return 'no answer';
	const places = placesOf(drill);
	if (places) return places[outcome]?.words ?? 'another answer';
	if (outcome === OTHER) return 'another answer';
	switch (drill.type) {
		case 'typed_code':
			return outcome === KEY ? (drill.answer[0] ?? '') : (listed(drill)[outcome - 1] ?? 'another answer');
		case 'seventh_char': {
			const character = outcome === KEY ? drill.answer : listed(drill)[outcome - 1];
			return character === undefined ? 'another answer' : drill.stem + character;
		}
		default:
			return outcome === KEY ? 'right' : (partWords(drill)[outcome - 1] ?? 'another answer');
	}
}

function partWords({ type }: Drill): readonly string[] {
	if (type === 'multi_select' || type === 'modifier_pick') return SET;
	if (type === 'sequence') return ORDER;
	return type === 'root_match' ? MATCHED : PARTS;
}

/** Outcomes of one line of a chart's key. A place in the list is never given anew. */
export const KEY_LINE_OUTCOMES = ['right', 'missed', 'partly right', 'wrong'] as const;

/** From this credit on a code that is not the key's counts as partly right. */
const PARTLY = 0.5;
const isPartly = (kind: string): boolean => (CREDIT[kind as MatchKind] ?? 0) >= PARTLY;

/** The codes of a key in the order of a result: diagnoses, then procedures. */
export const keyLines = ({ dx, px }: Pick<AnswerKey, 'dx' | 'px'>): string[] =>
	[...dx, ...px].map(({ code }) => code);

/**
 * What a chart came to: one answer for each line of its key, and a last one whose `time` is the number of codes
 * too many, 0 to `HALF_SECONDS`.
 */
export function chartOutcomes(
	key: Pick<AnswerKey, 'dx' | 'px'>,
	{ lines, over }: Pick<Audit, 'lines' | 'over'>
): ResultAnswer[] {
	const answers = keyLines(key).map((code): ResultAnswer => {
		const kind = lines.find(({ key }) => key === code)?.kind ?? 'missed';
		const outcome = kind === 'exact' ? 0 : kind === 'missed' ? 1 : isPartly(kind) ? 2 : 3;
		return { right: outcome === 0, outcome, time: 0 };
	});
	const time = Math.min(HALF_SECONDS, over);
	return [...answers, { right: time === 0, outcome: time === 0 ? 0 : 1, time }];
}

/** Time in half seconds as a result has it: rounded, and the greatest where it took longer. */
export const halfSeconds = (ms: number): number => Math.max(0, Math.min(HALF_SECONDS, Math.round(ms / 500)));
