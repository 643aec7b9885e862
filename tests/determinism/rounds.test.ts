import { expect, it } from 'vitest';
import { roundHashes, roundText } from './rounds';

// Pages are compared with this: `roundHashes` bundled for a browser must print the same.
it('R17: 1,000 seeds deal the rounds they always dealt', () =>
	expect(roundHashes(1000)).toBe('71d35dfeba4200a2'));
it('seeds differ', () =>
	expect(new Set(Array.from({ length: 50 }, (_, seed) => roundText(seed))).size).toBe(50));
