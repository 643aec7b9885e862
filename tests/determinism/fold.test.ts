import { describe, expect, it } from 'vitest';
import { figures } from '../figures';
import { foldHash, foldHashes } from './random-log';

const LOGS = 1000;

describe('the same log gives the same state', () => {
	// Pages are compared with these: `foldHashes` bundled for a browser must print the same.
	// It changes when more is derived: last, when the best of looking up went by the door.
	it('R7: 1,000 random logs have the hash they always had', () => {
		expect(foldHashes(LOGS)).toBe('5ee2c7eb455b82fb');
		figures('R7', { 'random logs with the state they always had': LOGS });
	});
	it('a seed gives one state', () => expect(foldHash(7)).toBe(foldHash(7)));
	it('seeds differ', () =>
		expect(new Set(Array.from({ length: 50 }, (_, seed) => foldHash(seed))).size).toBe(50));
});
