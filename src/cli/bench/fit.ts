/**
 * Fitting the memory model, in a worker of a headless Chromium with one thread, from the text of the log to the
 * judgement on held-out answers: how long 10,000 and 100,000 reviews take, and how well the fitted weights foretell
 * what they never saw, for learners whose memory is drawn around the default.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import type { ReviewEvent } from '../../lib/domain/event';
import { DEFAULT_WEIGHTS, Forgetting } from '../../lib/domain/forgetting';
import { readWeights, weightsText } from '../../lib/domain/parameters';
import { heldOutFrom, losses, type Verdict } from '../../lib/domain/parameters-fit';
import { historyOf } from '../../lib/domain/parameters-history';
import { seededRandom } from '../../lib/domain/random';
import { percentile, rounded, type BenchRow } from '../bench-row';
import { findBrowser } from '../browser.mjs';
import { memoryLog } from '../memory-log';
import { oneThread } from '../one-thread.mjs';

const GOAL_MS = 5000;
const FROM = 20_000;
const LEARNERS = 6;
const REVIEWS = 10_000;
/** Of three runs the middle one: other work on the machine only ever adds time. */
const RUNS = 3;
const WORD = 4_294_967_296;
/**
 * Spread of the natural logarithm of each weight. As wide as makes the default as wrong as it is for real learners:
 * on 9,999 collections fitting lowers its log loss by 5.6 % (srs-benchmark, FSRS-6, without reviews of the same day).
 */
const SPREAD = { talent: 0.6, first: 0.5, other: 0.2, curve: 0.4 } as const;

/** Weights of a made-up learner around the default, within the limits that the log keeps. */
function drawnWeights(seed: number): number[] {
	const random = seededRandom(seed);
	const part = () => (random.word() + 0.5) / WORD;
	const normal = () => Math.sqrt(-2 * Math.log(part())) * Math.cos(2 * Math.PI * part());
	const talent = SPREAD.talent * normal();
	const drawn = DEFAULT_WEIGHTS.map((weight, at) => {
		const spread = at < 4 ? SPREAD.first : at === 20 ? SPREAD.curve : SPREAD.other;
		return weight * Math.exp(spread * normal() + (at < 4 ? talent : 0));
	});
	return readWeights(weightsText(drawn) ?? undefined) ?? [...DEFAULT_WEIGHTS];
}

/** The worker as the app has it, in one file. */
async function bundle(): Promise<string> {
	const entry = fileURLToPath(new URL('../../lib/workers/fit.worker.ts', import.meta.url));
	const made = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [oneThread()],
		build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'fit' } }
	});
	const [output] = Array.isArray(made) ? made : [made];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (chunk?.type !== 'chunk') throw new Error('The worker could not be built.');
	return chunk.code;
}

type FitTold = { fit: { kind: string } } | { error: string };

/** What is read of the worker's answer. */
interface Judged {
	kind: 'judged';
	verdict: Verdict;
}

/** Asks a fresh worker, as the app does. @returns its answer and ms from the asking */
async function fitIn(page: Page, events: readonly ReviewEvent[]): Promise<{ judged: Judged; ms: number }> {
	const asked = {
		job: 'fit',
		chunks: [],
		tail: events.map((event) => JSON.stringify(event)).join('\n')
	};
	const { answer, ms } = await page.evaluate(async (message) => {
		const began = performance.now();
		const worker = new Worker('/fit.js', { type: 'module' });
		const told = await new Promise<FitTold>((done, fail) => {
			worker.onmessage = ({ data }: MessageEvent<FitTold>) => done(data);
			worker.onerror = ({ message: text }) => fail(new Error(text));
			worker.postMessage({ ...message, optimiser: new URL('/optimiser.wasm', location.href).href });
		});
		worker.terminate();
		return { answer: told, ms: performance.now() - began };
	}, asked);
	if (!('fit' in answer) || answer.fit.kind !== 'judged') throw new Error(JSON.stringify(answer));
	return { judged: answer.fit as Judged, ms };
}

async function openPage(executablePath: string) {
	const wasm = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm');
	const files = new Map<string, [type: string, body: string | Uint8Array]>([
		['/', ['text/html', '<!doctype html><title>Bench</title>']],
		['/fit.js', ['text/javascript', await bundle()]],
		['/optimiser.wasm', ['application/wasm', readFileSync(wasm)]]
	]);
	const server = createServer((request, response) => {
		const file = files.get(request.url ?? '');
		response.writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain' });
		response.end(file?.[1]);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({
		executablePath,
		args: ['--disable-background-networking', ...root]
	});
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	return {
		page,
		browser,
		async close() {
			await browser.close();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

const logOf = (seed: number, reviews: number, weights: readonly number[]) =>
	memoryLog({ seed, truth: new Forgetting(weights), missed: 0.35, reviews, fresh: 12, from: FROM });
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const million = (value: number) => rounded(value / 1e6);

/** What the learner's own weights would have reached on the held-out answers, × 10^6. */
function lossOfTruth(events: readonly ReviewEvent[], weights: readonly number[]): number {
	const numbers = new Map<string, number>();
	const answers = events.map(({ card, grade, after }) => {
		const number = numbers.get(card) ?? numbers.size;
		numbers.set(card, number);
		return { card: number, grade, day: after.lastDay };
	});
	const history = historyOf(answers, numbers.size);
	return mean([...losses(history, weights, heldOutFrom(history) ?? 0)]) * 1e6;
}

/** Processor time of all pages of a browser, ms: a busy machine does not lengthen it much. */
async function processorTime(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime * 1000 : 0), 0);
}

async function timeRow(
	{ page, browser }: { page: Page; browser: Browser },
	reviews: number,
	runs: number,
	goal: number
): Promise<BenchRow> {
	const events = logOf(1, reviews, drawnWeights(1));
	const load = rounded(loadavg()[0] ?? 0);
	const times: number[] = [];
	const before = await processorTime(browser);
	for (let run = 0; run < runs; run++) times.push((await fitIn(page, events)).ms);
	const processor = ((await processorTime(browser)) - before) / runs;
	const ours = percentile(times, 0.5);
	return {
		name: `fitting ${reviews.toLocaleString('en-US')} reviews in a worker in Chromium, from the log's text to the judgement`,
		unit: 'ms',
		ours: rounded(ours),
		peers: { 'processor time of the page': rounded(processor) },
		goal,
		holds: ours <= goal,
		load
	};
}

async function lossRow(page: Page, reviews: number): Promise<BenchRow> {
	const judged: { verdict: Judged['verdict']; truth: number }[] = [];
	for (let seed = 11; seed < 11 + LEARNERS; seed++) {
		const weights = drawnWeights(seed);
		const events = logOf(seed, reviews, weights);
		judged.push({ ...(await fitIn(page, events)).judged, truth: lossOfTruth(events, weights) });
	}
	const of = (read: (one: (typeof judged)[number]) => number) => mean(judged.map(read));
	const usual = of(({ verdict }) => verdict.lossDefault);
	// What is not clearly better is not kept: then the default goes on.
	const used = of(({ verdict }) => (verdict.isBetter ? verdict.loss : verdict.lossDefault));
	const kept = judged.filter(({ verdict }) => verdict.isBetter).length;
	return {
		name: `log loss on held-out answers, ${LEARNERS} simulated learners with ${reviews.toLocaleString('en-US')} reviews, fitted weights kept for ${kept}`,
		unit: 'nats',
		ours: million(used),
		peers: {
			'default weights': million(usual),
			'fitted, kept or not': million(of(({ verdict }) => verdict.loss)),
			'their true weights': million(of(({ truth }) => truth))
		},
		goal: million(usual),
		holds: used <= usual
	};
}

/** @returns no rows without a browser */
export async function rows(): Promise<BenchRow[]> {
	const executablePath = await findBrowser(() => undefined).catch(() => undefined);
	if (executablePath === undefined) return [];
	const opened = await openPage(executablePath);
	try {
		const out = [
			await timeRow(opened, REVIEWS, RUNS, GOAL_MS),
			await timeRow(opened, 10 * REVIEWS, 1, 10 * GOAL_MS),
			await lossRow(opened.page, 2000),
			await lossRow(opened.page, REVIEWS)
		];
		const { verdict } = (await fitIn(opened.page, logOf(99, REVIEWS, DEFAULT_WEIGHTS))).judged;
		const used = verdict.isBetter ? verdict.loss : verdict.lossDefault;
		out.push({
			name: 'log loss on held-out answers, a learner who forgets as the default says',
			unit: 'nats',
			ours: million(used),
			peers: { 'default weights': million(verdict.lossDefault), fitted: million(verdict.loss) },
			goal: million(verdict.lossDefault),
			holds: used <= verdict.lossDefault
		});
		return out;
	} finally {
		await opened.close();
	}
}
