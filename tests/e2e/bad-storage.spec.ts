/** What a browser does to the database: one clear sentence each, and nothing that was saved is lost. */
import type { BrowserContext, Download, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { figures } from './figures';
import { expect, test, type Site } from './fixtures';
import { answer, firstRun, next, readBank, readLog, waitForCopy } from './person';

const NAME = 'coderounds:/';
const bank = readBank();

// The page beside the app has no icon of its own, and the browser asks for one.
test.beforeEach(({ guard }) => guard.allow(/favicon\.ico/));

/** Answers so many questions of the sitting that is open. */
async function answers(page: Page, count: number): Promise<void> {
	for (let at = 0; at < count; at++) {
		await answer(page, bank);
		await next(page);
	}
}

/** A page of our origin that is not the app. */
async function outside(context: BrowserContext, app: Site): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${app.url}/robots.txt`);
	// A page in the background is drawn once in two seconds.
	await context.pages()[0]?.bringToFront();
	return page;
}

const reviewsIn = async (page: Page) =>
	(await readLog(page)).filter(({ kind }) => kind === 'review').map(({ item }) => item);

const banner = (page: Page, sentence: string | RegExp) =>
	page.getByRole('status').filter({ hasText: sentence });

async function savedCopy(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).first().click()
	]);
	return readFileSync(await pathOf(download), 'utf8');
}
async function pathOf(download: Download): Promise<string> {
	const path = await download.path();
	return path;
}
const reviewLines = (text: string) =>
	text.split('\n').filter((line) => line.includes('"kind":"review"')).length;

async function cdp(page: Page, app: Site) {
	const session = await page.context().newCDPSession(page);
	const origin = new URL(app.url).origin;
	return {
		quota: (quotaSize?: number) =>
			session.send('Storage.overrideQuotaForOrigin', {
				origin,
				...(quotaSize === undefined ? {} : { quotaSize })
			}),
		clear: (storageTypes: string) => session.send('Storage.clearDataForOrigin', { origin, storageTypes })
	};
}

for (const version of [1, 7])
	test(`R3: a foreign database, version ${version}: not touched, and answers can be taken along`, async ({
		page,
		context,
		app
	}) => {
		const other = await outside(context, app);
		await other.evaluate(
			([name, at]) =>
				new Promise<void>((done, fail) => {
					const request = indexedDB.open(name, at);
					request.onupgradeneeded = () => {
						request.result.createObjectStore('theirs').put('precious', 'key');
					};
					request.onsuccess = () => {
						request.result.close();
						done();
					};
					request.onerror = () => fail(request.error ?? new Error('not made'));
				}),
			[NAME, version] as const
		);
		await firstRun(page);
		await expect(banner(page, 'Other data stands where CodeRounds saves.')).toHaveCount(1);
		await answers(page, 2);
		expect(reviewLines(await savedCopy(page))).toBe(2);
		const left = await other.evaluate(
			(name) =>
				new Promise<unknown>((done, fail) => {
					const request = indexedDB.open(name);
					request.onsuccess = () => {
						const { result } = request;
						const get = result.transaction('theirs').objectStore('theirs').get('key');
						get.onsuccess = () => done([result.version, ...result.objectStoreNames, get.result]);
					};
					request.onerror = () => fail(request.error ?? new Error('not opened'));
				}),
			NAME
		);
		expect(left).toEqual([version, 'theirs', 'precious']);
	});

test('R3: a damaged database: the loss is said, and the last copy brings it back', async ({
	page,
	context,
	app
}) => {
	await firstRun(page);
	await answers(page, 3);
	const before = await reviewsIn(page);
	const events = (await readLog(page)).length;
	await waitForCopy(page, events);
	await page.goto('about:blank');
	const other = await outside(context, app);
	await other.evaluate(
		(name) =>
			new Promise<void>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => {
					const work = request.result.transaction(['tail', 'meta', 'cards'], 'readwrite');
					const tail = work.objectStore('tail');
					tail.getAllKeys().onsuccess = ({ target }) => {
						const [first, second] = (target as IDBRequest<IDBValidKey[]>).result.slice(-2);
						if (first !== undefined) tail.delete(first);
						if (second !== undefined) tail.put('{"rubbish', second);
					};
					work.objectStore('meta').clear();
					work.objectStore('cards').clear();
					work.oncomplete = () => {
						request.result.close();
						done();
					};
					work.onerror = () => fail(work.error ?? new Error('not damaged'));
				};
			}),
		NAME
	);
	await page.goto('/');
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(1);
	await page.getByRole('button', { name: 'Bring back the last copy' }).click();
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(0);
	expect((await reviewsIn(page)).sort()).toEqual([...before].sort());
});

/** Writes rows into a database beside the app's until nothing fits any more. */
function fill(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((done, fail) => {
			const request = indexedDB.open('filler', 1);
			request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error ?? new Error('not opened'));
		});
		const fits = (bytes: number) =>
			new Promise<boolean>((done) => {
				const work = database.transaction('rows', 'readwrite');
				work.objectStore('rows').put('x'.repeat(bytes));
				work.oncomplete = () => done(true);
				work.onabort = () => done(false);
			});
		for (const bytes of [100_000, 10_000, 1_000, 100, 1]) while (await fits(bytes));
		database.close();
	});
}

/** Notes the last tap before the disk refused for the first time, and when the banner is there. */
const noteTimes = (page: Page) =>
	page.evaluate(() => {
		const times = { tapped: 0, refused: 0, told: 0 };
		Object.assign(globalThis, { times });
		const tapped = () => (times.tapped = times.refused ? times.tapped : performance.now());
		document.addEventListener('click', tapped, true);
		const { transaction } = IDBDatabase.prototype;
		IDBDatabase.prototype.transaction = function (...given) {
			const work = transaction.apply(this, given);
			work.addEventListener('abort', () => (times.refused ||= performance.now()));
			return work;
		};
		new MutationObserver(() => {
			if (document.body.innerText.includes('This device is full.')) times.told ||= performance.now();
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
	});
/** From that tap until the banner, ms. */
const untilTold = (page: Page) =>
	page.evaluate(() => {
		const { times } = globalThis as unknown as { times: Record<'tapped' | 'refused' | 'told', number> };
		if (!times.tapped || !times.refused || !times.told) throw new Error(JSON.stringify(times));
		return Math.round(times.told - times.tapped);
	});

test('R10: a full disk: the answer is kept, it is said, a copy can be saved, and writing goes on after', async ({
	page,
	context,
	app
}) => {
	const other = await outside(context, app);
	const disk = await cdp(other, app);
	await disk.quota(2_000_000);
	await firstRun(page);
	await answers(page, 1);
	await fill(other);
	await noteTimes(page);
	await answers(page, 2);
	await expect(banner(page, 'This device is full.')).toHaveCount(1);
	const told = await untilTold(page);
	const exported = reviewLines(await savedCopy(page));
	const onDisk = (await reviewsIn(page)).length;
	expect([exported, onDisk]).toEqual([3, 1]);
	await disk.quota();
	await expect(banner(page, 'This device is full.')).toHaveCount(0, { timeout: 40_000 });
	const after = (await reviewsIn(page)).length;
	figures('R10', {
		'answers on a full disk, all in the copy': exported - onDisk,
		'written when there was space': after - onDisk,
		lost: exported - after,
		'ms from the tap until the banner': told
	});
	expect(after).toBe(3);
	await page.reload();
	await answers(page, 1);
	expect(await reviewsIn(page)).toHaveLength(4);
});

test('R10: a window without storage: it works, it says so, and a copy can be saved', async ({ page }) => {
	await page.addInitScript(() => {
		indexedDB.open = () => {
			throw new DOMException('Storage is off here.', 'SecurityError');
		};
	});
	await firstRun(page);
	await expect(banner(page, 'This browser cannot save here.')).toHaveCount(1);
	await answers(page, 2);
	expect(reviewLines(await savedCopy(page))).toBe(2);
});

/** A release that is one version ahead of this one: all it opens, it opens at the next version. */
const asNewer = (page: Page) =>
	page.addInitScript(() => {
		const open = indexedDB.open.bind(indexedDB);
		indexedDB.open = (name: string, version?: number) =>
			version === undefined ? open(name) : open(name, version + (name.endsWith(':/') ? 1 : 0));
	});

/** What a release does whose data an older one must not read. */
const forbidReading = (page: Page) =>
	page.evaluate(
		(name) =>
			new Promise<void>((done) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => {
					const change = request.result.transaction('meta', 'readwrite');
					const rows = change.objectStore('meta');
					const row = rows.get('log');
					row.onsuccess = () => rows.put({ ...(row.result as object), minReader: 2 }, 'log');
					change.oncomplete = () => {
						request.result.close();
						done();
					};
				};
			}),
		NAME
	);

test('R9: an older tab that holds the database: said within 2 s, and it goes on when that tab is closed', async ({
	page,
	context,
	app
}) => {
	await firstRun(page);
	await answers(page, 2);
	await page.goto('about:blank');
	const old = await outside(context, app);
	await old.evaluate(
		(name) =>
			new Promise<void>((done) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => {
					// Held, and deaf to `versionchange`.
					Object.assign(globalThis, { held: request.result });
					done();
				};
			}),
		NAME
	);
	await asNewer(page);
	await page.goto('/progress');
	const opened = performance.now();
	await expect(banner(page, 'An older CodeRounds is open in another tab.')).toHaveCount(1, {
		timeout: 2_000
	});
	const told = performance.now();
	await old.close();
	const closed = performance.now();
	await expect(banner(page, 'An older CodeRounds is open in another tab.')).toHaveCount(0, {
		timeout: 1_000
	});
	figures('R9', {
		'ms until a page that is held up says so': Math.round(told - opened),
		'ms until it goes on': Math.round(performance.now() - closed)
	});
	await expect(page.locator('.figs .figure').first()).toHaveText('2');
	expect(await reviewsIn(page)).toHaveLength(2);
});

test('R9: a newer release in another tab: this tab says so, writes nothing, and loses nothing', async ({
	page,
	context
}) => {
	await firstRun(page);
	await answers(page, 2);
	const newer = await context.newPage();
	await asNewer(newer);
	await newer.goto('/progress');
	await expect(newer.locator('.figs .figure').first()).toHaveText('2');
	await expect(banner(page, 'A newer CodeRounds is open on this device.')).toHaveCount(1, { timeout: 2_000 });
	await answer(page, bank);
	expect(await reviewsIn(newer)).toHaveLength(2);
	await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
	// What was there before and what is in memory alone go into one file.
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	const text = readFileSync(await saved.path(), 'utf8');
	expect(text.match(/"kind":"review"/g)).toHaveLength(3);
	expect(await reviewsIn(newer)).toHaveLength(2);
});

test('R9: data of a newer release that this one must not read: no copy of nothing is offered', async ({
	page,
	context
}) => {
	await firstRun(page);
	await answers(page, 2);
	const newer = await context.newPage();
	await asNewer(newer);
	await newer.goto('/progress');
	await expect(newer.locator('.figs .figure').first()).toHaveText('2');
	await forbidReading(newer);
	await newer.close();
	await page.reload();
	await expect(banner(page, 'A newer CodeRounds is open on this device.')).toHaveCount(1);
	await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save a copy' })).toHaveCount(0);
});

test('R11: a connection that is dropped, with the data: the loss is said, the copy and the new answer join', async ({
	page,
	app
}) => {
	await firstRun(page);
	await answers(page, 2);
	await waitForCopy(page, (await readLog(page)).length);
	await page.goto('/drill');
	await answers(page, 1);
	const before = await reviewsIn(page);
	expect(before).toHaveLength(3);
	const disk = await cdp(page, app);
	await disk.clear('indexeddb');
	const drill = await answer(page, bank);
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(1);
	await page.getByRole('button', { name: 'Bring back the last copy' }).click();
	await expect
		.poll(async () => (await reviewsIn(page)).sort())
		.toEqual([...before.slice(0, 2), drill.id].sort());
	// The one between was in no copy: that is said again.
	await page.reload();
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(1);
});

test('R3: a history that came back shorter: no fresh start, and two taps bring it back', async ({
	page,
	context,
	app
}) => {
	await firstRun(page);
	await answers(page, 3);
	const before = await reviewsIn(page);
	await waitForCopy(page, (await readLog(page)).length);
	await page.goto('about:blank');
	const other = await outside(context, app);
	await (await cdp(other, app)).clear('indexeddb');
	await page.goto('/');
	await expect(banner(page, /Your history came back shorter: 0 of \d+ events are here\./)).toHaveCount(1);
	await expect(page.getByText('Which exam is ahead?')).toHaveCount(0);
	await page.getByRole('button', { name: 'Bring back the last copy' }).click();
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(0);
	expect((await reviewsIn(page)).sort()).toEqual([...before].sort());
	await page.goto('/progress');
	await expect(page.locator('.figs .figure').first()).toHaveText('3');
});

test('R3: a copy whose writing broke off, and a damaged one, do not hide the good one behind them', async ({
	page,
	context,
	app
}) => {
	await firstRun(page);
	await answers(page, 1);
	const before = await reviewsIn(page);
	await waitForCopy(page, (await readLog(page)).length);
	await page.goto('about:blank');
	const other = await outside(context, app);
	await (await cdp(other, app)).clear('indexeddb');
	await other.evaluate(async (name) => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(encodeURIComponent(name));
		const fileOf = (count: number) =>
			folder.getFileHandle(`${Date.now() + count}-${count}-session.jsonl.gz`, { create: true });
		// A file is there, and empty, from the moment its writing begins.
		await fileOf(999);
		const damaged = await (await fileOf(998)).createWritable();
		await damaged.write('rubbish');
		await damaged.close();
	}, NAME);
	await page.goto('/');
	await page.getByRole('button', { name: 'Bring back the last copy' }).click();
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(0);
	expect(await reviewsIn(page)).toEqual(before);
});

test('R3: a lost history without a copy: said, and only the learner begins anew', async ({
	page,
	context,
	app
}) => {
	await firstRun(page);
	await answers(page, 1);
	await page.goto('about:blank');
	const other = await outside(context, app);
	const disk = await cdp(other, app);
	await disk.clear('indexeddb');
	await disk.clear('file_systems');
	await page.goto('/');
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(1);
	await page.getByRole('button', { name: 'Go on without' }).click();
	await expect(banner(page, /Your history came back shorter/)).toHaveCount(0);
	await expect(page.getByText('Which exam is ahead?')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Which exam is ahead?')).toBeVisible();
});
