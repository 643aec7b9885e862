/** What a person with a keyboard does: Tab, looking at every stop where the focus is. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** What is wrong with where the focus is; empty when nothing. */
function focusTrouble(page: Page): Promise<string> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body) return 'lost to the body';
		// A box that is drawn beside its input is shown by the row around both.
		const shown = focused instanceof HTMLInputElement ? (focused.closest('label') ?? focused) : focused;
		const name = `${shown.tagName} “${(shown.getAttribute('aria-label') ?? shown.textContent ?? '').trim().slice(0, 40)}”`;
		const { left, right, top, bottom } = shown.getBoundingClientRect();
		if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
			return `${name} is out of sight`;
		const isSmall = bottom - top < innerHeight / 2;
		const x = Math.min(innerWidth - 1, Math.max(0, (left + right) / 2));
		const y = Math.min(innerHeight - 1, Math.max(0, (top + bottom) / 2));
		const over = document.elementFromPoint(x, y);
		const isCovered = over !== null && !shown.contains(over) && !over.contains(shown);
		if (isSmall && isCovered && !shown.parentElement?.contains(over))
			return `${name} lies under ${over?.tagName} ${over?.className}`;
		if (focused.matches('h1, h2, article')) return '';
		const beside = shown.nextElementSibling;
		const rings = [focused, shown, ...shown.children, shown.parentElement, beside];
		// The slots are the picture of the field before them.
		if (beside?.matches('.slots-row')) rings.push(...beside.children);
		const isRinged = rings.some((element) => {
			if (!element) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
		});
		return isRinged ? '' : `${name} shows no focus`;
	});
}

export async function expectFocus(page: Page, step: string): Promise<void> {
	await expect.poll(() => focusTrouble(page), { message: step, timeout: 3_000 }).toBe('');
}

/** Presses Tab until the focus is there, looking at every stop on the way. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await expect(target.first()).toBeVisible();
	for (let presses = 0; presses < 80; presses++) {
		const isThere = await target.first().evaluate((element) => element === document.activeElement);
		if (isThere) return;
		await page.keyboard.press(key);
		// From the last stop the browser's own bar has the focus, and the next Tab comes in at the top.
		if (await page.evaluate(() => document.activeElement === document.body)) continue;
		await expectFocus(page, `on the way to ${target}`);
	}
	throw new Error(`No Tab leads to ${target}.`);
}
