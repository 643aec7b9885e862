/** Primers before a topic and over an answer, the two desks, and short forms in a record. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { check, drillOn, firstRun, give, keyOf, next, readBank, readDrafts, readLog } from './person';
import { tooWide } from './places';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const bank = readBank();

/** As it stands: nothing wider than the window, nothing that axe finds. */
async function expectFit(page: Page): Promise<void> {
	expect(await tooWide(page)).toEqual([]);
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const topicLink = (page: Page, name: string) =>
	page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });

test('a topic opens with its primer once, and any answer opens it again', async ({ page }) => {
	await firstRun(page, 'CCS');
	await page.goto('/practice');
	await topicLink(page, 'Conventions of ICD-10-CM').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Conventions of ICD-10-CM' })).toBeFocused();
	await expect(page.getByRole('heading', { name: 'The trap' })).toBeVisible();
	await expect(page.getByText('E11.22', { exact: true })).toBeAttached();
	await expect(page.getByText(/^Codes: FY2027/)).toBeVisible();
	await expectFit(page);

	await page.getByRole('link', { name: 'Begin the questions' }).click();
	const drill = await drillOn(page, bank);
	expect(drill.topic).toBe('cm.conv');
	await give(page, drill, keyOf(drill));
	await check(page);
	await page.getByRole('button', { name: 'Primer' }).click();
	const dialog = page.getByRole('dialog', { name: 'Primer' });
	await expect(dialog.getByRole('heading', { name: 'Conventions of ICD-10-CM' })).toBeVisible();
	await expectFit(page);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await next(page);

	const read = (await readLog(page)).filter(({ name }) => String(name).startsWith('primer:'));
	expect(read.map(({ kind, name, value }) => [kind, name, value])).toEqual([
		['setting', 'primer:cm.conv', true]
	]);
	// It was read, so the topic goes straight to its questions.
	await page.goto('/practice');
	await expect(topicLink(page, 'Conventions of ICD-10-CM')).toHaveAttribute('href', '/drill?topic=cm.conv');
	await expect(topicLink(page, 'General coding guidelines')).toHaveAttribute(
		'href',
		'/practice/primer?topic=cm.gen'
	);
});

test('every topic has a primer, and none is wider than a phone', async ({ page }) => {
	await firstRun(page);
	for (const { id, title } of bank.catalogue.topics) {
		await page.goto(`/practice/primer?topic=${id}`);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'The trap' })).toBeVisible();
		expect(await tooWide(page), id).toEqual([]);
	}
});

const DESKS = [
	{ name: 'Denial desk', id: 'denial', type: 'denial_fix', stack: 'returned claims' },
	{ name: 'Audit desk', id: 'audit', type: 'audit_claim', stack: 'claims to check' }
] as const;

for (const { name, id, type, stack } of DESKS)
	test(`${name}: its stack is worked off as a round of its type`, async ({ page }) => {
		await firstRun(page, 'CCS');
		const lying = bank.catalogue.items.filter(
			(item) => item.type === type && item.use === 'drill' && item.exams.includes('CCS')
		).length;
		await page.goto('/practice');
		await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		const rows = page.getByRole('list', { name: stack }).getByRole('listitem');
		await expect(rows).toHaveCount(Math.min(10, lying));
		await expectFit(page);
		await page.getByRole('link', { name: /^Work off/ }).click();
		for (let at = 0; at < Math.min(2, lying); at++) {
			const drill = await drillOn(page, bank);
			expect(drill.type).toBe(type);
			await give(page, drill, keyOf(drill));
			expect(await check(page)).toBe('Right');
			await next(page);
		}
		await page.goto(`/practice/desk?of=${id}`);
		await expect(rows.filter({ hasText: 'done' })).toHaveCount(Math.min(2, lying));
	});

test('a desk that does not exist says so', async ({ page }) => {
	await firstRun(page);
	await page.goto('/practice/desk?of=nowhere');
	await expect(page.getByText('There is no such desk.')).toBeVisible();
});

test('a short form in a record is explained on asking, and the sheet remembers it', async ({ page }) => {
	const chart = bank.charts.find(
		({ use, documents }) => use === 'drill' && /\bBP \d/.test(documents[0]?.text ?? '')
	);
	expect(chart).toBeDefined();
	await firstRun(page);
	await page.goto(`/charts/${chart?.id}`);
	await page.getByText('BP', { exact: true }).first().click();
	await page.getByRole('button', { name: /^BP\?/ }).click();
	await expect(page.getByText('BP blood pressure', { exact: true })).toBeVisible();
	await expect(async () => {
		expect((await readDrafts(page)).some((draft) => draft.includes('"hints":["BP"]'))).toBe(true);
	}).toPass();
	await page.reload();
	await expect(page.getByRole('button', { name: /^BP\?/ })).toBeHidden();
	await expect(page.getByText('BP blood pressure', { exact: true })).toBeVisible();
});
