/**
 * What a person does in CodeRounds, by role and name. The person knows the key: it is read from the packs of the
 * build that is served, as the page shows a question.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { compactCode } from '../../src/lib/domain/code';
import type { Chart, Poa } from '../../src/lib/domain/chart';
import { DRILL_TYPES, type Drill, type DrillAnswer, type DrillType } from '../../src/lib/domain/drill';
import type { Catalogue, Pack } from '../../src/lib/domain/pack';
import { BUILD, expect } from './fixtures';

export interface Bank {
	catalogue: Catalogue;
	drills: Drill[];
	charts: Chart[];
}

export function readBank(dir = BUILD): Bank {
	const read = (path: string): unknown => JSON.parse(readFileSync(join(dir, path), 'utf8'));
	const catalogue = read('packs/catalogue.json') as Catalogue;
	const all = catalogue.packs.map(({ url }) => read(url) as Pack);
	return {
		catalogue,
		drills: all.flatMap(({ drills }) => drills),
		charts: all.flatMap(({ charts }) => charts)
	};
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Waits for the next question. */
export async function asked(page: Page): Promise<void> {
	await expect(checkButton(page)).toBeVisible();
}

/** Opens the app once more and waits until it made its copy of the history. */
export async function waitForCopy(page: Page, events: number): Promise<void> {
	await page.goto('/settings');
	await expect(async () => {
		await page.reload();
		await page.getByText(/^Copies made by themselves/).click({ timeout: 4_000 });
		await expect(page.getByText(`, ${events} events`)).toBeVisible({ timeout: 1_000 });
		// A copy is made some seconds after the app was opened: reloading sooner would put it off for ever.
	}).toPass({ timeout: 60_000, intervals: [5_000] });
}

/** The question on the page, found by what it says. */
export async function drillOn(page: Page, bank: Bank): Promise<Drill> {
	await asked(page);
	const heading = plain(await page.getByRole('heading', { level: 1 }).innerText());
	const text = plain(await page.getByRole('main').innerText());
	const says = ({ note, context, prompt }: Drill) =>
		plain(prompt) === heading && text.includes(plain(note ?? '')) && text.includes(plain(context ?? ''));
	const length = ({ note, context }: Drill) => (note ?? '').length + (context ?? '').length;
	const [drill] = bank.drills.filter(says).sort((a, b) => length(b) - length(a));
	if (!drill) throw new Error(`No question of the packs says “${heading}”.`);
	return drill;
}

/** The key of a drill, in the shape of an answer. */
export function keyOf(drill: Drill): DrillAnswer {
	if (drill.type === 'typed_code') return compactCode(drill.answer[0] ?? '');
	if (drill.type !== 'sequence') return drill.answer;
	// An order that keeps every pair: the first, then always one that nothing left must precede.
	const order = [drill.answer.first];
	const left = drill.items.filter((item) => item !== drill.answer.first);
	while (left.length > 0) {
		const free = left.findIndex(
			(item) => !drill.answer.before.some(([a, b]) => b === item && left.includes(a))
		);
		order.push(...left.splice(Math.max(0, free), 1));
	}
	return order;
}

/** An answer that earns nothing. */
export function missOf(drill: Drill): DrillAnswer {
	switch (drill.type) {
		case 'true_false':
			return !drill.answer;
		case 'typed_code':
			return 'ZZZ';
		case 'multiple_choice':
			return drill.choices.find(({ id }) => id !== drill.answer)?.id ?? '';
		case 'multi_select':
			return drill.choices.flatMap(({ id }) => (drill.answer.includes(id) ? [] : [id]));
		case 'seventh_char':
			return Object.keys(drill.wrong)[0] ?? '';
		case 'sequence':
			return [...drill.items].sort(
				(a, b) => Number(a === drill.answer.first) - Number(b === drill.answer.first)
			);
	}
}

/** Puts the rows of a sequence in order with their buttons. */
async function order(page: Page, codes: readonly string[]): Promise<void> {
	const rows = page.getByRole('main').getByRole('listitem');
	for (const [to, code] of codes.entries()) {
		const up = page.getByRole('button', { name: `Move ${code} up`, exact: true });
		for (;;) {
			const names = await rows.evaluateAll((items) =>
				items.map((item) => item.querySelector('button')?.getAttribute('aria-label') ?? '')
			);
			if (names.indexOf(`Move ${code} up`) <= to) break;
			await up.click();
		}
	}
}

/** Gives an answer without checking it. */
export async function give(page: Page, drill: Drill, answer: DrillAnswer): Promise<void> {
	// The box is drawn, the input over it is not seen: a person taps the row.
	const choose = (name: string | RegExp) => {
		const role = drill.type === 'multi_select' ? 'checkbox' : 'radio';
		const box = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
		return page.locator('label').filter({ has: box }).click();
	};
	switch (drill.type) {
		case 'typed_code':
			return page.getByRole('textbox', { name: /^Your .* code/ }).fill(String(answer));
		case 'true_false':
			return choose(answer ? 'True' : 'False');
		case 'seventh_char':
			// A person reads "A, initial encounter" and taps it.
			return choose(new RegExp(`^${String(answer)}(,|$)`));
		case 'sequence':
			return order(page, answer as string[]);
		default: {
			const ids = Array.isArray(answer) ? answer : [String(answer)];
			for (const { id, text } of drill.choices) {
				if (ids.includes(id)) await choose(text);
			}
		}
	}
}

export const VERDICT = /^(Right|Nearly right|Half right|Partly right|Not this one)$/;

export function checkButton(page: Page): Locator {
	return page.getByRole('button', { name: 'Check', exact: true }).filter({ visible: true }).first();
}

/** Presses Check and waits for the verdict: the answer is acknowledged. */
export async function check(page: Page): Promise<string> {
	await checkButton(page).click();
	const verdict = page.getByRole('heading', { level: 1, name: VERDICT });
	await expect(verdict).toBeVisible();
	return verdict.innerText();
}

/** Answers the question on the page. @returns which it was */
export async function answer(
	page: Page,
	bank: Bank,
	how: (drill: Drill) => DrillAnswer = keyOf
): Promise<Drill> {
	const drill = await drillOn(page, bank);
	await give(page, drill, how(drill));
	await check(page);
	return drill;
}

export async function next(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^(Next|Finish)$/ }).click();
}

/** First run: an exam, or none, and on to the first five questions. */
export async function firstRun(page: Page, exam?: string): Promise<void> {
	await page.goto('/');
	const start = page.getByRole('button', { name: exam ? /^Start with five/ : /^Skip, start with five/ });
	if (exam) {
		const row = page
			.locator('label')
			.filter({ has: page.getByRole('radio', { name: new RegExp(`^${exam}`) }) });
		// The page is there before its script: who taps that early taps again.
		await expect(async () => {
			await row.click();
			await expect(start).toBeVisible({ timeout: 500 });
		}).toPass({ timeout: 15_000 });
		await start.click();
	} else {
		await expect(async () => {
			if (await start.isVisible()) await start.click();
			await expect(page).toHaveURL(/\/drill/, { timeout: 1_000 });
		}).toPass({ timeout: 15_000 });
	}
	await asked(page);
}

/** A topic whose drills hold a type, by the packs. */
export function topicWith(bank: Bank, type: DrillType): string {
	const topic = bank.drills.find((drill) => drill.type === type && !drill.needsBook)?.topic;
	if (!topic) throw new Error(`No drill of type ${type}.`);
	return topic;
}

/** What the log in this browser holds, read beside the app. */
export async function readLog(page: Page): Promise<StoredEvent[]> {
	return (await readRows(page, 'tail')) as StoredEvent[];
}

/** A sitting and sheets as they are put away, each as JSON. */
export async function readDrafts(page: Page): Promise<string[]> {
	return (await readRows(page, 'drafts')).map((draft) => JSON.stringify(draft));
}

function readRows(page: Page, store: 'tail' | 'drafts'): Promise<unknown[]> {
	return page.evaluate(
		async ([name, from]) => {
			const opened = await new Promise<IDBDatabase>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error ?? new Error('not opened'));
			});
			try {
				return await new Promise<unknown[]>((done, fail) => {
					const request = opened.transaction(from).objectStore(from).getAll();
					request.onsuccess = () => done(request.result as unknown[]);
					request.onerror = () => fail(request.error ?? new Error('not read'));
				});
			} finally {
				opened.close();
			}
		},
		['coderounds:/', store] as const
	);
}

export interface StoredEvent {
	id: string;
	kind: string;
	[field: string]: unknown;
}

/** Adds a code to the sheet of an open chart, with the words that a quote begins with where one is given. */
export async function addCode(page: Page, code: string, words?: string): Promise<void> {
	if (words) await page.getByText(words, { exact: true }).first().click();
	await page.getByRole('textbox', { name: /^Code/ }).fill(compactCode(code));
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByRole('list').getByText(code, { exact: true }).first()).toBeAttached();
}

export async function setPoa(page: Page, code: string, poa: Poa): Promise<void> {
	await page.getByRole('combobox', { name: `${code} present on admission` }).selectOption(poa);
}

export async function handIn(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Hand in for audit' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.getByText('As an auditor counts')).toBeVisible();
}

/** Lays a sitting out as if it had been put away, and opens it: a test that needs certain questions says which. */
export async function deal(page: Page, items: readonly string[]): Promise<void> {
	await page.evaluate(
		async ([name, ids]) => {
			const opened = await new Promise<IDBDatabase>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error ?? new Error('not opened'));
			});
			const draft = {
				id: 'dealt-by-a-test',
				mode: 'topic',
				items: ids,
				at: 0,
				answered: [],
				response: null,
				help: false,
				ms: 0,
				lookup: 0
			};
			await new Promise<void>((done, fail) => {
				const transaction = opened.transaction('drafts', 'readwrite');
				transaction.objectStore('drafts').put(draft, 'round');
				transaction.oncomplete = () => done();
				transaction.onerror = () => fail(transaction.error ?? new Error('not written'));
			});
			opened.close();
		},
		['coderounds:/', [...items]] as const
	);
	await page.goto('/drill');
	await asked(page);
}

/** One drill of each type, by id. */
export function oneOfEach(bank: Bank): string[] {
	return DRILL_TYPES.map(
		(type) => bank.drills.find((drill) => drill.type === type && !drill.needsBook)?.id ?? ''
	);
}
