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
const QUERIES = 16;
/** Any tap answers within a tenth of a second. */
const ANSWERS_MS = 100;
/** One and a half frames of 60 in a second. */
const LATE_MS = 25;

interface Seen {
	keys: number[];
	frames: number[];
}

declare global {
	interface Window {
		seen: Seen;
	}
}

/** @returns what was seen while the queries were typed into the field of this page, the CPU slowed, and the keys */
async function type(
	page: Page,
	field: Locator,
	queries: readonly string[]
): Promise<Seen & { typed: number }> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	await page.evaluate(() => {
		const seen: Seen = { keys: [], frames: [] };
		window.seen = seen;
		new PerformanceObserver((list) => {
			for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.keys.push(duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
		let last = performance.now();
		const frame = (now: number) => {
			seen.frames.push(now - last);
			last = now;
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
	let typed = 0;
	for (const q of queries) {
		await field.focus();
		for (const letter of q) {
			await page.keyboard.press(letter === ' ' ? 'Space' : letter);
			await page.waitForTimeout(BETWEEN_KEYS_MS);
			typed++;
		}
		await field.fill('');
	}
	const { keys, frames } = await page.evaluate(() => window.seen);
	// Keys under 16 ms are not told by the browser: they count as that.
	return {
		keys: [...keys, ...Array.from({ length: Math.max(0, typed - keys.length) }, () => 16)],
		frames,
		typed
	};
}

/** @returns no rows without a build with the official sets or a browser */
export async function rows(): Promise<BenchRow[]> {
	const executablePath = await findBrowser(() => undefined).catch(() => undefined);
	if (executablePath === undefined || !existsSync('build/codesets/index.json')) return [];
	const queries = readQueries(process.cwd())
		.filter((_, at) => at % 12 === 0)
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
		const ours = await type(page, field, queries);
		await page.close();
		// What the machine and the browser drop by themselves, with nothing but a field on the page.
		const blank = await open();
		await blank.goto('data:text/html,<input type="search" aria-label="A bare field">');
		const bare = await type(blank, blank.getByRole('searchbox'), queries);
		const late = ({ frames, typed }: Seen & { typed: number }): number =>
			rounded(frames.filter((length) => length > LATE_MS).length / Math.max(1, typed));
		const p95 = ({ keys }: Seen): number => rounded(percentile(keys, 0.95));
		const row = (
			name: string,
			unit: string,
			measure: (seen: typeof ours) => number,
			goal: number
		): BenchRow => ({
			name: `typing in the code book, CPU slowed ${SLOWED} times, ${ours.typed} keys: ${name}`,
			unit,
			ours: measure(ours),
			peers: { 'a bare field': measure(bare) },
			goal,
			holds: measure(ours) <= goal,
			load: rounded(loadavg()[0] ?? 0)
		});
		return [
			row('from a key to its letter on the screen, p95', 'ms', p95, ANSWERS_MS),
			row('frames that came late, for each key', 'frames', late, 0)
		];
	} finally {
		await browser.close();
		await server.close();
	}
}
