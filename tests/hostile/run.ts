/**
 * Hands hostile inputs to every reader of what comes from strangers, in a process of its own, and prints one line of
 * JSON with what it saw. `apart.ts` starts it with a heap that is not much larger than the goal, and without code made
 * from strings: an input that needs far more, or that is run, ends it.
 *
 *     node --expose-gc --import tsx tests/hostile/run.ts 100000
 */
import 'fake-indexeddb/auto';
import { getHeapStatistics } from 'node:v8';
import fc from 'fast-check';
import { prototypes } from './inputs';
import { READERS } from './readers';

/** What one run saw. */
export interface HostileRun {
	inputs: number;
	/** How many of them were taken as far as they went. */
	taken: number;
	/** The most that lay in the heap after an input, above `base`; what waits to be collected is included. Bytes. */
	heap: number;
	/** What the readers, the tools of the test and their tables hold before the first input that counts. Bytes. */
	base: number;
	/** The longest that one input took, in ms. */
	slowest: number;
	/** Scripts that ran. */
	scripts: number;
	/** Times that something was found on what all objects share. */
	prototypes: number;
}

const seen: HostileRun = { inputs: 0, taken: 0, heap: 0, base: 0, slowest: 0, scripts: 0, prototypes: 0 };
const before = prototypes();
Object.assign(globalThis, { alert: () => seen.scripts++ });
// What cannot be parsed is told to us there; here it is one of very many.
console.warn = console.info = () => undefined;

function heapNow(): number {
	const { used_heap_size, external_memory } = getHeapStatistics();
	return used_heap_size + external_memory;
}

/** Hands one input over, and looks at what it left. @param read says whether it was taken */
async function hand(read: () => boolean | Promise<boolean>): Promise<void> {
	const began = performance.now();
	const taken = await read();
	seen.slowest = Math.max(seen.slowest, performance.now() - began);
	seen.inputs++;
	if (taken) seen.taken++;
	seen.heap = Math.max(seen.heap, heapNow() - seen.base);
	if ('bad' in {} || 'polluted' in {}) seen.prototypes++;
}

/** By the shares of the readers. */
async function handAll(total: number): Promise<void> {
	for (const { share, inputs } of READERS)
		await fc.assert(fc.asyncProperty(inputs, hand), { numRuns: Math.round((total * share) / 100) });
}

// The first build the tables that the others only use.
await handAll(500);
globalThis.gc?.();
Object.assign(seen, { inputs: 0, taken: 0, heap: 0, slowest: 0, base: heapNow() });
await handAll(Number(process.argv[2] ?? 100_000));
if (prototypes() !== before) seen.prototypes++;
process.stdout.write(`${JSON.stringify(seen)}\n`);
