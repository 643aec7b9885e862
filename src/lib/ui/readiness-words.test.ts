import { expect, it } from 'vitest';
import { chanceWords, readyVerdict } from './readiness-words';

const START = 'Of 100 learners with answers like yours,';

it.each([
	['a range', 0.8, 0.61, 0.92, 'about 80 would pass; it may be as few as 61 or as many as 92.'],
	[
		'near certainty is not told as sure',
		0.999,
		0.9,
		1,
		'about 98 would pass; it may be as few as 90 or as many as 98.'
	],
	['nothing but certainty', 1, 0.99, 1, '98 or more would pass.'],
	['no chance at all', 0, 0, 0.004, '2 or fewer would pass.']
])('%s', (_, chance, from, to, words) =>
	expect(chanceWords(chance, from, to, 'would pass')).toBe(`${START} ${words}`)
);

it.each([
	[0.95, 0.82, 0.99, 'Ready, as far as this can tell.'],
	[0.85, 0.5, 0.97, 'Likely.'],
	[0.5, 0.2, 0.8, 'Too close to call.'],
	[0.15, 0.03, 0.4, 'Unlikely yet.'],
	[0.05, 0.01, 0.15, 'Not yet.']
])('%d between %d and %d', (chance, from, to, verdict) =>
	expect(readyVerdict(chance, from, to)).toBe(verdict)
);
