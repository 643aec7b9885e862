/** R16: whatever is handed to a reader of what comes from strangers, it says so in its own way, and nothing else changes. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { figures } from '../figures';
import { hostileRun } from '../hostile/apart';
import { prototypes as prototypesNow } from '../hostile/inputs';
import { READERS } from '../hostile/readers';

const RUNS = 250;
/** The promise is made for a hundred thousand. */
const APART = process.env['FULL'] ? 100_000 : 2_000;
const MEGABYTE = 1_000_000;
const MOST_HEAP = 100;
afterEach(() => void vi.restoreAllMocks());

describe('R16: hostile inputs', () => {
	it('have a reader each, a hundred shares of them', () => {
		expect(READERS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
	});

	it.each(READERS)('$name are refused, or taken as far as they go', { timeout: 600_000 }, async ({ inputs }) => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		vi.spyOn(console, 'info').mockImplementation(() => undefined);
		const before = prototypesNow();
		let taken = 0;
		await fc.assert(
			fc.asyncProperty(inputs, async (hand) => {
				if (await hand()) taken++;
				if ('bad' in {} || 'polluted' in {}) throw new Error('a prototype was changed');
			}),
			{ numRuns: RUNS }
		);
		expect(prototypesNow()).toEqual(before);
		// A generator that made nothing but refusals would prove little.
		expect(taken).toBeGreaterThan(0);
		figures('R16', { 'hostile inputs refused or read within bounds': RUNS });
	}); // prettier-ignore

	it('run nothing and change nothing, within their heap', { timeout: 600_000 }, async () => {
		const { inputs, taken, heap, slowest, scripts, prototypes } = await hostileRun(APART);
		figures('R16', {
			'hostile inputs in a process of their own': inputs,
			'scripts run': scripts,
			'prototypes changed': prototypes,
			'MB of heap at most': heap / MEGABYTE,
			'ms for the slowest of them': slowest
		});
		expect({ scripts, prototypes }).toEqual({ scripts: 0, prototypes: 0 });
		expect(inputs).toBeGreaterThanOrEqual(0.99 * APART);
		expect(taken).toBeGreaterThan(0);
		expect(heap / MEGABYTE).toBeLessThan(MOST_HEAP);
	});
});
