import { expect, it } from 'vitest';
import { practisedWords, sourceWords } from './way-words';

it.each([
	['all of it', { fillable: 97, items: 97, inWords: 0 }, 'An unseen mock fills 97 of 97 questions.'],
	[
		'with CPT',
		{ fillable: 98, items: 100, inWords: 64 },
		'An unseen mock fills 98 of 100 questions, 64 of the exam’s 100 in own words, without the CPT number.'
	]
])('what can be practised: %s', (_, exam, words) => expect(practisedWords(exam)).toBe(words));

it.each([
	['dated', { id: 'A', what: 'a.org/b', dated: '2019' }, 'a.org/b, page of 2019'],
	['undated', { id: 'A', what: 'a.org/b' }, 'a.org/b, no date on the page'],
	['with a note', { id: 'A', what: 'a.org/b', note: 'old' }, 'a.org/b, no date on the page; old'],
	['own', { id: 'K', what: 'own knowledge', note: 'check it' }, 'own knowledge; check it']
])('a source: %s', (_, source, words) => expect(sourceWords(source)).toBe(words));
