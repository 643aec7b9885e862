/**
 * The log of 100,000 events in Chromium, on a profile on disk, beside plain `idb` on the same events in the same
 * run: load, import, export, check, one durable answer, and Today with all of it behind.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { logScript } from '../../../tests/log/bundle';
import type { Study } from '../../../tests/log/page';
import type * as Page100k from '../../../tests/log/page';
import { percentile, rounded, type BenchRow } from '../bench-row';
import { findBrowser } from '../browser.mjs';
import { serve } from '../serve.mjs';

const EVENTS = 100_000;
/** Of each, the middle of so many runs; every run on a new profile. */
const RUNS = process.argv.includes('--quick') ? 1 : 3;
/** Answers of each way, given by turns in blocks, so that a busy moment of the disk hits both. */
const BLOCKS = 8;
const BLOCK = 50;
const MEGABYTE = 1_000_000;
const LOADS = 5;

declare const Logs: typeof Page100k;

interface Run {
	open: number;
	state: number;
	texts: number;
	getAll: number;
	joined: number;
	import: number;
	puts: number;
	export: number;
	bytes: number;
	check: number;
	answers: number[];
	strict: number[];
	/** Until the day stands on the page, ms; null without a build. */
	today: { fromStart: number; afterShell: number } | null;
	characters: number;
}

/** The library's own ids where there is a build, so that Today plans with cards that exist. */
function plan(build: string): Study {
	const path = join(build, 'packs', 'catalogue.json');
	if (!existsSync(path)) {
		const ids = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at}`);
		return { drills: ids('drill-of-the-bench', 1900), charts: ids('chart', 100), count: EVENTS };
	}
	const { items } = JSON.parse(readFileSync(path, 'utf8')) as { items: { id: string; kind: string }[] };
	const of = (wanted: string) => items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
	return { drills: of('drill'), charts: of('chart'), count: EVENTS };
}

/** Address of the worker that reads copies, as the build names it. */
function copyWorker(build: string): string | null {
	const folder = '_app/immutable/workers';
	const name = readdirSync(join(build, folder)).find((file) => file.startsWith('copy.worker-'));
	return name === undefined ? null : `/${folder}/${name}`;
}

/** From the start of a visit, and from its first paint, which the shell makes: 0 where the day stands in that. */
async function untilToday(page: Page, url: string): Promise<NonNullable<Run['today']>> {
	// The runner of these scripts wraps named functions in this.
	await page.addInitScript('globalThis.__name = (one) => one');
	await page.addInitScript(() => {
		const seen = () => {
			if (!document.querySelector('.today .count, .today .nothing')) return;
			performance.mark('today');
			observer.disconnect();
		};
		const observer = new MutationObserver(seen);
		observer.observe(document, { childList: true, subtree: true });
	});
	const visits: { start: number; shell: number }[] = [];
	// The first visit also fetches the library.
	for (let visit = 0; visit < 4; visit++) {
		await page.goto(`${url}/`);
		await page.locator('.today .count, .today .nothing').first().waitFor({ timeout: 60_000 });
		visits.push(
			await page.evaluate(() => ({
				start: performance.getEntriesByName('today')[0]?.startTime ?? Infinity,
				shell: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
			}))
		);
	}
	const later = visits.slice(1);
	return {
		fromStart: percentile(
			later.map(({ start }) => start),
			0.5
		),
		afterShell: percentile(
			later.map(({ start, shell }) => Math.max(0, start - shell)),
			0.5
		)
	};
}

async function measure(executablePath: string, build: string, script: string): Promise<Run> {
	const profile = mkdtempSync(join(tmpdir(), 'coderounds-bench-'));
	const site = await serve({ dir: build, port: 0 });
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	});
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await page.goto(`${site.url}/robots.txt`);
		await page.evaluate(script);
		const { characters } = await page.evaluate((study) => Logs.make(study), plan(build));
		const puts = await page.evaluate(() => Logs.plainImport());
		const joined = await page.evaluate(() => Logs.joinAll());
		await page.evaluate(() => Logs.settle());
		// By turns, so that a busy moment hits both.
		const loads: { state: number; texts: number; open: number; getAll: number }[] = [];
		for (let at = 0; at < LOADS; at++)
			loads.push({
				...(await page.evaluate(() => Logs.load())),
				getAll: await page.evaluate(() => Logs.plainLoad())
			});
		const middle = (read: (one: (typeof loads)[number]) => number) => percentile(loads.map(read), 0.5);
		const imported = await page.evaluate((worker) => Logs.importAll(worker), copyWorker(build));
		const exported = await page.evaluate(() => Logs.exportAll());
		const check = await page.evaluate(() => Logs.checkAll());
		const answers: number[] = [];
		const strict: number[] = [];
		for (let block = 0; block < BLOCKS; block++) {
			strict.push(...(await page.evaluate((count) => Logs.plainAnswers(count), BLOCK)));
			answers.push(...(await page.evaluate((count) => Logs.answers(count), BLOCK)));
		}
		const today = existsSync(join(build, 'index.html')) ? await untilToday(page, site.url) : null;
		return {
			open: middle((one) => one.open),
			state: middle((one) => one.state),
			texts: middle((one) => one.texts),
			getAll: middle((one) => one.getAll),
			...{ joined, puts, check, answers, strict, today, characters },
			import: imported,
			export: exported.ms,
			bytes: exported.bytes
		};
	} finally {
		await context.close();
		await site.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** @returns no rows without a browser or a build */
export async function rows(): Promise<BenchRow[]> {
	const build = process.env['BUILD_DIR'] ?? join(process.cwd(), 'build');
	const executablePath = await findBrowser(() => undefined).catch(() => undefined);
	if (executablePath === undefined || !existsSync(join(build, '404.html'))) return [];
	const script = await logScript();
	const runs: Run[] = [];
	for (let run = 0; run < RUNS; run++) runs.push(await measure(executablePath, build, script));
	const load = rounded(loadavg()[0] ?? 0);
	const of = (read: (run: Run) => number) => percentile(runs.map(read), 0.5);
	const row = (
		name: string,
		ours: number,
		goal: number,
		peers: Record<string, number> = {},
		unit = 'ms'
	): BenchRow => ({
		name: `log of ${EVENTS.toLocaleString('en-US')} events: ${name}`,
		...{ unit, ours: rounded(ours), goal: rounded(goal), holds: ours <= goal, load },
		peers: Object.fromEntries(Object.entries(peers).map(([tool, value]) => [tool, rounded(value)]))
	});
	const getAll = of((run) => run.getAll);
	const puts = of((run) => run.puts);
	const strict = runs.flatMap((run) => run.strict);
	const answers = runs.flatMap((run) => run.answers);
	const single = { 'idb, getAll of single records': getAll };
	const one = 'idb, strict, one event and one card';
	const p95 = percentile(answers, 0.95);
	const fifteenth = Math.min(50, getAll / 15);
	const state = of((run) => run.state);
	const joined = of((run) => run.joined);
	const inText = of((run) => run.characters) / MEGABYTE;
	const out = [
		row('load, everything that pages read of it', state, fifteenth, single),
		row(
			'load, every event as text, unread',
			of((run) => run.texts),
			getAll / 5,
			single
		),
		row(
			'opening it, checked against the mark',
			of((run) => run.open),
			1000
		),
		row('import of the same events, to the last commit', joined, Math.min(1000, puts / 10), {
			'idb, single puts in one transaction': puts
		}),
		row(
			'import of a packed file, from its bytes',
			of((run) => run.import),
			puts / 3
		),
		row(
			'R5: export to a packed file with its checksum',
			of((run) => run.export),
			3000
		),
		row('R5: size of that file', of((run) => run.bytes) / MEGABYTE, 3.5, { 'JSON lines': inText }, 'MB'),
		row(
			'R3: check of every event, card and count',
			of((run) => run.check),
			1000
		),
		row(`one durable answer, p95 of ${answers.length}`, p95, 1.2 * percentile(strict, 0.95), {
			[one]: percentile(strict, 0.95)
		}),
		row('one durable answer, p50', percentile(answers, 0.5), 50, { [one]: percentile(strict, 0.5) }),
		row('R1: one durable answer, p95', p95, 50)
	];
	const days = runs.flatMap(({ today }) => today ?? []);
	if (days.length > 0)
		out.push(
			row(
				'Today on screen, after the shell',
				percentile(
					days.map(({ afterShell }) => afterShell),
					0.5
				),
				1000
			),
			row(
				'Today on screen, from the start of the visit',
				percentile(
					days.map(({ fromStart }) => fromStart),
					0.5
				),
				1000
			)
		);
	return out;
}
