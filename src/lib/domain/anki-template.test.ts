import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clozeNumbers, clozeText, sidesOf, type AnkiCardFacts } from './anki-template';

const fields = new Map([
	['Front', 'Q'],
	['Back', 'A'],
	['Extra', ''],
	['Blank', '<div><br></div>'],
	['Hint', 'H'],
	['Text', '{{c1::one}} and {{c2::two::hint}} and {{c1::three}}'],
	['__proto__', 'P'],
	['constructor', 'C']
]);
const card: AnkiCardFacts = {
	...{ ord: 0, isCloze: false, tags: 'a b', deck: 'Top::Below', noteType: 'Basic', template: 'Card 1' }
};
const sides = (front: string, back: string, more: Partial<AnkiCardFacts> = {}) => {
	const made = sidesOf({ front, back }, fields, { ...card, ...more });
	return [made.front, made.back];
};

describe('a template', () => {
	it.each([
		['fields', '{{Front}}', '{{Back}}', ['Q', 'A']],
		['blanks around a name', '{{ Front }}', '{{Back }}', ['Q', 'A']],
		['the front side is not repeated', '{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}', ['Q', 'A']],
		['nor where its fields are', 'x {{Front}}', 'x {{Front}}<hr id="answer">{{Back}}', ['x Q', 'A']],
		['even where there is nothing else', '{{Front}}', '{{FrontSide}}', ['Q', '']],
		['what stands before the line besides the front stays', '{{Front}}', 'x<hr id=answer>A', ['Q', 'x<hr id=answer>A']],
		['a condition', '{{#Front}}yes{{/Front}}{{#Extra}}no{{/Extra}}', '{{^Extra}}none{{/Extra}}', ['yes', 'none']],
		['a field that looks empty is empty', '{{#Blank}}no{{/Blank}}yes', '{{Back}}', ['yes', 'A']],
		['conditions within conditions', '{{#Front}}a{{#Extra}}b{{/Extra}}c{{/Front}}', '{{Back}}', ['ac', 'A']],
		['a condition that never ends', '{{#Extra}}a{{Front}}', '{{Back}}', ['', 'A']],
		['what is typed stands behind alone', '{{Front}}{{type:Back}}', '{{type:Back}}', ['Q', 'A']],
		['a hint, too', '{{Front}}{{hint:Hint}}', '{{Back}}{{hint:Hint}}', ['Q', 'AH']],
		['what is read aloud has no text', '{{tts en_US voices=X:Front}}x', '{{Back}}', ['x', 'A']],
		['an unknown filter gives the field', '{{furigana:edit:Front}}', '{{text:Back}}', ['Q', 'A']],
		['an unknown field gives nothing', 'x{{Nothing}}', '{{Back}}', ['x', 'A']],
		['what a card is', '{{Deck}} {{Subdeck}} {{Tags}} {{Type}} {{Card}}', '{{Back}}', ['Top::Below Below a b Basic Card 1', 'A']],
		['a comment', '<!-- {{Front}} -->x', '{{Back}}', ['x', 'A']],
		['names of a prototype are fields like others', '{{__proto__}}{{constructor}}{{toString}}', '{{Back}}', ['PC', 'A']]
	])('%s', (_, front, back, expected) => expect(sides(front, back)).toEqual(expected)); // prettier-ignore
});

describe('a cloze', () => {
	it.each([
		[0, '[…] and two and […]'],
		[1, 'one and [hint] and three']
	])('card %i hides its own', (ord, front) =>
		expect(sides('{{cloze:Text}}', '{{cloze:Text}}', { ord, isCloze: true })).toEqual([
			front,
			'one and two and three'
		])
	);

	it('has conditions by its number', () =>
		expect(sides('{{#c2}}second{{/c2}}{{#c1}}first{{/c1}}', '{{Back}}', { ord: 1, isCloze: true })).toEqual([
			'second',
			'A'
		]));

	it.each([
		['within another', '{{c1::a {{c2::b}} c}}', 1, '[…]', 'a b c'],
		['around another', '{{c1::a {{c2::b}} c}}', 2, 'a […] c', 'a b c'],
		['of two numbers', '{{c1,3::a}} {{c2::b}}', 3, '[…] b', 'a b'],
		['that never ends', '{{c1::a', 1, '{{c1::a', '{{c1::a'],
		['that never began', 'a}} b', 1, 'a}} b', 'a}} b']
	])('%s', (_, text, number, asked, told) =>
		expect([clozeText(text, number, true), clozeText(text, number, false)]).toEqual([asked, told])
	);

	it('numbers are told once', () => expect(clozeNumbers(fields.get('Text') ?? '')).toEqual([1, 2]));
});

it('whatever a template and a field say, both sides are texts', () => {
	const pieces = fc.array(
		fc.constantFrom(
			...[
				'{{',
				'}}',
				'{{#Front}}',
				'{{/Front}}',
				'{{^x}}',
				'{{c1::',
				'::',
				'a',
				'<hr id=answer>',
				'{{cloze:Text}}'
			],
			...['{{FrontSide}}', '{{Front}}', '<!--', '-->', '{{c99999::', '{{c1,1,1::', '{{__proto__}}']
		),
		{ maxLength: 30 }
	);
	fc.assert(
		fc.property(pieces, pieces, pieces, fc.nat(3), (front, back, text, ord) => {
			const made = sidesOf(
				{ front: front.join(''), back: back.join('') },
				new Map([
					['Front', 'Q'],
					['Text', text.join('')]
				]),
				{ ...card, ord, isCloze: true }
			);
			expect([typeof made.front, typeof made.back]).toEqual(['string', 'string']);
		}),
		{ numRuns: 2_000 }
	);
});
