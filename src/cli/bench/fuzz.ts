/**
 * R16: hostile packs, histories, links and codes, handed to their readers in a process of its own, which runs
 * no code made from strings and ends when it needs twice the goal beside what it begins with.
 */
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { HostileRun } from '../../../tests/hostile/run';
import { rounded, type BenchRow } from '../bench-row';

const INPUTS = process.argv.includes('--quick') ? 10_000 : 100_000;
const MOST_HEAP = 100;
/** What the process begins with, the tools of the test included, and twice the goal. MB. */
const HEAP_LIMIT = 320;
const SLOWEST = 1_000;
const MEGABYTE = 1_000_000;

/** @throws when the run ended before its last input, with what it said */
export async function rows(): Promise<BenchRow[]> {
	const script = fileURLToPath(new URL('../../../tests/hostile/run.ts', import.meta.url));
	const limits = [
		`--max-old-space-size=${HEAP_LIMIT}`,
		'--disallow-code-generation-from-strings',
		'--expose-gc'
	];
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...limits, '--import', 'tsx', script, String(INPUTS)],
		{ encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }
	);
	if (status !== 0) throw new Error(`The hostile inputs ended the run (${status}).\n${stderr.slice(-2000)}`);
	const { inputs, heap, slowest, harm } = JSON.parse(stdout) as HostileRun;
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
			ours: harm,
			peers: {},
			goal: 0,
			holds: harm === 0
		}
	];
}
