/** A school's own copy: a built folder with one file changed, its packs and its code sets, on the net and without. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { BUILD, expect, test, type Guard } from './fixtures';
import { CM_2026 } from './official-zips';
import { asked, check, readDrafts, readLog } from './person';
import { cutOff, visit } from './release';

const PACK = `title: Week 1
edition: FY2027
questions:
  - id: acute-systolic
    note: Acute on chronic systolic heart failure.
    prompt: Enter the code of week 1.
    answer: I50.23
    why: Acute on chronic, systolic.
`;
const SCHOOL = {
	name: 'Riverside Community College',
	contact: 'Ms Rivera, room 12',
	exam: 'CRC',
	packs: [
		{ file: 'week-1.yaml', title: 'Week 1: heart failure' },
		{ file: 'gone.yaml', title: 'Week 2' }
	],
	codeSets: CM_2026 ? [{ file: CM_2026.name, title: 'ICD-10-CM FY2026' }] : []
};

/** The folder as it was built, with what a school put into it. */
function copyOf(info: TestInfo): { dir: string; write(said: unknown): void } {
	const dir = info.outputPath('copy');
	cpSync(BUILD, dir, { recursive: true });
	writeFileSync(join(dir, 'site/week-1.yaml'), PACK);
	if (CM_2026) writeFileSync(join(dir, 'site', CM_2026.name), CM_2026.buffer);
	const write = (said: unknown) =>
		writeFileSync(join(dir, 'site/site.json'), typeof said === 'string' ? said : JSON.stringify(said));
	write(SCHOOL);
	return { dir, write };
}
/** The pack that the file names and the school forgot to put there. */
const forgot = (guard: Guard) => guard.allow(/status of 404.*gone\.yaml/);

test('its name, its exam and its packs, and all of it without a network', async ({
	page,
	app,
	guard
}, info) => {
	forgot(guard);
	const { dir } = copyOf(info);
	app.swap(dir);
	await page.goto('/');
	await expect(page.getByRole('radio', { name: /^CRC/ })).toBeChecked();
	await expect(
		page.getByText('CRC, chosen by Riverside Community College. You can choose another.')
	).toBeVisible();
	await page.getByRole('button', { name: 'Start with five questions' }).click();
	await asked(page);

	await visit(page, app);
	await page.goto('/settings');
	await expect(
		page.getByRole('group', { name: 'Exam' }).getByRole('button', { name: 'CRC' })
	).toHaveAttribute('aria-pressed', 'true');
	const copy = page.getByRole('region', { name: 'This copy' });
	await expect(copy).toContainText('It is set up by Riverside Community College.');
	await expect(copy).toContainText('Ms Rivera, room 12');
	await copy.getByRole('link', { name: '2 packs of questions are offered to you' }).click();

	const offers = page.getByRole('region', { name: 'From Riverside Community College' });
	const axe = new AxeBuilder({ page })
		.include('[aria-labelledby=site-name]')
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
	await expect(offers).toBeVisible();
	const { violations } = await axe.analyze();
	expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
	await offers.getByRole('button', { name: 'Look at Week 2' }).click();
	await expect(page.getByText('Week 2 is not where this copy says it is (site/gone.yaml).')).toBeVisible();
	await offers.getByRole('button', { name: 'Look at Week 1: heart failure' }).click();
	await page.getByRole('button', { name: 'Add 1 question' }).click();
	await expect(offers).toContainText('added to your packs');

	await cutOff(page, app, guard);
	for (const path of ['/class', '/about']) {
		await page.goto(path);
		await expect(page.getByText('This copy is set up by Riverside Community College.')).toBeVisible();
	}
	await page.goto('/packs');
	await page.getByRole('link', { name: 'Play Week 1' }).click();
	await expect(page.getByRole('heading', { name: 'Enter the code of week 1.' })).toBeVisible();
	await page.getByRole('textbox').first().fill('I5022');
	await check(page);
	await page.getByRole('button', { name: 'I think the key is wrong' }).click();
	await expect(page.getByRole('dialog')).toContainText('You can tell: Ms Rivera, room 12');
});

test('whoever skips the first run before the file came gets its exam as well; who says “not yet” does not', async ({
	page,
	app,
	browser,
	guard
}, info) => {
	app.swap(copyOf(info).dir);
	const other = await browser.newContext({ baseURL: app.url });
	await guard.watch(other);
	const exams = (one: Page) =>
		one.getByRole('group', { name: 'Exam' }).getByRole('button', { pressed: true });
	for (const [one, first] of [
		[page, null],
		[await other.newPage(), /know yet/]
	] as const) {
		// The file is slow, and the learner is not.
		await one.route('**/site/site.json', async (route) => {
			await new Promise((late) => setTimeout(late, 3_000));
			await route.continue();
		});
		await one.goto('/');
		if (first) await one.getByRole('radio', { name: first }).check();
		await one.getByRole('button', { name: /start with five questions/i }).click();
		await asked(one);
		if (!first) {
			const log = () => readLog(one);
			await expect.poll(async () => JSON.stringify(await log())).toContain('"CRC"');
		}
		await one.goto('/settings');
		if (first) await expect(exams(one)).not.toHaveText('CRC');
		else await expect(exams(one)).toHaveText('CRC');
	}
	await other.close();
});

test('whoever skips the first run and closes the page before the file came gets its exam with the next visit, once', async ({
	page,
	app,
	context
}, info) => {
	app.swap(copyOf(info).dir);
	// The first visit never gets the file.
	await page.route('**/site/site.json', () => undefined);
	await page.goto('/');
	await page.getByRole('button', { name: /^Skip, start with five/ }).click();
	await asked(page);
	expect(await readDrafts(page)).toContain('true');
	await page.close();

	const next = await context.newPage();
	await next.goto('/settings');
	const pressed = next.getByRole('group', { name: 'Exam' }).getByRole('button', { pressed: true });
	await expect(pressed).toHaveText('CRC');
	await expect.poll(() => readDrafts(next)).not.toContain('true');
	// Who chooses otherwise then is not asked again.
	await next.getByRole('group', { name: 'Exam' }).getByRole('button', { name: 'CCS', exact: true }).click();
	await expect(pressed).toHaveText('CCS');
	await next.reload();
	await expect(pressed).toHaveText('CCS');
});

test('a change of the file comes with the next visit, without a release; a bad one costs a sentence', async ({
	page,
	app
}, info) => {
	const { dir, write } = copyOf(info);
	app.swap(dir);
	await visit(page, app);
	await page.goto('/settings');
	const copy = page.getByRole('region', { name: 'This copy' });
	await expect(copy).toContainText('Riverside Community College');
	write({ ...SCHOOL, name: 'Lakeside College' });
	await page.reload();
	await expect(copy).toContainText('Lakeside College');
	write('{ "name": "Lakeside", }');
	await page.reload();
	await expect(copy).toContainText(
		'The file site.json of this copy is no whole JSON file. CodeRounds goes on without it.'
	);
	write({ name: 'Lakeside College', packs: [{ file: 'https://example.org/a.yaml' }] });
	await page.reload();
	await expect(copy).toContainText('entry 1 of “packs” names no file of the folder “site”. The rest holds.');
	await expect(copy).toContainText('It is set up by Lakeside College.');
});

test('a release that it offers is added with a tap, after the same question as any other', async ({
	page,
	app
}, info) => {
	test.skip(!CM_2026, 'needs the official files');
	const { dir } = copyOf(info);
	// A copy whose build has no FY2026: the starter set, or the official ones without it.
	const index = join(dir, 'codesets/index.json');
	const is2026 = ({ system, edition }: { system?: string; edition?: string }) =>
		system === 'icd10cm' && edition === 'FY2026';
	const all = JSON.parse(readFileSync(index, 'utf8')) as Parameters<typeof is2026>[0][];
	writeFileSync(index, JSON.stringify(all.filter((one) => !is2026(one))));
	app.swap(dir);
	await page.goto('/settings');
	const sets = page.locator('#codesets');
	await sets.getByRole('button', { name: 'Add ICD-10-CM FY2026' }).click();
	const found = sets.getByRole('group', { name: 'Found, and not in use yet' });
	await expect(found).toContainText('74,719', { timeout: 60_000 });
	await sets.getByRole('button', { name: 'Leave it' }).click();
	await expect(sets).toContainText('Left. Nothing was changed.');
	await expect(sets.getByRole('button', { name: 'Add ICD-10-CM FY2026' })).toBeVisible();
});

test('a release that it offers and that is in use already changes nothing, and says so', async ({
	page,
	app
}, info) => {
	const { dir } = copyOf(info);
	const inUse = readFileSync(join(dir, 'codesets/index.json'), 'utf8');
	test.skip(!CM_2026 || !inUse.includes('"tabular"'), 'needs the official files, in the build too');
	app.swap(dir);
	await page.goto('/settings');
	const sets = page.locator('#codesets');
	await sets.getByRole('button', { name: 'Add ICD-10-CM FY2026' }).click();
	await expect(sets).toContainText(/Nothing changed: .*FY2026, as in use already\./, { timeout: 60_000 });
	await expect(sets.getByRole('group', { name: 'Found, and not in use yet' })).toHaveCount(0);
});
