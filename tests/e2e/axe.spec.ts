/** WCAG 2.2 AA, as far as a machine sees it: every place in both themes, and in 320 px. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { tooWide, walk } from './places';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * In a window taller than the page, since axe takes a row that lies under a sticky bar for one of no height. What
 * comes late makes a page longer than its window again: then it is looked at once more, and what is wrong stays so.
 */
async function findings(page: Page, isWhole: boolean, tries = 3): Promise<string[]> {
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height + 200) });
	try {
		const found = await violations(page, isWhole);
		if (found.length === 0 || tries <= 1) return found;
	} finally {
		await page.setViewportSize(before);
	}
	return findings(page, isWhole, tries - 1);
}

async function violations(page: Page, isWhole: boolean): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	if (isWhole) axe.options({ rules: { 'target-size': { enabled: true } } }).withTags(RULES);
	else axe.withRules(['color-contrast', 'link-in-text-block']);
	const found = await axe.analyze();
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`)
	);
}

/** Some fifty places, each brought up by a person's way. */
const WALK = 900_000;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		test('R20: axe finds nothing in any place', async ({ page, guard }) => {
			test.setTimeout(WALK);
			// What is not a matter of colour is the same in both themes.
			const isWhole = colorScheme === 'light' || Boolean(process.env.FULL);
			let places = 0;
			let found = 0;
			await walk(page, guard, async (place) => {
				const all = await findings(page, isWhole);
				places++;
				found += all.length;
				expect.soft(all, place).toEqual([]);
			});
			figures('R20', { [`places in ${colorScheme} seen by axe`]: places, findings: found });
		});
	});

test('R20: 320 px: nothing scrolls sideways', async ({ page, guard }) => {
	test.setTimeout(WALK);
	await page.setViewportSize({ width: 320, height: 568 });
	let places = 0;
	let wide = 0;
	await walk(page, guard, async (place) => {
		const found = await tooWide(page);
		places++;
		if (found.length > 0) wide++;
		expect.soft(found, place).toEqual([]);
	});
	figures('R20', { 'places at 320 px': places, 'that scroll sideways': wide });
});
