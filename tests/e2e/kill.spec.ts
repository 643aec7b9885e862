/** The whole browser is killed in mid-sitting: no answer whose verdict was shown is missing (R1). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { figures } from './figures';
import { expect, test } from './fixtures';
import {
	answer,
	checkButton,
	deal,
	drillOn,
	firstRun,
	FIRST_TYPES,
	give,
	keyOf,
	next,
	readBank,
	readLog
} from './person';
import { openProfile } from './profile';

const KILLS = process.env.FULL ? 50 : 4;
const bank = readBank();

/** What /proc says of a process: its parent, its group, and whether it is dead and only waits to be counted. */
function processes(): { id: number; group: number; dead: boolean; command: string }[] {
	return readdirSync('/proc').flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		try {
			// pid (name) state parent group …; the name may hold blanks and brackets.
			const [state, , group] = readFileSync(join('/proc', name, 'stat'), 'utf8')
				.split(') ')
				.at(-1)!
				.split(' ');
			const command = readFileSync(join('/proc', name, 'cmdline'), 'utf8');
			return [{ id: Number(name), group: Number(group), dead: state === 'Z', command }];
		} catch {
			// It ended meanwhile.
			return [];
		}
	});
}

/**
 * The processes that work on a profile: those that name it, and all of their groups. The browser's helpers do
 * not all name the profile, and one that is left alive holds the browser's output open.
 */
function processesOf(profile: string): number[] {
	const all = processes().filter(({ dead }) => !dead);
	const groups = new Set(all.filter(({ command }) => command.includes(profile)).map(({ group }) => group));
	for (const group of groups) known.add(group);
	return all
		.filter(({ group, command }) => known.has(group) || command.includes(profile))
		.map(({ id }) => id);
}

/** Groups of browsers that were started on the profile: a helper outlives the process that named it. */
const known = new Set<number>();

/** SIGKILL for every process of the profile, again and again until none is left. */
async function kill(context: BrowserContext, profile: string): Promise<void> {
	const gone = new Promise<void>((done) => context.once('close', () => done()));
	await expect(() => {
		const ids = processesOf(profile);
		for (const id of ids)
			try {
				process.kill(id, 'SIGKILL');
			} catch {
				// It ended between the look and the blow.
			}
		expect(ids).toEqual([]);
	}).toPass({ intervals: [20, 50, 100], timeout: 20_000 });
	known.clear();
	// What the browser's driver noticed of it is not what is tested here: its word is waited for, not needed.
	await Promise.race([gone, new Promise((done) => setTimeout(done, 5_000))]);
}

/** When the browser dies. */
const MOMENTS = ['told', 'half typed', 'checking', 'asked'] as const;

test(`R1: ${KILLS} kills in mid-sitting: no acknowledged answer is missing`, async ({ app, guard }, info) => {
	test.skip(process.platform !== 'linux', 'finds the processes of a profile in /proc');
	test.setTimeout(60_000 + KILLS * 30_000);
	const profile = info.outputPath('profile');
	// Questions enough, in an order that is known; all are answered rightly, so none comes back.
	const items = bank.drills
		.filter(({ type, needsBook }) => !needsBook && FIRST_TYPES.includes(type))
		.map(({ id }) => id)
		.slice(0, 4 * KILLS);

	const first = await openProfile(profile, app, guard);
	await firstRun(first.page);
	await deal(first.page, items);
	await first.context.close();

	let acknowledged: string[] = [];
	const lost = new Set<string>();
	let kills = 0;
	for (let turn = 0; turn < KILLS; turn++) {
		const moment = MOMENTS[turn % MOMENTS.length] ?? 'told';
		const { context, page } = await openProfile(profile, app, guard);
		await page.goto('/drill');
		// A miss in the end of the last turn is no loss: that answer was not acknowledged.
		for (let count = 0; count < 2; count++) {
			const drill = await answer(page, bank);
			acknowledged.push(drill.id);
			if (count === 0 || moment !== 'told') await next(page);
		}
		if (moment !== 'told') {
			const drill = await drillOn(page, bank);
			if (moment !== 'asked') await give(page, drill, keyOf(drill));
			// Without waiting for what becomes of it.
			if (moment === 'checking') await checkButton(page).evaluate((button: HTMLElement) => button.click());
		}
		await kill(context, profile);

		const again = await openProfile(profile, app, guard);
		await again.page.goto('/drill');
		const shown = await drillOn(again.page, bank);
		const saved = (await readLog(again.page)).flatMap(({ kind, item }) =>
			kind === 'review' ? [String(item)] : []
		);
		kills++;
		for (const id of acknowledged) if (!saved.includes(id)) lost.add(id);
		if (turn === KILLS - 1 || lost.size > 0)
			figures('R1', {
				'kills of the browser': kills,
				'acknowledged answers': acknowledged.length,
				lost: lost.size
			});
		expect(saved.slice(0, acknowledged.length), `after kill ${turn + 1}, ${moment}`).toEqual(acknowledged);
		expect(saved.length - acknowledged.length).toBeLessThanOrEqual(moment === 'checking' ? 1 : 0);
		expect(shown.id, `goes on after kill ${turn + 1}, ${moment}`).toBe(items[saved.length]);
		acknowledged = saved;
		await again.context.close();
	}
	expect(await guard.verdict()).toEqual([]);
});
