/** Each type of drill that is more than a code or a choice: to a full mark and to less, by touch and by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Drill, DrillAnswer, DrillType } from '../../src/lib/domain/drill';
import { readDeeds } from '../../src/lib/domain/drill-types/audit-claim';
import { axisName, readFactsAnswer } from '../../src/lib/domain/drill-types/procedure-facts';
import { readMatches } from '../../src/lib/domain/drill-types/root-match';
import { readUnitLine } from '../../src/lib/domain/drill-types/unit-calc';
import { choiceLists, chosenOf } from '../../src/lib/ui/drill-choices';
import { expect, test } from './fixtures';
import { expectFocus, tabTo } from './keys';
import { check, deal, drillOn, firstRun, give, keyOf, missOf, next, readBank, VERDICT } from './person';
import { tooWide } from './places';
import { lessOf, throughTypes, TYPES } from './type-walk';

const bank = readBank();
const ofType = (type: DrillType) =>
	bank.drills.filter(
		(drill) => drill.type === type && (!drill.needsBook || drill.type === 'procedure_facts')
	);

/** An item of a type that can be answered partly, where there is one. */
function drillFor(type: DrillType, want: (drill: Drill) => boolean): Drill {
	const drill = ofType(type).find(want) ?? ofType(type)[0];
	if (!drill) throw new Error(`No drill of type ${type}.`);
	return drill;
}
/** Less than what counts as remembered: only that is asked again. */
const canBePartial = (drill: Drill) =>
	drill.type === 'query_or_code'
		? drill.answer === 'query'
		: !['Not this one', 'Nearly right'].includes(lessOf(drill).verdict);

test.describe('by touch', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });
	for (const type of TYPES)
		test(`${type}: to a full mark, and to less`, async ({ page }) => {
			const drill = drillFor(type, canBePartial);
			await firstRun(page);
			await deal(page, [drill.id]);
			// Nothing chosen yet: said, and nothing is marked.
			await page.getByRole('button', { name: 'Check', exact: true }).click({ force: true });
			await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
			const { answer, verdict } = lessOf(drill);
			await give(page, drill, answer);
			expect(await check(page)).toBe(verdict);
			await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
			// It comes back at the end of the sitting, and is right then.
			await next(page);
			expect((await drillOn(page, bank)).id).toBe(drill.id);
			await give(page, drill, keyOf(drill));
			expect(await check(page)).toBe('Right');
			await next(page);
			await expect(page.getByRole('heading', { level: 1, name: '1 of 2 right' })).toBeVisible();
		});

	test('modifier_pick: none is an answer of its own', async ({ page }) => {
		const drill = drillFor('modifier_pick', (one) => one.type === 'modifier_pick' && one.answer.length === 0);
		await firstRun(page);
		await deal(page, [drill.id]);
		await give(page, drill, []);
		await give(page, drill, missOf(drill));
		await expect(page.getByRole('checkbox', { name: 'No modifier' })).not.toBeChecked();
		await give(page, drill, []);
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
		expect(await check(page)).toBe('Right');
	});

	test('term_build: the meanings are shown, and the answer counts half', async ({ page }) => {
		const drill = drillFor('term_build', () => true);
		await firstRun(page);
		await deal(page, [drill.id]);
		await page.getByRole('button', { name: 'Meanings' }).click();
		await expect(page.getByText('a right answer counts half')).toBeVisible();
		await give(page, drill, keyOf(drill));
		expect(await check(page)).toBe('Half right');
	});

	test('audit_claim: put away in the middle, it is as it was left', async ({ page }) => {
		const drill = drillFor('audit_claim', (one) => one.id === 'audit-diabetes-kidney-stage');
		await firstRun(page);
		await deal(page, [drill.id]);
		await give(page, drill, ['change E11.9 E11.22', 'delete Z79.4', 'add Z79.84']);
		await page.reload();
		await expect(page.getByRole('textbox', { name: 'E11.9, change to' })).toHaveValue('E11.22');
		await expect(page.getByRole('button', { name: 'Take Z79.84 off again' })).toBeVisible();
		await page.getByRole('button', { name: 'Check', exact: true }).click({ force: true });
		await expect(page.getByText('1 to go')).toBeVisible();
		await give(page, drill, ['change N18.30 n1832']);
		// Deleted here and added below is a change all the same.
		expect(await check(page)).toBe('Right');
	});
});

/** Chooses with the arrow keys until the value stands there. */
async function arrowTo(page: Page, box: Locator, value: string): Promise<void> {
	await tabTo(page, box);
	for (let presses = 0; presses < 60 && (await box.inputValue()) !== value; presses++)
		await page.keyboard.press('ArrowDown');
	await expect(box).toHaveValue(value);
}

async function radioTo(page: Page, group: Locator, name: string | RegExp): Promise<void> {
	const radios = group.getByRole('radio');
	await tabTo(page, radios.first());
	await page.keyboard.press('Space');
	const mine = group.getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name });
	for (let presses = 0; presses < 10 && !(await mine.isChecked()); presses++)
		await page.keyboard.press('ArrowDown');
	await expect(mine).toBeChecked();
	await expectFocus(page, `chosen: ${name}`);
}

const start = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![0-9.])`);

async function giveByKeys(page: Page, drill: Drill, answer: DrillAnswer): Promise<void> {
	const list = Array.isArray(answer) ? answer : [];
	const combo = (name: string | RegExp) =>
		page.getByRole('combobox', typeof name === 'string' ? { name, exact: true } : { name });
	const group = (name: string | RegExp) =>
		page.getByRole('group', typeof name === 'string' ? { name, exact: true } : { name });
	switch (drill.type) {
		case 'root_match':
			for (const [left, right] of readMatches(list)) await arrowTo(page, combo(left), right);
			return;
		case 'pcs_table': {
			const code = String(answer);
			const operation = drill.tables.find(({ table }) => code.startsWith(table))?.operation ?? '';
			if (drill.tables.length > 1) await radioTo(page, group('Root operation'), operation);
			for (const at of [3, 4, 5, 6])
				await arrowTo(page, combo(new RegExp(`^Character ${at + 1},`)), code.charAt(at));
			return;
		}
		case 'unit_calc':
			for (const [at, text] of list.entries()) {
				const { modifier, units } = readUnitLine(text);
				if (at > 0) {
					await tabTo(page, page.getByRole('button', { name: 'Add a line' }));
					await page.keyboard.press('Enter');
					await expect(combo(`Line ${at + 1}, modifier`)).toBeFocused();
				}
				await arrowTo(page, combo(`Line ${at + 1}, modifier`), modifier);
				await tabTo(page, page.getByRole('textbox', { name: `Line ${at + 1}, units` }));
				await page.keyboard.type(String(units));
			}
			return;
		case 'procedure_facts': {
			const { typed, ticked } = readFactsAnswer(list);
			await tabTo(page, page.getByRole('textbox', { name: /from your own CPT book$/ }));
			await page.keyboard.type(typed);
			await page.keyboard.press('Enter');
			const facts = group(/^Which of these did your choice have right/);
			await expect(facts.getByRole('checkbox').first()).toBeFocused();
			for (const { id, fact, axis } of drill.facts) {
				if (!ticked.includes(id)) continue;
				await tabTo(page, facts.getByRole('checkbox', { name: `${fact} ${axisName(axis)}`, exact: true }));
				await page.keyboard.press('Space');
			}
			return;
		}
		case 'em_mdm':
			for (const [at, legend] of ['Problems', 'Data', 'Risk', 'Level'].entries())
				await radioTo(page, group(legend), new RegExp(`^(Level )?${list[at] ?? ''}$`, 'i'));
			return;
		case 'term_build':
			for (const text of list) {
				await tabTo(page, page.getByRole('button', { name: new RegExp(`(^|\\s)${text}(\\s|$)`) }));
				await page.keyboard.press('Space');
				await expectFocus(page, `part ${text}`);
			}
			return;
		case 'audit_claim': {
			const { lines, added } = readDeeds(list);
			for (const [code, done] of lines) {
				const name = done === 'keep' ? 'Keep' : done === 'delete' ? 'Delete' : 'Change';
				await radioTo(page, group(start(code)), name);
				if (name !== 'Change') continue;
				await tabTo(page, page.getByRole('textbox', { name: `${code}, change to` }));
				await page.keyboard.type(done);
			}
			for (const code of added) {
				const field = page.getByRole('textbox', { name: 'A missing code' });
				await tabTo(page, field);
				await page.keyboard.type(code.replace('.', '').toLowerCase());
				await page.keyboard.press('Enter');
				await expect(field).toBeFocused();
				await expect(page.getByRole('button', { name: `Take ${code} off again` })).toBeVisible();
			}
			return;
		}
		default: {
			const chosen = chosenOf(drill, answer);
			for (const [at, { legend, options, many }] of choiceLists(drill, {}).entries())
				for (const { id, text } of options) {
					if (!chosen[at]?.includes(id)) continue;
					if (many) {
						await tabTo(page, group(legend).getByRole('checkbox', { name: text, exact: true }));
						await page.keyboard.press('Space');
					} else await radioTo(page, group(legend), start(text));
				}
		}
	}
}

test.describe('by keyboard', () => {
	test.use({
		viewport: { width: 1280, height: 800 },
		hasTouch: false,
		contextOptions: { reducedMotion: 'reduce' }
	});
	for (const type of TYPES)
		test(`${type}: to a full mark`, async ({ page }) => {
			const drill = drillFor(type, canBePartial);
			await firstRun(page);
			await deal(page, [drill.id]);
			await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
			await giveByKeys(page, drill, keyOf(drill));
			await tabTo(page, page.getByRole('button', { name: 'Check', exact: true }));
			await page.keyboard.press('Enter');
			const verdict = page.getByRole('heading', { level: 1, name: VERDICT });
			await expect(verdict).toHaveText('Right');
			await expect(verdict).toBeFocused();
		});
});

async function axe(page: Page): Promise<string[]> {
	const before = page.viewportSize() ?? { width: 390, height: 844 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...before, height: Math.max(before.height, height) });
	const found = await new AxeBuilder({ page })
		.options({ rules: { 'target-size': { enabled: true } } })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	await page.setViewportSize(before);
	return found.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`)
	);
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
		test('axe finds nothing in any type', async ({ page }) => {
			test.slow();
			await throughTypes(page, bank, async (place) => {
				expect.soft(await axe(page), place).toEqual([]);
			});
		});
	});

test.describe('narrow', () => {
	test.use({ viewport: { width: 320, height: 568 }, contextOptions: { reducedMotion: 'reduce' } });
	test('320 px: nothing scrolls sideways', async ({ page }) => {
		test.slow();
		await throughTypes(page, bank, async (place) => {
			expect.soft(await tooWide(page), place).toEqual([]);
		});
	});
});
