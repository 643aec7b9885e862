/** Every place of the app, brought up one after the other by one visit. */
import type { Page } from '@playwright/test';
import { expect, type Guard } from './fixtures';
import { addCode, asked, answer, check, deal, drillOn, firstRun, give, handIn, keyOf } from './person';
import { missOf, next, oneOfEach, readBank } from './person';

const CHART = 'dc-heart-failure-uti';

/** Nothing may be wider than the window. Names what is. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > width + 0.5
		);
		return [
			`scrolls to ${document.documentElement.scrollWidth} of ${width} px`,
			...wide.slice(-5).map((element) => `${element.tagName} ${element.className}`)
		];
	});
}

/** Calls `look` in each place, with its name. */
export async function walk(page: Page, guard: Guard, look: (place: string) => Promise<void>): Promise<void> {
	const bank = readBank();
	await page.goto('/');
	await expect(page.getByRole('button', { name: /^Skip/ })).toBeVisible();
	await look('first run');
	await firstRun(page, 'CCS');

	await deal(page, oneOfEach(bank));
	for (const [at] of oneOfEach(bank).entries()) {
		const drill = await drillOn(page, bank);
		await look(`asked: ${drill.type}`);
		await give(page, drill, at % 2 === 0 ? missOf(drill) : keyOf(drill));
		await look(`answered, not checked: ${drill.type}`);
		await check(page);
		if (at === 0) await page.getByRole('button', { name: 'change' }).click();
		await look(`told: ${drill.type}`);
		await next(page);
		await asked(page);
	}
	await page.getByRole('button', { name: 'Code book' }).click();
	await page.getByRole('searchbox').fill('heart failure');
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	await look('book over a question');
	await page.getByRole('button', { name: 'Close' }).click();
	for (;;) {
		await answer(page, bank);
		await next(page);
		const done = page.getByRole('link', { name: 'Done' });
		await expect(done.or(page.getByRole('button', { name: 'Check', exact: true })).first()).toBeVisible();
		if (await done.isVisible()) break;
	}
	await look('sitting done');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: '1 day' })).toBeVisible();
	await look('today');

	await page.goto('/practice');
	await page.getByText(/^By chapter/).click();
	await look('practice');
	await page.goto('/practice/study');
	await page.getByText('Exam domain').click();
	await page.getByText('The list', { exact: true }).click();
	await expect(page.getByRole('button', { name: 'Tags of this question' }).first()).toBeVisible();
	await look('study by choice');
	await page.getByRole('button', { name: 'Tags of this question' }).first().click();
	await expect(page.getByRole('dialog', { name: 'Your tags' })).toBeVisible();
	await look('own tags');
	await page.goto('/practice/weak');
	await expect(page.getByRole('button', { name: /^(Start|Ten questions)/ })).toBeVisible();
	await look('weak spots');
	await page.goto('/speed');
	await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await look('speed');
	await page.goto('/exam');
	await expect(page.getByRole('heading', { level: 1, name: 'Mock exam' })).toBeVisible();
	await look('mock exam');
	await page.goto('/way');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await look('which exam');
	await page.goto('/charts');
	await expect(page.getByRole('listitem').first()).toBeVisible();
	await look('charts');
	await page.goto(`/charts/${CHART}`);
	await page.getByText('carvedilol', { exact: true }).first().click();
	await expect(page.getByRole('slider').first()).toBeVisible();
	await look('chart, words marked');
	await addCode(page, 'I13.0');
	await addCode(page, 'I50.23');
	await page
		.getByRole('button', { name: /I50\.23/ })
		.first()
		.click();
	await look('chart with codes');
	await page.getByRole('button', { name: 'Hand in for audit' }).click();
	await look('hand in?');
	await page.getByRole('button', { name: 'Back to the chart' }).click();
	await handIn(page);
	await look('audit');
	await page.getByRole('button', { name: 'Show in the chart' }).first().click();
	await look('audit, words lit');

	await page.goto('/codebook');
	await page.getByRole('searchbox').fill('diabetes eye');
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	await look('code book, results');
	await page.goto('/codebook/icd10cm/E11.3');
	await expect(page.getByText('header, needs more characters')).toBeVisible();
	await look('code book, an entry');
	await page.goto('/codebook/icd10cm/Q99.99');
	await expect(page.getByText(/does not stand in/)).toBeVisible();
	await look('code book, no such code');
	await page.goto('/codebook/alpha-index');
	await expect(page.getByRole('searchbox')).toBeVisible();
	await look('alphabetic index');
	await page.goto('/codebook/guidelines');
	await expect(page.getByRole('navigation', { name: 'Contents of the Guidelines' })).toBeVisible();
	await look('guidelines, contents');
	await page.goto('/codebook/guidelines?section=I.C.9.a');
	await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Hypertension');
	await look('guidelines, a section');
	await page.goto('/codebook/pcs?from=0D');
	await expect(page.getByRole('radio').first()).toBeVisible();
	await look('pcs builder');
	await page.goto('/codebook/find');
	await expect(page.getByRole('heading', { level: 1, name: 'Find it' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
	await look('find it');
	await page.goto('/codebook/changes');
	await expect(page.getByRole('button', { name: 'Ten questions on it' })).toBeVisible();
	await look('what changed');
	await page.goto('/plan');
	await expect(page.getByText('With an exam and its day')).toBeVisible();
	await look('plan');
	await page.goto('/progress');
	await expect(page.getByText('charts handed in')).toBeVisible();
	await look('progress');
	await page.goto('/settings');
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	await look('settings');
	await page.goto('/about');
	await expect(page.getByText(/drills in/)).toBeVisible();
	await look('about');
	await page.goto('/coverage');
	await page.getByText('Certified Professional Coder').click();
	await page.getByText(/^Chapter guidelines, in/).click();
	await look('coverage');
	guard.allow(/Not found: \/nowhere/);
	await page.goto('/nowhere');
	await expect(page.getByText('There is no such place')).toBeVisible();
	await look('no such place');
}
