import { describe, expect, it } from 'vitest';
import { olderSentence, olderWords, type OlderRelease } from './older-release';

const LIST_2022 = 'Of the list of 2022: that of 2026-Q2 has no S codes, so this one may have changed since.';

describe('the mark of an older release', () => {
	it.each<[string, OlderRelease, string, string]>([
		['title', { title: '2022' }, 'long title of 2022', 'Long title of the list of 2022: older than the code, which is of 2026-Q2.'],
		['code', { list: '2022' }, '2022 list', LIST_2022],
		['code, and its title is from another list', { list: '2022', title: '2020' }, '2022 list, long title of 2020', `${LIST_2022} Long title of the list of 2020.`],
		['title of a file that says no year', { title: 'undated' }, 'undated long title', 'Long title of an undated list: older than the code, which is of 2026-Q2.']
	])('%s', (_, older, words, sentence) => {
		expect([olderWords(older), olderSentence(older, '2026-Q2', 'S0093')]).toEqual([words, sentence]);
	}); // prettier-ignore

	it('says nothing of what is of the release itself', () => expect(olderWords(undefined)).toBe(''));
});
