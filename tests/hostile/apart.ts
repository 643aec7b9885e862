/** Hostile inputs in a process of their own: what they did to it is told (R16). */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { HostileRun } from './run';

/** What the process begins with, the tools of the test included, and twice the goal. MB. */
const HEAP_LIMIT = 320;

/**
 * Hands so many inputs to their readers in a process that runs no code made from strings, and that ends when it needs
 * twice the goal beside what it begins with.
 * @throws Error when the run ended before its last input, with what it said
 */
export async function hostileRun(inputs: number): Promise<HostileRun> {
	const script = fileURLToPath(new URL('run.ts', import.meta.url));
	const limits = [
		`--max-old-space-size=${HEAP_LIMIT}`,
		'--disallow-code-generation-from-strings',
		'--expose-gc'
	];
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[...limits, '--import', 'tsx', script, String(inputs)],
		{ encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }
	);
	return JSON.parse(stdout) as HostileRun;
}
