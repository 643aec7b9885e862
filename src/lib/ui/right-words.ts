/** The right answer of a drill in a line. */
import { CODE_ALONE } from './quick-options';
import type { Drill } from '../domain/drill';

export interface RightWords {
	/** The answer is this one code. */
	code?: string;
	text: string;
}

const choiceText = (choices: readonly { id: string; text: string }[], ids: readonly string[]): string =>
	choices
		.filter(({ id }) => ids.includes(id))
		.map(({ text }) => text)
		.join('; ');

const one = (text: string): RightWords => (CODE_ALONE.test(text) ? { code: text, text } : { text });

/** @returns what a learner should have answered; empty for a type that takes more than a line to say */
export function rightWords(drill: Drill): RightWords {
	switch (drill.type) {
		case 'typed_code':
			return one(drill.answer[0] ?? '');
		case 'seventh_char':
			return one(drill.stem + drill.answer);
		case 'true_false':
			return { text: drill.answer ? 'true' : 'false' };
		case 'multiple_choice':
			return one(choiceText(drill.choices, [drill.answer]));
		case 'multi_select':
			return { text: choiceText(drill.choices, drill.answer) };
		case 'excludes1_spot':
			return { text: drill.pairs.find(({ id }) => id === drill.answer)?.codes.join(' and ') ?? '' };
		case 'higher_lower':
			return drill.answer === 'equal' ? { text: 'neither' } : one(drill[drill.answer]);
		case 'poa_pick':
			return { text: drill.answer };
		case 'modifier_pick':
			return { text: drill.answer.length === 0 ? 'no modifier' : drill.answer.join(', ') };
		case 'sequence':
			return { text: `${drill.answer.first} first` };
		case 'root_match':
			return { text: drill.pairs.map(({ left, right }) => `${left}: ${right}`).join('; ') };
		default:
			return { text: '' };
	}
}
