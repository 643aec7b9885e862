/** R20: what a deed comes to is said without looking (WCAG 4.1.3): by a live region, or by the focus that goes there. */
import type { Page } from '@playwright/test';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { addCode, answer, firstRun, next, readBank, VERDICT } from './person';

const bank = readBank();

interface Said {
	/** What it stood in: `status`, `alert`, `log`, `polite`, or `focus`. */
	by: string;
	text: string;
	/** Ms by the clock of the page. */
	at: number;
}
declare global {
	interface Window {
		saidAloud: Said[];
	}
}

/** In each page, before its scripts: notes what a screen reader would be given. */
function listen(): void {
	const REGION = '[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive]';
	const said: Said[] = [];
	window.saidAloud = said;
	const note = (by: string, element: Element) => {
		const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
		const last = said.at(-1);
		if (text !== '' && (last?.text !== text || last.by !== by)) said.push({ by, text, at: Date.now() });
	};
	const region = (node: Node): Element | null =>
		(node instanceof Element ? node : node.parentElement)?.closest(REGION) ?? null;
	new MutationObserver((changes) => {
		const changed = new Set<Element>();
		for (const { target, addedNodes } of changes)
			for (const node of [target, ...addedNodes]) {
				const found = region(node);
				if (found) changed.add(found);
				if (node !== target && node instanceof Element)
					for (const inner of node.querySelectorAll(REGION)) changed.add(inner);
			}
		for (const one of changed)
			if (one.getAttribute('aria-live') !== 'off')
				note(one.getAttribute('role') ?? one.getAttribute('aria-live') ?? '', one);
	}).observe(document, { subtree: true, childList: true, characterData: true });
	document.addEventListener('focusin', ({ target }) => {
		if (target instanceof HTMLHeadingElement) note('focus', target);
	});
}

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

interface Deed {
	what: string;
	/** Where it is done; without: where the deed before it was. */
	at?: string;
	run(page: Page): Promise<unknown>;
	says: RegExp;
}
const DEEDS: Deed[] = [
	{
		what: 'a question is answered',
		at: '/drill',
		run: (page) => answer(page, bank),
		says: VERDICT
	},
	{ what: 'the next question', run: (page) => next(page), says: /./ },
	{
		what: 'a check without an answer',
		run: (page) => button(page, 'Check').filter({ visible: true }).first().click({ force: true }),
		says: /first|Choose|Type|Tick|Put|Say|Give|Pick/
	},
	{
		what: 'words of a chart are marked',
		at: '/charts/dc-heart-failure-uti',
		run: (page) => page.getByText('carvedilol', { exact: true }).first().click(),
		says: /Marked/
	},
	{
		what: 'a code goes on the sheet',
		run: (page) => addCode(page, 'I13.0'),
		says: /^I13\.0 added, 1 in all$/
	},
	{
		what: 'what is no code',
		run: async (page) => {
			await page.getByRole('textbox', { name: /^Code/ }).fill('ZZZ');
			await button(page, 'Add').click();
		},
		says: /ZZZ|not a code|no code/i
	},
	{
		what: 'a quick answer',
		at: '/speed',
		run: async (page) => {
			await button(page, 'Start').click();
			await button(page, 'Skip').click();
		},
		says: /^No\. /
	},
	{
		what: 'a search of the book',
		at: '/codebook',
		run: (page) => page.getByRole('searchbox').first().fill('heart failure'),
		says: /\d/
	},
	{
		what: 'a word of a teacher that is none',
		at: '/class/join',
		run: async (page) => {
			await page.getByRole('textbox', { name: 'Code or link' }).fill('what');
			await page.keyboard.press('Enter');
		},
		says: /./
	},
	{
		what: 'a copy is saved',
		at: '/settings',
		run: (page) => Promise.all([page.waitForEvent('download'), button(page, 'Save a copy').click()]),
		says: /^The copy was handed to your browser/
	},
	{
		what: 'a file that is no copy is joined',
		run: (page) =>
			page
				.getByLabel(/^(Join a copy|Joining)/)
				.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('dear diary') }),
		says: /^This is not a CodeRounds log file\.$/
	},
	{
		what: 'the history is checked',
		run: (page) => button(page, 'Check it').click(),
		says: /events, all readable/
	}
];

test('R20: what a deed comes to is said by a live region or by the focus', async ({ page }) => {
	test.slow();
	await page.addInitScript(listen);
	await firstRun(page, 'CCS');
	const by = new Map<string, number>();
	for (const { what, at, run, says } of DEEDS)
		await test.step(what, async () => {
			if (at) await page.goto(at);
			if (at === '/drill') await expect(button(page, 'Check').first()).toBeVisible();
			const before = await page.evaluate(() => window.saidAloud.length);
			await run(page);
			const heard = () =>
				page.evaluate(
					(from) => window.saidAloud.slice(from).map(({ by, text }) => [by, text] as const),
					before
				);
			const found = async () => (await heard()).find(([, text]) => says.test(text));
			await expect.poll(found, { message: what }).toBeDefined();
			const [how = ''] = (await found()) ?? [];
			by.set(how, (by.get(how) ?? 0) + 1);
		});
	figures('R20', {
		'deeds whose result is said aloud': DEEDS.length,
		'by the focus': by.get('focus') ?? 0,
		'by a live region': DEEDS.length - (by.get('focus') ?? 0)
	});
});

test('R20: a clock that runs down is not read out by the second', async ({ page }) => {
	await page.addInitScript(listen);
	await page.clock.install();
	await firstRun(page, 'CCS');
	await page.goto('/speed');
	await button(page, 'Start').click();
	await expect(button(page, 'Pause')).toBeVisible();
	const from = await page.evaluate(() => window.saidAloud.length);
	// All of a storm: its half, 30 and 10 seconds, and its end.
	const SECONDS = 545;
	await page.clock.runFor(SECONDS * 1000);
	const said = await page.evaluate((first) => window.saidAloud.slice(first), from);
	const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
	// reliability.md, section 8: once in five seconds at the most.
	expect(gaps.filter((gap) => gap < 5_000)).toEqual([]);
	expect(said.length).toBeGreaterThanOrEqual(3);
	expect(said.length).toBeLessThanOrEqual(5);
	figures('R20', { 'seconds of a clock': SECONDS, 'words on it': said.length });
});
