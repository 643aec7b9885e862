import { describe, expect, it } from 'vitest';
import { foldHash, foldHashes } from './random-log';

describe('the same log gives the same state', () => {
	// Pages are compared with these: `foldHashes` bundled for a browser must print the same.
	it('1,000 random logs have the hash they always had', () => {
		expect(foldHashes(1000)).toBe('652c00001c626af8');
	});
	it('a seed gives one state', () => expect(foldHash(7)).toBe(foldHash(7)));
	it('seeds differ', () =>
		expect(new Set(Array.from({ length: 50 }, (_, seed) => foldHash(seed))).size).toBe(50));
});
