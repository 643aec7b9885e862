/** A reader who set the text of the browser to 200 %: every place works, and none scrolls sideways. */
import { LAUNCH } from './browser';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { tooWide, walk } from './places';

test.use({
	// The browser's own setting, which media queries in em follow; a style on the page would not do that.
	launchOptions: { ...LAUNCH, args: [...(LAUNCH.args ?? []), '--blink-settings=defaultFontSize=32'] },
	contextOptions: { reducedMotion: 'reduce' }
});

test('R20: text at 200 %: nothing scrolls sideways, and all of it works', async ({ page, guard }) => {
	test.slow();
	let places = 0;
	let wide = 0;
	await walk(page, guard, async (place) => {
		const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
		expect(size).toBe('32px');
		const found = await tooWide(page);
		places++;
		if (found.length > 0) wide++;
		expect.soft(found, place).toEqual([]);
	});
	figures('R20', { 'places with text at 200 %': places, 'that scroll sideways': wide });
});
