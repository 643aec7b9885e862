/**
 * The kinds of chart that ask for more than codes: a question to the provider, an E/M level, payment categories, one
 * word changed, the other setting, several documents. Each is played to a full mark and to a partial one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { audit } from '../../src/lib/domain/audit';
import { queryAbout } from '../../src/lib/domain/audit-queries';
import type { Chart, CodeSheet, Mark, Mutant, SheetLine } from '../../src/lib/domain/chart';
import { chartOfItem, chartPlace, mutantItem, settingItem } from '../../src/lib/domain/chart-item';
import { findQuote, plainText, sentenceOrPhraseAt, words } from '../../src/lib/domain/document';
import { mutate } from '../../src/lib/domain/mutant';
import type { Pack, PackCodes } from '../../src/lib/domain/pack';
import { linesOf, markMutant } from '../../src/lib/domain/mutant-answer';
import { inOtherSetting } from '../../src/lib/domain/other-setting';
import { verdictLine } from '../../src/lib/ui/drill-told';
import { meatWords } from '../../src/lib/ui/meat-words';
import { BUILD, expect, test } from './fixtures';
import { tabTo } from './keys';
import { addCode, handIn, readBank, readDrafts, readLog, setPoa } from './person';

const bank = readBank();

/** The chart of a kind with the fewest codes: the quickest to play. */
function chartWith(kind: string, has: (chart: Chart) => boolean): Chart {
	const [chart] = bank.charts
		.filter((one) => one.use === 'drill' && has(one))
		.sort((a, b) => linesOf(a.key).length - linesOf(b.key).length);
	if (!chart) throw new Error(`No chart with ${kind} is in the packs.`);
	return chart;
}

/** The codes of a chart's pack, by which its sheets are marked. */
function codesOf(item: string): PackCodes {
	const url = bank.catalogue.items.find(({ id }) => id === chartOfItem(item))?.pack ?? '';
	return (JSON.parse(readFileSync(join(BUILD, url), 'utf8')) as Pack).codes;
}
const scoreOf = (chart: Chart, sheet: CodeSheet) =>
	String(Math.round(audit(chart, sheet, codesOf(chart.id)).score / 100));

const keyLines = (chart: Chart): SheetLine[] => linesOf(chart.key);

async function giveLines(page: Page, lines: SheetLine[]): Promise<void> {
	const procedures = page.getByRole('button', { name: 'PCS', exact: true });
	for (const { system, code, poa } of lines) {
		if (system === 'icd10pcs' && (await procedures.getAttribute('aria-pressed')) === 'false')
			await procedures.click();
		await addCode(page, code);
		if (poa !== undefined) await setPoa(page, code, poa);
	}
}

/** The nth word of a document, as a person taps it. */
function wordAt(page: Page, text: string, from: number): Locator {
	const all = words(text);
	const wordOf = (span: { from: number; to: number }) => text.slice(span.from, span.to);
	const at = all.findIndex((span) => span.from === from);
	const word = wordOf(all[at] ?? { from, to: from });
	const nth = all.slice(0, at).filter((span) => wordOf(span) === word).length;
	return page.getByRole('article').getByText(word, { exact: true }).nth(nth);
}

interface Tap {
	doc: string;
	title: string;
	text: string;
	from: number;
	mark: Mark;
}

/** Words on which one tap marks a phrase that raises the chart's first query. */
function tapFor(chart: Chart): Tap {
	const query = chart.key.queries.find(({ evidence }) => evidence !== undefined);
	for (const { doc, quote, nth } of query?.evidence ?? []) {
		const document = chart.documents.find(({ id }) => id === doc);
		const { text } = plainText(document?.text ?? '');
		const range = findQuote(text, quote, nth);
		if (!document || !range) continue;
		for (const { from } of words(text).filter((word) => word.from >= range.from && word.to <= range.to)) {
			const phrase = sentenceOrPhraseAt(text, from);
			if (!phrase) continue;
			const mark = { doc, ...phrase };
			if (queryAbout(chart, { mark }) === query) return { doc, title: document.title, text, from, mark };
		}
	}
	throw new Error(`No single tap raises the query of ${chart.id}.`);
}

async function tap(page: Page, chart: Chart, { title, text, from }: Tap): Promise<void> {
	if (chart.documents.length > 1) await page.getByRole('tab', { name: title, exact: true }).click();
	await wordAt(page, text, from).click();
}

const level = (page: Page, number: number) =>
	page
		.getByRole('group', { name: 'E/M level of this visit' })
		.locator('label')
		.filter({ has: page.getByRole('radio', { name: new RegExp(`^Level ${number}`) }) });

const score = (page: Page) => page.locator('.figure').first();
const fact = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first();

test.describe('a chart that wants a question to the provider', () => {
	const chart = chartWith(
		'a query in wordings',
		({ key }) => key.queries.length === 1 && key.queries[0]?.wordings !== undefined
	);
	const [query] = chart.key.queries;
	const em = chart.key.em === undefined ? {} : { em: chart.key.em.level };
	const wordingOf = (id: string | undefined) => query?.wordings?.find((one) => one.id === id)?.text ?? '';

	test('missed, then asked in a wording that leads, then in the compliant one', async ({ page }) => {
		test.slow();
		const lines = keyLines(chart);
		await page.goto(`/charts/${chart.id}`);
		await giveLines(page, lines);
		if (em.em !== undefined) await level(page, em.em).click();
		await handIn(page);
		await expect(score(page)).toContainText(scoreOf(chart, { lines, ...em }));
		await expect(page.getByText('not clean', { exact: false })).toBeVisible();
		await expect(fact(page, 'Questions to the provider')).toContainText('0 of 1');
		await expect(page.getByText('missed', { exact: true })).toBeVisible();

		const found = tapFor(chart);
		const leads = query?.wordings?.find(({ id }) => id !== query.wording)?.id;
		for (const wording of [leads, query?.wording]) {
			await page.getByRole('button', { name: 'Try again' }).filter({ visible: true }).click();
			// Nothing is marked yet: one sentence.
			await page.getByRole('button', { name: 'Ask the provider' }).click();
			await expect(page.getByRole('alert').filter({ hasText: 'Mark the words' })).toBeVisible();
			await tap(page, chart, found);
			await page.getByRole('button', { name: 'Ask the provider' }).click();
			await expect(page.getByRole('heading', { name: 'Ask the provider' })).toBeVisible();
			await giveLines(page, lines);
			if (em.em !== undefined) await level(page, em.em).click();
			await page.getByRole('button', { name: 'Hand in for audit' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
			await page.getByText(wordingOf(wording), { exact: true }).click();
			await page.getByRole('button', { name: 'Send and see the audit' }).click();
			await expect(page.getByText('As an auditor counts')).toBeVisible();
			const queries = [{ mark: found.mark, ...(wording === undefined ? {} : { wording }) }];
			await expect(score(page)).toContainText(scoreOf(chart, { lines, queries, ...em }));
			await expect(
				page.getByText(wording === leads ? 'wording not compliant' : 'asked', { exact: true })
			).toBeVisible();
		}
		await expect(score(page)).toContainText('100');
		await expect(page.getByRole('heading', { level: 1, name: /^Clean/ })).toBeFocused();
		// The audit stands as it was after a reload, and the log has the question.
		await page.reload();
		await expect(score(page)).toContainText('100');
		const sheets = (await readLog(page)).filter(({ kind }) => kind === 'chart').map(({ sheet }) => sheet);
		expect((sheets.at(-1) as CodeSheet).queries?.[0]?.wording).toBe(query?.wording);
	});

	test('a sheet that waits for its wording waits after a reload too', async ({ page }) => {
		await page.goto(`/charts/${chart.id}`);
		await tap(page, chart, tapFor(chart));
		await page.getByRole('button', { name: 'Ask the provider' }).click();
		await addCode(page, chart.key.dx[0]?.code ?? '');
		await page.getByRole('button', { name: 'Hand in for audit' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Your question to the provider' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Your question to the provider' })).toBeVisible();
		await expect(page.getByRole('textbox', { name: /^Code/ })).toHaveCount(0);
	});

	test('a needless question costs, in a chart that wants none', async ({ page }) => {
		const none = chartWith(
			'no query',
			({ key, setting }) => setting === 'inpatient' && key.queries.length === 0 && key.em === undefined
		);
		const lines = keyLines(none);
		await page.goto(`/charts/${none.id}`);
		await page.getByRole('article').locator('[data-word]').first().click();
		await page.getByRole('button', { name: 'Ask the provider' }).click();
		await giveLines(page, lines);
		await handIn(page);
		await expect(page.getByText('needless', { exact: true })).toBeVisible();
		await expect(score(page)).toContainText('98');
	});
});

test('an E/M level: too high, then right', async ({ page }) => {
	const chart = chartWith('an E/M level', ({ key }) => key.em !== undefined && key.queries.length === 0);
	const right = chart.key.em?.level ?? 0;
	const wrong = right === 5 ? 4 : right + 1;
	const lines = keyLines(chart);
	await page.goto(`/charts/${chart.id}`);
	await giveLines(page, lines);
	await level(page, wrong).click();
	await handIn(page);
	await expect(score(page)).toContainText('90');
	await expect(fact(page, 'E/M level')).toContainText(`${wrong}, should be ${right}`);
	await page.getByRole('button', { name: 'Try again' }).filter({ visible: true }).click();
	await giveLines(page, lines);
	await page.getByRole('button', { name: 'Hand in for audit' }).click();
	await expect(page.getByText('No E/M level is chosen.')).toBeVisible();
	await page.getByRole('button', { name: 'Back to the chart' }).click();
	await level(page, right).click();
	await handIn(page);
	await expect(score(page)).toContainText('100');
	await expect(page.getByText(/^clean/)).toBeVisible();
});

test('risk adjustment: categories and MEAT apart from the codes', async ({ page }) => {
	const chart = chartWith('payment categories', ({ kind }) => kind === 'telehealth_risk_adjustment');
	const lines = keyLines(chart);
	const categories = new Set(chart.key.dx.flatMap(({ hcc }) => (hcc === undefined ? [] : [hcc])));
	const first = chart.key.dx.find(({ hcc }) => hcc !== undefined);
	const alone = chart.key.dx.filter(({ hcc }) => hcc === first?.hcc).length === 1;
	await page.goto(`/charts/${chart.id}`);
	await giveLines(page, lines.filter(({ code }) => code !== first?.code)); // prettier-ignore
	await handIn(page);
	const left = categories.size - (alone ? 1 : 0);
	await expect(fact(page, 'HCC categories')).toContainText(`${left} of ${categories.size}`);
	await expect(page.getByText(meatWords(first?.meat ?? '')).first()).toBeVisible();
	await page.getByRole('button', { name: 'Try again' }).filter({ visible: true }).click();
	await giveLines(page, lines);
	await handIn(page);
	await expect(fact(page, 'HCC categories')).toContainText(`${categories.size} of ${categories.size}`);
	await expect(score(page)).toContainText('100');
});

test.describe('one word changed', () => {
	const chart = chartWith('a mutant', ({ mutants, key }) =>
		Boolean(mutants?.some(({ remove, add, px }) => remove.length > 0 && add.length > 0 && !px)) &&
		key.dx.length > 2
	); // prettier-ignore
	const mutant = chart.mutants?.find(
		({ remove, add, px }) => remove.length > 0 && add.length > 0 && !px
	) as Mutant;
	const changed = mutate(chart, mutant)?.chart as Chart;

	const row = (page: Page, code: string) =>
		page.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`^${code}`) }) });
	async function takeOut(page: Page, code: string) {
		await page.getByRole('button', { name: new RegExp(`^${code}`) }).click();
		await row(page, code).getByRole('button', { name: 'Remove' }).click();
		await expect(page.getByRole('button', { name: `Put ${code} back` })).toBeVisible();
	}
	/** That the key was put away without this code. */
	async function isKept(page: Page, out: string) {
		await expect(async () => {
			const draft = (await readDrafts(page)).find((one) => one.includes('"lines"')) ?? '';
			expect(draft).toContain('"lines"');
			expect(draft).not.toContain(`"${out}"`);
		}).toPass();
	}
	async function putIn(page: Page, code: string) {
		await page.getByRole('textbox', { name: 'A code that comes in' }).fill(code.replace('.', ''));
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(page.getByRole('button', { name: new RegExp(`^${code}`) })).toBeVisible();
	}

	test('from the list: half done, then whole; one card remembers both', async ({ page }) => {
		test.slow();
		await page.goto('/charts');
		await page.getByRole('link', { name: /^One word changed/ }).click();
		await page.locator(`a[href$="${chartPlace(mutantItem(chart.id, mutant.id))}"]`).click();
		await expect(page.getByRole('heading', { level: 1, name: 'One word changed' })).toBeVisible();
		const said = page.getByRole('list', { name: 'What was changed' });
		for (const { quote, to } of mutant.changes) {
			await expect(said).toContainText(quote);
			await expect(said).toContainText(to);
		}
		await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeDisabled();

		const old = linesOf(chart.key);
		for (const code of mutant.remove) await takeOut(page, code);
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		const half = old.filter(({ code }) => !mutant.remove.includes(code));
		const verdict = verdictLine(markMutant(chart, changed, mutant, half).score);
		await expect(page.getByRole('heading', { name: verdict })).toBeFocused();
		await expect(page.getByText(mutant.why)).toBeVisible();
		// A move's code leads to the book, and back to the verdict.
		const code = mutant.remove[0] ?? '';
		await page.getByRole('link', { name: `${code} in the code book` }).click();
		await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible();
		await page.goBack();
		await expect(page.getByRole('heading', { name: verdict })).toBeVisible();

		await page.getByRole('button', { name: 'Try again' }).click();
		for (const code of mutant.remove) await takeOut(page, code);
		for (const { code, poa } of mutant.add) {
			await putIn(page, code);
			if (poa) await setPoa(page, code, poa);
		}
		const head = linesOf(changed.key)[0]?.code ?? '';
		const rows = page.getByRole('region', { name: 'The key as it was' }).getByRole('listitem');
		if (!(await rows.first().innerText()).includes(head)) {
			await page.getByRole('button', { name: new RegExp(`^${head}`) }).click();
			while (!(await rows.first().innerText()).includes(head))
				await row(page, head).getByRole('button', { name: 'Up' }).click();
		}
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();

		const reviews = (await readLog(page)).filter(({ kind }) => kind === 'review');
		expect(reviews.map(({ card, item }) => [card, item])).toEqual([
			[chart.id, mutantItem(chart.id, mutant.id)],
			[chart.id, mutantItem(chart.id, mutant.id)]
		]);
		// Put away and opened again: the verdict stands.
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
	});

	test('what was taken out is put back where it stood, and a half-done key is kept', async ({ page }) => {
		await page.goto(chartPlace(mutantItem(chart.id, mutant.id)));
		const codes = linesOf(chart.key).map(({ code }) => code);
		const [, second = ''] = codes;
		const rows = page.getByRole('region', { name: 'The key as it was' }).getByRole('listitem');
		await takeOut(page, second);
		await isKept(page, second);
		await page.reload();
		await page.getByRole('button', { name: `Put ${second} back` }).click();
		await expect(rows).toHaveCount(codes.length);
		await expect(rows.nth(1)).toContainText(second);
	});

	test('what is done before the log is open is kept, on top of what was kept before', async ({ page }) => {
		const codes = linesOf(chart.key).map(({ code }) => code);
		const [first = '', second = ''] = codes;
		// A database that opens late, as on a busy device.
		await page.addInitScript(() => {
			const { open } = IDBFactory.prototype;
			IDBFactory.prototype.open = function (...given) {
				const request = open.apply(this, given);
				const late = (event: Event) => {
					event.stopImmediatePropagation();
					request.removeEventListener('success', late);
					setTimeout(() => request.dispatchEvent(new Event('success')), 3_000);
				};
				if (!sessionStorage.getItem('quick')) request.addEventListener('success', late);
				return request;
			};
		});
		const quick = (isQuick: boolean) =>
			page.evaluate((on) => {
				if (on) sessionStorage.setItem('quick', 'yes');
				else sessionStorage.removeItem('quick');
			}, isQuick);
		await page.goto(chartPlace(mutantItem(chart.id, mutant.id)));
		for (const code of [second, first]) {
			await quick(false);
			await page.reload();
			await takeOut(page, code);
			await quick(true);
			await isKept(page, code);
		}
		await page.reload();
		for (const code of [first, second])
			await expect(page.getByRole('button', { name: `Put ${code} back` })).toBeVisible();
	});

	test('from the audit', async ({ page }) => {
		await page.goto(`/charts/${chart.id}`);
		await addCode(page, chart.key.dx[0]?.code ?? '');
		await handIn(page);
		await page.getByRole('link', { name: /^One word changed/ }).first().click(); // prettier-ignore
		await expect(page.getByRole('heading', { level: 1, name: 'One word changed' })).toBeVisible();
		await page.getByRole('link', { name: 'Put away, nothing is lost' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Charts' })).toBeVisible();
	});
});

test('the same record in the other setting: part, then whole, and why it differs', async ({ page }) => {
	test.slow();
	const chart = chartWith(
		'another setting',
		({ also }) => also !== undefined && also.key.queries.length === 0
	);
	const other = { ...(inOtherSetting(chart) as Chart), id: settingItem(chart.id, chart.also?.setting ?? '') };
	const em = other.key.em === undefined ? {} : { em: other.key.em.level };
	await page.goto(`/charts/${chart.id}`);
	await addCode(page, chart.key.dx[0]?.code ?? '');
	await handIn(page);
	await page.getByRole('link', { name: `Code it again as ${other.setting}` }).click();
	await expect(page.getByRole('heading', { name: 'No codes yet' })).toBeVisible();

	const lines = linesOf(other.key);
	const part = lines.slice(0, 1);
	await giveLines(page, part);
	await handIn(page);
	await expect(score(page)).toContainText(scoreOf(other, { lines: part }));
	await expect(page.getByRole('heading', { name: 'What the setting changes' })).toBeVisible();
	await expect(page.getByText(chart.also?.why ?? '')).toBeVisible();
	await page.getByRole('button', { name: 'Try again' }).filter({ visible: true }).click();
	await giveLines(page, lines);
	if (em.em !== undefined) await level(page, em.em).click();
	await handIn(page);
	await expect(score(page)).toContainText('100');

	// Two items of one card: each audit stands by itself.
	const log = await readLog(page);
	const items = (wanted: string) => log.filter(({ kind }) => kind === wanted).map(({ item }) => item);
	expect(items('chart')).toEqual([chart.id, other.id, other.id]);
	expect(log.filter(({ kind }) => kind === 'review').map(({ card }) => card)).toEqual(
		Array(3).fill(chart.id)
	);
	await page.goto(`/charts/${chart.id}`);
	await expect(page.getByText(`${chart.title}, ${chart.patient.age}${chart.patient.sex}, ${chart.setting}`)).toBeVisible(); // prettier-ignore
	await page.goto('/charts?show=setting');
	await expect(page.getByRole('listitem').filter({ hasText: 'clean' })).toHaveCount(1);
});

test('several documents are tabs: one stop, arrows walk them', async ({ page }) => {
	const chart = chartWith('several documents', ({ documents }) => documents.length > 1);
	const [first, second] = chart.documents;
	await page.goto(`/charts/${chart.id}`);
	const tabs = page.getByRole('tablist', { name: 'Documents' }).getByRole('tab');
	await expect(tabs).toHaveCount(chart.documents.length);
	await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
	await tabTo(page, tabs.first());
	await page.keyboard.press('ArrowRight');
	await expect(tabs.nth(1)).toBeFocused();
	await expect(page.getByRole('tabpanel', { name: second?.title ?? '' })).toBeVisible();
	await page.keyboard.press('Home');
	await expect(page.getByRole('tabpanel', { name: first?.title ?? '' })).toBeVisible();
	await tabTo(page, page.getByRole('article'));
});
