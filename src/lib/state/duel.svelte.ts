/** Duels: the pairs of codes that a learner mixes up, side by side, and the telling apart of those that are due. */
import { duelsOf, type Duel } from '../domain/duel';
import type { DuelQuestion } from '../domain/duel-question';
import type { EventId } from '../domain/event';
import { seededRandom } from '../domain/random';
import type { Library } from '../content/library';
import type { CodeBookState } from './codebook.svelte';
import { DuelSources, type DuelCodes, type DuelNote } from './duel-sources';
import type { Learner } from './learner.svelte';
import { Stopwatch } from './stopwatch';

/** A pair with what the books say of its codes. */
export interface DuelView extends DuelCodes {
	duel: Duel;
}

export interface DuelAnswer {
	chosen: string;
	right: boolean;
	event: EventId;
}

/** Pairs that are opened at a time, and duels of one sitting. */
const MOST_SHOWN = 40;
const MOST_ASKED = 10;

export type DuelPhase = 'loading' | 'deck' | 'ask' | 'told' | 'done' | 'error';

interface Asked {
	view: DuelView;
	/** It was missed in this sitting and is asked once more. */
	again: boolean;
}

export interface DuelWorld {
	learner: Learner;
	library: Library;
	codebook: () => Promise<CodeBookState>;
	/** Monotonic ms. */
	clock: () => number;
	/** A seed that nobody can foresee. */
	seed: () => number;
}

export class DuelState {
	readonly #world: DuelWorld;
	readonly #sources: DuelSources;
	#watch: Stopwatch;
	#round = '';
	#queue: Asked[] = [];
	/** Items that were shown in this visit: others are taken first. */
	#shown: string[] = [];

	phase = $state<DuelPhase>('loading');
	/** One sentence, in phase `error`. */
	problem = $state('');
	/** Open pairs, in their order. */
	views = $state.raw<DuelView[]>([]);
	/** Pairs of which a code stands in no book on this device. */
	gone = $state.raw<Duel[]>([]);
	retired = $state.raw<Duel[]>([]);
	at = $state(0);
	of = $state(0);
	view = $state.raw<DuelView | null>(null);
	question = $state.raw<DuelQuestion | null>(null);
	answer = $state.raw<DuelAnswer | null>(null);
	/** The note that keeps the two apart; it comes when the book has opened. */
	note = $state.raw<DuelNote | null>(null);
	answers = $state.raw<{ view: DuelView; right: boolean }[]>([]);
	busy = $state(false);

	readonly due = $derived(this.views.filter(({ duel }) => duel.standing.state === 'due'));

	constructor(world: DuelWorld) {
		this.#world = world;
		this.#sources = new DuelSources(world.library, world.codebook, `FY${world.learner.editionLabel}`);
		this.#watch = new Stopwatch(world.clock);
	}

	/** Opens the deck: every open pair with the titles of its codes. */
	async open(): Promise<void> {
		const { learner } = this.#world;
		this.phase = 'loading';
		learner.tick();
		const duels = duelsOf(learner.state.pairs.values(), learner.now.day);
		this.retired = duels.filter(({ standing }) => standing.state === 'retired');
		const views: DuelView[] = [];
		const gone: Duel[] = [];
		try {
			for (const duel of duels.filter(({ standing }) => standing.state !== 'retired').slice(0, MOST_SHOWN)) {
				const codes = await this.#sources.codes(duel);
				if (codes) views.push({ duel, ...codes });
				else gone.push(duel);
			}
		} catch (error) {
			return this.#fail(error);
		}
		this.views = views;
		this.gone = gone;
		this.phase = 'deck';
	}

	#fail(error: unknown): void {
		this.phase = 'error';
		this.problem = error instanceof Error ? error.message : String(error);
	}

	/** Begins to tell apart what is due. */
	async start(): Promise<void> {
		if (this.due.length === 0 || this.busy) return;
		this.#round = this.#world.learner.newRoundId();
		this.#queue = this.due.slice(0, MOST_ASKED).map((view) => ({ view, again: false }));
		this.answers = [];
		await this.#show(0);
	}

	async #show(at: number): Promise<void> {
		const next = this.#queue[at];
		if (!next) return this.#finish();
		Object.assign(this, { at, of: this.#queue.length, view: next.view, answer: null, note: null });
		try {
			this.question = await this.#ask(next.view);
		} catch (error) {
			return this.#fail(error);
		}
		this.#watch = new Stopwatch(this.#world.clock);
		this.#watch.run();
		this.phase = 'ask';
	}

	/** A record that one of the two is right for: one that was never seen if there is any, the freshest last. */
	async #ask({ duel, titles }: DuelView): Promise<DuelQuestion> {
		const { cards, practised } = this.#world.learner.state;
		const random = seededRandom(this.#world.seed());
		const questions = random.shuffle(await this.#sources.questions(duel));
		const seen = ({ item }: DuelQuestion) =>
			this.#shown.includes(item)
				? Infinity
				: Math.max(cards.get(item)?.at ?? 0, practised.get(item)?.at ?? 0);
		const [first] = questions.sort((a, b) => seen(a) - seen(b));
		if (first && seen(first) < Infinity) {
			this.#shown = [...this.#shown, first.item];
			return first;
		}
		// No record is left that was not just read: the titles are asked.
		const side = random.below(2);
		return {
			...{ item: duel.item, answer: duel.pair.codes[side] ?? '', note: titles[side] ?? '', rationale: '' },
			prompt: 'Which of the two has this title?'
		};
	}

	/** The page was hidden or came back. */
	visible(isVisible: boolean): void {
		if (this.phase !== 'ask') return;
		if (isVisible) this.#watch.run();
		else this.#watch.pause();
	}

	/** @param code one of the two; it is written at once */
	async choose(code: string): Promise<void> {
		const { question, view } = this;
		if (this.phase !== 'ask' || this.busy || !question || !view) return;
		this.busy = true;
		try {
			const { ms } = this.#watch.read();
			const right = code === question.answer;
			const { key: pair } = view.duel.pair;
			const { events } = await this.#world.learner.log.append([], () => [
				{ kind: 'toldApart', pair, item: question.item, right, ms }
			]);
			this.#watch.pause();
			const isAgain = this.#queue[this.at]?.again === true;
			if (!right && !isAgain) this.#queue = [...this.#queue, { view, again: true }];
			this.of = this.#queue.length;
			this.answers = [...this.answers, { view, right }];
			this.answer = { chosen: code, right, event: events[0]?.id ?? '' };
			this.phase = 'told';
			void this.#findNote(view);
		} finally {
			this.busy = false;
		}
	}

	async #findNote(view: DuelView): Promise<void> {
		const note = await this.#sources.note(view.duel.pair).catch(() => null);
		if (this.view === view && this.phase === 'told') this.note = note;
	}

	/** Takes the answer on the screen back and asks it again. */
	async undo(): Promise<void> {
		const { answer } = this;
		if (this.phase !== 'told' || !answer || this.busy) return;
		this.busy = true;
		try {
			await this.#world.learner.undo([answer.event]);
			if (!answer.right && this.#queue[this.at]?.again === false) this.#queue = this.#queue.slice(0, -1);
			this.of = this.#queue.length;
			this.answers = this.answers.slice(0, -1);
			Object.assign(this, { answer: null, note: null });
			this.#watch.run();
			this.phase = 'ask';
		} finally {
			this.busy = false;
		}
	}

	async next(): Promise<void> {
		if (this.phase !== 'told' || this.busy) return;
		this.busy = true;
		try {
			await this.#show(this.at + 1);
		} finally {
			this.busy = false;
		}
	}

	/** Asks again for what did not come. */
	async retry(): Promise<void> {
		if (this.view && this.#queue.length > 0) await this.#show(this.at);
		else await this.open();
	}

	async #finish(): Promise<void> {
		const answers = this.answers.length;
		await this.#world.learner.finishRound({ round: this.#round, mode: 'duel', answers, finished: true });
		this.#queue = [];
		this.view = null;
		this.phase = 'done';
	}
}
