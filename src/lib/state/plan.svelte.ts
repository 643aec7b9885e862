/** The plan page: the coming weeks up to the exam, and what each goal costs. */
import type { Library } from '../content/library';
import type { ExamAhead } from '../domain/exam-ahead';
import type { ExamCard, ExamPlanSettings } from '../domain/exam-card';
import { goalCost, GOALS, minutesFor, type GoalCost } from '../domain/exam-goal';
import { ExamPrices, type Forecast } from '../domain/exam-prices';
import type { Catalogue } from '../domain/pack';
import type { DayNumber } from '../domain/study-day';
import type { Learner } from './learner.svelte';
import { examCards } from './plan-cards';
import { planGround, unhurried, type PlanGround } from './plan-today';
import { plannedCards } from './today';

export interface GoalChoice extends GoalCost {
	/** In hundredths. */
	value: number;
	/** Minutes a day that would do where the learner's do not; null where nothing would, undefined until it is known. */
	needs: number | null | undefined;
}

/** Seven days of the plan, from its first day on; the last may have fewer. */
export interface PlanWeek {
	from: DayNumber;
	days: number;
	fresh: number;
	reviews: number;
	/** Mean of its days that are not off. */
	minutes: number;
}

export interface PlanView {
	exams: ExamAhead[];
	/** Questions of the exams, those not begun, and those that wait until the nearest exam is over. */
	items: number;
	unseen: number;
	held: number;
	goals: GoalChoice[];
	chosen: GoalChoice | null;
	weeks: PlanWeek[];
	/** No day before the exam is left to study on. */
	noDays: boolean;
	/** What goals cost is still being reckoned; those that stand there are of before. */
	busy: boolean;
}

/** No day is told to take more than it has: the last per cent is not sought. */
function weeksOf({ days }: Forecast, { seconds, load }: ExamPlanSettings): PlanWeek[] {
	const weeks: PlanWeek[] = [];
	for (let at = 0; at < days.length; at += 7) {
		const own = days.slice(at, at + 7);
		const sum = (of: 'fresh' | 'reviews' | 'seconds') => own.reduce((all, day) => all + day[of], 0);
		const busy = own.filter(({ day }) => load(day) > 0).length;
		const loads = own.reduce((all, { day }) => all + load(day), 0);
		weeks.push({
			from: own[0]?.day ?? 0,
			days: own.length,
			fresh: Math.round(sum('fresh')),
			reviews: Math.round(sum('reviews')),
			minutes: busy > 0 ? Math.min(sum('seconds'), seconds * loads) / 60 / busy : 0
		});
	}
	return weeks;
}

export class PlanState {
	#library: Library;
	#learner: Learner;
	/** The last that was asked for: one that a change overtook is not shown. */
	#asked = 0;

	view = $state.raw<PlanView | null>(null);

	constructor(library: Library, learner: Learner) {
		this.#library = library;
		this.#learner = learner;
	}

	/** Reckons anew, a piece at a time, so that the page stays quick to the touch. */
	async renew(catalogue: Catalogue): Promise<void> {
		const asked = ++this.#asked;
		const learner = this.#learner;
		const ground = await planGround(this.#library, learner);
		const { exams, facts } = ground;
		const cards = examCards(
			plannedCards(catalogue, learner.state, learner.today),
			learner.state,
			learner.settings,
			exams,
			facts
		);
		const view = this.#begun(ground, cards);
		if (asked !== this.#asked) return;
		const { goals = [], chosen = null, weeks = [] } = this.view ?? {};
		this.view = view.busy ? { ...view, goals, chosen, weeks } : view;
		if (!view.busy) return;
		for await (const _goal of this.#goalsOf(ground, cards, view)) if (asked !== this.#asked) return;
		this.view = { ...view, busy: false };
	}

	/** What is known at once. */
	#begun({ exams, settings }: PlanGround, cards: readonly ExamCard[]): PlanView {
		const today = this.#learner.now.day;
		const aimed = cards.filter(({ days }) => days.length > 0);
		const view: PlanView = {
			exams,
			items: aimed.length,
			unseen: aimed.filter(({ trace }) => trace === null).length,
			held: cards.filter(({ from }) => from > today).length,
			goals: [],
			chosen: null,
			weeks: [],
			noDays: false,
			busy: exams.length > 0 && aimed.length > 0
		};
		const last = exams.at(-1)?.day ?? today;
		let loads = 0;
		for (let day = today; day < last; day++) loads += settings.load(day);
		view.noDays = exams.length > 0 && loads === 0;
		return view;
	}

	/** Puts what each goal costs into a view, and the weeks of the one that was chosen; tells each step. */
	async *#goalsOf(
		{ settings, model, choices }: PlanGround,
		cards: readonly ExamCard[],
		view: PlanView
	): AsyncGenerator<void> {
		const today = this.#learner.now.day;
		const own = GOALS.some((value) => value === choices.goal) ? [] : [choices.goal];
		// From goal to goal the prices move on from those of the one before.
		const prices = new ExamPrices(cards, settings, today, { model });
		for (const value of [...GOALS, ...own].sort((a, b) => a - b)) {
			await unhurried(prices.aim(value / 100));
			const cost = goalCost(prices.forecast, value / 100, settings.load);
			const needs = cost.reached || view.noDays ? null : undefined;
			const [minutes, most] = [cost.minutes, cost.most].map((one) => Math.min(one, choices.minutes)) as [
				number,
				number
			];
			view.goals.push({ ...cost, minutes, most, value, needs });
			if (value === choices.goal) view.weeks = weeksOf(prices.forecast, settings);
			yield;
		}
		view.chosen = view.goals.find(({ value }) => value === choices.goal) ?? null;
		this.view = { ...view };
		// What does not do for a goal does not do for the next; what does may do for it too.
		let seconds: number | null = settings.seconds;
		for (const [at, one] of view.goals.entries()) {
			if (one.needs !== undefined) continue;
			const more: ExamPlanSettings | null = seconds === null ? null : { ...settings, seconds };
			const needs: number | null =
				more && (await unhurried(minutesFor(cards, more, one.goal, today, { model })));
			view.goals[at] = { ...one, needs };
			seconds = needs === null ? null : needs * 60 - 1;
			yield;
		}
	}
}
