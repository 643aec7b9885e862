import { describe, expect, it } from 'vitest';
import { DEFAULT_TEAMS, questionsOf, readSetup, withKey, withPad } from './teams-setup';

describe('keys and pads of teams', () => {
	it('a key that another team has is exchanged', () => {
		const { keys } = withKey(DEFAULT_TEAMS, 0, 'KeyP');
		expect(keys.slice(0, 3)).toEqual(['KeyP', 'KeyQ', 'KeyZ']);
	});
	it('a key that nobody has is given', () => {
		const { keys } = withKey(DEFAULT_TEAMS, 2, 'Slash');
		expect(keys.slice(0, 3)).toEqual(['KeyQ', 'KeyP', 'Slash']);
	});
	it('a pad has one team', () => {
		const { pads } = withPad(withPad(DEFAULT_TEAMS, 0, 1), 3, 1);
		expect(pads.slice(0, 4)).toEqual([null, null, null, 1]);
	});
	it('a pad can be taken away without another losing its own', () => {
		const { pads } = withPad(withPad(DEFAULT_TEAMS, 0, 1), 3, null);
		expect(pads.slice(0, 4)).toEqual([1, null, null, null]);
	});
});

describe('questions', () => {
	it.each([
		['buzzed are as many as were chosen', 4, false, 10, 10],
		['in turns come to as many for each', 4, true, 10, 12],
		['in turns are no more where they fit', 5, true, 10, 10]
	])('%s', (_, teams, turns, questions, asked) =>
		expect(questionsOf({ ...DEFAULT_TEAMS, teams, turns, questions })).toBe(asked)
	);
});

describe('a setup that was kept', () => {
	it.each([
		['none is the default', undefined, {}],
		['its fields stay', { teams: 6, topic: 'poa' }, { teams: 6, topic: 'poa' }],
		['too many teams are eight', { teams: 20 }, { teams: 8 }],
		['lists of another release give way', { teams: 3, keys: ['KeyA'] }, { teams: 3 }],
		['areas of another release are off', { touch: 'corners' as 'off' }, {}]
	])('%s', (_, kept, differs) => expect(readSetup(kept)).toEqual({ ...DEFAULT_TEAMS, ...differs }));
});
