import { expect, it } from 'vitest';
import type { Memory } from '../domain/event';
import { aboutMinutes, intervalWords } from './interval';

const NOW = 1_700_000_000_000;
const memory: Memory = {
	state: 2,
	step: 0,
	stability: 0,
	difficulty: 0,
	interval: 0,
	dueDay: 0,
	dueAt: 0,
	lastDay: 0,
	reps: 1,
	lapses: 0
};

it.each([
	['a learning step that is over', { dueAt: NOW - 5 }, '1 minute'],
	['a minute', { dueAt: NOW + 60_000 }, '1 minute'],
	['ten minutes', { dueAt: NOW + 600_000 }, '10 minutes'],
	['no whole day', { interval: 0 }, 'later today'],
	['a day', { interval: 1 }, '1 day'],
	['some days', { interval: 59 }, '59 days'],
	['two months', { interval: 60 }, '2 months'],
	['under two years', { interval: 729 }, '24 months'],
	['two years', { interval: 730 }, '2 years'],
	['years and a half', { interval: 913 }, '2.5 years']
])('%s', (_, due, words) => {
	expect(intervalWords({ ...memory, ...due }, NOW)).toBe(words);
});

it.each([
	[0, 'about a minute'],
	[89, 'about a minute'],
	[90, 'about 2 minutes'],
	[540, 'about 9 minutes']
])('%i seconds are %s', (seconds, words) => {
	expect(aboutMinutes(seconds)).toBe(words);
});
