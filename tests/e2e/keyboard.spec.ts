/** The whole flow with the keyboard alone: focus is where the next step is, can be seen, and is never lost. */
import type { Locator, Page } from '@playwright/test';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { expectFocus, tabTo } from './keys';
import { asked, deal, drillOn, keyOf, oneOfEach, readBank, VERDICT } from './person';

test.use({
	viewport: { width: 1280, height: 800 },
	hasTouch: false,
	contextOptions: { reducedMotion: 'reduce' }
});

async function press(page: Page, keys: string): Promise<void> {
	await page.keyboard.press(keys);
}

const isFocused = (target: Locator) => expect(target.first()).toBeFocused();

test('R20: by keyboard: first run and a sitting: every type of question', async ({ page }) => {
	test.slow();
	const bank = readBank();
	await page.goto('/');
	const start = page.getByRole('button', { name: /^Start with five/ });
	await expect(async () => {
		await page.getByRole('radio', { name: /^CPC/ }).focus();
		await press(page, 'Space');
		await press(page, 'ArrowDown');
		await expect(start).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 15_000 });
	await expect(page.getByRole('radio', { name: /^CCS/ })).toBeChecked();
	await expectFocus(page, 'an exam chosen');
	await tabTo(page, start);
	await press(page, 'Enter');
	await asked(page);
	await expectFocus(page, 'the first question');

	const items = oneOfEach(bank);
	await deal(page, items);
	const verdict = page.getByRole('heading', { level: 1, name: VERDICT });
	for (const at of items.keys()) {
		const drill = await drillOn(page, bank);
		const field = page.getByRole('textbox', { name: /^Your .* code/ });
		await isFocused(drill.type === 'typed_code' ? field : page.getByRole('heading', { level: 1 }));
		await expectFocus(page, `asked: ${drill.type}`);
		const key = keyOf(drill);
		switch (drill.type) {
			case 'typed_code':
				// Nothing typed yet: said, and the focus stays.
				await press(page, 'Enter');
				await expect(page.getByText('Type the code first.')).toBeVisible();
				await isFocused(field);
				await page.keyboard.type(String(key).toLowerCase());
				break;
			case 'sequence': {
				const order = key as string[];
				// The last one goes down as far as it can, then up to its place: focus stays on the row.
				for (const [to, code] of order.entries()) {
					const place = async () =>
						(await page.getByRole('main').getByRole('listitem').allInnerTexts()).findIndex((row) =>
							row.includes(code)
						);
					for (let from = await place(); from > to; from = await place()) {
						await tabTo(page, page.getByRole('button', { name: `Move ${code} up`, exact: true }));
						await press(page, 'Enter');
						await expectFocus(page, `${code} moved up`);
						const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
						expect(name).toContain(code);
					}
				}
				break;
			}
			case 'multi_select':
				for (const { id, text } of drill.choices) {
					if (!drill.answer.includes(id)) continue;
					await tabTo(page, page.getByRole('checkbox', { name: text, exact: true }));
					await press(page, 'Space');
				}
				break;
			case 'true_false':
			case 'seventh_char':
			case 'multiple_choice': {
				const first = page.getByRole('radio').first();
				await tabTo(page, first);
				await press(page, 'Space');
				const names = {
					true_false: String(key) === 'true' ? 'True' : 'False',
					seventh_char: new RegExp(`^${String(key)}(,|$)`),
					multiple_choice:
						drill.type === 'multiple_choice' ? (drill.choices.find(({ id }) => id === key)?.text ?? '') : ''
				};
				const name = names[drill.type];
				const mine = page.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name });
				while (!(await mine.isChecked())) await press(page, 'ArrowDown');
				await isFocused(mine);
			}
		}
		await expectFocus(page, `answered: ${drill.type}`);
		if (drill.type === 'sequence')
			await tabTo(page, page.getByRole('button', { name: 'Check', exact: true }));
		await press(page, 'Enter');
		await expect(verdict).toHaveText('Right');
		await isFocused(verdict);
		await expectFocus(page, `told: ${drill.type}`);
		if (at === 0) {
			// Another grade, then all of it taken back and given again.
			await tabTo(page, page.getByRole('button', { name: 'change' }));
			await press(page, 'Enter');
			await tabTo(page, page.getByRole('button', { name: /^Hard/ }));
			await press(page, 'Enter');
			await expect(page.getByRole('button', { name: 'change' })).toBeFocused();
			await tabTo(page, page.getByRole('button', { name: 'Take back the last answer' }), 'Shift+Tab');
			await press(page, 'Enter');
			await isFocused(field);
			await page.keyboard.type(String(key));
			await press(page, 'Enter');
			await isFocused(verdict);
		}
		await press(page, 'Enter');
		if (at < items.length - 1) await asked(page);
	}
	await isFocused(page.getByRole('heading', { level: 1, name: '6 of 6 right' }));
	figures('R20', { 'types of question by keyboard alone': new Set(items).size });
	await tabTo(page, page.getByRole('link', { name: 'Done' }));
	await press(page, 'Enter');
	await expect(page.getByRole('heading', { name: 'Two things that help the plan' })).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: '20', exact: true }));
	await press(page, 'Space');
	await tabTo(page, page.getByRole('button', { name: 'Keep' }));
	await press(page, 'Enter');
	await expect(page.getByText('20 minutes')).toBeVisible();
	await isFocused(page.getByRole('heading', { level: 1, name: 'Today' }));
});

test('R20: by keyboard: a chart: mark, widen, code, POA, order, look up, hand in, audit', async ({
	page
}) => {
	test.slow();
	await page.goto('/charts/dc-heart-failure-uti');
	const paper = page.getByRole('article');
	const marked = page.getByRole('status').filter({ hasText: 'Marked' });
	const field = page.getByRole('textbox', { name: /^Code/ });
	await expect(field).toBeVisible();
	await tabTo(page, paper);

	// Words are walked with the arrows, a phrase is marked with Enter, and widened word by word.
	await expect(async () => {
		await press(page, 'ArrowRight');
		await press(page, 'Enter');
		await expect(marked).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 15_000 });
	const phrase = await marked.innerText();
	await press(page, 'Shift+ArrowRight');
	await expect(marked).not.toHaveText(phrase);
	await press(page, 'Shift+ArrowLeft');
	await expect(marked).toHaveText(phrase);
	await expectFocus(page, 'words marked');
	await tabTo(page, page.getByRole('slider', { name: 'End of the marked words' }));
	await press(page, 'ArrowRight');
	await expect(marked).not.toHaveText(phrase);
	await expectFocus(page, 'the handle moved once');
	await isFocused(page.getByRole('slider', { name: 'End of the marked words' }));
	await press(page, 'ArrowLeft');
	await expect(marked).toHaveText(phrase);
	await isFocused(page.getByRole('slider', { name: 'End of the marked words' }));

	await tabTo(page, field);
	for (const code of ['i5023', 'i130', 'e1122']) {
		await page.keyboard.type(code);
		await press(page, 'Enter');
		await isFocused(field);
	}
	await expect(page.getByRole('heading', { name: '3 codes' })).toBeVisible();

	// Present on admission.
	await tabTo(page, page.getByRole('combobox', { name: 'I50.23 present on admission' }));
	await page.keyboard.type('Y');
	await expect(page.getByRole('combobox', { name: 'I50.23 present on admission' })).toHaveValue('Y');

	// I13.0 to the front; the focus goes with it.
	const row = page.getByRole('button', { name: /^I13\.0/ });
	await tabTo(page, row);
	await press(page, 'Enter');
	await tabTo(page, page.getByRole('button', { name: 'Up', exact: true }));
	await press(page, 'Enter');
	await expect(page.getByText('I13.0, now 1 of 3')).toBeAttached();
	await expectFocus(page, 'moved to the front');
	await isFocused(page.getByRole('button', { name: 'Down', exact: true }));
	// One away.
	await tabTo(page, page.getByRole('button', { name: /^E11\.22/ }));
	await press(page, 'Enter');
	await tabTo(page, page.getByRole('button', { name: 'Remove' }));
	await press(page, 'Enter');
	await expect(page.getByRole('heading', { name: '2 codes' })).toBeVisible();
	await expectFocus(page, 'a code removed');

	// The book, and back with a code.
	await tabTo(page, page.getByRole('button', { name: 'Look up' }), 'Shift+Tab');
	await press(page, 'Enter');
	await isFocused(page.getByRole('searchbox'));
	await page.keyboard.type('n39.0');
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('N39.0');
	await press(page, 'ArrowDown');
	await expectFocus(page, 'a hit');
	await press(page, 'Enter');
	await isFocused(page.getByRole('dialog').getByRole('heading', { name: /^N39\.0: / }));
	await tabTo(page, page.getByRole('button', { name: 'Use this code, N39.0' }), 'Shift+Tab');
	await press(page, 'Enter');
	await isFocused(field);
	await press(page, 'Enter');
	await expect(page.getByRole('heading', { name: '3 codes' })).toBeVisible();

	await tabTo(page, page.getByRole('button', { name: 'Hand in for audit' }));
	await press(page, 'Enter');
	await expectFocus(page, 'hand in?');
	await press(page, 'Escape');
	await isFocused(page.getByRole('button', { name: 'Hand in for audit' }));
	await press(page, 'Enter');
	await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }));
	await press(page, 'Enter');
	await expect(page.getByText('As an auditor counts')).toBeVisible();
	await isFocused(page.getByRole('heading', { level: 1 }));

	const show = page.getByRole('button', { name: 'Show in the chart' });
	await tabTo(page, show);
	await press(page, 'Enter');
	await expectFocus(page, 'words lit');
	await isFocused(page.getByRole('heading', { level: 1 }));
	await tabTo(page, page.getByRole('button', { name: 'Back to the audit' }), 'Shift+Tab');
	await press(page, 'Enter');
	await isFocused(page.getByRole('heading', { level: 1 }));
	await expect(page.getByText('As an auditor counts')).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: 'Try again' }));
	await press(page, 'Enter');
	await expect(page.getByRole('heading', { name: 'No codes yet' })).toBeVisible();
	await isFocused(page.getByRole('heading', { level: 1 }));
});
