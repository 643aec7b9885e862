/** Opening the database, with everything that can be in the way told apart. */
import { openDB } from 'idb';
import { IdbVault } from './idb-vault';
import { readMeta } from './log-read';
import { copyToMemory } from './memory-vault';
import { READER, STORES, storageName, upgrades, VERSION, type Database, type Upgrade } from './schema';
import type { Vault } from './vault';

export type Opened =
	/** `dataLoss`: Chromium says that the database was damaged and begun anew. */
	| { state: 'open'; vault: IdbVault; dataLoss: boolean }
	/** Written by a newer release: a copy in memory, or null where this release must not read it. */
	| { state: 'newer'; copy: Vault | null }
	| { state: 'foreign' }
	| { state: 'memory' };

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
	/** For tests of migrations; else the shipped ones. */
	upgrades?: readonly Upgrade[];
}

const BASE_STORES: readonly string[] = STORES;

class Foreign extends Error {}
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
			if (error instanceof Foreign) return { state: 'foreign' };
			if (nameOf(error) === 'VersionError') return await openNewer(options);
			if (isLast) return { state: 'memory' };
		}
	}
	return { state: 'memory' };
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
				if (stop.reason) {
					// Its end is told by the open request.
					transaction.done.catch(() => 'aborted by us');
					return transaction.abort();
				}
				for (const step of steps.slice(from)) step(database, transaction);
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
			return { state: 'foreign' };
		}
		vault = new IdbVault(database);
		return { state: 'open', vault, dataLoss };
	} catch (error) {
		const reason: unknown = stop.reason ?? error;
		if (!(reason instanceof UpgradeAhead)) throw reason;
		await showOld(options, reason.from);
		return openOnce(options, true);
	}
}

/** Opens the database as it is, for the snapshot before a migration. */
async function showOld(options: OpenOptions, version: number): Promise<void> {
	const database = await withPatience(options.patience, () => openDB(storageName(options.base), version));
	const old = new IdbVault(database);
	try {
		await options.beforeUpgrade(old);
	} finally {
		old.close();
	}
}

/** What a newer release wrote is read as far as it allows, and never written. */
async function openNewer(options: OpenOptions): Promise<Opened> {
	try {
		const database = await withPatience(options.patience, () => openDB(storageName(options.base)));
		const vault = new IdbVault(database);
		try {
			if (!hasOurStores(database)) return { state: 'foreign' };
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
