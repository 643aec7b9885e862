/**
 * Ways to work on a chart: the noise dial, choices first and typed later, and the clock beside a sourced pace. The
 * chart, its key and its card stay the same.
 */
import type { Page } from '@playwright/test';
import { paceOf } from '../../src/lib/domain/case-pace';
import type { Chart, CodeSheet } from '../../src/lib/domain/chart';
import { noised } from '../../src/lib/domain/chart-noise';
import { chartPlace, mutantItem } from '../../src/lib/domain/chart-item';
import { findQuote, plainText } from '../../src/lib/domain/document';
import { mutate } from '../../src/lib/domain/mutant';
import { linesOf } from '../../src/lib/domain/mutant-answer';
import { expect, test } from './fixtures';
import { addCode, handIn, readBank, readDrafts, readLog } from './person';

const bank = readBank();
const drills = bank.charts.filter(({ use }) => use === 'drill');

function chartWith(what: string, has: (chart: Chart) => boolean): Chart {
	const [chart] = drills
		.filter(has)
		.sort((a, b) => linesOf(a.key).length - linesOf(b.key).length || (a.id < b.id ? -1 : 1));
	if (!chart) throw new Error(`No chart with ${what} is in the packs.`);
	return chart;
}

async function choose(page: Page, ...names: string[]): Promise<void> {
	await page.getByRole('button', { name: 'Ways to work' }).click();
	const dialog = page.getByRole('dialog');
	for (const name of names) await dialog.getByText(name, { exact: true }).click();
	await dialog.getByRole('button', { name: 'Done' }).click();
	await expect(dialog).toBeHidden();
}
const option = (page: Page, code: string) =>
	page.locator('label').filter({ has: page.getByRole('radio', { name: new RegExp(`^${code}`) }) });

/** A passage whose first word stands once in the shown record, so that a person knows where to tap. */
function tapIn(chart: Chart, level: 'clean' | 'messy') {
	const record = noised(chart, level);
	for (const { code, evidence } of chart.key.dx)
		for (const { doc, quote, nth } of evidence) {
			const text = plainText(record.documents.find(({ id }) => id === doc)?.text ?? '').text;
			const span = findQuote(text, quote, nth);
			const word = /[A-Za-z]{6,}/.exec(quote)?.[0];
			if (!span || !word || chart.documents[0]?.id !== doc) continue;
			if (text.split(word).length === 2) return { code, word };
		}
	return null;
}

test.describe('the noise dial', () => {
	const chart = chartWith(
		'one document and a passage to tap',
		(one) =>
			one.documents.length === 1 &&
			one.level <= 2 &&
			one.key.queries.length + (one.key.em ? 1 : 0) === 0 &&
			tapIn(one, 'messy') !== null &&
			/ w\/ /.test(noised(one, 'messy').documents[0]?.text ?? '')
	);
	const [document] = chart.documents;
	const lines = chart.noise?.[document?.id ?? ''];
	const found = tapIn(chart, 'messy');

	test('clean, messy and back: the same marks, the same marking, told in the audit', async ({ page }) => {
		await page.goto(`/charts/${chart.id}`);
		const paper = page.getByRole('article');
		await expect(paper).not.toContainText(lines?.top ?? '');
		await choose(page, 'Messy');
		await expect(paper).toContainText(lines?.top ?? '');
		await expect(paper).toContainText(lines?.end ?? '');
		await expect(paper.getByText('w', { exact: true }).first()).toBeVisible();

		// A line that nobody who treats patients wrote cannot carry a code.
		await paper
			.getByText((lines?.end ?? '').split(/\W/)[0] ?? '', { exact: true })
			.last()
			.click();
		await expect(page.getByRole('alert')).toContainText('Nobody who treated the patient');

		await addCode(page, found?.code ?? '', found?.word);
		await expect(paper.locator('.m.mark').first()).toBeVisible();
		const marked = await paper.locator('.m.mark').allInnerTexts();
		await choose(page, 'Clean');
		await expect(paper).not.toContainText(lines?.top ?? '');
		expect(await paper.locator('.m.mark').allInnerTexts()).toEqual(marked);

		// Put away and opened again, it is as it was left, and other charts begin so too.
		await choose(page, 'Messy');
		await page.reload();
		await expect(paper).toContainText(lines?.top ?? '');
		expect((await readDrafts(page)).join()).toContain('"noise":"messy"');
		for (const { code } of linesOf(chart.key)) if (code !== found?.code) await addCode(page, code);
		await handIn(page);
		await expect(page.getByText('How you worked')).toBeVisible();
		await expect(page.getByRole('definition').filter({ hasText: /^messy$/ })).toBeVisible();
		const facts = page.getByRole('listitem').filter({ hasText: 'Evidence' }).first();
		await expect(facts).toContainText(`1 of ${chart.key.dx.length + chart.key.px.length}`);

		// The log counts in the author's text.
		const [event] = (await readLog(page)).filter(({ kind }) => kind === 'chart');
		const sheet = (event as unknown as { sheet: CodeSheet }).sheet;
		const mark = sheet.lines.find(({ code }) => code === found?.code)?.mark;
		const text = plainText(document?.text ?? '').text;
		expect(text.slice(mark?.from, mark?.to)).toContain(found?.word);
		await page.getByRole('button', { name: 'Show in the chart' }).first().click();
		await expect(paper).toContainText(lines?.top ?? '');
		await expect(paper.locator('.m.right').first()).toBeVisible();
	});

	test('a changed fact is lit in a messy record too', async ({ page }) => {
		const own = chartWith('a mutant', ({ mutants }) => Boolean(mutants?.length));
		const mutant = own.mutants?.[0];
		const changed = mutant && mutate(own, mutant);
		await page.goto(chartPlace(mutantItem(own.id, mutant?.id ?? '')));
		const lit = page.getByRole('article').locator('.m.mark');
		await expect(lit.first()).toBeVisible();
		const before = (await lit.allInnerTexts()).join('');
		await choose(page, 'Messy');
		await expect(page.getByRole('article')).toContainText(
			own.noise?.[changed?.changed[0]?.doc ?? '']?.top ?? 'no line'
		);
		expect((await lit.allInnerTexts()).join('')).toBe(before);
	});
});

test.describe('choices first, typed later', () => {
	const chart = chartWith(
		'two to five codes, and no question',
		({ level, key, setting }) =>
			level <= 2 &&
			setting === 'outpatient' &&
			key.queries.length === 0 &&
			key.em === undefined &&
			key.dx.length >= 2
	);
	const lines = linesOf(chart.key);

	test('a beginner is offered choices, chooses, and is asked to type next time', async ({ page }) => {
		await page.goto(`/charts/${chart.id}`);
		await page.getByRole('button', { name: 'Choose', exact: true }).click();
		await expect(page.getByRole('group', { name: 'The next code' })).toBeVisible();
		await expect(page.getByRole('textbox', { name: /^Code/ })).toHaveCount(0);
		for (const { code } of lines) {
			const group = page.getByRole('group', { name: 'The next code' });
			await expect(group.getByRole('radio')).toHaveCount(4);
			await option(page, code).click();
			await page.getByRole('button', { name: 'Add', exact: true }).click();
			await expect(page.getByRole('list').getByText(code, { exact: true }).first()).toBeAttached();
		}
		await expect(page.getByText('A choice is made for every code.')).toBeFocused();
		await page.reload();
		await expect(page.getByText('A choice is made for every code.')).toBeVisible();
		await handIn(page);
		await expect(page.getByText(/^clean/)).toBeVisible();
		await expect(page.getByText('chosen among four, so Hard at best')).toBeVisible();
		const log = await readLog(page);
		const sheet = log.find(({ kind }) => kind === 'chart') as unknown as { sheet: CodeSheet };
		expect(sheet.sheet.choices).toBe(true);
		expect(log.find(({ kind }) => kind === 'review')).toMatchObject({ card: chart.id, grade: 2, help: true });

		await page.goto('/charts');
		const row = page.locator(`a[href$="${chartPlace(chart.id)}"]`);
		await expect(row).toContainText('coded with choices; type it next time');
		await row.click();
		await page.getByRole('button', { name: 'Try again' }).filter({ visible: true }).click();
		await expect(page.getByText('Coded with choices last time. Type the codes now.')).toBeVisible();
		for (const { code } of lines) await addCode(page, code);
		await handIn(page);
		await expect(page.getByText('How you worked')).toHaveCount(0);
		await page.goto('/charts');
		await expect(row).toContainText('clean');
		await expect(row).not.toContainText('choices');
		expect((await readLog(page)).filter(({ kind }) => kind === 'review').at(-1)).toMatchObject({
			card: chart.id,
			help: false
		});
	});

	test('a wrong choice moves on all the same, and what was begun can be typed', async ({ page }) => {
		await page.goto(`/charts/${chart.id}`);
		await choose(page, 'Choose among four');
		const group = page.getByRole('group', { name: 'The next code' });
		const names = await group.locator('label').allInnerTexts();
		const wrong = names.findIndex((name) => !name.includes(lines[0]?.code ?? ''));
		await group.locator('label').nth(wrong).click();
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(option(page, lines[1]?.code ?? '')).toBeVisible();
		await page.getByRole('button', { name: 'Type instead' }).click();
		await addCode(page, lines[1]?.code ?? '');
		await handIn(page);
		// Help stays help, though the last code was typed.
		await expect(page.getByText('chosen among four')).toBeVisible();
	});
});

test('the clock is off until it is wanted, and the pace of the trade has its source', async ({ page }) => {
	const chart = chartWith('a sourced pace', (one) => one.kind === 'ed_note' && one.key.queries.length === 0);
	const pace = paceOf(chart);
	await page.goto(`/charts/${chart.id}`);
	await expect(page.getByRole('timer')).toHaveCount(0);
	await choose(page, 'Shown');
	await expect(page.getByRole('timer', { name: 'Time on this chart' })).toHaveText('<1 min');
	await addCode(page, chart.key.dx[0]?.code ?? '');
	await handIn(page);
	await expect(
		page.getByText(`${pace?.least} to ${pace?.most} emergency department cases an hour`)
	).toBeVisible();
	await expect(page.getByText(pace?.source ?? '')).toBeVisible();

	// A kind of chart that no source speaks of.
	const other = chartWith('no pace', (one) => paceOf(one) === null && one.key.queries.length === 0);
	await page.goto(`/charts/${other.id}`);
	await expect(page.getByRole('timer')).toBeVisible();
	await addCode(page, other.key.dx[0]?.code ?? '');
	await handIn(page);
	await expect(page.getByText('No sourced figure for this kind of chart.')).toBeVisible();
});
