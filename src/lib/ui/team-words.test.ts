import { describe, expect, it } from 'vitest';
import { startBuzz, type BuzzState } from '../domain/buzz';
import { drawWords, listWords, scoreWords, stateWords, teamName } from './team-words';

const NAMES = ['', 'Owls', ' ', ''];
const state = (more: Partial<BuzzState>): BuzzState => ({
	...startBuzz({ teams: 4, questions: 5, turns: false, seed: 1 }),
	...more
});

describe('words of a game of teams', () => {
	it.each([
		[0, 'Team A'],
		[1, 'Owls'],
		[2, 'Team C']
	])('team %i is called %s', (team, name) => expect(teamName(NAMES, team)).toBe(name));
	it.each([
		[[], ''],
		[['A'], 'A'],
		[['A', 'B'], 'A and B'],
		[['A', 'B', 'C'], 'A, B and C']
	])('%j is said as "%s"', (words, said) => expect(listWords(words)).toBe(said));
	it.each<[string, Partial<BuzzState>]>([
		['Read the question', {}],
		['The others may buzz', { out: [1] }],
		['Buzz now', { phase: 'open' }],
		['Owls: your answer', { phase: 'answer', team: 1 }],
		['Right, Team A', { phase: 'told', team: 0, isRight: true }],
		['Not this time', { phase: 'told', team: 0, out: [0] }],
		['Not this time', { phase: 'told', out: [2] }],
		['Nobody answered', { phase: 'told' }]
	])('%s', (said, more) => expect(stateWords(state(more), NAMES)).toBe(said));
	it('a tie says between whom, and on whom the lot fell', () =>
		expect(drawWords({ draw: { tied: [0, 1, 3], team: 1 } }, NAMES)).toBe(
			'Team A, Owls and Team D within 50 ms: the lot fell on Owls.'
		));
	it('no tie says nothing', () => expect(drawWords({ draw: null }, NAMES)).toBe(''));
	it.each([
		[{ right: 3, wrong: 0 }, '3 right'],
		[{ right: 3, wrong: 1 }, '3 right, 1 wrong']
	])('%j is said as "%s"', (score, said) => expect(scoreWords(score)).toBe(said));
});
