import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';

describe('seeded chance', () => {
	it('deals the same for a seed, on every engine', () => {
		const random = seededRandom(2026);
		expect(Array.from({ length: 4 }, () => random.word())).toEqual([
			195504460, 2530250111, 2556387637, 2883214714
		]);
		expect(seededRandom(2026).shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([6, 3, 1, 4, 7, 2, 8, 5]);
	});
	it('differs by seed, in both halves of the number', () => {
		const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 40].map((seed) => seededRandom(seed).word());
		expect(new Set(firsts).size).toBe(firsts.length);
	});
	it('favours no result', () => {
		const random = seededRandom(1);
		const counts = [0, 0, 0];
		for (let at = 0; at < 30_000; at++) {
			const drawn = random.below(3);
			counts[drawn] = (counts[drawn] ?? 0) + 1;
		}
		for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(350);
	});
	it('refuses what it cannot deal', () => {
		expect(() => seededRandom(1).below(0)).toThrow(RangeError);
		expect(() => seededRandom(1).pick([])).toThrow(RangeError);
	});
	it('shuffles a copy', () => {
		const cards = [1, 2, 3];
		expect(seededRandom(3).shuffle(cards).sort()).toEqual(cards);
		expect(cards).toEqual([1, 2, 3]);
	});
});
