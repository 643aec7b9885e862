/** A challenge that is one chart: the chart's own paper and sheet, handed in once, with no memory touched. */
import { audit, type Audit } from '../domain/audit';
import type { Chart, CodeSheet } from '../domain/chart';
import { playedResult, playRules, rightIn } from '../domain/challenge-play';
import { NO_WORD } from '../domain/class-collect';
import type { PackCodes } from '../domain/pack';
import { challengeMark, writeResult } from '../domain/result-code';
import { chartOutcomes } from '../domain/result-outcome';
import { timeTold } from '../domain/time-told';
import { CHALLENGE_DRAFT, timeAway, type ChallengeDone, type ChallengePlan } from './challenge-draft';
import { ChartState, type ChartDraft, type ChartKeeper } from './chart.svelte';
import type { Learner } from './learner.svelte';
import { RoundClock, type Clocks } from './round-clock';

export interface ChartChallengeDraft {
	id: string;
	plan: ChallengePlan;
	sheet: ChartDraft | null;
	elapsed: number;
	keptAt: number;
}

type HandIn = Parameters<ChartKeeper['handInChart']>;

export class ChallengeChart {
	readonly plan: ChallengePlan;
	readonly chart: Chart;
	readonly codes: PackCodes;
	readonly work: ChartState;
	#learner: Learner;
	#clocks: Clocks;
	#clock: RoundClock;
	#id: string;
	#sheet: ChartDraft | null;
	/** ms for the whole chart; Infinity without a clock. */
	readonly total: number;

	left = $state(Infinity);
	told = $state('');
	done = $state.raw<ChallengeDone | null>(null);
	result = $state.raw<Audit | null>(null);

	/** @param draft of a round that was left in the middle */
	constructor(
		found: { chart: Chart; codes: PackCodes },
		begun: { plan: ChallengePlan; draft?: ChartChallengeDraft },
		learner: Learner,
		clocks: Clocks
	) {
		const { plan, draft } = begun;
		this.plan = plan;
		this.chart = found.chart;
		this.codes = found.codes;
		this.#learner = learner;
		this.#clocks = clocks;
		this.#id = draft?.id ?? learner.newRoundId();
		this.#sheet = draft?.sheet ?? null;
		const before = draft ? draft.elapsed + timeAway(draft, clocks.wall()) : 0;
		this.#clock = new RoundClock(clocks, before, draft === undefined);
		this.total = playRules({ ...plan.challenge, mode: 'accuracy' }, plan.allowance, 1).each;
		this.left = this.total;
		this.work = new ChartState(found.chart, () => found.codes, this.#keeper(), clocks.steady);
	}

	#keeper(): ChartKeeper {
		return {
			readDraft: <T>() => Promise.resolve((this.#sheet ?? undefined) as T | undefined),
			saveDraft: async <T>(_: string, sheet: T) => {
				if (this.done) return;
				this.#sheet = $state.snapshot(sheet) as ChartDraft;
				await this.#keep();
			},
			dropDraft: () => Promise.resolve(),
			handInChart: (...given: HandIn) => this.#handIn(given[0].sheet, given[1].help),
			scheduleSettings: () => this.#learner.scheduleSettings()
		};
	}

	async open(): Promise<void> {
		this.#clock.run();
		await this.work.open();
		await this.#keep();
		this.tick();
	}

	async #keep(): Promise<void> {
		await this.#learner.saveDraft<ChartChallengeDraft>(CHALLENGE_DRAFT, {
			id: this.#id,
			plan: this.plan,
			sheet: this.#sheet,
			elapsed: Math.round(this.#clock.read()),
			keptAt: this.#clocks.wall()
		});
	}

	/** Renews the time. When it is up, what stands on the sheet is handed in. */
	tick() {
		if (this.done || this.work.busy) return;
		const left = this.total - this.#clock.read();
		const told = timeTold(this.total, this.left, left);
		if (told !== '') this.told = told;
		this.left = left;
		if (left <= 0) void this.end();
	}

	/** Hands in what stands on the sheet. A wording that waits to be chosen waits no longer. */
	async end(): Promise<void> {
		const { lines, em } = this.work;
		await this.#handIn({ lines, ...(em === undefined ? {} : { em }) }, false);
	}

	hidden() {
		this.#clock.distrust();
		this.work.visible(false);
	}

	async #handIn(given: CodeSheet, help: boolean): Promise<void> {
		if (this.done) return;
		const sheet = $state.snapshot(given) as CodeSheet;
		const ms = Math.round(this.#clock.read());
		this.#clock.stop();
		const result = audit(this.chart, sheet, this.codes);
		const { text, nonce, nickname } = this.plan;
		const answers = chartOutcomes(this.chart.key, result);
		const code = writeResult(playedResult({ challenge: challengeMark(text), nonce, nickname, answers }, ms));
		const right = rightIn(answers, true);
		const { id: item, rev } = this.chart;
		const score = Math.round(result.score / 10);
		this.result = result;
		this.done = {
			...{ id: this.#id, plan: this.plan, given: [], right, ms, timed: this.#clock.timed, result: code },
			wasLeft: false,
			chart: { item, rev, sheet }
		};
		await this.#learner.log.append([], () => ({
			events: [
				{
					kind: 'practice' as const,
					...{ item, rev, round: this.#id, answer: sheet.lines.map((line) => line.code) },
					verdict: result.clean ? ('right' as const) : score > 0 ? ('partial' as const) : ('wrong' as const),
					...{ score, ms, lookup: 0, help }
				},
				{
					kind: 'challenge' as const,
					...{ round: this.#id, challenge: text, nonce: nonce === NO_WORD ? '' : nonce, nickname },
					...{ asked: answers.length - 1, right, ms, result: code }
				}
			],
			drafts: () => ({ [CHALLENGE_DRAFT]: undefined })
		}));
	}
}
