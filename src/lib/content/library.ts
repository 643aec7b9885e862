/**
 * Fetches the catalogue and the packs at run time and hands out drills and charts. Files have hashed names, so
 * what was fetched once is kept for the life of the page; the service worker keeps it for good.
 */
import { isOwn } from '../domain/card-id';
import type { Chart } from '../domain/chart';
import type { Coverage } from '../domain/coverage';
import type { Drill } from '../domain/drill';
import { codesIn } from '../domain/edition';
import type { ExamFacts } from '../domain/exam-facts';
import type { ItemSkills } from '../domain/item-skills';
import type { Catalogue, CatalogueEntry, Pack, PackCodes, Topic } from '../domain/pack';
import type { Primer } from '../domain/primer';
import type { OwnPacks } from './own-packs';

/** A file of the library could not be had. The message is a sentence for the learner. */
export class LibraryError extends Error {}

export class Library {
	#base: string;
	#fetch: typeof fetch;
	#files = new Map<string, Promise<unknown>>();
	#own: Promise<OwnPacks> | undefined;

	/**
	 * @param base the app's base path, without a slash at its end
	 * @param fetcher the page's or a load function's fetch
	 */
	constructor(base: string, fetcher: typeof fetch) {
		this.#base = base;
		this.#fetch = fetcher;
	}

	async #read(path: string): Promise<unknown> {
		let response: Response;
		try {
			response = await this.#fetch(`${this.#base}/${path}`);
		} catch {
			throw new LibraryError('This part is not on the device yet and needs a connection.');
		}
		if (!response.ok)
			throw new LibraryError(`A file of the library is missing (${path}, ${response.status}).`);
		return response.json();
	}

	#once<T>(path: string): Promise<T> {
		let file = this.#files.get(path);
		if (!file) {
			file = this.#read(path);
			this.#files.set(path, file);
			// A failure is not kept: the next try may have a connection.
			file.catch(() => this.#files.delete(path));
		}
		return file as Promise<T>;
	}

	/** @throws LibraryError when it cannot be fetched */
	catalogue(): Promise<Catalogue> {
		return this.#once<Catalogue>('packs/catalogue.json');
	}

	/** The learner's own packs. What reads them is loaded only when it is asked for. */
	own(): Promise<OwnPacks> {
		return (this.#own ??= import('./own-packs').then((own) => new own.OwnPacks(this.#base || '/')));
	}

	/**
	 * The catalogue with the learner's own packs. Challenges, mocks and readiness never ask for it.
	 * @throws LibraryError when it cannot be fetched
	 */
	async withOwn(): Promise<Catalogue> {
		return (await this.own()).joined(await this.catalogue());
	}

	/** @throws LibraryError when it cannot be fetched */
	coverage(): Promise<Coverage> {
		return this.#once<Coverage>('packs/coverage.json');
	}

	/** @throws LibraryError when it cannot be fetched */
	skills(): Promise<ItemSkills> {
		return this.#once<ItemSkills>('packs/skills.json');
	}

	/** @throws LibraryError when it cannot be fetched */
	exams(): Promise<ExamFacts> {
		return this.#once<ExamFacts>('packs/exams.json');
	}

	/** @returns what is known of an item without its pack, or null for an id that is not in this release */
	async entry(id: string): Promise<CatalogueEntry | null> {
		if (isOwn(id)) return (await this.own()).entry(id);
		return (await this.catalogue()).items.find((item) => item.id === id) ?? null;
	}

	async #packOf(id: string): Promise<Pack | null> {
		const entry = await this.entry(id);
		return entry ? this.#once<Pack>(entry.pack) : null;
	}

	/**
	 * @param books edition that the drill is asked in, `FY2026`; without it the newest in which its answer is right
	 * @returns the drill with its codes in that edition, or null for an id that is not in this release
	 */
	async drill(id: string, books?: string): Promise<{ drill: Drill; codes: PackCodes } | null> {
		if (isOwn(id)) return (await this.own()).drill(id);
		const pack = await this.#packOf(id);
		const drill = pack?.drills.find((other) => other.id === id);
		return pack && drill ? { drill, codes: codesIn(pack.codes, drill.editions, books) } : null;
	}

	/** @returns a topic with its primer and the titles of its code, or null where none is written */
	async primer(topic: string): Promise<{ topic: Topic; primer: Primer; codes: PackCodes } | null> {
		const { packs } = await this.catalogue();
		const entry = packs.find((pack) => pack.topic === topic && pack.chart === undefined);
		const pack = entry && (await this.#once<Pack>(entry.url));
		return pack?.primer ? { topic: pack.topic, primer: pack.primer, codes: pack.codes } : null;
	}

	/** The same for a chart. */
	async chart(id: string, books?: string): Promise<{ chart: Chart; codes: PackCodes } | null> {
		const found = await this.chartAsPacked(id);
		return found && { chart: found.chart, codes: codesIn(found.codes, found.chart.editions, books) };
	}

	/** The codes in all editions: a page that was made before its reader is known chooses among them. */
	async chartAsPacked(id: string): Promise<{ chart: Chart; codes: PackCodes } | null> {
		const charts = await this.#once<Record<string, string>>('packs/charts.json');
		const url = charts[id];
		const pack = url === undefined ? null : await this.#once<Pack>(url);
		const chart = pack?.charts.find((other) => other.id === id);
		return pack && chart ? { chart, codes: pack.codes } : null;
	}
}
