import { describe, expect, it } from 'vitest';
import type { Challenge } from '../domain/challenge';
import { NO_WORD } from '../domain/class-collect';
import { challengeMark, NO_OUTCOME, readResult } from '../domain/result-code';
import { readResultFile, writeResultFile } from '../domain/result-file';
import {
	fileOf,
	isLongAway,
	timeAway,
	type ChallengeAnswer,
	type ChallengeDone,
	type ChallengePlan
} from './challenge-draft';
import { played } from './challenge-hand-in';

const challenge: Challenge = {
	kind: 'draw',
	mode: 'accuracy',
	items: 3,
	seconds: 60,
	allowance: 1,
	due: 0,
	pool: 1,
	seed: 2,
	filter: { topic: 0, level: 0, exam: null, answers: 'all' }
};
const plan: ChallengePlan = {
	text: 'AbC',
	challenge,
	items: ['a', 'b', 'c'],
	nonce: 'K7QM',
	nickname: 'OTTER-7',
	allowance: 2
};
const answer = (more: Partial<ChallengeAnswer>): ChallengeAnswer => ({
	item: 'a',
	rev: 1,
	answer: 'x',
	verdict: 'right',
	score: 1000,
	outcome: 0,
	at: 4000,
	ms: 4000,
	...more
});
const given = [
	answer({}),
	answer({ item: 'b', answer: null, verdict: 'wrong', score: 0, outcome: NO_OUTCOME })
];
const ended = (more: Partial<Challenge> = {}, list = given): ChallengeDone =>
	played({
		id: 'r',
		plan: { ...plan, challenge: { ...challenge, ...more } as Challenge },
		given: list,
		ms: 61_040,
		timed: true,
		wasLeft: false
	});

describe('a round that ended', () => {
	it('hands in every question in accuracy, those that were not reached as not answered', () => {
		const done = ended();
		expect(done.right).toBe(1);
		expect(readResult(done.result)).toEqual({
			ok: true,
			result: {
				challenge: challengeMark('AbC'),
				nonce: 'K7QM',
				nickname: 'OTTER-7',
				tenths: 610,
				answers: [
					{ right: true, outcome: 0, time: 8 },
					{ right: false, outcome: NO_OUTCOME, time: 8 },
					{ right: false, outcome: NO_OUTCOME, time: 0 }
				]
			}
		});
	});
	it.each(['storm', 'streak', 'survival', 'sprint'] as const)('hands in what was reached in a %s', (mode) => {
		const read = readResult(ended({ mode }).result);
		expect(read.ok && read.result.answers).toHaveLength(2);
	});
	it('in a storm of which nothing was answered has a code all the same', () => {
		const read = readResult(ended({ mode: 'storm' }, []).result);
		expect(read.ok && read.result.answers).toEqual([]);
	});
	it('partly right is not right', () =>
		expect(ended({}, [answer({ verdict: 'partial', score: 500, outcome: 2 })]).right).toBe(0));
	it('is a file that comes back', () => {
		const file = fileOf(ended());
		expect(file.answers).toHaveLength(2);
		expect(readResultFile(writeResultFile(file))).toEqual({ ok: true, file });
	});
});

describe('time away', () => {
	const at = 1_700_000_000_000;
	it.each([
		['a class round, twenty seconds', plan, 20_000, 20_000],
		['a class round, whose device set its clock back', plan, -20_000, 0],
		['a class round of yesterday', plan, 86_400_000, 0],
		['an assignment', { ...plan, nonce: NO_WORD }, 20_000, 0]
	])('%s', (_, of, away, counts) => expect(timeAway({ plan: of, keptAt: at }, at + away)).toBe(counts));
	it('is long after an hour', () => {
		expect(isLongAway({ keptAt: at }, at + 3_500_000)).toBe(false);
		expect(isLongAway({ keptAt: at }, at + 3_700_000)).toBe(true);
	});
});
