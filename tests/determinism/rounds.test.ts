import { expect, it } from 'vitest';
import { figures } from '../figures';
import { SEEDS } from './engines';
import { roundHashes, roundText } from './rounds';

// Pages are compared with this: `roundHashes` bundled for a browser must print the same.
it('R17: 1,000 seeds deal the rounds they always dealt', () => {
	expect(roundHashes(SEEDS)).toBe('71d35dfeba4200a2');
	figures('R17', { 'seeds that deal the rounds they always dealt': SEEDS });
});
it('seeds differ', () =>
	expect(new Set(Array.from({ length: 50 }, (_, seed) => roundText(seed))).size).toBe(50));
