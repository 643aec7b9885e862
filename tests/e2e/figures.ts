/** What an end-to-end test counted for one of the promises R1 to R20: `npm test` prints it at its end. */
import { test } from '@playwright/test';
import type { Counts, PromiseName } from '../../src/cli/promises.mjs';

/**
 * Notes figures of the test that runs. Counts of one kind from several tests add up.
 * @param counts what this test really counted, never what it was meant to: `{ kills: 4, 'answers lost': 0 }`
 * @throws outside a test
 */
export function figures(promise: PromiseName, counts: Counts): void {
	test.info().annotations.push({ type: 'figures', description: JSON.stringify([promise, counts]) });
}
