/** A "find it" race: the phrase that is looked for, the way through the book, and what became of it. */
import type { IndexBook } from '../domain/alpha-index';
import type { CodeSystem } from '../domain/code';
import { takenText } from '../domain/confusion';
import { takenInFind } from '../domain/confusion-mined';
import type { Edition } from '../domain/edition';
import {
	findChapter,
	findOrder,
	isFindable,
	judgeFind,
	phraseText,
	RACE,
	type FindDoor,
	type FindDrill
} from '../domain/find-race';
import {
	coach,
	coachSkipped,
	routeText,
	withStep,
	type RoutePlace,
	type RouteStep
} from '../domain/find-route';
import { findKey } from '../domain/learner-state';
import type { PackCodes } from '../domain/pack';
import type { Library } from '../content/library';
import type { CodeBookState } from './codebook.svelte';
import { openedPlace } from './find-places';
import { FIND_DRAFT } from './find-races.svelte';
import type { Learner } from './learner.svelte';
import { Stopwatch } from './stopwatch';

export type FindPhase = 'choose' | 'loading' | 'ask' | 'told' | 'done' | 'error';

export interface FindResult {
	item: string;
	system: CodeSystem;
	/** As finds are counted: `icd10cm 9`. */
	chapter: string;
	/** The code that was looked for: of several that are right the one given, else the first. */
	key: string;
	title: string;
	edition: string;
	/** Empty when it was skipped. */
	given: string;
	right: boolean;
	/** 0 without a clock. */
	ms: number;
	/** What is said of the way; empty until the Index was asked. */
	coaching: string;
	/** The quickest of the chapter through this door before this one, ms; 0 where there was none. */
	before: number;
}

export interface FindChoice {
	door: FindDoor;
	timed: boolean;
	/** A topic's id; empty for all. */
	topic: string;
}

/** What is kept while a race is put away. */
interface FindDraft extends FindChoice {
	items: string[];
	at: number;
	/** The phrase at `at` was answered. */
	told: boolean;
	route: RouteStep[];
	ms: number;
	typed: string;
	results: FindResult[];
}

export interface FindWorld {
	/** The app's base path, without a slash at its end. */
	base: string;
	learner: Learner;
	library: Library;
	codebook: () => Promise<CodeBookState>;
	/** Monotonic ms. */
	clock: () => number;
}

export class FindRaceState {
	readonly #world: FindWorld;
	#watch: Stopwatch;
	/** Steps come in the order in which places were opened, though the book names some of them later. */
	#naming: Promise<void> = Promise.resolve();

	phase = $state<FindPhase>('choose');
	/** One sentence, in phase `error`. */
	problem = $state('');
	door = $state<FindDoor>('index');
	timed = $state(true);
	topic = $state('');
	items = $state.raw<string[]>([]);
	at = $state(0);
	drill = $state.raw<FindDrill | null>(null);
	codes = $state.raw<PackCodes | null>(null);
	route = $state.raw<RouteStep[]>([]);
	results = $state.raw<FindResult[]>([]);
	/** Characters of the code so far. */
	typed = $state('');
	/** One sentence when what was typed is no code. */
	hint = $state('');
	busy = $state(false);

	/** What the learner looks for, in one piece. */
	readonly phrase = $derived(this.drill ? phraseText(this.drill) : '');
	/** The phrase that was just answered. */
	readonly last = $derived(this.results.at(-1) ?? null);

	constructor(world: FindWorld) {
		this.#world = world;
		this.#watch = new Stopwatch(world.clock);
	}

	/** @param seed decides which phrases, and in which order */
	async begin({ door, timed, topic }: FindChoice, seed: number): Promise<void> {
		const { library, learner } = this.#world;
		Object.assign(this, { door, timed, topic, phase: 'loading', results: [] });
		const items: string[] = [];
		try {
			const edition = `FY${learner.editionLabel}` as Edition;
			const { items: entries } = await library.catalogue();
			for (const id of findOrder(entries, { seed, topic, edition })) {
				const found = await library.drill(id);
				if (found && isFindable(found.drill)) items.push(id);
				if (items.length === RACE) break;
			}
		} catch (error) {
			return this.#fail(error);
		}
		if (items.length === 0) return this.#fail('No phrase of this part can be looked for yet.');
		this.items = items;
		await this.#show(0);
	}

	#fail(error: unknown): void {
		this.phase = 'error';
		this.problem = error instanceof Error ? error.message : String(error);
	}

	/** Goes on with a race that was put away. @returns false when there is none */
	async resume(): Promise<boolean> {
		const draft = await this.#world.learner.readDraft<FindDraft>(FIND_DRAFT);
		if (!draft) return false;
		const { door, timed, topic, items, results } = draft;
		Object.assign(this, { door, timed, topic, items, results });
		await this.#show(draft.at, draft);
		return true;
	}

	async #show(at: number, kept?: FindDraft): Promise<void> {
		const item = this.items[at];
		if (item === undefined) return this.#finish();
		this.phase = 'loading';
		let found: Awaited<ReturnType<Library['drill']>>;
		try {
			found = await this.#world.library.drill(item, `FY${this.#world.learner.editionLabel}`);
		} catch (error) {
			return this.#fail(error);
		}
		// A phrase that a later release retired is passed over.
		if (!found || !isFindable(found.drill)) return this.#show(at + 1);
		this.at = at;
		this.drill = found.drill;
		this.codes = found.codes;
		this.route = kept?.route ?? [];
		this.typed = kept?.typed ?? '';
		this.hint = '';
		this.#watch = new Stopwatch(this.#world.clock, kept?.ms);
		if (kept?.told) {
			this.phase = 'told';
			if (this.last?.coaching === '') await this.#coach();
			return;
		}
		if (this.timed) this.#watch.run();
		this.phase = 'ask';
		await this.save();
	}

	/** Time on this phrase so far, ms; 0 without a clock. */
	ms(): number {
		return this.timed ? this.#watch.read().ms : 0;
	}

	/** The page was hidden or came back. With a book of paper in hand the clock goes on. */
	visible(isVisible: boolean): void {
		if (this.phase !== 'ask') return;
		if (!isVisible && this.door !== 'paper') this.#watch.pause();
		if (isVisible && this.timed) this.#watch.run();
		if (!isVisible) void this.save();
	}

	/** The code book is left: the race waits for the way back. */
	leave(): void {
		this.#watch.pause();
		if (this.phase === 'ask') void this.save();
	}

	#step(place: RoutePlace, what: string | Promise<string>): void {
		if (this.phase !== 'ask') return;
		const { at } = this;
		const second = Math.floor(this.ms() / 1000);
		this.#naming = this.#naming
			.then(async () => {
				const step = { place, what: await what, second };
				if (this.at !== at || this.phase !== 'ask') return;
				this.route = withStep(this.route, step);
				await this.save();
			})
			.catch((error: unknown) => console.info('A step of the route is missing.', error));
	}

	/** A page of the code book stands open. */
	visited(url: URL): void {
		const opened = openedPlace(url, this.#world.base);
		if (!opened) return;
		const { place, what, term } = opened;
		this.#step(place, term ? this.#pathOf(term.book, term.id) : what);
	}

	async #pathOf(name: IndexBook, id: number): Promise<string> {
		const book = await this.#world.codebook();
		await book.openEach(name === 'pcs' ? 'pcs-index' : 'alpha-index');
		return book.ask('index', 'path', name, id);
	}

	/** A letter of the Index was opened. */
	letter(letter: string): void {
		this.#step('letter', letter);
	}

	/** Something was typed into a search box of the book. */
	searched(query: string): void {
		if (query.trim() !== '') this.#step('search', query.trim());
	}

	/** @param code the entry that was left by a link in one of its notes */
	leftByNote(code: string): void {
		this.#step('note', code);
	}

	type(value: string): void {
		this.typed = value;
		this.hint = '';
		void this.save();
	}

	/** Marks the code that was typed and writes it into the log; what is no code is told in a sentence. */
	async check(): Promise<void> {
		const { drill } = this;
		if (this.busy || this.phase !== 'ask' || !drill) return;
		const judged = judgeFind(drill, this.typed);
		if ('problem' in judged) {
			this.hint = this.typed === '' ? 'Type the code first.' : judged.problem;
			return;
		}
		this.busy = true;
		try {
			await this.#naming;
			// 0 is kept for races without a clock.
			const ms = this.timed ? Math.max(1, this.ms()) : 0;
			this.#watch.pause();
			const result = this.#result(drill, judged.code, judged.right, ms);
			const { item, chapter, given: code, right } = result;
			const taken = this.codes ? takenText(takenInFind(drill, code, this.codes)) : undefined;
			const found = { item, door: this.door, chapter, code, right, ms, route: routeText(this.route) };
			await this.#world.learner.found(
				{ ...found, ...(taken === undefined ? {} : { taken }) },
				{ [FIND_DRAFT]: this.#draft(true, [...this.results, result]) }
			);
			await this.#tell(result);
		} finally {
			this.busy = false;
		}
	}

	/** Passes the phrase over; its code is told, and nothing is written. */
	async skip(): Promise<void> {
		if (this.busy || this.phase !== 'ask' || !this.drill) return;
		this.#watch.pause();
		await this.#tell(this.#result(this.drill, '', false, 0));
	}

	#result(drill: FindDrill, given: string, right: boolean, ms: number): FindResult {
		const { codes, door } = this;
		const key = right ? given : (drill.answer[0] ?? '');
		const chapter = findChapter(drill.system, key);
		return {
			...{ item: drill.id, system: drill.system, chapter, key, given, right, ms, coaching: '' },
			title: codes?.titles[key] ?? '',
			edition: codes?.editions[drill.system] ?? drill.editions.at(-1) ?? '',
			before: this.#world.learner.state.finds.get(findKey({ chapter, door }))?.best ?? 0
		};
	}

	async #tell(result: FindResult): Promise<void> {
		this.results = [...this.results, result];
		this.phase = 'told';
		await this.save();
		// Not waited for: it may have to open the Index first, and the next phrase must not wait for that.
		void this.#coach();
	}

	/** Says of the last phrase which way there was. */
	async #coach(): Promise<void> {
		const { last, drill, route, door, phrase } = this;
		if (!last || !drill) return;
		const terms = await this.#terms(last.key, drill.system, phrase).catch(() => []);
		const { system } = drill;
		const find = { door, system, key: last.key, given: last.given, phrase, route, terms };
		const coaching = last.given === '' ? coachSkipped(find) : coach(find);
		if (this.last !== last) return;
		this.results = [...this.results.slice(0, -1), { ...last, coaching }];
		if (this.phase === 'told') await this.save();
	}

	async #terms(key: string, system: FindDrill['system'], phrase: string): Promise<string[]> {
		const book = await this.#world.codebook();
		const parts = await book.openEach(system === 'icd10cm' ? 'alpha-index' : 'pcs-index');
		if (parts.length === 0) return [];
		return book.ask('index', 'pathsTo', key, phrase);
	}

	async next(): Promise<void> {
		if (this.phase === 'told') await this.#show(this.at + 1);
	}

	/** Tries again to fetch the phrase that did not come. */
	async retry(): Promise<void> {
		if (this.items.length > 0) await this.#show(this.at);
		else this.phase = 'choose';
	}

	async #finish(): Promise<void> {
		this.phase = 'done';
		this.drill = null;
		await this.#world.learner.dropDraft(FIND_DRAFT);
	}

	/** Ends the race where it is; what was answered stays in the log. */
	async stop(): Promise<void> {
		this.items = [];
		this.phase = 'choose';
		this.drill = null;
		await this.#world.learner.dropDraft(FIND_DRAFT);
	}

	#draft(told: boolean, results: FindResult[]): FindDraft {
		const { door, timed, topic, items, at, route, typed } = this;
		return { door, timed, topic, items, at, told, route, ms: this.ms(), typed, results };
	}

	/** Keeps the race as it stands. */
	async save(): Promise<void> {
		if (this.phase !== 'ask' && this.phase !== 'told') return;
		await this.#world.learner.saveDraft(FIND_DRAFT, this.#draft(this.phase === 'told', this.results));
	}
}
