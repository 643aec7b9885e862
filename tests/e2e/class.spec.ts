/**
 * A class night: one host, a projector, thirty players. Results come by the camera, pasted, as a file and read out;
 * both windows are reloaded in the middle; a second window of the host hands over and takes over.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { readChallenge } from '../../src/lib/domain/challenge';
import { dealChallenge } from '../../src/lib/domain/challenge-pool';
import type { Drill } from '../../src/lib/domain/drill';
import { challengeMark, readResult, writeResult, writeScore } from '../../src/lib/domain/result-code';
import { outcomeOf, outcomeRight } from '../../src/lib/domain/result-outcome';
import { expect, test, type Guard } from './fixtures';
import { filmCodes, filmFile, reader, withCamera } from './camera';
import { give, keyOf, missOf, readBank, type Bank } from './person';

const FILM = filmFile('class');
test.use({ launchOptions: withCamera(FILM) });

/** All are played on the real page where there is time for it; else the rest hand in what a page would write. */
const PLAYERS = 30;
const PLAYED = process.env['FULL'] ? PLAYERS : 4;
const FILMED = 6;

const bank: Bank = readBank();

/** Which questions a round asks is chance's business; here it is always the same. */
async function fixChance(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const real = crypto.getRandomValues.bind(crypto);
		crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
			if (!(array instanceof Uint32Array) || array.length !== 2) return real(array as never) as T;
			array.set([20_261_122, 7]);
			return array;
		};
	});
}

interface Round {
	/** The challenge as its link has it. */
	text: string;
	link: string;
	word: string;
	drills: Drill[];
}

function drillsOf(text: string): Drill[] {
	const read = readChallenge(text);
	const dealt = read.ok ? dealChallenge(read.challenge, bank.catalogue) : read;
	if (!dealt.ok) throw new Error(dealt.reason);
	return dealt.items.flatMap((id) => bank.drills.filter((drill) => drill.id === id));
}

/** Three taps, the lobby, the projector in its own window, and the word. */
async function open(page: Page): Promise<{ round: Round; projector: Page }> {
	await fixChance(page);
	await page.goto('/practice');
	await page.getByRole('link', { name: /^Class/ }).click();
	await page.getByRole('link', { name: /^Host a class/ }).click();
	await page.getByText('5', { exact: true }).click();
	await page.getByRole('button', { name: 'Open the lobby' }).click();
	await expect(page.getByRole('heading', { name: 'All topics' })).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(0);
	const link = await page.getByRole('textbox', { name: 'Link to join' }).inputValue();
	const [projector] = await Promise.all([
		page.context().waitForEvent('page'),
		page.getByRole('button', { name: 'Open the projector' }).click()
	]);
	await expect(projector.getByText('Scan to join')).toBeVisible();
	await expect(projector.getByText('5 questions, 60 seconds each')).toBeVisible();
	await page.getByRole('button', { name: /^Start/ }).click();
	const shown = projector.getByRole('status', { name: 'The word' });
	await expect(shown).toHaveText(/^[0-9A-Z]{4}$/);
	const text = link.split('#c1.')[1] ?? '';
	return { round: { text, link, word: await shown.innerText(), drills: drillsOf(text) }, projector };
}

/** A pupil: opens the link, types the word, answers, and reads the result. @param misses places missed on purpose */
async function play(page: Page, round: Round, misses: readonly number[]): Promise<string> {
	await page.goto('about:blank');
	await page.goto(round.link);
	await page.getByRole('textbox', { name: 'Your teacher’s word' }).fill(round.word.toLowerCase());
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	for (const [at, drill] of round.drills.entries()) {
		await expect(page.getByRole('heading', { level: 1, name: drill.prompt })).toBeVisible();
		await expect(page.getByText(`${at + 1}of ${round.drills.length}`)).toBeVisible();
		// Nobody answers before they have read: the collector would hold it back.
		await page.waitForTimeout(400);
		await give(page, drill, misses.includes(at) ? missOf(drill) : keyOf(drill));
		if (drill.type === 'typed_code')
			await page.getByRole('textbox', { name: /^Your .* code/ }).press('Enter');
		else await page.getByRole('button', { name: 'Answer', exact: true }).click();
	}
	const right = round.drills.length - misses.length;
	await expect(
		page.getByRole('heading', { level: 1, name: `${right} of ${round.drills.length} right` })
	).toBeVisible();
	const said = await page
		.getByRole('heading', { name: /^As a code/ })
		.locator('xpath=following-sibling::p[1]')
		.innerText();
	return said.replace(/\s/g, '');
}

/** What the page of a pupil would write. */
function written({ text, word, drills }: Round, nickname: string, misses: readonly number[]): string {
	const answers = drills.map((drill, at) => {
		const right = !misses.includes(at);
		const outcome = outcomeOf(drill, right ? keyOf(drill) : missOf(drill));
		return { right: outcomeRight(drill, outcome) ?? right, outcome, time: 1 };
	});
	return writeResult({ challenge: challengeMark(text), nonce: word, nickname, tenths: 25, answers });
}

/** Each player misses as many of the last questions: 0, 1, 2, 3 in turn, so the last ones are the hardest. */
const missesOf = (player: number): number[] => [4, 3, 2].slice(0, player % 4);
const rightOf = (player: number): number => 5 - missesOf(player).length;

async function playersOf(browser: Browser, guard: Guard, url: string): Promise<BrowserContext> {
	const context = await browser.newContext({ baseURL: url });
	await guard.watch(context);
	return context;
}

test('a class of thirty plays, hands in, and sees its board', async ({ page, browser, guard, app }, info) => {
	info.setTimeout(process.env['FULL'] ? 1_800_000 : 240_000);
	const { round, projector } = await open(page);

	// Players, in turn. What is not played on a page is written as a page would write it.
	const codes: string[] = [];
	const players = await playersOf(browser, guard, app.url);
	const phone = await players.newPage();
	for (let player = 0; player < PLAYED; player++) codes.push(await play(phone, round, missesOf(player)));
	const names = codes.map((code) => {
		const read = readResult(code);
		return read.ok ? read.result.nickname : '';
	});
	// One device gave its nickname to all who played on it: the teacher is asked below.
	const renamed = codes.map((code, player) => {
		const read = readResult(code);
		if (!read.ok) throw new Error(read.reason);
		return writeResult({ ...read.result, nickname: `PLAYER ${player}` });
	});
	for (let player = PLAYED; player < PLAYERS; player++)
		renamed.push(written(round, `PLAYER ${player}`, missesOf(player)));
	expect(new Set(names).size).toBe(1);
	expect(
		renamed.map((code) => {
			const read = readResult(code);
			return read.ok ? read.result.answers.filter(({ right }) => right).length : -1;
		})
	).toEqual(renamed.map((_, player) => rightOf(player)));

	// By the camera, one after the other.
	filmCodes(FILM, renamed.slice(0, FILMED), 1.2);
	await page.bringToFront();
	await page.getByRole('button', { name: 'Scan results' }).click();
	await expect(page.getByText('Results in')).toBeVisible();
	const count = page.locator('main').getByText('Results in').locator('xpath=following-sibling::span');
	await expect(count).toHaveText(String(FILMED), { timeout: 40_000 });
	await expect(projector.getByText(`${FILMED} results in`)).toBeVisible();
	await page.getByRole('button', { name: 'Close the camera' }).click();
	await expect(reader(page)).toBeHidden();

	// Both windows are reloaded in the middle.
	await Promise.all([page.reload(), projector.reload()]);
	await expect(count).toHaveText(String(FILMED));
	await expect(projector.getByText(`${FILMED} results in`)).toBeVisible();
	await expect(projector.getByRole('status', { name: 'The word' })).toHaveText(round.word);

	// Pasted, with what a class pastes besides.
	const box = page.getByRole('textbox', { name: /^Result codes/ });
	const take = page.getByRole('button', { name: 'Take them' });
	const pasted = renamed.slice(FILMED, PLAYERS - 1);
	await box.fill([...pasted, pasted[0] ?? '', `${pasted[1]?.slice(0, -1)}U`, '<b>hello</b>'].join('\n'));
	await take.click();
	await expect(count).toHaveText(String(PLAYERS - 1));
	const log = page.getByRole('log', { name: 'What came in' });
	await expect(log.getByText(/has handed this in already/)).toBeVisible();
	await expect(log.getByText(/is no whole result code/)).toHaveCount(2);
	await box.fill(writeResult({ challenge: 7, nonce: round.word, nickname: 'OTHER', tenths: 9, answers: [] }));
	await take.click();
	await expect(log.getByText('OTHER played another challenge than this one.')).toBeVisible();
	await box.fill(
		writeResult({
			challenge: challengeMark(round.text),
			nonce: '2222',
			nickname: 'LATE',
			tenths: 9,
			answers: []
		})
	);
	await take.click();
	await expect(log.getByText(/^LATE has the word 2222/)).toBeVisible();

	// The last player reads out a score. A second result of a nickname waits for the teacher.
	const last = PLAYERS - 1;
	const score = writeScore({ challenge: challengeMark(round.text) % 1024, right: rightOf(last), seconds: 3 });
	await box.fill(`player ${last} ${score}`);
	await take.click();
	await expect(count).toHaveText(String(PLAYERS));
	await box.fill(written(round, 'PLAYER 0', [0]));
	await take.click();
	await page.getByRole('button', { name: 'Count as PLAYER 0 2' }).click();
	await expect(count).toHaveText(String(PLAYERS + 1));
	await page.getByRole('button', { name: 'Change PLAYER 0 2' }).click();
	await page.getByRole('button', { name: 'Take off the board' }).click();
	await expect(count).toHaveText(String(PLAYERS));

	// The board: eight of thirty have all right and share the first place.
	await page.getByRole('button', { name: 'Show the board' }).click();
	const right = Array.from({ length: PLAYERS }, (_, player) => rightOf(player));
	const mean = right.reduce((sum, one) => sum + one, 0) / (PLAYERS * 5);
	await expect(page.getByText(`${(mean * 100).toFixed(1)} %`)).toBeVisible();
	const best = right.filter((one) => one === 5).length;
	const places = projector.getByRole('region', { name: 'Board' });
	await expect(places.getByRole('listitem')).toHaveCount(7);
	await expect(places.getByText(`and ${best - 7} more on place 1`)).toBeVisible();
	await expect(places.getByText(`${Math.round(mean * 100)} %`)).toBeVisible();
	const hard = projector.getByRole('region', { name: 'Hardest for this class' });
	await expect(hard.getByRole('listitem')).toHaveCount(3);
	const had = right.filter((one) => one === 5).length - (rightOf(last) === 5 ? 1 : 0);
	await expect(hard.getByRole('listitem').first()).toContainText(`${had} of ${PLAYERS - 1} right`);
	await expect(hard.getByRole('img', { name: /take home/ })).toBeVisible();

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Marks as CSV' }).click()
	]);
	const lines = readFileSync(await download.path(), 'utf8')
		.trim()
		.split('\r\n');
	expect(lines).toHaveLength(PLAYERS + 1);
	const row = lines.find((line) => line.includes('"PLAYER 1"'));
	expect(row).toMatch(/^"","PLAYER 1","PLAYER 1","4","5","80","0",/);
	expect(lines.find((line) => line.includes(`"PLAYER ${last}"`))).toContain('"score only"');

	// Who is not among the best finds the own place on the own device.
	const link = await projector.getByRole('link', { name: 'Your own place' }).getAttribute('href');
	await phone.goto(link ?? '');
	const mine = rightOf(PLAYED - 1);
	const before = right.filter((one) => one > mine).length;
	await expect(phone.getByText(new RegExp(`^${before + 1} ?of ${PLAYERS}$`))).toBeVisible();
	await expect(phone.getByText(`${mine} of 5 right`)).toBeVisible();
	await players.close();

	// What goes home opens as a list.
	const home = await page.getByRole('textbox', { name: 'Link of the list to take home' }).inputValue();
	expect(home).toMatch(/\/class\/review#c1\.[\w-]{39}$/);
	expect(
		drillsOf(home.split('#c1.')[1] ?? '')
			.map(({ id }) => id)
			.sort()
	).toEqual(
		round.drills
			.slice(2)
			.map(({ id }) => id)
			.sort()
	);

	// Another round keeps the marks of this one.
	await page.getByRole('button', { name: 'Another round' }).click();
	await expect(page.getByRole('heading', { name: 'Earlier rounds' })).toBeVisible();
	await expect(page.getByText(`${PLAYERS} results`)).toBeVisible();
	await expect(projector.getByRole('heading', { name: 'The next round is being chosen' })).toBeVisible();
});

test('one window runs the class: a second hands over, and can take over', async ({ page, context }) => {
	const { round } = await open(page);
	await page.waitForTimeout(2600);
	const second = await context.newPage();
	await second.goto(`/class/host#r1.${written(round, 'CALM OWL', [])}`);
	await expect(second.getByText('Another window of this browser runs the class.')).toBeVisible();
	await expect(second.getByText(/CALM OWL: 5 right\./)).toBeVisible();
	await expect(page.getByRole('log').getByText(/CALM OWL: 5 right\./)).toBeVisible();
	await second.getByRole('button', { name: 'Run it here' }).click();
	await expect(second.getByRole('button', { name: 'Change CALM OWL' })).toBeVisible();
	await expect(page.getByText('Another window took this round over.')).toBeVisible();
});

test('a projector says when the teacher’s window is closed, and shows what it last knew', async ({
	page
}) => {
	const { round, projector } = await open(page);
	await page.close();
	await expect(projector.getByText('The teacher’s window is closed.')).toBeVisible();
	await projector.reload();
	await expect(projector.getByRole('status', { name: 'The word' })).toHaveText(round.word);
	await expect(projector.getByText('The teacher’s window is closed.')).toBeVisible();
	// The lid is opened again: the round is where it was.
	const again = await projector.context().newPage();
	await again.goto('/class/host');
	await expect(again.getByText(round.word, { exact: true })).toBeVisible();
	await expect(projector.getByText('The teacher’s window is closed.')).toBeHidden();
});

test('names of a class list stand in the marks and never on the projector', async ({ page }) => {
	const { round, projector } = await open(page);
	await page.getByText(/^Class list/).click();
	await page.getByRole('textbox', { name: /^One name a line/ }).fill('1. Ann Able\n2. =cmd|calc\n3. Cy Cole');
	await page.getByRole('button', { name: 'Keep 3 names' }).click();
	await page.waitForTimeout(2600);
	await page
		.getByRole('textbox', { name: /^Result codes/ })
		.fill([written(round, 'OWL-1', []), written(round, 'FOX-2', [1])].join('\n'));
	await page.getByRole('button', { name: 'Take them' }).click();
	await page.getByRole('button', { name: 'Show the board' }).click();
	await expect(projector.getByText('OWL', { exact: true })).toBeVisible();
	await expect(projector.locator('body')).not.toContainText('Ann');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Marks as CSV' }).click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	expect(text).toContain('"1","Ann Able","OWL-1","5","5"');
	expect(text).toContain('"2","\'=cmd|calc","FOX-2","4","5"');
	expect(text).toContain('"3","Cy Cole","","","5"');
	await page.reload();
	await page.getByText('Class list, 3 seats').click();
	await page.getByRole('button', { name: 'Delete the list' }).click();
	await page.getByRole('button', { name: 'Delete 3 names' }).click();
	await page.reload();
	await expect(page.getByText(/^Class list, for names/)).toBeVisible();
});

test('an assignment picked by hand has a day and no word, and takes 500 results at once', async ({
	page
}) => {
	await page.goto('/class/host');
	await page.getByText('More options').click();
	await page.getByRole('combobox', { name: 'What is played' }).selectOption('list');
	const listed = page.getByRole('list', { name: 'Questions of the topic' }).getByRole('checkbox');
	await listed.nth(2).check();
	await listed.nth(0).check();
	await page.getByLabel('Assignment, due on').fill('2031-05-09');
	await page.getByRole('button', { name: 'Make the assignment' }).click();
	await expect(page.getByText(/due on Friday, May 9/)).toBeVisible();
	await expect(page.getByText('Spoken code')).toBeHidden();
	const link = await page.getByRole('textbox', { name: 'Link to join' }).inputValue();
	const text = link.split('#c1.')[1] ?? '';
	const round: Round = { text, link, word: '0000', drills: drillsOf(text) };
	expect(round.drills).toHaveLength(2);
	const codes = Array.from({ length: 500 }, (_, at) =>
		written(round, `PUPIL ${at}`, at % 2 === 0 ? [] : [1])
	);
	await page.getByRole('textbox', { name: /^Result codes/ }).fill(codes.join('\n'));
	await page.getByRole('button', { name: 'Take them' }).click();
	await expect(page.getByText('500', { exact: true })).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: 'Show the board' }).click();
	await expect(page.getByText('75.0 %')).toBeVisible();
	await expect(page.getByText('250 of 500 right')).toBeVisible();
	await page.getByRole('button', { name: 'Show 460 more' }).click();
	await expect(page.getByRole('button', { name: /^Change PUPIL/ })).toHaveCount(500);
});

test('a result that is opened where no class runs says where it belongs', async ({ page }) => {
	await page.goto('/class/host#r1.ABCDEF');
	await expect(page.getByText(/No round collects results in this browser/)).toBeVisible();
	await page.goto('/class/projector');
	await expect(page.getByRole('heading', { name: 'The next round is being chosen' })).toBeVisible();
	await expect(page.getByText('The teacher’s window is closed.')).toBeVisible();
});
