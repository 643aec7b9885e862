/** R20: whoever needs time has it (WCAG 2.2.1): each mode with a clock is played without one, and hours change nothing. */
import type { Page } from '@playwright/test';
import { writeChallenge } from '../../src/lib/domain/challenge';
import { poolHash, poolOf } from '../../src/lib/domain/challenge-pool';
import { SPEED_WORDS } from '../../src/lib/ui/speed-words';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { addCode, firstRun, readBank } from './person';

const { catalogue } = readBank();
const CHART = 'dc-heart-failure-uti';
const filter = { topic: 0, level: 0, exam: null, answers: 'choices' } as const;
const rest = { mode: 'accuracy', seconds: 30, allowance: 1, due: 0, seed: 7, filter } as const;
const draw = writeChallenge({ ...rest, kind: 'draw', items: 5, pool: poolHash(poolOf(catalogue, filter)) });
const ofChart = catalogue.items.filter(({ id }) => id === CHART);
const chart = writeChallenge({ ...rest, kind: 'chart', items: 1, pool: poolHash(ofChart) });

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const label = (page: Page, name: RegExp) =>
	page.locator('label').filter({ has: page.getByRole('radio', { name }) });

/** Chooses no clock where a clock can be chosen. @returns whether ten times the time can be chosen, too */
async function takeOff(page: Page, field: RegExp, none: RegExp): Promise<boolean> {
	const times = page.getByRole('combobox', { name: field });
	const names = await times.getByRole('option').allInnerTexts();
	await times.selectOption({ label: names.find((name) => none.test(name)) ?? 'none' });
	return names.some((name) => /^ten times/i.test(name));
}

async function join(page: Page, text: string): Promise<boolean> {
	// In the same page another challenge is no other address.
	await page.goto('/about');
	await page.goto(`/class/join#c1.${text}`);
	// It opens by itself where this device chose a time before.
	await expect(async () => {
		const times = page.getByRole('combobox', { name: 'Time' });
		if (!(await times.isVisible())) await page.getByText('More time, seat number').click();
		await expect(times).toBeVisible({ timeout: 500 });
	}).toPass();
	const hasTen = await takeOff(page, /^Time$/, /^No clock$/);
	await page.getByRole('textbox', { name: 'Your teacher’s word' }).fill('K7QM');
	await button(page, 'Start').click();
	await expect(page.getByRole('button', { name: /^(Skip|Hand in for audit)$/ }).first()).toBeVisible();
	return hasTen;
}

/** One tap answers, or the field is left. */
async function answerQuick(page: Page): Promise<void> {
	const answers = page.getByRole('group', { name: 'The answers' });
	await expect(answers.or(button(page, 'Skip')).first()).toBeVisible();
	if (await answers.isVisible()) await answers.getByRole('button').first().click();
	else await button(page, 'Skip').click();
}

interface Mode {
	name: string;
	/** Starts it without a clock. @returns whether there was a clock of ten times the time, too; null where none runs down */
	begin(page: Page): Promise<boolean | null>;
	/** What was asked is answered, and that counts. */
	goOn(page: Page): Promise<void>;
}
const MODES: Mode[] = [
	...SPEED_WORDS.map(({ name }) => ({
		name: `speed, ${name}`,
		begin: async (page: Page) => {
			await page.goto('/speed');
			await label(page, new RegExp(`^${name}`)).click();
			const hasTen = await takeOff(page, /^Time$/, /^No clock$/);
			await button(page, 'Start').click();
			await expect(button(page, 'Pause')).toBeVisible();
			return hasTen;
		},
		goOn: async (page: Page) => {
			await answerQuick(page);
			const told = page.getByRole('status').filter({ hasText: /^(Right|No)\./ });
			const over = page.getByRole('heading', { level: 1, name: /^\d+ right$/ });
			await expect(told.or(over).first()).toBeVisible();
			if (await over.isVisible()) return;
			await button(page, 'Pause').click();
			await button(page, 'End the round').click();
			await expect(over).toBeVisible();
		}
	})),
	{
		name: 'a race to find a code',
		begin: async (page) => {
			await page.goto('/codebook/find');
			await label(page, /^My own printed book/).click();
			await page.getByRole('checkbox', { name: 'Without a clock' }).check();
			await button(page, /^Start/).click();
			await expect(button(page, 'Skip')).toBeVisible();
			return null;
		},
		goOn: async (page) => {
			await button(page, 'Skip').click();
			await expect(page.getByRole('heading', { name: 'Skipped' })).toBeVisible();
		}
	},
	{
		name: 'a mock exam',
		begin: async (page) => {
			await page.goto('/exam');
			await label(page, /^CRC$/).click();
			await page.getByText('Clock, going back, two passes').click();
			const hasTen = await takeOff(page, /^Clock/, /^no clock$/i);
			await button(page, /^Start the CRC/).click();
			await expect(page.getByText('No clock runs.')).toBeAttached();
			await expect(page).toHaveTitle(/question 1 of/);
			return hasTen;
		},
		goOn: async (page) => {
			await expect(page).toHaveTitle(/question 1 of/);
			await button(page, /^Next$/)
				.filter({ visible: true })
				.first()
				.click();
			await expect(page).toHaveTitle(/question 2 of/);
		}
	},
	{
		// Before the challenge: a round that is not handed in would be asked about first.
		name: 'a chart of a class',
		begin: (page) => join(page, chart),
		goOn: async (page) => {
			await addCode(page, 'I13.0');
			await button(page, 'Hand in for audit').click();
			await button(page, 'Hand in').click();
			await expect(page.getByRole('heading', { name: 'Line by line' })).toBeVisible();
		}
	},
	{
		name: 'a challenge of a class',
		begin: (page) => join(page, draw),
		goOn: async (page) => {
			await answerQuick(page);
			await expect(page.getByText('2of 5')).toBeVisible();
		}
	},
	{
		name: 'teams at one screen',
		begin: async (page) => {
			await page.goto('/class/teams');
			await label(page, /^All in turn, no clock/).click();
			await button(page, 'Start').click();
			await expect(button(page, 'No answer')).toBeVisible();
			return null;
		},
		goOn: async (page) => {
			await button(page, 'No answer').click();
			await expect(button(page, /^(Show the answer|Next question)/)).toBeVisible();
		}
	}
];

/** What is asked, and what stands where a clock would. */
const standing = async (page: Page) => ({
	asked: await page.getByRole('heading', { level: 1 }).first().innerText(),
	clock: await page.getByRole('timer').allInnerTexts()
});

test('R20: each mode with a clock can be played without it, and five hours change nothing', async ({
	page
}) => {
	test.slow();
	page.setDefaultTimeout(20_000);
	await page.clock.install();
	await firstRun(page, 'CCS');
	let withTen = 0;
	for (const { name, begin, goOn } of MODES)
		await test.step(name, async () => {
			const hasTen = await begin(page);
			expect(hasTen, 'ten times the time').not.toBe(false);
			if (hasTen) withTen++;
			const before = await standing(page);
			await page.clock.runFor('01:00');
			await page.clock.fastForward('05:00:00');
			expect(await standing(page)).toEqual(before);
			await goOn(page);
		});
	figures('R20', {
		'modes played with the clock off': MODES.length,
		'of them with ten times the time, too': withTen
	});
});
