import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsAllowed, Spelling } from './spelling';

const words = [
	'arthritis',
	'asthma',
	'diabetes',
	'diarrhea',
	'hemorrhage',
	'pneumonia',
	'rheumatoid',
	'rhinitis'
];
const spelling = new Spelling(words);

describe('misspelled words', () => {
	it.each([
		['a letter left out', 'diabtes', 'diabetes'],
		['two exchanged', 'pnuemonia', 'pneumonia'],
		['two exchanged late in the word', 'rheumatiod', 'rheumatoid'],
		['two left out', 'hemorage', 'hemorrhage'],
		['one of a pair left out', 'diarhea', 'diarrhea'],
		['in a short word', 'astma', 'asthma'],
		['one too many', 'arthrittis', 'arthritis'],
		['the first letter left out', 'neumonia', 'pneumonia']
	])('%s: %s', (_, typed, meant) => expect(spelling.near(typed, false, 3)[0]?.word).toBe(meant));

	it('are found while they are typed', () => {
		expect(spelling.near('pnuemo', true, 3)[0]?.word).toBe('pneumonia');
		expect(spelling.near('pnuemo', false, 3)).toEqual([]);
	});

	it.each([
		['of three letters', 'ast'],
		['with a digit', 'asthm4'],
		['too far from all', 'diverticulum'],
		['longer than any word', 'a'.repeat(60)]
	])('nothing for a word %s', (_, typed) => expect(spelling.near(typed, true, 3)).toEqual([]));

	it('a word is nearest to itself, and one error is always forgiven in a long word', () => {
		fc.assert(
			fc.property(fc.constantFrom(...words), fc.nat({ max: 8 }), (word, place) => {
				expect(spelling.near(word, false, 1)).toEqual([{ word, distance: 0 }]);
				const at = 1 + (place % (word.length - 1));
				const typed = word.slice(0, at) + word.slice(at + 1);
				expect(errorsAllowed(typed)).toBeGreaterThan(0);
				expect(spelling.near(typed, false, 3).map((near) => near.word)).toContain(word);
			})
		);
	});
});
