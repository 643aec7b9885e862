/** The code book on this device: opens the installed sets in a worker when they are first asked for. */
import workerUrl from '../workers/codebook.worker.ts?worker&url';
import { CodeBookClient, type LookUp, type SearchHit } from '../workers/codebook';
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

export class CodeBookState {
	#base: string;
	#client: CodeBookClient | null = null;
	// Jobs, not state: nothing is drawn from them.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- see above
	#opening = new Map<string, Promise<void>>();

	/** Installed sets, newest edition of each system first; null until known. */
	sets = $state.raw<InstalledSet[] | null>(null);
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
			this.sets = response.ok ? ((await response.json()) as InstalledSet[]) : [];
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
		let job = this.#opening.get(set.url);
		if (!job) {
			job = this.#load(set);
			this.#opening.set(set.url, job);
			job.catch(() => this.#opening.delete(set.url));
		}
		this.opening = true;
		try {
			await job;
			this.problem = '';
			return set;
		} catch (error) {
			this.problem =
				error instanceof TypeError
					? 'This code set is not on the device yet and needs a connection once.'
					: `This code set could not be opened: ${error instanceof Error ? error.message : String(error)}.`;
			return null;
		} finally {
			this.opening = false;
		}
	}

	async #load(set: InstalledSet) {
		const response = await fetch(`${this.#base}/${set.url}`);
		if (!response.ok) throw new TypeError(`missing, ${response.status}`);
		await this.#start().open(await response.arrayBuffer());
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
