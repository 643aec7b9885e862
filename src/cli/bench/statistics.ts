/**
 * All statistics of Progress over 100,000 reviews, as its worker computes them. Three figures: from the columns that
 * the worker keeps, which is what every answer after the first look costs; with the newest, unsealed events read
 * anew before, as it is done then; and from nothing, all JSON lines read first. `JSON.parse` over the same lines is
 * measured in the same run.
 */
import { loadavg } from 'node:os';
import { statisticsOf } from '../../lib/domain/statistics';
import { StatisticsLog } from '../../lib/domain/statistics-log';
import type { BenchRow } from '../bench-row';
import { rounded } from '../bench-row';
import { studyLog } from '../study-log';

const REVIEWS = 100_000;
const GOAL_MS = 200;
/** Once in a visit, off the main thread, while the rest of the page stands already. */
const FIRST_LOOK_MS = 1000;
const RUNS = 9;
const CHUNK = 1000;
const FROM = 20_000;

function timed(run: () => unknown): number {
	const began = performance.now();
	run();
	return performance.now() - began;
}

/** The quickest of some runs: other work on the machine only ever adds time. */
const quickest = (run: () => unknown) => Math.min(...Array.from({ length: RUNS }, () => timed(run)));

export async function rows(): Promise<BenchRow[]> {
	const events = studyLog({
		seed: 5,
		drills: Array.from({ length: 4000 }, (_, at) => `drill-of-the-bench-${at}`),
		charts: Array.from({ length: 100 }, (_, at) => `chart-${at}`),
		mocks: [],
		exam: 'CCS',
		from: FROM,
		to: FROM + 5000,
		reviews: 400,
		fresh: 12,
		most: REVIEWS
	});
	const texts: string[] = [];
	for (let at = 0; at < events.length; at += CHUNK)
		texts.push(
			events
				.slice(at, at + CHUNK)
				.map((event) => JSON.stringify(event))
				.join('\n')
		);
	const tail = texts.pop() ?? '';
	const today = FROM + 2000;
	const asked = { today, aim: 90, weights: null };
	const read = () => {
		const log = new StatisticsLog();
		for (const text of texts) log.addChunk(text);
		log.setTail(tail);
		return log;
	};
	const log = read();
	const counted = statisticsOf(log, asked);
	const parsed = () =>
		texts.map((text) => text.split('\n').map((line) => JSON.parse(line) as unknown)).length;
	const load = rounded(loadavg()[0] ?? 0);
	const row = (name: string, ours: number, goal: number, peers: Record<string, number> = {}): BenchRow => ({
		name: `all statistics over ${counted.answers} answers that count: ${name}`,
		unit: 'ms',
		ours: rounded(ours),
		peers,
		goal,
		holds: ours < goal,
		load
	});
	const parse = rounded(quickest(parsed));
	return [
		row(
			'from the columns that the worker keeps',
			quickest(() => statisticsOf(log, asked)),
			GOAL_MS
		),
		row(
			'as after an answer: the newest events read, then all statistics',
			quickest(() => {
				log.setTail(tail);
				return statisticsOf(log, asked);
			}),
			GOAL_MS
		),
		row(
			`from nothing: ${events.length} JSON lines read, then all statistics`,
			quickest(() => statisticsOf(read(), asked)),
			FIRST_LOOK_MS,
			{ 'JSON.parse of these lines alone': parse }
		)
	];
}
