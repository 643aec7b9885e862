/** The whole first day of a learner, and that nothing of it is lost when the server goes. */
import { figures } from './figures';
import { expect, test } from './fixtures';
import { addCode, answer, firstRun, handIn, keyOf, missOf, next, readBank, VERDICT } from './person';

test('R8, R13: first run, ten drills, a chart, the server gone: all is there, and a second tab agrees', async ({
	page,
	app,
	guard,
	context
}) => {
	test.slow();
	const bank = readBank();
	await firstRun(page, 'CCS');

	// Five to begin with, then what Today offers until there are ten answers.
	const types = new Set<string>();
	let answers = 0;
	const sitting = async () => {
		while (answers < 10 && !(await page.getByRole('link', { name: 'Done' }).isVisible())) {
			// One in four is missed, so that a question comes back.
			const isMiss = answers % 4 === 3;
			const drill = await answer(page, bank, isMiss ? missOf : keyOf);
			types.add(drill.type);
			answers++;
			await next(page);
			await expect(
				page
					.getByRole('link', { name: 'Done' })
					.or(page.getByRole('button', { name: 'Check', exact: true }))
					.first()
			).toBeVisible();
		}
	};
	await sitting();
	while (answers < 10) {
		await page.getByRole('link', { name: 'Done' }).click();
		await page.getByRole('link', { name: /^(All|Ten new)/ }).click();
		await sitting();
	}
	expect(types.size, `types: ${[...types].join(', ')}`).toBeGreaterThanOrEqual(3);

	// One chart, to its audit.
	const chart = bank.charts.find(({ id }) => id === 'ed-buckle-fracture');
	if (!chart) throw new Error('The chart is gone.');
	await page.goto('/charts');
	await page.getByRole('link', { name: new RegExp(`${chart.title}, 9M`) }).click();
	await page.getByText('torus', { exact: true }).last().click();
	await expect(page.getByRole('status').filter({ hasText: 'Marked' })).toContainText('Closed torus fracture');
	for (const { code } of chart.key.dx) await addCode(page, code);
	await handIn(page);
	await expect(
		page.getByText(`${chart.key.dx.length} of ${chart.key.dx.length} exact`, { exact: true })
	).toBeVisible();

	// All that is needed stands on the device; then nobody answers any more.
	await page.goto('/settings');
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/);
	await app.close();

	await page.goto('/progress');
	await page.reload();
	const figure = (tab: typeof page, name: string) =>
		tab.locator('.figs div').filter({ hasText: name }).locator('.figure');
	await expect(figure(page, 'answers given')).toHaveText(String(answers + 1));
	await expect(figure(page, 'charts handed in')).toHaveText('1');
	await expect(page.getByText('100 %').first()).toBeVisible();

	// A deep link: the audit as it was left.
	await page.goto(`/charts/${chart.id}`);
	await expect(page.getByText('As an auditor counts')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('heading', { name: '1 day' })).toBeVisible();
	await expect(page.getByText(/, CCS$/)).toBeVisible();

	// A second tab agrees, and follows within a second.
	const second = await context.newPage();
	await second.goto('/progress');
	await expect(figure(second, 'answers given')).toHaveText(String(answers + 1));
	await page.getByRole('link', { name: /^(Five minutes|Ten new)/ }).click();
	await answer(page, bank);
	const told = Date.now();
	await expect(figure(second, 'answers given')).toHaveText(String(answers + 2), { timeout: 1_000 });
	const ms = Date.now() - told;
	figures('R8', { 'ms until the other tab shows an answer': ms });
	expect(ms).toBeLessThan(1_000);
	await expect(page.getByRole('heading', { level: 1, name: VERDICT })).toHaveText('Right');
});
