/**
 * The files of the database are damaged while the browser is closed, in five ways. Chromium opens what is left
 * without a word, or opens nothing, so the app must notice by itself, and never greet a learner as new (R3).
 */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from './figures';
import { expect, test } from './fixtures';
import { answer, firstRun, next, readBank, readLog, waitForCopy } from './person';
import { openProfile } from './profile';

const bank = readBank();
const RUBBISH = Buffer.alloc(2_000, 0xa5);

/** The largest file of a folder whose name fits. */
function largest(folder: string, name: RegExp): string {
	const fitting = readdirSync(folder).filter((one) => name.test(one));
	const [path] = fitting.map((one) => join(folder, one)).sort((a, b) => statSync(b).size - statSync(a).size);
	if (path === undefined) throw new Error(`Nothing of ${String(name)} in ${folder}.`);
	return path;
}

function overwrite(path: string, from: number): void {
	const bytes = readFileSync(path);
	RUBBISH.copy(bytes, from);
	writeFileSync(path, bytes);
}

const SHORTER = { says: /Your history came back shorter/, button: 'Bring back the last copy' };
/** The copy is there again, and cannot be saved where it belongs. */
const CLOSED = {
	says: /Your history is on this device and does not open/,
	button: 'Go on with the last copy'
};

const DAMAGE: { how: string; damage: (folder: string) => void; told: typeof SHORTER }[] = [
	{
		how: 'rubbish in the middle of the log',
		damage: (folder) => {
			const log = largest(folder, /\.log$/);
			overwrite(log, Math.floor(statSync(log).size / 2));
		},
		told: SHORTER
	},
	{
		how: 'rubbish in the manifest',
		damage: (folder) => overwrite(largest(folder, /^MANIFEST/), 0),
		told: SHORTER
	},
	{
		how: 'a log that was cut to 70 %',
		damage: (folder) => {
			const log = largest(folder, /\.log$/);
			truncateSync(log, Math.floor(statSync(log).size * 0.7));
		},
		told: SHORTER
	},
	{
		how: 'a pointer to no manifest',
		damage: (folder) => writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
		told: CLOSED
	},
	{ how: 'a folder that is gone', damage: (folder) => rmSync(folder, { recursive: true }), told: SHORTER }
];

for (const { how, damage, told } of DAMAGE)
	test(`R3: ${how}: it is said, and the last copy brings the history back`, async ({ app, guard }, info) => {
		const profile = info.outputPath('profile');
		const first = await openProfile(profile, app, guard);
		await firstRun(first.page);
		for (let count = 0; count < 5; count++) {
			await answer(first.page, bank);
			if (count < 4) await next(first.page);
		}
		const before = await readLog(first.page);
		await waitForCopy(first.page, before.length);
		await first.context.close();

		damage(join(profile, 'Default', 'IndexedDB', `http_localhost_${app.port}.indexeddb.leveldb`));

		const { context, page } = await openProfile(profile, app, guard);
		const banner = page.getByRole('status').filter({ hasText: told.says });
		await page.goto('/');
		await expect(banner).toHaveCount(1);
		await expect(page.getByRole('group', { name: 'Which exam is ahead?' })).toBeHidden();
		await page.getByRole('button', { name: told.button }).click();
		// The day of the five answers counts again.
		await expect(page.getByRole('heading', { name: '1 day', exact: true })).toBeVisible();
		if (told === SHORTER) {
			await expect(banner).toHaveCount(0);
			const after = new Set((await readLog(page)).map(({ id }) => id));
			for (const { id } of before) expect(after).toContain(id);
		}
		figures('R3', { 'ways to damage the files of a database: noticed': 1 });
		expect(await guard.verdict()).toEqual([]);
		await context.close();
	});
