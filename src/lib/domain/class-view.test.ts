import { describe, expect, it } from 'vitest';
import { readChallenge } from './challenge';
import { dealChallenge } from './challenge-pool';
import { collect } from './class-collect';
import { readView } from './class-message';
import { answered, ASKED, CATALOGUE, codeOf, running, STARTED, TEXT, WORD } from './class-round.sample';
import { showBoard, newSession } from './class-session';
import { keyCode, publicName, shortened, viewOf } from './class-view';

const frame = { ...ASKED, seats: 9, now: STARTED + 300_000 };
const texts = [
	codeOf('CALM OWL'),
	codeOf('FOX-3', { answers: answered(0, 1) }),
	codeOf('YAK', { answers: answered(1) })
];
const session = collect(running(), texts.join('\n'), frame).session;
const board = viewOf(showBoard(session), ASKED, CATALOGUE);

describe('the projector', () => {
	it('before the board shows how to join, the word, and how many are in', () =>
		expect(viewOf(session, ASKED, CATALOGUE)).toMatchObject({
			...{ phase: 'running', title: 'All topics', facts: '5 questions, 60 seconds each', challenge: TEXT },
			...{ nonce: WORD, count: 3, rows: [], hard: [], review: '', mean: -1 }
		}));
	it('then the places, the mean, and what was hardest with the commonest wrong answer', () => {
		expect(board.rows.map(({ place, nickname, right }) => [place, nickname, right])).toEqual([
			[1, 'CALM OWL', 5],
			[2, 'YAK', 4],
			[3, 'FOX', 3]
		]);
		expect(board.mean).toBe(800);
		expect(board.hard.map(({ right, of }) => [right, of])).toEqual([
			[1, 3],
			[2, 3]
		]);
		expect(board.hard[0]?.chosen).not.toBe('');
	});
	it('sends the hardest home', () => {
		const read = readChallenge(board.review);
		const dealt = read.ok && dealChallenge(read.challenge, CATALOGUE);
		const hard = [1, 0].map((at) => ASKED.questions[at]?.drill.id);
		expect(dealt).toEqual({ ok: true, items: hard });
	});
	it('is never more than a message may carry', () => expect(readView(board)).toEqual(board));
	it('knows no name and no seat', () => {
		expect(JSON.stringify(board)).not.toMatch(/seat|FOX-3/u);
		expect(publicName('FOX-3', 0)).toBe('FOX-3');
	});
	it('shows nothing before a challenge is made', () =>
		expect(viewOf(newSession('s'), ASKED, CATALOGUE)).toMatchObject({ phase: 'setup', title: '' }));
	it('names the code where a question is about one', () =>
		expect(ASKED.questions.map(({ drill }) => keyCode(drill)).filter((code) => code !== '')).toEqual([
			'I50.23'
		]));
});

describe('a text for the wall', () => {
	it.each<[string, number, string]>([
		['Short enough.', 40, 'Short enough.'],
		['One sentence here. And another one that is long.', 30, 'One sentence here.'],
		['A sentence that goes on and on without an end', 20, 'A sentence that …'],
		['I. Then a very long sentence that goes on and on', 24, 'I. Then a very long …']
	])('%s', (text, most, short) => expect(shortened(text, most)).toBe(short));
});
