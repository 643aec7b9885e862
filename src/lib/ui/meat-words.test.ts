import { expect, it } from 'vitest';
import { meatWords } from './meat-words';

it.each([
	['M/E/T', 'monitored, evaluated, treated'],
	['A', 'assessed'],
	['Metoprolol raised, ejection fraction read', 'Metoprolol raised, ejection fraction read']
])('%s is read as %s', (meat, words) => {
	expect(meatWords(meat)).toBe(words);
});
