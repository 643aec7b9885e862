import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomLogs } from '../../../tests/determinism/random-log';
import { figures } from '../../../tests/figures';
import type { StoredEvent } from './event';
import { eventId } from './event-id';
import { seededRandom } from './random';
import { deviceSpans, union } from './union';

const RUNS = process.env['FULL'] ? 10_000 : 2000;

/** Small events with few ids, some of which clash with other contents. */
const small = fc.record({
	counter: fc.integer({ min: 1, max: 9 }),
	hlc: fc.integer({ min: 0, max: 5 }),
	z: fc.nat(2)
});
const log = fc.array(
	small.map(
		({ counter, hlc, z }): StoredEvent =>
			({
				id: eventId('AAAAAAAA', counter, new Uint8Array(2)),
				hlc,
				at: hlc,
				offset: 0,
				day: 20261121,
				app: '1',
				kind: 'x',
				z
			}) as StoredEvent
	),
	{ maxLength: 6 }
);

describe('R6: the union of logs', () => {
	it(`is commutative, associative and idempotent, ${RUNS} runs with clashing ids`, () => {
		let runs = 0;
		fc.assert(
			fc.property(log, log, log, (a, b, c) => {
				expect(union(a, b)).toEqual(union(b, a));
				expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
				expect(union(union(a, b), union(b, a))).toEqual(union(a, b));
				expect(union(a, a)).toEqual(union(a));
				runs++;
			}),
			{ numRuns: RUNS }
		);
		figures('R6', { 'random merges, alike in any order': runs });
	});

	it('of what devices hold is the same in whatever order they meet', () => {
		for (let seed = 0; seed < 50; seed++) {
			const logs = randomLogs(seed);
			expect(union(...seededRandom(seed).shuffle(logs))).toEqual(union(...logs));
		}
	});
});

describe('what a log holds of a device', () => {
	it('names the gaps', () => {
		const events = [1, 2, 5, 6, 9].map((counter) => ({
			id: eventId('AAAAAAAA', counter, new Uint8Array(2))
		}));
		expect(deviceSpans(events as StoredEvent[])).toEqual([
			{
				device: 'AAAAAAAA',
				count: 5,
				last: 9,
				missing: [
					[3, 4],
					[7, 8]
				]
			}
		]);
	});
});
