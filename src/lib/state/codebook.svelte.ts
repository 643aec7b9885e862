/** The code book on this device: opens the installed sets in a worker when they are first asked for. */
import workerUrl from '../workers/codebook.worker.ts?worker&url';
import { BOOK_FORMAT } from '../workers/import';
import { CodeBookClient, type LookUp, type PartName, type SearchHit } from '../workers/codebook';
import { DESK_OF } from '../workers/desk-of';
import type { Asks, DeskName } from '../workers/desks';
import { trustedUrl } from '../workers/trusted';
import { compactCode, isLikelyCode, parseCode, type CodeSystem } from '../domain/code';
import { CodeStore, isKept, type KeptImport } from '../storage/code-store';
import { CodeStoreTabs } from '../storage/code-store-tabs';
import { partsInUse, readable, setsInUse } from './installed';

export type { LookUp } from '../workers/codebook';

/** One line of `codesets/index.json`, or of a release that the learner added. */
export interface InstalledSet {
	system: CodeSystem;
	edition: string;
	release: string;
	origin: string;
	/** The file it was read from. */
	from: string;
	url: string;
	bytes: number;
	rows: number;
	billable: number;
}

/** Another line of it: a part of the book beside the codes. */
export interface InstalledPart {
	part: PartName;
	edition: string;
	release: string;
	origin: string;
	/** The file it was read from. */
	from: string;
	url: string;
	bytes: number;
}

/** Whether what was typed is a whole code rather than words, and nothing that was found begins so. */
function isMissing(system: CodeSystem, query: string, hits: readonly SearchHit[]): boolean {
	const bare = compactCode(query);
	return (
		bare.length > 3 &&
		isLikelyCode(system, query) &&
		!hits.some(({ code }) => compactCode(code).startsWith(bare))
	);
}

export class CodeBookState {
	#base: string;
	#client: CodeBookClient | null = null;
	// Jobs, not state: nothing is drawn from them.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	#opening = new Map<string, Promise<void>>();
	/** Those that are done: that a set is open already is not told to the page anew with each letter. */
	readonly #done = new WeakSet<Promise<void>>();
	readonly #store: CodeStore;
	readonly #tabs: CodeStoreTabs;
	/** What pages have opened, to be opened again when the sets in use change. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	#asked = new Map<string, () => Promise<unknown>>();
	#reopened: Promise<unknown> = Promise.resolve();

	/** Installed sets, newest edition of each system first; null until known. */
	sets = $state.raw<InstalledSet[] | null>(null);
	/** Installed parts beside the codes; null until known. */
	parts = $state.raw<InstalledPart[] | null>(null);
	opening = $state(false);
	/** Counts how often the sets in use changed, here or in another tab: what is drawn from them is asked anew. */
	changes = $state(0);
	/** Counts the files that came: not all are waited for, and what was asked without them is asked anew. */
	arrived = $state(0);
	/** One sentence when the book could not be opened. */
	problem = $state('');

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string) {
		this.#base = base;
		this.#store = new CodeStore(base || '/');
		this.#tabs = new CodeStoreTabs(base || '/', () => void this.refresh());
	}

	/** Reads which sets are installed: those that came with the app, and those the learner added. */
	async list(): Promise<InstalledSet[]> {
		return this.sets ?? (await this.#readLists());
	}

	async #readLists(): Promise<InstalledSet[]> {
		const imports = await this.#imports();
		try {
			const response = await fetch(`${this.#base}/codesets/index.json`);
			const lines = response.ok ? ((await response.json()) as (InstalledSet | InstalledPart)[]) : [];
			const added = readable(imports, BOOK_FORMAT);
			this.parts = partsInUse(
				lines.filter((line) => 'part' in line),
				added as { parts: InstalledPart[] }[]
			);
			this.sets = setsInUse(
				lines.filter((line): line is InstalledSet => 'system' in line),
				added
			);
		} catch {
			this.problem = 'The code book is not on this device yet and needs a connection once.';
			return [];
		}
		return this.sets;
	}

	async #imports(): Promise<KeptImport[]> {
		let imports: KeptImport[];
		try {
			imports = await this.#store.imports();
		} catch (error) {
			// Storage that is refused or broken: the sets that came with the app serve.
			console.info('Added releases cannot be read.', error);
			return [];
		}
		// Written by another release of the app: made anew from the files that were kept, without asking.
		if (imports.some(({ usedAt, format }) => usedAt !== null && format !== BOOK_FORMAT))
			void import('./renew-imports').then(({ renewImports }) => renewImports(this, this.#base));
		return imports;
	}

	/** The sets in use changed: reads them anew, and opens again what pages have open. Sittings are not touched. */
	async refresh(): Promise<void> {
		this.#client?.retire();
		this.#client = null;
		this.#opening.clear();
		this.#reopened = this.#readLists().then(() =>
			Promise.all([...this.#asked.values()].map((open) => open()))
		);
		await this.#reopened;
		this.changes++;
	}

	/** Says to the other tabs that the sets in use changed, and follows. */
	async changed(): Promise<void> {
		this.#tabs.tell();
		await this.refresh();
	}

	#start(): CodeBookClient {
		this.#client ??= new CodeBookClient(() => new Worker(trustedUrl(workerUrl), { type: 'module' }));
		return this.#client;
	}

	/**
	 * Opens the set of an edition, once; the newest of its system where that edition is not on this device.
	 * @returns its line of the index, or null when there is none
	 */
	async open(system: CodeSystem, edition?: string): Promise<InstalledSet | null> {
		const sets = (await this.list()).filter((set) => set.system === system);
		const set = (edition && sets.find((other) => other.edition === edition)) || sets[0];
		if (!set) return null;
		this.#asked.set(`${system} ${edition ?? ''}`, () => this.open(system, edition));
		const client = this.#start();
		return (await this.#once(set.url, (bytes) => client.open(bytes))) ? set : null;
	}

	/**
	 * Opens a part of the book, once.
	 * @param edition the one that counts for what is asked; the newest where it is not on this device
	 * @returns its line of the index, or null when no edition of it is installed
	 */
	async openPart(name: PartName, edition?: string): Promise<InstalledPart | null> {
		await this.list();
		const parts = this.parts?.filter((one) => one.part === name) ?? [];
		const part = parts.find((one) => one.edition === edition) ?? parts[0];
		if (!part) return null;
		this.#asked.set(`${name} ${edition ?? ''}`, () => this.openPart(name, edition));
		const client = this.#start();
		const isOpen = await this.#once(part.url, (bytes) => client.ask(DESK_OF[name], 'open', bytes));
		return isOpen ? part : null;
	}

	/** Opens every release of a part that is in use: the books of an index may come from different ones. */
	async openEach(name: PartName): Promise<InstalledPart[]> {
		await this.list();
		const parts = this.parts?.filter((one) => one.part === name) ?? [];
		this.#asked.set(`each ${name}`, () => this.openEach(name));
		const client = this.#start();
		const opened: InstalledPart[] = [];
		for (const part of parts)
			if (await this.#once(part.url, (bytes) => client.ask(DESK_OF[name], 'open', bytes))) opened.push(part);
		return opened;
	}

	/** Asks a desk of the worker; its part must be open. @throws Error with one sentence */
	async ask<D extends DeskName, M extends keyof Asks<D>>(
		desk: D,
		method: M,
		...args: Parameters<Asks<D>[M]>
	): Promise<Awaited<ReturnType<Asks<D>[M]>>> {
		await this.#reopened;
		return this.#start().ask(desk, method, ...args);
	}

	/** Fetches and opens a file unless that was done. @returns false with a sentence in `problem` when it failed */
	async #once(url: string, open: (bytes: ArrayBuffer) => Promise<unknown>): Promise<boolean> {
		let job = this.#opening.get(url);
		if (!job) {
			job = this.#load(url, open);
			this.#opening.set(url, job);
			job.catch(() => this.#opening.delete(url));
		}
		if (this.#done.has(job)) {
			this.problem = '';
			return true;
		}
		this.opening = true;
		try {
			await job;
			this.#done.add(job);
			this.problem = '';
			return true;
		} catch (error) {
			this.problem =
				error instanceof TypeError
					? 'This part of the code book is not on the device yet and needs a connection once.'
					: `This part of the code book could not be opened: ${error instanceof Error ? error.message : String(error)}.`;
			return false;
		} finally {
			this.opening = false;
		}
	}

	/** What search also goes by, not waited for: without it the titles are found, so a failure says nothing. */
	#openBeside(name: 'search-words' | 'lists'): void {
		// Modifiers may stand in lists of an older edition alone; words are those of the newest.
		const parts = (this.parts ?? [])
			.filter((one) => one.part === name)
			.slice(0, name === 'lists' ? undefined : 1);
		for (const { url } of parts) {
			if (this.#opening.has(url)) continue;
			const client = this.#start();
			const job = this.#load(url, (bytes) => client.ask(DESK_OF[name], 'open', bytes));
			this.#opening.set(url, job);
			job.catch(() => this.#opening.delete(url));
		}
	}

	async #load(url: string, open: (bytes: ArrayBuffer) => Promise<unknown>) {
		await open(await this.bytesOf(url));
		this.arrived++;
	}

	/** The file of a line of `sets` or `parts`, as stored. @throws TypeError when it is not on this device */
	async bytesOf(url: string): Promise<ArrayBuffer> {
		if (isKept(url)) {
			const kept = await this.#store.read(url);
			if (!kept) throw new Error('it was removed from this device');
			return kept;
		}
		const response = await fetch(`${this.#base}/${url}`);
		if (!response.ok) throw new TypeError(`missing, ${response.status}`);
		return response.arrayBuffer();
	}

	/**
	 * @param edition the one that counts for what is asked; the newest where it is not on this device
	 * @returns what was found, and the edition in which it was sought: empty where none is on this device
	 */
	async search(
		query: string,
		system: CodeSystem,
		edition: string | undefined,
		limit = 30
	): Promise<{ hits: SearchHit[]; edition: string }> {
		const set = await this.open(system, edition);
		if (!set) return { hits: [], edition: '' };
		this.#openBeside('search-words');
		await this.#reopened;
		const hits = await this.#start().search(query, { system, edition: set.edition }, limit);
		return { hits, edition: set.edition };
	}

	/**
	 * Asks the other editions for what was typed as a code, when it was deleted or is yet to come.
	 * @param edition in which it was sought, and `hits`, what was found there
	 * @returns the code, and the editions on this device that have it, newest first; null where none has
	 */
	async elsewhere(
		query: string,
		system: CodeSystem,
		edition: string,
		hits: readonly SearchHit[]
	): Promise<{ code: string; editions: string[] } | null> {
		const code = parseCode(system, query);
		if (code === null || !isMissing(system, query, hits)) return null;
		const editions: string[] = [];
		for (const set of await this.list())
			if (set.system === system && set.edition !== edition)
				if ((await this.lookUp(code, system, set.edition)).found) editions.push(set.edition);
		return editions.length > 0 ? { code, editions } : null;
	}

	/**
	 * One box over all sets and the modifiers of HCPCS. For a whole code that they have not all editions are asked.
	 * @param edition the books that the learner works with, for the systems that have it; else the newest
	 */
	async searchAll(query: string, edition: string, limit = 30): Promise<SearchHit[]> {
		const lines = (await this.list()).filter((set) => set.system !== 'cpt');
		const systems = lines.map(({ system }) => system).filter((one, at, all) => all.indexOf(one) === at);
		const sets = await Promise.all(systems.map((system) => this.open(system, edition)));
		this.#openBeside('search-words');
		this.#openBeside('lists');
		await this.#reopened;
		const editions = Object.fromEntries(sets.flatMap((set) => (set ? [[set.system, set.edition]] : [])));
		const hits = await this.#start().searchAll(query, editions, limit);
		const others = lines.filter(({ system }) => isMissing(system, query, hits));
		if (others.length === 0) return hits;
		await Promise.all(others.map((set) => this.open(set.system, set.edition)));
		return this.#start().searchAll(query, editions, limit);
	}

	/** @param edition and @returns as for `search` */
	async lookUp(
		code: string,
		system: CodeSystem,
		edition: string | undefined
	): Promise<{ found: LookUp | null; edition: string }> {
		const set = await this.open(system, edition);
		if (!set) return { found: null, edition: '' };
		await this.#reopened;
		const found = await this.#start().lookUp(code, { system, edition: set.edition });
		return { found: found ?? null, edition: set.edition };
	}
}
