/** Search over all of ICD-10-CM, every keystroke of the query list, side by side with other tools. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { decodeCodeSet } from '../../lib/codebook/compact-decode';
import { ourEngine, PEERS, type Engine } from '../bench-peers';
import { percentile, rounded, type BenchRow } from '../bench-row';
import { keystrokes, rankOf, readQueries, type ListedQuery } from '../query-list';
import { readIndex } from '../write-sets';

interface Measured {
	build: number;
	memory: number;
	times: number[];
	/** Per cent of queries. */
	first: number;
	ten: number;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memoryNow(): number {
	collect();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function measure(make: () => Engine, queries: readonly ListedQuery[]): Measured {
	const before = memoryNow();
	const began = performance.now();
	const engine = make();
	const build = performance.now() - began;
	const memory = (memoryNow() - before) / 1e6;
	const times: number[] = [];
	// Many queries begin alike: the same typed text is measured once, and counts as often as it is typed.
	const measured = new Map<string, { time: number; codes: string[] }>();
	let [first, ten] = [0, 0];
	for (const query of queries) {
		let codes: string[] = [];
		for (const typed of keystrokes(query.q)) {
			let known = measured.get(typed);
			if (!known) {
				const start = performance.now();
				const found = engine(typed);
				known = { time: performance.now() - start, codes: found };
				measured.set(typed, known);
			}
			codes = known.codes;
			times.push(known.time);
		}
		const rank = rankOf(query, codes.slice(0, 10));
		if (rank === 0) first++;
		if (rank >= 0) ten++;
	}
	return { build, memory, times, first: (100 * first) / queries.length, ten: (100 * ten) / queries.length };
}

/** The tools within 2.5 points of ours in finding; where there is none, the one that finds most. */
function equals(ours: Measured, peers: Map<string, Measured>): Measured[] {
	const near = [...peers.values()].filter((peer) => peer.ten >= ours.ten - 2.5);
	if (near.length > 0) return near;
	const best = [...peers.values()].sort((a, b) => b.ten - a.ten)[0];
	return best ? [best] : [];
}

/** @returns no rows where no official ICD-10-CM is prepared: figures over an extract would say nothing */
export async function rows(): Promise<BenchRow[]> {
	const root = process.cwd();
	const entry = readIndex(root).find(({ system, rows }) => system === 'icd10cm' && rows > 90_000);
	if (!entry) return [];
	const compact = gunzipSync(readFileSync(join(root, 'static', entry.url)));
	const set = decodeCodeSet(compact);
	const sample = process.argv.includes('--quick') ? 8 : 1;
	const queries = readQueries(root).filter(({ system }, at) => system === 'icd10cm' && at % sample === 0);

	const ours = measure(() => ourEngine(compact), queries);
	const peers = new Map<string, Measured>();
	for (const [name, make] of Object.entries(PEERS))
		peers.set(
			name,
			measure(() => make(set), queries)
		);

	const row = (
		name: string,
		unit: string,
		figure: (measured: Measured) => number,
		goal: number,
		holds: (ours: number, goal: number) => boolean
	): BenchRow => ({
		name,
		unit,
		ours: rounded(figure(ours)),
		peers: Object.fromEntries([...peers].map(([peer, measured]) => [peer, rounded(figure(measured))])),
		goal: rounded(goal),
		holds: holds(figure(ours), goal)
	});
	const atMost = (value: number, goal: number): boolean => value <= goal;
	const atLeast = (value: number, goal: number): boolean => value >= goal;
	const at = (share: number) => (measured: Measured) => percentile(measured.times, share);
	const fastestEqual = Math.min(...equals(ours, peers).map(at(0.95)));
	const bestTen = Math.max(...[...peers.values()].map((peer) => peer.ten));
	const label = `search ${entry.system} ${entry.edition}, list of ${queries.length}`;
	return [
		row(`${label}: p50 of a keystroke`, 'ms', at(0.5), 1, atMost),
		row(
			`${label}: p95 of a keystroke (a twentieth of the fastest of equal quality)`,
			'ms',
			at(0.95),
			fastestEqual / 20,
			atMost
		),
		row(`${label}: p99 of a keystroke`, 'ms', at(0.99), 8, atMost),
		row(`${label}: ready from the downloaded bytes`, 'ms', (measured) => measured.build, 150, atMost),
		row(`${label}: memory, strings included`, 'MB', (measured) => measured.memory, 20, atMost),
		row(`${label}: intended code among the first ten`, '%', (measured) => measured.ten, bestTen, atLeast),
		row(`${label}: intended code in first place`, '%', (measured) => measured.first, 50, atLeast)
	];
}
