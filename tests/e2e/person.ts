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
import { readDeeds, writeDeeds } from '../../src/lib/domain/drill-types/audit-claim';
import { HIGHER_LOWER_ANSWERS } from '../../src/lib/domain/drill-types/higher-lower';
import {
	axisName,
	readFactsAnswer,
	writeFactsAnswer
} from '../../src/lib/domain/drill-types/procedure-facts';
import { matchLine, matchWords, readMatches } from '../../src/lib/domain/drill-types/root-match';
import { readUnitLine, unitLine } from '../../src/lib/domain/drill-types/unit-calc';
import type { Catalogue, Pack, PackCodes } from '../../src/lib/domain/pack';
import { codeFacts } from '../../src/lib/domain/pack-codes';
import { choiceLists, chosenOf } from '../../src/lib/ui/drill-choices';
import { layOut } from './deal';
import { BUILD, expect } from './fixtures';

export interface Bank {
	catalogue: Catalogue;
	drills: Drill[];
	charts: Chart[];
}

/** Drill → the codes of its pack, as far as a bank was read. */
const codesOf = new Map<string, PackCodes>();

export function readBank(dir = BUILD): Bank {
	const read = (path: string): unknown => JSON.parse(readFileSync(join(dir, path), 'utf8'));
	const catalogue = read('packs/catalogue.json') as Catalogue;
	const all = catalogue.packs.map(({ url }) => read(url) as Pack);
	for (const { drills, codes } of all) for (const { id } of drills) codesOf.set(id, codes);
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

/** An order that keeps every pair: the first, then always one that nothing left must precede. */
function orderOf({ items, answer: { first, before } }: Extract<Drill, { type: 'sequence' }>): string[] {
	const order = [first];
	const left = items.filter((item) => item !== first);
	while (left.length > 0) {
		const free = left.findIndex((item) => !before.some(([a, b]) => b === item && left.includes(a)));
		order.push(...left.splice(Math.max(0, free), 1));
	}
	return order;
}

/** The key of a drill, in the shape of an answer. */
export function keyOf(drill: Drill): DrillAnswer {
	switch (drill.type) {
		case 'typed_code':
			return compactCode(drill.answer[0] ?? '');
		case 'sequence':
			return orderOf(drill);
		case 'root_match':
			return drill.pairs.map(({ left, right }) => matchLine(left, right));
		case 'unit_calc':
			return drill.answer.map((line) => unitLine(drill.code, line));
		case 'em_mdm':
			return [drill.answer.problems, drill.answer.data, drill.answer.risk, drill.answer.level];
		case 'query_or_code':
			return drill.answer === 'query' ? ['query', drill.wording] : [drill.answer];
		case 'denial_fix':
			return [drill.answer.cause, drill.answer.action];
		case 'procedure_facts':
			return writeFactsAnswer({ typed: '?', isShown: true, ticked: drill.facts.map(({ id }) => id) });
		case 'audit_claim':
			return writeDeeds({
				lines: new Map(drill.claim.map(({ code, fix }) => [code, fix ?? 'keep'])),
				added: drill.add.map(({ code }) => code)
			});
		case 'flashcard':
			return 'knew';
		default:
			return drill.answer;
	}
}

/** The code of a table that shares the fewest values with the key: no table has codes that share none. */
function farthest({ id, answer }: Extract<Drill, { type: 'pcs_table' }>): string {
	const codes = codesOf.get(id);
	const facts = codes && codeFacts(codes, 'icd10pcs');
	const below = (prefix: string): string[] =>
		prefix.length === 7 ? [prefix] : (facts?.next(prefix) ?? []).flatMap((next) => below(prefix + next));
	const shared = (code: string) => [...code].filter((char, at) => char === answer[at]).length;
	return below(answer.slice(0, 3)).sort((a, b) => shared(a) - shared(b))[0] ?? '';
}

/** An answer that earns nothing, or as little as its type allows. */
export function missOf(drill: Drill): DrillAnswer {
	const other = (ids: readonly string[], key: string) => ids.find((id) => id !== key) ?? '';
	switch (drill.type) {
		case 'flashcard':
			return 'missed';
		case 'true_false':
			return !drill.answer;
		case 'typed_code':
			return 'ZZZ';
		case 'multiple_choice':
			return other(drill.choices.map(({ id }) => id), drill.answer); // prettier-ignore
		case 'multi_select':
			return drill.choices.flatMap(({ id }) => (drill.answer.includes(id) ? [] : [id]));
		case 'seventh_char':
			return Object.keys(drill.wrong)[0] ?? '';
		case 'sequence':
			return [...drill.items].sort(
				(a, b) => Number(a === drill.answer.first) - Number(b === drill.answer.first)
			);
		case 'excludes1_spot':
			return other(drill.pairs.map(({ id }) => id), drill.answer); // prettier-ignore
		case 'higher_lower':
			return other(HIGHER_LOWER_ANSWERS, drill.answer);
		case 'poa_pick':
			return other(['Y', 'N'], drill.answer);
		case 'modifier_pick':
			return drill.modifiers.flatMap(({ id }) => (drill.answer.includes(id) ? [] : [id])).slice(0, 1);
		case 'query_or_code':
			return [other(['code', 'ignore'], drill.answer)];
		case 'denial_fix':
			return [drill.answer.cause, other(drill.actions.map(({ id }) => id), drill.answer.action)]; // prettier-ignore
		case 'em_mdm':
			return [
				other(['minimal', 'high'], drill.answer.problems),
				other(['minimal', 'extensive'], drill.answer.data),
				other(['minimal', 'high'], drill.answer.risk),
				other(['2', '5'], drill.answer.level)
			];
		case 'root_match': {
			const words = matchWords(drill);
			return drill.pairs.map(({ left, right }) => matchLine(left, other(words, right)));
		}
		case 'term_build':
			return drill.answer.slice(0, 1);
		case 'unit_calc':
			return [unitLine(drill.code, { modifier: 'JW', units: 999 })];
		case 'audit_claim':
			return drill.claim.map(({ code }) => `keep ${code}`);
		case 'pcs_table':
			return farthest(drill);
		case 'procedure_facts':
			return writeFactsAnswer({ typed: '?', isShown: true, ticked: [] });
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

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The row of a choice: its box is drawn and the input over it is not seen, so a person taps the row. */
const rowOf = (place: Page | Locator, box: Locator): Locator => place.locator('label').filter({ has: box });

/** Lines of a drug claim, one after the other. */
async function giveLines(page: Page, answer: readonly string[]): Promise<void> {
	for (const [at, text] of answer.entries()) {
		const { modifier, units } = readUnitLine(text);
		const box = page.getByRole('combobox', { name: `Line ${at + 1}, modifier` });
		// The first line is always there, once the question is.
		if (at > 0 && !(await box.isVisible())) await page.getByRole('button', { name: 'Add a line' }).click();
		await box.selectOption(modifier);
		await page.getByRole('textbox', { name: `Line ${at + 1}, units` }).fill(String(units));
	}
}

async function giveDeeds(page: Page, answer: readonly string[]): Promise<void> {
	const { lines, added } = readDeeds(answer);
	for (const [code, done] of lines) {
		const line = page.getByRole('group', { name: new RegExp(`^${escaped(code)}`) });
		const name = done === 'keep' ? 'Keep' : done === 'delete' ? 'Delete' : 'Change';
		await line.locator('label').filter({ hasText: name }).click();
		if (name === 'Change') await page.getByRole('textbox', { name: `${code}, change to` }).fill(done);
	}
	for (const code of added) {
		await page.getByRole('textbox', { name: 'A missing code' }).fill(code);
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(page.getByRole('button', { name: `Take ${code} off again` })).toBeVisible();
	}
}

async function giveTable(
	page: Page,
	drill: Extract<Drill, { type: 'pcs_table' }>,
	code: string
): Promise<void> {
	const operation = drill.tables.find(({ table }) => code.startsWith(table))?.operation ?? '';
	if (drill.tables.length > 1)
		await rowOf(page, page.getByRole('radio', { name: operation, exact: true })).click();
	for (const at of [3, 4, 5, 6])
		await page
			.getByRole('combobox', { name: new RegExp(`^Character ${at + 1},`) })
			.selectOption(code.charAt(at));
}

/** Types the code, has the facts shown, and ticks those of the answer; what was typed and shown before stays. */
async function giveFacts(
	page: Page,
	drill: Extract<Drill, { type: 'procedure_facts' }>,
	answer: readonly string[]
): Promise<void> {
	const { typed, ticked } = readFactsAnswer(answer);
	const show = page.getByRole('button', { name: 'Show the facts' });
	const facts = page.getByRole('group', { name: /^Which of these did your choice have right/ });
	await expect(show.or(facts)).toBeVisible();
	if (await show.isVisible()) {
		await page.getByRole('textbox', { name: /from your own CPT book$/ }).fill(typed);
		await show.click();
	}
	for (const { id, fact, axis } of drill.facts) {
		const box = page.getByRole('checkbox', { name: `${fact} ${axisName(axis)}`, exact: true });
		if ((await box.isChecked()) !== ticked.includes(id)) await rowOf(facts, box).click();
	}
}

/** Taps what an answer chooses of each list. */
async function giveChoices(page: Page, drill: Drill, answer: DrillAnswer): Promise<void> {
	const chosen = chosenOf(drill, answer);
	for (const [at, { legend, options, many }] of choiceLists(drill, {}).entries()) {
		const group = page.getByRole('group', { name: legend, exact: true });
		for (const { id, text } of options) {
			if (!chosen[at]?.includes(id)) continue;
			// The titles of codes are read behind the codes.
			const name = new RegExp(`^${escaped(text)}(?![0-9.])`);
			const role = many ? 'checkbox' : 'radio';
			const isPlain = drill.type === 'multi_select' || drill.type === 'multiple_choice';
			const box = page.getByRole(role, isPlain ? { name: text, exact: true } : { name });
			// What a sitting that was put away had chosen already stays chosen.
			if (many && (await box.isChecked())) continue;
			await rowOf(group, box).click();
		}
	}
}

/** Gives an answer without checking it. */
export async function give(page: Page, drill: Drill, answer: DrillAnswer): Promise<void> {
	const choose = (name: string | RegExp) =>
		rowOf(page, page.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name })).click();
	const list = Array.isArray(answer) ? answer : [];
	switch (drill.type) {
		case 'typed_code':
			return page.getByRole('textbox', { name: /^Your .* code/ }).fill(String(answer));
		case 'true_false':
			return choose(answer ? 'True' : 'False');
		case 'seventh_char':
			// A person reads "A, initial encounter" and taps it.
			return choose(new RegExp(`^${String(answer)}(,|$)`));
		case 'sequence':
			return order(page, list);
		case 'unit_calc':
			return giveLines(page, list);
		case 'audit_claim':
			return giveDeeds(page, list);
		case 'pcs_table':
			return giveTable(page, drill, String(answer));
		case 'procedure_facts':
			return giveFacts(page, drill, list);
		case 'root_match':
			for (const [left, right] of readMatches(list))
				await page.getByRole('combobox', { name: left, exact: true }).selectOption(right);
			return;
		case 'term_build':
			for (const text of list)
				await page.getByRole('button', { name: new RegExp(`(^|\\s)${escaped(text)}(\\s|$)`) }).click();
			return;
		case 'em_mdm':
			for (const [at, legend] of ['Problems', 'Data', 'Risk', 'Level'].entries()) {
				const name = new RegExp(`^(Level )?${escaped(list[at] ?? '')}$`, 'i');
				const group = page.getByRole('group', { name: legend, exact: true });
				await rowOf(group, page.getByRole('radio', { name })).click();
			}
			return;
		default:
			return giveChoices(page, drill, answer);
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
	// A sitting that is open is put away once more when its page is left, over the one that is dealt.
	if (new URL(page.url()).pathname.endsWith('/drill')) await page.goto('/about');
	await page.evaluate(layOut, { name: 'coderounds:/', ids: [...items] });
	await page.goto('/drill');
	await asked(page);
}

/** The types of the first release; `drill-types.spec.ts` plays the others. */
export const FIRST_TYPES: readonly DrillType[] = DRILL_TYPES.slice(0, 6);

/** One drill of each type, by id. */
export function oneOfEach(bank: Bank, types: readonly DrillType[] = FIRST_TYPES): string[] {
	const isOpen = (drill: Drill) => !drill.needsBook || drill.type === 'procedure_facts';
	return types.map((type) => bank.drills.find((drill) => drill.type === type && isOpen(drill))?.id ?? '');
}
