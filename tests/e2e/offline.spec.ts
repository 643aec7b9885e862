/**
 * R13, R14: after one visit everything works without a network, by any address; a release is one whole, comes
 * by consent, and keeps what it need not fetch.
 */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, BUILD_BASE, expect, test, type Guard, type Site } from './fixtures';

/** What a browser says when nobody answers. Each test here takes the server away on purpose. */
const NOBODY_ANSWERS = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/;

interface LibraryState {
	saved: number;
	total: number;
	missing: string[];
}

/** Asks the active service worker, as the app does. */
function libraryState(page: Page): Promise<LibraryState> {
	return page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		return new Promise<LibraryState>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = ({ data }) => resolve((data as { state: LibraryState }).state);
			active?.postMessage({ type: 'LIBRARY_STATE' }, [port2]);
		});
	});
}

/** First visit, until the shell and the whole library are on the device. */
async function visit(page: Page, site: Site): Promise<void> {
	await page.goto(`${site.url}/`);
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		// `ready` comes at 'activating'.
		while (active && active.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
	});
	await expect
		.poll(async () => (await libraryState(page)).missing, { timeout: 60_000, message: 'saved for offline' })
		.toEqual([]);
}

async function cutOff(page: Page, site: Site, guard: Guard): Promise<void> {
	guard.allow(NOBODY_ANSWERS);
	await site.close();
	await page.context().setOffline(true);
}

/** Every page the build made, as paths without the base: `/`, `/drill`, `/charts/…`. */
function prerenderedPaths(dir: string): string[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '')}`)
		.sort();
}

/** The page is alive: hydrated, with something in it, and no error page. */
async function expectAlive(page: Page, where: string): Promise<void> {
	await expect(page.getByRole('main').first(), where).not.toBeEmpty();
	await expect(page.getByText('There is no such place'), where).toHaveCount(0);
}

const BUILDS = [
	{ name: 'at /', base: '', folder: BUILD },
	{ name: 'under a base path', base: '/coderounds', folder: BUILD_BASE }
] as const;

for (const { name, base, folder } of BUILDS) {
	test(`R13: offline ${name}: every page by every form of its address`, async ({
		page,
		app,
		appBase,
		guard
	}) => {
		test.slow();
		const site = base ? appBase : app;
		await visit(page, site);
		await page.reload();
		await cutOff(page, site, guard);

		await page.reload();
		await expectAlive(page, 'reload of the first page');

		const all = prerenderedPaths(folder);
		expect(all).toEqual(expect.arrayContaining(['/', '/drill', '/charts', '/settings']));
		const charts = all.filter((path) => path.startsWith('/charts/'));
		const places = process.env.FULL ? all : all.filter((path) => !charts.slice(1).includes(path));
		for (const path of places) {
			const forms =
				path === '/'
					? ['/', '/?utm_source=x', '/?source=pwa', '/#top']
					: [path, `${path}/`, `${path}?a=1`, `${path}/?a=1`, `${path}#top`];
			for (const form of forms) {
				// By way of a blank page, since an address that differs in its hash alone loads nothing.
				await page.goto('about:blank');
				const answer = await page.goto(`${site.url}${form}`);
				expect(answer?.fromServiceWorker(), form).toBe(true);
				expect(answer?.status(), form).toBe(200);
				await expectAlive(page, form);
			}
		}
	});

	test(`R13: offline ${name}: an address with parameters that was never opened`, async ({
		page,
		app,
		appBase,
		guard
	}) => {
		const site = base ? appBase : app;
		await visit(page, site);
		await cutOff(page, site, guard);
		for (const form of [
			'/codebook/icd10cm/I50.23',
			'/codebook/icd10cm/I50.23/',
			'/codebook/icd10cm/I50.23?from=x'
		]) {
			await page.goto(`${site.url}${form}`);
			await expect(page.getByRole('main').first(), form).toContainText('I50.23');
		}
		await page.reload();
		await expect(page.getByRole('main').first()).toContainText('I50.23');
	});
}

test('R13: offline: a place that does not exist says so', async ({ page, app, guard }) => {
	await visit(page, app);
	await cutOff(page, app, guard);
	guard.allow(/Not found|404/);
	await page.goto('/nowhere/at/all');
	await expect(page.getByText('There is no such place in CodeRounds.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Today' }).first()).toHaveAttribute('href', '/');
});

test('the library is kept apart from the shell, under a name with the base path', async ({
	page,
	appBase
}) => {
	await visit(page, appBase);
	const caches = await page.evaluate(async () => {
		const names = await window.caches.keys();
		const library = await window.caches.open(names.find((name) => name.endsWith(':library')) ?? '');
		return { names, library: (await library.keys()).map(({ url }) => new URL(url).pathname) };
	});
	expect(caches.names).toContain('coderounds:/coderounds:library');
	expect(caches.names.every((name) => name.includes('/coderounds'))).toBe(true);
	expect(
		caches.library.filter((path) => !/^\/coderounds\/((packs|codesets)\/|_app\/.*\.wasm$)/.test(path))
	).toEqual([]);
	expect(caches.library).not.toContain('/coderounds/packs/catalogue.json');
});

test('a pack that did not come is named as missing and comes with the next try', async ({
	page,
	context
}) => {
	let refuse = true;
	await context.route(/\/packs\/(?!catalogue\.|charts\.|coverage\.|exams\.|skills\.).*\.json$/, (route) =>
		// Only what the service worker asks for: the page has its own errors.
		refuse && route.request().serviceWorker() ? route.fulfill({ status: 503, body: '' }) : route.fallback()
	);
	await page.goto('/');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(async () => (await libraryState(page)).missing.length).toBeGreaterThan(0);
	refuse = false;
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage({ type: 'SAVE_LIBRARY' });
	});
	await expect.poll(async () => (await libraryState(page)).missing).toEqual([]);
});

/** The version that a build carries, as its service worker spells it. */
function versionOf(dir: string): string {
	const { version } = JSON.parse(readFileSync(join(dir, '_app', 'version.json'), 'utf8')) as {
		version: string;
	};
	return version;
}

/** A second release: the same files with another version, one pack renamed as a change of content does. */
function nextRelease(dir: string, to: string, number = 1): { version: string; gone: string; come: string } {
	rmSync(to, { recursive: true, force: true });
	cpSync(dir, to, { recursive: true });
	const catalogue = JSON.parse(readFileSync(join(dir, 'packs', 'catalogue.json'), 'utf8')) as {
		packs: { url: string }[];
	};
	const gone = catalogue.packs.at(-1)?.url ?? '';
	const come = gone.replace(/\.[0-9a-f]+\.json$/, `.${String(number).padStart(4, '0')}beef.json`);
	cpSync(join(dir, gone), join(to, come));
	rmSync(join(to, gone));
	const before = versionOf(dir);
	const version = `${before}-next${number > 1 ? number : ''}`;
	for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
		const path = join(to, file);
		if (!/\.(js|json|html)$/.test(file) || !statSync(path).isFile()) continue;
		const text = readFileSync(path, 'utf8');
		const changed = text
			.replaceAll(gone, come)
			.replaceAll(JSON.stringify(before), JSON.stringify(version))
			.replaceAll(`\`${before}\``, `\`${version}\``);
		if (changed !== text) writeFileSync(path, changed);
	}
	// Each page says which release it is of. A script would change the policy's hashes; an attribute does not.
	for (const path of prerenderedPaths(to)) {
		const file = join(to, path === '/' ? 'index.html' : `${path}.html`);
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replace('<html lang="en"', `<html lang="en" data-next="${number}"`)
		);
	}
	return { version, gone, come };
}

async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
	});
}

const isNext = (page: Page) => page.evaluate(() => 'next' in document.documentElement.dataset);
const waits = (page: Page) =>
	page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

test('R14: a new release waits for consent, comes as one whole and fetches only what is new', async ({
	page,
	app,
	context
}, info) => {
	await visit(page, app);
	const next = nextRelease(BUILD, info.outputPath('next'));
	const asked: string[] = [];
	context.on('request', (request) => {
		if (request.serviceWorker()) asked.push(new URL(request.url()).pathname);
	});
	app.swap(info.outputPath('next'));

	await lookForUpdate(page);
	await expect(page.getByText('A new version is ready.')).toBeVisible();
	await page.reload();
	expect(await isNext(page), 'a reload alone changes nothing').toBe(false);
	await expect(page.getByText('A new version is ready.')).toBeVisible();
	expect(asked.filter((path) => path.startsWith('/_app/immutable/'))).toEqual([]);
	expect(asked.filter((path) => path.startsWith('/codesets/') && path.endsWith('.bin'))).toEqual([]);

	await page.getByRole('button', { name: /update/i }).click();
	await expect.poll(() => isNext(page).catch(() => false), { timeout: 60_000 }).toBe(true);
	await expect(page.getByText('A new version is ready.')).toHaveCount(0);

	await expect.poll(async () => (await libraryState(page)).missing, { timeout: 30_000 }).toEqual([]);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const library = await caches.open('coderounds::library');
				return (await library.keys()).map(({ url }) => new URL(url).pathname);
			})
		)
		.not.toContain(`/${next.gone}`);
	expect(await page.evaluate(async (url) => Boolean(await caches.match(url)), `/${next.come}`)).toBe(true);
});

test('R14: what an open round uses outlives the release that named it', async ({ page, app }, info) => {
	await visit(page, app);
	const next = nextRelease(BUILD, info.outputPath('next'));
	await page.evaluate(async (url) => {
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage({ type: 'IN_USE', urls: [url] });
	}, next.gone);
	app.swap(info.outputPath('next'));
	await lookForUpdate(page);
	await page.getByRole('button', { name: /update/i }).click();
	await expect.poll(() => isNext(page).catch(() => false), { timeout: 60_000 }).toBe(true);
	await expect.poll(() => waits(page)).toBe(false);
	const status = await page.evaluate(async (url) => (await fetch(url)).status, `/${next.gone}`);
	expect(status, 'from the library, since the host has it no longer').toBe(200);
});

test('R14: an update asked for in one tab waits for the round in another', async ({
	page,
	app,
	context
}, info) => {
	await visit(page, app);
	const other = await context.newPage();
	await other.goto('/settings');
	// What OfflineState.enterRound holds while a round is open.
	await other.evaluate(() => {
		void navigator.locks.request('coderounds::round', { mode: 'shared' }, () => new Promise(() => undefined));
	});
	nextRelease(BUILD, info.outputPath('next'));
	app.swap(info.outputPath('next'));
	await lookForUpdate(page);
	await page.getByRole('button', { name: /update/i }).click();
	await page.waitForTimeout(1_000);
	expect(await isNext(page)).toBe(false);
	expect(await waits(page)).toBe(true);
	await other.close();
	await expect.poll(() => isNext(page).catch(() => false), { timeout: 60_000 }).toBe(true);
});

const UPDATES = process.env.FULL ? 20 : 3;

/** Which release the page is of, and which one the catalogue that it gets; 0 for the first. */
async function releases(page: Page): Promise<{ page: number; data: number; pack: number }> {
	return page.evaluate(async () => {
		const { packs } = (await (await fetch('/packs/catalogue.json')).json()) as { packs: { url: string }[] };
		const url = packs.at(-1)?.url ?? '';
		return {
			page: Number(document.documentElement.dataset['next'] ?? 0),
			data: Number(/\.(\d{4})beef\.json$/.exec(url)?.[1] ?? 0),
			pack: (await fetch(`/${url}`)).status
		};
	});
}

test(`R14: ${UPDATES} updates one after another: page, catalogue and pack are always of one release`, async ({
	page,
	app
}, info) => {
	test.setTimeout(60_000 + UPDATES * 40_000);
	await visit(page, app);
	for (let number = 1; number <= UPDATES; number++) {
		const before = { page: number - 1, data: number - 1, pack: 200 };
		expect(await releases(page), `before update ${number}`).toEqual(before);
		const to = info.outputPath(`next-${number % 2}`);
		nextRelease(BUILD, to, number);
		app.swap(to);
		await lookForUpdate(page);
		await expect(page.getByText('A new version is ready.')).toBeVisible();
		// The stale tab, and one that is reloaded, work on with what they have, though the host has it no longer.
		expect(await releases(page), `stale, update ${number}`).toEqual(before);
		await page.reload();
		expect(await releases(page), `reloaded, update ${number}`).toEqual(before);
		await page.getByRole('button', { name: /update/i }).click();
		const shown = () => page.evaluate(() => Number(document.documentElement.dataset['next'] ?? 0));
		await expect
			.poll(() => shown().catch(() => null), { timeout: 30_000, message: `update ${number}` })
			.toBe(number);
		expect(await releases(page), `after update ${number}`).toEqual({ page: number, data: number, pack: 200 });
		await expect.poll(async () => (await libraryState(page)).missing, { timeout: 30_000 }).toEqual([]);
	}
});
