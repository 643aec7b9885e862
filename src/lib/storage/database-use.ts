/**
 * Databases beside the log: each is opened for one use, which is one transaction, and closed again, so that it is
 * never in the way. A page that is put away to come back to (page-rest.ts) holds none of them: what is under way is
 * broken off, so that it changes nothing, and done again after the return.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { unlessOver } from './idb-vault';
import { watchPage } from './page-rest';

export interface DatabasePlan {
	name: string;
	version: number;
	/** Told at each use whether a newer release wrote the database: then it is only read. */
	onnewer?(isNewer: boolean): void;
	/** Makes the stores. @param from the version that is there, 0 where there is none */
	upgrade(database: IDBPDatabase, from: number): void;
}

/** A newer release of the app wrote a database: this one reads what it can, and changes nothing. */
export class NewerData extends Error {
	override readonly name = 'NewerData';

	constructor() {
		super(NEWER_DATA);
	}
}
/** For the learner, wherever such a database is shown or was to be changed. */
export const NEWER_DATA =
	'A newer CodeRounds wrote what is kept here. Reload this page to go on; until then it is only read.';

/** Over all stores of a database. */
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<unknown, string[], Mode>;

/** What one try has open. */
interface Use {
	database?: IDBPDatabase;
	transaction?: Pick<IDBTransaction, 'abort'>;
	isBrokenOff: boolean;
}

const underWay = new Set<Use>();
/** Pending while the page is put away. */
let rest: Promise<void> | null = null;
let wake: () => void = () => undefined;

watchPage({
	onleave: () => {
		rest ??= new Promise((done) => (wake = done));
		for (const use of underWay) {
			use.isBrokenOff = true;
			unlessOver(() => use.transaction?.abort());
			use.database?.close();
		}
	},
	onreturn: () => {
		rest = null;
		wake();
	}
});

/**
 * One transaction, as one whole, on disk when it is told. @param body may run again from its beginning
 * @throws NewerData where a newer release wrote the database, and it cannot be read or was to be changed
 * @throws DOMException where storage is refused, `QuotaExceededError` when there is no room; then nothing has changed
 */
export function useDatabase<T, Mode extends 'readonly' | 'readwrite'>(
	{ name, version, upgrade, onnewer }: DatabasePlan,
	mode: Mode,
	body: (transaction: Transaction<Mode>) => Promise<T>
): Promise<T> {
	return untilDone(async (use) => {
		const known = await openFor(use, name, version, upgrade).catch((error: unknown) => {
			if (isNamed(error, 'VersionError')) return null;
			throw error;
		});
		onnewer?.(known === null);
		if (known) return within(use, known, mode, body);
		if (mode === 'readwrite') throw new NewerData();
		const newer = await openFor(use, name, undefined, () => undefined);
		return asFarAsKnown(within(use, newer, mode, body));
	});
}

const isNamed = (error: unknown, ...names: string[]): boolean =>
	error instanceof DOMException && names.includes(error.name);

/** @throws NewerData where a store or a row of a newer release is not what it was */
async function asFarAsKnown<T>(reading: Promise<T>): Promise<T> {
	try {
		return await reading;
	} catch (error) {
		// Stores that are not there, or none at all.
		const isOther = isNamed(error, 'NotFoundError', 'InvalidAccessError') || error instanceof TypeError;
		throw isOther ? new NewerData() : error;
	}
}

/**
 * One reading of a database that is there already; null where there is none, and none is made.
 * @param plan with a version where the body knows what stands in the stores
 * @throws NewerData where a newer release than that version wrote it, and it cannot be read
 */
export function readIfThere<T>(
	{ name, version = Infinity, onnewer }: Pick<DatabasePlan, 'name' | 'onnewer'> & { version?: number },
	body: (transaction: Transaction<'readonly'>) => Promise<T>
): Promise<T | null> {
	return untilDone(async (use) => {
		let isThere = true;
		const open = openFor(use, name, undefined, (_made, _from, transaction) => {
			isThere = false;
			transaction.abort();
		});
		const database = await open.catch((error: unknown) => {
			if (isThere) throw error;
			return null;
		});
		const isNewer = database !== null && database.version > version;
		onnewer?.(isNewer);
		if (!database) return null;
		const reading = within(use, database, 'readonly', body);
		return isNewer ? asFarAsKnown(reading) : reading;
	});
}

/** Tries again what a page that was put away broke off. */
async function untilDone<T>(run: (use: Use) => Promise<T>): Promise<T> {
	for (;;) {
		if (rest) await rest;
		const use: Use = { isBrokenOff: false };
		underWay.add(use);
		try {
			return await run(use);
		} catch (error) {
			if (!use.isBrokenOff) throw error;
		} finally {
			underWay.delete(use);
		}
	}
}

function openFor(
	use: Use,
	name: string,
	version: number | undefined,
	upgrade: (made: IDBPDatabase, from: number, transaction: { abort(): void }) => void
): Promise<IDBPDatabase> {
	return openDB(name, version, {
		upgrade: (made, from, _to, transaction) => {
			transaction.done.catch(() => 'told by the opening');
			use.transaction = transaction;
			upgrade(made, from, transaction);
		},
		// Another tab wants to remove or to upgrade it: the one transaction still comes to its end.
		blocking: (_current, _next, event) => (event.target as IDBDatabase).close()
	});
}

async function within<T, Mode extends 'readonly' | 'readwrite'>(
	use: Use,
	database: IDBPDatabase,
	mode: Mode,
	body: (transaction: Transaction<Mode>) => Promise<T>
): Promise<T> {
	use.database = database;
	try {
		if (use.isBrokenOff) throw aborted();
		const transaction = database.transaction([...database.objectStoreNames], mode, { durability: 'strict' });
		use.transaction = transaction;
		// It says that something failed before it knows what; its end knows.
		transaction.done.catch(() => 'told by its end');
		const isWhole = new Promise<boolean>((tell) => {
			transaction.addEventListener('complete', () => tell(true));
			transaction.addEventListener('abort', () => tell(false));
		});
		try {
			const result = await body(transaction);
			// Aloud: the browser commits in a later turn, and a page that is put away has none.
			unlessOver(() => transaction.commit());
			if (await isWhole) return result;
			throw aborted();
		} catch (error) {
			// A body that throws must not leave half of it. A request says only that the transaction broke; that says why.
			unlessOver(() => transaction.abort());
			await isWhole;
			throw transaction.error ?? error;
		}
	} finally {
		database.close();
	}
}

const aborted = (): DOMException => new DOMException('The transaction was aborted', 'AbortError');
