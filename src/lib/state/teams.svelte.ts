/**
 * A game of teams at one screen: the questions, the machine that says who has the word, and what is kept of it. It is
 * nobody's memory, so nothing of it goes into the log; a draft alone carries it over a reload.
 */
import type { Library } from '../content/library';
import {
	resumeBuzz,
	standings,
	startBuzz,
	stepBuzz,
	type BuzzEvent,
	type BuzzRules,
	type BuzzState
} from '../domain/buzz';
import { CHALLENGE_PREFIX, writeChallenge } from '../domain/challenge';
import { takeHome } from '../domain/class-setup';
import { lacking } from '../domain/drill-answer';
import type { Drill, DrillAnswer } from '../domain/drill';
import { markDrill } from '../domain/marking';
import type { PackCodes } from '../domain/pack';
import { FRAMED, isFramed } from './framed';
import type { Learner } from './learner.svelte';
import { dealTeams, readSetup, type TeamsSetup } from './teams-setup';

export type TeamsPhase = 'loading' | 'set' | 'play' | 'done' | 'error';

const DRAFT = 'teams';

/** An answer of a team, or null where it had none. */
export interface TeamTry {
	question: number;
	team: number;
	answer: DrillAnswer | null;
	right: boolean;
	/** What was wrong with it, where the author says. */
	why: string;
}

interface Game {
	rules: BuzzRules;
	items: string[];
	buzz: BuzzState;
	tries: TeamTry[];
}

interface TeamsDraft {
	setup: TeamsSetup;
	/** Null between games. */
	game: Game | null;
}

export class TeamsState {
	#learner: Learner;
	#library: Library;
	#items: string[] = [];

	phase = $state<TeamsPhase>('loading');
	/** One sentence, in `set`, `done` and `error`. */
	problem = $state('');
	setup = $state.raw<TeamsSetup>(readSetup(undefined));
	rules = $state.raw<BuzzRules | null>(null);
	buzz = $state.raw<BuzzState | null>(null);
	tries = $state.raw<readonly TeamTry[]>([]);
	drill = $state.raw<Drill | null>(null);
	codes = $state.raw<PackCodes | null>(null);
	response = $state.raw<DrillAnswer | null>(null);
	/** The link that puts what was missed into a pupil's reviews, behind the app's address; empty where there is none. */
	review = $state('');
	/** The game goes on after the page was left. */
	wasLeft = $state(false);

	/** Answers to the question that stands. */
	readonly tried = $derived(this.tries.filter(({ question }) => question === this.buzz?.question));
	readonly board = $derived(this.buzz ? standings(this.buzz.scores) : []);
	readonly canAnswer = $derived(
		this.drill !== null && this.response !== null && lacking(this.drill, this.response) === ''
	);

	constructor(learner: Learner, library: Library) {
		this.#learner = learner;
		this.#library = library;
	}

	/** Goes on with a game that was put away. */
	async open(): Promise<void> {
		const draft = await this.#learner.readDraft<TeamsDraft>(DRAFT);
		this.setup = readSetup(draft?.setup);
		if (!draft?.game) {
			this.phase = 'set';
			return;
		}
		const { rules, items, buzz, tries } = draft.game;
		this.#items = items;
		this.rules = rules;
		this.tries = tries;
		this.buzz = resumeBuzz(buzz);
		this.wasLeft = buzz.phase !== 'over';
		await this.#show();
	}

	/** Keeps what was chosen. */
	choose(setup: TeamsSetup): Promise<void> {
		this.setup = setup;
		return this.#keep(null);
	}

	/** @param seed any whole number: which questions come, and on whom the lot falls, is chance's business */
	async start(seed: number): Promise<void> {
		const { setup } = this;
		this.problem = '';
		let items: string[] | null;
		try {
			items = await dealTeams(this.#library, this.#learner, setup, seed);
		} catch (error) {
			this.problem = error instanceof Error ? error.message : String(error);
			return;
		}
		if (!items) {
			this.problem = 'There are too few questions here for so many teams. Take another topic.';
			return;
		}
		this.#items = items;
		this.rules = { teams: setup.teams, turns: setup.turns, questions: items.length, seed };
		this.buzz = startBuzz(this.rules);
		this.tries = [];
		this.wasLeft = false;
		await this.#save();
		await this.#show();
	}

	/** Brings the question that the machine is at, or the end. */
	async #show(): Promise<void> {
		const { buzz } = this;
		if (!buzz || buzz.phase === 'over') return this.#finish();
		try {
			const found = await this.#library.drill(this.#items[buzz.question] ?? '');
			if (!found) return await this.#leaveOut(buzz.question);
			this.drill = found.drill;
			this.codes = found.codes;
		} catch (error) {
			this.phase = 'error';
			this.problem = error instanceof Error ? error.message : String(error);
			return;
		}
		this.#clear();
		this.phase = 'play';
		const next = this.#items[buzz.question + 1];
		// Its pack is on the way while this one is read.
		if (next !== undefined) void this.#library.drill(next).catch(() => 'asked again when it is its turn');
	}

	/** A game that was put away may ask what is not in this release: the game does without it. */
	#leaveOut(question: number): Promise<void> {
		this.#items = this.#items.filter((_, at) => at !== question);
		if (this.rules) this.rules = { ...this.rules, questions: this.#items.length };
		return question < this.#items.length ? this.#show() : this.stop();
	}

	/** Ends the game where it stands. */
	stop(): Promise<void> {
		if (this.rules && this.buzz) this.buzz = stepBuzz(this.rules, this.buzz, { kind: 'end' });
		return this.#finish();
	}

	/** Tries again to fetch the question that did not come. */
	retry = (): Promise<void> => this.#show();

	#clear() {
		this.response = this.drill?.type === 'sequence' ? this.drill.items : null;
	}

	/** What happened, to the machine. */
	feed(event: BuzzEvent): void {
		const { buzz, rules } = this;
		if (!buzz || !rules || this.phase !== 'play') return;
		const after = stepBuzz(rules, buzz, event);
		if (after === buzz) return;
		this.buzz = after;
		if (after.phase === 'answer' && buzz.phase !== 'answer') this.#clear();
		// Buzzes within a tie are gone in a moment: a reload opens the question anew.
		if (after.phase !== buzz.phase || after.question !== buzz.question) void this.#save();
		if (after.phase === 'over' || after.question !== buzz.question) void this.#show();
	}

	respond(response: DrillAnswer | null): void {
		if (this.buzz?.phase === 'answer') this.response = response;
	}

	/** @param answer of the team that has the word; null where it has none */
	answer(answer: DrillAnswer | null): void {
		const { drill, codes, buzz } = this;
		if (!drill || !codes || buzz?.phase !== 'answer' || buzz.team === null) return;
		const marked = answer === null ? null : markDrill(drill, answer, codes, false);
		const right = marked?.verdict === 'right';
		const { question, team } = buzz;
		this.tries = [...this.tries, { question, team, answer, right, why: marked?.why ?? '' }];
		this.feed({ kind: 'answer', right });
	}

	/** What was not answered right at once, each once, in the order in which it was asked. */
	get missed(): string[] {
		const told = this.buzz?.question ?? 0;
		return this.#items.filter((_, question) => {
			const [first] = this.tries.filter((one) => one.question === question);
			// Of a game that was ended in the middle, what nobody tried was not asked.
			return first ? !first.right : question < told;
		});
	}

	async #finish(): Promise<void> {
		this.phase = 'done';
		this.problem = '';
		this.drill = null;
		this.review = '';
		await this.#save();
		if (this.missed.length === 0) return;
		const list = await this.#library
			.catalogue()
			.then((catalogue) => takeHome(this.missed, catalogue))
			.catch(() => null);
		if (list?.ok) this.review = `/class/review#${CHALLENGE_PREFIX}${writeChallenge(list.challenge)}`;
	}

	#save(): Promise<void> {
		const { rules, buzz, tries } = this;
		if (!rules || !buzz) return this.#keep(null);
		return this.#keep({ rules, items: this.#items, buzz, tries: [...tries] });
	}

	#keep(game: Game | null): Promise<void> {
		return this.#learner.saveDraft<TeamsDraft>(DRAFT, { setup: this.setup, game });
	}

	/** To the setup, for another game. */
	async again(): Promise<void> {
		this.problem = isFramed() ? FRAMED : '';
		if (this.problem) return;
		this.phase = 'set';
		await this.#keep(null);
	}
}
