/**
 * The plan up to an exam: what to do today, from what is remembered alone. No plan is kept, so that a missed day, a
 * second device or another date changes nothing but the next plan.
 *
 * A review is asked when it adds enough to recall on the day for the time it takes: its gain a second, weighed by
 * the exam's blueprint, is held against a price that sinks as the day comes near. Whoever aims higher pays for more:
 * their price is lower. What adds nothing on the day is not asked, and intervals that would end behind the day are
 * of no account. The price comes from `exam-forecast.ts`.
 */
import { gainOf, newItemTime, priceOn, type Trace } from './exam-gain';
import { Forgetting } from './forgetting';
import type { DayNumber } from './study-day';

/** An item with what the plan needs of it. */
export interface ExamCard {
	id: string;
	family: string;
	topic: string;
	level: number;
	/** Expected seconds for reading and answering it. */
	seconds: number;
	/** What the item counts for in the exam; 1 is the mean. */
	weight: number;
	/** Days of the exams that ask it, the nearest first, and the first day on which it may be asked. */
	days: readonly DayNumber[];
	from: DayNumber | 0;
	/** Null for one that was never answered. */
	trace: Trace | null;
	/** Study day of the last answer. */
	lastDay: DayNumber;
}

export interface ExamPlanSettings {
	/** Seconds that a usual day has. */
	seconds: number;
	/** Share of first answers that are missed, 0 to 1. */
	missed: number;
	/** Share of a usual day that a day carries: 1, less on a light day, 0 on a day off. */
	load: (day: DayNumber) => number;
}

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

/** The day of the exam for which a card is learned on a study day, or undefined when all are over. */
export const nextExamDay = ({ days }: Pick<ExamCard, 'days'>, today: DayNumber): DayNumber | undefined =>
	days.find((day) => day >= today);

/** Days before an exam on which nothing new is begun: two at least, a week at most. */
export const restBefore = (left: number): number => Math.min(7, Math.max(2, Math.round(left / 10)));

/**
 * How a day weighs when new items are spread over the days: more towards the exam, since what is begun late need not
 * be kept for long (found with simulated learners: 2 % fewer minutes than begun evenly).
 * @param left days to the exam
 */
export const freshWeight = (left: number): number => Math.max(0.5, 1.6 - left / 80);

/**
 * How many items to begin today, so that the last is begun in time. A fraction, for whoever adds up days.
 * @param unseen items not yet begun, those of today among them
 * @param today first day that counts
 * @param examDay the exam's
 */
export function freshShare(
	unseen: number,
	today: DayNumber,
	examDay: DayNumber,
	load: (day: DayNumber) => number
): number {
	const share = (day: DayNumber) => load(day) * freshWeight(examDay - day);
	const own = share(today);
	const end = examDay - restBefore(examDay - today);
	if (own === 0 || today >= end) return 0;
	let all = 0;
	for (let day = today; day < end; day++) all += share(day);
	return (unseen * own) / all;
}

/** New items in the order in which they are begun: topics in turn by what they count for, easy ones first. */
export function freshOrder(cards: readonly ExamCard[]): ExamCard[] {
	const topics = new Map<string, ExamCard[]>();
	for (const card of cards) {
		const list = topics.get(card.topic);
		if (list) list.push(card);
		else topics.set(card.topic, [card]);
	}
	const placed: { card: ExamCard; at: number }[] = [];
	for (const list of topics.values()) {
		const weight = list.reduce((sum, card) => sum + card.weight, 0);
		const easyFirst = [...list].sort((a, b) => a.level - b.level);
		for (const [place, card] of easyFirst.entries()) placed.push({ card, at: (place + 0.5) / weight });
	}
	// The sort keeps equals in their order, so it is the same on every device.
	return placed.sort((a, b) => a.at - b.at).map(({ card }) => card);
}

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
	card.from <= today && (nextExamDay(card, today) ?? 0) >= today && card.days.length > 0;

export interface Worth {
	/** Recall gained on the exam's day, for each second. */
	worth: number;
	seconds: number;
	/** Days to the exam. */
	left: number;
}

/** What a review of a card is worth on a day. */
export function worthOf(model: Forgetting, card: ExamCard, today: DayNumber): Worth {
	const examDay = nextExamDay(card, today);
	if (card.trace === null || examDay === undefined) return { worth: 0, seconds: 0, left: 0 };
	const { gain, time } = gainOf(model, card.trace, today - card.lastDay, examDay - today);
	const seconds = time * card.seconds;
	return { worth: (gain * card.weight) / seconds, seconds, left: examDay - today };
}

function reviewsOf(model: Forgetting, cards: readonly ExamCard[], price: number, today: DayNumber) {
	const worth: (Worth & { card: ExamCard })[] = [];
	for (const card of cards) {
		if (card.trace === null || card.lastDay >= today || !isOpen(card, today)) continue;
		const one = worthOf(model, card, today);
		if (one.worth > 0 && one.worth >= priceOn(price, one.left)) worth.push({ card, ...one });
	}
	return worth.sort((a, b) => b.worth - a.worth);
}

/** Items to begin on a day: those of the nearest exam first. */
function freshOf(
	cards: readonly ExamCard[],
	today: DayNumber,
	newToday: number,
	{ load }: ExamPlanSettings
): { cards: ExamCard[]; count: number } {
	const unseen = cards.filter((card) => card.trace === null && isOpen(card, today));
	const examDays = [...new Set(unseen.map((card) => nextExamDay(card, today) ?? 0))].sort((a, b) => a - b);
	const order: ExamCard[] = [];
	let count = 0;
	for (const examDay of examDays) {
		const own = unseen.filter((card) => nextExamDay(card, today) === examDay);
		// What was begun today belongs to the nearest exam: it was first in the order.
		const begun = order.length === 0 ? newToday : 0;
		count += Math.max(0, Math.ceil(freshShare(own.length + begun, today, examDay, load)) - begun);
		order.push(...freshOrder(own));
	}
	return { cards: order, count };
}

/**
 * What to do on a study day, apart from cards within their learning steps.
 * @param cards those that may be asked: not put aside, of the learner's exams
 * @param price the least worth that a review must have on the eve of the exam, as `worthOf` counts it
 * @param today a study day before the exam; on the day itself, and after, nothing is planned
 * @param spent seconds that were spent today
 * @param newToday items begun today
 * @param used families that were asked today or are asked now
 * @param atLeast so many new ones, where there are so many: the learner asked for them
 */
export function planExamDay(
	cards: readonly ExamCard[],
	settings: ExamPlanSettings,
	price: number,
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
	const worth = reviewsOf(model, cards, price, today);
	const open = new Map(worth.map((one) => [one.card, one]));
	const reviews = once(
		worth.map(({ card }) => card),
		families
	);
	const fresh = freshOf(cards, today, newToday, settings);
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
		const seconds = open.get(card)?.seconds ?? 0;
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
