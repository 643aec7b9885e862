/**
 * Mock exams: one of each kind from the start to its report, with a reload in the middle; time that runs out; an
 * exam without going back; what may go wrong with one that was put away; the report on paper.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { EXAMS, type ExamName } from '../../src/lib/domain/pack';
import type { ExamDraft } from '../../src/lib/state/exam-draft';
import { BUILD, expect, test } from './fixtures';
import { expectFocus, tabTo } from './keys';
import { addCode, give, keyOf, missOf, readBank, readDrafts, readLog, setPoa, type Bank } from './person';
import { tooWide } from './places';

const bank = readBank();
const INDEX = join(BUILD, 'codesets', 'index.json');
const hasBothYears = existsSync(INDEX) && readFileSync(INDEX, 'utf8').includes('icd10cm_order_2026');
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The exam that is under way, as it is kept. */
async function kept(page: Page): Promise<ExamDraft> {
	const drafts = (await readDrafts(page)).map((text) => JSON.parse(text) as Partial<ExamDraft>);
	const exam = drafts.find((draft) => draft.exam !== undefined && draft.rules !== undefined);
	if (!exam) throw new Error('No exam is kept.');
	return exam as ExamDraft;
}

/** Changes the exam that is kept, as another release or another clock would find it. */
async function change(page: Page, to: Partial<ExamDraft>): Promise<void> {
	await page.evaluate(
		async ([name, changed]) => {
			const opened = await new Promise<IDBDatabase>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error ?? new Error('not opened'));
			});
			await new Promise<void>((done, fail) => {
				const transaction = opened.transaction('drafts', 'readwrite');
				const store = transaction.objectStore('drafts');
				const request = store.get('exam');
				request.onsuccess = () => store.put({ ...(request.result as object), ...changed }, 'exam');
				transaction.oncomplete = () => done();
				transaction.onerror = () => fail(transaction.error ?? new Error('not written'));
			});
			opened.close();
		},
		['coderounds:/', to] as const
	);
}

const row = (page: Page, box: Locator): Locator => page.locator('label').filter({ has: box });
const step = (page: Page): Locator =>
	page
		.locator('.dock, .foot')
		.getByRole('button', { name: /^(Next|Overview)$/ })
		.filter({ visible: true })
		.first();

interface Wish {
	exam: ExamName;
	clock?: string;
	strict?: boolean;
	noReturn?: boolean;
	twoPass?: boolean;
}

/** Chooses an exam at a tenth of its length and starts it. */
async function start(page: Page, wish: Wish): Promise<ExamDraft> {
	await page.goto('/exam');
	await row(page, page.getByRole('radio', { name: wish.exam, exact: true })).click();
	await expect(page.getByRole('radio', { name: /^10 %/ })).toBeChecked();
	if (wish.clock || wish.strict || wish.noReturn || wish.twoPass) {
		await page.getByText('Clock, going back, two passes').click();
		if (wish.clock) await page.getByRole('combobox', { name: /^Clock/ }).selectOption(wish.clock);
		if (wish.strict) await page.getByRole('checkbox', { name: /^Strict clock/ }).check();
		if (wish.noReturn) await page.getByRole('checkbox', { name: /^No going back/ }).check();
		if (wish.twoPass) await page.getByRole('checkbox', { name: /^Train two passes/ }).check();
	}
	await page.getByRole('button', { name: `Start the ${wish.exam}, 10 %` }).click();
	await expect(page).toHaveURL(/\/exam\/sitting$/);
	await onQuestion(page, 1);
	return kept(page);
}

async function onQuestion(page: Page, number: number): Promise<void> {
	await expect(page).toHaveTitle(new RegExp(`question ${number} of`));
	await expect(step(page)).toBeVisible();
}

async function giveCase(page: Page, id: string, bank: Bank): Promise<void> {
	const chart = bank.charts.find((one) => one.id === id);
	if (!chart) throw new Error(`There is no chart ${id}.`);
	const set = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const inpatient = chart.setting === 'inpatient';
	if (inpatient) await set('CM');
	for (const { code, poa } of chart.key.dx) {
		await addCode(page, code);
		if (inpatient && poa) await setPoa(page, code, poa);
	}
	if (chart.key.px.length > 0) await set('PCS');
	for (const { code } of chart.key.px) await addCode(page, code);
}

/** Gives what stands in the key, or something else. */
async function giveItem(
	page: Page,
	{ item, kind }: ExamDraft['items'][number],
	isRight = true
): Promise<void> {
	if (kind === 'chart') return giveCase(page, item, bank);
	const drill = bank.drills.find(({ id }) => id === item);
	if (!drill) throw new Error(`There is no drill ${item}.`);
	await give(page, drill, isRight ? keyOf(drill) : missOf(drill));
}

async function handIn(page: Page): Promise<void> {
	const dialog = page.getByRole('dialog', { name: 'Overview' });
	await dialog.getByRole('button', { name: 'Hand in', exact: true }).click();
	await dialog.getByRole('button', { name: 'Hand in', exact: true }).click();
}

async function onReport(page: Page): Promise<void> {
	await expect(page).toHaveURL(/\/exam\/report\?of=/);
	await expect(page.getByRole('heading', { name: 'By subject' })).toBeVisible();
}

async function violations(page: Page): Promise<string[]> {
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height + 200) });
	const found = await new AxeBuilder({ page })
		.options({ rules: { 'target-size': { enabled: true } } })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	await page.setViewportSize(before);
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`)
	);
}

for (const exam of EXAMS)
	test(`${exam}: from the start to the report, with a reload in the middle`, async ({ page }) => {
		const { items, edition } = await start(page, { exam });
		const middle = Math.floor(items.length / 2);
		// A miss that counts: what is tried out may stand first.
		const missed = items.findIndex(({ kind, worth }) => kind === 'drill' && worth > 0);
		for (const [at, item] of items.entries()) {
			await onQuestion(page, at + 1);
			await giveItem(page, item, at !== missed);
			if (at === middle) {
				const before = await kept(page);
				await page.reload();
				await onQuestion(page, at + 1);
				const after = await kept(page);
				expect(after.answers).toEqual(before.answers);
				expect(after.id).toBe(before.id);
				expect(after.used).toBeGreaterThanOrEqual(before.used);
			}
			// Nothing says what is right before the end.
			await expect(page.locator('.sign')).toHaveCount(0);
			await step(page).click();
		}
		await expect(
			page.getByRole('heading', { name: `${items.length} of ${items.length} answered` })
		).toBeVisible();
		await handIn(page);
		await onReport(page);

		const asked = items.reduce((sum, { worth }) => sum + worth, 0);
		const told = `${asked - 1} of ${asked} points, ${asked} questions answered.`;
		await expect(page.getByText(told)).toBeVisible();
		await expect(page.getByText('with 95 % confidence')).toBeVisible();
		// Codes open in the books of the exam, not in the newest; a reference names its own.
		const addresses = await page
			.locator('.told a[href*="/codebook/icd10"][aria-label$=" in the code book"]')
			.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
		for (const address of addresses) expect(address).toContain(`?edition=${edition}`);
		const tried = items.filter(({ worth }) => worth === 0).length;
		await expect(page.getByRole('heading', { name: 'Tried out' })).toHaveCount(tried > 0 ? 1 : 0);
		const log = await readLog(page);
		expect(log.filter(({ kind }) => kind === 'exam')).toHaveLength(1);
		expect(log.filter(({ kind }) => kind === 'practice')).toHaveLength(items.length);
		expect(log.filter(({ kind }) => kind === 'review')).toEqual([]);
		expect((await readDrafts(page)).join('')).not.toContain('"rules"');

		// It stands among the earlier ones, and what was sat joins the drills.
		await page.getByRole('main').getByRole('link', { name: 'Mock exams' }).click();
		await expect(page.getByRole('link', { name: new RegExp(`^${exam}, 10 %`) })).toBeVisible();
	});

/** Opens the book over what is asked, and looks for D69.1: it can be reported in FY2026, and is a header in FY2027. */
async function lookUp(page: Page): Promise<Locator> {
	await page
		.getByRole('button', { name: /^(Look up|Code book)$/ })
		.filter({ visible: true })
		.first()
		.click();
	const book = page.getByRole('dialog', { name: /^Code book/ });
	await book.getByRole('searchbox').fill('D69.1');
	await expect(book.getByRole('button', { name: /^D69\.1/ }).first()).toBeVisible();
	return book;
}

test('the book over a question or a case is the one that the exam asks', async ({ page }) => {
	test.skip(!hasBothYears, 'this build has no official sets of two years');
	await page.clock.setFixedTime(new Date('2026-11-23T12:00:00'));
	const { edition, items } = await start(page, { exam: 'CCS' });
	expect(edition).toBe('FY2026');
	const seen = new Set<string>();
	for (const [at, { item, kind }] of items.entries()) {
		await onQuestion(page, at + 1);
		const drill = bank.drills.find(({ id }) => id === item);
		const isCm = !drill || (drill.type === 'typed_code' && drill.system === 'icd10cm');
		if (isCm && !seen.has(kind)) {
			if (kind === 'chart') {
				const cm = page.getByRole('button', { name: 'CM', exact: true });
				if (await cm.isVisible()) await cm.click();
			}
			const book = await lookUp(page);
			await expect(book.getByRole('heading', { name: 'ICD-10-CM, FY2026' })).toBeVisible();
			const found = book.getByRole('button', { name: /^D69\.1/ }).first();
			await expect(found).not.toContainText('header');
			await expect(book.getByRole('status').first()).toContainText(/results?, FY2026/);
			await book.getByRole('button', { name: 'Close' }).click();
			seen.add(kind);
		}
		await step(page).click();
	}
	expect([...seen].sort()).toEqual(['chart', 'drill']);
});

test('time is up: the exam hands itself in with what was given', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-23T10:00:00-05:00') });
	const { items, rules } = await start(page, { exam: 'CCA' });
	expect(rules.given).toBe(12 * 60_000);
	const [first] = items;
	if (first) await giveItem(page, first);
	const said = page.getByRole('status').filter({ hasText: 'left.' });
	await page.clock.runFor('06:05');
	await expect(said.filter({ hasText: 'Half of the time is over.' })).toBeAttached();
	await page.clock.runFor('06:00');
	await onReport(page);
	await expect(page.getByText('12:00 of 12:00')).toBeVisible();
	await expect(page.getByText(`${items.length - 1} questions were never opened`)).toBeVisible();
	// The key of what was never opened is not told: it stays unseen.
	const log = await readLog(page);
	expect(log.filter(({ kind }) => kind === 'practice').map(({ item }) => item)).toEqual([first?.item]);
});

test('a code of the report leads to the book, and back to its line', async ({ page }) => {
	const { items } = await start(page, { exam: 'CCS' });
	expect(items.some(({ kind }) => kind === 'chart')).toBe(true);
	for (const [at, { kind }] of items.entries()) {
		await onQuestion(page, at + 1);
		// A case that is answered with a code that it does not have: its key is told.
		if (kind === 'chart') await addCode(page, 'R05.9');
		await step(page).click();
	}
	await handIn(page);
	await onReport(page);
	// Whatever the learner's books are now, the sources open in those of the exam.
	const sources = page.getByRole('list', { name: 'References' }).getByRole('link');
	for (const [name, address] of [
		[/^Guidelines/, /&edition=FY2026$/],
		[/^Tabular/, /\?edition=FY2026$/]
	] as const)
		await expect(sources.filter({ hasText: name }).first()).toHaveAttribute('href', address);
	await sources.filter({ hasText: 'Guidelines' }).first().click();
	const dialog = page.getByRole('dialog', { name: 'Guidelines' });
	await expect(dialog).toBeVisible();
	await dialog.getByRole('button', { name: 'Close' }).click();
	const code = page.getByRole('link', { name: 'R05.9 in the code book' }).first();
	await code.click();
	await expect(page.getByRole('heading', { level: 2, name: 'R05.9' })).toBeVisible();
	await page.goBack();
	await onReport(page);
	await expect(code).toBeInViewport();
});

test('without going back: forward only, also after a reload', async ({ page }) => {
	const { items } = await start(page, { exam: 'CCA', noReturn: true });
	await expect(page.getByRole('button', { name: 'The question before' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Flag', exact: true })).toHaveCount(0);
	await step(page).click();
	await onQuestion(page, 2);
	await page.reload();
	await onQuestion(page, 2);
	await page.getByRole('banner').getByRole('button', { name: 'Overview' }).click();
	// An order that is left as it was dealt is an answer.
	const orders = items.filter(({ item }) => bank.drills.find(({ id }) => id === item)?.type === 'sequence');
	const first = orders.some(({ item }) => item === items[0]?.item) ? 'answered' : 'open';
	await expect(page.getByRole('button', { name: `Question 1, ${first}` })).toBeDisabled();
	await expect(page.getByRole('button', { name: 'Question 3, not shown yet' })).toBeDisabled();
	await page.getByRole('button', { name: 'Close' }).click();
	for (let at = 2; at < items.length; at++) {
		await step(page).click();
		await onQuestion(page, at + 1);
	}
	await step(page).click();
	await expect(
		page.getByRole('heading', { name: `${orders.length} of ${items.length} answered` })
	).toBeVisible();
});

test('two passes: what is left for later comes back', async ({ page }) => {
	const { items } = await start(page, { exam: 'CCA', twoPass: true });
	await page.getByRole('button', { name: 'Later' }).click();
	for (let at = 1; at < items.length; at++) {
		await onQuestion(page, at + 1);
		const item = items[at];
		if (item) await giveItem(page, item);
		await step(page).click();
	}
	// The second pass begins with the one that was left.
	await onQuestion(page, 1);
	await expect(page.getByRole('button', { name: 'Later' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Flag', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	const [first] = items;
	if (first) await giveItem(page, first);
	await step(page).click();
	await expect(
		page.getByRole('heading', { name: `${items.length} of ${items.length} answered` })
	).toBeVisible();
});

test('nothing answered: nothing is recorded', async ({ page }) => {
	await start(page, { exam: 'CRC', clock: '0' });
	await page.getByRole('banner').getByRole('button', { name: 'Overview' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.getByText('nothing is recorded')).toBeVisible();
	await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Nothing was answered' })).toBeVisible();
	expect(await readLog(page)).toEqual([]);
});

test('two tabs: one at a time, and nothing is overwritten', async ({ page, context }) => {
	const { items } = await start(page, { exam: 'CPC' });
	const [first] = items;
	if (first) await giveItem(page, first);
	await expect.poll(async () => Object.keys((await kept(page)).answers)).toEqual([first?.item]);
	const other = await context.newPage();
	await other.goto('/exam/sitting');
	await expect(other.getByRole('heading', { name: 'This exam is open in another tab' })).toBeVisible();
	await other.getByRole('button', { name: 'Go on here' }).click();
	await onQuestion(other, 1);
	await expect(page.getByRole('heading', { name: 'Another tab took this exam' })).toBeVisible();
	expect(Object.keys((await kept(other)).answers)).toEqual([first?.item]);
});

test.describe('an exam that was put away', () => {
	test('a question is gone and another was corrected since', async ({ page }) => {
		const draft = await start(page, { exam: 'CPC' });
		await page.goto('/exam');
		await expect(page.getByRole('heading', { name: 'CPC, 10 %, is under way' })).toBeVisible();
		const items = draft.items.map((item, at) =>
			at === 0 ? { ...item, item: 'retired-long-ago' } : at === 1 ? { ...item, rev: item.rev + 1 } : item
		);
		await change(page, { items });
		await page.getByRole('link', { name: 'Go on' }).click();
		await expect(
			page.getByText('One question is no longer in this release and counts nothing.')
		).toBeVisible();
		await expect(page.getByText('One question was corrected since the start.')).toBeVisible();
		await expect(page).toHaveTitle(`CPC, question 1 of ${items.length - 1} · CodeRounds`);
	});

	test('the clock of the device is in another year', async ({ page }) => {
		const draft = await start(page, { exam: 'CPC', strict: true });
		const [first] = draft.items;
		if (first) await giveItem(page, first);
		await expect.poll(async () => Object.keys((await kept(page)).answers)).toEqual([first?.item]);
		await page.goto('/exam');
		await change(page, { keptAt: draft.keptAt - 365 * 86_400_000 });
		await page.goto('/exam/sitting');
		await expect(page.getByRole('heading', { name: 'The strict clock ran out' })).toBeVisible();
		await expect(page.getByText('you were away for 365 days')).toBeVisible();
		await page.getByRole('button', { name: /^It is not: go on with/ }).click();
		await onQuestion(page, 1);
		expect(Object.keys((await kept(page)).answers)).toEqual([first?.item]);
		await page.goto('/exam');
		await change(page, { keptAt: Date.now() + 365 * 86_400_000 });
		await page.goto('/exam/sitting');
		await expect(page.getByText('This device’s clock was set back')).toBeVisible();
		await onQuestion(page, 1);
	});

	test('all its questions are gone', async ({ page }) => {
		const draft = await start(page, { exam: 'CPC' });
		await page.goto('/exam');
		await change(page, { items: draft.items.map((item, at) => ({ ...item, item: `gone-${at}` })) });
		await page.goto('/exam/sitting');
		await expect(page.getByRole('heading', { name: 'No question of this exam is left' })).toBeVisible();
		await page.goto('/exam');
		await page.getByRole('button', { name: 'Throw it away' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
		await expect(page.getByRole('button', { name: 'Start the CPC, 10 %' })).toBeEnabled();
	});
});

test('no such exam, and none under way', async ({ page }) => {
	await page.goto('/exam/report?of=nothing');
	await expect(page.getByRole('heading', { name: 'There is no such exam on this device' })).toBeVisible();
	await page.goto('/exam/sitting');
	await expect(page.getByRole('heading', { name: 'No exam is under way' })).toBeVisible();
});

test('by keyboard alone, every focus in sight', async ({ page }) => {
	await page.goto('/exam');
	const radio = page.getByRole('radio', { name: 'CPC', exact: true });
	await tabTo(page, radio);
	for (let presses = 0; presses < 2; presses++) await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'CCA', exact: true })).toBeChecked();
	await tabTo(page, page.getByRole('button', { name: 'Start the CCA, 10 %' }));
	await page.keyboard.press('Enter');
	await onQuestion(page, 1);
	await expectFocus(page, 'the question');
	await tabTo(page, page.getByRole('button', { name: 'Flag', exact: true }));
	await page.keyboard.press('Space');
	await tabTo(page, step(page));
	await page.keyboard.press('Enter');
	await onQuestion(page, 2);
	await tabTo(page, page.getByRole('banner').getByRole('button', { name: 'Overview' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	const first = page.getByRole('button', { name: 'Question 1, open, flagged' });
	await tabTo(page, first);
	await page.keyboard.press('Enter');
	await onQuestion(page, 1);
});

test('the report on paper', async ({ page }, info) => {
	const { items } = await start(page, { exam: 'CPC' });
	for (const [at, item] of items.entries()) {
		await onQuestion(page, at + 1);
		await giveItem(page, item, at % 3 !== 0);
		await step(page).click();
	}
	await handIn(page);
	await onReport(page);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
	expect(scheme, 'paper is white, whatever the theme').toBe('light');
	for (const name of ['Print', 'Practise'])
		await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeHidden();
	await expect(page.getByRole('navigation')).toBeHidden();
	await expect(page.getByRole('heading', { name: 'What this app cannot judge' })).toBeVisible();
	await expect(page.getByText('The CPT number itself.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What was missed' })).toBeVisible();
	const file = await page.pdf({ format: 'A4' });
	await info.attach('report', { body: file, contentType: 'application/pdf' });
	expect(file.subarray(0, 5).toString()).toBe('%PDF-');
	await page.emulateMedia({ media: 'screen', colorScheme: 'light' });

	// The missed ones go into a sitting, and become cards.
	await page.getByRole('button', { name: /^Practise the/ }).click();
	await expect(page).toHaveURL(/\/drill$/);
	await expect(page.getByRole('button', { name: 'Check', exact: true }).first()).toBeVisible();
});

// Dark differs in colours alone, which the tokens' own check compares in both.
const THEMES = process.env.FULL ? (['light', 'dark'] as const) : (['light'] as const);
for (const colorScheme of THEMES)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		test('axe finds nothing, and nothing scrolls sideways at 320 px', async ({ page }) => {
			test.slow();
			const look = async (place: string) => {
				expect.soft(await violations(page), place).toEqual([]);
				const before = page.viewportSize();
				await page.setViewportSize({ width: 320, height: 568 });
				expect.soft(await tooWide(page), place).toEqual([]);
				if (before) await page.setViewportSize(before);
			};
			const { items } = await start(page, { exam: 'CIC' });
			for (const [at, item] of items.entries()) {
				await onQuestion(page, at + 1);
				if (at < 2 || item.kind === 'chart' || process.env.FULL) await look(`question: ${item.item}`);
				await giveItem(page, item, at % 2 === 0);
				await step(page).click();
			}
			await expect(page.getByRole('dialog')).toBeVisible();
			await look('overview');
			await handIn(page);
			await onReport(page);
			await look('report');
			await page.getByRole('main').getByRole('link', { name: 'Mock exams' }).click();
			await page.getByText(/subjects, and where each number comes from$/).click();
			await page.getByText('Clock, going back, two passes').click();
			await look('choice');
		});
	});
