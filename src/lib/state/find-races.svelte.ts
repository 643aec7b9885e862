/** The race that is under way in the code book, if there is one. Its own code is loaded when it is first needed. */
import type { FindRaceState } from './find-race.svelte';
import type { Learner } from './learner.svelte';

/** Where a race is put away among the drafts of the log. */
export const FIND_DRAFT = 'find';

export class FindRaces {
	readonly #learner: Learner;
	readonly #make: () => Promise<FindRaceState>;
	#making: Promise<FindRaceState> | null = null;

	/** Null until a race begins, or one that was put away goes on. */
	now = $state.raw<FindRaceState | null>(null);
	/** The log was asked for a race that was put away. */
	known = $state(false);

	/** @param make loads what a race needs */
	constructor(learner: Learner, make: () => Promise<FindRaceState>) {
		this.#learner = learner;
		this.#make = make;
	}

	/** The race, made when it is first asked for; a new one has nothing to ask yet. */
	async open(): Promise<FindRaceState> {
		this.#making ??= this.#make();
		this.now = await this.#making;
		return this.now;
	}

	/** Goes on with a race that was put away. */
	async resume(): Promise<void> {
		try {
			if (await this.#learner.readDraft(FIND_DRAFT)) await (await this.open()).resume();
		} finally {
			this.known = true;
		}
	}

	/** As on paper: the search boxes of the book are away. */
	get searchIsOff(): boolean {
		return this.now?.phase === 'ask' && this.now.door === 'index';
	}
}
