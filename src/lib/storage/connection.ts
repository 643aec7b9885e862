/**
 * The living connection to the database: one at a time, opened again when it drops, and replaced by memory when
 * there is no way to write. Work is done one after the other; each piece may run again on another vault.
 */
import type { StoredEvent } from '../domain/event';
import { putDrafts, readDrafts } from './drafts';
import { failureOf, healthOf, type Health, type HealthState } from './health';
import { inspect } from './inspect';
import { readMeta } from './log-read';
import { mergeInto } from './log-merge';
import type { World } from './log-write';
import type { MarkKeeper } from './mark';
import { copyToMemory, MemoryVault } from './memory-vault';
import { openVault, type Opened } from './open-vault';
import { watchPage } from './page-rest';
import { META_KEY, type LogMeta, type Mended, type Upgrade } from './schema';
import type { ReadRows, Vault } from './vault';

export interface ConnectionOptions {
	base: string;
	world: World;
	mark: MarkKeeper;
	/** How long one try to open may take, ms. */
	patience: number;
	/** How long to wait before memory is written to disk again, ms. */
	retryAfter: number;
	upgrades?: readonly Upgrade[];
	onhealth(health: Health): void;
	/** What was in memory only is on disk now. */
	onflush(): void;
	beforeUpgrade(old: Vault): Promise<void>;
	beforeMend(old: Vault): Promise<void>;
	largestSnapshot(): Promise<number>;
}

/** A piece of work. `isRetry`: an earlier try may have been committed without an answer. */
export type Work<T> = (vault: Vault, how: { isRetry: boolean; isOnDisk: boolean }) => Promise<T>;

/** Memory serves, and the disk may come back by itself. */
const WAITS: ReadonlySet<HealthState> = new Set(['full', 'memory', 'unreadable']);

export class Connection {
	readonly #options: ConnectionOptions;
	#vault: Vault | null = null;
	#isOnDisk = false;
	#mended: Mended | null = null;
	#health: Health = healthOf('ok');
	#queue: Promise<unknown> = Promise.resolve();
	#unsaved: StoredEvent[] = [];
	#unsavedAside: string[] = [];
	#unsavedDrafts = new Set<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isClosed = false;
	/** Counts tries to open. */
	#turn = 0;
	/** Counts how often the page was put away; pending while it is. */
	#aways = 0;
	#rest: Promise<void> | null = null;
	/** Breaks off what is under way in the database, also while it is being opened. */
	#breakOff: () => void = () => undefined;
	#wake: () => void = () => undefined;
	readonly #unwatch: () => void;

	constructor(options: ConnectionOptions) {
		this.#options = options;
		this.#unwatch = watchPage({
			onleave: () => this.#putAway(),
			onreturn: () => this.#return()
		});
	}

	get health(): Health {
		return this.#health;
	}

	get isOnDisk(): boolean {
		return this.#isOnDisk;
	}

	/** Opens the database, so that health is known. Never throws for what a browser does. */
	open(): Promise<void> {
		return this.#enqueue(async () => void (await this.#current()));
	}

	/** Does one piece of work, wherever it can be done. Throws only our own mistakes. */
	run<T>(work: Work<T>): Promise<T> {
		return this.#enqueue(() => this.#heal(work));
	}

	read<T>(body: (rows: ReadRows) => Promise<T>): Promise<T> {
		return this.run((vault) => vault.read(body));
	}

	/** Remembers what is in memory only, until it can be written. */
	keep(events: readonly StoredEvent[], drafts: Iterable<string>, aside: readonly string[] = []): void {
		this.#unsaved.push(...events);
		this.#unsavedAside = [...this.#unsavedAside, ...aside];
		for (const key of drafts) this.#unsavedDrafts.add(key);
		if (events.length > 0) this.#tell(this.#health.state, this.#health.lost);
	}

	/** Tries to write to disk again. Returns whether all is on disk. */
	retry(): Promise<boolean> {
		return this.#enqueue(() => this.#flush());
	}

	/** Tells what the meta row says now of what was lost and of what was mended. */
	found(meta: LogMeta): void {
		if (!this.#isOnDisk) return;
		this.#mended = meta.mended ?? null;
		this.#tell(meta.lost ? 'shorter' : 'ok', meta.lost);
	}

	close(): void {
		this.#isClosed = true;
		this.#unwatch();
		this.#wake();
		clearTimeout(this.#timer);
		this.#vault?.close();
		this.#vault = null;
		this.#tell('closed', null);
	}

	async #heal<T>(work: Work<T>, isRetry = false): Promise<T> {
		const first = await this.#current();
		const isOnDisk = this.#isOnDisk;
		try {
			return await work(first, { isRetry, isOnDisk });
		} catch (error) {
			const failure = failureOf(error);
			if (!isOnDisk || failure === 'mistake' || this.#isClosed) throw error;
			if (failure === 'full') {
				const memory = await this.#spill('full');
				return work(memory, { isRetry, isOnDisk: false });
			}
		}
		// Trying again on the same handle is futile (Expensify#87864): a new one, once.
		this.#drop();
		const second = await this.#current();
		const aways = this.#aways;
		if (!this.#isOnDisk) return work(second, { isRetry: true, isOnDisk: false });
		try {
			return await work(second, { isRetry: true, isOnDisk: true });
		} catch (error) {
			const failure = failureOf(error);
			if (failure === 'mistake') throw error;
			if (aways !== this.#aways) return this.#heal(work, true);
			const memory = await this.#spill(failure === 'full' ? 'full' : 'memory');
			return work(memory, { isRetry: failure !== 'full', isOnDisk: false });
		}
	}

	/** What is under way is broken off and done again after the return: nobody was told yet that it is saved. */
	#putAway(): void {
		this.#aways++;
		this.#rest ??= new Promise((wake) => (this.#wake = wake));
		this.#breakOff();
	}

	#return(): void {
		this.#rest = null;
		this.#wake();
		// Other pages may have written meanwhile, and their word did not come here.
		this.#options.onflush();
	}

	/** Until the page is shown. */
	async #awake(): Promise<void> {
		if (this.#rest) await this.#rest;
		if (this.#isClosed) throw new Error('The log is closed');
	}

	async #current(): Promise<Vault> {
		await this.#awake();
		return this.#vault ?? (await this.#connect());
	}

	async #connect(): Promise<Vault> {
		const opened = await this.#openDisk();
		const aways = this.#aways;
		if (opened.state !== 'open') {
			const isLost = opened.state === 'memory' && opened.copy === null && this.#markedEvents() > 0;
			return this.#useMemory(opened.copy ?? new MemoryVault(), isLost ? 'unreadable' : opened.state);
		}
		this.#vault = opened.vault;
		try {
			const meta = await this.#inspect(opened);
			this.#isOnDisk = true;
			this.found(meta);
			return opened.vault;
		} catch (error) {
			const failure = failureOf(error);
			if (failure === 'mistake') throw error;
			if (aways !== this.#aways) {
				this.#drop();
				return this.#connect();
			}
			return this.#spill(failure === 'full' ? 'full' : 'memory');
		}
	}

	/** Events that this browser has seen on disk. */
	#markedEvents(): number {
		return Object.values(this.#options.mark.read()).reduce((sum, count) => sum + count, 0);
	}

	/** Begins anew when the page was put away meanwhile: what came of it then is no word on the disk. */
	async #openDisk(): Promise<Opened> {
		for (;;) {
			await this.#awake();
			const aways = this.#aways;
			const opened = await this.#openOnce();
			if (aways === this.#aways) return opened;
			if (opened.state === 'open') opened.vault.close();
		}
	}

	async #openOnce(): Promise<Opened> {
		const { base, patience, beforeUpgrade, upgrades } = this.#options;
		const turn = ++this.#turn;
		// A connection that was replaced may still call; it has no say any more.
		const drop = (): boolean => {
			if (turn === this.#turn && this.#isOnDisk) this.#drop();
			return turn === this.#turn;
		};
		const away = new AbortController();
		this.#breakOff = () => away.abort();
		const opened = await openVault({
			base,
			patience,
			beforeUpgrade,
			...(upgrades ? { upgrades } : {}),
			signal: away.signal,
			onblocked: () => this.#tell('blocked', null),
			onyield: (isNewer) => {
				if (drop() && isNewer) this.#tell('newer', null);
			},
			ondropped: drop
		});
		this.#breakOff = () => (opened.state === 'open' ? opened.vault.halt() : undefined);
		return opened;
	}

	#inspect(opened: Opened & { state: 'open' }): Promise<LogMeta> {
		const { mark, world, largestSnapshot, beforeMend } = this.#options;
		const outside = { mark: mark.read(), dataLoss: opened.dataLoss, largestSnapshot, beforeMend };
		return inspect(opened.vault, outside, world);
	}

	/** Goes on in memory, with all that can still be read. */
	async #spill(state: 'full' | 'memory'): Promise<Vault> {
		const disk = this.#vault;
		const copy = disk ? await copyToMemory(disk).catch(() => new MemoryVault()) : new MemoryVault();
		disk?.close();
		this.#turn++;
		return this.#useMemory(copy, state);
	}

	async #useMemory(memory: Vault, state: HealthState): Promise<Vault> {
		// What is written here joins the log later as from another device: no counter is given twice.
		await memory.write(async (rows) => {
			rows.put('meta', META_KEY, { ...(await readMeta(rows)), device: '' });
			await mergeInto(rows, this.#unsaved, this.#options.world, this.#unsavedAside);
		});
		this.#vault = memory;
		this.#isOnDisk = false;
		this.#tell(state, null);
		if (WAITS.has(state)) this.#retryLater();
		return memory;
	}

	#retryLater(): void {
		clearTimeout(this.#timer);
		if (this.#isClosed) return;
		this.#timer = setTimeout(() => {
			void this.retry().catch(() => this.#retryLater());
		}, this.#options.retryAfter);
	}

	/** Opens the disk again and joins what memory holds; until that is done, memory stays what it is. */
	async #flush(): Promise<boolean> {
		if (this.#isClosed) return false;
		if (this.#vault === null) await this.#connect();
		if (this.#isOnDisk) return true;
		const before = this.#health;
		const opened = await this.#openDisk();
		if (opened.state !== 'open') {
			if (WAITS.has(before.state)) this.#retryLater();
			return false;
		}
		try {
			const drafts = await readDrafts(this.#vault, this.#unsavedDrafts);
			await this.#inspect(opened);
			const { meta } = await opened.vault.write((rows) => {
				putDrafts(rows, drafts);
				return mergeInto(rows, this.#unsaved, this.#options.world, this.#unsavedAside);
			});
			this.#vault = opened.vault;
			this.#isOnDisk = true;
			this.#unsaved = [];
			this.#unsavedAside = [];
			this.#unsavedDrafts.clear();
			this.#options.mark.raise(meta.devices);
			this.found(meta);
			this.#options.onflush();
			return true;
		} catch (error) {
			opened.vault.close();
			if (failureOf(error) === 'mistake') throw error;
			this.#tell(before.state, before.lost);
			this.#retryLater();
			return false;
		}
	}

	#drop(): void {
		this.#vault?.close();
		this.#vault = null;
		this.#isOnDisk = false;
	}

	#tell(state: HealthState, lost: Health['lost']): void {
		this.#health = healthOf(state, this.#unsaved.length, lost, this.#mended);
		this.#options.onhealth(this.#health);
	}

	#enqueue<T>(run: () => Promise<T>): Promise<T> {
		const result = this.#queue.then(run);
		this.#queue = result.catch(() => 'The caller has the error; the queue goes on.');
		return result;
	}
}
