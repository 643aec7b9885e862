import { describe, expect, it } from 'vitest';
import { NearWords } from './near-words';

const near = new NearWords([
	['eczema', 'fever', 'hemorrhoids', 'hernia', 'phlegm', 'pneumonia', 'psoriasis'],
	['eczema', 'rocephin']
]);

describe('near words', () => {
	it.each([
		['a letter away', 'hernea', 'hernia'],
		['by sound, too many letters away', 'hemmoroids', 'hemorrhoids'],
		['by sound, in a short word', 'excema', 'eczema'],
		['by sound, a word of the second list', 'rosefin', 'rocephin'],
		['a silent first letter', 'soriasis', 'psoriasis'],
		['a sound away', 'newmona', 'pneumonia'],
		['a short word with silent letters', 'flem', 'phlegm']
	])('%s: %s', (_, typed, meant) => expect(near.of(typed, false)[0]?.word).toBe(meant));

	it('are found by sound while they are typed', () =>
		expect(near.of('hemmoroi', true)[0]?.word).toBe('hemorrhoids'));

	it('no word twice', () => expect(near.of('excema', false).map(({ word }) => word)).toEqual(['eczema']));

	it.each(['zzzzzz', 'abc', 'h3rnia', ''])('nothing for %j', (typed) =>
		expect(near.of(typed, false)).toEqual([])
	);
});
