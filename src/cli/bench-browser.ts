/**
 * A bench page: the engine of search bundled as it is, served with the bytes of the sets, in Chromium. The same
 * file runs on the page's main thread and in a worker.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import type { BenchBook } from './bench-book';
import { wordsBytes } from './book-search';
import { findBrowser } from './browser.mjs';

async function bundle(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: true,
			lib: {
				entry: fileURLToPath(new URL('./bench-page/engine.ts', import.meta.url)),
				formats: ['es'],
				fileName: 'engine'
			}
		}
	});
	const [output] = Array.isArray(made) ? made : [made];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (!chunk || chunk.type !== 'chunk') throw new Error('The bench page could not be built.');
	return chunk.code;
}

export interface BenchPage {
	page: Page;
	/** Ends the browser and the server. */
	close(): Promise<void>;
}

/** @returns undefined where no browser is found */
export async function openBenchPage(
	root: string,
	books: readonly BenchBook[]
): Promise<BenchPage | undefined> {
	const executablePath = await findBrowser(() => undefined).catch(() => undefined);
	if (executablePath === undefined) return undefined;
	const code = await bundle();
	const files = new Map<string, [type: string, body: string | Uint8Array]>([
		[
			'/',
			['text/html', '<!doctype html><title>Bench</title><script type="module" src="/engine.js"></script>']
		],
		['/engine.js', ['text/javascript', code]]
	]);
	for (const { system, compact } of books) files.set(`/${system}.bin`, ['application/octet-stream', compact]);
	const words = wordsBytes(root);
	if (words) files.set('/words.bin', ['application/octet-stream', words]);
	const server: Server = createServer((request, response) => {
		const file = files.get(request.url ?? '');
		response.writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain' });
		response.end(file?.[1]);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const browser: Browser = await chromium.launch({
		executablePath,
		args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	});
	const page = await browser.newPage();
	await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	await page.waitForFunction(() => 'bench' in globalThis);
	return {
		page,
		async close() {
			await browser.close();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
