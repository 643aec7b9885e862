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

/** Optimal string alignment as it is written in books, one cell after the other. */
function distance(a: string, b: string): number {
	const rows = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from(b, () => 0)
			.concat(0)
			.fill(i)
	);
	const cell = (i: number, j: number): number => rows[i]?.[j] ?? 0;
	for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min(cell(i - 1, j - 1) + change, cell(i - 1, j) + 1, cell(i, j - 1) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, cell(i - 2, j - 2) + 1);
			(rows[i] as number[])[j] = least;
		}
	return cell(a.length, b.length);
}

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

	it('are as far from each other as the letters say', () => {
		const word = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 7, maxLength: 12 });
		fc.assert(
			fc.property(word, word, fc.boolean(), (one, two, begun) => {
				const [typed, other] = [one.join(''), two.join('')];
				const beginnings = begun ? Array.from(other, (_, n) => other.slice(0, n + 1)) : [other];
				const least = Math.min(...beginnings.map((beginning) => distance(typed, beginning)));
				const found = new Spelling([other]).near(typed, begun, 1)[0]?.distance;
				if (least > 2) expect(found).toBeUndefined();
				else if (typed[0] === other[0])
					expect(found).toBe(least + (other.length > typed.length + 2 ? 0.5 : 0));
			})
		);
	});

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
