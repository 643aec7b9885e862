import { expect, it } from 'vitest';
import { codeWords, SeenCodes } from './qr-seen';

it('counts a code once as long as it stays before the camera', () => {
	const seen = new SeenCodes();
	const reads = [0, 500, 1900, 3800, 5799, 7799].map((now) => seen.isNew('A', now));
	expect(reads).toEqual([true, false, false, false, false, true]);
});

it('counts two codes that take turns once each', () => {
	const seen = new SeenCodes();
	const reads = ['A', 'B', 'A', 'B'].map((text, at) => seen.isNew(text, at * 125));
	expect(reads).toEqual([true, true, false, false]);
});

it.each([
	['7K2-Q4M', '7K2-Q4M'],
	['A\nB', 'A B'],
	[`R1.${'A'.repeat(69)}12345678`, 'R1.AAAAAAAAAAAAA…12345678, 80 characters']
])('%j is shown as %s', (text, shown) => {
	expect(codeWords(text)).toBe(shown);
});
