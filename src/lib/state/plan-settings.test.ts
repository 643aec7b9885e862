import { describe, expect, it } from 'vitest';
import type { SettingValue } from '../domain/learner-state';
import { missedShare, readChoices } from './plan-settings';

const read = (values: Record<string, SettingValue>) =>
	readChoices({ settings: new Map(Object.entries(values)) });

describe('what the learner chose for the plan', () => {
	it.each<[string, Record<string, SettingValue>, object]>([
		['nothing', {}, { goal: 90, minutes: 30, isOwnMinutes: false, week: '2222222', estimate: null, told: 0 }],
		['zero minutes are none chosen', { minutes: 0 }, { minutes: 30, isOwnMinutes: false }],
		['minutes', { minutes: 20 }, { minutes: 20, isOwnMinutes: true }],
		['more minutes than a day holds', { minutes: 9999 }, { minutes: 600 }],
		['a goal out of reach', { examGoal: 100 }, { goal: 90 }],
		[
			'values of another type, from a later release',
			{ examGoal: 'high', week: 7, selfEstimate: 'all' },
			{ goal: 90, week: '2222222', estimate: null }
		],
		[
			'an exam that is none, and a day that is none',
			{ exam: 'XYZ', examDay: 20_270_231 },
			{
				exams: [
					{ exam: null, day: 0 },
					{ exam: null, day: 0 }
				]
			}
		],
		[
			'two exams',
			{ exam: 'CCS', examDay: 20_270_214, secondExam: 'CPC', secondExamDay: 20_270_116 },
			{
				exams: [
					{ exam: 'CCS', day: 20_270_214 },
					{ exam: 'CPC', day: 20_270_116 }
				]
			}
		]
	])('%s', (_, values, choices) => {
		expect(read(values)).toMatchObject(choices);
	});

	it('who knows more is reckoned to miss less', () => {
		const share = (selfEstimate: string) => missedShare(read({ selfEstimate }));
		expect(share('most')).toBeLessThan(share('some'));
		expect(share('some')).toBeLessThan(share('new'));
	});
});
