/**
 * R16: hostile packs, histories, links and codes, handed to their readers in a process of its own, which runs
 * no code made from strings and ends when it needs twice the goal beside what it begins with.
 */
import { loadavg } from 'node:os';
import { hostileRun } from '../../../tests/hostile/apart';
import { rounded, type BenchRow } from '../bench-row';

const INPUTS = process.argv.includes('--quick') ? 10_000 : 100_000;
const MOST_HEAP = 100;
const SLOWEST = 1_000;
const MEGABYTE = 1_000_000;

/** @throws when the run ended before its last input, with what it said */
export async function rows(): Promise<BenchRow[]> {
	const { inputs, heap, slowest, scripts, prototypes } = await hostileRun(INPUTS);
	const count = inputs.toLocaleString('en-US');
	const [load = 0] = loadavg();
	const megabytes = rounded(heap / MEGABYTE);
	return [
		{
			name: `R16: heap while ${count} hostile inputs are read`,
			unit: 'MB',
			ours: megabytes,
			peers: {},
			goal: MOST_HEAP,
			holds: megabytes <= MOST_HEAP
		},
		{
			name: `R16: slowest answer to ${count} hostile inputs`,
			unit: 'ms',
			ours: rounded(slowest),
			peers: {},
			goal: SLOWEST,
			holds: slowest < SLOWEST,
			load: rounded(load)
		},
		{
			name: `R16: scripts run and prototypes changed by ${count} hostile inputs`,
			unit: 'count',
			ours: scripts + prototypes,
			peers: {},
			goal: 0,
			holds: scripts + prototypes === 0
		}
	];
}
