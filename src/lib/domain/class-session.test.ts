import { describe, expect, it } from 'vitest';
import { codeOf, running, TEXT } from './class-round.sample';
import {
	addResult,
	anotherRound,
	asSession,
	collectMore,
	forget,
	freeNickname,
	leaveLobby,
	newSession,
	openLobby,
	renameResult,
	seatResult,
	showBoard,
	startRound,
	takeOff,
	type ClassResult
} from './class-session';
import { DEFAULT_SETUP } from './class-setup';

const result = (nickname: string): ClassResult => ({
	...{ key: codeOf(nickname), kind: 'code', nickname, seat: 0, right: 3, claimed: 0, over: 0, tenths: 500 },
	...{ answers: [], notes: [] }
});
const lobby = () => openLobby(newSession('s1'), DEFAULT_SETUP, TEXT);

describe('a round', () => {
	it('goes from the choice to the lobby, to the word, to the board and back to collecting', () => {
		const phases = [
			lobby(),
			startRound(lobby(), 'K7QM', 5),
			showBoard(running()),
			collectMore(showBoard(running()))
		];
		expect(phases.map(({ phase }) => phase)).toEqual(['lobby', 'running', 'board', 'running']);
	});
	it('shows its word once: a second start changes nothing', () => {
		const started = startRound(lobby(), 'K7QM', 5);
		expect(startRound(started, 'ZZZZ', 9)).toBe(started);
	});
	it('of an assignment collects at once, and has no word', () => {
		const assignment = openLobby(newSession('s1'), { ...DEFAULT_SETUP, due: 20_261_201 }, TEXT);
		expect(assignment).toMatchObject({ phase: 'running', nonce: '', startedAt: 0 });
	});
	it('is not left while results are in', () => {
		expect(leaveLobby(running()).phase).toBe('setup');
		const played = addResult(running(), result('CALM OWL'));
		expect(leaveLobby(played)).toBe(played);
	});
	it('leaves its marks to the evening when another begins, and the choice stands as it was', () => {
		const played = showBoard(addResult(running(), result('CALM OWL')));
		const next = anotherRound(played, 'Heart failure', 5);
		expect(next).toMatchObject({ phase: 'setup', id: 's1', results: [], nonce: '', setup: { items: 5 } });
		expect(next.past).toEqual([
			{ title: 'Heart failure', asked: 5, challenge: TEXT, results: [result('CALM OWL')] }
		]);
		expect(anotherRound(running(), 'Nobody played', 5).past).toEqual([]);
	});
});

describe('a result', () => {
	const both = () => addResult(addResult(running(), result('CALM OWL')), result('BOLD FOX'));
	it('is renamed, but not to a nickname that is taken', () => {
		const { key } = result('CALM OWL');
		expect(renameResult(both(), key, 'WARM YAK').results[0]?.nickname).toBe('WARM YAK');
		const session = both();
		expect(renameResult(session, key, 'BOLD FOX')).toBe(session);
		expect(renameResult(session, key, '')).toBe(session);
	});
	it('takes a seat', () => expect(seatResult(both(), result('BOLD FOX').key, 9).results[1]?.seat).toBe(9));
	it('is taken off, waits, and can be forgotten', () => {
		const off = takeOff(both(), result('CALM OWL').key);
		expect(off.results.map(({ nickname }) => nickname)).toEqual(['BOLD FOX']);
		expect(off.aside[0]).toMatchObject({ why: 'off' });
		expect(forget(off, result('CALM OWL').key).aside).toEqual([]);
		const session = both();
		expect(takeOff(session, 'nobody')).toBe(session);
	});
	it('finds a nickname that is free, within twelve characters', () => {
		const many = ['STEADY SWANS', 'STEADY SWA 2'].reduce(
			(now, name) => addResult(now, result(name)),
			running()
		);
		expect(freeNickname(many, 'STEADY SWANS')).toBe('STEADY SWA 3');
		expect(freeNickname(many, 'CALM OWL')).toBe('CALM OWL');
	});
});

describe('a draft', () => {
	it('is a session, or nothing', () => {
		expect(asSession(JSON.parse(JSON.stringify(running())))).toEqual(running());
		for (const other of [undefined, null, 5, {}, { v: 2, results: [], past: [] }])
			expect(asSession(other)).toBeNull();
	});
});
