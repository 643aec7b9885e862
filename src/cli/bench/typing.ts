/**
 * Typing into the search of the built code book, in Chromium with the CPU slowed four times: how long a letter takes
 * to stand on the screen (Event Timing: from the key to the next paint), and how many frames come late, beside a bare field.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { BenchRow } from '../bench-row';
import { percentile, rounded } from '../bench-row';
import { findBrowser } from '../browser.mjs';
import { readQueries } from '../query-list';
import { serve } from '../serve.mjs';

const SLOWED = 4;
/** A fast typist on a phone. */
const BETWEEN_KEYS_MS = 120;
const QUERIES = 32;
/** Any tap answers within a tenth of a second. */
const ANSWERS_MS = 100;
/** One and a half frames of 60 in a second. */
const LATE_MS = 25;

interface Seen {
	keys: number[];
	frames: number[];
	on: boolean;
}

declare global {
	interface Window {
		seen: Seen;
	}
}

/** Slows the CPU of the page and watches its keys, and its frames while `seen.on`: a page behind another draws none. */
async function watch(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	await page.evaluate(() => {
		const seen: Seen = { keys: [], frames: [], on: false };
		window.seen = seen;
		new PerformanceObserver((list) => {
			for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.keys.push(duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
		let last: number | undefined;
		const frame = (now: number) => {
			if (seen.on && last !== undefined) seen.frames.push(now - last);
			last = seen.on ? now : undefined;
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
}

/** Types a query into the field, its page in front, and empties the field. */
async function type(page: Page, field: Locator, q: string): Promise<void> {
	await page.bringToFront();
	await field.focus();
	await page.evaluate(() => (window.seen.on = true));
	for (const letter of q) {
		await page.keyboard.press(letter === ' ' ? 'Space' : letter);
		await page.waitForTimeout(BETWEEN_KEYS_MS);
	}
	await field.fill('');
	await page.evaluate(() => (window.seen.on = false));
}

/** @returns how many frames of these came late */
const lateOf = ({ frames }: Seen): number => frames.filter((length) => length > LATE_MS).length;

/** @returns no rows without a build with the official sets or a browser */
export async function rows(): Promise<BenchRow[]> {
	const executablePath = await findBrowser(() => undefined).catch(() => undefined);
	if (executablePath === undefined || !existsSync('build/codesets/index.json')) return [];
	const queries = readQueries(process.cwd())
		.filter((_, at) => at % 6 === 0)
		.slice(0, QUERIES)
		.map(({ q }) => q);
	const server = await serve({ dir: 'build', port: 0, base: '' });
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	const open = async (): Promise<Page> => {
		const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
		// The runner of these scripts wraps named functions in this.
		await page.addInitScript('globalThis.__name = (one) => one');
		return page;
	};
	try {
		const page = await open();
		await page.goto(`http://localhost:${server.port}/codebook`);
		const field = page.getByRole('searchbox');
		await field.fill('fracture');
		await page.getByRole('region', { name: 'Results' }).getByRole('link').first().waitFor();
		await field.fill('');
		// What the machine and the browser drop by themselves, with nothing but a field on the page.
		const blank = await open();
		await blank.goto('data:text/html,<input type="search" aria-label="A bare field">');
		const bareField = blank.getByRole('searchbox');
		await watch(page);
		await watch(blank);
		for (const q of queries) {
			await type(page, field, q);
			await type(blank, bareField, q);
		}
		const ours = await page.evaluate(() => window.seen);
		const bare = await blank.evaluate(() => window.seen);
		const typed = queries.join('').length;
		// Keys under 16 ms are not told by the browser: they count as that.
		const p95 = ({ keys }: Seen): number =>
			rounded(
				percentile([...keys, ...Array.from({ length: Math.max(0, typed - keys.length) }, () => 16)], 0.95)
			);
		const row = (name: string, unit: string, measured: number, peer: number, goal: number): BenchRow => ({
			name: `typing in the code book, CPU slowed ${SLOWED} times, ${typed} keys in turns with a bare field: ${name}`,
			unit,
			ours: measured,
			peers: { 'a bare field': peer },
			goal,
			holds: measured <= goal,
			load: rounded(loadavg()[0] ?? 0)
		});
		return [
			row('from a key to its letter on the screen, p95', 'ms', p95(ours), p95(bare), ANSWERS_MS),
			row(
				`frames of ${ours.frames.length} that came late (goal: as many as in the bare field, within chance)`,
				'frames',
				lateOf(ours),
				lateOf(bare),
				// Two counts of the same rare thing differ by more than twice the root of their sum once in twenty times.
				rounded(lateOf(bare) + 2 * Math.sqrt(2 * lateOf(bare) + 1))
			)
		];
	} finally {
		await browser.close();
		await server.close();
	}
}
