/** Ways to study that a plan is measured against: SM-2 as Anki ships it, Leitner's boxes, FSRS without a date, and ours. */
import type { ExamCard } from '../lib/domain/exam-card';
import { planExamDay } from '../lib/domain/exam-plan';
import { ExamPrices } from '../lib/domain/exam-prices';
import { MISSED_FIRST } from '../lib/domain/exam-time';
import { Forgetting } from '../lib/domain/forgetting';
import type { Policy, SeenCard, Trial } from './simulated-learners';

/** How many cards to begin on a day of those not begun. */
export type Pace = (day: number, unseen: number) => number;

/** So many a day, as Anki does by default with 20. */
export const everyDay =
	(count: number): Pace =>
	() =>
		count;
/** Evenly, the last at so much of the days. */
export const evenly = (share: number, { cards, days }: Trial): Pace => {
	const until = Math.max(1, Math.round(days * share));
	return (day, unseen) => Math.max(0, unseen - Math.floor(cards * (1 - Math.min(1, (day + 1) / until))));
};

interface Due {
	due: number;
}

/** Reviews whose day has come, by a key, the least first. */
function dueOn<C extends Due>(
	seen: readonly (SeenCard & { own: C })[],
	day: number,
	key: (card: SeenCard & { own: C }) => number
): number[] {
	const due: number[] = [];
	for (const [at, card] of seen.entries()) if (card.own.due <= day) due.push(at);
	const keyAt = (at: number) => key(seen[at] as SeenCard & { own: C });
	return due.sort((a, b) => keyAt(a) - keyAt(b) || a - b);
}

/** SM-2 with Anki's defaults: ease 2.5, steps within the day, 1 day, easy 4 days; lapses back to 1 day. */
export function sm2(pace: Pace, modifier: number): Policy<Due & { ease: number; interval: number }> {
	return {
		freshFirst: false,
		choose: (day, seen, unseen) => ({
			reviews: dueOn(seen, day, ({ own }) => own.due),
			fresh: pace(day, unseen)
		}),
		after: (own, grade, day, _card, elapsed) => {
			if (own === undefined) {
				const interval = grade === 4 ? 4 : 1;
				return { ease: 2.5, interval, due: day + interval };
			}
			if (grade === 1) return { ease: Math.max(1.3, own.ease - 0.2), interval: 1, due: day + 1 };
			// Anki counts days of delay: half for good, whole for easy.
			const late = Math.max(0, elapsed - own.interval);
			const base =
				grade === 2
					? own.interval * 1.2
					: grade === 3
						? (own.interval + late / 2) * own.ease
						: (own.interval + late) * own.ease * 1.3;
			const interval = Math.max(own.interval + 1, Math.round(base * modifier));
			const ease = Math.max(1.3, own.ease + (grade === 2 ? -0.15 : grade === 4 ? 0.15 : 0));
			return { ease, interval, due: day + interval };
		}
	};
}

/** Days that a card stays in each of five boxes. */
const BOXES = [1, 2, 4, 8, 16];

export function leitner(pace: Pace, factor: number): Policy<Due & { box: number }> {
	return {
		freshFirst: false,
		choose: (day, seen, unseen) => ({
			reviews: dueOn(seen, day, ({ own }) => own.due),
			fresh: pace(day, unseen)
		}),
		after: (own, grade, day) => {
			const box = own === undefined || grade === 1 ? 0 : Math.min(BOXES.length - 1, own.box + 1);
			return { box, due: day + Math.max(1, Math.round((BOXES[box] ?? 1) * factor)) };
		}
	};
}

/** FSRS-6 with default weights, which knows no exam. */
export function plainFsrs(pace: Pace, retention: number): Policy<Due> {
	const model = new Forgetting();
	return {
		freshFirst: false,
		choose: (day, seen, unseen) => ({
			reviews: dueOn(seen, day, ({ estimate }) => estimate.stability),
			fresh: pace(day, unseen)
		}),
		after: (_own, _grade, day, { estimate }) => ({
			due: day + Math.max(1, Math.round(model.interval(estimate.stability, retention)))
		})
	};
}

/** The app's own plan for an exam, made anew every day, with default weights. @param goal recall on the day that it aims at */
export function ourPlan(trial: Trial, goal: number): Policy<null> {
	const model = new Forgetting();
	const settings = { seconds: trial.most, missed: MISSED_FIRST, load: () => 1, relied: 1 };
	return {
		freshFirst: true,
		choose: (day, seen, unseen) => {
			const card = (at: number): ExamCard => ({
				id: String(at),
				family: String(at),
				topic: 'one',
				level: 1,
				seconds: trial.seconds,
				weight: 1,
				days: [trial.days],
				from: 0,
				trace: seen[at]?.estimate ?? null,
				lastDay: seen[at]?.last ?? 0
			});
			const cards = Array.from({ length: seen.length + unseen }, (_, at) => card(at));
			const prices = new ExamPrices(cards, settings, day, { model });
			const steps = prices.aim(goal);
			while (!steps.next().done);
			const plan = planExamDay(cards, settings, prices, day, { model });
			return { reviews: plan.reviews.map(Number), fresh: plan.fresh.length };
		},
		after: () => null
	};
}
