/**
 * What Today shows and a sitting asks: the plan up to the nearest exam where one has a date, else plain FSRS. Made
 * anew from the state each time; only the prices of the day's plan are kept while the page lives.
 */
import type { Library } from '../content/library';
import type { ExamAhead } from '../domain/exam-ahead';
import type { ExamFacts } from '../domain/exam-facts';
import type { ExamCard, ExamPlanSettings } from '../domain/exam-card';
import { planExamDay } from '../domain/exam-plan';
import { ExamPrices } from '../domain/exam-prices';
import { Forgetting } from '../domain/forgetting';
import { keptShare } from '../domain/kept-days';
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
	const load = loadOfChoices(choices);
	return {
		choices,
		facts,
		exams: aheadOf(choices, learner.now.day, facts),
		settings: {
			seconds: choices.minutes * 60,
			missed: missedShare(choices),
			load,
			relied: keptShare(learner.state.days, learner.now.day, load)
		},
		model: new Forgetting(weightsOr(learner.scheduleSettings().weights))
	};
}

/** The page answers a tap after so many milliseconds of reckoning. */
const SPELL = 12;

/** Runs what yields to its end, with pauses in which the page can answer a tap. */
export async function unhurried<T>(steps: Generator<void, T, undefined>): Promise<T> {
	for (;;) {
		const until = performance.now() + SPELL;
		do {
			const step = steps.next();
			if (step.done) return step.value;
		} while (performance.now() < until);
		await new Promise<void>((next) => setTimeout(next));
	}
}

/** The prices of today's plan, by all that they depend on but the answers of the day. */
const known = new Map<string, Promise<ExamPrices>>();

function pricesOf(
	ground: PlanGround,
	cards: readonly ExamCard[],
	today: number,
	spent: number
): Promise<ExamPrices> {
	const { choices, settings, model } = ground;
	const key = JSON.stringify([today, choices, cards.length, ground.facts === null]);
	let own = known.get(key);
	if (!own) {
		const sought = new ExamPrices(cards, settings, today, { model, spent });
		own = unhurried(sought.aim(choices.goal / 100)).then(() => sought);
		known.clear();
		known.set(key, own);
	}
	return own;
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
	const sum = state.days.get(today);
	const spent = ((sum?.ms ?? 0) + (sum?.lookup ?? 0)) / 1000;
	const prices = await pricesOf(ground, cards, now.day, spent);
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
		prices,
		now.day,
		{
			spent: ahead > 0 ? 0 : spent,
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
