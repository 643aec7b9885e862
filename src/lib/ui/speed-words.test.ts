import { expect, it } from 'vitest';
import { clockWords, spokenTime, timeMark, worthWords } from './speed-words';

it.each([
	[0, '0 s'],
	[100, '1 s'],
	[59_000, '59 s'],
	[59_001, '1:00'],
	[125_000, '2:05']
])('%i ms is %s', (ms, words) => expect(clockWords(ms)).toBe(words));
it.each([
	['storm', 14, 0, '14 right'],
	['sprint', 10, 42_340, '10 right in 42.3 s'],
	['sprint', 10, 0, '10 right']
] as const)('a %s with %i right', (mode, right, ms, words) =>
	expect(worthWords(mode, right, ms)).toBe(words)
);
it.each([
	['as it began', 180_000, 180_000],
	['more than it began with', 190_000, 180_000],
	['above half', 91_000, 180_000],
	['at half', 90_000, 90_000],
	['above 30 seconds', 31_000, 90_000],
	['at 30 seconds', 30_000, 30_000],
	['past 30 seconds, which a miss skipped', 22_000, 30_000],
	['at 10 seconds', 10_000, 10_000],
	['at its end', 0, 10_000]
])('a clock of three minutes %s was last told at its mark', (_, left, mark) =>
	expect(timeMark(left, 180_000)).toBe(mark)
);
it.each([
	[180_000, '3 minutes'],
	[90_000, '1 minute 30 seconds'],
	[61_000, '1 minute 1 second'],
	[30_000, '30 seconds']
])('%i ms is said as %s', (ms, said) => expect(spokenTime(ms)).toBe(said));
