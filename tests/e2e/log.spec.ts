/**
 * The log by itself in a real browser, without the app around it: two tabs at once, transactions that break, what
 * an older release left behind, and the clocks of twelve time zones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { logScript } from '../log/bundle';
import type * as LogPage from '../log/page';
import type { Fixture } from '../upgrade/fixture';
import { figures } from './figures';
import { expect, test, type Site } from './fixtures';

declare const Logs: typeof LogPage;

// The page beside the app has no icon of its own, and the browser asks for one.
test.beforeEach(({ guard }) => guard.allow(/favicon\.ico/));

let script: Promise<string> | undefined;

/** A page of our origin that holds the log and nothing else. */
async function logPage(context: BrowserContext, app: Site): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${app.url}/robots.txt`);
	await page.evaluate(await (script ??= logScript()));
	return page;
}

const ANSWERS = 200;
const CARDS = 20;

test(`R8: two tabs, ${ANSWERS} answers each at once: ${2 * ANSWERS} events, one chain a card, no counter twice`, async ({
	context,
	app
}) => {
	const tabs = [await logPage(context, app), await logPage(context, app)];
	const told = await Promise.all(
		tabs.map((tab) =>
			tab.evaluate(
				([count, cards]) =>
					Promise.all(Array.from({ length: count }, (_, at) => Logs.answer('/', `card-${at % cards}`))),
				[ANSWERS, CARDS] as const
			)
		)
	);
	const answers = told.flat();
	expect(answers.every(({ saved }) => saved)).toBe(true);
	for (const [at, tab] of tabs.entries()) {
		const seen = await tab.evaluate(() => Logs.look('/'));
		if (at === 0)
			figures('R8', {
				tabs: tabs.length,
				'answers at once': answers.length,
				'events of them': seen.ids.length
			});
		expect(seen).toMatchObject({ agreed: true, missing: [], counts: [[2 * ANSWERS, 2 * ANSWERS]] });
		expect(new Set(seen.ids)).toEqual(new Set(answers.map(({ id }) => id)));
		// Each answer was computed on the one before it, whichever tab gave that.
		const heads = seen.prevs.filter((prev) => prev !== null);
		expect([seen.prevs.length - heads.length, new Set(heads).size]).toEqual([CARDS, heads.length]);
	}
});

// A review writes its event, the card, and the meta row with the day.
for (const nth of [1, 2, 3])
	test(`R2: a transaction that is aborted at its put ${nth}: done again, once, and all agrees`, async ({
		context,
		app
	}) => {
		const page = await logPage(context, app);
		await page.evaluate(() => Logs.answer('/', 'eye'));
		await page.evaluate((at) => {
			const put = IDBObjectStore.prototype.put;
			let calls = 0;
			IDBObjectStore.prototype.put = function (...given) {
				calls++;
				if (calls === at) this.transaction.abort();
				return put.apply(this, given);
			};
		}, nth);
		expect(await page.evaluate(() => Logs.answer('/', 'eye'))).toMatchObject({ saved: true });
		const fresh = await logPage(context, app);
		const seen = await fresh.evaluate(() => Logs.look('/'));
		expect(seen).toMatchObject({ agreed: true, missing: [], health: { state: 'ok' } });
		expect(seen.ids).toHaveLength(2);
		figures('R2', { 'transactions of Chromium aborted at a put, and done once': 1 });
	});

for (const name of ['InvalidStateError', 'UnknownError', 'TransactionInactiveError', 'NotFoundError'])
	test(`R11: a connection that says ${name}: opened again, the answer is there once`, async ({
		context,
		app
	}) => {
		const page = await logPage(context, app);
		await page.evaluate(() => Logs.answer('/', 'eye'));
		await page.evaluate((told) => {
			const transaction = IDBDatabase.prototype.transaction;
			let calls = 0;
			Object.assign(globalThis, { broken: 0 });
			IDBDatabase.prototype.transaction = function (...given) {
				if (calls++ % 5 === 0) {
					(globalThis as unknown as { broken: number }).broken++;
					throw new DOMException('made to fail', told);
				}
				return transaction.apply(this, given);
			};
		}, name);
		const told = await page.evaluate(async () => {
			const all: Awaited<ReturnType<typeof Logs.answer>>[] = [];
			for (let at = 0; at < 12; at++) all.push(await Logs.answer('/', 'eye'));
			return all;
		});
		const broken = await page.evaluate(() => (globalThis as unknown as { broken: number }).broken);
		const seen = await (await logPage(context, app)).evaluate(() => Logs.look('/'));
		const ids = new Set(seen.ids);
		figures('R11', {
			'connections that broke': broken,
			'answers meanwhile': told.length,
			lost: told.filter(({ id }) => !ids.has(id)).length,
			twice: seen.ids.length - ids.size
		});
		expect(told.every(({ saved }) => saved)).toBe(true);
		expect(seen).toMatchObject({ agreed: true, missing: [] });
		expect(seen.ids).toHaveLength(13);
	});

test('R11: a connection whose first try was committed without an answer: the answer is there once', async ({
	context,
	app
}) => {
	const page = await logPage(context, app);
	await page.evaluate(() => Logs.answer('/', 'eye'));
	await page.evaluate(() => {
		// The transaction completes, and the connection dies before anybody hears of it.
		let isNext = true;
		const open = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...given) {
			const made = open.apply(this, given);
			if (given[1] !== 'readwrite' || !isNext) return made;
			isNext = false;
			made.addEventListener('complete', (event) => {
				event.stopImmediatePropagation();
				made.dispatchEvent(new Event('abort'));
			});
			return made;
		};
	});
	expect(await page.evaluate(() => Logs.answer('/', 'eye'))).toMatchObject({ saved: true });
	const seen = await (await logPage(context, app)).evaluate(() => Logs.look('/'));
	expect(seen).toMatchObject({ agreed: true, missing: [] });
	expect(seen.ids).toHaveLength(2);
});

const UPGRADE = new URL('../upgrade/', import.meta.url);
for (const name of readdirSync(UPGRADE).filter((file) => /^v\d+\.json$/.test(file)))
	test(`R9: what the released version of ${name} left opens with everything in it`, async ({
		context,
		app
	}) => {
		const fixture = JSON.parse(readFileSync(new URL(name, UPGRADE), 'utf8')) as Fixture;
		const page = await logPage(context, app);
		const opened = await page.evaluate((old) => Logs.openFixture('/old', old), fixture);
		const { events, hash } = fixture;
		expect(opened).toEqual({ health: 'ok', events, hash, folded: hash });
	});

const ZONES = [
	'America/New_York',
	'America/Los_Angeles',
	'America/St_Johns',
	'Europe/London',
	'Europe/Berlin',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Pacific/Apia',
	'Pacific/Kiritimati',
	'Etc/GMT+12'
];
/** When clocks change in America, Europe and Lord Howe, the end of a year, and a leap day. */
const DATES = [
	'2026-03-08',
	'2026-11-01',
	'2026-03-29',
	'2026-10-25',
	'2026-04-05',
	'2026-10-04',
	'2026-12-31',
	'2028-02-29'
];
const HALF_HOUR = 1_800_000;

/** The study day of an instant by a zone's own calendar: the date that its clocks showed four hours before. */
function dayIn(timeZone: string, at: number): number {
	const clock = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' }
	});
	const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	const date = Date.UTC(
		part['year'] ?? 0,
		(part['month'] ?? 1) - 1,
		part['day'] ?? 1,
		(part['hour'] ?? 0) - 4
	);
	return Number(new Date(date).toISOString().slice(0, 10).replaceAll('-', ''));
}

test(`R12: ${ZONES.length} time zones, ${DATES.length} dates: the browser's clocks give the day that the calendar says`, async ({
	browser,
	app,
	guard
}) => {
	const instants = DATES.flatMap((date) =>
		// From the evening before to the evening after, wherever on Earth.
		Array.from({ length: 120 }, (_, at) => Date.parse(`${date}T00:00:00Z`) + (at - 36) * HALF_HOUR)
	);
	let right = 0;
	for (const timezoneId of ZONES) {
		const context = await browser.newContext({ timezoneId });
		await guard.watch(context);
		const page = await logPage(context, app);
		const days = await page.evaluate((list) => Logs.days(list), instants);
		const wanted = instants.map((at) => dayIn(timezoneId, at));
		right += days.filter((day, at) => day === wanted[at]).length;
		expect(days, timezoneId).toEqual(wanted);
		await context.close();
	}
	const all = ZONES.length * instants.length;
	figures('R12', {
		[`half hours in ${ZONES.length} zones around ${DATES.length} dates: the right day`]: right,
		'a wrong one': all - right
	});
});
