import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answerRun,
	beats,
	comboGain,
	ghostAt,
	missedOrSlow,
	SPEED_MODES,
	speedRules,
	startRun,
	worthOf,
	type SpeedRules,
	type SpeedRun
} from './speed-run';

/** A run of answers a second apart: `+` right, `-` missed. */
function play(rules: SpeedRules, text: string, every = 1000): SpeedRun {
	return [...text].reduce(
		(run, mark, at) =>
			answerRun(rules, run, { item: `i${at}`, right: mark === '+', at: (at + 1) * every, ms: every }),
		startRun(rules)
	);
}
const rules = (mode: (typeof SPEED_MODES)[number], more: Partial<SpeedRules> = {}): SpeedRules => ({
	...speedRules(mode, 5, 10, 1),
	...more
});

describe('time that a row of right answers gives back, in seconds', () => {
	it.each([
		[1, 0],
		[5, 3],
		[6, 0],
		[12, 5],
		[20, 7],
		[30, 10],
		[39, 0],
		[40, 10],
		[50, 10]
	])('the %i. gives %i', (combo, seconds) => expect(comboGain(combo)).toBe(seconds));
});

describe('a storm', () => {
	it.each([
		['begins with three minutes', '', 180],
		['gives time for five in a row', '+++++', 183],
		['takes ten seconds for a miss', '++-', 170],
		['begins the row anew after a miss', '++++-+++++', 173]
	])('%s', (_, text, seconds) => expect(play(rules('storm'), text).ends).toBe(seconds * 1000));
	it('ends when its time is up, and a later answer does not count', () => {
		const run = play(rules('storm'), '+++', 80_000);
		expect(run).toMatchObject({ right: 2, over: true });
	});
	it('gives longer where answers take longer, up to three times, and by the allowance', () => {
		expect(startRun(speedRules('storm', 0, 20, 1)).ends).toBe(360_000);
		expect(startRun(speedRules('storm', 0, 90, 1)).ends).toBe(540_000);
		expect(startRun(speedRules('storm', 0, 10, 10)).ends).toBe(1_800_000);
	});
	it('without a clock ends with three misses', () => {
		const calm = speedRules('storm', 0, 10, 0);
		expect(play(calm, '+-+-+').over).toBe(false);
		expect(play(calm, '+-+-+-').over).toBe(true);
	});
});

describe('the others', () => {
	it.each<['streak' | 'survival' | 'sprint', string, boolean]>([
		['streak', '+++', false],
		['streak', '++-', true],
		['survival', '-+-', false],
		['survival', '-+--', true],
		['sprint', '++++', false],
		['sprint', '+++++', true]
	])('a %s of %s is over: %s', (mode, text, over) => expect(play(rules(mode), text).over).toBe(over));
	it('a careless sprint is no best', () => {
		expect(worthOf(rules('sprint'), play(rules('sprint'), '++++-'))).toBeNull();
		expect(worthOf(rules('sprint'), play(rules('sprint'), '+++++'))).toEqual({ right: 5, ms: 5000 });
	});
});

describe('a best', () => {
	it.each([
		['the first', { right: 1, ms: 0 }, undefined, true],
		['more right', { right: 9, ms: 0 }, { right: 8, ms: 0 }, true],
		['as many right', { right: 8, ms: 0 }, { right: 8, ms: 0 }, false],
		['as many in less time', { right: 5, ms: 4000 }, { right: 5, ms: 5000 }, true],
		['quicker, but fewer right', { right: 4, ms: 4000 }, { right: 5, ms: 5000 }, false],
		['as many without a clock', { right: 5, ms: 0 }, { right: 5, ms: 5000 }, false]
	])('%s', (_, one, other, isBetter) => expect(beats(one, other)).toBe(isBetter));
});

it('a ghost has as many as it had at that time', () => {
	const { answers } = play(rules('survival'), '+-++');
	expect([0, 1000, 2500, 4000].map((at) => ghostAt(answers, at))).toEqual([0, 1, 1, 3]);
});

it('missed and slow ones are each asked again once', () => {
	const run = play(rules('survival'), '+-+');
	expect(missedOrSlow(run, (item) => (item === 'i0' ? 0.5 : 30))).toEqual(['i0', 'i1']);
	expect(missedOrSlow({ answers: [...run.answers, ...run.answers] }, () => 30)).toEqual(['i1']);
});

it('no run counts more than it was asked, or goes on after its end', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...SPEED_MODES),
			fc.array(fc.record({ right: fc.boolean(), ms: fc.integer({ min: 300, max: 60_000 }) })),
			(mode, given) => {
				let run = startRun(rules(mode));
				let at = 0;
				for (const { right, ms } of given) {
					const before = run;
					at += ms;
					run = answerRun(rules(mode), run, { item: 'x', right, at, ms });
					if (before.over) expect(run.answers).toBe(before.answers);
				}
				expect(run.right + run.misses).toBe(run.answers.length);
				expect(run.bestCombo).toBeLessThanOrEqual(run.right);
			}
		)
	);
});
