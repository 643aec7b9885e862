/**
 * Adding an official release inside the app, on the starter build: as for a learner who has the app and the zip
 * that CMS publishes, and no connection.
 */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { BASE, expect, test, type Guard, type Site } from './fixtures';
import { openProfile } from './profile';
import { BOOK_ZIPS, CM_2026, CM_2027, PCS_2026, picked, type Picked } from './official-zips';

const DATABASE = `coderounds:${BASE}:codesets`;
const section = (page: Page) => page.locator('#codesets');
const input = (page: Page) => section(page).locator('input[type=file]');
const useIt = (page: Page) => section(page).getByRole('button', { name: 'Use it', exact: true });

async function settings(page: Page, site: Site): Promise<void> {
	await page.goto(`${site.url}/settings`);
	await expect(input(page)).toBeEnabled();
}

/** What of imports is on disk: how many records, files and sources. */
function kept(page: Page): Promise<number[]> {
	return page.evaluate(async (name) => {
		const database = await new Promise<IDBDatabase>((done, fail) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error ?? new Error('not opened'));
		});
		const counts: number[] = [];
		for (const store of ['imports', 'files', 'sources']) {
			counts.push(
				await new Promise<number>((done, fail) => {
					const request = database.transaction(store).objectStore(store).count();
					request.onsuccess = () => done(request.result);
					request.onerror = () => fail(request.error ?? new Error('not counted'));
				})
			);
		}
		database.close();
		return counts;
	}, DATABASE);
}

/** Hands files in and waits for what was found. */
async function read(page: Page, ...files: Picked[]): Promise<void> {
	await input(page).setInputFiles(files);
	await expect(section(page).getByText('Found, and not in use yet')).toBeVisible({ timeout: 60_000 });
}

async function add(page: Page, ...files: Picked[]): Promise<void> {
	await read(page, ...files);
	await useIt(page).click();
	await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });
}

async function cutOff(page: Page, site: Site, guard: Guard): Promise<void> {
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		while (active && active.state !== 'activated') await new Promise((next) => setTimeout(next, 50));
	});
	await page.goto(`${site.url}/settings`);
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/);
	await site.close();
	await page.context().setOffline(true);
}

/** Looks a code up by its address, which every edition answers. */
async function titleOf(page: Page, site: Site, code: string): Promise<string> {
	await page.goto(`${site.url}/codebook/icd10cm/${code}`);
	const main = page.getByRole('main').first();
	await expect(main).toContainText(/FY20\d\d|starter/);
	return main.innerText();
}

test.describe('with the official files', () => {
	test.skip(!CM_2026 || !PCS_2026 || !CM_2027, 'needs the official files');
	const [cm, pcs, newer] = [CM_2026, PCS_2026, CM_2027] as [Picked, Picked, Picked];

	test('two zips, no network, no server: found, used, searched, gone back, used again, removed', async ({
		page,
		appBase,
		guard
	}) => {
		test.slow();
		await page.goto(`${appBase.url}/`);
		await cutOff(page, appBase, guard);
		await settings(page, appBase);
		await expect(section(page)).toContainText('the codes that the questions name');

		await read(page, cm, pcs);
		const found = section(page).getByRole('group', { name: 'Found, and not in use yet' });
		await expect(found).toContainText('98,186 codes and headers, 74,719 of them billable, as published');
		await expect(found).toContainText('79,193 codes, as published');
		await expect(found).toContainText('takes the place of the starter set');
		expect(await kept(page), 'nothing is written before it is asked').toEqual([0, 0, 0]);
		await useIt(page).click();
		await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });
		await expect(section(page)).toContainText('74,719 codes');

		await page.goto(`${appBase.url}/codebook`);
		await page.getByRole('searchbox').fill('gout ankle');
		await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(/ankle/i);
		await page.goto(`${appBase.url}/codebook/icd10pcs/0FT44ZZ`);
		await expect(page.getByRole('main').first()).toContainText('Gallbladder');
		expect(await titleOf(page, appBase, 'S52.123A')).toContain('FY2026');

		await settings(page, appBase);
		await section(page)
			.getByRole('button', { name: /^Go back/ })
			.click();
		await expect(section(page)).toContainText('The edition before is in use again.');
		await expect(section(page)).toContainText('the codes that the questions name');
		await useIt(page)
			.or(section(page).getByRole('button', { name: /^Use it/ }))
			.first()
			.click();
		await expect(section(page)).toContainText('It is in use.');
		await page.reload();
		await expect(section(page)).toContainText('74,719 codes');

		await section(page)
			.getByRole('button', { name: /^Remove/ })
			.click();
		await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
		await section(page)
			.getByRole('button', { name: /^Remove/ })
			.click();
		await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
		await expect(section(page)).toContainText('It was removed from this device.');
		await expect(section(page)).toContainText('the codes that the questions name');
		expect(await kept(page)).toEqual([0, 0, 0]);
	});

	test('the whole book from published zips alone, one after the other, without a connection', async ({
		page,
		appBase,
		guard
	}) => {
		test.slow();
		const zips = BOOK_ZIPS.filter((zip) => zip !== undefined);
		test.skip(zips.length < BOOK_ZIPS.length, 'needs the official files');
		await page.goto(`${appBase.url}/`);
		await cutOff(page, appBase, guard);
		await settings(page, appBase);
		await add(page, newer, pcs);
		// Each tells what is in it, in the words of its kind.
		const told = [
			[
				'5,407 Excludes1, 2,529 Excludes2',
				'314 main terms',
				'9,020 cells with a code',
				'40,036 cells with a code'
			],
			['914 tables, 2,733 rows, 79,115 codes', '3,215 main terms, 21,269 subterms'],
			['POA exempt list FY2026', '38,349 exempt codes'],
			[
				'7,903 diagnoses, 115 categories. Categories have numbers and no labels yet',
				'Stays as it is: POA exempt list'
			],
			['369 modifiers']
		];
		for (const [at, zip] of zips.entries()) {
			await read(page, zip);
			for (const words of told[at] ?? []) await expect(section(page)).toContainText(words);
			await useIt(page).click();
			await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });
		}
		const inUse = section(page).getByRole('list').first();
		for (const part of [
			'Tabular List with notes',
			'Alphabetic Index',
			'ICD-10-PCS tables',
			'ICD-10-PCS Index',
			'POA exempt list'
		])
			await expect(inUse).toContainText(part);
		await expect(inUse).toContainText('HCPCS Level II official, added by you');
		await page.goto(`${appBase.url}/codebook`);
		await expect(page.getByRole('main')).toContainText('Endocrine, nutritional and metabolic diseases');
		await page.goto(`${appBase.url}/codebook/icd10cm/E11.65`);
		await expect(page.getByRole('main').first()).toContainText('hyperglycemia');
		await settings(page, appBase);
		// What was added first is not lost by what came after.
		await input(page).setInputFiles(zips[2] as Picked);
		await expect(section(page)).toContainText('Nothing changed: POA exempt list FY2026, as in use already.', {
			timeout: 60_000
		});
	});

	test('an older year says so, and what changed', async ({ page, appBase }) => {
		await settings(page, appBase);
		await add(page, newer);
		await expect(section(page)).toContainText('74,879 codes');
		await read(page, cm);
		const found = section(page).getByRole('group', { name: 'Found, and not in use yet' });
		await expect(found).toContainText('This is FY2026, older than the FY2027 in use. It can stand beside it');
		const added = found.getByText(/^\d+ added$/);
		await expect(added).toBeVisible();
		await added.click();
		await expect(found.getByRole('listitem').first()).toBeVisible();
		await section(page).getByRole('button', { name: 'Leave it' }).click();
		await expect(section(page)).toContainText('Left. Nothing was changed.');
		expect((await kept(page))[0]).toBe(1);
		await add(page, cm);
		// Beside it: the newer still opens.
		expect(await titleOf(page, appBase, 'I50.23')).toContain('FY2027');
	});

	test('a zip dropped on the section is read like one that was picked, and what was found is accessible', async ({
		page,
		appBase
	}) => {
		await settings(page, appBase);
		const dropped = await page.evaluateHandle(
			({ name, base64 }) => {
				const transfer = new DataTransfer();
				const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
				transfer.items.add(new File([bytes], name, { type: 'application/zip' }));
				return transfer;
			},
			{ name: cm.name, base64: cm.buffer.toString('base64') }
		);
		await section(page).dispatchEvent('dragover', { dataTransfer: dropped });
		await section(page).dispatchEvent('drop', { dataTransfer: dropped });
		const found = section(page).getByRole('group', { name: 'Found, and not in use yet' });
		await expect(found).toContainText('74,719 of them billable', { timeout: 60_000 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const axe = new AxeBuilder({ page }).include('#codesets');
			const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
		}
		await useIt(page).click();
		await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });
	});

	test('cancelled in the middle', async ({ page, appBase }) => {
		await settings(page, appBase);
		await input(page).setInputFiles([cm, pcs, newer]);
		await expect(section(page).getByRole('progressbar')).toBeVisible();
		await section(page).getByRole('button', { name: 'Cancel' }).click();
		await expect(section(page)).toContainText('Cancelled. Nothing was changed.');
		expect(await kept(page)).toEqual([0, 0, 0]);
		// And the next one is not held up.
		await add(page, pcs);
	});

	test('two at once: the second gets a sentence; other tabs follow without a reload', async ({
		page,
		context,
		appBase
	}) => {
		await settings(page, appBase);
		const other = await tab(context);
		await settings(other, appBase);
		await read(page, cm);
		await input(other).setInputFiles([pcs]);
		await expect(section(other)).toContainText('Another tab is adding a release.');
		expect(await kept(other)).toEqual([0, 0, 0]);

		await other.goto(`${appBase.url}/codebook`);
		await other.getByRole('searchbox').fill('gout ankle');
		await other.evaluate(() => Object.assign(window, { stayed: true }));
		await useIt(page).click();
		await expect(section(page).getByText('It is in use.')).toBeVisible({ timeout: 30_000 });
		await other.getByRole('searchbox').fill('gout right ankle');
		await expect(other.getByRole('main').getByRole('listitem').first()).toContainText(/ankle/i);
		await expect(other.getByRole('main')).toContainText('FY2026');
		expect(await other.evaluate(() => 'stayed' in window)).toBe(true);
	});

	for (const moment of ['while it is read', 'while it is written']) {
		test(`the tab is closed ${moment}: the edition before is whole and in use`, async ({
			context,
			page,
			appBase
		}) => {
			await settings(page, appBase);
			await add(page, newer);
			const other = await tab(context);
			await settings(other, appBase);
			if (moment === 'while it is read') {
				await input(other).setInputFiles([cm, pcs]);
				await expect(section(other).getByRole('progressbar')).toBeVisible();
			} else {
				await read(other, cm, pcs);
				// Not waited for: the tab goes with the write under way.
				void useIt(other)
					.click({ noWaitAfter: true })
					.catch(() => 'the tab is gone');
				await expect(
					section(other)
						.getByRole('button', { name: 'Writing…' })
						.or(section(other).getByText('It is in use.'))
				)
					.toBeVisible()
					.catch(() => 'it was quicker');
			}
			await other.close();
			await page.reload();
			const counts = await kept(page);
			// All of it, or nothing of it.
			expect(
				[
					[1, 1, 1],
					[2, 3, 3]
				],
				`${counts}`
			).toContainEqual(counts);
			await expect(section(page)).toContainText('74,879 codes');
			expect(await titleOf(page, appBase, 'I50.23')).toContain('FY2027');
			// The lock went with the tab.
			await settings(page, appBase);
			await read(page, pcs);
		});
	}

	test('a full disk: one sentence, and the edition before stays', async ({ appBase, guard }, info) => {
		guard.allow(/favicon\.ico/);
		// A window without a profile keeps large files in memory and does not count them.
		const { context, page } = await openProfile(info.outputPath('profile'), appBase, guard);
		const other = await context.newPage();
		await other.goto(`${appBase.url}/robots.txt`);
		await page.bringToFront();
		const session = await context.newCDPSession(other);
		const origin = new URL(appBase.url).origin;
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000_000 });
		await settings(page, appBase);
		await add(page, pcs);
		await fill(other);
		await read(page, cm);
		await useIt(page).click();
		await expect(section(page)).toContainText('This device has no room for it.', { timeout: 30_000 });
		await expect(section(page)).toContainText('79,193 codes');
		await session.send('Storage.overrideQuotaForOrigin', { origin });
		expect((await kept(page))[0]).toBe(1);
		await page.reload();
		await expect(section(page)).toContainText('79,193 codes');
		await context.close();
	});

	test('kept in an older format: made anew from its own file, without asking', async ({ page, appBase }) => {
		await settings(page, appBase);
		await add(page, cm);
		await page.evaluate(async (name) => {
			const database = await new Promise<IDBDatabase>((done) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
			});
			const transaction = database.transaction(['imports', 'files'], 'readwrite');
			const imports = transaction.objectStore('imports');
			imports.openCursor().onsuccess = function () {
				const cursor = (this as IDBRequest<IDBCursorWithValue | null>).result;
				if (cursor) cursor.update({ ...(cursor.value as object), format: '0.0.0' });
			};
			transaction.objectStore('files').openCursor().onsuccess = function () {
				const cursor = (this as IDBRequest<IDBCursorWithValue | null>).result;
				if (cursor) cursor.update(new Uint8Array([1, 2, 3]).buffer);
			};
			await new Promise((done) => (transaction.oncomplete = done));
			database.close();
		}, DATABASE);
		await page.reload();
		await expect(section(page)).toContainText('74,719 codes', { timeout: 30_000 });
		expect(await titleOf(page, appBase, 'S52.123A')).toContain('FY2026');
		expect(await kept(page)).toEqual([1, 1, 1]);
	});
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
		for (const bytes of [500_000, 50_000]) while (await fits(bytes));
		database.close();
	});
}

async function tab(context: BrowserContext): Promise<Page> {
	return context.newPage();
}

test('files that are no release: a sentence for each, and nothing changes', async ({ page, appBase }) => {
	test.slow();
	const line = '00001 A00     0 Cholera'.padEnd(77) + 'Cholera\r\n';
	const order = zipSync({ 'icd10cm_order_2028.txt': strToU8(line) });
	const locked = order.slice();
	const view = new DataView(locked.buffer);
	const entry = view.getUint32(locked.length - 22 + 16, true);
	locked[entry + 8] = (locked[entry + 8] ?? 0) | 1;
	const bomb = new Uint8Array(200e6).fill(0x20);
	bomb.set(strToU8(line));
	const entities = '<!DOCTYPE a [<!ENTITY b "c">]><ICD10CM.tabular>&b;</ICD10CM.tabular>';
	const table: [string, Uint8Array, string][] = [
		['empty.zip', new Uint8Array(0), 'empty.zip is empty.'],
		['guide.zip', strToU8('%PDF-1.7 a renamed PDF'), 'guide.zip is '],
		['cut.zip', order.subarray(0, order.length - 30), 'cut.zip is a zip that is cut off'],
		['locked.zip', locked, 'locked.zip is locked with a password'],
		[
			'bomb.zip',
			zipSync({ 'icd10cm_order_2028.txt': bomb }),
			'unpacks to far more than any official release holds'
		],
		['tabular.zip', zipSync({ 'icd10cm_tabular_2028.xml': strToU8(entities) }), 'declares entities'],
		['excerpt.zip', order, 'holds only 1 codes and headers'],
		['addenda.txt', strToU8('Add:         028F3Z0 Division of Aortic Valve'), 'holds no code set']
	];
	await settings(page, appBase);
	for (const [name, bytes, sentence] of table) {
		await input(page).setInputFiles([picked(name, bytes)]);
		await expect(section(page).getByRole('status').filter({ hasText: sentence }), name).toBeVisible({
			timeout: 30_000
		});
	}
	await expect(section(page)).toContainText('the codes that the questions name');
	expect(await kept(page)).toEqual([0, 0, 0]);
});
