/** Codes taken for one another: the miss, the duel, a week of duels; the error diary; how sure an answer was. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compactCode } from '../../src/lib/domain/code';
import { pairKey } from '../../src/lib/domain/confusion';
import { readPair, type Pair } from '../../src/lib/domain/confusion-pair';
import { realCodes } from '../../src/lib/domain/confusion-codes';
import type { TypedCodeDrill } from '../../src/lib/domain/drill';
import { questionIn } from '../../src/lib/domain/duel-question';
import type { Pack } from '../../src/lib/domain/pack';
import { BUILD, expect, test } from './fixtures';
import { asked, check, deal, firstRun, give, keyOf, next, readBank, readLog, type Bank } from './person';
import { tooWide } from './places';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const hasTabular = readFileSync(join(BUILD, 'codesets', 'index.json'), 'utf8').includes('"part": "tabular"');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What axe finds, and what is wider than the window. */
async function findings(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
	);
	return [...found, ...(await tooWide(page))];
}

interface Mistake {
	drill: TypedCodeDrill;
	/** A code that its author names as wrong. */
	given: string;
	pair: Pair;
	titles: Record<string, string>;
}

/** A code to be typed, and a real one that its author expects in its place. */
function mistakeOf({ catalogue, drills }: Bank): Mistake {
	for (const { url, topic } of catalogue.packs) {
		const { codes } = JSON.parse(readFileSync(join(BUILD, url), 'utf8')) as Pack;
		const { isReal } = realCodes(codes);
		for (const drill of drills) {
			if (drill.topic !== topic || drill.type !== 'typed_code' || drill.system !== 'icd10cm') continue;
			const [key = '', ...more] = drill.answer;
			const near = drill.partial.find(({ code }) => isReal('icd10cm', code) && codes.titles[code]);
			if (!near || more.length > 0 || drill.needsBook || drill.use !== 'drill' || !drill.note) continue;
			const pair = readPair(pairKey('icd10cm', key, near.code));
			if (pair && questionIn(drill, pair)) return { drill, given: near.code, pair, titles: codes.titles };
		}
	}
	throw new Error('No drill names a code that is taken for its key.');
}

const bank = readBank();
const mistake = mistakeOf(bank);

async function miss(page: Page): Promise<void> {
	await firstRun(page);
	await deal(page, [mistake.drill.id]);
	await give(page, mistake.drill, compactCode(mistake.given));
	await check(page);
}

/** The code that is right for the record on the page: by the packs, or by the title that is shown. */
async function rightCode(page: Page): Promise<string> {
	await expect(page.getByRole('group', { name: 'Which of the two?' })).toBeVisible();
	const heading = plain(await page.getByRole('heading', { level: 1 }).innerText());
	const text = plain(await page.getByRole('main').innerText());
	const question = bank.drills
		.flatMap((drill) => questionIn(drill, mistake.pair) ?? [])
		.find(({ prompt, note }) => plain(prompt) === heading && text.includes(plain(note ?? prompt)));
	const titled = mistake.pair.codes.find((code) => text.includes(plain(mistake.titles[code] ?? '?')));
	const right = question?.answer ?? titled;
	if (!right) throw new Error(`No code for “${text}”.`);
	return right;
}

const side = (page: Page, code: string) =>
	page.getByRole('group', { name: 'Which of the two?' }).getByRole('button', { name: code });
const told = async (page: Page) => (await readLog(page)).filter(({ kind }) => kind === 'toldApart');
const row = (page: Page) => page.getByRole('link', { name: /^Pairs you mix up/ });

/** One duel from the deck to its end. */
async function duel(page: Page, isRight = true): Promise<void> {
	await page.goto('/practice/duel');
	await page.getByRole('button', { name: 'Tell this pair apart' }).click();
	const right = await rightCode(page);
	const other = mistake.pair.codes.find((code) => code !== right) ?? '';
	await side(page, isRight ? right : other).click();
	await expect(
		page.getByRole('heading', { level: 1, name: isRight ? 'Right' : 'The other one' })
	).toBeVisible();
}

test('a pair is mined from a miss, told apart over a week, and retires', async ({ page }) => {
	test.slow();
	const day = (after: number) => new Date(Date.UTC(2027, 0, 12 + after, 17));
	await page.clock.install({ time: day(0) });
	await page.goto('/practice');
	await expect(page.getByRole('link', { name: /^Charts/ })).toBeVisible();
	await expect(row(page), 'nothing is there before it has content').toHaveCount(0);

	await miss(page);
	const [answered] = (await readLog(page)).filter(({ kind }) => kind === 'review');
	expect(answered?.['taken']).toBe(mistake.pair.key);
	await page.goto('/practice');
	await expect(row(page)).toContainText('1 to tell apart');
	await row(page).click();
	for (const code of mistake.pair.codes) {
		await expect(page.getByRole('listitem').getByText(code, { exact: true }).first()).toBeAttached();
		const title = page
			.getByRole('listitem')
			.getByRole('paragraph')
			.filter({ hasText: mistake.titles[code] ?? '?' });
		await expect(title).toBeVisible();
	}
	expect(await findings(page)).toEqual([]);

	for (const [at, after] of [0, 1, 4, 7].entries()) {
		await page.clock.setSystemTime(day(after));
		await duel(page);
		if (at === 0) expect(await findings(page)).toEqual([]);
		await page.getByRole('button', { name: 'Finish' }).click();
		await expect(page.getByRole('heading', { name: '1 of 1 told apart' })).toBeVisible();
		expect(await told(page)).toHaveLength(at + 1);
		// Not asked twice on a day, and not before its day.
		await page.goto('/practice/duel');
		await expect(page.getByText(at < 3 ? /Asked again/ : 'Told apart for good')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Tell this pair apart' })).toHaveCount(0);
	}
	await page.goto('/practice');
	await expect(page.getByRole('link', { name: /^Charts/ })).toBeVisible();
	await expect(row(page), 'a retired pair is not offered').toHaveCount(0);

	// Mixed up again, it comes back.
	await deal(page, [mistake.drill.id]);
	await give(page, mistake.drill, compactCode(mistake.given));
	await check(page);
	await page.goto('/practice');
	await expect(row(page)).toContainText('1 to tell apart');
});

test('by keyboard: a wrong answer is told, taken back, and asked once more', async ({ page }) => {
	await miss(page);
	await page.goto('/practice/duel');
	await page.getByRole('button', { name: 'Tell this pair apart' }).press('Enter');
	const right = await rightCode(page);
	const wrongKey = mistake.pair.codes[0] === right ? '2' : '1';
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.keyboard.press(wrongKey);
	const verdict = page.getByRole('heading', { level: 1, name: 'The other one' });
	await expect(verdict).toBeFocused();
	await expect(page.getByText('It begins anew')).toBeVisible();
	await page.getByRole('button', { name: 'Take back this answer' }).click();
	await expect(side(page, right)).toBeVisible();
	await page.keyboard.press(wrongKey);
	await expect(verdict).toBeVisible();
	await page.keyboard.press('Enter');
	// It comes once more, with another record where there is one.
	await expect(page.getByText('Pair 2 of 2')).toBeAttached();
	await side(page, await rightCode(page)).click();
	await page.getByRole('button', { name: 'Finish' }).click();
	await expect(page.getByRole('heading', { name: '1 of 1 told apart' })).toBeVisible();
	const rounds = (await readLog(page)).filter(({ kind }) => kind === 'round');
	expect(rounds.at(-1)).toMatchObject({ mode: 'duel', answers: 2, finished: true });
});

test('an answer that is taken back takes its pair with it', async ({ page }) => {
	await miss(page);
	await page.getByRole('button', { name: 'Take back the last answer' }).click();
	await asked(page);
	await give(page, mistake.drill, keyOf(mistake.drill));
	await check(page);
	await page.goto('/practice/duel');
	await expect(page.getByRole('heading', { name: 'No pair yet' })).toBeVisible();
});

/** Lays pairs into the log's derived rows, as a merge with another device might have left them. */
async function putPairs(page: Page, pairs: readonly string[]): Promise<void> {
	await page.evaluate(
		async ([name, keys]) => {
			const opened = await new Promise<IDBDatabase>((done, fail) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
				request.onerror = () => fail(request.error ?? new Error('not opened'));
			});
			await new Promise<void>((done, fail) => {
				const transaction = opened.transaction('sums', 'readwrite');
				for (const pair of keys)
					transaction
						.objectStore('sums')
						.put({ pair, taken: 1, at: 1, item: 'gone', told: [] }, `pair:${pair}`);
				transaction.oncomplete = () => done();
				transaction.onerror = () => fail(transaction.error ?? new Error('not written'));
			});
			opened.close();
		},
		['coderounds:/', [...pairs]] as const
	);
}

test('a pair of a code that is gone, and lines that are no pair', async ({ page }) => {
	await miss(page);
	await next(page);
	await putPairs(page, ['icd10cm A00.0 Z99.X9', 'icd11 A B', 'icd10cm Z21 B20']);
	await page.goto('/practice/duel');
	await expect(page.getByRole('heading', { name: 'Not asked' })).toBeVisible();
	await expect(page.getByText('Z99.X9', { exact: true })).toBeAttached();
	await expect(
		page.getByRole('button', { name: 'Tell this pair apart' }),
		'the others are asked'
	).toBeVisible();
});

test('the note that keeps two codes apart is read from the Tabular List', async ({ page }) => {
	test.skip(!hasTabular, 'the Tabular List is not in this build');
	await firstRun(page);
	await putPairs(page, ['icd10cm N13.2 N20.1']);
	await page.goto('/practice/duel');
	await page.getByRole('button', { name: 'Tell this pair apart' }).click();
	await page.getByRole('group', { name: 'Which of the two?' }).getByRole('button', { name: 'N20.1' }).click();
	await expect(page.getByRole('heading', { name: 'Excludes1 at N20' })).toBeVisible();
	await expect(page.getByText(/hydronephrosis \(N13\.2\)/)).toBeVisible();
});

test('the error diary: a guess that is changed, or passed over', async ({ page }) => {
	await miss(page);
	const causes = page.getByRole('group', { name: 'What went wrong?' });
	await expect(causes.getByRole('button')).toHaveCount(4);
	await expect(causes.getByRole('button', { pressed: true })).toHaveCount(1);
	expect(await findings(page)).toEqual([]);
	const misses = async () => (await readLog(page)).filter(({ kind }) => kind === 'miss');
	expect(await misses()).toEqual([]);
	await causes.getByRole('button', { name: 'Time' }).click();
	await expect.poll(misses).toHaveLength(1);
	const log = await readLog(page);
	const review = log.find(({ kind, item }) => kind === 'review' && item === mistake.drill.id);
	expect((await misses())[0]).toMatchObject({ cause: 'time', of: review?.id, guessed: false });
	// Another grade is another event: the word goes with it.
	await page.getByRole('button', { name: 'change' }).click();
	await page.getByRole('button', { name: /^Hard/ }).click();
	await expect.poll(misses).toHaveLength(2);
	await expect(causes.getByRole('button', { name: 'Time' })).toHaveAttribute('aria-pressed', 'true');
	const again = (await readLog(page)).filter(
		({ kind, item }) => kind === 'review' && item === mistake.drill.id
	);
	expect((await misses()).at(-1)).toMatchObject({ cause: 'time', of: again.at(-1)?.id });
	expect(again.at(-1)?.['taken'], 'and so does the pair').toBe(mistake.pair.key);
	await next(page);
	await asked(page);
});

test('how sure: asked only where it is wanted, and kept with the answer', async ({ page }) => {
	await firstRun(page);
	await deal(page, [mistake.drill.id]);
	const group = page.getByRole('group', { name: 'How sure are you?' });
	await expect(group).toHaveCount(0);
	await page.goto('/settings');
	await page.getByRole('checkbox', { name: /^Ask how sure/ }).check();
	await deal(page, [mistake.drill.id]);
	await group.getByRole('button', { name: 'Fairly sure' }).click();
	expect(await findings(page)).toEqual([]);
	await page.reload();
	await expect(group.getByRole('button', { name: 'Fairly sure' })).toHaveAttribute('aria-pressed', 'true');
	await give(page, mistake.drill, keyOf(mistake.drill));
	await check(page);
	const sure = async () =>
		(await readLog(page)).filter(({ kind }) => kind === 'review').map((one) => one['sure']);
	expect(await sure()).toEqual([75]);
	// Nothing has to be said.
	await deal(page, [mistake.drill.id]);
	await give(page, mistake.drill, keyOf(mistake.drill));
	await check(page);
	expect(await sure()).toEqual([75, undefined]);
});
