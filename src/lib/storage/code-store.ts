/**
 * Official releases that the learner added: their compact files, and the files they were read from. In a database
 * of its own, apart from the learner's log: it is large, and it can be had again.
 *
 * An import is one transaction: its files, its sources and its record come together or not at all. A tab that is
 * closed in the middle, or a full disk, leaves what was there as it was.
 */
import type { CodeSystem } from '../domain/code';
import { useDatabase, type DatabasePlan } from './database-use';
import { storageName } from './schema';

/** As a line of `codesets/index.json`; `url` is a name in this store. */
export interface KeptSet {
	system: CodeSystem;
	edition: string;
	release: string;
	origin: string;
	from: string;
	url: string;
	bytes: number;
	rows: number;
	billable: number;
	/** Its counts are those that were published; null where none are known for its kind. */
	checked: boolean | null;
	leftOut: number;
}

export interface KeptPart {
	part: string;
	edition: string;
	release: string;
	origin: string;
	from: string;
	url: string;
	bytes: number;
}

/** A file as it was handed in. */
export interface KeptSource {
	/** Hash of its content: two imports may share one. */
	id: string;
	name: string;
	kinds: string[];
	bytes: number;
}

export interface KeptImport {
	id: string;
	/** When it was added, epoch ms. */
	at: number;
	/** Since when it is in use, epoch ms; null when the learner went back. The latest goes first. */
	usedAt: number | null;
	/** What its files are written in. */
	format: string;
	sets: KeptSet[];
	parts: KeptPart[];
	sources: KeptSource[];
	/** Why it could not be made anew in a later format, in one sentence. */
	problem?: string;
}

/** What a record names: `url` of a file, or `id` of a source, with its bytes. */
export type Contents = ReadonlyMap<string, ArrayBuffer>;

const STORES = ['imports', 'files', 'sources'] as const;
/** Names of files in this store begin so; all others are addresses of the site. */
const PREFIX = 'imported:';

export function isKept(url: string): boolean {
	return url.startsWith(PREFIX);
}

/** The name of a file of an import. */
export function keptName(id: string, format: string, name: string): string {
	return `${PREFIX}${id}/${format}/${name}`;
}

export class CodeStore {
	readonly #plan: DatabasePlan;
	/** A newer release wrote them: they are only read. Known after the first use. */
	isNewer = false;

	/** @param base the app's base path, `/` at the root */
	constructor(base: string) {
		this.#plan = {
			name: `${storageName(base)}:codesets`,
			version: 1,
			onnewer: (isNewer) => (this.isNewer = isNewer),
			upgrade: (made) => {
				for (const store of STORES) made.createObjectStore(store);
			}
		};
	}

	/** All imports: those in use first, the latest first. @throws DOMException where storage is refused */
	imports(): Promise<KeptImport[]> {
		return useDatabase(this.#plan, 'readonly', async (transaction) => {
			// Rows of our own database, written by this class alone.
			const all = (await transaction.objectStore('imports').getAll()) as KeptImport[];
			return all.sort((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0) || b.at - a.at);
		});
	}

	/** @returns the bytes of a file, or null when it is not here */
	read(url: string): Promise<ArrayBuffer | null> {
		return this.#get('files', url);
	}

	source(id: string): Promise<ArrayBuffer | null> {
		return this.#get('sources', id);
	}

	#get(store: 'files' | 'sources', key: string): Promise<ArrayBuffer | null> {
		return useDatabase(this.#plan, 'readonly', async (transaction) => {
			const found: unknown = await transaction.objectStore(store).get(key);
			return found instanceof ArrayBuffer ? found : null;
		});
	}

	/**
	 * Writes an import, or writes one anew, as one whole. Files that its record no longer names go.
	 * @throws DOMException `QuotaExceededError` when there is no room; then nothing has changed
	 */
	put(kept: KeptImport, files: Contents, sources: Contents): Promise<void> {
		return this.#change(async ({ put, prune }) => {
			for (const [url, bytes] of files) await put('files', url, bytes);
			for (const [id, bytes] of sources) await put('sources', id, bytes);
			await put('imports', kept.id, kept);
			await prune();
		});
	}

	/** Puts an import in use, or takes it out of use with null. Its files stay. */
	setUsed(id: string, usedAt: number | null): Promise<void> {
		return this.#change(async ({ get, put }) => {
			const kept = await get(id);
			if (kept) await put('imports', id, { ...kept, usedAt });
		});
	}

	/** Forgets an import, its files, and the sources that no other import has. */
	remove(id: string): Promise<void> {
		return this.#change(async ({ remove, prune }) => {
			await remove(id);
			await prune();
		});
	}

	#change(body: (rows: ImportRows) => Promise<void>): Promise<void> {
		return useDatabase(this.#plan, 'readwrite', (transaction) => {
			const store = (name: (typeof STORES)[number]) => transaction.objectStore(name);
			const rows: ImportRows = {
				get: async (id) => (await store('imports').get(id)) as KeptImport | undefined,
				put: async (name, key, value) => void (await store(name).put(value, key)),
				remove: (id) => store('imports').delete(id),
				prune: async () => {
					const all = (await store('imports').getAll()) as KeptImport[];
					const named = new Set(
						all.flatMap(({ sets, parts, sources }) => [
							...[...sets, ...parts].map(({ url }) => url),
							...sources.map((source) => source.id)
						])
					);
					for (const name of ['files', 'sources'] as const)
						for (const key of await store(name).getAllKeys())
							if (!named.has(String(key))) await store(name).delete(key);
				}
			};
			return body(rows);
		});
	}
}

interface ImportRows {
	get(id: string): Promise<KeptImport | undefined>;
	put(store: (typeof STORES)[number], key: string, value: unknown): Promise<void>;
	remove(id: string): Promise<void>;
	/** Deletes files and sources that no import names. */
	prune(): Promise<void>;
}
