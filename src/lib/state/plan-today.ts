/**
 * What Today shows and a sitting asks: the plan up to the nearest exam where one has a date, else plain FSRS. Made
 * anew from the state each time; only the price of the day's plan is kept while the page lives.
 */
import type { Library } from '../content/library';
import type { ExamAhead } from '../domain/exam-ahead';
import type { ExamFacts } from '../domain/exam-facts';
import { forecastsFor, goalCost } from '../domain/exam-goal';
import { planExamDay, type ExamCard, type ExamPlanSettings } from '../domain/exam-plan';
import type { Forecast } from '../domain/exam-forecast';
import { Forgetting } from '../domain/forgetting';
import type { Catalogue } from '../domain/pack';
import { weightsOr } from '../domain/parameters';
import { interleave, isDue, type PlannedCard } from '../domain/round';
import type { Learner } from './learner.svelte';
import { examCards } from './plan-cards';
import { aheadOf, factsFor } from './plan-edition';
import { loadOfChoices, missedShare, readChoices, type PlanChoices } from './plan-settings';
import { plannedCards, todayPlan, type PlanOfToday, type TodayPlan } from './today';

/** What the plan goes by, apart from the cards. */
export interface PlanGround {
	choices: PlanChoices;
	exams: ExamAhead[];
	facts: ExamFacts | null;
	settings: ExamPlanSettings;
	model: Forgetting;
}

export async function planGround(library: Library, learner: Learner): Promise<PlanGround> {
	const choices = readChoices(learner.state);
	const facts = await factsFor(library, choices);
	return {
		choices,
		facts,
		exams: aheadOf(choices, learner.now.day, facts),
		settings: {
			seconds: choices.minutes * 60,
			missed: missedShare(choices),
			load: loadOfChoices(choices)
		},
		model: new Forgetting(weightsOr(learner.scheduleSettings().weights))
	};
}

/** Lets the page answer a tap between two forecasts. */
const breathe = () => new Promise<void>((next) => setTimeout(next));

/** Gathers what a generator gives, with a pause after each. */
export async function gather<T>(all: Iterable<T>): Promise<T[]> {
	const out: T[] = [];
	for (const one of all) {
		out.push(one);
		await breathe();
	}
	return out;
}

/** The price of today's plan, by all that it depends on but the answers of the day. */
const prices = new Map<string, Promise<number>>();

async function priceOf(ground: PlanGround, cards: readonly ExamCard[], today: number): Promise<number> {
	const { choices, settings, model } = ground;
	const key = JSON.stringify([today, choices, cards.length, ground.facts === null]);
	let price = prices.get(key);
	if (!price) {
		const goal = choices.goal / 100;
		price = gather<Forecast>(forecastsFor(goal, cards, settings, today, { model })).then(
			(curve) => goalCost(curve, goal, settings.load).price
		);
		prices.clear();
		prices.set(key, price);
	}
	return price;
}

/** Where no exam is ahead: a light day has less, a day off nothing. */
function lightened(plan: TodayPlan, share: number, expect: (id: string) => number): TodayPlan {
	if (share === 1) return plan;
	const some = (ids: string[]) => ids.slice(0, Math.ceil(ids.length * share));
	const [due, fresh] = [some(plan.due), some(plan.fresh)];
	return {
		...plan,
		due,
		fresh,
		later: plan.later + plan.due.length - due.length,
		seconds: [...due, ...fresh].reduce((sum, id) => sum + expect(id), 0)
	};
}

/**
 * @param skills cards of generators that can be dealt on this device: `skillCards`
 * @param ahead so many new ones at least, where there are so many: the learner asked for them
 */
export async function planToday(
	library: Library,
	learner: Learner,
	catalogue: Catalogue,
	skills: readonly PlannedCard[] = [],
	ahead = 0
): Promise<PlanOfToday> {
	const ground = await planGround(library, learner);
	const { state, settings, now, today } = learner;
	const asked = ahead > 0 ? { ...settings, newPerDay: ahead } : settings;
	const plain = todayPlan(catalogue, state, asked, now, today, skills);
	const [exam = null] = ground.exams;
	const share = ground.settings.load(now.day);
	const off = share === 0;
	const all = [...plannedCards(catalogue, state, today), ...skills];
	const byId = new Map(all.map((card) => [card.entry.id, card]));
	const expect = (id: string) => byId.get(id)?.entry.expect ?? 30;
	if (exam === null) return { ...lightened(plain, ahead > 0 ? 1 : share, expect), exam, off };

	const cards = examCards(all, state, settings, ground.exams, ground.facts);
	const price = await priceOf(ground, cards, now.day);
	const sum = state.days.get(today);
	const inSteps = cards.filter(({ id }) => (byId.get(id)?.memory?.dueAt ?? 0) > 0);
	const steps = inSteps.filter(({ id }) =>
		isDue(byId.get(id)?.memory as NonNullable<PlannedCard['memory']>, now)
	);
	const waiting = new Set(inSteps.map(({ id }) => id));
	const used = new Set(
		cards.flatMap(({ lastDay, trace, family }) => (trace && lastDay === now.day ? [family] : []))
	);
	for (const { family } of steps) used.add(family);
	const day = planExamDay(
		cards.filter(({ id }) => !waiting.has(id)),
		ahead > 0 ? { ...ground.settings, seconds: Number.MAX_SAFE_INTEGER, load: () => 1 } : ground.settings,
		price,
		now.day,
		{
			spent: ahead > 0 ? 0 : ((sum?.ms ?? 0) + (sum?.lookup ?? 0)) / 1000,
			newToday: sum?.fresh ?? 0,
			used,
			model: ground.model,
			atLeast: ahead
		}
	);
	const reviews = interleave(day.reviews.flatMap((id) => byId.get(id) ?? []));
	const due = [...steps.map(({ id }) => id), ...reviews.map(({ entry }) => entry.id)];
	return {
		...plain,
		due,
		fresh: day.fresh,
		later: day.later,
		seconds: day.seconds + steps.reduce((all, { seconds }) => all + seconds / 2, 0),
		nextDay: null,
		exam,
		off
	};
}
