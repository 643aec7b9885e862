/** Building an ICD-10-PCS code: which characters are chosen, which axis is in hand, what may follow. */
import { PCS_AXES, onlyValue, openAxis, readPcsStart, takeValue } from '../domain/pcs-step';
import type { PcsExplained, PcsStep, PcsWalk } from '../domain/pcs-step';
import type { PcsEditions } from '../workers/pcs-desk';
import type { CodeBookState } from './codebook.svelte';

export class PcsBuilderState {
	readonly #book: CodeBookState;
	readonly #edition: string | undefined;
	#moves = 0;

	/** `absent`: no official release is on this device. `failed`: it is, and could not be opened. */
	phase = $state<'opening' | 'ready' | 'absent' | 'failed'>('opening');
	/** One sentence when it failed. */
	problem = $state('');
	editions = $state.raw<PcsEditions | null>(null);
	walk = $state.raw<PcsWalk>({ chars: '', steps: [] });
	/** Place of the axis in hand, 0 to 6; 7 when the code is whole and no axis is in hand. */
	at = $state(0);
	/** The value chosen in the dock and not yet taken. */
	picked = $state('');
	/** A whole code in words. */
	explained = $state.raw<PcsExplained | null>(null);
	/** Its title in the list that decides, else in the newest that has it, and which that is. */
	title = $state.raw<{ text: string; edition: string } | null>(null);
	/** What happened beyond what was asked for, in a sentence. */
	notice = $state('');
	/** Counts the learner's own moves: focus follows them. */
	turn = $state(0);

	/** @param edition of the list of codes that decides; the newest where it is left out or not on this device */
	constructor(book: CodeBookState, edition?: string) {
		this.#book = book;
		this.#edition = edition;
	}

	/** The list of codes that decides what can be reported; none where only the tables are at hand. */
	get list(): PcsEditions['lists'][number] | undefined {
		const { lists = [] } = this.editions ?? {};
		return lists.find(({ edition }) => edition === this.#edition) ?? lists[0];
	}

	/** The whole code, where that list has it. */
	get reportable(): string | null {
		const { explained } = this;
		return explained?.lists.some(({ edition, has }) => has && edition === this.list?.edition)
			? explained.code
			: null;
	}

	get chars(): string {
		return this.walk.chars;
	}

	get step(): PcsStep | undefined {
		return this.walk.steps[this.at];
	}

	/** @param from characters to begin with, as a link asks for */
	async start(from: string | null): Promise<void> {
		const part = await this.#book.openPart('pcs-tables');
		if (!part) {
			this.problem = this.#book.problem;
			this.phase = this.problem ? 'failed' : 'absent';
			return;
		}
		try {
			this.editions = await this.#book.ask('pcs', 'editions');
			const asked = readPcsStart(from);
			await this.#go(asked);
			const { chars } = this.walk;
			if (chars.length < asked.length)
				this.notice = `${asked.charAt(chars.length)} does not fit axis ${chars.length + 1} here. Choose it anew.`;
			this.phase = 'ready';
		} catch (error) {
			this.problem = `The tables could not be opened: ${error instanceof Error ? error.message : String(error)}.`;
			this.phase = 'failed';
		}
	}

	/** Walks along characters as far as they fit, and takes the first open axis in hand. */
	async #go(chars: string): Promise<void> {
		const mine = ++this.#moves;
		const walk = await this.#book.ask('pcs', 'walk', chars, this.list?.edition);
		const whole = walk.chars.length === PCS_AXES;
		const explained = whole ? await this.#book.ask('pcs', 'explain', walk.chars) : null;
		const title = explained ? await this.#titleOf(explained) : null;
		// A slower answer to an earlier move must not overwrite a newer one.
		if (mine !== this.#moves) return;
		[this.walk, this.explained, this.title] = [walk, explained, title];
		this.#hold(openAxis(walk.chars));
	}

	async #titleOf({ code, title, lists }: PcsExplained): Promise<{ text: string; edition: string } | null> {
		const having = lists.filter(({ has }) => has).map((list) => list.edition);
		const edition = having.find((name) => name === this.list?.edition) ?? having[0];
		if (edition === undefined) return null;
		if (title !== undefined) return { text: title, edition };
		if (!(await this.#book.open('icd10pcs', edition))) return null;
		const found = await this.#book.ask('codes', 'lookUp', code, { system: 'icd10pcs', edition });
		return found ? { text: found.title, edition } : null;
	}

	#hold(at: number): void {
		this.at = at;
		const step = this.walk.steps[at];
		this.picked = this.walk.chars[at] ?? (step && onlyValue(step)) ?? '';
	}

	pick(value: string): void {
		this.picked = value;
	}

	/** Takes the value in the dock. Later values stay as far as they still fit. */
	async take(): Promise<void> {
		if (this.picked === '' || !this.step) return;
		const chars = takeValue(this.walk.chars, this.at, this.picked);
		this.notice = '';
		await this.#go(chars);
		const lost = chars.length - this.walk.chars.length;
		if (lost > 0)
			this.notice = `${lost === 1 ? 'A later value no longer fits and was' : `${lost} later values no longer fit and were`} taken out.`;
		this.turn++;
	}

	/** Takes an axis in hand that is chosen already, or the first open one. What is chosen stays. */
	goTo(at: number): void {
		if (at < 0 || at > openAxis(this.walk.chars)) return;
		this.notice = '';
		this.#hold(at);
		this.turn++;
	}

	/** Begins a new code. */
	async restart(): Promise<void> {
		this.notice = '';
		await this.#go('');
		this.turn++;
	}

	/** The sets in use changed: asks anew what may follow, and leaves the learner where they are. */
	async refresh(): Promise<void> {
		if (this.phase === 'opening') return;
		await this.start(this.walk.chars);
	}
}
