import { describe, expect, it } from 'vitest';
import type { Challenge } from './challenge';
import {
	allowancesFrom,
	answersOfAll,
	longer,
	playedResult,
	playRules,
	rightIn,
	scoreIn
} from './challenge-play';
import { NO_OUTCOME, readResult, readScore, writeResult, writeScore } from './result-code';
import { timeTold } from './time-told';
import { dealtDrill } from './dealt-drill';
import { MODIFIERS, PAIRS, POA } from './drill-types/samples';

const given: Challenge = {
	kind: 'draw',
	mode: 'accuracy',
	items: 10,
	seconds: 60,
	allowance: 1,
	due: 0,
	pool: 1,
	seed: 2,
	filter: { topic: 0, level: 0, exam: null, answers: 'all' }
};

describe('the rules of a challenge', () => {
	it.each([
		['as set', {}, 1, 60_000],
		['one and a half times, by the player', {}, 1.5, 90_000],
		['twice for all, the player wants less', { allowance: 2 }, 1.5, 120_000],
		['no clock, by the player', {}, 0, Infinity],
		['no clock for all', { allowance: 0 }, 1, Infinity],
		['no seconds in the challenge', { seconds: 0 }, 10, Infinity]
	] as const)('accuracy, %s', (_, more, allowance, each) =>
		expect(playRules({ ...given, ...more }, allowance, 10)).toEqual({ speed: null, each })
	);
	it.each([
		['storm', 1, { mode: 'storm', items: 0, stretch: 3, clock: true }],
		['storm', 2, { mode: 'storm', items: 0, stretch: 6, clock: true }],
		['storm', 0, { mode: 'storm', items: 0, stretch: 3, clock: false }],
		['sprint', 1, { mode: 'sprint', items: 7, stretch: 3, clock: true }],
		['streak', 1, { mode: 'streak', items: 0, stretch: 3, clock: false }],
		['survival', 1, { mode: 'survival', items: 0, stretch: 3, clock: false }]
	] as const)('%s, %i times the time', (mode, allowance, speed) =>
		expect(playRules({ ...given, mode }, allowance, 7)).toEqual({ speed, each: Infinity })
	);
	it('a storm without seconds has no clock', () =>
		expect(playRules({ ...given, mode: 'storm', seconds: 0 }, 1, 7).speed?.clock).toBe(false));

	it('more time is more, and no clock the most', () => {
		expect(longer(2, 1.5)).toBe(2);
		expect(longer(0, 10)).toBe(0);
		expect(allowancesFrom(4)).toEqual([4, 5, 6, 8, 10, 0]);
		expect(allowancesFrom(0)).toEqual([0]);
	});
});

describe('what a round comes to', () => {
	const right = { right: true, outcome: 0, time: 4 };
	const none = { right: false, outcome: NO_OUTCOME, time: 0 };

	it('tells of every question that was asked', () =>
		expect(answersOfAll([right], 3)).toEqual([right, none, none]));
	it('is read from its code as it was', () => {
		const result = playedResult({ challenge: 9, nonce: '0000', nickname: 'OTTER', answers: [right] }, 61_449);
		expect(result.tenths).toBe(614);
		expect(readResult(writeResult(result))).toEqual({ ok: true, result });
	});
	it('holds the longest time that there is a place for', () => {
		const rest = { challenge: 9, nonce: '0000', nickname: 'OTTER', answers: [right] };
		const result = playedResult(rest, 9e9);
		expect(readScore(writeScore(scoreIn(result, false)))).toEqual({ challenge: 9, right: 1, seconds: 6554 });
	});
	it('does not count the last answer of a chart, which tells of codes too many', () => {
		expect(rightIn([right, none, right], true)).toBe(1);
		expect(rightIn([right, none, right], false)).toBe(2);
	});
});

describe('the time as it is told', () => {
	it.each([
		['nothing happens', 60_000, 50_000, 49_000, ''],
		['half of a minute, which is thirty seconds', 60_000, 30_100, 29_900, '30 seconds left.'],
		['half of two minutes', 120_000, 60_100, 59_900, 'Half of the time is left, 1 minute.'],
		['half of three minutes', 180_000, 90_100, 89_900, 'Half of the time is left, 1 minute 30 seconds.'],
		['ten seconds', 60_000, 10_100, 9900, '10 seconds left.'],
		['both at once, after sleep', 60_000, 40_000, 8000, '10 seconds left.'],
		['the end', 60_000, 100, -100, 'Time is up.'],
		['after the end', 60_000, -100, -300, ''],
		['a question of ten seconds: its half only', 10_000, 5100, 4900, 'Half of the time is left, 5 seconds.'],
		['no clock', Infinity, Infinity, Infinity, '']
	])('%s', (_, total, before, left, told) => expect(timeTold(total, before, left)).toBe(told));
});

describe('a drill as it is dealt', () => {
	it('keeps its key and all its choices, in one order for a seed', () => {
		for (const drill of [PAIRS, MODIFIERS, POA]) {
			const dealt = dealtDrill(drill, 7);
			expect(dealtDrill(drill, 7)).toEqual(dealt);
			expect({ ...dealt, pairs: 0, modifiers: 0 }).toEqual({ ...drill, pairs: 0, modifiers: 0 });
		}
		const orders = Array.from({ length: 30 }, (_, seed) => {
			const dealt = dealtDrill(PAIRS, seed);
			return dealt.type === 'excludes1_spot' ? dealt.pairs.map(({ id }) => id).join('') : '';
		});
		expect(new Set(orders).size).toBeGreaterThan(5);
		for (const order of orders) expect([...order].sort().join('')).toBe('abcd');
	});
});
