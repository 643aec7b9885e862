import { expect, it } from 'vitest';
import { emptyDraft, isBlank, type DraftQuestion } from './own-draft';
import { OWN_TYPES } from './own-pack';

it.each(OWN_TYPES)('a new question of the type %s is blank', (type) =>
	expect([emptyDraft(type), emptyDraft(type, 'icd10pcs')].map(isBlank)).toEqual([true, true])
);
it.each<[string, Partial<DraftQuestion>]>([
	['a question', { prompt: 'Which?' }],
	['a code', { codes: ['I1'] }],
	['a choice', { choices: [{ text: 'This', why: '', right: true }] }],
	['the other side of a card', { back: 'x' }],
	['whether it is true', { truth: false }],
	['an id, since it was kept before', { id: 'mine' }]
])('one with %s is not', (_, change) =>
	expect(isBlank({ ...emptyDraft('typed_code'), ...change })).toBe(false)
);
