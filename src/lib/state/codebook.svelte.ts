/** The code book on this device: opens the installed sets in a worker when they are first asked for. */
import workerUrl from '../workers/codebook.worker.ts?worker&url';
import { CodeBookClient, type LookUp, type PartName, type SearchHit } from '../workers/codebook';
import { DESK_OF } from '../workers/desk-of';
import type { Asks, DeskName } from '../workers/desks';
import { trustedUrl } from '../workers/trusted';
import type { CodeSystem } from '../domain/code';

export type { LookUp } from '../workers/codebook';

/** One line of `codesets/index.json`. */
export interface InstalledSet {
	system: CodeSystem;
	edition: string;
	release: string;
	origin: string;
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

export class CodeBookState {
	#base: string;
	#client: CodeBookClient | null = null;
	// Jobs, not state: nothing is drawn from them.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	#opening = new Map<string, Promise<void>>();

	/** Installed sets, newest edition of each system first; null until known. */
	sets = $state.raw<InstalledSet[] | null>(null);
	/** Installed parts beside the codes; null until known. */
	parts = $state.raw<InstalledPart[] | null>(null);
	opening = $state(false);
	/** One sentence when the book could not be opened. */
	problem = $state('');

	/** @param base the app's base path, without a slash at its end */
	constructor(base: string) {
		this.#base = base;
	}

	/** Reads which sets are installed. */
	async list(): Promise<InstalledSet[]> {
		if (this.sets) return this.sets;
		try {
			const response = await fetch(`${this.#base}/codesets/index.json`);
			const lines = response.ok ? ((await response.json()) as (InstalledSet | InstalledPart)[]) : [];
			this.parts = lines.filter((line) => 'part' in line);
			this.sets = lines.filter((line) => 'system' in line);
		} catch {
			this.problem = 'The code book is not on this device yet and needs a connection once.';
			return [];
		}
		return this.sets;
	}

	#start(): CodeBookClient {
		this.#client ??= new CodeBookClient(() => new Worker(trustedUrl(workerUrl), { type: 'module' }));
		return this.#client;
	}

	/** Opens the newest set of a system, once. @returns its line of the index, or null when there is none */
	async open(system: CodeSystem, edition?: string): Promise<InstalledSet | null> {
		const sets = (await this.list()).filter((set) => set.system === system);
		const set = (edition && sets.find((other) => other.edition === edition)) || sets[0];
		if (!set) return null;
		const client = this.#start();
		return (await this.#once(set.url, (bytes) => client.open(bytes))) ? set : null;
	}

	/** Opens a part of the book, once. @returns its line of the index, or null when it is not installed */
	async openPart(name: PartName): Promise<InstalledPart | null> {
		await this.list();
		const part = this.parts?.find((one) => one.part === name);
		if (!part) return null;
		const client = this.#start();
		const isOpen = await this.#once(part.url, (bytes) => client.ask(DESK_OF[name], 'open', bytes));
		return isOpen ? part : null;
	}

	/** Asks a desk of the worker; its part must be open. @throws Error with one sentence */
	ask<D extends DeskName, M extends keyof Asks<D>>(
		desk: D,
		method: M,
		...args: Parameters<Asks<D>[M]>
	): Promise<Awaited<ReturnType<Asks<D>[M]>>> {
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
		this.opening = true;
		try {
			await job;
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

	async #load(url: string, open: (bytes: ArrayBuffer) => Promise<unknown>) {
		const response = await fetch(`${this.#base}/${url}`);
		if (!response.ok) throw new TypeError(`missing, ${response.status}`);
		await open(await response.arrayBuffer());
	}

	async search(
		query: string,
		system: CodeSystem,
		limit = 30
	): Promise<{ hits: SearchHit[]; edition: string }> {
		const set = await this.open(system);
		if (!set) return { hits: [], edition: '' };
		const hits = await this.#start().search(query, { system, edition: set.edition }, limit);
		return { hits, edition: set.edition };
	}

	async lookUp(code: string, system: CodeSystem): Promise<{ found: LookUp | null; edition: string }> {
		const set = await this.open(system);
		if (!set) return { found: null, edition: '' };
		const found = await this.#start().lookUp(code, { system, edition: set.edition });
		return { found: found ?? null, edition: set.edition };
	}
}
