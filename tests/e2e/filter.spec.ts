/** Study by choice and weak spots: what is chosen, what it does to the reviews, and what it leaves as it was. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { answer, asked, checkButton, deal, drillOn, firstRun, give, keyOf } from './person';
import { missOf, next, readBank, readLog, type StoredEvent } from './person';

const bank = readBank();

/** Events that count. */
async function live(page: Page): Promise<StoredEvent[]> {
	const events = await readLog(page);
	const undone = new Set(
		events.flatMap(({ kind, targets }) => (kind === 'undo' ? (targets as string[]) : []))
	);
	return events.filter(({ id }) => !undone.has(id));
}
/** Card → the day it comes back, by its last live review. */
async function dueDays(page: Page): Promise<Map<string, number>> {
	const days = new Map<string, number>();
	for (const event of await live(page))
		if (event.kind === 'review') days.set(String(event.card), (event.after as { dueDay: number }).dueDay);
	return days;
}
const ofKind = async (page: Page, kind: string) => (await live(page)).filter((event) => event.kind === kind);

async function finish(page: Page, how = keyOf): Promise<string[]> {
	const ids: string[] = [];
	const done = page.getByRole('link', { name: 'Done' });
	for (;;) {
		await expect(done.or(checkButton(page)).first()).toBeVisible();
		if (await done.isVisible()) return ids;
		ids.push((await answer(page, bank, how)).id);
		await next(page);
	}
}

/** Three of a level of a topic: answered once, so that they are cards that are not due. */
const TOPIC = 'pharm';
const three = bank.drills
	.filter(({ topic, use, needsBook, type }) => topic === TOPIC && use === 'drill' && !needsBook && type === 'multiple_choice')
	.slice(0, 3)
	.map(({ id }) => id); // prettier-ignore
const topicTitle = bank.catalogue.topics.find(({ id }) => id === TOPIC)?.title ?? '';

async function openStudy(page: Page): Promise<void> {
	await page.goto('/practice/study');
	await expect(page.getByText(/, all there are$/)).toBeVisible();
}
const count = async (page: Page) =>
	Number(await page.getByRole('region', { name: 'The sitting' }).locator('.figure').innerText());

test('a choice by tag is studied, saved and replayed, and the reviews stay as they were', async ({
	page
}) => {
	test.slow();
	await firstRun(page);
	await deal(page, three);
	for (const id of three) {
		expect((await drillOn(page, bank)).id).toBe(id);
		await answer(page, bank);
		// A tag of one's own, with markup, which stays text.
		await page.getByRole('button', { name: /^Your tags/ }).click();
		const dialog = page.getByRole('dialog', { name: 'Your tags' });
		if (id === three[0]) {
			const field = dialog.getByRole('textbox');
			await field.fill('x'.repeat(10_000));
			await dialog.getByRole('button', { name: 'Add' }).click();
			await expect(
				dialog.getByRole('alert').filter({ hasText: 'A tag has at most 40 characters. This has 10000.' })
			).toBeVisible();
			await field.fill('<b>night</b> shift');
			await field.press('Enter');
			await expect(dialog.getByRole('checkbox', { name: '<b>night</b> shift' })).toBeChecked();
		} else {
			await dialog.locator('label').filter({ hasText: '<b>night</b> shift' }).click();
			await expect(dialog.getByRole('checkbox', { name: '<b>night</b> shift' })).toBeChecked();
		}
		await dialog.getByRole('button', { name: 'Done' }).click();
		await next(page);
	}
	const before = await dueDays(page);
	expect(three.every((id) => before.has(id))).toBe(true);

	// The number of hits follows the choice.
	await openStudy(page);
	const all = await count(page);
	await page.getByRole('button', { name: '<b>night</b> shift' }).click();
	await expect.poll(() => count(page)).toBe(3);
	await page.getByText(/^Topic/).click();
	await page.getByRole('checkbox', { name: topicTitle }).check();
	await expect.poll(() => count(page)).toBe(3);
	await page.getByRole('button', { name: 'Leeches' }).click();
	await expect.poll(() => count(page)).toBe(0);
	await expect(page.getByText(/^Nothing fits all of these at once/)).toBeVisible();
	await page.getByRole('button', { name: 'Nothing to ask' }).press('Enter');
	await expect(page).toHaveURL(/\/practice\/study$/);
	await page.getByRole('button', { name: 'Leeches' }).click();
	await expect(page.getByText('3 questions, all practice: your reviews stay as they are.')).toBeVisible();

	// Saved by name; it is there after a reload.
	await page.getByRole('textbox', { name: 'Save this choice as' }).fill('Nights');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('“Nights” is saved.')).toBeVisible();
	await page.reload();
	await expect.poll(() => count(page)).toBe(all);
	await page.getByRole('button', { name: 'Nights 3' }).click();
	await expect.poll(() => count(page)).toBe(3);

	// Studied: one missed, taken back, missed again; a reload in the middle.
	await page.getByRole('button', { name: 'Start, 3 questions' }).click();
	await asked(page);
	const missed = (await drillOn(page, bank)).id;
	await answer(page, bank, missOf);
	await expect(page.getByText('Practice: your reviews stay as they are.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'change' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Take back the last answer' }).click();
	await asked(page);
	expect(await ofKind(page, 'practice')).toHaveLength(0);
	await answer(page, bank, missOf);
	await next(page);
	await asked(page);
	await page.reload();
	await asked(page);
	// By keyboard alone.
	const second = await drillOn(page, bank);
	await give(page, second, keyOf(second));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Practice: your reviews stay as they are.')).toBeVisible();
	await page.keyboard.press('Enter');
	await asked(page);
	const rest = await finish(page);
	expect(rest).toContain(missed);
	await expect(page.getByText('This was practice: your reviews are as they were.')).toBeVisible();
	expect(await dueDays(page)).toEqual(before);
	expect(await ofKind(page, 'practice')).toHaveLength(4);
	const [end] = (await ofKind(page, 'round')).slice(-1);
	expect(end).toMatchObject({ mode: 'filter', answers: 4, finished: true });

	// All that was missed, once more, in one tap; still practice.
	await page.getByRole('button', { name: /^Replay the 1 missed/ }).click();
	await asked(page);
	expect((await drillOn(page, bank)).id).toBe(missed);
	await answer(page, bank, missOf);
	await next(page);
	await finish(page);
	expect(await dueDays(page)).toEqual(before);

	// And, asked for, into the reviews: today, and that card alone.
	await page.getByRole('button', { name: "Have the one missed in today's reviews" }).click();
	await expect(page.getByText(/^The one you missed now counts as a review that missed/)).toBeVisible();
	const after = await dueDays(page);
	expect(after.get(missed)).toBeLessThan(before.get(missed) ?? 0);
	for (const id of three) if (id !== missed) expect(after.get(id)).toBe(before.get(id));
	const reviews = await ofKind(page, 'review');
	expect(reviews.filter(({ item }) => item === missed).at(-1)).toMatchObject({ grade: 1, score: 0 });
	const { dueAt } = reviews.find(({ item, grade }) => item === missed && grade === 1)?.after as {
		dueAt: number;
	};
	expect(dueAt - Date.now()).toBeLessThan(3_600_000);
});

test('let these count: then the cards come back at another time', async ({ page }) => {
	await firstRun(page);
	await deal(page, three.slice(0, 1));
	await answer(page, bank);
	await page.getByRole('button', { name: 'Bookmark' }).click();
	await next(page);
	await openStudy(page);
	await page.getByRole('button', { name: 'Bookmarked' }).click();
	await page.getByRole('checkbox', { name: 'Let these count as reviews' }).check();
	await expect(page.getByText(/^It counts as a review, and one that is not due comes back/)).toBeVisible();
	await page.getByRole('button', { name: 'Start, 1 question' }).click();
	await answer(page, bank, missOf);
	await expect(page.getByRole('button', { name: 'change' })).toBeVisible();
	expect(await ofKind(page, 'practice')).toHaveLength(0);
	expect((await ofKind(page, 'review')).filter(({ item }) => item === three[0])).toHaveLength(2);
});

test('saved sets of another time: a topic that is gone, a later release, and one that is had back', async ({
	page
}) => {
	await openStudy(page);
	await page.evaluate(async () => {
		const opened = await new Promise<IDBDatabase>((done) => {
			const request = indexedDB.open('coderounds:/');
			request.onsuccess = () => done(request.result);
		});
		const sets = { Old: '1;topic=icd9', Later: '1;level=1;mood=tired', Strange: '9?x' };
		await new Promise<void>((done) => {
			const transaction = opened.transaction('sums', 'readwrite');
			for (const [name, rule] of Object.entries(sets))
				transaction.objectStore('sums').put(rule, `filter:${name}`);
			transaction.oncomplete = () => done();
		});
		opened.close();
	});
	await page.reload();
	await expect(page.getByText('saved by a later release, which this one cannot read')).toBeVisible();
	await page.getByRole('button', { name: 'Old 0' }).click();
	await expect(page.getByText('“icd9” is there no more, so nothing has it.')).toBeVisible();
	await expect.poll(() => count(page)).toBe(0);
	await page.getByRole('button', { name: 'Leave it out' }).click();
	await expect(page.getByText(/, all there are$/)).toBeVisible();
	await page.getByRole('button', { name: /^Later/ }).click();
	await expect(page.getByText(/^A later release saved this with something more/)).toBeVisible();
	await page.getByRole('button', { name: 'Take Later away' }).click();
	await expect(page.getByRole('button', { name: /^Later/ })).toHaveCount(0);
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await expect(page.getByRole('button', { name: /^Later/ })).toBeVisible();
});

test('weak spots: what was missed is asked, not this one today, and a race without a clock', async ({
	page
}) => {
	test.slow();
	await firstRun(page);
	await page.goto('/practice/weak');
	await expect(page.getByText('Too few answers to tell')).toBeVisible();
	const coded = bank.drills.filter(
		({ type, topic, use, needsBook }) =>
			type === 'typed_code' && topic === 'cm.ch.c09' && use === 'drill' && !needsBook
	);
	await deal(
		page,
		coded.slice(0, 6).map(({ id }) => id)
	);
	for (let at = 0; at < 6; at++) {
		await answer(page, bank, missOf);
		await next(page);
		await asked(page);
	}
	await page.goto('/practice/weak');
	const spot = page.getByRole('listitem').filter({ hasText: 'Chapter 9' });
	await expect(spot).toContainText(/\d+ %, likely \d+ to \d+ % right, from 6 answers/);
	await page.getByRole('button', { name: 'Circulatory system: not this one today' }).click();
	await expect(page.getByText('Not today, 1')).toBeVisible();
	await page.reload();
	await page.getByText('Not today, 1').click();
	await page.getByRole('button', { name: 'After all' }).click();
	await page.getByRole('button', { name: 'Practise Circulatory system' }).click();
	await asked(page);
	const drill = await drillOn(page, bank);
	expect(`${drill.topic} ${JSON.stringify(drill)}`).toMatch(/cm\.ch\.c09|I\d\d/);

	await page.goto('/codebook/find?topic=cm.ch.c09');
	await expect(page.getByText(/^In this topic about \d+ % of your answers are right/)).toBeVisible();
	await page.getByRole('button', { name: 'Without a clock' }).click();
	await expect(page.getByRole('checkbox', { name: 'Without a clock' })).toBeChecked();
	await expect(page.getByRole('button', { name: /^Start/ })).toBeEnabled();
});
