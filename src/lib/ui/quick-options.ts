/** The answers of a drill that is answered by one tap: each option is a button, and pressing it is the answer. */
import { legalNext } from '../domain/pack-codes';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { PackCodes } from '../domain/pack';
import { choiceLists } from './drill-choices';

export interface QuickOption {
	answer: DrillAnswer;
	text: string;
	/** Second voice below the text: the titles of codes. */
	detail?: string;
	/** The text is a code and nothing else. */
	isCode: boolean;
}

/** A text that is a code and nothing else. */
export const CODE_ALONE = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$|^[0-9A-HJ-NP-Z]{7}$|^[A-Z]\d{4}$/u;

/** @returns null for a drill that takes more than one tap */
export function quickOptions(drill: Drill, codes: PackCodes): QuickOption[] | null {
	if (drill.type === 'true_false')
		return [
			{ answer: true, text: 'True', isCode: false },
			{ answer: false, text: 'False', isCode: false }
		];
	if (drill.type === 'seventh_char') {
		const meanings = codes.sevenths[drill.stem] ?? {};
		return legalNext(codes, 'icd10cm', drill.stem).map((answer) => ({
			answer,
			text: meanings[answer] ? `${answer}, ${meanings[answer]}` : answer,
			isCode: false
		}));
	}
	const [list, ...more] = choiceLists(drill, codes.titles);
	if (!list || list.many === true || more.length > 0) return null;
	return list.options.map(({ id, text, detail }) => ({
		answer: id,
		text,
		...(detail === undefined ? {} : { detail }),
		isCode: CODE_ALONE.test(text)
	}));
}
