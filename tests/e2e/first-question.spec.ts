/** A newcomer who opens `/drill` reads the first question before any script ran; who was here before does not. */
import { expect, test } from './fixtures';
import { asked, firstRun } from './person';

test.describe('the page without its scripts', () => {
	test.beforeEach(async ({ page, guard }) => {
		guard.allow(/ERR_FAILED|dynamically imported module|page error|favicon/);
		// A page of our origin that is not the app: from here nobody waits for its scripts.
		await page.goto('/robots.txt');
		await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
	});

	test('a newcomer reads a question', async ({ page }) => {
		await page.evaluate(() => location.assign('/drill'));
		await expect(page.locator('.first').getByRole('heading')).toBeVisible();
		await expect(page.locator('.bone').first()).toBeHidden();
	});

	test('who was here before waits for their own', async ({ page }) => {
		await page.evaluate(() => {
			localStorage.setItem('coderounds:look:', 'system');
			location.assign('/drill');
		});
		await expect(page.locator('.bone').first()).toBeVisible();
		await expect(page.locator('.first')).toBeHidden();
	});
});

test('it is the question that is then asked', async ({ page, app }) => {
	const html = await (await fetch(`${app.url}/drill`)).text();
	const [, shown = ''] = /<h1 class="(?:ask|alone)[^>]*>([^<]+)</.exec(html) ?? [];
	expect(shown).not.toBe('');
	await page.goto('/drill');
	await asked(page);
	const heading = await page.getByRole('heading', { level: 1 }).innerText();
	const unescaped = shown.replaceAll('&amp;', '&').replaceAll('&lt;', '<');
	expect(heading).toBe(unescaped);
});

test('after the first run nothing of it is left', async ({ page }) => {
	await firstRun(page);
	await expect(page.locator('.first')).toHaveCount(0);
});
