/** What changed from one year's books to the next, and drills made from it. Nothing of it enters the reviews. */
import type { CodeSystem } from '../domain/code';
import type { DrillAnswer } from '../domain/drill';
import type { Marked } from '../domain/marked';
import { markDrill } from '../domain/marking';
import type { YearChanges } from '../domain/year-changes';
import { deltaRound, type DeltaDrill } from '../domain/year-delta';
import type { CodeBookState } from './codebook.svelte';
import { yearPairs, type YearPair } from './year-pairs';

export class YearDeltaState {
	readonly #book: CodeBookState;
	#asked = 0;

	/** Null until known. */
	pairs = $state.raw<YearPair[] | null>(null);
	changes = $state.raw<YearChanges | null>(null);
	/** One sentence when the changes could not be read. */
	problem = $state('');

	/** The sitting: drills, the one in hand, and what was answered. */
	drills = $state.raw<DeltaDrill[]>([]);
	at = $state(0);
	response = $state.raw<DrillAnswer | null>(null);
	told = $state.raw<{ answer: DrillAnswer; marked: Marked } | null>(null);
	right = $state(0);
	/** One sentence when there is nothing to check yet. */
	hint = $state('');

	readonly drill = $derived(this.drills[this.at] ?? null);
	readonly isOver = $derived(this.drills.length > 0 && this.at >= this.drills.length);
	readonly canCheck = $derived.by(() => {
		const { response } = this;
		if (this.drill?.type === 'typed_code') return typeof response === 'string' && response.length >= 3;
		return response !== null;
	});

	constructor(book: CodeBookState) {
		this.#book = book;
	}

	/** Reads which systems have two editions. @param own the learner's books: `FY2027` */
	async list(own: string): Promise<void> {
		this.pairs = yearPairs(await this.#book.list(), own);
	}

	/** Reads what changed from one edition of a system to another; editions as `FY2027`. */
	async show(system: CodeSystem, from: string, to: string): Promise<void> {
		const mine = ++this.#asked;
		this.changes = null;
		this.problem = '';
		try {
			const opened = [await this.#book.open(system, from), await this.#book.open(system, to)];
			if (opened.includes(null)) throw new Error(this.#book.problem);
			const changes = await this.#book.ask('changes', 'changes', system, from, to);
			if (mine === this.#asked) this.changes = changes;
		} catch (error) {
			if (mine === this.#asked) this.problem = error instanceof Error ? error.message : String(error);
		}
	}

	/** Deals a sitting. @param seed any whole number */
	deal(seed: number): void {
		this.drills = this.changes ? deltaRound(this.changes, seed) : [];
		this.right = 0;
		this.#ask(0);
	}

	#ask(at: number): void {
		this.at = at;
		this.response = null;
		this.told = null;
		this.hint = '';
	}

	respond(response: DrillAnswer | null): void {
		if (this.told) return;
		this.response = response;
		this.hint = '';
	}

	check(): void {
		const { drill, response, changes } = this;
		if (!drill || !changes || this.told) return;
		if (response === null || !this.canCheck) {
			this.hint = drill.type === 'typed_code' ? 'Type the code first.' : 'Choose an answer first.';
			return;
		}
		const marked = markDrill(drill, response, changes.codes);
		if (marked.verdict === 'right') this.right++;
		this.told = { answer: response, marked };
	}

	next(): void {
		if (this.told) this.#ask(this.at + 1);
	}

	/** Puts the sitting away. */
	stop(): void {
		this.drills = [];
		this.#ask(0);
	}
}
