/** Opening the database, with everything that can be in the way told apart. */
import { openDB } from 'idb';
import { IdbVault, unlessOver } from './idb-vault';
import { readMeta } from './log-read';
import { copyToMemory } from './memory-vault';
import { READER, STORES, storageName, upgrades, VERSION, type Database, type Upgrade } from './schema';
import type { Vault } from './vault';

export type Opened =
	/** `dataLoss`: Chromium says that the database was damaged and begun anew. */
	| { state: 'open'; vault: IdbVault; dataLoss: boolean }
	/** Written by a newer release: a copy in memory, or null where this release must not read it. */
	| { state: 'newer'; copy: Vault | null }
	| { state: 'foreign'; copy: null }
	/** Nothing can be opened; a copy where only a migration failed. */
	| { state: 'memory'; copy: Vault | null };

export interface OpenOptions {
	base: string;
	/** How long one try may take, ms. Not counted while an older tab holds the database. */
	patience: number;
	/** An older tab holds the database. */
	onblocked(): void;
	/** A newer release wants the database (true), or it is being deleted; the connection is closed already. */
	onyield(isNewer: boolean): void;
	/** The browser dropped the connection. */
	ondropped(): void;
	/** Called with a connection at the old version before a migration begins. */
	beforeUpgrade(old: Vault): Promise<void>;
	/** The page is put away: what is under way is broken off, and what comes of it says nothing. */
	signal: AbortSignal;
	/** For tests of migrations; else the shipped ones. */
	upgrades?: readonly Upgrade[];
}

const BASE_STORES: readonly string[] = STORES;

class Foreign extends Error {}
class UpgradeFailed extends Error {
	constructor(
		readonly from: number,
		readonly why: unknown
	) {
		super(`The upgrade from version ${from} failed`);
	}
}
class UpgradeAhead extends Error {
	constructor(readonly from: number) {
		super(`An upgrade from version ${from} waits for its snapshot`);
	}
}

/** Opens the database of `options.base`. Tries twice, then says `memory`. Never throws for what a browser does. */
export async function openVault(options: OpenOptions): Promise<Opened> {
	for (const isLast of [false, true]) {
		try {
			return await openOnce(options, false);
		} catch (error) {
			if (error instanceof Foreign) return { state: 'foreign', copy: null };
			if (nameOf(error) === 'VersionError') return await openNewer(options);
			// What a migration left as it was can still be read, and goes on in memory.
			if (error instanceof UpgradeFailed)
				return { state: 'memory', copy: await readOld(options, error.from, copyToMemory).catch(() => null) };
			if (isLast || options.signal.aborted) return { state: 'memory', copy: null };
		}
	}
	return { state: 'memory', copy: null };
}

async function openOnce(options: OpenOptions, mayUpgrade: boolean): Promise<Opened> {
	const steps = options.upgrades ?? upgrades;
	const version = options.upgrades?.length ?? VERSION;
	let dataLoss = false;
	const stop: { reason: Error | null } = { reason: null };
	let vault: IdbVault | null = null;
	const opening = (patience: { pause(): void }): Promise<Database> =>
		openDB(storageName(options.base), version, {
			upgrade(database, from, _to, transaction, event) {
				dataLoss = (event as { dataLoss?: string }).dataLoss === 'total';
				if (from > 0 && !hasOurStores(database)) stop.reason = new Foreign();
				else if (from > 0 && !mayUpgrade) stop.reason = new UpgradeAhead(from);
				// Its end is told by the open request.
				transaction.done.catch(() => 'told by the request');
				onAbort(options.signal, () => unlessOver(() => transaction.abort()));
				try {
					if (!stop.reason) for (const step of steps.slice(from)) step(database, transaction);
				} catch (error) {
					stop.reason = new UpgradeFailed(from, error);
				}
				if (stop.reason) transaction.abort();
			},
			blocked() {
				patience.pause();
				options.onblocked();
			},
			blocking(_current, next) {
				vault?.close();
				options.onyield(next !== null);
			},
			terminated: () => options.ondropped()
		});
	try {
		const database = await withPatience(options.patience, opening);
		if (!hasOurStores(database)) {
			database.close();
			return { state: 'foreign', copy: null };
		}
		vault = new IdbVault(database);
		return { state: 'open', vault, dataLoss };
	} catch (error) {
		const reason: unknown = stop.reason ?? error;
		if (!(reason instanceof UpgradeAhead)) throw reason;
		await readOld(options, reason.from, options.beforeUpgrade);
		return openOnce(options, true);
	}
}

/** Reads the database at an older version, before a migration or after a failed one. */
async function readOld<T>(
	options: OpenOptions,
	version: number,
	body: (old: Vault) => Promise<T>
): Promise<T> {
	const database = await withPatience(options.patience, () => openDB(storageName(options.base), version));
	const old = new IdbVault(database);
	onAbort(options.signal, () => old.halt());
	try {
		return await body(old);
	} finally {
		old.close();
	}
}

/** What a newer release wrote is read as far as it allows, and never written. */
async function openNewer(options: OpenOptions): Promise<Opened> {
	try {
		const database = await withPatience(options.patience, () => openDB(storageName(options.base)));
		const vault = new IdbVault(database);
		onAbort(options.signal, () => vault.halt());
		try {
			if (!hasOurStores(database)) return { state: 'foreign', copy: null };
			const { minReader } = await vault.read(readMeta);
			return { state: 'newer', copy: minReader > READER ? null : await copyToMemory(vault) };
		} finally {
			vault.close();
		}
	} catch (error) {
		if (nameOf(error) === '') throw error;
		return { state: 'newer', copy: null };
	}
}

/** Also when it was aborted before. */
function onAbort(signal: AbortSignal, run: () => void): void {
	if (signal.aborted) run();
	else signal.addEventListener('abort', run, { once: true });
}

function hasOurStores(database: Database): boolean {
	const names = [...database.objectStoreNames];
	return BASE_STORES.every((store) => names.includes(store));
}

function nameOf(error: unknown): string {
	return typeof error === 'object' && error !== null ? String((error as { name?: unknown }).name ?? '') : '';
}

/** Rejects when a try takes too long, and closes what comes after that. */
async function withPatience(
	patience: number,
	open: (clock: { pause(): void }) => Promise<Database>
): Promise<Database> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isLate = false;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			isLate = true;
			reject(new DOMException('The database does not answer', 'TimeoutError'));
		}, patience);
	});
	try {
		// Refused storage throws here at once.
		const opening = open({ pause: () => clearTimeout(timer) });
		void opening.then(
			(database) => (isLate ? database.close() : undefined),
			() => 'told by the race'
		);
		return await Promise.race([opening, late]);
	} finally {
		clearTimeout(timer);
	}
}
