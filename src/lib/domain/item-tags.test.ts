import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTag, tagNames, tagsByItem, tagsOf, TAG_LENGTH } from './item-tags';
import { tagKey } from './learner-state';

describe('what was typed as a tag', () => {
	it.each<[string, string, string | null]>([
		['plain', 'sepsis', 'sepsis'],
		['blanks about it', '  before   the exam ', 'before the exam'],
		['a line break', 'one\ntwo', 'one two'],
		['markup stays text', '<b onclick=x>', '<b onclick=x>'],
		['what cannot be seen', 'a\u0000\u200Bb', 'a b'],
		['in use, in another case', 'SEPSIS 3', 'Sepsis 3'],
		['as long as may be', 'x'.repeat(TAG_LENGTH), 'x'.repeat(TAG_LENGTH)],
		['characters beyond 16 bits count once', '🩺'.repeat(TAG_LENGTH), '🩺'.repeat(TAG_LENGTH)],
		['one too long', 'x'.repeat(TAG_LENGTH + 1), null],
		['10,000 characters', 'x'.repeat(10_000), null],
		['nothing', ' \n ', null]
	])('%s', (_, text, tag) => {
		const cleaned = cleanTag(text, ['Sepsis 3']);
		expect(cleaned.ok ? cleaned.tag : null).toBe(tag);
		if (!cleaned.ok) expect(cleaned.problem).toMatch(/\.$/);
	});
	it('any text: a tag, cleaned once and for all, or a sentence', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const cleaned = cleanTag(text);
				if (cleaned.ok) expect(cleanTag(cleaned.tag)).toEqual(cleaned);
			})
		);
	});
});

it('tags of items, by name and by item', () => {
	const tags = new Map([
		[tagKey('weekend', 'a'), 1],
		[tagKey('<i>', 'b'), 2],
		[tagKey('weekend', 'b'), 3]
	]);
	expect(tagNames(tags)).toEqual(['<i>', 'weekend']);
	expect(tagsOf(tags, 'b')).toEqual(['<i>', 'weekend']);
	expect(tagsOf(tags, 'c')).toEqual([]);
	expect(tagsByItem(tags)).toEqual(
		new Map([
			['a', ['weekend']],
			['b', ['<i>', 'weekend']]
		])
	);
});
