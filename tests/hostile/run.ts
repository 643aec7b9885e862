/**
 * Hands hostile inputs to every reader of what comes from strangers, in a process of its own, and prints one line of
 * JSON with what it saw. `bench/fuzz.ts` starts it with a heap that is not much larger than the goal, and without
 * code made from strings: an input that needs far more, or that is run, ends it.
 *
 *     node --expose-gc --import tsx tests/hostile/run.ts 100000
 */
import { createHash } from 'node:crypto';
import { getHeapStatistics } from 'node:v8';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { readChallenge } from '../../src/lib/domain/challenge';
import { readTyped } from '../../src/lib/domain/challenge-typed';
import { LONGEST_SDP, readSignal } from '../../src/lib/domain/live-signal';
import { readLog, writeLog, type Sha256 } from '../../src/lib/domain/log-file';
import { PackRefused } from '../../src/lib/domain/own-read';
import { readResult } from '../../src/lib/domain/result-code';
import { union } from '../../src/lib/domain/union';
import { readPackText } from '../../src/lib/workers/pack-desk';
import { randomLog } from '../determinism/random-log';
import { hostileCode, hostileLog, hostilePack, PACK_NAMES, prototypes } from './inputs';

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
	/** Scripts that ran, and changes to what all objects share. */
	harm: number;
}

/** Of the history that is damaged: enough to have every part of a file. */
const EVENTS = 4;
const sha256: Sha256 = async (text) => createHash('sha256').update(text).digest('hex');
const seen: HostileRun = { inputs: 0, taken: 0, heap: 0, base: 0, slowest: 0, harm: 0 };
const before = prototypes();
Object.assign(globalThis, { alert: () => seen.harm++ });
// A pack that cannot be parsed is told to us there; here it is one of very many.
console.warn = () => undefined;

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
	if ('bad' in {} || 'polluted' in {}) seen.harm++;
}

function takesPack(text: string, name: string): boolean {
	try {
		return readPackText(text, { name, edition: 'FY2027' }).questions.length > 0;
	} catch (error) {
		if (error instanceof PackRefused) return false;
		throw error;
	}
}

/** The readers of links and codes, by turns. */
const CODES: ((text: string) => boolean)[] = [
	(text) => readChallenge(text).ok,
	(text) => readResult(text).ok,
	(text) => readSignal(text, (bytes) => inflateSync(bytes, { out: new Uint8Array(LONGEST_SDP + 1) })).ok,
	(text) => readTyped(text) !== null
];

const log = await writeLog(union(randomLog(8, 400)).slice(0, EVENTS), '0.1.0', 'AAAAAAAA', sha256);

/** Six in ten are packs, two are histories, two are links and codes. */
async function handAll(total: number): Promise<void> {
	const packs = Math.round(total * 0.6);
	const logs = Math.round(total * 0.2);
	await fc.assert(
		fc.asyncProperty(hostilePack, fc.constantFrom(...PACK_NAMES), (text, name) =>
			hand(() => takesPack(text, name))
		),
		{ numRuns: packs }
	);
	await fc.assert(
		fc.asyncProperty(hostileLog(log), (text) => hand(async () => (await readLog(text, sha256)).ok)),
		{ numRuns: logs }
	);
	await fc.assert(
		fc.asyncProperty(hostileCode, fc.nat(CODES.length - 1), (text, which) =>
			hand(() => CODES[which]?.(text) ?? false)
		),
		{ numRuns: total - packs - logs }
	);
}

// The first build the tables that the others only use.
await handAll(500);
globalThis.gc?.();
Object.assign(seen, { inputs: 0, taken: 0, heap: 0, slowest: 0, base: heapNow() });
await handAll(Number(process.argv[2] ?? 100_000));
if (prototypes() !== before) seen.harm++;
process.stdout.write(`${JSON.stringify(seen)}\n`);
