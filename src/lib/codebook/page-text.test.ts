import { describe, expect, it } from 'vitest';
import { pageText, type TextPiece } from './page-text';

/** A piece of 12 points whose letters are 5 wide. */
const piece = (text: string, x: number, y: number, more: Partial<TextPiece> = {}): TextPiece => ({
	text,
	x,
	y,
	width: 5 * text.length,
	size: 12,
	...more
});

describe('pieces of a page become lines', () => {
	it.each<[string, TextPiece[], string]>([
		['none', [], ''],
		[
			'in the order of the paper, whatever theirs is',
			[piece('foot', 72, 40), piece('head', 72, 720)],
			'head\n\nfoot'
		],
		[
			'a line below another, and one with room between them',
			[piece('one', 72, 700), piece('two', 72, 686), piece('three', 72, 660)],
			'one\ntwo\n\nthree'
		],
		['an indent', [piece('one', 72, 700), piece('two', 97, 686)], 'one\n     two'],
		[
			'a mark that is set high',
			[piece('the 7', 72, 700), piece('th ', 97, 704.5, { size: 8, width: 9 }), piece('character', 106, 700)],
			'the 7th character'
		],
		[
			'a word after a narrow blank, and one set close',
			[
				piece('one', 72, 700),
				piece(' ', 87, 700, { width: 1 }),
				piece('two', 92, 700),
				piece('fold', 107, 700)
			],
			'one twofold'
		],
		[
			'a term in a column of its own',
			[piece('NEC', 72, 700), piece(' ', 87, 700, { width: 1 }), piece('Not elsewhere', 122, 700)],
			'NEC       Not elsewhere'
		],
		[
			'a column is parted by three blanks at least, where letters are narrow',
			[piece('iiiiiiiiii', 72, 700, { width: 20 }), piece('x', 104, 700), piece('w'.repeat(30), 72, 686)],
			`iiiiiiiiii   x\n${'w'.repeat(30)}`
		]
	])('%s', (_, pieces, expected) => {
		expect(pageText(pieces)).toBe(expected);
	});

	it.each([
		['no number', piece('b', NaN, 700)],
		['endless', piece('b', Infinity, 700)],
		['far away', piece('b', 1e300, 700)],
		['of no width', piece('b', 72, 700, { width: -1e9 })],
		['left of all with a blank', piece(' ', -1e9, 700)]
	])('a place that is %s makes no long row', (_, other) => {
		expect(pageText([piece('a', 72, 700), other]).length).toBeLessThan(400);
	});
});
