/** A speed round by oneself: what is asked, the clock, and what goes into the log. No answer touches a schedule. */
import { markDrill } from '../domain/marking';
import type { Library } from '../content/library';
import { lacking } from '../domain/drill-answer';
import type { Drill, DrillAnswer } from '../domain/drill';
import type { PracticeEvent, Verdict } from '../domain/event';
import { speedKey } from '../domain/learner-state';
import type { PackCodes } from '../domain/pack';
import { readGhost, writeGhost } from '../domain/speed-ghost';
import {
	answerRun,
	beats,
	ghostAt,
	missedOrSlow,
	startRun,
	worthOf,
	type SpeedRules,
	type SpeedRun
} from '../domain/speed-run';
import type { Learner } from './learner.svelte';
import { dealSpeed, type SpeedChoice } from './speed-start';

export type SpeedPhase = 'choose' | 'loading' | 'ask' | 'paused' | 'done' | 'error';

const DRAFT = 'speed';

/** One answer as the log will have it, with the time at which it came. */
interface Given {
	item: string;
	rev: number;
	answer: DrillAnswer;
	verdict: Verdict;
	score: number;
	/** ms from the start, and for this question. */
	at: number;
	ms: number;
}

/** What is kept with each answer: who leaves in the middle has lost nothing that was answered. */
interface SpeedDraft {
	id: string;
	choice: SpeedChoice;
	rules: SpeedRules;
	given: Given[];
	expect: Readonly<Record<string, number>>;
}

/** What the last answer was, shown while the next question stands. */
interface LastAnswer {
	right: boolean;
	drill: Drill;
	change: number;
}

export class SpeedState {
	#learner: Learner;
	#library: Library;
	#clock: () => number;
	#id = '';
	#items: string[] = [];
	/** Seconds that each item should take. */
	#expect: Readonly<Record<string, number>> = {};
	#given: Given[] = [];
	/** ms run before the clock was last started, and when that was. */
	#before = 0;
	#since: number | null = null;
	#asked = 0;
	#ghost = $state.raw<ReturnType<typeof readGhost>>([]);
	/** The run with the answer that is being kept: the page shows it together with the next question. */
	#after: SpeedRun | null = null;
	/** The round before, on its way into the log. */
	#kept: Promise<void> = Promise.resolve();

	phase = $state<SpeedPhase>('choose');
	problem = $state('');
	choice = $state.raw<SpeedChoice>({ mode: 'storm', topic: 'all', allowance: 1 });
	rules = $state.raw<SpeedRules | null>(null);
	run = $state.raw<SpeedRun | null>(null);
	drill = $state.raw<Drill | null>(null);
	codes = $state.raw<PackCodes | null>(null);
	response = $state.raw<DrillAnswer | null>(null);
	last = $state.raw<LastAnswer | null>(null);
	/** ms since the start, pauses left out; renewed by `tick`. */
	elapsed = $state(0);
	/** The round that just ended is the best of its kind. */
	isBest = $state(false);
	/** The page was left in the middle of a round that ran against a clock: it ended there. */
	wasLeft = $state(false);
	busy = $state(false);
	/** A round that was left in the middle was looked for: before that none can begin. */
	ready = $state(false);

	/** Right answers the own best had by now; null where there is none. */
	readonly ghost = $derived(this.#ghost.length === 0 ? null : ghostAt(this.#ghost, this.elapsed));
	/** ms left of a storm. */
	readonly left = $derived(this.run ? Math.max(0, this.run.ends - this.elapsed) : Infinity);
	readonly canAnswer = $derived(
		this.drill !== null && this.response !== null && lacking(this.drill, this.response) === ''
	);

	/** @param clock monotonic ms */
	constructor(learner: Learner, library: Library, clock: () => number) {
		this.#learner = learner;
		this.#library = library;
		this.#clock = clock;
	}

	/** A round that was left in the middle ends with what was answered. */
	async open() {
		const draft = await this.#learner.readDraft<SpeedDraft>(DRAFT);
		this.ready = true;
		if (!draft) return;
		if (draft.given.length === 0) return this.#learner.dropDraft(DRAFT);
		const { id, choice, rules, given, expect } = draft;
		this.#id = id;
		this.#given = given;
		this.#expect = expect;
		this.choice = choice;
		this.rules = rules;
		this.run = given.reduce(
			(run, { item, verdict, at, ms }) => answerRun(rules, run, { item, right: verdict === 'right', at, ms }),
			startRun(rules)
		);
		this.wasLeft = true;
		await this.#finish(false);
	}

	/** @param seed any whole number: which questions come is chance's business */
	async start(choice: SpeedChoice, seed: number) {
		this.choice = choice;
		this.phase = 'loading';
		this.problem = '';
		try {
			await this.#kept.catch(() => 'said by the notices');
			const deal = await dealSpeed(this.#library, this.#learner, choice, seed);
			if (!deal) {
				this.phase = 'choose';
				this.problem = 'There are too few questions here for a round. Take another topic.';
				return;
			}
			this.#items = deal.items;
			this.#expect = deal.expect;
			this.rules = deal.rules;
			this.run = startRun(deal.rules);
		} catch (error) {
			this.phase = 'choose';
			this.problem = error instanceof Error ? error.message : String(error);
			return;
		}
		this.#id = this.#learner.newRoundId();
		this.#given = [];
		this.#after = null;
		this.#before = 0;
		this.#since = null;
		this.elapsed = 0;
		this.last = null;
		this.isBest = false;
		this.wasLeft = false;
		this.#ghost = readGhost(this.best?.run ?? '');
		await this.#show();
	}

	/** The best round of this kind so far. */
	get best() {
		const { rules, choice } = this;
		const key = rules && speedKey({ mode: choice.mode, topic: choice.topic, clock: rules.clock });
		return key ? this.#learner.state.speeds.get(key) : undefined;
	}

	/** @param run as the last answer left it, and what that was */
	async #show(run = this.run, last = this.last): Promise<void> {
		const item = this.#items[this.#given.length];
		// All were asked: a round that goes on has come to its end.
		if (item === undefined || run?.over === true) {
			this.run = run;
			return this.#finish();
		}
		const round = this.#id;
		// The clock stands while a question is on its way: a slow network takes nobody's time.
		this.#stop();
		try {
			const found = await this.#library.drill(item);
			// Ended meanwhile: what comes late begins nothing anew.
			if (this.#id !== round || this.phase === 'done' || this.phase === 'choose') return;
			if (found === null) {
				this.#items = this.#items.filter((one) => one !== item);
				return await this.#show(run, last);
			}
			this.drill = found.drill;
			this.codes = found.codes;
			this.run = run;
			this.last = last;
		} catch (error) {
			if (this.#id !== round || this.phase === 'done' || this.phase === 'choose') return;
			this.run = run;
			this.#stop();
			this.phase = 'error';
			this.problem = error instanceof Error ? error.message : String(error);
			return;
		}
		this.response = this.drill.type === 'sequence' ? this.drill.items : null;
		this.#asked = this.elapsed;
		// Paused while it was fetched: it waits.
		if (this.phase !== 'paused') {
			this.phase = 'ask';
			this.#since ??= this.#clock();
			this.#measure();
			this.#asked = this.elapsed;
		}
		const next = this.#items[this.#given.length + 1];
		// Its pack is on the way while this one is read.
		if (next !== undefined) void this.#library.drill(next).catch(() => 'asked again when it is its turn');
	}

	/** Tries again to fetch the question that did not come. */
	retry() {
		return this.#show();
	}

	/** Renews the time. A storm whose time is up ends. */
	tick() {
		this.#measure();
		// An answer on its way to the log is part of the round.
		if (this.phase !== 'ask' || this.busy) return;
		if (this.run && this.elapsed >= this.run.ends) void this.#finish();
	}

	#measure() {
		if (this.#since !== null) this.elapsed = this.#before + (this.#clock() - this.#since);
	}

	#stop() {
		this.#measure();
		this.#before = this.elapsed;
		this.#since = null;
	}

	pause() {
		if (this.phase !== 'ask') return;
		this.#stop();
		this.phase = 'paused';
	}

	goOn() {
		if (this.phase !== 'paused') return;
		this.phase = 'ask';
		// A question that is still on its way starts the clock itself.
		if (!this.busy) this.#since = this.#clock();
		this.tick();
	}

	respond(response: DrillAnswer | null) {
		if (this.phase === 'ask') this.response = response;
	}

	/** @param answer null passes on: it counts as a miss */
	async answer(answer: DrillAnswer | null) {
		const { drill, codes, run, rules } = this;
		if (this.phase !== 'ask' || this.busy || !drill || !codes || !run || !rules) return;
		this.tick();
		if (this.phase !== 'ask') return;
		this.busy = true;
		try {
			const marked =
				answer === null ? { verdict: 'wrong' as const, score: 0 } : markDrill(drill, answer, codes, false);
			const { verdict, score } = marked;
			const [at, ms] = [Math.round(this.elapsed), Math.round(this.elapsed - this.#asked)];
			const right = verdict === 'right';
			this.#given = [
				...this.#given,
				{ item: drill.id, rev: drill.rev, answer: answer ?? '', verdict, score, at, ms }
			];
			const after = answerRun(rules, run, { item: drill.id, right, at, ms });
			this.#after = after;
			await this.#learner.saveDraft<SpeedDraft>(DRAFT, {
				id: this.#id,
				choice: this.choice,
				rules,
				given: this.#given,
				expect: this.#expect
			});
			// The count and the next question come together: until then a second tap does nothing.
			await this.#show(after, { right, drill, change: after.change });
		} finally {
			this.busy = false;
		}
	}

	/** Ends the round where it stands. */
	async end() {
		if (this.phase !== 'ask' && this.phase !== 'paused') return;
		if (this.#given.length > 0) return this.#finish();
		this.#stop();
		this.drill = null;
		this.phase = 'choose';
	}

	/** @param whole false where the page was left in the middle: that is no best */
	async #finish(whole = true) {
		const { rules, choice } = this;
		const run = this.#after ?? this.run;
		if (!run || !rules || this.phase === 'done') return;
		this.#stop();
		this.run = run;
		this.phase = 'done';
		this.drill = null;
		const worth = whole ? worthOf(rules, run) : null;
		const best = this.best;
		this.isBest =
			worth !== null && worth.right > 0 && beats(worth, best && best.right > 0 ? best : undefined);
		const round = this.#id;
		const answers = this.#given.map(
			({
				item,
				rev,
				answer,
				verdict,
				score,
				ms
			}): Omit<PracticeEvent, 'id' | 'hlc' | 'at' | 'offset' | 'day' | 'app'> => ({
				kind: 'practice',
				...{ item, rev, round, answer, verdict, score, ms, lookup: 0, help: false }
			})
		);
		const { mode, topic } = choice;
		const { clock } = rules;
		this.#kept = this.#learner.log
			.append([], () => ({
				events: [
					...answers,
					{
						kind: 'speed' as const,
						...{ round, mode, topic, clock, allowance: Math.round(choice.allowance * 100) },
						...{ asked: run.answers.length, right: run.right, combo: run.bestCombo },
						ms: run.answers.at(-1)?.at ?? 0,
						counts: worth !== null,
						run: writeGhost(run.answers)
					}
				],
				drafts: () => ({ [DRAFT]: undefined })
			}))
			// Reads what is known anew: the next round is measured by this one, too.
			.then(() => this.#learner.dropDraft(DRAFT));
		await this.#kept;
	}

	/** Ids that were missed or took long, for one more time through them. */
	get toReplay(): string[] {
		return this.run ? missedOrSlow(this.run, (item) => this.#expect[item] ?? 30) : [];
	}

	/** Items that were missed, each once. */
	get missed(): string[] {
		return this.run ? missedOrSlow(this.run, () => Infinity) : [];
	}

	again() {
		this.phase = 'choose';
		this.problem = '';
	}
}
