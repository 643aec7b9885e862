/**
 * A challenge as it is played: the questions in the order that all have, the clock, and what goes into the log. No
 * answer touches a schedule. What was answered is kept with each answer: in accuracy a reload goes on where it was,
 * in the other modes it ends the round there.
 */
import { playRules, type PlayRules } from '../domain/challenge-play';
import { dealtDrill } from '../domain/dealt-drill';
import { lacking } from '../domain/drill-answer';
import type { Drill, DrillAnswer } from '../domain/drill';
import { markDrill } from '../domain/marking';
import type { PackCodes } from '../domain/pack';
import { outcomeOf } from '../domain/result-outcome';
import { answerRun, startRun, type SpeedRun } from '../domain/speed-run';
import { spanWords, timeTold } from '../domain/time-told';
import {
	CHALLENGE_DRAFT,
	timeAway,
	type ChallengeAnswer,
	type ChallengeDone,
	type ChallengeDraft,
	type ChallengePlan
} from './challenge-draft';
import { played, writePlayed } from './challenge-hand-in';
import type { Learner } from './learner.svelte';
import { RoundClock, type Clocks } from './round-clock';

export type ChallengePhase = 'idle' | 'loading' | 'ask' | 'done' | 'error';

export type DrillSource = (id: string) => Promise<{ drill: Drill; codes: PackCodes } | null>;

export class ChallengeRound {
	#learner: Learner;
	#source: DrillSource;
	#clocks: Clocks;
	#clock: RoundClock;
	#id = '';
	#rules: PlayRules = { speed: null, each: Infinity };
	/** ms since the start at which this question stood. */
	#asked = 0;

	phase = $state<ChallengePhase>('idle');
	problem = $state('');
	plan = $state.raw<ChallengePlan | null>(null);
	given = $state.raw<ChallengeAnswer[]>([]);
	/** Of a mode that is played as a speed round. */
	run = $state.raw<SpeedRun | null>(null);
	/** The question: as it is shown, and as its author wrote it. */
	drill = $state.raw<Drill | null>(null);
	#own: Drill | null = null;
	codes = $state.raw<PackCodes | null>(null);
	response = $state.raw<DrillAnswer | null>(null);
	last = $state.raw<{ right: boolean; drill: Drill; change: number } | null>(null);
	/** ms since the start; renewed by `tick`. */
	elapsed = $state(0);
	/** ms left of this question, or of a storm; Infinity without a clock. */
	left = $state(Infinity);
	/** What `left` began with. */
	total = $state(Infinity);
	/** What speech is told of the time. */
	told = $state('');
	/** It is asked whether to end. The clock goes on: all play at once. */
	stopping = $state(false);
	busy = $state(false);
	done = $state.raw<ChallengeDone | null>(null);

	readonly canAnswer = $derived(
		this.drill !== null && this.response !== null && lacking(this.drill, this.response) === ''
	);
	readonly right = $derived(this.given.filter(({ verdict }) => verdict === 'right').length);
	/** A sprint against the clock: the time is shown as it passes. */
	readonly countsUp = $derived.by(() => {
		if (this.plan?.challenge.mode !== 'sprint') return false;
		const { challenge, allowance, items } = this.plan;
		return playRules(challenge, allowance, items.length).speed?.clock === true;
	});
	readonly isAccuracy = $derived(this.plan?.challenge.mode === 'accuracy');

	constructor(learner: Learner, source: DrillSource, clocks: Clocks) {
		this.#learner = learner;
		this.#source = source;
		this.#clocks = clocks;
		this.#clock = new RoundClock(clocks);
	}

	/**
	 * Goes on with a round that was left in the middle; a mode that ends with a miss or a clock ends there.
	 * @param end it is not gone on with in any mode
	 */
	async open(draft: ChallengeDraft, end = false): Promise<void> {
		const { id, plan, given, response, elapsed, asked } = draft;
		this.#begin(id, plan);
		this.given = given;
		this.#replay();
		const isOver = end || plan.challenge.mode !== 'accuracy';
		if (isOver && given.length === 0) return this.#drop();
		const before = isOver ? (given.at(-1)?.at ?? 0) : elapsed + timeAway(draft, this.#clocks.wall());
		this.#clock = new RoundClock(this.#clocks, before, false);
		if (isOver) await this.#finish(!end);
		else await this.#show(response, asked);
	}

	async #drop(): Promise<void> {
		this.phase = 'idle';
		this.drill = null;
		await this.#learner.dropDraft(CHALLENGE_DRAFT);
	}

	/** Begins. What was agreed on is kept before the first question stands. */
	async start(plan: ChallengePlan): Promise<void> {
		this.#begin(this.#learner.newRoundId(), plan);
		this.given = [];
		this.#clock = new RoundClock(this.#clocks);
		await this.#show(null);
	}

	#begin(id: string, plan: ChallengePlan) {
		this.#id = id;
		this.plan = plan;
		this.#rules = playRules(plan.challenge, plan.allowance, plan.items.length);
		this.run = this.#rules.speed && startRun(this.#rules.speed);
		this.phase = 'loading';
		this.problem = '';
		this.last = null;
		this.done = null;
		this.told = '';
		this.stopping = false;
		this.total = this.left = Infinity;
	}

	#replay() {
		const { speed } = this.#rules;
		if (!speed) return;
		this.run = this.given.reduce(
			(run, { item, verdict, at, ms }) => answerRun(speed, run, { item, right: verdict === 'right', at, ms }),
			startRun(speed)
		);
	}

	/**
	 * Shows the next question, or ends the round.
	 * @param response that was in hand before a reload
	 * @param asked when the question stood, where it stood before
	 */
	async #show(response: DrillAnswer | null = null, asked?: number): Promise<void> {
		if (await this.#stand(response, asked)) await this.#stood();
	}

	/** @returns a question stands and can be answered */
	async #stand(response: DrillAnswer | null, asked?: number): Promise<boolean> {
		// The round was ended while the last answer was kept.
		if (this.phase === 'done' || this.phase === 'idle') return false;
		const item = this.plan?.items[this.given.length];
		if (!this.plan || item === undefined || this.run?.over === true) {
			await this.#finish();
			return false;
		}
		try {
			const found = await this.#source(item);
			if (!found) throw new Error('A question of this challenge is not in the library of this device.');
			this.#own = found.drill;
			this.drill = dealtDrill(found.drill, this.plan.challenge.seed);
			this.codes = found.codes;
		} catch (error) {
			this.#clock.stop();
			this.phase = 'error';
			this.problem = error instanceof Error ? error.message : String(error);
			return false;
		}
		this.response = response ?? (this.drill.type === 'sequence' ? this.drill.items : null);
		// While the question was on its way nobody could read it.
		this.elapsed = this.#clock.read();
		this.#asked = asked ?? this.elapsed;
		this.#clock.run();
		this.phase = 'ask';
		this.#startTime();
		return true;
	}

	/** Keeps when the question stood, and sends for the one after it. */
	async #stood(): Promise<void> {
		await this.#keep();
		const next = this.plan?.items[this.given.length + 1];
		if (next !== undefined) void this.#source(next).catch(() => 'asked again when it is its turn');
		this.tick();
	}

	/** A question's own clock begins anew; that of a storm goes on. */
	#startTime() {
		const { speed, each } = this.#rules;
		this.told = '';
		const isFirst = this.given.length === 0;
		if (!speed || isFirst) this.total = this.left = speed ? (this.run?.ends ?? Infinity) : each;
		if (!isFirst || this.total === Infinity) return;
		const span = spanWords(Math.round(this.total / 1000));
		this.told = speed ? `${span} on the clock.` : `Each question has ${span}.`;
	}

	/** Tries again to fetch the question that did not come. */
	retry(): Promise<void> {
		return this.#show(this.response);
	}

	async #keep(): Promise<void> {
		const { plan } = this;
		if (!plan) return;
		await this.#learner.saveDraft<ChallengeDraft>(CHALLENGE_DRAFT, {
			id: this.#id,
			plan,
			given: this.given,
			response: this.response,
			elapsed: Math.round(this.#clock.read()),
			asked: Math.round(this.#asked),
			keptAt: this.#clocks.wall()
		});
	}

	/** Renews the time. A question whose time is up is passed on with the answer in hand; a storm ends. */
	tick() {
		this.elapsed = this.#clock.read();
		if (this.phase !== 'ask') return;
		const left = this.#rules.speed
			? (this.run?.ends ?? Infinity) - this.elapsed
			: this.#rules.each - (this.elapsed - this.#asked);
		const told = timeTold(this.total, this.left, left);
		if (told !== '') this.told = told;
		this.left = left;
		// An answer on its way to the log is part of the round.
		if (left > 0 || this.busy) return;
		if (this.#rules.speed) void this.#finish();
		else void this.answer(this.canAnswer ? this.response : null);
	}

	/** The page was hidden: the time goes on, and can be trusted no longer. */
	hidden() {
		if (this.phase !== 'ask') return;
		this.#clock.distrust();
		void this.#keep();
	}

	respond(response: DrillAnswer | null) {
		if (this.phase !== 'ask' || this.busy) return;
		this.response = response;
		if (this.isAccuracy) void this.#keep();
	}

	/** @param answer null passes on: it counts as not answered */
	async answer(answer: DrillAnswer | null): Promise<void> {
		const { plan, codes } = this;
		const drill = this.#own;
		if (this.phase !== 'ask' || this.busy || !plan || !drill || !codes) return;
		this.busy = true;
		let stands: boolean;
		try {
			this.elapsed = this.#clock.read();
			const [at, ms] = [Math.round(this.elapsed), Math.round(this.elapsed - this.#asked)];
			const { verdict, score } =
				answer === null ? { verdict: 'wrong' as const, score: 0 } : markDrill(drill, answer, codes);
			const outcome = outcomeOf(drill, answer);
			const one = { item: drill.id, rev: drill.rev, answer, verdict, score, outcome, at, ms };
			const { speed } = this.#rules;
			if (speed && this.run) {
				const right = verdict === 'right';
				const after = answerRun(speed, this.run, { item: drill.id, right, at, ms });
				// It came after the clock had run out.
				if (after.answers.length === this.run.answers.length) return await this.#finish();
				this.run = after;
				this.last = { right, drill, change: after.change };
			}
			this.given = [...this.given, one];
			this.response = null;
			// It is kept before the next question stands: a reload then never asks it again.
			this.#asked = at;
			await this.#keep();
			stands = await this.#stand(null);
		} finally {
			this.busy = false;
		}
		// Who answers at once is heard while this is kept.
		if (stands) await this.#stood();
	}

	/** Ends the round where it stands. What was not reached is handed in as not answered. */
	async end(): Promise<void> {
		if (this.phase !== 'ask' && this.phase !== 'error') return;
		await (this.given.length > 0 ? this.#finish() : this.#drop());
	}

	async #finish(wasLeft = false): Promise<void> {
		const { plan, given } = this;
		if (!plan || this.phase === 'done' || this.phase === 'idle') return;
		const ms = Math.round(this.#clock.read());
		this.#clock.stop();
		this.phase = 'done';
		this.drill = null;
		const { timed } = this.#clock;
		this.done = played({ id: this.#id, plan, given, ms, timed, wasLeft });
		await writePlayed(this.#learner, this.done);
	}

	/** Back to the lobby. */
	leave() {
		this.phase = 'idle';
		this.done = null;
		this.plan = null;
	}
}
