/**
 * The test of every end-to-end spec: a server of its own over the built app, and a guard that fails the test
 * when anyone but that server is asked, a cookie is set, the console reports an error, the content security
 * policy is broken, or the page throws (R15, R16).
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test as bare, type BrowserContext, type Page } from '@playwright/test';
import { serve, type HostName } from '../../src/cli/serve.mjs';
import { figures } from './figures';

export { expect };

export const ROOT = join(import.meta.dirname, '..', '..');
/** The build at `/`; BUILD_DIR names another one, as it does for the build itself. */
export const BUILD = resolve(ROOT, process.env.BUILD_DIR ?? 'build');
/** The starter build, likewise; made for the base path. */
export const BUILD_BASE = resolve(ROOT, process.env.BUILD_BASE_DIR ?? 'build-base');
export const BASE = '/coderounds';

export interface Site {
	/** `http://localhost:41234/coderounds`, without a slash at the end. */
	url: string;
	port: number;
	base: string;
	/** Ends the server, as a lost connection does. */
	close(): Promise<void>;
	/** The same address again after `close`. */
	reopen(): Promise<void>;
	/** Another build under the same address, as a deploy does. */
	swap(dir: string): void;
}

/** @param like the host that the server behaves as */
export async function openSite(dir: string, base: string, like: HostName = 'own'): Promise<Site> {
	if (!existsSync(join(dir, '404.html')))
		throw new Error(`${dir} holds no build. Run npm test, or npm run build first.`);
	let now = dir;
	let server = await serve({ dir, port: 0, base, like });
	const { port } = server;
	return {
		url: server.url,
		port,
		base,
		close: () => server.close(),
		async reopen() {
			server = await serve({ dir: now, port, base, like });
		},
		swap(other) {
			now = other;
			server.swap(other);
		}
	};
}

const STRANGER = 'asked another origin:';
const COOKIE = 'cookie:';

export class Guard {
	#broken: string[] = [];
	#allowed: RegExp[] = [];
	#origins = new Set<string>();
	#asked = 0;

	/** What this test provokes on purpose. */
	allow(...patterns: RegExp[]): void {
		this.#allowed.push(...patterns);
	}

	/** An address that may be asked. */
	knows(url: string): void {
		this.#origins.add(new URL(url).origin);
	}

	#break(what: string): void {
		this.#broken.push(what);
	}

	async watch(context: BrowserContext): Promise<void> {
		// Plain hosts send the page for addresses with parameters with status 404, and Chromium reports that.
		const shells = new Set<string>();
		context.on('request', (request) => {
			const url = new URL(request.url());
			if (!/^https?:$/.test(url.protocol)) return;
			this.#asked++;
			if (!this.#origins.has(url.origin)) this.#break(`${STRANGER} ${request.url()}`);
		});
		context.on('response', (response) => {
			const request = response.request();
			if (response.status() === 404 && !request.serviceWorker() && request.isNavigationRequest())
				shells.add(request.url());
		});
		context.on('console', (message) => {
			if (message.type() !== 'error') return;
			const at = message.location().url;
			if (/status of 404/.test(message.text()) && shells.has(at)) return;
			this.#break(`console: ${message.text()} (${at})`);
		});
		context.on('weberror', (one) => {
			// Some that the browser makes have no stack, some no message.
			const error = one.error();
			this.#break(`page error: ${error.stack || `${error.name} ${error.message}`} (${one.page()?.url()})`);
		});
		await context.addInitScript(() => {
			document.addEventListener('securitypolicyviolation', (event) => {
				console.error(`policy ${event.effectiveDirective} broken by ${event.blockedURI} ${event.sample}`);
			});
		});
	}

	async verdict(context?: BrowserContext): Promise<string[]> {
		const cookies = context ? await context.cookies() : [];
		for (const cookie of cookies) this.#break(`${COOKIE} ${cookie.name}`);
		return this.#left();
	}

	#left(): string[] {
		return this.#broken.filter((what) => !this.#allowed.some((pattern) => pattern.test(what)));
	}

	/** What was watched for R15 in this test. Cookies are counted by `verdict`. */
	counts() {
		const of = (kind: string) => this.#left().filter((what) => what.startsWith(kind)).length;
		return {
			'tests watched': 1,
			requests: this.#asked,
			'to another origin': of(STRANGER),
			cookies: of(COOKIE)
		};
	}
}

/**
 * A page can be read a moment before it listens. A person notices and taps again; a test would have to guess, so
 * it waits until the app has started.
 */
function waitUntilLive(page: Page): void {
	const goto = page.goto.bind(page);
	const reload = page.reload.bind(page);
	const live = async () => {
		// A file opened by its address is no page of the app.
		if ((await page.locator('link[rel=manifest]').count()) === 0) return;
		await page.locator('html[data-live]').waitFor({ state: 'attached', timeout: 15_000 });
	};
	page.goto = async (url, options) => {
		const response = await goto(url, options);
		if (!url.startsWith('about:')) await live();
		return response;
	};
	page.reload = async (options) => {
		const response = await reload(options);
		await live();
		return response;
	};
}

interface Fixtures {
	/** The host that the servers of a test behave as. */
	like: HostName;
	/** The build with what code sets there are, at `/`. */
	app: Site;
	/** The starter build under /coderounds. */
	appBase: Site;
	guard: Guard;
}

export const test = bare.extend<Fixtures>({
	like: ['own', { option: true }],
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here
	guard: async ({}, use) => {
		const guard = new Guard();
		await use(guard);
		const counts = guard.counts();
		if (counts.requests > 0) figures('R15', counts);
	},
	app: async ({ guard, like }, use) => {
		const site = await openSite(BUILD, '', like);
		guard.knows(site.url);
		await use(site);
		await site.close();
	},
	appBase: async ({ guard, like }, use) => {
		const site = await openSite(BUILD_BASE, BASE, like);
		guard.knows(site.url);
		await use(site);
		await site.close();
	},
	baseURL: async ({ app }, use) => {
		await use(app.url);
	},
	// The sites outlive the pages: what a page still fetches while it is closed is no fault.
	context: async ({ context, guard, app, appBase }, use) => {
		void [app, appBase];
		await guard.watch(context);
		context.on('page', waitUntilLive);
		await use(context);
		expect(await guard.verdict(context), 'R15, R16: what the guard saw').toEqual([]);
	}
});
