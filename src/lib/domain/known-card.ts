/** Cards that were answered, as a plan takes them: where their reviews lead, from the first day that is open. */
import type { ExamCard } from './exam-card';
import type { Trace } from './exam-time';
import type { Forgetting } from './forgetting';
import { AHEAD, Reviews } from './memory-grid';
import type { DayNumber } from './study-day';

/** A card that was answered, or many that are like it. */
export class KnownCard {
	/** Days from the first open day to each review: the first `count` of `AHEAD`. */
	count = 0;
	readonly reviews = new Reviews(AHEAD.length);
	/** Days left on the first day on which it may be asked; 0 for one that is not asked again. */
	first = 0;
	trace: Trace = { stability: 1, difficulty: 1 };
	/** Days from its last answer to the exam, and recall then if it is not asked again. */
	until = 0;
	kept = 0;
	/** Seconds of the cards that it stands for. */
	amount = 0;

	/**
	 * Makes it another card: looking at many thousands takes no more room than at one.
	 * @param elapsed days since its last answer on the first open day, 1 at least if there is one
	 */
	become(model: Forgetting, trace: Trace, first: number, elapsed: number, amount: number): this {
		const none = AHEAD.findIndex((wait) => wait >= first);
		this.count = none < 0 ? AHEAD.length : none;
		this.reviews.put(0, 1, model, trace, AHEAD, this.count, elapsed);
		this.first = first;
		this.trace = trace;
		this.until = elapsed + first;
		this.kept = model.recall(this.until, trace.stability);
		this.amount = amount;
		return this;
	}
}

/**
 * A card that was answered. What was answered today, or by a clock that went ahead, is not asked before the day after.
 * @param amount seconds of the cards that it stands for
 * @param known takes it
 */
export function knownCard(
	model: Forgetting,
	{ trace, lastDay, from }: ExamCard,
	today: DayNumber,
	exam: DayNumber,
	amount: number,
	known = new KnownCard()
): KnownCard {
	const first = Math.max(today, from, lastDay + 1);
	const isOpen = first < exam;
	const [left, elapsed] = isOpen ? [exam - first, first - lastDay] : [0, Math.max(0, exam - lastDay)];
	return known.become(model, trace as Trace, left, elapsed, amount);
}
