import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	liveName,
	liveOrder,
	readMessage,
	writeMessage,
	type LiveMessage,
	type LiveScore
} from './live-message';

const score: fc.Arbitrary<LiveScore> = fc
	.record({
		name: fc.stringMatching(/^[A-Z]{1,8} [A-Z]{1,7}$/u),
		right: fc.nat(100),
		missed: fc.nat(100),
		of: fc.nat(100)
	})
	.map(({ name, right, missed, of }) => ({ name, right, answered: right + missed, of }));
const message: fc.Arbitrary<LiveMessage> = fc.oneof(
	score.map((one) => ({ kind: 'score' as const, score: one })),
	fc.array(score, { maxLength: 8 }).map((board) => ({ kind: 'board' as const, board }))
);
const one: LiveScore = { name: 'KEEN OWL', right: 3, answered: 5, of: 10 };

describe('a message', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(message, (given) => {
				expect(readMessage(writeMessage(given))).toEqual(given);
			})
		);
	});
	it.each([
		['no text', 17],
		['no JSON', '{"v":1'],
		['nothing', 'null'],
		['a later version', JSON.stringify({ v: 2, t: 'score', p: one })],
		['a kind that is none', JSON.stringify({ v: 1, t: 'buzz', p: one })],
		['more right than answered', JSON.stringify({ v: 1, t: 'score', p: { ...one, right: 6 } })],
		['half an answer', JSON.stringify({ v: 1, t: 'score', p: { ...one, answered: 4.5 } })],
		['a score without a name', JSON.stringify({ v: 1, t: 'score', p: { ...one, name: ' ' } })],
		['too many answers', JSON.stringify({ v: 1, t: 'score', p: { ...one, answered: 1e9 } })],
		['nine captains', JSON.stringify({ v: 1, t: 'board', p: Array(9).fill(one) })],
		['a board with a hole', JSON.stringify({ v: 1, t: 'board', p: [one, null] })],
		['a book', JSON.stringify({ v: 1, t: 'score', p: { ...one, name: 'A'.repeat(5000) } })]
	])('that is %s is passed over', (_, text) => expect(readMessage(text)).toBeNull());
	it('never throws', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readMessage(text)));
	});
});

describe('a name', () => {
	it.each([
		['  two   blanks ', 'two blanks'],
		['line\nline', 'line line'],
		['turned\u202Eround', 'turned round'],
		['ABCDEFGHIJKLMNOPQRST', 'ABCDEFGHIJKLMNOP'],
		['<b>Owl</b>', '<b>Owl</b>'],
		['\u0000', '']
	])('%j is shown as %j', (given, shown) => expect(liveName(given)).toBe(shown));
});

describe('the board', () => {
	it.each([
		['most right first', [[1, 1], [3, 9]], [3, 1]],
		['of equals the one with fewer answers', [[3, 9], [3, 4]], [3, 3]]
	])('%s', (_, rows, right) =>
		expect(liveOrder(rows.map(([a = 0, b = 0]) => ({ right: a, answered: b }))).map((row) => row.right)).toEqual(right)
	); // prettier-ignore
	it('puts fewer answers first among equals', () =>
		expect(liveOrder([{ right: 3, answered: 9 }, { right: 3, answered: 4 }])[0]?.answered).toBe(4)); // prettier-ignore
});
