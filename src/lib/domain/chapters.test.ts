import { expect, it } from 'vitest';
import { chapterOf } from './chapters';

it.each([
	['B99.9', 1], ['C4A.0', 2], ['D49.9', 2], ['D50.0', 3], ['E11.9', 4], ['H59.89', 7], ['H60.00', 8], ['J4B', 10],
	['QA0.0', 17], ['S82.222A', 19], ['T88.9XXA', 19], ['U07.1', 22], ['V00.01XA', 20], ['Y99.8', 20], ['Z79.4', 21],
	['0FT44ZZ', undefined]
] as const)('%s is of chapter %s', (code, chapter) => {
	expect(chapterOf(code)).toBe(chapter);
}); // prettier-ignore
