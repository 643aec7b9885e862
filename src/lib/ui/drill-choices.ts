/** The choices of a drill, list by list: what is shown before an answer, and what its fate is told of after it. */
import { POA_MARKS } from '../domain/chart';
import type { Drill, DrillAnswer } from '../domain/drill';
import { HIGHER_LOWER_ANSWERS, type HigherLowerDrill } from '../domain/drill-types/higher-lower';
import { QUERY_ACTIONS } from '../domain/drill-types/query-or-code';

export interface Option {
	id: string;
	text: string;
	/** Second voice below the text: the titles of codes. */
	detail?: string;
	/** Why it is wrong; not shown before the answer. */
	why?: string | undefined;
}

export interface ChoiceList {
	legend: string;
	options: Option[];
	right: readonly string[];
	/** More than one may be chosen. */
	many?: boolean;
}

export const POA_WORDS = {
	Y: 'Y, present on admission',
	N: 'N, not present on admission',
	U: 'U, documentation insufficient',
	W: 'W, clinically undetermined',
	exempt: 'Exempt from reporting'
};
/** The choice that says that no modifier is needed: an empty list in the log. */
export const NO_MODIFIER = 'none';
const EQUAL = { hierarchy: 'Neither drops the other', payment: 'No difference', coefficient: 'The same' };
const ACTIONS = { code: 'Code it', query: 'Query the provider', ignore: 'Neither: leave it out' };

type Titles = Readonly<Record<string, string>>;

function sides(drill: HigherLowerDrill, titles: Titles): Option[] {
	const { left, right, measure } = drill;
	const option = (id: 'left' | 'right', code: string): Option => ({
		id,
		text: code,
		detail: titles[code] ?? '',
		why: drill.wrong[id]
	});
	return HIGHER_LOWER_ANSWERS.map((id) =>
		id === 'equal'
			? { id, text: EQUAL[measure], why: drill.wrong.equal }
			: option(id, id === 'left' ? left : right)
	);
}

/** @param titles official titles of the pack's codes @returns none for a drill without choices */
export function choiceLists(drill: Drill, titles: Titles): ChoiceList[] {
	switch (drill.type) {
		case 'multiple_choice':
			return [{ legend: 'Choose one', options: drill.choices, right: [drill.answer] }];
		case 'multi_select':
			return [{ legend: 'Choose all that apply', options: drill.choices, right: drill.answer, many: true }];
		case 'poa_pick': {
			const options = POA_MARKS.map((id) => ({ id, text: POA_WORDS[id], why: drill.wrong[id] }));
			return [{ legend: 'Present on admission', options, right: [drill.answer] }];
		}
		case 'excludes1_spot': {
			const options = drill.pairs.map(({ id, codes, why }) => ({
				id,
				text: codes.join(' and '),
				detail: codes.map((code) => titles[code] ?? '').join(' · '),
				why
			}));
			return [{ legend: 'Choose the pair', options, right: [drill.answer] }];
		}
		case 'higher_lower':
			return [{ legend: 'Choose one', options: sides(drill, titles), right: [drill.answer] }];
		case 'modifier_pick': {
			const options = [
				...drill.modifiers.map(({ id, why }) => ({ id, text: id, why })),
				{ id: NO_MODIFIER, text: 'No modifier', why: drill.none }
			];
			const right = drill.answer.length > 0 ? drill.answer : [NO_MODIFIER];
			return [{ legend: 'Choose the modifiers, or none', options, right, many: true }];
		}
		case 'query_or_code': {
			const actions = QUERY_ACTIONS.map((id) => ({ id, text: ACTIONS[id], why: drill.wrong[id] }));
			return [
				{ legend: 'What do you do?', options: actions, right: [drill.answer] },
				{ legend: 'In which wording?', options: drill.wordings, right: [drill.wording] }
			];
		}
		case 'denial_fix':
			return [
				{ legend: 'What caused it?', options: drill.causes, right: [drill.answer.cause] },
				{ legend: 'What do you do?', options: drill.actions, right: [drill.answer.action] }
			];
		default:
			return [];
	}
}

/** What was chosen of each list. */
export function chosenOf(drill: Drill, answer: DrillAnswer | null): string[][] {
	if (answer === null || typeof answer === 'boolean') return [[], []];
	if (drill.type === 'modifier_pick') return [answer.length === 0 ? [NO_MODIFIER] : [...answer]];
	if (typeof answer === 'string') return [answer === '' ? [] : [answer]];
	if (drill.type !== 'query_or_code' && drill.type !== 'denial_fix') return [answer];
	const [first = '', second = ''] = answer;
	return [first, second].map((id) => (id === '' ? [] : [id]));
}
