/** A reader who set the text of the browser to 200 %: every type of drill works, and none scrolls sideways. */
import { LAUNCH } from './browser';
import { expect, test } from './fixtures';
import { readBank } from './person';
import { tooWide } from './places';
import { throughTypes } from './type-walk';

test.use({
	// The browser's own setting, which media queries in em follow; a style on the page would not do that.
	launchOptions: { ...LAUNCH, args: [...(LAUNCH.args ?? []), '--blink-settings=defaultFontSize=32'] },
	contextOptions: { reducedMotion: 'reduce' }
});

test('text at 200 %: nothing scrolls sideways, and all of it works', async ({ page }) => {
	test.slow();
	await throughTypes(page, readBank(), async (place) => {
		expect.soft(await tooWide(page), place).toEqual([]);
	});
});
