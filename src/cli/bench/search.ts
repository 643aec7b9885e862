/**
 * Search over all of ICD-10-CM, ICD-10-PCS and HCPCS, side by side with other tools in the same run. Ours is timed
 * on every keystroke of the first two lists; the others, which are slower by orders, on a sample of them drawn with a fixed
 * seed, so that the run takes minutes. What is found is asked for every whole query of every tool.
 */
import { loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { seededRandom } from '../../lib/domain/random';
import { benchBooks, type BenchBook } from '../bench-book';
import { ourEngine, PEERS, type Engine } from '../bench-peers';
import { percentile, rounded, type BenchRow } from '../bench-row';
import { openSearch } from '../book-search';
import { search } from '../../lib/codebook/search';
import {
	keystrokes,
	rankOf,
	readHeldOut,
	readQueries,
	readStranger,
	readStrangerThree,
	readStrangers,
	readUnseen,
	type ListedQuery
} from '../query-list';

const SEED = 20260401;
/** Milliseconds in which one set is to be ready. */
const READY = 150;

interface Found {
	/** Per cent of the queries of a list. */
	ten: number;
	first: number;
	/** Mean reciprocal rank among the first ten, in per cent. */
	reciprocal: number;
}

interface Measured {
	/** Milliseconds for all systems together. */
	build: number;
	memory: number;
	/** Milliseconds of each keystroke. */
	times: number[];
	found: Found[];
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function memoryNow(): number {
	collect();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function foundBy(find: (query: ListedQuery) => string[], queries: readonly ListedQuery[]): Found {
	let [ten, first, reciprocal] = [0, 0, 0];
	for (const query of queries) {
		const rank = rankOf(query, find(query).slice(0, 10));
		if (rank < 0) continue;
		ten++;
		if (rank === 0) first++;
		reciprocal += 1 / (rank + 1);
	}
	const share = (count: number): number => (100 * count) / Math.max(1, queries.length);
	return { ten: share(ten), first: share(first), reciprocal: share(reciprocal) };
}

interface Typed {
	system: string;
	text: string;
}

function measure(
	books: readonly BenchBook[],
	make: (book: BenchBook) => Engine,
	lists: readonly (readonly ListedQuery[])[],
	typed: readonly Typed[]
): Measured {
	const before = memoryNow();
	const began = performance.now();
	const engines = new Map(books.map((book) => [book.system as string, make(book)]));
	const build = performance.now() - began;
	const memory = (memoryNow() - before) / 1e6;
	const found = lists.map((list) => foundBy(({ system, q }) => engines.get(system)?.(q) ?? [], list));
	const times = typed.map(({ system, text }) => {
		const start = performance.now();
		engines.get(system)?.(text);
		return performance.now() - start;
	});
	return { build, memory, times, found };
}

function sample(all: readonly Typed[], count: number): Typed[] {
	const random = seededRandom(SEED);
	return all.length === 0 ? [] : Array.from({ length: Math.min(count, all.length) }, () => random.pick(all));
}

/** The tools within 2.5 points of ours in finding, over the first two lists; where there is none, the one that finds most. */
function equals(ours: number, peers: ReadonlyMap<string, number>): string[] {
	const near = [...peers].filter(([, ten]) => ten >= ours - 2.5);
	const best = [...peers].sort((a, b) => b[1] - a[1])[0];
	return near.length > 0 ? near.map(([name]) => name) : best ? [best[0]] : [];
}

/** @returns no rows where no official ICD-10-CM is prepared */
export async function rows(): Promise<BenchRow[]> {
	const root = process.cwd();
	const books = benchBooks(root);
	if (books.length === 0) return [];
	const isQuick = process.argv.includes('--quick');
	const take = (list: ListedQuery[]): ListedQuery[] => list.filter((_, at) => !isQuick || at % 8 === 0);
	const lists = [
		take(readQueries(root)),
		take(readHeldOut(root)),
		take(readStranger(root)),
		take(readStrangers(root)),
		take(readStrangerThree(root)),
		take(readUnseen(root))
	];
	const names = [
		`list of ${lists[0]?.length ?? 0}, tuned on`,
		`list of ${lists[1]?.length ?? 0}, held out`,
		`list of ${lists[2]?.length ?? 0}, written by a stranger, seen since`,
		`list of ${lists[3]?.length ?? 0}, written by three strangers, seen since`,
		`list of ${lists[4]?.length ?? 0}, written by one more stranger, two thirds seen since`,
		`list of ${lists[5]?.length ?? 0}, written by a stranger, never tuned on`
	];
	// Timed over the first two, as ever, so that times can be compared with those of earlier runs.
	const timedLists = lists.slice(0, 2);
	const all = timedLists
		.flat()
		.flatMap(({ q, system }) => keystrokes(q).map((text): Typed => ({ system, text })));
	const some = sample(all, isQuick ? 60 : 250);

	const ours = measure(books, (book) => ourEngine(book.compact, book.words), lists, all);
	const peers = new Map<string, Measured>();
	for (const [name, make] of Object.entries(PEERS))
		peers.set(
			name,
			measure(books, (book) => make(book.peerData()), lists, some)
		);

	const load = rounded(loadavg()[0] ?? 0);
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
		holds: holds(figure(ours), goal),
		load
	});
	const atMost = (value: number, goal: number): boolean => value <= goal;
	const atLeast = (value: number, goal: number): boolean => value >= goal;
	const at = (share: number) => (measured: Measured) => percentile(measured.times, share);
	const ten = (measured: Measured): number =>
		timedLists.reduce((sum, list, n) => sum + (measured.found[n]?.ten ?? 0) * list.length, 0) /
		timedLists.flat().length;
	const equal = equals(ten(ours), new Map([...peers].map(([name, peer]) => [name, ten(peer)])));
	const fastest = Math.min(...equal.map((name) => percentile(peers.get(name)?.times ?? [], 0.95)));
	const mini = peers.get('minisearch');
	/** Five points above minisearch, or half of its misses, whichever is less. */
	const above = (figure: (found: Found) => number, list: number): number => {
		const theirs = mini?.found[list];
		const points = theirs ? figure(theirs) : 0;
		return points + Math.min(5, (100 - points) / 2);
	};
	const label = `search ${books.map(({ system, edition }) => `${system} ${edition}`).join(', ')}`;
	const timed = `first two lists, ${all.length} keystrokes, peers a sample of ${some.length}`;
	const out = [
		row(`${label}; ${timed}: p50 of a keystroke`, 'ms', at(0.5), 1, atMost),
		row(
			`${label}; ${timed}: p95 of a keystroke (goal: a twentieth of ${equal.join(', ')})`,
			'ms',
			at(0.95),
			fastest / 20,
			atMost
		),
		row(`${label}; ${timed}: p95 of a keystroke, against the prototype`, 'ms', at(0.95), 0.4, atMost),
		row(`${label}; ${timed}: p99 of a keystroke`, 'ms', at(0.99), 8, atMost),
		row(
			`${label}: all sets open from their bytes, one thread`,
			'ms',
			({ build }) => build,
			books.length * READY,
			atMost
		),
		row(`${label}: memory of all sets, strings included`, 'MB', ({ memory }) => memory, 20, atMost)
	];
	lists.forEach((_, list) => {
		const figures: [string, (found: Found) => number][] = [
			['intended code among the first ten', (found) => found.ten],
			['mean reciprocal rank', (found) => found.reciprocal]
		];
		for (const [what, figure] of figures)
			out.push(
				row(
					`${label}; ${names[list] ?? ''}: ${what}`,
					'%',
					({ found }) => figure(found[list] as Found),
					above(figure, list),
					atLeast
				)
			);
		out.push(
			row(
				`${label}; ${names[list] ?? ''}: intended code in first place`,
				'%',
				({ found }) => (found[list] as Found).first,
				50,
				atLeast
			)
		);
	});
	// One box over all sets, which the peers have not.
	const sets = books.map((book) => openSearch(book.compact, book.words()));
	lists.forEach((list, n) => {
		const found = foundBy(({ q }) => search(sets, q, undefined, 10).map(({ code }) => code), list);
		const figures: [string, number, number][] = [
			['intended code among the first ten', found.ten, 90],
			['intended code in first place', found.first, 50]
		];
		for (const [what, figure, goal] of figures)
			out.push({
				name: `${label}; ${names[n] ?? ''}, over all sets at once, without the system: ${what}`,
				unit: '%',
				ours: rounded(figure),
				peers: {},
				goal,
				holds: atLeast(figure, goal),
				load
			});
	});
	return out;
}
