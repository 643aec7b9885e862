/** Packs of a learner's own: in, looked at, played, taken back, written, handed on; and what a hostile one cannot do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, ROOT, test } from './fixtures';
import { check, firstRun, next, readLog } from './person';
import { tooWide, walkPacks } from './places';

interface Picked {
	name: string;
	mimeType: string;
	buffer: Buffer;
}
const textFile = (name: string, text: string): Picked => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(text)
});
const example = (ending: string): Picked =>
	textFile(`pack.${ending}`, readFileSync(join(ROOT, 'static/examples', `pack.${ending}`), 'utf8'));

const ONE = `title: Heart failure
edition: FY2027
questions:
  - id: acute-systolic
    note: Acute on chronic systolic heart failure.
    prompt: Enter the code.
    answer: I50.23
    why: Acute on chronic, systolic.
`;

async function open(page: Page): Promise<void> {
	await page.goto('/packs');
	await expect(page.getByRole('heading', { name: 'Your packs' })).toBeVisible();
	await expect(
		page.getByText('None yet.').or(page.getByRole('link', { name: /^Play/ }).first())
	).toBeVisible();
}
const choose = (page: Page, file: Picked) => page.locator('input[type=file]').setInputFiles(file);
const addButton = (page: Page) => page.getByRole('button', { name: /^Add \d+ questions?$/ });
async function add(page: Page, file: Picked): Promise<void> {
	await open(page);
	await choose(page, file);
	await addButton(page).click();
	await expect(page.getByText(/(is|are) here\.$/)).toBeVisible();
}
const more = (page: Page, title: string) => page.getByText(`More about ${title}`);
async function share(page: Page, title: string): Promise<void> {
	const open = page.getByRole('button', { name: 'Share', exact: true });
	// The list may be drawn anew behind a change, and what was unfolded is folded then.
	await expect(async () => {
		if (!(await open.isVisible())) await more(page, title).click();
		await open.click({ timeout: 2000 });
	}).toPass();
	const agree = page.getByRole('button', { name: 'No real patient is in it' });
	const save = page.getByRole('button', { name: 'Save as a file' });
	await expect(agree.or(save)).toBeVisible();
	if (await agree.isVisible()) await agree.click();
	await expect(save).toBeVisible();
}
async function saved(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as a file' }).click()
	]);
	return readFileSync(await download.path(), 'utf8');
}

test.describe('a pack comes in', () => {
	for (const ending of ['yaml', 'json', 'csv'])
		test(`as ${ending}, is looked at and tried before it is kept`, async ({ page }) => {
			await open(page);
			await choose(page, example(ending));
			await expect(addButton(page)).toHaveText('Add 5 questions');
			await expect(page.getByText(`From pack.${ending}, not kept yet.`)).toBeVisible();
			const trial = page.getByRole('region', { name: 'As a learner sees it' });
			await expect(trial.getByText('Persistent atrial fibrillation, rate controlled')).toBeVisible();
			await trial.getByRole('textbox').fill('I4891');
			await trial.getByRole('button', { name: 'Check' }).click();
			await expect(trial.getByText('Half right')).toBeVisible();
			await trial.getByRole('button', { name: 'The next question' }).click();
			await expect(trial.getByText('How is it coded for this inpatient stay?')).toBeVisible();
			await trial.getByRole('button', { name: 'Check' }).click();
			await expect(trial.getByText('Choose an answer first.')).toBeVisible();
			await addButton(page).click();
			await expect(page.getByText(/5 questions are here\.$/)).toBeVisible();
			await expect(page.getByRole('link', { name: /^Play/ })).toBeVisible();
			// What was tried left nothing behind.
			expect(await readLog(page)).toEqual([]);
		});

	test('as a paste from a spreadsheet', async ({ page }) => {
		await open(page);
		await page.getByRole('button', { name: 'Paste' }).click();
		const area = page.getByRole('textbox', { name: /^Two columns/ });
		await area.fill('Mr. Smith has hypertension\tI10');
		await expect(page.getByText('“Mr. Smith” looks like a real person')).toBeVisible();
		await area.fill('Essential hypertension\tI10\nA code is a path.\ttrue');
		await expect(page.getByText('looks like a real person')).toBeHidden();
		await page.getByRole('button', { name: 'Look at it' }).click();
		await addButton(page).click();
		await expect(page.getByText('Your paste: 2 questions are here.')).toBeVisible();
	});

	test('with what is wrong named, and the rest taken', async ({ page }) => {
		await open(page);
		await choose(
			page,
			textFile(
				'bad.yaml',
				'questions:\n  - note: AF\n    answer: I48.91\n  - prompt: Which?\n    choices: [One]\n    answer: a\n  - note: HF\n    answer: I50\n'
			)
		);
		await expect(addButton(page)).toHaveText('Add 2 questions');
		const remarks = page.getByRole('group').filter({ hasText: 'left out' });
		await remarks.locator('summary').click();
		if (!(await remarks.getByRole('listitem').first().isVisible())) await remarks.locator('summary').click();
		await expect(
			page.getByText('Question 2 (line 4): choices are 1; two to eight are asked for.')
		).toBeVisible();
		await page.getByRole('button', { name: 'Leave it' }).click();
		await expect(page.getByText('None yet.')).toBeVisible();
	});

	test('is refused in one sentence where it is none, and nothing changes', async ({ page }) => {
		await open(page);
		for (const [file, sentence] of [
			[textFile('x.json', '{"questions": ['), 'x.json was not added. It is no whole JSON file.'],
			[textFile('x.zip', 'PK\u0003\u0004'), 'x.zip was not added. It is a zip or a spreadsheet.'],
			[textFile('deep.json', '['.repeat(100_000)), 'deep.json was not added. It is nested more than 16 deep']
		] as const) {
			await choose(page, file);
			await expect(page.getByText(sentence)).toBeVisible();
		}
		await expect(page.getByText('None yet.')).toBeVisible();
	});

	test('and is taken back as a whole', async ({ page }) => {
		await add(page, textFile('heart.yaml', ONE));
		await add(
			page,
			textFile('heart-2.yaml', ONE.replace('Heart failure', 'Other').replace('I50.23', 'I50.33'))
		);
		await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(2);
		await page.getByText('Added lately, 2').click();
		await page.getByRole('button', { name: 'Take back heart-2.yaml' }).click();
		await expect(page.getByText('heart-2.yaml was taken back.')).toBeVisible();
		await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(1);
		await page.reload();
		await expect(page.getByRole('link', { name: 'Play Heart failure' })).toBeVisible();
	});
});

test('its questions are played, come back in Today and in study by choice, and outlive it in the history', async ({
	page
}) => {
	await firstRun(page, 'CCS');
	await page.goto('/');
	await add(page, textFile('heart.yaml', ONE));
	await page.getByRole('link', { name: 'Play Heart failure' }).click();
	await expect(page.getByText('Acute on chronic systolic heart failure.')).toBeVisible();
	await expect(page.getByText('FY2027 codes')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Legal keys' })).toHaveCount(0);
	await page.getByRole('textbox', { name: /^Your .* code/ }).fill('I5022');
	expect(await check(page)).toBe('Not this one');
	await expect(page.getByText('This is another code.')).toBeVisible();
	await expect(page.getByText('Own pack “Heart failure”, FY2027, not checked by us')).toBeVisible();
	await next(page);
	await page.getByRole('textbox', { name: /^Your .* code/ }).fill('I5023');
	expect(await check(page)).toBe('Right');
	await next(page);
	await expect(page.getByRole('link', { name: 'Done' })).toBeVisible();
	const [first] = (await readLog(page)).filter(({ kind }) => kind === 'review');
	expect(first?.['item']).toMatch(/^own\.[0-9a-f]{8}\.acute-systolic$/);

	await page.goto('/practice');
	await expect(page.getByRole('region', { name: 'Your packs' }).getByText('Heart failure')).toBeVisible();
	await page.goto('/practice/study');
	await page.getByText('Topic', { exact: true }).click();
	await page.getByRole('checkbox', { name: 'Heart failure' }).check();
	await expect(page.getByRole('button', { name: 'Start, 1 question' })).toBeVisible();
	// Tomorrow it is due whatever the exam.
	await page.clock.setFixedTime(Date.now() + 40 * 3_600_000);
	await page.goto('/drill?mode=due');
	await expect(page.getByText('Acute on chronic systolic heart failure.')).toBeVisible({ timeout: 15_000 });

	await page.goto('/packs');
	await more(page, 'Heart failure').click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(page.getByText('Answers that you gave stay in your history.')).toBeVisible();
	expect((await readLog(page)).filter(({ kind }) => kind === 'review')).toHaveLength(2);
	// The same file brings its questions back under their old ids.
	await add(page, textFile('heart.yaml', ONE));
	await expect(page.getByText('1 question, 1 due, FY2027 codes')).toBeVisible();
});

test('a pack is written, checked as one types, kept as a draft through a reload, and changed later', async ({
	page
}) => {
	await page.goto('/packs/edit');
	await expect(page.getByText('Nothing is written here yet.')).toBeVisible();
	await expect(page.getByText('not whole')).toHaveCount(0);
	await page.getByLabel('Title', { exact: true }).fill('Week 3');
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page.getByText('Write a question first.')).toBeVisible();
	const record = page.getByLabel('What the record says');
	await record.fill('Hypertension, seen on 3/14/2026.');
	await expect(page.getByText('“3/14/2026” looks like a real person or record.')).toBeVisible();
	await record.fill('Essential hypertension.');
	const code = page.getByRole('textbox', { name: 'The code', exact: true });
	await code.fill('I1');
	await expect(page.getByText('This has not the form of ICD-10-CM yet.')).toBeVisible();
	await code.fill('I10');
	await expect(
		page.getByText(/^Essential \(primary\) hypertension, ICD-10-CM FY2027$|^Not checked: this device/)
	).toBeVisible();
	await expect(page.getByText('This question is whole.')).toBeVisible();
	await expect(page.getByText('Draft saved on this device')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Week 3');
	await expect(page.getByRole('textbox', { name: 'The code', exact: true })).toHaveValue('I10');

	await page.getByText('Add a question').click();
	await page.getByRole('button', { name: 'One choice' }).click();
	await page.getByLabel('The question').fill('Which is right?');
	for (const [letter, text] of [
		['A', 'This'],
		['B', 'That'],
		['C', 'Neither']
	] as const)
		await page.getByRole('textbox', { name: `Choice ${letter}`, exact: true }).fill(text);
	await page.getByRole('radio', { name: 'Choice B is right' }).check();
	await page.getByRole('button', { name: 'Preview' }).click();
	const trial = page.getByRole('region', { name: 'As a learner sees it' });
	await trial.getByText('That', { exact: true }).click();
	await trial.getByRole('button', { name: 'Check' }).click();
	await expect(trial.getByText('Right', { exact: true }).first()).toBeVisible();
	await page.getByText('Add a question').click();
	await page.getByRole('button', { name: 'True or false' }).click();
	// Nothing was typed yet, so nothing is missing yet.
	await expect(page.getByText('Nothing is written here yet.')).toBeVisible();
	await expect(page.getByText('not whole')).toHaveCount(0);
	await page.getByLabel('The statement', { exact: true }).fill('So it is.');
	await expect(page.getByText('Still to do: answer is missing.')).toBeVisible();
	await expect(page.getByText('not whole')).toHaveCount(1);
	await page.getByRole('button', { name: 'Keep 2 of 3' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Edit a pack' })).toBeVisible();
	await page.getByRole('radio', { name: 'True', exact: true }).check();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await expect(page).toHaveURL(/\/packs$/);
	await expect(page.getByText('3 questions, FY2027 codes')).toBeVisible();

	await more(page, 'Week 3').click();
	await page.getByRole('button', { name: 'Rename' }).click();
	await page.getByLabel('Title', { exact: true }).fill('Week 4');
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page.getByText('It is called Week 4 now.')).toBeVisible();
	// An edit keeps the ids, and with them the reviews.
	await share(page, 'Week 4');
	const before = JSON.parse(await saved(page)) as { key: string; questions: { id: string; rev?: number }[] };
	await page.getByRole('button', { name: 'Done' }).click();
	await page.getByRole('link', { name: 'Edit' }).click();
	await page.getByRole('textbox', { name: 'The code', exact: true }).fill('I11.9');
	await expect(page.getByText('Draft saved on this device')).toBeVisible();
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await share(page, 'Week 4');
	const after = JSON.parse(await saved(page)) as typeof before;
	expect([after.key, after.questions.map(({ id }) => id)]).toEqual([
		before.key,
		before.questions.map(({ id }) => id)
	]);
	expect(after.questions.map(({ rev = 1 }) => rev)).toEqual([2, 1, 1]);
});

test('a file that was saved gives the same pack on another device, and a link does, too', async ({
	page,
	browser,
	guard,
	app
}) => {
	await add(page, example('yaml'));
	await share(page, 'Example pack');
	const file = await saved(page);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy a link' }).click();
	await expect(page.getByText('The link is copied.')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toMatch(/\/packs#p1\.[\w-]+$/);
	await page.getByRole('button', { name: 'Done' }).click();
	// It is here already, and says so.
	await choose(page, textFile('again.crpack.json', file));
	await expect(page.getByText('This pack is here already')).toBeVisible();

	for (const how of ['file', 'link'] as const) {
		const context = await browser.newContext({ baseURL: app.url });
		await guard.watch(context);
		const other = await context.newPage();
		if (how === 'link') await other.goto(link);
		else {
			await open(other);
			await choose(other, textFile('pack.crpack.json', file));
		}
		await addButton(other).click();
		await expect(other.getByText('Example pack: 5 questions are here.')).toBeVisible();
		expect(new URL(other.url()).hash).toBe('');
		await share(other, 'Example pack');
		expect(await saved(other), how).toBe(file);
		await context.close();
	}
});

test('a later form of a pack takes its place only when one says so, and that can be taken back', async ({
	page
}) => {
	await add(page, textFile('heart.yaml', ONE));
	await share(page, 'Heart failure');
	const file = await saved(page);
	await page.getByRole('button', { name: 'Done' }).click();
	const later = file.replace('Acute on chronic, systolic.', 'Both words are in the title.');
	await choose(page, textFile('later.crpack.json', later));
	await expect(page.getByText('“Heart failure” is here under the same key.')).toBeVisible();
	await page.getByRole('button', { name: 'Put it in its place' }).click();
	await expect(page.getByText('1 question is here.')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Play/ })).toHaveCount(1);
	await page.getByText('Added lately, 2').click();
	await page.getByRole('button', { name: 'Take back later.crpack.json' }).click();
	await expect(page.getByText('was taken back.')).toBeVisible();
	await share(page, 'Heart failure');
	// Agreed to once; the same file as before.
	expect(await saved(page)).toBe(file);
});

test('what looks like a real patient is not shared before it is taken out', async ({ page }) => {
	await add(page, textFile('p.yaml', ONE.replace('Acute on', 'Mr. Jones, MRN 4471, acute on')));
	await more(page, 'Heart failure').click();
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByText('2 places look like a real patient.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save as a file' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Edit the pack' }).click();
	await page.getByLabel('What the record says').fill('Acute on chronic systolic heart failure.');
	await page.getByRole('button', { name: 'Keep the pack' }).click();
	await share(page, 'Heart failure');
});

test('a hostile pack is text: nothing of it runs, nothing is asked for, no official item changes', async ({
	page,
	app,
	request
}) => {
	const catalogue = (await (await request.get(`${app.url}/packs/catalogue.json`)).json()) as {
		items: { id: string; kind: string; type: string }[];
	};
	const official =
		catalogue.items.find(({ kind, type }) => kind === 'drill' && type === 'true_false')?.id ?? '';
	const markup =
		'<img src="https://example.invalid/x.png" onerror="window.ran = 1"><script>window.ran = 1</scr' + 'ipt>';
	const pack = {
		key: '00000000',
		title: `${markup} \u202eevil`,
		about: 'javascript:window.ran = 1',
		questions: [
			{ id: official, type: 'true_false', prompt: `${markup} {@html} {{x}}`, note: markup, answer: true, why: markup, refs: ['javascript:alert(1)', `Guidelines FY2026 "><svg onload=alert(1)>`] },
			{ type: 'multiple_choice', prompt: 'Which?', choices: [{ text: markup, right: true }, { text: '=cmd|calc', why: markup }] }
		]
	}; // prettier-ignore
	const asked: string[] = [];
	page.on('request', (one) => asked.push(one.url()));
	await open(page);
	await choose(page, textFile('evil.json', JSON.stringify(pack)));
	const trial = page.getByRole('region', { name: 'As a learner sees it' });
	await expect(trial.getByText('{@html} {{x}}')).toContainText('<img src=');
	await addButton(page).click();
	await page.getByRole('link', { name: /^Play/ }).click();
	await page.getByText('True', { exact: true }).click();
	await check(page);
	await expect(page.getByText('<script>').first()).toBeVisible();
	expect(await page.locator('main img, main script, main iframe, main svg[onload]').count()).toBe(0);
	for (const link of await page.locator('main a').all())
		expect(await link.getAttribute('href')).not.toMatch(/^javascript:/i);
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	expect(asked.filter((url) => !url.startsWith(app.url) && !url.startsWith('blob:'))).toEqual([]);
	const [review] = (await readLog(page)).filter(({ kind }) => kind === 'review');
	expect(review?.['item']).toBe(`own.00000000.${official}`);
	expect(review?.['card']).toBe(`own.00000000.${official}`);
});

test('the pages of packs fit a narrow phone and are accessible', async ({ page }) => {
	const look = async (place: string) => {
		for (const viewport of [
			{ width: 320, height: 640 },
			{ width: 1280, height: 800 },
			{ width: 390, height: 844 }
		]) {
			await page.setViewportSize(viewport);
			expect(await tooWide(page), `${place} at ${viewport.width}`).toEqual([]);
		}
		// As tall as the page: axe takes what lies under a sticky bar for something of no height.
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.setViewportSize({ width: 390, height: Math.max(844, height) });
		const { violations } = await new AxeBuilder({ page })
			.options({ rules: { 'target-size': { enabled: true } } })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
	};
	await open(page);
	await look('no packs');
	await walkPacks(page, look);
	for (const type of ['One choice', 'An order']) {
		await page.getByText('Add a question').click();
		await page.getByRole('button', { name: type }).click();
		await look(`editor, ${type}`);
	}
});

test('packs work without a connection, by their own addresses', async ({ page, app, guard, context }) => {
	await page.goto('/settings');
	await expect(page.getByText('Saved for offline')).toBeVisible({ timeout: 60_000 });
	guard.allow(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/);
	await app.close();
	await context.setOffline(true);
	await page.goto('/packs/format');
	await expect(page.getByRole('heading', { level: 1, name: 'How a pack is written' })).toBeVisible();
	await page.goto('/packs/edit');
	await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
	await add(page, example('csv'));
	await page.getByRole('link', { name: /^Play/ }).click();
	await expect(page.getByText('Persistent atrial fibrillation, rate controlled')).toBeVisible();
	await context.setOffline(false);
	await app.reopen();
});
