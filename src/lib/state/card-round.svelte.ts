/**
 * A round with paper cards. What is asked is fixed by a challenge, so that a second device can show the same; what the
 * class answers is kept on this device alone, as a draft that outlives a reload.
 */
import type { Library } from '../content/library';
import { readChallenge, writeChallenge, type Challenge } from '../domain/challenge';
import { challengeOrder, dealChallenge, poolHash, poolOf } from '../domain/challenge-pool';
import { SteadyCards, withCards, type CardQuestion, type CardRound } from '../domain/card-round';
import type { CardSeen } from '../domain/card-reader';
import type { Choice, Drill } from '../domain/drill';
import type { PackCodes, Topic } from '../domain/pack';
import { CardsReader } from '../workers/cards';
import { FRAMED, isFramed } from './framed';
import type { Learner } from './learner.svelte';

const DRAFT = 'class-cards';
/** A challenge holds at most so many; those that cards cannot answer are passed over. */
const MOST = 127;
/** Fewer make no round. */
export const LEAST_QUESTIONS = 3;
/** Letters on a card. */
const LETTERS = 4;
const TRUE_FALSE: Choice[] = [
	{ id: 'true', text: 'True' },
	{ id: 'false', text: 'False' }
];

export interface ShownQuestion {
	drill: Drill;
	codes: PackCodes;
	choices: Choice[];
	right: number;
}

/** The choices as the cards' letters name them, or null for a drill that cards cannot answer. */
function shownAs(drill: Drill, codes: PackCodes, seed: number): ShownQuestion | null {
	if (drill.type === 'true_false') {
		const choices = TRUE_FALSE.map((choice) =>
			(choice.id === 'true') === drill.answer ? choice : { ...choice, why: drill.why }
		);
		return { drill, codes, choices, right: drill.answer ? 0 : 1 };
	}
	if (drill.type !== 'multiple_choice' || drill.choices.length > LETTERS) return null;
	const choices = challengeOrder(seed, drill.id, drill.choices);
	return { drill, codes, choices, right: choices.findIndex(({ id }) => id === drill.answer) };
}

export class CardRoundState {
	#learner: Learner;
	#library: Library;
	#steady = new SteadyCards();
	#deal: string[] = [];
	#reader = new CardsReader();

	phase = $state<'open' | 'choose' | 'ask' | 'done'>('open');
	/** One sentence, where something did not work. */
	problem = $state('');
	/** Topics with enough questions for cards. */
	topics = $state.raw<Topic[]>([]);
	round = $state.raw<CardRound | null>(null);
	shown = $state.raw<ShownQuestion | null>(null);
	/** Questions of the round, once it is dealt. */
	total = $state(0);

	readonly question = $derived(this.round?.questions[this.round.at] ?? null);

	constructor(learner: Learner, library: Library) {
		this.#learner = learner;
		this.#library = library;
	}

	/** Finds out what can be asked, and whether a round was left in the middle. */
	async open() {
		try {
			const { items, topics } = await this.#library.catalogue();
			const has = (topic: string) =>
				items.filter(
					({ kind, use, type, needsBook, ...item }) =>
						kind === 'drill' &&
						use === 'drill' &&
						!needsBook &&
						(type === 'multiple_choice' || type === 'true_false') &&
						(item.topic === topic || item.topic.startsWith(`${topic}.`))
				).length >= LEAST_QUESTIONS;
			this.topics = topics.filter(({ id }) => has(id));
			const kept = await this.#learner.readDraft<CardRound>(DRAFT);
			if (kept) await this.#resume(kept);
			else this.phase = 'choose';
		} catch (error) {
			this.#fail(error);
		}
	}

	async #resume(kept: CardRound) {
		const dealt = await this.#dealOf(kept.challenge);
		if (typeof dealt === 'string') {
			this.problem = `The round that was left open cannot go on. ${dealt}`;
			this.phase = 'choose';
			return;
		}
		this.round = kept;
		await this.#show();
	}

	/**
	 * @param topic a topic's number, 0 for all
	 * @param seed any whole number from 0 to 2^32 - 1
	 */
	async start(topic: number, items: number, pupils: number, seed: number) {
		try {
			const catalogue = await this.#library.catalogue();
			const filter = { topic, level: 0, exam: null, answers: 'choices' } as const;
			const pool = poolHash(poolOf(catalogue, filter));
			const challenge: Challenge = {
				kind: 'draw',
				mode: 'accuracy',
				items,
				seconds: 0,
				allowance: 0,
				due: 0,
				pool,
				seed,
				filter
			};
			await this.join(writeChallenge(challenge), pupils);
		} catch (error) {
			this.#fail(error);
		}
	}

	/** The round of a link, as another device shows it. @param text what stands behind `#c1.` */
	async join(text: string, pupils: number) {
		this.problem = '';
		try {
			const dealt = await this.#dealOf(text);
			if (typeof dealt === 'string') {
				this.problem = dealt;
				return;
			}
			this.round = { challenge: text, pupils, at: 0, told: false, questions: [] };
			await this.#show();
		} catch (error) {
			this.#fail(error);
		}
	}

	/** @returns the ids of the questions, or one sentence */
	async #dealOf(text: string): Promise<string[] | string> {
		const read = readChallenge(text);
		if (!read.ok) return read.reason;
		const { challenge } = read;
		const catalogue = await this.#library.catalogue();
		const all = challenge.kind === 'draw' ? { ...challenge, items: MOST } : challenge;
		const dealt = dealChallenge(all, catalogue);
		if (!dealt.ok) return dealt.reason;
		const ids: string[] = [];
		for (const id of dealt.items) {
			if (ids.length === challenge.items) break;
			const entry = catalogue.items.find((item) => item.id === id);
			if (entry?.type !== 'multiple_choice' && entry?.type !== 'true_false') continue;
			const found = await this.#library.drill(id);
			if (found && shownAs(found.drill, found.codes, challenge.seed)) ids.push(id);
		}
		if (ids.length === 0) return 'There is no question in it that can be answered with a card.';
		this.#deal = ids;
		this.total = ids.length;
		return ids;
	}

	async #show() {
		const { round } = this;
		if (!round) return;
		const id = this.#deal[round.at];
		if (id === undefined) {
			this.shown = null;
			this.phase = 'done';
			return this.#keep();
		}
		const read = readChallenge(round.challenge);
		const found = await this.#library.drill(id);
		const shown = read.ok && found && shownAs(found.drill, found.codes, read.challenge.seed);
		if (!shown) throw new Error(`no question ${id}`);
		this.shown = shown;
		this.#steady.clear();
		if (!round.questions[round.at]) {
			const question: CardQuestion = {
				item: id,
				choices: shown.choices.length,
				right: shown.right,
				held: {},
				typed: null
			};
			this.round = { ...round, questions: [...round.questions, question] };
		}
		this.phase = 'ask';
		await this.#keep();
	}

	#keep() {
		return this.round ? this.#learner.saveDraft(DRAFT, this.round) : Promise.resolve();
	}

	#change(change: (question: CardQuestion, round: CardRound) => CardQuestion) {
		const { round, question } = this;
		if (!round || !question) return;
		const changed = change(question, round);
		if (changed === question) return;
		this.round = { ...round, questions: round.questions.with(round.at, changed) };
		void this.#keep().catch((error: unknown) => this.#fail(error));
	}

	/** Reads one picture of the camera. @returns the cards in it @throws Error where the reader could not read */
	async look(picture: ImageData): Promise<CardSeen[]> {
		const seen = await this.#reader.read(picture);
		this.take(seen);
		return seen;
	}

	/** The camera is off: its reader is not needed. */
	stopLooking() {
		this.#reader.close();
	}

	/** What one picture shows. Nothing counts once the answer is shown. */
	take(seen: readonly { card: number; turn: number }[]) {
		if (this.phase !== 'ask' || this.round?.told) return;
		const steady = this.#steady.take(seen);
		this.#change((question, { pupils }) => withCards(question, pupils, steady));
	}

	/** Counts typed in place of cards; null goes back to the cards. */
	type(counts: number[] | null) {
		this.#change((question) => ({ ...question, typed: counts }));
	}

	/** Takes away what the cards said at this question. */
	again() {
		this.#steady.clear();
		this.#change((question) => ({ ...question, held: {} }));
	}

	async reveal() {
		if (!this.round) return;
		this.round = { ...this.round, told: true };
		await this.#keep();
	}

	async next() {
		if (!this.round) return;
		this.round = { ...this.round, at: this.round.at + 1, told: false };
		try {
			await this.#show();
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Ends the round where it stands; what was asked stays to be seen. */
	async finish() {
		if (!this.round) return;
		this.shown = null;
		this.phase = 'done';
		this.round = { ...this.round, at: this.#deal.length, told: false };
		await this.#keep();
	}

	/** Forgets the round. */
	async leave() {
		this.problem = isFramed() ? FRAMED : '';
		if (this.problem) return;
		await this.#learner.dropDraft(DRAFT);
		this.round = null;
		this.shown = null;
		this.phase = 'choose';
	}

	/** @returns a question of the round with its drill, for the board at the end */
	async questionOf(item: string): Promise<ShownQuestion | null> {
		const read = this.round ? readChallenge(this.round.challenge) : null;
		const found = await this.#library.drill(item);
		return read?.ok && found ? shownAs(found.drill, found.codes, read.challenge.seed) : null;
	}

	#fail(error: unknown) {
		console.info(error);
		this.problem = error instanceof Error ? error.message : 'Something did not work.';
		if (this.phase === 'open') this.phase = 'choose';
	}
}
