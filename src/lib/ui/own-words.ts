/** What the types of questions that learners write are called. */
import type { OwnType } from '../domain/own-pack';

export const TYPE_WORDS: Record<OwnType, { name: string; says: string }> = {
	typed_code: { name: 'A code to type', says: 'What the record says, and the code for it.' },
	multiple_choice: { name: 'One choice', says: 'One of two to eight choices is right.' },
	multi_select: { name: 'Several choices', says: 'Several of two to eight choices are right.' },
	true_false: { name: 'True or false', says: 'One statement.' },
	sequence: { name: 'An order', says: 'Codes to be put in order.' },
	flashcard: { name: 'Two sides', says: 'You look at the other side and say whether you knew it.' }
};

/** "2 questions were passed over: their pack is not on this device any more, and what you answered stays." */
export function goneWords(gone: number, answered: number): string {
	const subject = gone === 1 ? 'A question was' : `${gone.toLocaleString('en-US')} questions were`;
	const stays = answered > 0 ? ', and what you answered stays' : '';
	return `${subject} passed over: ${gone === 1 ? 'its' : 'their'} pack is not on this device any more${stays}.`;
}
