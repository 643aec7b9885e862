import { expect, it } from 'vitest';
import { agreementShare, formatWords, longDay, longestWords, missingWords } from './coverage-words';

it.each([
	[
		{ items: 100, unscored: 0, minutes: 240, pass: { percent: 70 } },
		'100 questions, 240 minutes, 70 % to pass'
	],
	[
		{ items: 97, unscored: 10, minutes: 240, pass: { scaled: 300, from: 100, to: 400 } },
		'97 questions and 10 that do not count, 240 minutes, 300 of 400 points to pass'
	]
])('the form of an exam %#', (exam, words) => {
	expect(formatWords(exam)).toBe(words);
});

it('a day is written out, whatever the time zone', () => {
	expect(longDay('2026-12-31')).toBe('December 31, 2026');
});

it.each([
	[100, 'A full-length mock can be asked unseen.'],
	[25, 'A mock of 25 % of its length is whole.'],
	[0, 'Not even a tenth of its length is whole yet.']
])('the longest whole mock: %i %%', (longest, words) => {
	expect(longestWords(longest)).toBe(words);
});

it.each([
	[3, 10, '7 missing'],
	[10, 10, ''],
	[12, 10, ''],
	[0, 0, '']
])('%i of %i: "%s"', (have, asked, words) => {
	expect(missingWords(have, asked)).toBe(words);
});

it.each([
	[0, 0, null],
	[199, 200, 99],
	[200, 200, 100]
])('%i of %i alike: %s %%, never rounded up to all', (agreed, read, share) => {
	expect(agreementShare(agreed, read)).toBe(share);
});
