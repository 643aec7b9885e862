/**
 * Lighthouse 12 on a phone profile over three places of the built app, each the median of several runs. Fetched
 * when it is asked for: it is a third of everything else that is installed, and only this bench needs it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../bench-row';
import { findBrowser } from '../browser.mjs';
import { serve } from '../serve.mjs';

/** The last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const PLACES = ['/', '/drill', '/charts/clinic-diabetes-neuropathy'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const GOAL = 100;
/** Without these the browser looks for its maker's hosts while it is measured. */
const FLAGS =
	'--headless=new --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync';

type Scores = Record<(typeof CATEGORIES)[number], number>;

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
	return new Promise((resolve) => {
		const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'ignore'] });
		child.on('error', () => resolve(1));
		child.on('close', (code) => resolve(code ?? 1));
	});
}

async function measure(url: string, folder: string, chrome: string): Promise<Scores | null> {
	const out = join(folder, `${(await readdir(folder)).length}.json`);
	const root = process.getuid?.() === 0 ? ' --no-sandbox' : '';
	const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${out}`];
	const code = await run('npx', [...args, `--chrome-flags=${FLAGS}${root}`], {
		...process.env,
		CHROME_PATH: chrome
	});
	if (code !== 0 || !existsSync(out)) return null;
	const report = JSON.parse(await readFile(out, 'utf8')) as {
		categories: Record<string, { score: number | null } | undefined>;
	};
	const score = (name: string) => Math.round((report.categories[name]?.score ?? 0) * 100);
	return {
		performance: score('performance'),
		accessibility: score('accessibility'),
		'best-practices': score('best-practices'),
		seo: score('seo')
	};
}

function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs for each place; five unless LIGHTHOUSE_RUNS says another number. */
const RUNS = Number(process.env['LIGHTHOUSE_RUNS'] ?? 5);

/** @returns one row for each place and category; none without a build, a browser or the tool */
export async function rows(): Promise<BenchRow[]> {
	const build = process.env['BUILD_DIR'] ?? join(process.cwd(), 'build');
	if (!existsSync(join(build, 'index.html'))) return [];
	const chrome = await findBrowser(() => undefined).catch(() => null);
	if (!chrome) return [];
	const server = await serve({ dir: build, port: 0, base: '' });
	const folder = await mkdtemp(join(tmpdir(), 'coderounds-lighthouse-'));
	const out: BenchRow[] = [];
	try {
		for (const place of PLACES) {
			const scores: Scores[] = [];
			for (let at = 0; at < RUNS; at++) {
				const one = await measure(`http://localhost:${server.port}${place}`, folder, chrome);
				if (one) scores.push(one);
			}
			if (scores.length === 0) return [];
			for (const name of CATEGORIES) {
				const ours = median(scores.map((one) => one[name]));
				out.push({
					name: `lighthouse ${place} ${name}`,
					unit: 'points',
					ours,
					peers: {},
					goal: GOAL,
					holds: ours >= GOAL
				});
			}
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
		await server.close();
	}
	return out;
}
