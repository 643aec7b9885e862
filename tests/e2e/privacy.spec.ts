/** R15: nobody watches. Every other test has a guard for it; here it is said and shown by itself. */
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank } from './person';

test('R15: first run, answers, charts, the book, settings and a copy ask one origin, and leave no cookie', async ({
	page,
	context,
	app
}) => {
	const asked = new Set<string>();
	context.on('request', (request) => asked.add(new URL(request.url()).origin));
	const bank = readBank();
	await firstRun(page);
	for (let count = 0; count < 2; count++) {
		await answer(page, bank);
		await next(page);
	}
	for (const path of ['/charts', '/codebook', '/progress', '/settings', '/about']) await page.goto(path);
	await page.goto('/settings');
	await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).click()
	]);
	const own = new URL(app.url).origin;
	expect([...asked].filter((origin) => origin !== own && origin !== 'null')).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
	expect(policy).toMatch(/connect-src 'self'(;|$)/);
	expect(policy).toMatch(/default-src 'none'/);
});
