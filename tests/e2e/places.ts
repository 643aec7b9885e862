/** Every place of the app, brought up one after the other by one visit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeChallenge } from '../../src/lib/domain/challenge';
import { dealChallenge, poolHash, poolOf } from '../../src/lib/domain/challenge-pool';
import { takeHome } from '../../src/lib/domain/class-setup';
import { BUILD, expect, ROOT, type Guard } from './fixtures';
import { addCode, asked, answer, check, deal, drillOn, firstRun, give, handIn, keyOf } from './person';
import { missOf, next, oneOfEach, readBank } from './person';

const CHART = 'dc-heart-failure-uti';

/** What the build has of the official files. Without them a place says so, and is looked at all the same. */
const SETS = readFileSync(join(BUILD, 'codesets', 'index.json'), 'utf8');
const holds = (part: string): boolean => SETS.includes(`"part": "${part}"`);
const hasOfficial = SETS.includes('"origin": "official"');

/** Nothing may be wider than the window. Names what is. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > width + 0.5
		);
		return [
			`scrolls to ${document.documentElement.scrollWidth} of ${width} px`,
			...wide.slice(-5).map((element) => `${element.tagName} ${element.className}`)
		];
	});
}

/** Paper cards: set up, asked without a camera, told, and the board. */
export async function walkCards(page: Page, look: (place: string) => Promise<void>): Promise<void> {
	await page.goto('/class/cards');
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await page.getByText('Open the round of another screen').click();
	await look('paper cards');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByText('Without a camera: type the counts').click();
	await page.getByLabel('A', { exact: true }).fill('9');
	await page.getByRole('button', { name: 'Read the cards with the camera' }).click();
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
	await look('paper cards, asked, no camera');
	await page.getByRole('button', { name: 'Second screen' }).click();
	await expect(page.getByRole('img', { name: 'QR code of this round' })).toBeVisible();
	await look('paper cards, second screen');
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await page.getByRole('button', { name: /^Show the answer/ }).click();
	await expect(page.getByText(/^[A-D] is right/)).toBeVisible();
	await look('paper cards, told');
	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.getByRole('button', { name: 'End the round' }).click();
	await expect(page.getByText('Practice, unproctored.')).toBeVisible();
	await look('paper cards, board');
}

/** Packs of the learner's own: one that was read, the list, how one is written, and the editor. */
export async function walkPacks(page: Page, look: (place: string) => Promise<void>): Promise<void> {
	await page.goto('/packs');
	await page.locator('input[type=file]').setInputFiles(join(ROOT, 'static/examples/pack.yaml'));
	await expect(page.getByRole('button', { name: 'Add 5 questions' })).toBeVisible();
	await look('a pack, not kept yet');
	await page.getByRole('button', { name: 'Add 5 questions' }).click();
	await page.getByText('More about Example pack').click();
	await look('packs');
	await page.goto('/packs/format');
	await look('how a pack is written');
	await page.goto('/packs/edit');
	await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
	await look('write a pack');
}

/** Calls `look` in each place, with its name. */
export async function walk(page: Page, guard: Guard, look: (place: string) => Promise<void>): Promise<void> {
	const bank = readBank();
	await page.goto('/');
	await expect(page.getByRole('button', { name: /^Skip/ })).toBeVisible();
	await look('first run');
	await firstRun(page, 'CCS');

	await deal(page, oneOfEach(bank));
	for (const [at] of oneOfEach(bank).entries()) {
		const drill = await drillOn(page, bank);
		await look(`asked: ${drill.type}`);
		await give(page, drill, at % 2 === 0 ? missOf(drill) : keyOf(drill));
		await look(`answered, not checked: ${drill.type}`);
		await check(page);
		if (at === 0) await page.getByRole('button', { name: 'change' }).click();
		await look(`told: ${drill.type}`);
		await next(page);
		await asked(page);
	}
	await page.getByRole('button', { name: 'Code book' }).click();
	await page.getByRole('searchbox').fill('heart failure');
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	await look('book over a question');
	await page.getByRole('button', { name: 'Close' }).click();
	for (;;) {
		await answer(page, bank);
		await next(page);
		const done = page.getByRole('link', { name: 'Done' });
		await expect(done.or(page.getByRole('button', { name: 'Check', exact: true })).first()).toBeVisible();
		if (await done.isVisible()) break;
	}
	await look('sitting done');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: '1 day' })).toBeVisible();
	await look('today');

	await page.goto('/practice');
	await page.getByText(/^By chapter/).click();
	await look('practice');
	await page.goto('/practice/study');
	await page.getByText('Exam domain').click();
	await page.getByText('The list', { exact: true }).click();
	await expect(page.getByRole('button', { name: 'Tags of this question' }).first()).toBeVisible();
	await look('study by choice');
	await page.getByRole('button', { name: 'Tags of this question' }).first().click();
	await expect(page.getByRole('dialog', { name: 'Your tags' })).toBeVisible();
	await look('own tags');
	await page.goto('/practice/weak');
	await expect(page.getByRole('button', { name: /^(Start|Ten questions)/ })).toBeVisible();
	await look('weak spots');
	await page.goto('/speed');
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await look('speed');
	await walkJoin(page, look);
	await walkHost(page, look);
	await walkTeams(page, look);
	await walkLive(page, look);
	await walkCards(page, look);
	await page.goto('/exam');
	await expect(page.getByRole('heading', { level: 1, name: 'Mock exam' })).toBeVisible();
	await look('mock exam');
	await page.goto('/way');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await look('which exam');
	await page.goto('/charts');
	await expect(page.getByRole('listitem').first()).toBeVisible();
	await look('charts');
	await page.goto(`/charts/${CHART}`);
	await page.getByText('carvedilol', { exact: true }).first().click();
	await expect(page.getByRole('slider').first()).toBeVisible();
	await look('chart, words marked');
	await addCode(page, 'I13.0');
	await addCode(page, 'I50.23');
	await page
		.getByRole('button', { name: /I50\.23/ })
		.first()
		.click();
	await look('chart with codes');
	await page.getByRole('button', { name: 'Hand in for audit' }).click();
	await look('hand in?');
	await page.getByRole('button', { name: 'Back to the chart' }).click();
	await handIn(page);
	await look('audit');
	await page.getByRole('button', { name: 'Show in the chart' }).first().click();
	await look('audit, words lit');

	await page.goto('/codebook');
	await page.getByRole('searchbox').fill('diabetes eye');
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	await look('code book, results');
	await page.goto('/codebook/icd10cm/E11.3');
	await expect(page.getByText('header, needs more characters')).toBeVisible();
	await look('code book, an entry');
	await page.goto('/codebook/icd10cm/Q99.99');
	await expect(page.getByText(/does not stand in/)).toBeVisible();
	await look('code book, no such code');
	await page.goto('/codebook/alpha-index');
	await expect(
		holds('alpha-index') ? page.getByRole('searchbox') : page.getByText(/The Index is not on this device/)
	).toBeVisible();
	await look('alphabetic index');
	await page.goto('/codebook/guidelines');
	await expect(
		holds('guidelines')
			? page.getByRole('navigation', { name: 'Contents of the Guidelines' })
			: page.getByText('It comes with the official files')
	).toBeVisible();
	await look('guidelines, contents');
	await page.goto('/codebook/guidelines?section=I.C.9.a');
	await expect(
		holds('guidelines')
			? page.getByRole('heading', { level: 2, name: /Hypertension/ }).first()
			: page.getByText('It comes with the official files')
	).toBeVisible();
	await look('guidelines, a section');
	await page.goto('/codebook/pcs?from=0D');
	await expect(
		holds('pcs-tables')
			? page.getByRole('radio').first()
			: page.getByText(/The ICD-10-PCS tables come with the official release/)
	).toBeVisible();
	await look('pcs builder');
	await page.goto('/codebook/find');
	await expect(page.getByRole('heading', { level: 1, name: 'Find it' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
	await look('find it');
	await page.goto('/codebook/changes');
	await expect(
		hasOfficial
			? page.getByRole('button', { name: 'Ten questions on it' })
			: page.getByText('on this device is only one of each')
	).toBeVisible();
	await look('what changed');
	await page.goto('/plan');
	await expect(page.getByText('With an exam and its day')).toBeVisible();
	await look('plan');
	await page.goto('/progress');
	await expect(page.getByText('charts handed in')).toBeVisible();
	await look('progress');
	await page.goto('/progress/record');
	await expect(page.getByRole('table', { name: 'What was done' })).toBeVisible();
	await page.getByRole('button', { name: 'From, to' }).click();
	await expect(page.getByText('Choose the first and the last day.')).toBeVisible();
	await look('a record, days to choose');
	await page.getByRole('button', { name: 'Last 30 days' }).click();
	await expect(page.getByRole('table', { name: 'What was done' })).toBeVisible();
	await look('a record');
	await page.goto('/settings');
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	await look('settings');
	await page.goto('/settings/stored');
	await expect(page.getByText(/^About .* here now/)).toBeVisible();
	await page.getByText('Your history, and what is under way').click();
	await page.getByText('What is for this device alone', { exact: true }).click();
	await look('what is stored');
	await page.goto('/about');
	await expect(page.getByText(/drills in/)).toBeVisible();
	await look('about');
	await page.goto('/coverage');
	await page.getByText('Certified Professional Coder').click();
	await page.getByText(/^Chapter guidelines, in/).click();
	await look('coverage');
	await walkPacks(page, look);
	guard.allow(/Not found: \/nowhere/);
	await page.goto('/nowhere');
	await expect(page.getByText('There is no such place')).toBeVisible();
	await look('no such place');
}

/** A game of teams: set up, the keys tried, one question through its states, and the board. */
async function walkTeams(page: Page, look: (place: string) => Promise<void>): Promise<void> {
	const press = (...codes: string[]) =>
		page.evaluate((list) => {
			for (const code of list) window.dispatchEvent(new KeyboardEvent('keydown', { code, key: code }));
		}, codes);
	await page.goto('/class/teams');
	await page.getByRole('combobox', { name: 'Touch screen' }).selectOption('edges');
	await look('teams');
	await page.getByRole('button', { name: 'Test the buzzers' }).click();
	await press('KeyQ', 'KeyP');
	await expect(page.getByText('2 of 4 have arrived together.')).toBeVisible();
	await look('teams, keys tried');
	await page.getByRole('button', { name: 'Back to the teams' }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Open the buzzers' })).toBeVisible();
	await press('KeyQ');
	await look('teams, asked, and one too early');
	await press('Space', 'KeyP', 'KeyZ');
	await expect(page.getByText(/the lot fell on/)).toBeVisible();
	await look('teams, one has the word');
	await page.getByRole('button', { name: 'No answer' }).click();
	await page.getByRole('button', { name: /^Show the answer/ }).click();
	await look('teams, told');
	await page.getByRole('button', { name: 'Stop the game' }).click();
	await page.getByRole('button', { name: 'End the game' }).click();
	await expect(page.getByRole('img', { name: 'Code of a link with the missed questions' })).toBeVisible();
	await look('teams, board');
}

async function walkLive(page: Page, look: (place: string) => Promise<void>): Promise<void> {
	await page.goto('/class/live');
	await look('live board');
	await page.getByRole('button', { name: /^Show the board/ }).click();
	await page.getByRole('button', { name: 'Add a captain' }).click();
	await expect(page.getByRole('img', { name: 'Offer of this board' })).toBeVisible();
	await look('live board, a captain joins');
	await page.goto('/class/live');
	await page.getByRole('button', { name: /^Send a score/ }).click();
	await look('live board, a captain');
}

/** A challenge: joined, played, its result; a chart as one; a list for the reviews; and a link that cannot be. */
async function walkJoin(page: Page, look: (place: string) => Promise<void>): Promise<void> {
	const { catalogue } = readBank();
	const filter = { topic: 0, level: 0, exam: null, answers: 'choices' } as const;
	const base = { mode: 'accuracy', seconds: 60, allowance: 1, due: 0, seed: 7, filter } as const;
	const draw = { ...base, kind: 'draw', items: 2, pool: poolHash(poolOf(catalogue, filter)) } as const;
	const word = page.getByRole('textbox', { name: 'Your teacher’s word' });
	await page.goto('/class/join');
	await expect(page.getByRole('textbox', { name: 'Code or link' })).toBeVisible();
	await look('join');
	await page.goto(`/class/join#c1.${writeChallenge(draw)}`);
	await page.getByText('More time, seat number').click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByText(/^Type the word/)).toBeVisible();
	await look('join, the lobby');
	await word.fill('K7QM');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('timer')).toBeVisible();
	await look('join, asked');
	await page.getByRole('button', { name: 'End the round' }).click();
	await look('join, end the round?');
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByText('2of 2')).toBeVisible();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByRole('heading', { name: '0 of 2 right' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What was missed' })).toBeVisible();
	await expect(page.getByRole('img', { name: /^Your result/ })).toBeVisible();
	await look('join, the result');
	await page.getByRole('button', { name: 'Another challenge' }).click();
	await page.getByText(/, word K7QM/).click();
	await expect(page.getByRole('img', { name: /^Your result/ })).toBeVisible();
	await look('join, played before');
	await page.goto(`/class/join#c1.${writeChallenge({ ...draw, pool: 7 })}`);
	await expect(page.getByRole('heading', { name: 'Other questions on this device' })).toBeVisible();
	await look('join, other questions');

	const chart = catalogue.items.filter(({ id }) => id === CHART);
	await page.goto(
		`/class/join#c1.${writeChallenge({ ...base, kind: 'chart', items: 1, pool: poolHash(chart) })}`
	);
	await word.fill('K7QM');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await addCode(page, 'I13.0');
	await look('join, a chart');
	await page.getByRole('button', { name: 'Hand in for audit' }).click();
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Line by line' })).toBeVisible();
	await look('join, a chart handed in');

	const dealt = dealChallenge(draw, catalogue);
	const made = takeHome(dealt.ok ? dealt.items : [], catalogue);
	await page.goto(`/class/review#c1.${made.ok ? writeChallenge(made.challenge) : ''}`);
	await expect(page.getByRole('button', { name: 'Put them into my reviews' })).toBeVisible();
	await look('a list for reviews');
	await page.goto('/class/review');
	await expect(page.getByRole('heading', { name: 'This link has no list' })).toBeVisible();
	await look('no list for reviews');
}

/** A class as its teacher sees it, with the projector: chosen, let in, started, collected, shown. */
async function walkHost(page: Page, look: (place: string) => Promise<void>): Promise<void> {
	await page.goto('/class');
	await expect(page.getByRole('link', { name: /^Host a class/ })).toBeVisible();
	await look('class');
	await page.goto('/class/guide');
	await look('class, for teachers');
	await page.goto('/class/place#p1.x');
	await expect(page.getByText('This link is not whole.')).toBeVisible();
	await look('class, a place that is not whole');
	await page.goto('/class/host');
	await page.getByText('More options').click();
	await page.getByRole('combobox', { name: 'What is played' }).selectOption('list');
	await expect(page.getByRole('list', { name: 'Questions of the topic' })).toBeVisible();
	await look('host, a list picked by hand');
	await page.getByRole('combobox', { name: 'What is played' }).selectOption('draw');
	await page.getByText('5', { exact: true }).click();
	await page.getByRole('button', { name: 'Open the lobby' }).click();
	await expect(page.getByRole('img', { name: 'QR code of the link to join this round' })).toBeVisible();
	await page.getByText(/^Class list/).click();
	await look('host, the lobby');
	await page.getByRole('button', { name: /^Start/ }).click();
	await page.getByRole('textbox', { name: /^Result codes/ }).fill('HELLO');
	await page.getByRole('button', { name: 'Take them' }).click();
	await expect(page.getByRole('log')).toContainText('is no whole result code');
	await look('host, collecting');
	await page.goto('/class/projector');
	await expect(page.getByRole('status', { name: 'The word' })).toBeVisible();
	await expect(page.getByText('The teacher’s window is closed.')).toBeVisible();
	await look('projector, the word');
	await page.goto('/class/host');
	await page.getByRole('button', { name: 'Show the board' }).click();
	await look('host, the board');
}
