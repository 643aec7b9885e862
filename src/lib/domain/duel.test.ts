import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDuels, duelsOf, standingOf } from './duel';
import type { PairState } from './learner-state';
import { toCalendarDay } from './study-day';

const TODAY = 20_000;
const on = (...ago: number[]) => ago.map((days) => toCalendarDay(TODAY - days));

describe('a pair that was told apart', () => {
	it.each([
		['never', [], 'due', 0],
		['today', on(0), 'waiting', 1],
		['yesterday', on(1), 'due', 0],
		['yesterday and today', on(1, 0), 'waiting', 3],
		['on two days, three days ago', on(4, 3), 'due', 0],
		['on three days within four', on(4, 3, 0), 'waiting', 3],
		['on three days within six', on(6, 5, 0), 'waiting', 1],
		['on three days, the week is over', on(7, 6, 3), 'due', 0],
		['on three days over a week', on(7, 6, 0), 'retired', 0],
		['on four days, as the rhythm has it', on(7, 6, 3, 0), 'retired', 0],
		['a year ago and today', on(365, 0), 'waiting', 3],
		['a year ago, last week and today', on(365, 7, 0), 'retired', 0],
		['on a day that is still to come', on(-30), 'due', 0],
		['in any order', on(0, 7, 6), 'retired', 0]
	] as const)('%s', (_, told, state, wait) => {
		const standing = standingOf(told, TODAY);
		expect(standing.state).toBe(state);
		if (state !== 'retired') expect(standing.due - TODAY).toBe(wait);
	});
	it('says why it retires', () =>
		expect(standingOf(on(7, 6, 0), TODAY).reason).toBe('Told apart on 3 days over 7 days.'));
	it('retires after days that it was asked on, at the earliest after a week', () => {
		const told: number[] = [];
		for (let day = TODAY; ; day++) {
			const { state } = standingOf(told, day);
			if (state === 'due') told.push(toCalendarDay(day));
			if (state === 'retired') break;
		}
		expect(told).toEqual([0, 1, 4, 7].map((after) => toCalendarDay(TODAY + after)));
	});
	it('is asked again within a week, whatever the log says', () =>
		fc.assert(
			fc.property(fc.array(fc.integer({ min: TODAY - 500, max: TODAY + 500 })), (told) => {
				const { state, due } = standingOf(told.map(toCalendarDay), TODAY);
				if (state === 'waiting') expect(due - TODAY).toBeLessThanOrEqual(7);
				if (state === 'due') expect(due).toBeLessThanOrEqual(TODAY);
			})
		));
});

const state = (pair: string, more: Partial<PairState> = {}): PairState => ({
	...{ pair, taken: 1, at: 0, item: 'd', told: [] },
	...more
});

describe('the duels of a learner', () => {
	const pairs = [
		state('icd10cm N18.30 N18.31', { told: on(7, 6, 0) }),
		state('icd10cm I50.22 I50.23', { told: on(0) }),
		state('icd10cm J44.0 J44.1'),
		state('icd10cm B20 Z21', { taken: 3 }),
		state('icd11 B20 Z21'),
		state('icd10cm Z21 B20')
	];
	it('what is due comes first, and what was mistaken most often before the rest', () =>
		expect(duelsOf(pairs, TODAY).map(({ pair }) => pair.codes.join(' '))).toEqual([
			'B20 Z21',
			'J44.0 J44.1',
			'I50.22 I50.23',
			'N18.30 N18.31'
		]));
	it('are counted without those that are retired or cannot be read', () =>
		expect(countDuels(pairs, TODAY)).toEqual({ due: 2, open: 3 }));
	it('are none at first', () => expect(countDuels([], TODAY)).toEqual({ due: 0, open: 0 }));
});
