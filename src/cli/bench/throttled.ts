/**
 * Search in Chromium: each keystroke of both lists on the main thread of a bench page with the CPU slowed four
 * times, the round trip through a worker, and how long a worker takes from the bytes of a set to its first answer.
 */
import { loadavg } from 'node:os';
import { benchBooks } from '../bench-book';
import { openBenchPage } from '../bench-browser';
import type { Bench } from '../bench-page/engine';
import { percentile, rounded, type BenchRow } from '../bench-row';
import { keystrokes, readHeldOut, readQueries } from '../query-list';

const SLOWED = 4;
const OPENINGS = 5;
/** Milliseconds: half a frame of 60 in a second, and what a set may take to open. */
const KEYSTROKE = 8;
const READY = 150;

declare const bench: Bench;

function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** @returns no rows without the official sets or a browser */
export async function rows(): Promise<BenchRow[]> {
	const root = process.cwd();
	const books = benchBooks(root);
	if (books.length === 0) return [];
	const opened = await openBenchPage(root, books);
	if (!opened) return [];
	const { page } = opened;
	const systems = books.map(({ system }) => system as string);
	const isQuick = process.argv.includes('--quick');
	const typed = [...readQueries(root), ...readHeldOut(root)]
		.filter(({ system }, at) => systems.includes(system) && (!isQuick || at % 8 === 0))
		.flatMap(({ q, system }) => keystrokes(q).map((text) => ({ system: system as string, text })));
	const row = (name: string, ours: number, goal: number): BenchRow => ({
		name,
		unit: 'ms',
		ours: rounded(ours),
		peers: {},
		goal,
		holds: ours <= goal,
		load: rounded(loadavg()[0] ?? 0)
	});
	const out: BenchRow[] = [];
	try {
		for (const { system, edition } of books) {
			const times: { ready: number; words: number }[] = [];
			for (let n = 0; n < OPENINGS; n++)
				times.push(await page.evaluate((name) => bench.openBeside(name), system as string));
			const name = `worker in Chromium: ${system} ${edition}`;
			out.push(
				row(`${name} from its bytes to the first answer`, median(times.map(({ ready }) => ready)), READY)
			);
			if (times.some(({ words }) => words > 1))
				out.push(
					row(`${name}, words of the Index beside it`, median(times.map(({ words }) => words)), READY)
				);
		}
		const trips = await page.evaluate((asked) => bench.roundTrips(asked.systems, asked.typed), {
			systems,
			typed
		});
		out.push(row(`worker in Chromium: round trip of a keystroke, p95`, percentile(trips, 0.95), KEYSTROKE));
		out.push(
			row(`worker in Chromium: round trip of a keystroke, p99`, percentile(trips, 0.99), 2 * KEYSTROKE)
		);
		for (const system of systems) await page.evaluate((name) => bench.open(name), system);
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
		const times = await page.evaluate((asked) => bench.time(asked), typed);
		const name = `search in Chromium, CPU slowed ${SLOWED} times, main thread, both lists, ${typed.length} keystrokes`;
		out.push(row(`${name}: p50`, percentile(times, 0.5), 1));
		out.push(row(`${name}: p95`, percentile(times, 0.95), KEYSTROKE / 2));
		out.push(row(`${name}: p99`, percentile(times, 0.99), KEYSTROKE));
	} finally {
		await opened.close();
	}
	return out;
}
