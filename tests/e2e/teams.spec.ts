/** One screen, many teams: keys, ties, early buzzes, touch, gamepads, the keyboard test, and a reload in the middle. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Drill, DrillAnswer } from '../../src/lib/domain/drill';
import type { Pack } from '../../src/lib/domain/pack';
import { quickOptions } from '../../src/lib/ui/quick-options';
import { BUILD, expect, test } from './fixtures';
import { firstRun, missOf, keyOf, readBank, readLog, type Bank } from './person';

test.use({ viewport: { width: 1280, height: 800 } });

const bank: Bank = readBank();
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A topic that asks by one tap alone, so that every question is answered by a key. */
const tapped = (() => {
	const packs = new Map<string, Pack>();
	const codesOf = (url: string) => {
		const known = packs.get(url) ?? (JSON.parse(readFileSync(join(BUILD, url), 'utf8')) as Pack);
		packs.set(url, known);
		return known.codes;
	};
	const drills = new Map(bank.drills.map((drill) => [drill.id, drill]));
	const options = (id: string, url: string) => {
		const drill = drills.get(id);
		return drill ? quickOptions(drill, codesOf(url)) : null;
	};
	return { options };
})();

/** The question on the page, with its options; null where it takes more than a tap. */
async function question(page: Page) {
	const heading = plain(await page.getByRole('heading', { level: 1 }).innerText());
	const text = plain(await page.getByRole('main').innerText());
	const says = (drill: Drill) =>
		plain(drill.prompt) === heading &&
		text.includes(plain(drill.note ?? '')) &&
		text.includes(plain(drill.context ?? ''));
	const length = ({ note, context }: Drill) => (note ?? '').length + (context ?? '').length;
	for (const drill of bank.drills.filter(says).sort((a, b) => length(b) - length(a))) {
		const url = bank.catalogue.items.find(({ id }) => id === drill.id)?.pack ?? '';
		const options = tapped.options(drill.id, url);
		if (!options || options.every((option) => text.includes(plain(option.text)))) return { drill, options };
	}
	throw new Error(`No question of the packs says “${heading}”.`);
}

/** Leaves questions that take more than a tap, by having their answers told. */
async function toTapped(page: Page) {
	for (;;) {
		const found = await question(page);
		const { drill, options } = found;
		if (options && options.length <= 6) return { drill, options };
		await page.getByRole('button', { name: /^Show the answer/ }).click();
		await page.getByRole('button', { name: /^Next question/ }).click();
		await expect(page.getByRole('button', { name: 'Open the buzzers' })).toBeVisible();
	}
}

const places = { right: keyOf, wrong: missOf };
async function press(
	page: Page,
	how: keyof typeof places,
	{ drill, options }: Awaited<ReturnType<typeof toTapped>>
) {
	const answer: DrillAnswer = places[how](drill);
	await page.keyboard.press(String(1 + options.findIndex((option) => option.answer === answer)));
}

async function open(page: Page): Promise<void> {
	await page.goto('/');
	await firstRun(page, 'CCS');
	await page.goto('/class/teams');
	await expect(page.getByRole('heading', { level: 1, name: 'Teams at one screen' })).toBeVisible();
}
async function start(page: Page): Promise<void> {
	await page.getByRole('combobox', { name: 'Questions', exact: true }).selectOption('20');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Open the buzzers' })).toBeVisible();
}
const openBuzzers = async (page: Page) => {
	await page.keyboard.press('Space');
	await expect(page.getByRole('heading', { level: 2, name: 'Buzz now' })).toBeVisible();
};
const answers = (page: Page, team: string) =>
	expect(page.getByRole('heading', { level: 2, name: `${team}: your answer` })).toBeVisible();
const tile = (page: Page, team: string) => page.getByRole('button', { name: new RegExp(`^${team},`) });

/** Keys that go down in one moment, as a browser hears them. */
const together = (page: Page, codes: string[]) =>
	page.evaluate((list) => {
		for (const code of list) window.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
	}, codes);

test('R19: keys of four teams: first, wrong then another, tie, too early, and the board', async ({
	page
}) => {
	await open(page);
	await start(page);

	// The first has the word; after a wrong answer the others may buzz, and the same answer is no longer there.
	let asked = await toTapped(page);
	await openBuzzers(page);
	await page.keyboard.press('p');
	await answers(page, 'Team B');
	await press(page, 'wrong', asked);
	await expect(page.getByRole('heading', { level: 2, name: /^The others may buzz/ })).toBeVisible();
	await expect(tile(page, 'Team B')).toContainText('out');
	await openBuzzers(page);
	await page.keyboard.press('p');
	await page.keyboard.press('z');
	await answers(page, 'Team C');
	await press(page, 'right', asked);
	await expect(page.getByRole('heading', { level: 2, name: 'Right, Team C' })).toBeVisible();
	await expect(page.getByText(plain(asked.drill.rationale).slice(0, 40))).toBeVisible();
	await expect(page.getByRole('button', { name: /^Team C, 1 right/ })).toBeVisible();
	await expect(page.getByRole('button', { name: /^Team B, 0 right, 1 wrong/ })).toBeVisible();

	// Two keys of one moment are a tie, and the lot is shown.
	await page.keyboard.press('Space');
	asked = await toTapped(page);
	await openBuzzers(page);
	await together(page, ['KeyM', 'KeyQ']);
	await expect(page.getByText(/^Team A and Team D within 50 ms: the lot fell on Team [AD]\.$/)).toBeVisible();
	await press(page, 'right', asked);
	await expect(page.getByRole('heading', { level: 2, name: /^Right, Team [AD]$/ })).toBeVisible();

	// Who is too early is locked out for a second, while another is not.
	await page.keyboard.press('Space');
	await toTapped(page);
	await page.evaluate(() => {
		const key = (code: string) => window.dispatchEvent(new KeyboardEvent('keydown', { code, key: code }));
		key('KeyQ');
		key('Space');
		key('KeyQ');
	});
	await expect(tile(page, 'Team A')).toContainText('too early');
	await expect(page.getByRole('heading', { level: 2, name: 'Buzz now' })).toBeVisible();
	await expect(tile(page, 'Team A')).not.toContainText('too early');
	await page.keyboard.press('q');
	await answers(page, 'Team A');
	await page.getByRole('button', { name: 'No answer' }).click();
	await expect(tile(page, 'Team A')).toContainText('out');

	await page.getByRole('button', { name: 'Stop the game' }).click();
	await page.getByRole('button', { name: 'End the game' }).click();
	await expect(page.getByRole('table')).toContainText('Team C');
	await expect(page.getByText('Nothing of this game was written into any history.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Open it here' })).toHaveAttribute(
		'href',
		/\/class\/review#c1\./
	);
	await expect(page.getByRole('img', { name: 'Code of a link with the missed questions' })).toBeVisible();
	// What was missed can be taken home.
	await page.getByRole('link', { name: 'Open it here' }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: /^\d+ questions? from your class$/ })
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Put them into my reviews' })).toBeVisible();
	const kinds = (await readLog(page)).map(({ kind }) => kind);
	expect(kinds.filter((kind) => kind !== 'setting')).toEqual([]);
});

test('a reload in the middle goes on where the game was', async ({ page }) => {
	await open(page);
	await page.getByRole('textbox', { name: 'Name of team 1' }).fill('Owls');
	await start(page);
	const asked = await toTapped(page);
	const count = await page.getByText(/\d+ of 20$/).innerText();
	await openBuzzers(page);
	await page.keyboard.press('q');
	await answers(page, 'Owls');
	await page.reload();
	await answers(page, 'Owls');
	await expect(page.getByText(/\d+ of 20$/)).toHaveText(plain(count));
	await press(page, 'right', asked);
	await expect(page.getByRole('heading', { level: 2, name: 'Right, Owls' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: /^Owls, 1 right/ })).toBeVisible();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Open the buzzers' }).click();
	await page.reload();
	// Buzzers that were open are closed again: nobody knows who would have been first.
	await expect(page.getByRole('button', { name: 'Open the buzzers' })).toBeVisible();
});

test('in turn without a clock each team has its own questions', async ({ page }) => {
	await open(page);
	await page.getByText('All in turn, no clock').click();
	await page.getByRole('combobox', { name: 'Teams' }).selectOption('3');
	await page.getByRole('combobox', { name: 'Questions', exact: true }).selectOption('5');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	for (const team of ['Team A', 'Team B', 'Team C', 'Team A', 'Team B', 'Team C']) {
		await answers(page, team);
		await page.keyboard.press('z');
		await answers(page, team);
		await page.getByRole('button', { name: 'No answer' }).click();
		await expect(page.getByRole('heading', { level: 2, name: 'Not this time' })).toBeVisible();
		await page.keyboard.press('Enter');
	}
	await expect(page.getByRole('heading', { level: 1, name: 'No point was scored' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 2, name: 'Not right at once: 6' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'No point was scored' })).toBeVisible();
});

test('keys are chosen, and the keyboard test says which arrive together', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: /^Key of Team A: Q/ }).click();
	await page.keyboard.press('1');
	await expect(page.getByText(/The game itself needs this key/)).toBeVisible();
	await page.keyboard.press('p');
	// Team B had it, and takes the other's.
	await expect(page.getByRole('button', { name: /^Key of Team A: P/ })).toBeVisible();
	await expect(page.getByRole('button', { name: /^Key of Team B: Q/ })).toBeVisible();
	await page.getByRole('button', { name: 'Test the buzzers' }).click();
	await expect(page.getByText('Nothing has arrived yet.')).toBeVisible();
	for (const key of ['p', 'q', 'z']) await page.keyboard.down(key);
	await expect(page.getByText('3 of 4 have arrived together. Not with them so far: M.')).toBeVisible();
	for (const key of ['p', 'q', 'z']) await page.keyboard.up(key);
	await page.keyboard.press('m');
	await expect(page.getByText('alone only')).toBeVisible();
	for (const key of ['p', 'q', 'z', 'm']) await page.keyboard.down(key);
	await expect(page.getByText('All 4 keys arrive together. This keyboard will do.')).toBeVisible();
	await page.getByRole('button', { name: 'Back to the teams' }).click();
	await page.reload();
	await expect(page.getByRole('button', { name: /^Key of Team A: P/ })).toBeVisible();
});

test('fingers of two teams at once on areas of one size', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await page.getByRole('combobox', { name: 'Teams' }).selectOption('3');
	await page.getByRole('combobox', { name: 'Touch screen' }).selectOption('edges');
	await start(page);
	await page.getByRole('button', { name: 'Open the buzzers' }).tap();
	const boxes = await Promise.all(
		['Team A', 'Team B', 'Team C'].map(async (team) => {
			const box = await tile(page, team).boundingBox();
			if (!box) throw new Error(`${team} has no area.`);
			return box;
		})
	);
	for (const { width, height } of boxes) {
		expect(width).toBeCloseTo(boxes[0]?.width ?? 0, 0);
		expect(height).toBeCloseTo(boxes[0]?.height ?? 0, 0);
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(88);
	}
	const cdp = await page.context().newCDPSession(page);
	const touchPoints = boxes.slice(1).map(({ x, y, width, height }, id) => ({
		x: x + width / 2,
		y: y + height / 2,
		id
	}));
	await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
	await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await expect(page.getByText(/^Team B and Team C within 50 ms: the lot fell on Team [BC]\.$/)).toBeVisible();
});

test('R19: gamepads: each its team, and presses of one frame are a tie', async ({ page }) => {
	await page.addInitScript(() => {
		const pads = [0, 1].map((index) => ({ index, timestamp: 0, buttons: [{ pressed: false }] }));
		Object.assign(window, {
			padDown: (...list: number[]) => {
				for (const pad of pads) {
					pad.timestamp = performance.now();
					pad.buttons = [{ pressed: list.includes(pad.index) }];
				}
			}
		});
		navigator.getGamepads = () => pads as unknown as (Gamepad | null)[];
	});
	const down = (...list: number[]) =>
		page.evaluate(
			(pads) => (window as unknown as { padDown: (...list: number[]) => void }).padDown(...pads),
			list
		);
	await open(page);
	await page.getByRole('button', { name: 'Test the buzzers' }).click();
	await down(1);
	await expect(page.getByRole('listitem').filter({ hasText: 'Gamepad 2' })).toContainText('pressed');
	await page.getByRole('combobox', { name: 'Team of gamepad 1' }).selectOption({ label: 'Team D' });
	await page.getByRole('combobox', { name: 'Team of gamepad 2' }).selectOption({ label: 'Team B' });
	await down();
	await page.getByRole('button', { name: 'Back to the teams' }).click();
	await start(page);
	await openBuzzers(page);
	await down(0, 1);
	await expect(page.getByText(/^Team B and Team D within 50 ms: the lot fell on Team [BD]\.$/)).toBeVisible();
});
