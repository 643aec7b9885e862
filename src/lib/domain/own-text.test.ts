import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './own-text';

describe('a text from outside', () => {
	it.each([
		['loses control characters', 'a\u0000b\u0007c', 'abc'],
		['loses marks that turn the reading around', 'I10\u202e91E\u2066x\u200f', 'I1091Ex'],
		['loses signs without a width', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
		['is one normal form', 'cafe\u0301', 'caf\u00e9'],
		['has no half of a character', 'a\ud800b', 'a\ufffdb'],
		['keeps whole characters beyond the basic plane', 'a\u{1f600}b', 'a\u{1f600}b'],
		['keeps its lines', ' one \r\n\r\n\r\n two\t3 ', 'one\n\ntwo 3'],
		['keeps markup as the text it is', '<b onclick="x">1</b>', '<b onclick="x">1</b>']
	])('%s', (_, text, expected) => expect(cleanText(text)).toBe(expected));

	it('is as clean after one cleaning as after two', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				const once = cleanText(text);
				expect(cleanText(once)).toBe(once);
				expect(cleanLine(once)).not.toMatch(/\n/);
			})
		);
	});
});
