/** An item as the plan up to an exam takes it, and what the plan goes by. */
import type { Trace } from './exam-time';
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
	/** Share of the time of days to come that is relied on, above 0 to 1: who misses days will miss some more. */
	relied: number;
}

/** The day of the exam for which a card is learned on a study day, or undefined when all are over. */
export const nextExamDay = ({ days }: Pick<ExamCard, 'days'>, today: DayNumber): DayNumber | undefined =>
	days.find((day) => day >= today);

/** The day of the exam for which a card is learned when it may be asked, or undefined when all are over. */
export const aimedDay = (card: Pick<ExamCard, 'days' | 'from'>, today: DayNumber): DayNumber | undefined =>
	nextExamDay(card, Math.max(today, card.from));

/** Days before an exam on which nothing new is begun: two at least, a week at most. @param left days to the exam */
export const restBefore = (left: number): number => Math.min(7, Math.max(2, Math.round(left / 10)));

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
