/** A database as it stood on a disk, kept as text: what a release wrote, every later one must open. See README.md. */
import { openDB } from 'idb';
import { execFileSync } from 'node:child_process';

/** The commit whose code wrote a fixture, checked out and run as it stood. */
export interface Written {
	commit: string;
	/** `2026-11-22` */
	date: string;
}

/** For a fixture that is written now. */
export function head(): Written {
	const log = ['log', '-1', '--abbrev=7', '--format=%h %cs'];
	const [commit = '', date = ''] = execFileSync('git', log, { encoding: 'utf8' }).trim().split(' ');
	return { commit, date };
}

export interface Fixture {
	/** Version of the database, and the release that wrote it. */
	version: number;
	by: Written;
	app: string;
	/** What its log tells: events, and the hash of the state. */
	events: number;
	hash: string;
	/** Store → its rows as [key, value]. */
	stores: Record<string, [string | number, unknown][]>;
}

/** Puts a fixture where the app will find it. */
export async function putFixture(name: string, fixture: Fixture): Promise<void> {
	const database = await openDB(name, fixture.version, {
		upgrade(made) {
			for (const store of Object.keys(fixture.stores)) made.createObjectStore(store);
		}
	});
	for (const [store, rows] of Object.entries(fixture.stores))
		for (const [key, value] of rows) await database.put(store, value, key);
	database.close();
}

/** Reads a database's rows, for the fixture of a new release. */
export async function takeRows(name: string): Promise<Pick<Fixture, 'version' | 'stores'>> {
	const database = await openDB(name);
	const stores: Fixture['stores'] = {};
	for (const store of database.objectStoreNames) {
		const keys = (await database.getAllKeys(store)) as (string | number)[];
		const values: unknown[] = await database.getAll(store);
		stores[store] = keys.map((key, at) => [key, values[at]]);
	}
	const { version } = database;
	database.close();
	return { version, stores };
}
