/** Wrong answers, wrong addresses: one clear sentence each, and nothing that was saved is lost. */
import { expect, test } from './fixtures';
import {
	answer,
	check,
	checkButton,
	deal,
	drillOn,
	firstRun,
	give,
	missOf,
	next,
	readBank,
	readLog
} from './person';
import type { TypedCodeDrill } from '../../src/lib/domain/drill';
import type { Bank } from './person';

const typed = (bank: Bank): TypedCodeDrill => {
	const drill = bank.drills.find(
		(one): one is TypedCodeDrill =>
			one.type === 'typed_code' && one.system === 'icd10cm' && (one.answer[0] ?? '').length > 5
	);
	if (!drill) throw new Error('No drill asks for a long ICD-10-CM code.');
	return drill;
};

const WRONG = [
	{ name: 'a wrong format', give: () => '1234567', says: 'This has not the form of a code.' },
	{
		name: 'a code that is not billable',
		give: (key: string) => key.slice(0, 3),
		says: 'This is a header: it needs more characters before it can be reported.'
	},
	{
		name: 'an unknown code of the right category',
		give: (key: string) => `${key.slice(0, 3)}QQQ`,
		says: /^No such code stands in this category\.|^This has not the form of a code\./
	},
	{ name: 'an unknown code', give: () => 'U99999', says: 'This is another category.' }
];

for (const { name, give: wrong, says } of WRONG)
	test(`${name}: a sentence, and the answer is kept`, async ({ page }) => {
		const bank = readBank();
		await firstRun(page);
		const drill = typed(bank);
		await deal(page, [drill.id]);
		await give(page, drill, wrong((drill.answer[0] ?? '').replace('.', '')));
		expect(await check(page)).toBe('Not this one');
		await expect(page.getByRole('main').getByText(says)).toBeVisible();
		const reviews = (await readLog(page)).filter(({ kind }) => kind === 'review');
		expect(reviews).toHaveLength(1);
	});

test('an empty answer: a sentence, and nothing is written', async ({ page }) => {
	const bank = readBank();
	await firstRun(page);
	await deal(page, [typed(bank).id, bank.drills.find(({ type }) => type === 'multiple_choice')?.id ?? '']);
	// It says that it is off, and a tap on it says why.
	await checkButton(page).click({ force: true });
	await expect(page.getByText('Type the code first.')).toBeVisible();
	await page.getByRole('textbox', { name: /^Your .* code/ }).fill('E1');
	await page.keyboard.press('Enter');
	await expect(page.getByText('A code has at least three characters.')).toBeVisible();
	expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toEqual([]);
	await answer(page, bank);
	await next(page);
	await checkButton(page).click({ force: true });
	await expect(page.getByText('Choose an answer first.')).toBeVisible();
	expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toHaveLength(1);
});

test('a double tap on Check is one answer', async ({ page }) => {
	const bank = readBank();
	await firstRun(page);
	const drill = await drillOn(page, bank);
	await give(page, drill, missOf(drill));
	await checkButton(page).dblclick();
	await expect(page.getByRole('button', { name: /^(Next|Finish)$/ })).toBeVisible();
	// Both taps in one task, faster than any finger.
	await next(page);
	const second = await drillOn(page, bank);
	await give(page, second, missOf(second));
	await checkButton(page).evaluate((button: HTMLElement) => {
		button.click();
		button.click();
	});
	await expect(page.getByRole('button', { name: /^(Next|Finish)$/ })).toBeVisible();
	const reviews = (await readLog(page)).filter(({ kind }) => kind === 'review');
	expect(reviews.map(({ item }) => item)).toEqual([drill.id, second.id]);
});

test('a chart that does not exist: said in a sentence, with a way on', async ({ page, guard }) => {
	guard.allow(/Not found|no such chart/i);
	await firstRun(page);
	const bank = readBank();
	await answer(page, bank);
	await page.goto('/charts/no-such-chart');
	await expect(page.getByText('There is no such place in CodeRounds.')).toBeVisible();
	await expect(page.getByText('Your answers are not touched.')).toBeVisible();
	await page.getByRole('link', { name: 'Today' }).first().click();
	await expect(page.getByText('1 answer').or(page.getByText('Continue'))).toBeVisible();
	expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toHaveLength(1);
});

test('a code of a chart in no form, a header, and one given twice: a sentence each', async ({ page }) => {
	await page.goto('/charts/ed-buckle-fracture');
	const field = page.getByRole('textbox', { name: /^Code/ });
	const add = async (text: string) => {
		await field.fill(text);
		await page.keyboard.press('Enter');
	};
	const said = page.getByRole('alert').filter({ visible: true });
	await field.focus();
	// The page can be read before it listens; a person presses Enter again.
	await expect(async () => {
		await add('');
		await expect(said).toContainText('Nothing has not the form of a code', { timeout: 500 });
	}).toPass();
	await add('1234567');
	await expect(said).toContainText('1234567 has not the form of a code');
	await add('S52');
	await expect(said).toContainText('S52 is a header');
	await add('W090XXA');
	await expect(page.getByRole('heading', { name: '1 code' })).toBeVisible();
	await add('W090XXA');
	await expect(said).toContainText('W09.0XXA is on the sheet already.');
	await page.reload();
	await expect(page.getByRole('heading', { name: '1 code' })).toBeVisible();
});
