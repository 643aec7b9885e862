/**
 * Learners made of numbers, for measuring plans: each forgets by an FSRS-6 whose weights are drawn around the
 * default, which no plan may see. A plan sees what the app sees: grades, and days.
 */
import { afterMiss, ANSWER_TIME, type Trace } from '../lib/domain/exam-time';
import type { Grade } from '../lib/domain/event';
import { DEFAULT_WEIGHTS, Forgetting } from '../lib/domain/forgetting';
import { seededRandom } from '../lib/domain/random';

/** Spread of the natural logarithm of each weight: the first stabilities, the others, the curve's exponent. */
const SPREAD = { first: 0.3, talent: 0.25, other: 0.12, curve: 0.15 } as const;
/** How learners grade what they recalled. */
export const GRADED = { 2: 0.1, 3: 0.8, 4: 0.1 } as const;
const WORD = 4_294_967_296;

export interface SimulatedLearner {
	seed: number;
	truth: Forgetting;
	/** Share of first answers that are missed. */
	missed: number;
}

/** Normal chance from a seeded generator, by Box and Muller. */
function normalOf(seed: number): () => number {
	const random = seededRandom(seed);
	const part = () => (random.word() + 0.5) / WORD;
	return () => Math.sqrt(-2 * Math.log(part())) * Math.cos(2 * Math.PI * part());
}

export function simulatedLearner(seed: number): SimulatedLearner {
	const normal = normalOf(seed);
	const talent = SPREAD.talent * normal();
	const weights = DEFAULT_WEIGHTS.map((weight, at) => {
		const spread = at < 4 ? SPREAD.first : at === 20 ? SPREAD.curve : SPREAD.other;
		return weight * Math.exp(spread * normal() + (at < 4 ? talent : 0));
	});
	weights[4] = Math.min(9, weights[4] ?? 5);
	return {
		seed,
		truth: new Forgetting(weights),
		missed: Math.min(0.6, Math.max(0.1, 0.35 + 0.1 * normal()))
	};
}

/** A card as a policy sees it. */
export interface SeenCard {
	/** Study day of the last answer, from 0. */
	last: number;
	/** What FSRS-6 with default weights makes of the grades. */
	estimate: Trace;
}

/** What is done each day, and what is made of each answer. `C` is what a policy keeps of a card. */
export interface Policy<C> {
	/** Cards to review, in order, by number; and how many to begin. New cards come before reviews, or after. */
	choose: (
		day: number,
		seen: readonly (SeenCard & { own: C })[],
		unseen: number
	) => { reviews: number[]; fresh: number };
	freshFirst: boolean;
	/** @param own what was kept, undefined for a first answer @param elapsed days since the last */
	after: (own: C | undefined, grade: Grade, day: number, card: SeenCard, elapsed: number) => C;
}

export interface Trial {
	/** Cards, days to the exam, and seconds that no day may go beyond. */
	cards: number;
	days: number;
	most: number;
	/** Expected seconds of a card. */
	seconds: number;
}

export interface Outcome {
	minutes: number;
	/** Mean of the true chance of recall on the exam's day over all cards, those never begun at 0. */
	recall: number;
	/** Minutes of the fullest day. */
	fullest: number;
	/** Minutes for first answers, for reviews that were recalled and for those that were missed. */
	kinds: { fresh: number; right: number; missed: number };
	/** Cards begun, by days left to the exam. */
	begun: Float64Array;
}

/**
 * Plays a trial. A card's luck depends on the learner, the card and how often it was asked, so that all policies
 * meet the same.
 */
export function play<C>(learner: SimulatedLearner, trial: Trial, policy: Policy<C>): Outcome {
	const { truth, missed } = learner;
	const model = new Forgetting();
	const chance = Array.from({ length: trial.cards }, (_, card) =>
		seededRandom(learner.seed * 1_000_003 + card)
	);
	const seen: (SeenCard & { own: C; truly: Trace })[] = [];
	const part = (card: number) => (chance[card]?.word() ?? 0) / WORD;
	const kinds = { fresh: 0, right: 0, missed: 0 };
	const begun = new Float64Array(trial.days + 1);
	const spend = (kind: keyof typeof kinds, parts: number): number => {
		kinds[kind] += (trial.seconds * parts) / 60;
		return trial.seconds * parts;
	};

	const gradeOf = (card: number, isRecalled: boolean): Grade => {
		const other = part(card);
		if (!isRecalled) return 1;
		return other < GRADED[2] ? 2 : other < 1 - GRADED[4] ? 3 : 4;
	};
	const begin = (day: number): number => {
		const at = seen.length;
		const grade = gradeOf(at, part(at) >= missed);
		// Asked once more on the same day, within its learning steps.
		const first = (by: Forgetting): Trace => {
			const difficulty = by.firstDifficulty(grade);
			return { stability: by.stability(by.firstStability(grade), difficulty, 3, 0), difficulty };
		};
		const card: SeenCard = { last: day, estimate: first(model) };
		seen.push({ ...card, truly: first(truth), own: policy.after(undefined, grade, day, card, 0) });
		begun[trial.days - day]! += 1;
		return spend('fresh', grade === 1 ? ANSWER_TIME.newMissed : ANSWER_TIME.newRight);
	};
	const review = (at: number, day: number): number => {
		const card = seen[at];
		if (!card || card.last >= day) return 0;
		const elapsed = day - card.last;
		const grade = gradeOf(at, part(at) < truth.recall(elapsed, card.truly.stability));
		const next = (by: Forgetting, trace: Trace): Trace =>
			grade === 1
				? afterMiss(by, trace, elapsed)
				: {
						stability: by.stability(trace.stability, trace.difficulty, grade, elapsed),
						difficulty: by.difficulty(trace.difficulty, grade)
					};
		card.truly = next(truth, card.truly);
		card.estimate = next(model, card.estimate);
		card.last = day;
		card.own = policy.after(card.own, grade, day, card, elapsed);
		return grade === 1 ? spend('missed', ANSWER_TIME.missed) : spend('right', ANSWER_TIME.right);
	};

	let [seconds, fullest] = [0, 0];
	for (let day = 0; day < trial.days; day++) {
		const { reviews, fresh } = policy.choose(day, seen, trial.cards - seen.length);
		let today = 0;
		const beginAll = () => {
			for (let one = 0; one < fresh && seen.length < trial.cards && today < trial.most; one++)
				today += begin(day);
		};
		if (policy.freshFirst) beginAll();
		for (const at of reviews) {
			if (today >= trial.most) break;
			today += review(at, day);
		}
		if (!policy.freshFirst) beginAll();
		seconds += today;
		fullest = Math.max(fullest, today);
	}
	const recall = seen.reduce(
		(sum, { last, truly }) => sum + truth.recall(trial.days - last, truly.stability),
		0
	);
	return { minutes: seconds / 60, recall: recall / trial.cards, fullest: fullest / 60, kinds, begun };
}
