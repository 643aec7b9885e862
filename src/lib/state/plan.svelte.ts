/** The plan page: the coming weeks up to the exam, and what each goal costs. */
import type { Library } from '../content/library';
import type { ExamAhead } from '../domain/exam-ahead';
import type { ExamCard } from '../domain/exam-card';
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
	/** Minutes a day that would do where the learner's do not; null where nothing would. */
	needs: number | null;
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
}

function weeksOf({ days }: Forecast, load: (day: DayNumber) => number): PlanWeek[] {
	const weeks: PlanWeek[] = [];
	for (let at = 0; at < days.length; at += 7) {
		const own = days.slice(at, at + 7);
		const sum = (of: 'fresh' | 'reviews' | 'seconds') => own.reduce((all, day) => all + day[of], 0);
		const busy = own.filter(({ day }) => load(day) > 0).length;
		weeks.push({
			from: own[0]?.day ?? 0,
			days: own.length,
			fresh: Math.round(sum('fresh')),
			reviews: Math.round(sum('reviews')),
			minutes: busy > 0 ? sum('seconds') / 60 / busy : 0
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
		const view = await this.#viewOf(ground, cards);
		if (asked === this.#asked) this.view = view;
	}

	async #viewOf(ground: PlanGround, cards: readonly ExamCard[]): Promise<PlanView> {
		const { exams, settings, model, choices } = ground;
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
			noDays: false
		};
		const last = exams.at(-1)?.day ?? today;
		let loads = 0;
		for (let day = today; day < last; day++) loads += settings.load(day);
		view.noDays = exams.length > 0 && loads === 0;
		if (exams.length === 0 || aimed.length === 0) return view;
		const own = GOALS.some((value) => value === choices.goal) ? [] : [choices.goal];
		// From goal to goal the prices move on from those of the one before.
		const prices = new ExamPrices(cards, settings, today, { model });
		for (const value of [...GOALS, ...own].sort((a, b) => a - b)) {
			const goal = value / 100;
			await unhurried(prices.aim(goal));
			const cost = goalCost(prices.forecast, goal, settings.load);
			const needs =
				cost.reached || view.noDays
					? null
					: await unhurried(minutesFor(cards, settings, goal, today, { model }));
			view.goals.push({ ...cost, most: Math.min(cost.most, choices.minutes), value, needs });
			if (value === choices.goal) view.weeks = weeksOf(prices.forecast, settings.load);
		}
		view.chosen = view.goals.find(({ value }) => value === choices.goal) ?? null;
		return view;
	}
}
