/** Taking back, changing the grade, putting away, the book at hand, the streak, and the day after. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, asked, check, checkButton, deal, drillOn, firstRun, give, keyOf } from './person';
import { missOf, next, oneOfEach, readBank, readDrafts, readLog } from './person';

const bank = readBank();
const live = async (page: Page) => {
	const events = await readLog(page);
	const undone = new Set(
		events.flatMap(({ kind, targets }) => (kind === 'undo' ? (targets as string[]) : []))
	);
	return events.filter(({ kind, id }) => kind === 'review' && !undone.has(id));
};
const question = (page: Page, at: number, of: number) =>
	expect(page.getByText(`Question ${at} of ${of}`)).toBeAttached();

test('undo goes back over the whole sitting, also after a reload', async ({ page }) => {
	await firstRun(page);
	const items = oneOfEach(bank).slice(0, 4);
	await deal(page, items);
	// The second is missed and comes back at the end.
	for (const at of items.keys()) {
		await answer(page, bank, at === 1 ? missOf : keyOf);
		if (at < 3) await next(page);
	}
	expect(await live(page)).toHaveLength(4);
	await page.reload();
	await asked(page);
	await question(page, 5, 5);
	const undo = page.getByRole('button', { name: 'Take back the last answer' });
	for (let at = 4; at > 0; at--) {
		await undo.click();
		await question(page, at, at <= 2 ? 4 : 5);
		expect((await drillOn(page, bank)).id).toBe(items[at - 1]);
		expect(await live(page)).toHaveLength(at - 1);
	}
	await expect(undo).toBeDisabled();
	await page.goto('/progress');
	await expect(page.getByText('Nothing to show yet')).toBeVisible();
});

test('the grade can be changed, and the card goes by it', async ({ page }) => {
	await firstRun(page);
	await answer(page, bank);
	const line = page.getByText(/^Again in/);
	const before = await line.innerText();
	await page.getByRole('button', { name: 'change' }).click();
	await page.getByRole('button', { name: /^Again/ }).click();
	await expect(line).not.toHaveText(before);
	await expect(page.getByRole('button', { name: /^Again/ })).toHaveCount(0);
	const [review, ...rest] = await live(page);
	expect(rest).toEqual([]);
	expect(review).toMatchObject({ grade: 1, score: 1000 });
});

test('a miss, or help, is Hard at best', async ({ page }) => {
	await firstRun(page);
	const drill = bank.drills.find(({ type }) => type === 'typed_code');
	await deal(page, [drill?.id ?? '']);
	await page.getByRole('button', { name: 'Legal keys' }).click();
	await answer(page, bank);
	await page.getByRole('button', { name: 'change' }).click();
	await expect(page.getByRole('button', { name: /^Good/ })).toBeDisabled();
	await expect(page.getByRole('button', { name: /^Hard/ })).toBeEnabled();
	const [review] = await live(page);
	expect(review).toMatchObject({ grade: 2, help: true });
});

test('the book is never a penalty: its time is kept apart', async ({ page }) => {
	await firstRun(page);
	const drill = await drillOn(page, bank);
	await page.getByRole('button', { name: 'Code book' }).click();
	await page.getByRole('searchbox').fill('heart');
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();
	await give(page, drill, keyOf(drill));
	await check(page);
	const [review] = await live(page);
	expect(review).toMatchObject({ grade: 3, help: false });
	expect(Number(review?.lookup)).toBeGreaterThan(0);
});

test('put away in mid-question: Today goes on with it, as it was left', async ({ page }) => {
	await firstRun(page);
	const ids = ['typed_code', 'multi_select'].map(
		(type) => bank.drills.find((one) => one.type === type)?.id ?? ''
	);
	await deal(page, ids);
	await page.getByRole('textbox', { name: /^Your .* code/ }).fill('I50');
	await page.getByRole('link', { name: 'Stop here, nothing is lost' }).click();
	await page.getByRole('link', { name: /Your sitting/ }).click();
	await question(page, 1, 2);
	await expect(page.getByRole('textbox', { name: /^Your .* code/ })).toHaveValue('I50');
	await answer(page, bank);
	await next(page);
	const drill = await drillOn(page, bank);
	await give(page, drill, keyOf(drill));
	// Closed without a word, in mid-question, but not within the few ms that keeping it takes.
	await expect
		.poll(() => readDrafts(page))
		.toContainEqual(expect.stringContaining(JSON.stringify(keyOf(drill))));
	await page.goto('about:blank');
	await page.goto('/');
	await expect(page.getByText('question 2 of 2, kept as you left it')).toBeVisible();
	await page.getByRole('link', { name: /Your sitting/ }).click();
	await asked(page);
	for (const { id, text } of drill.type === 'multi_select' ? drill.choices : [])
		await expect(page.getByRole('checkbox', { name: text, exact: true })).toBeChecked({
			checked: (keyOf(drill) as string[]).includes(id)
		});
	await check(page);
	// Put away after the last answer: it ends where it stood.
	await page.goto('/');
	await expect(page.getByRole('link', { name: /Your sitting/ })).toHaveCount(0);
	await page.goto('/drill');
	await expect(page.getByRole('heading', { name: '2 of 2 right' })).toBeVisible();
});

test('a chart put away goes on as it was left', async ({ page }) => {
	await page.goto('/charts/ed-buckle-fracture');
	await page.getByText('torus', { exact: true }).last().click();
	await page.getByRole('textbox', { name: /^Code/ }).fill('S525');
	await expect.poll(() => readDrafts(page)).toContainEqual(expect.stringContaining('"value":"S525"'));
	await page.goto('about:blank');
	await page.goto('/charts/ed-buckle-fracture');
	await expect(page.getByRole('status').filter({ hasText: 'Marked' })).toContainText('Closed torus fracture');
	await expect(page.getByRole('textbox', { name: /^Code/ })).toHaveValue('S525');
	await page.getByRole('textbox', { name: /^Code/ }).fill('S52522A');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await page.getByRole('link', { name: 'Put away, nothing is lost' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'open' })).toHaveCount(1);
});

test('a question that needs the CPT book waits until the book is here', async ({ page }) => {
	const needing = bank.drills.filter(({ needsBook }) => needsBook);
	expect(needing.length).toBeGreaterThan(0);
	const topic = needing[0]?.topic ?? '';
	const here = needing.filter((drill) => drill.topic === topic).map(({ id }) => id);
	await firstRun(page);
	const dealt = async () => {
		await page.goto(`/drill?topic=${topic}`);
		await asked(page);
		const ids: string[] = [];
		for (;;) {
			const drill = await drillOn(page, bank);
			ids.push(drill.id);
			await give(page, drill, keyOf(drill));
			await check(page);
			await next(page);
			const done = page.getByRole('link', { name: 'Done' });
			await expect(done.or(checkButton(page)).first()).toBeVisible();
			if (await done.isVisible()) return ids;
		}
	};
	const without = await dealt();
	expect(without.filter((id) => here.includes(id))).toEqual([]);
	await page.goto('/settings');
	const settings = async () => (await readLog(page)).filter(({ kind }) => kind === 'setting').length;
	const before = await settings();
	await page.getByRole('checkbox', { name: /My CPT book is here/ }).check();
	await expect.poll(settings).toBe(before + 1);
	const items = await dealt();
	expect(items).toEqual(expect.arrayContaining(here));
});

test('five answers make a study day; the day after, reviews are due', async ({ page }) => {
	test.slow();
	await page.clock.install({ time: new Date('2027-01-12T18:00:00-05:00') });
	await firstRun(page);
	for (let at = 0; at < 4; at++) {
		await answer(page, bank);
		await next(page);
	}
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'No streak yet' })).toBeVisible();
	await page.goto('/drill');
	await answer(page, bank);
	await next(page);
	await page.getByRole('link', { name: 'Done' }).click();
	await expect(page.getByRole('heading', { name: '1 day' })).toBeVisible();
	await expect(page.getByText('due today')).toHaveCount(0);

	// 03:00 is still the same study day, and nothing is missed yet.
	await page.clock.setSystemTime(new Date('2027-01-13T03:00:00-05:00'));
	await page.reload();
	await expect(page.getByRole('heading', { name: '1 day' })).toBeVisible();
	await expect(page.getByText('Tuesday')).toBeVisible();

	const dues = (await live(page)).map(({ after }) => (after as { dueDay: number }).dueDay);
	const first = Math.min(...dues);
	const today = Math.floor(Date.UTC(2027, 0, 12) / 86_400_000);
	expect(first).toBeGreaterThan(today);
	await page.clock.setSystemTime(new Date(Date.UTC(2027, 0, 12 + first - today, 15)));
	await page.reload();
	await expect(page.getByText('due today')).toBeVisible();
	await page.getByRole('link', { name: /^All/ }).click();
	const drill = await drillOn(page, bank);
	const seen = new Set((await live(page)).map(({ item }) => item));
	expect(seen.has(drill.id), 'what is due comes before what is new').toBe(true);
});
