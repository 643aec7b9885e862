import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asHtml, plainText } from './anki-html';
import { cleanText } from './own-text';

describe('a field of Anki as text', () => {
	it.each([
		['bold and italic', 'The <b>right</b> <i>ventricle</i>.', 'The right ventricle.'],
		['lines', 'a<br>b<br />c<div>d</div><div>e</div>', 'a\nb\nc\nd\ne'],
		['a blank line, as the editor writes it', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
		['a list', 'Two:<ul><li>one</li><li>two</li></ul>', 'Two:\n• one\n• two'],
		['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
		['line breaks of the source are blanks', 'a\n   b', 'a b'],
		['entities', '5 &lt; 6 &amp;&nbsp;7 &#39;x&#x27; &eacute; &bogus;', "5 < 6 & 7 'x' é &bogus;"],
		['small figures', 'm<sup>2</sup>, H<sub>2</sub>O, 1<sup>st</sup>', 'm², H₂O, 1st'],
		['style and script', '<style>.a{b:c}</style>x<script>alert("<b>")</script>y', 'xy'],
		['a comment', 'a<!-- <b> -->b<!-- open <i>x</i>', 'ab open x'],
		['no tag at all', '1 < 2 and 3 > 2, a<b', '1 < 2 and 3 > 2, a<b'],
		['a > within an attribute', '<a title="x > y">z</a>', 'z'],
		['a quotation mark that is no attribute', '<b x">z', 'z'],
		['a tag that never ends', 'a <b', 'a <b'],
		['a script that never ends', '<script>x', 'x'],
		['what is read aloud', '[anki:tts lang=en_US]hello[/anki:tts]', 'hello'],
		['characters that cannot be seen', 'a\u202eb&#8203;c', 'abc']
	])('%s', (_, html, text) => expect(plainText(html).text).toBe(text));

	it('says how many pictures and sounds were left out', () =>
		expect(
			plainText('<img src=a><IMG src="b">[sound:a.mp3]<audio src=x></audio><svg><text>no</text></svg>')
		).toEqual({ text: '', images: 3, sounds: 2 }));

	it('a hostile one takes no longer than its length', () => {
		for (const piece of ['<', '<a "', '<script>', '<!--', '<svg>', '&', '<td>', '[sound:', '<sup>'])
			expect(plainText(piece.repeat(30_000)).text.length).toBeLessThanOrEqual(30_000 * piece.length);
	});
});

it('a text that was written as a field is read as it was', () => {
	const texts = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc
			.array(
				fc.constantFrom(
					'<b>',
					'&amp;',
					'{{c1::x}}',
					'[sound:x]',
					'\n',
					'\n\n',
					'a',
					' ',
					'"',
					'<!--',
					'• ',
					'[$]'
				)
			)
			.map((parts) => parts.join(''))
	);
	fc.assert(
		fc.property(texts, (raw) => {
			const text = cleanText(raw).replaceAll('\ufdd0', '');
			expect(plainText(asHtml(text)).text).toBe(cleanText(text));
		}),
		{ numRuns: 500 }
	);
});
