/** R16: whatever is handed to a reader of what comes from strangers, it says so in its own way, and nothing else changes. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { figures } from '../figures';
import { prototypes } from '../hostile/inputs';
import { READERS } from '../hostile/readers';

const RUNS = process.env['FULL'] ? 5_000 : 250;
afterEach(() => void vi.restoreAllMocks());

describe('R16: hostile inputs', () => {
	it('have a reader each, a hundred shares of them', () => {
		expect(READERS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
	});

	it.each(READERS)('$name are refused, or taken as far as they go', { timeout: 600_000 }, async ({ inputs }) => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		vi.spyOn(console, 'info').mockImplementation(() => undefined);
		const before = prototypes();
		let taken = 0;
		await fc.assert(
			fc.asyncProperty(inputs, async (hand) => {
				if (await hand()) taken++;
				if ('bad' in {} || 'polluted' in {}) throw new Error('a prototype was changed');
			}),
			{ numRuns: RUNS }
		);
		expect(prototypes()).toEqual(before);
		// A generator that made nothing but refusals would prove little.
		expect(taken).toBeGreaterThan(0);
		figures('R16', { 'hostile inputs refused or read within bounds': RUNS });
	}); // prettier-ignore
});
