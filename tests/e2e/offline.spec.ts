/**
 * R13, R14: after one visit everything works without a network, by any address; a release is one whole, comes
 * by consent, and keeps what it need not fetch.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { figures } from './figures';
import { firstRun } from './person';
import { BUILD, BUILD_BASE, expect, test } from './fixtures';
import {
	cutOff,
	expectAlive,
	libraryState,
	lookForUpdate,
	nextRelease,
	prerenderedPaths,
	visit,
	watchRequests
} from './release';

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
		const requests = watchRequests(page);

		await page.reload();
		await expectAlive(page, 'reload of the first page');

		const all = prerenderedPaths(folder);
		expect(all).toEqual(expect.arrayContaining(['/', '/drill', '/charts', '/settings']));
		const charts = all.filter((path) => path.startsWith('/charts/'));
		const places = process.env.FULL ? all : all.filter((path) => !charts.slice(1).includes(path));
		let opened = 0;
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
				opened++;
			}
		}
		figures('R13', {
			[`pages ${name}`]: places.length,
			'addresses of them opened without a network': opened,
			'requests meanwhile': requests.asked,
			failed: requests.failed.length
		});
		expect(requests.failed).toEqual([]);
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
		const requests = watchRequests(page);
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
		expect(requests.failed).toEqual([]);
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

/** Bytes of all files of a folder, at any depth. */
function bytesIn(folder: string): number {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
	return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

test('R10: what is kept for a day without a network takes at most twice the size of the app', async ({
	page,
	app
}) => {
	await visit(page, app);
	const kept = await page.evaluate(async () => {
		const told: StorageEstimate & { usageDetails?: { caches?: number } } = await navigator.storage.estimate();
		return told.usageDetails?.caches ?? 0;
	});
	const own = bytesIn(BUILD);
	figures('R10', { 'MB kept for offline': kept / 1_000_000, 'MB of the app': own / 1_000_000 });
	expect(kept).toBeGreaterThan(own / 10);
	expect(kept).toBeLessThanOrEqual(2 * own);
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
		caches.library.filter(
			(path) => !/^\/coderounds\/((packs|codesets)\/|_app\/.*(\.wasm|\/pdf-reader-[\w-]+\.js)$)/.test(path)
		)
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

test('while a hand is at work, what is fetched for later waits; then it comes whole', async ({
	page,
	context
}) => {
	let fetched = 0;
	context.on('request', (request) => {
		if (request.serviceWorker()) fetched++;
	});
	await page.goto('/');
	await expect.poll(() => fetched).toBeGreaterThan(3);
	const press = async (times: number) => {
		for (let at = 0; at < times; at++) {
			await page.keyboard.press('Shift');
			await page.waitForTimeout(100);
		}
	};
	// What was asked for before the first key is under way still.
	await press(5);
	const before = fetched;
	await press(15);
	// With a hand that rests, one file follows the other within a few ms.
	expect(fetched - before).toBeLessThan(4);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(async () => (await libraryState(page)).missing, { timeout: 60_000 }).toEqual([]);
	expect(fetched).toBeGreaterThan(before + 50);
});

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

for (const [what, spoil] of [
	['a file of it does not come', () => null],
	[
		'a page of it is of another release',
		(html: string) => html.replace(/\/entry\/start\.[\w-]+\.js/g, '/entry/start.another.js')
	]
] as const)
	test(`R14: a release is not taken when ${what}: the one before goes on whole, and Settings says so`, async ({
		page,
		app
	}, info) => {
		await visit(page, app);
		const to = info.outputPath('next');
		nextRelease(BUILD, to);
		const file = join(to, 'drill.html');
		const whole = readFileSync(file, 'utf8');
		const spoiled = spoil(whole);
		if (spoiled === null) rmSync(file);
		else writeFileSync(file, spoiled);
		app.swap(to);
		// Each visit looks for a new release.
		await page.goto('/settings');
		const offline = page.locator('#offline');
		await expect(offline).toContainText('A newer version did not come whole, so this one goes on as it is.');
		expect(await waits(page)).toBe(false);
		await page.goto('/drill');
		expect(await isNext(page)).toBe(false);
		expect(await releases(page)).toEqual({ page: 0, data: 0, pack: 200 });

		// The host is mended: the next look finds it, and the word on it goes.
		writeFileSync(file, whole);
		await page.goto('/settings');
		await expect(page.getByText('A new version is ready.')).toBeVisible();
		await expect(offline).not.toContainText('did not come whole');
	});

test('R14: Today says that a newer version did not come whole, until it does', async ({
	page,
	app
}, info) => {
	await visit(page, app);
	await firstRun(page);
	const to = info.outputPath('next');
	nextRelease(BUILD, to);
	const file = join(to, 'drill.html');
	const whole = readFileSync(file, 'utf8');
	rmSync(file);
	app.swap(to);
	await page.goto('/');
	await expect(page.getByText('A newer version did not come whole, so this one goes on.')).toBeVisible();
	writeFileSync(file, whole);
	await page.goto('/');
	await expect(page.getByText('A new version is ready.')).toBeVisible();
	await expect(page.getByText('did not come whole')).toHaveCount(0);
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
	const look = async (when: string, wanted: Awaited<ReturnType<typeof releases>>) => {
		const seen = await releases(page);
		const isMixed = seen.page !== seen.data || seen.pack !== 200;
		figures('R14', { 'looks at page, catalogue and pack': 1, 'of mixed releases': isMixed ? 1 : 0 });
		expect(seen, when).toEqual(wanted);
	};
	for (let number = 1; number <= UPDATES; number++) {
		const before = { page: number - 1, data: number - 1, pack: 200 };
		await look(`before update ${number}`, before);
		const to = info.outputPath(`next-${number % 2}`);
		nextRelease(BUILD, to, number);
		app.swap(to);
		await lookForUpdate(page);
		await expect(page.getByText('A new version is ready.')).toBeVisible();
		// The stale tab, and one that is reloaded, work on with what they have, though the host has it no longer.
		await look(`stale, update ${number}`, before);
		await page.reload();
		await look(`reloaded, update ${number}`, before);
		await page.getByRole('button', { name: /update/i }).click();
		let closed = 0;
		const shown = async () => {
			const now = await page.evaluate(() => Number(document.documentElement.dataset['next'] ?? 0));
			// Now and then Chromium does not change over while a tab is open. The banner says what to do.
			if (now !== number && (await page.getByText('Close every tab of CodeRounds').isVisible())) {
				const place = page.url();
				await page.goto('about:blank');
				await page.waitForTimeout(2_000);
				await page.goto(place);
				closed = 1;
			}
			return now;
		};
		await expect
			.poll(() => shown().catch(() => null), { timeout: 60_000, message: `update ${number}` })
			.toBe(number);
		await look(`after update ${number}`, { page: number, data: number, pack: 200 });
		figures('R14', { updates: 1, 'of them after every tab was closed': closed });
		await expect.poll(async () => (await libraryState(page)).missing, { timeout: 30_000 }).toEqual([]);
	}
});
