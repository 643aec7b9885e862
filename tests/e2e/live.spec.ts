/** The live board: two pages that find each other without a server, a network that keeps them apart, bad texts. */
import type { Page } from '@playwright/test';
import { LAUNCH } from './browser';
import { expect, test } from './fixtures';

test.use({
	viewport: { width: 1280, height: 800 },
	launchOptions: {
		...LAUNCH,
		// A container has no multicast DNS, by which Chromium else hides the addresses of a room's devices.
		args: [...(LAUNCH.args ?? []), '--disable-features=WebRtcHideLocalIpsWithMdns']
	}
});

async function host(page: Page): Promise<string> {
	await page.goto('/class/live');
	await page.getByRole('button', { name: /^Show the board/ }).click();
	return invite(page);
}
async function invite(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Add a captain' }).click();
	const offer = page.getByRole('textbox', { name: 'Offer of this board' });
	await expect(offer).toHaveValue(/#l1\./);
	return offer.inputValue();
}
/** @returns the answer of a captain that opened the offer as its camera would: as a link */
async function join(page: Page, offer: string, name: string): Promise<string> {
	await page.goto(offer);
	const answer = page.getByRole('textbox', { name: 'Your answer to the board' });
	await expect(answer).toHaveValue(/^l1\./);
	const field = page.getByRole('textbox', { name: 'Name of the team' });
	await field.fill(name);
	await field.blur();
	return answer.inputValue();
}
async function take(page: Page, text: string): Promise<void> {
	await page.getByRole('textbox', { name: 'Answer of the captain' }).fill(text);
	await page.getByRole('button', { name: 'Take it' }).click();
}
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

test('two captains send their scores, one goes and comes back', async ({ page, context }) => {
	const offer = await host(page);
	expect(offer.length, 'a code that a phone reads from a screen').toBeLessThan(500);
	const owls = await context.newPage();
	await take(page, await join(owls, offer, 'Owls'));
	await expect(row(page, 'Owls')).toContainText('0');
	await expect(owls.getByText('On the board.')).toBeVisible();
	await owls.getByRole('button', { name: 'Right', exact: true }).click();
	await owls.getByRole('button', { name: 'Not right' }).click();
	await expect(row(page, 'Owls')).toHaveText(/Owls\s*1\s*2/);

	const foxes = await context.newPage();
	await take(page, await join(foxes, await invite(page), 'Foxes'));
	await expect(row(page, 'Foxes')).toBeVisible();
	for (let at = 0; at < 2; at++) await foxes.getByRole('button', { name: 'Right', exact: true }).click();
	await expect(page.getByRole('row').nth(1)).toContainText('Foxes');
	// Every captain sees the board.
	await expect(owls.getByRole('listitem').filter({ hasText: 'Foxes' })).toContainText('2 of 2');

	await owls.close();
	await expect(row(page, 'Owls')).toContainText('connection lost', { timeout: 30_000 });
	const back = await context.newPage();
	await take(page, await join(back, await invite(page), 'Owls'));
	await expect(back.getByText('On the board.')).toBeVisible();
	await expect(page.getByRole('row', { name: /^Owls/ })).toHaveCount(1);

	// A host that reloads has the scores, and says that nobody is connected.
	await page.reload();
	await page.getByRole('button', { name: /^Show the board/ }).click();
	await expect(row(page, 'Foxes')).toContainText('connection lost');
	await expect(row(page, 'Foxes')).toContainText('2');
	await expect(foxes.getByText('The connection is lost.')).toBeVisible({ timeout: 30_000 });
});

test('a round in another tab of the captain counts by itself', async ({ page, context }) => {
	const offer = await host(page);
	const captain = await context.newPage();
	await take(page, await join(captain, offer, 'Owls'));
	await expect(row(page, 'Owls')).toBeVisible();
	const round = await context.newPage();
	await round.goto('/');
	await round.getByRole('button', { name: /^Skip, start with five/ }).click();
	await round.goto('/speed');
	await round.getByText('Survival', { exact: true }).click();
	await round.getByRole('button', { name: 'Start', exact: true }).click();
	await round.getByRole('button', { name: 'Skip' }).click();
	await expect(row(page, 'Owls')).toHaveText(/Owls\s*0\s*1/);
	await expect(captain.getByText('A round on this device counts by itself.')).toBeVisible();
});

test('a network that keeps devices apart is explained after 8 seconds, with the way that works', async ({
	page,
	context
}) => {
	// Relays alone may be used, and there is none: what a school's wireless network does to two phones.
	await context.addInitScript(() => {
		const { RTCPeerConnection: Connection } = window;
		window.RTCPeerConnection = class extends Connection {
			constructor(configuration?: RTCConfiguration) {
				super({ ...configuration, iceTransportPolicy: 'relay' });
			}
		};
	});
	const offer = await host(page);
	const captain = await context.newPage();
	await take(page, await join(captain, offer, 'Owls'));
	await expect(page.getByText('Connecting. This takes up to 8 seconds.')).toBeVisible();
	await expect(page.getByText(/Many school networks keep devices apart/)).toBeVisible({ timeout: 15_000 });
	await page.getByRole('link', { name: 'Host a round with result codes' }).click();
	await expect(page).toHaveURL(/\/class\/host$/);
});

test('texts that are no answer: one sentence each, and the offer stays', async ({ page, context }) => {
	const offer = await host(page);
	const captain = await context.newPage();
	const answer = await join(captain, offer, 'Owls');
	const bad: [string, RegExp][] = [
		['hello', /^This is no code of a live board/],
		[answer.slice(0, 100), /^This code is not whole/],
		[`${answer.slice(0, 60)}x${answer.slice(61)}`, /^This code is not whole/],
		[offer, /^This is an offer of a board/],
		['l9.AAAA', /another release/],
		[`l1.${'A'.repeat(4090)}`, /^This code is not whole|too long/]
	];
	for (const [text, says] of bad) {
		await take(page, text);
		await expect(page.getByRole('alert')).toHaveText(says);
	}
	await take(page, ` ${answer.slice(0, 70)}\n${answer.slice(70)} `);
	await expect(row(page, 'Owls')).toBeVisible();
	await captain.goto('/class/live#l1.AAAA');
	await expect(captain.getByRole('alert')).toHaveText(/^This code is not whole/);
});
