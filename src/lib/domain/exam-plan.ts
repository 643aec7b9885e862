/**
 * The plan up to an exam: what to do today, from what is remembered alone. No plan is kept, so that a missed day, a
 * second device or another date changes nothing but the next plan.
 *
 * A review is asked today when that costs less, in time and in what is lost on the exam's day, than to ask it later
 * or not at all; a new card is begun when its turn comes among the days that are left. What counts as dear comes from
 * `exam-prices.ts`: the more the learner aims for, the more recall is worth, and a full day makes its time dear.
 */
import { aimedDay, freshOrder, nextExamDay, type ExamCard, type ExamPlanSettings } from './exam-card';
import type { ExamPrices } from './exam-prices';
import { newItemTime } from './exam-time';
import { Forgetting } from './forgetting';
import { KnownCard, knownCard } from './known-card';
import { AHEAD } from './memory-grid';
import { chanceBy } from './shuffled-by';
import type { DayNumber } from './study-day';

export interface ExamDay {
	/** Ids, the most worth first. */
	reviews: string[];
	/** Reviews that were worth their time and did not fit into the day. */
	later: number;
	fresh: string[];
	/** Expected seconds for all of it, repeats within the day among them. */
	seconds: number;
}

/** Of a day's time so much is kept for what was met before, where there is any. */
export const NEW_SHARE = 0.75;

/** Of several cards of one family only the first stays: one gives the other away. */
function once(cards: readonly ExamCard[], used: Set<string>): ExamCard[] {
	return cards.filter(({ family }) => {
		if (used.has(family)) return false;
		used.add(family);
		return true;
	});
}

/** Cards that may be asked on a day for an exam that is still ahead. */
const isOpen = (card: ExamCard, today: DayNumber) =>
	card.from <= today && (nextExamDay(card, today) ?? 0) > today;

/** Reviews that are better asked today than later, by what that saves for the time they take. */
function reviewsOf(model: Forgetting, cards: readonly ExamCard[], prices: ExamPrices, today: DayNumber) {
	const chances = new Float64Array(AHEAD.length);
	const known = new KnownCard();
	const asked: { card: ExamCard; saves: number; seconds: number }[] = [];
	for (const card of cards) {
		if (card.trace === null || card.lastDay >= today || !isOpen(card, today)) continue;
		const examDay = nextExamDay(card, today) as DayNumber;
		const course = prices.courseOf(card, examDay);
		if (course === undefined) continue;
		knownCard(model, card, today, examDay, card.seconds, known);
		const saves = course.choose(known, chances);
		// Among days that are as good the card takes one of its own, the same on every device.
		if (chanceBy(`${card.id} ${today}`) >= chances[0]!) continue;
		const time = known.reviews.time[0]!;
		asked.push({ card, saves: saves / time, seconds: time * card.seconds });
	}
	return asked.sort((a, b) => b.saves - a.saves);
}

/** Items to begin on a day: those of the nearest exam first. */
function freshOf(
	cards: readonly ExamCard[],
	prices: ExamPrices,
	today: DayNumber,
	newToday: number
): { cards: ExamCard[]; count: number } {
	const unseen = cards.filter((card) => card.trace === null && isOpen(card, today));
	const examDays = [...new Set(unseen.map((card) => aimedDay(card, today) ?? 0))].sort((a, b) => a - b);
	const order: ExamCard[] = [];
	let count = 0;
	for (const examDay of examDays) {
		const own = unseen.filter((card) => aimedDay(card, today) === examDay);
		// What was begun today belongs to the nearest exam: it was first in the order.
		const begun = order.length === 0 ? newToday : 0;
		const turn = prices.begunToday(examDay) * (own.length + begun);
		// A day on which anything is begun has one at least.
		count += turn > 0.01 ? Math.max(0, Math.max(1, Math.round(turn)) - begun) : 0;
		order.push(...freshOrder(own));
	}
	return { cards: order, count };
}

/**
 * What to do on a study day, apart from cards within their learning steps.
 * @param cards those that may be asked: not put aside, of the learner's exams
 * @param prices those of this day, or of an earlier moment of it
 * @param today a study day before the exam; on the day itself, and after, nothing is planned
 * @param spent seconds that were spent today
 * @param newToday items begun today
 * @param used families that were asked today or are asked now
 * @param atLeast so many new ones, where there are so many: the learner asked for them
 */
export function planExamDay(
	cards: readonly ExamCard[],
	settings: ExamPlanSettings,
	prices: ExamPrices,
	today: DayNumber,
	{
		spent = 0,
		newToday = 0,
		used = new Set<string>() as ReadonlySet<string>,
		model = new Forgetting(),
		atLeast = 0
	} = {}
): ExamDay {
	const day = settings.seconds * settings.load(today);
	const families = new Set(used);
	const worth = reviewsOf(model, cards, prices, today);
	const secondsOf = new Map(worth.map(({ card, seconds }) => [card, seconds]));
	const reviews = once(
		worth.map(({ card }) => card),
		families
	);
	const fresh = freshOf(cards, prices, today, newToday);
	let room = Math.max(0, day - spent);
	// New ones are counted first, so that reviews cannot put them off for ever.
	let newRoom = Math.min(room, reviews.length > 0 ? day * NEW_SHARE : day);
	let all = 0;
	const begun: ExamCard[] = [];
	for (const card of once(fresh.cards, new Set(families))) {
		const seconds = card.seconds * newItemTime(settings.missed);
		const isAsked = begun.length < atLeast;
		if (!isAsked && (begun.length >= fresh.count || newRoom < seconds / 2)) break;
		begun.push(card);
		newRoom -= seconds;
		room -= seconds;
		all += seconds;
	}
	const asked: ExamCard[] = [];
	for (const card of reviews) {
		const seconds = secondsOf.get(card) ?? 0;
		if (room < seconds / 2) break;
		asked.push(card);
		room -= seconds;
		all += seconds;
	}
	return {
		reviews: asked.map(({ id }) => id),
		later: reviews.length - asked.length,
		fresh: begun.map(({ id }) => id),
		seconds: all
	};
}
