import { describe, expect, it } from 'vitest';
import { costWords, daysLeftWords, minutesProblem, minuteWords } from './plan-words';

const cost = { value: 90, reached: true, minutes: 26.2, most: 30, recall: 0.9, needs: null };

describe('what a goal costs', () => {
	it.each([
		['even days', cost, 'needs about 26 minutes a day'],
		[
			'a full last week',
			{ ...cost, minutes: 12, most: 29 },
			'needs about 12 minutes a day, up to 30 on the fullest'
		],
		['hardly anything', { ...cost, minutes: 0.2, most: 1 }, 'needs under a minute a day'],
		[
			'more than the learner has',
			{ ...cost, reached: false, recall: 0.849, needs: 45 },
			'comes to about 84 %; it takes up to 45 minutes a day'
		],
		[
			'too late for anybody',
			{ ...cost, reached: false, recall: 0.3 },
			'comes to about 30 %; the days left do not suffice for more'
		]
	])('%s', (_, one, words) => {
		expect(costWords(one)).toBe(words);
	});
});

it.each([
	[0, 'today'],
	[1, 'tomorrow'],
	[56, 'in 56 days']
])('%s days left', (days, words) => {
	expect(daysLeftWords(days)).toBe(words);
});

it.each([
	['20', ''],
	['0', 'With no minutes chosen the plan reckons with 30.'],
	['-3', 'Minutes a day are a whole number from 1 to 600.'],
	['2.5', 'Minutes a day are a whole number from 1 to 600.'],
	['', 'Minutes a day are a whole number from 1 to 600.'],
	['9999', 'Minutes a day are a whole number from 1 to 600.']
])('minutes typed as "%s"', (value, problem) => {
	expect(minutesProblem(value)).toBe(problem);
});

it('one minute is no minutes', () => {
	expect([minuteWords(0.2), minuteWords(1.2), minuteWords(7.6)]).toEqual([
		'under a minute',
		'1 minute',
		'8 minutes'
	]);
});
