import { expect, it } from 'vitest';
import { clockWords, worthWords } from './speed-words';

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
