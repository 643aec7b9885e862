/** What a unit test counted for one of the promises R1 to R20: `npm test` prints it at its end. */
import { TestRunner } from 'vitest';
import type { Counts, Figure, PromiseName } from '../src/cli/promises.mjs';

declare module 'vitest' {
	interface TaskMeta {
		figures?: Figure[];
	}
}

/**
 * Notes figures of the test that runs. Counts of one kind from several tests add up.
 * @param counts what this test really counted, never what it was meant to: `{ 'random logs': logs, disagreed: 0 }`
 * @throws outside a test
 */
export function figures(promise: PromiseName, counts: Counts): void {
	const test = TestRunner.getCurrentTest();
	if (!test) throw new Error('Figures belong to a test.');
	test.meta.figures = [...(test.meta.figures ?? []), [promise, counts]];
}
