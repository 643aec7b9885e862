import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPart, writePart, type PartInfo } from './part-file';
import { TextColumn, textColumns } from './text-column';

const info: PartInfo = {
	part: 'tabular',
	edition: 'FY2027',
	release: '2026-10',
	origin: 'official',
	source: 'hand.xml'
};

function roundTrip(texts: readonly string[]): string[] {
	const column = new TextColumn(readPart(writePart(info, textColumns('notes', texts)).bytes), 'notes');
	return Array.from({ length: column.size }, (_, at) => column.text(at));
}

describe('texts as a table of pieces', () => {
	test.each([
		['none', []],
		['an empty one', ['']],
		['blanks and commas anywhere', [' a ,b,, c', ',', '  ', 'a, b']],
		['the same twice', ['insulin (Z79.4)', 'insulin (Z79.4)']],
		['more than 256 different pieces', Array.from({ length: 700 }, (_, n) => `word${n} of word${n % 7}`)]
	])('%s come back', (_, texts) => expect(roundTrip(texts)).toEqual(texts));

	test('any lines come back', () => {
		const line = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n'));
		const words = fc.array(fc.stringMatching(/^[a-c,]{0,2}$/)).map((some) => some.join(' '));
		fc.assert(
			fc.property(fc.array(fc.oneof(line, words)), (texts) => {
				expect(roundTrip(texts)).toEqual(texts);
			})
		);
	});

	test('a line end is refused, since lines end the pieces', () => {
		expect(() => textColumns('notes', ['a\nb'])).toThrow(RangeError);
	});
});
