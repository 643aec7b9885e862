/** A pupil and a challenge: joined by link and by ear, played to the end, reloaded in the middle, handed in. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeChallenge, type Challenge } from '../../src/lib/domain/challenge';
import { dealChallenge, poolHash, poolOf } from '../../src/lib/domain/challenge-pool';
import { takeHome } from '../../src/lib/domain/class-setup';
import { dealtDrill } from '../../src/lib/domain/dealt-drill';
import type { Drill } from '../../src/lib/domain/drill';
import { writeItemsFile } from '../../src/lib/domain/items-file';
import { ITEM_TYPES, readItemDrill } from '../../src/lib/domain/items-shape';
import { challengeMark, readResult, readScore, type Result } from '../../src/lib/domain/result-code';
import { readResultFile } from '../../src/lib/domain/result-file';
import { chartOutcomes, outcomeOf } from '../../src/lib/domain/result-outcome';
import { audit } from '../../src/lib/domain/audit';
import type { Pack } from '../../src/lib/domain/pack';
import { spokenAsChallenge, writeSpoken } from '../../src/lib/domain/spoken-challenge';
import { toCalendarDay, toDayNumber } from '../../src/lib/domain/study-day';
import { quickOptions } from '../../src/lib/ui/quick-options';
import { BUILD, expect, test } from './fixtures';
import { addCode, give, keyOf, missOf, readBank, readLog, type Bank } from './person';

const bank: Bank = readBank();
const CHART = 'dc-heart-failure-uti';
const byKey: readonly Drill['type'][] = ['multiple_choice', 'true_false', 'typed_code', 'poa_pick'];

const drillOf = (id: string): Drill => {
	const drill = bank.drills.find((one) => one.id === id);
	if (!drill) throw new Error(`No drill ${id}`);
	return drill;
};
const packOf = (id: string): Pack => {
	const url = bank.catalogue.items.find((item) => item.id === id)?.pack ?? '';
	return JSON.parse(readFileSync(`${BUILD}/${url}`, 'utf8')) as Pack;
};

/** Five questions that a keyboard answers in a key or two: the first seed that deals such. */
function roundOf(more: Partial<Challenge> = {}): { text: string; seed: number; drills: Drill[] } {
	const filter = { topic: 0, level: 0, exam: null, answers: 'all' } as const;
	const pool = poolHash(poolOf(bank.catalogue, filter));
	const rest = { mode: 'accuracy', items: 5, seconds: 60, allowance: 1, due: 0, pool, filter } as const;
	for (let seed = 1; ; seed++) {
		const challenge = { kind: 'draw', ...rest, seed, ...more } as Challenge;
		const dealt = dealChallenge(challenge, bank.catalogue);
		if (!dealt.ok) throw new Error(dealt.reason);
		const drills = dealt.items.map(drillOf);
		const types = new Set(drills.map(({ type }) => type));
		if (drills.every(({ type }) => byKey.includes(type)) && types.has('typed_code') && types.size > 1)
			return { text: writeChallenge(challenge), seed, drills };
	}
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const asks = (page: Page, drill: Drill) =>
	expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
		drill.prompt.replace(/\s+/g, ' ').trim()
	);

/** Types the teacher's word and starts. */
async function start(page: Page, word: string): Promise<void> {
	await page.getByRole('textbox', { name: 'Your teacher’s word' }).fill(word);
	await page.keyboard.press('Enter');
}

/** Answers with the keyboard: a figure chooses, Enter gives it. */
async function answerByKey(page: Page, drill: Drill, seed: number, isRight: boolean): Promise<void> {
	await asks(page, drill);
	const answer = isRight ? keyOf(drill) : missOf(drill);
	const options = quickOptions(dealtDrill(drill, seed), packOf(drill.id).codes);
	if (options) await page.keyboard.press(String(1 + options.findIndex((one) => one.answer === answer)));
	else {
		// A phone keeps its own keyboard away until the field is tapped.
		const field = page.getByRole('textbox', { name: /^Your .* code/ });
		if (await page.evaluate(() => matchMedia('(hover: none)').matches)) await field.focus();
		await expect(field).toBeFocused();
		await page.keyboard.type(String(answer));
	}
	await page.keyboard.press('Enter');
}

const codeOn = async (page: Page): Promise<string> =>
	(await page.getByLabel(/^As a code/).innerText()).replace(/\s/g, '');
async function resultOn(page: Page): Promise<Result> {
	const read = readResult(await codeOn(page));
	if (!read.ok) throw new Error(read.reason);
	return read.result;
}

test.describe('with a keyboard alone', () => {
	test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false });

	test('a link of five questions is played to its result', async ({ page }) => {
		const { text, seed, drills } = roundOf();
		await page.goto(`/class/join#c1.${text}`);
		await expect(heading(page, 'All topics')).toBeFocused();
		await expect(page.getByText('5 questions, 60 seconds each')).toBeVisible();
		const word = page.getByRole('textbox', { name: 'Your teacher’s word' });
		for (let tabs = 0; tabs < 12 && !(await word.evaluate((one) => one === document.activeElement)); tabs++)
			await page.keyboard.press('Tab');
		await expect(word).toBeFocused();
		await page.keyboard.type('k7q');
		await page.keyboard.press('Enter');
		await expect(page.getByText(/has four letters or digits/)).toBeVisible();
		await expect(word).toBeFocused();
		await page.keyboard.type('m');
		await page.keyboard.press('Enter');

		for (const [at, drill] of drills.entries()) await answerByKey(page, drill, seed, at !== 1);
		await expect(heading(page, '4 of 5 right')).toBeFocused();
		await expect(page.getByText(/^Practice, unproctored/)).toBeVisible();

		const result = await resultOn(page);
		expect(result).toMatchObject({ challenge: challengeMark(text), nonce: 'K7QM' });
		expect(result.answers.map(({ right }) => right)).toEqual([true, false, true, true, true]);
		for (const [at, drill] of drills.entries())
			expect(result.answers[at]?.outcome).toBe(outcomeOf(drill, at === 1 ? missOf(drill) : keyOf(drill)));
		const score = readScore(await page.getByText(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}$/).innerText());
		expect(score).toMatchObject({ right: 4, challenge: challengeMark(text) % 1024 });
		await expect(page.getByRole('img', { name: 'Your result, for your teacher’s camera' })).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: drills[1]?.rationale ?? '' })).toBeVisible();

		const log = (await readLog(page)).map(({ kind }) => kind);
		expect(log.filter((kind) => kind === 'practice')).toHaveLength(5);
		expect(log.filter((kind) => kind === 'challenge')).toHaveLength(1);
		expect(log.filter((kind) => kind === 'review')).toHaveLength(0);

		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save as a file' }).click()
		]);
		expect(download.suggestedFilename()).toMatch(/\.crresult\.json$/);
		const file = readResultFile(readFileSync(await download.path(), 'utf8'));
		expect(file).toMatchObject({ ok: true, file: { challenge: text, nonce: 'K7QM', timed: true } });
		if (file.ok) expect(file.file.answers.map(({ item }) => item)).toEqual(drills.map(({ id }) => id));

		await page.getByRole('button', { name: 'Put what was missed into my reviews' }).click();
		await expect(page.getByText('1 question is in your reviews, due today.')).toBeVisible();
		expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toHaveLength(1);
	});
});

test('a reload in the middle goes on where it was, and the time is no longer trusted', async ({ page }) => {
	const { text, seed, drills } = roundOf();
	await page.goto(`/class/join#c1.${text}`);
	await start(page, 'K7QM');
	const [first, second] = drills;
	if (!first || !second) throw new Error('Too few questions');
	await answerByKey(page, first, seed, true);
	await asks(page, second);
	await page.reload();
	await asks(page, second);
	await expect(page.getByText('2of 5')).toBeVisible();
	for (const drill of drills.slice(1)) await answerByKey(page, drill, seed, true);
	await expect(heading(page, '5 of 5 right')).toBeVisible();
	await expect(page.getByText('the time is not exact')).toBeVisible();
	expect((await readLog(page)).filter(({ kind }) => kind === 'practice')).toHaveLength(5);

	const code = await codeOn(page);
	await page.reload();
	await page.getByText(/, word K7QM/).click();
	expect(await codeOn(page), 'the result once more, in the lobby').toBe(code);
});

test('a streak ends with its first miss, and one that was left ends there', async ({ page }) => {
	const { text, seed, drills } = roundOf({ mode: 'streak' });
	await page.goto(`/class/join#c1.${text}`);
	await start(page, 'K7QM');
	const [first, second] = drills;
	if (!first || !second) throw new Error('Too few questions');
	const codes = packOf(first.id).codes;
	const options = quickOptions(dealtDrill(first, seed), codes);
	await asks(page, first);
	if (options)
		await page.keyboard.press(String(1 + options.findIndex(({ answer }) => answer === keyOf(first))));
	else {
		await give(page, first, keyOf(first));
		await page.keyboard.press('Enter');
	}
	await expect(page.getByText('1right')).toBeVisible();
	await page.reload();
	await expect(heading(page, '1 right')).toBeVisible();
	await expect(page.getByText('The page was left in the middle')).toBeVisible();
	expect((await resultOn(page)).answers).toHaveLength(1);
});

test('time runs out question by question, and what was chosen counts', async ({ page }) => {
	await page.clock.install();
	const { text, seed, drills } = roundOf({ seconds: 20 });
	await page.goto(`/class/join#c1.${text}`);
	await start(page, 'K7QM');
	const [first, second] = drills;
	if (!first || !second) throw new Error('Too few questions');
	await asks(page, first);
	await expect(page.getByText('Each question has 20 seconds.')).toBeAttached();
	const options = quickOptions(dealtDrill(first, seed), packOf(first.id).codes);
	if (options)
		await page.keyboard.press(String(1 + options.findIndex(({ answer }) => answer === keyOf(first))));
	else await give(page, first, keyOf(first));
	await page.clock.runFor(10_500);
	await expect(page.getByText('10 seconds left.')).toBeAttached();
	await page.clock.runFor(10_000);
	await asks(page, second);
	for (const drill of drills.slice(1)) {
		await asks(page, drill);
		await page.clock.runFor(21_000);
	}
	await expect(heading(page, '1 of 5 right')).toBeVisible();
	const { answers } = await resultOn(page);
	expect(answers.map(({ outcome }) => outcome).slice(1)).toEqual([7, 7, 7, 7]);
});

test('more time is chosen before the start, by who needs it', async ({ page }) => {
	const { text } = roundOf({ seconds: 20 });
	await page.goto(`/class/join#c1.${text}`);
	await page.getByText('More time, seat number').click();
	await page.getByRole('combobox', { name: 'Time' }).selectOption({ label: 'Ten times' });
	await start(page, 'K7QM');
	await expect(page.getByText('Each question has 3 minutes 20 seconds.')).toBeAttached();
});

test('an assignment has a day and needs no word', async ({ page }) => {
	const due = toCalendarDay(toDayNumber(20_301_231));
	const { text, seed, drills } = roundOf({ due });
	await page.goto(`/class/join#c1.${text}`);
	await expect(page.getByText(/^Due on .*2030/)).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Your teacher’s word' })).toHaveCount(0);
	await page.getByText('More time, seat number').click();
	await page.getByRole('textbox', { name: /^Seat number/ }).fill('12');
	await expect(page.getByRole('status').filter({ hasText: 'The board shows' })).toContainText('-12.');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	for (const drill of drills) await answerByKey(page, drill, seed, true);
	const result = await resultOn(page);
	expect(result.nonce).toBe('0000');
	expect(result.nickname).toMatch(/-12$/);
});

test('a code that was said opens the same round as the link', async ({ page }) => {
	const said = { topic: 0, items: 5, mode: 'accuracy', seed: 4711 } as const;
	const hashOf = (filter: Parameters<typeof poolOf>[1]) => poolHash(poolOf(bank.catalogue, filter));
	const text = writeChallenge(spokenAsChallenge(said, hashOf));
	await page.goto('/class/join');
	const field = page.getByRole('textbox', { name: 'Code or link' });
	await field.fill('HELLO');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByText(/a code that is said has eight characters/)).toBeVisible();
	await field.fill(writeSpoken(said).toLowerCase());
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`#c1\\.${text}$`));
	await expect(page.getByText(/Compare the mark/)).toBeVisible();
	await page.getByRole('button', { name: 'My own words' }).click();
	await page.getByRole('textbox', { name: 'Your nickname' }).fill('<b>Ann</b>');
	await expect(page.getByText('The board shows BANNB.')).toBeVisible();
});

test('links from strangers: a sentence each, and the page stands', async ({ page }) => {
	const { text } = roundOf();
	const hostile: [string, RegExp][] = [
		['', /not whole/],
		['A'.repeat(5000), /too long/],
		[text.slice(0, -3), /not whole/],
		['_'.repeat(27), /newer release/],
		['%3Cimg%20src=x%20onerror=alert(1)%3E', /not whole/],
		[text.replace(/^./, 'B'), /not whole|newer release/]
	];
	for (const [end, sentence] of hostile) {
		await page.goto('about:blank');
		await page.goto(`/class/join#c1.${end}`);
		await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
	}
});

test('other questions on this device: it is not played, and the way out is told', async ({ page }) => {
	const filter = { topic: 0, level: 0, exam: null, answers: 'all' } as const;
	const pool = (poolHash(poolOf(bank.catalogue, filter)) + 1) % 2 ** 32;
	await page.goto('/');
	for (const place of ['join', 'review']) {
		const rest = {
			mode: 'accuracy',
			items: 1,
			seconds: 0,
			allowance: 1,
			due: 0,
			pool,
			seed: 1,
			filter
		} as const;
		const challenge: Challenge =
			place === 'join' ? { ...rest, kind: 'draw' } : { ...rest, kind: 'list', marks: [7] };
		await page.goto(`/class/${place}#c1.${writeChallenge(challenge)}`);
		await expect(heading(page, 'Other questions on this device')).toBeVisible();
		await expect(page.getByText('This device has the newest questions')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Start', exact: true })).toHaveCount(0);
	}
});

test('other questions on this device: those of the teacher’s come by file', async ({ page }) => {
	const filter = { topic: 0, level: 0, exam: null, answers: 'all' } as const;
	const line = bank.drills.filter(({ type }) => ITEM_TYPES.includes(type));
	for (const drill of line) expect(readItemDrill(JSON.parse(JSON.stringify(drill))), drill.id).toEqual(drill);
	const [first] = line;
	if (!first || first.type !== 'typed_code') throw new Error('The first drill is no typed code');
	// As a later release would have it.
	const drill = { ...first, rev: first.rev + 1, prompt: 'Asked anew: enter the code.' };
	const pool = [{ id: drill.id, rev: drill.rev }];
	const rest = { mode: 'accuracy', items: 1, seconds: 0, allowance: 1, due: 0, seed: 1, filter } as const;
	const challenge = writeChallenge({ ...rest, kind: 'draw', pool: poolHash(pool) });
	const text = writeItemsFile({ challenge, pool, questions: [{ drill, codes: packOf(drill.id).codes }] });
	await page.goto(`/class/join#c1.${challenge}`);
	const file = page.getByLabel(/^File of questions/);
	const upload = (content: string) =>
		file.setInputFiles({
			name: 'x.critems.json',
			mimeType: 'application/json',
			buffer: Buffer.from(content)
		});
	await upload(text.slice(0, -5));
	await expect(page.getByText('This file is no file of questions.')).toBeVisible();
	await upload(text);
	await expect(page.getByText('your teacher’s, by file')).toBeVisible();
	await start(page, 'K7QM');
	await asks(page, drill);
	await page.reload();
	await asks(page, drill);
	await give(page, drill, keyOf(drill));
	await page.getByRole('textbox', { name: /^Your .* code/ }).press('Enter');
	await expect(heading(page, '1 of 1 right')).toBeVisible();
});

test('a chart is a challenge: line by line of its key', async ({ page }) => {
	const entry = bank.catalogue.items.find(({ id }) => id === CHART);
	if (!entry) throw new Error(`No chart ${CHART}`);
	const filter = { topic: 0, level: 0, exam: null, answers: 'all' } as const;
	const rest = { mode: 'accuracy', items: 1, seconds: 0, allowance: 1, due: 0, seed: 1, filter } as const;
	const text = writeChallenge({ ...rest, kind: 'chart', pool: poolHash([entry]) });
	await page.goto(`/class/join#c1.${text}`);
	await start(page, 'K7QM');
	await addCode(page, 'I13.0');
	await addCode(page, 'R05.9');
	await page.reload();
	await expect(page.getByText('2 codes')).toBeVisible();
	await page.getByRole('button', { name: 'Hand in for audit' }).click();
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(heading(page, /^\d+ of \d+ right$/)).toBeVisible();
	const chart = bank.charts.find(({ id }) => id === CHART);
	if (!chart) throw new Error(`No chart ${CHART}`);
	const sheet = {
		lines: ['I13.0', 'R05.9'].map((code) => ({ system: 'icd10cm' as const, code }))
	};
	const expected = chartOutcomes(chart.key, audit(chart, sheet, packOf(CHART).codes));
	expect((await resultOn(page)).answers).toEqual(expected);
	const log = (await readLog(page)).map(({ kind }) => kind);
	expect(log.filter((kind) => kind === 'review' || kind === 'chart')).toHaveLength(0);
	expect(log.filter((kind) => kind === 'challenge')).toHaveLength(1);
});

test('a list for reviews is shown, and one tap begins them', async ({ page }) => {
	const { drills } = roundOf();
	const made = takeHome(
		drills.map(({ id }) => id),
		bank.catalogue
	);
	if (!made.ok) throw new Error(made.reason);
	await page.goto(`/class/review#c1.${writeChallenge(made.challenge)}`);
	await expect(heading(page, '5 questions from your class')).toBeVisible();
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(5);
	await page.getByRole('button', { name: 'Put them into my reviews' }).click();
	await asks(page, drills[0] as Drill);
	await page.goto(`/class/review#c1.${roundOf().text}`);
	await expect(page.getByText('This link is a challenge to play, not a list for reviews.')).toBeVisible();
});
