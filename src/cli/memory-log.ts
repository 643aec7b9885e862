/**
 * The log of a learner whose memory is known: FSRS-6 with weights of their own, asked by the default schedule. For
 * measuring how well those weights are found again. The same learner gives the same events.
 */
import type { Grade, Memory, ReviewEvent } from '../lib/domain/event';
import { eventId } from '../lib/domain/event-id';
import { Forgetting } from '../lib/domain/forgetting';
import { seededRandom } from '../lib/domain/random';
import { toCalendarDay, type DayNumber } from '../lib/domain/study-day';

export interface MemoryPlan {
	seed: number;
	/** How this learner forgets, and the share of first answers that they miss. */
	truth: Forgetting;
	missed: number;
	/** Reviews to write. */
	reviews: number;
	/** New cards a day, and the day to begin on. */
	fresh: number;
	from: DayNumber;
	/** Names of cards, in the order in which they are begun; when they are used up, others are made up. */
	cards?: readonly string[];
}

interface Trace {
	stability: number;
	difficulty: number;
}
interface Studied {
	name: string;
	truly: Trace;
	/** What the default makes of it: the log holds this, and days are chosen by it. */
	told: Trace;
	head: string | null;
	last: DayNumber;
	due: DayNumber;
	reps: number;
	lapses: number;
}

const TWO_32 = 4_294_967_296;
const EIGHT = 1e8;

/** @returns reviews in the order of the log, all of one device */
export function memoryLog(plan: MemoryPlan): ReviewEvent[] {
	const random = seededRandom(plan.seed);
	const usual = new Forgetting();
	const events: ReviewEvent[] = [];
	const cards: Studied[] = [];
	let day = plan.from;
	let at = 0;

	const moved = (by: Forgetting, trace: Trace | null, grade: Grade, wait: number): Trace =>
		trace === null
			? { stability: by.firstStability(grade), difficulty: by.firstDifficulty(grade) }
			: {
					stability: by.stability(trace.stability, trace.difficulty, grade, wait),
					difficulty: by.difficulty(trace.difficulty, grade)
				};
	const write = (card: Studied, grade: Grade, isFirst: boolean) => {
		const wait = day - card.last;
		card.truly = moved(plan.truth, isFirst ? null : card.truly, grade, wait);
		card.told = moved(usual, isFirst ? null : card.told, grade, wait);
		card.last = day;
		card.reps++;
		if (grade === 1 && !isFirst) card.lapses++;
		const interval = grade === 1 ? 0 : Math.max(1, Math.round(usual.interval(card.told.stability, 0.9)));
		card.due = day + interval;
		at += 1000 + random.below(60_000);
		const after: Memory = {
			state: grade === 1 ? (isFirst ? 1 : 3) : 2,
			step: 0,
			stability: Math.round(card.told.stability * EIGHT),
			difficulty: Math.round(card.told.difficulty * EIGHT),
			interval,
			dueDay: card.due,
			dueAt: grade === 1 ? at + 600_000 : 0,
			lastDay: day,
			reps: card.reps,
			lapses: card.lapses
		};
		const id = eventId('MemoryLg', events.length + 1, Uint8Array.of(random.below(256), random.below(256)));
		const isRight = grade > 1;
		events.push({
			...{ id, hlc: at, at, offset: 0, day: toCalendarDay(day), app: '0.1.0', kind: 'review' },
			...{ card: card.name, item: card.name, rev: 1, round: `round-${day}`, prev: card.head, answer: 'a' },
			...{ verdict: isRight ? 'right' : 'wrong', score: isRight ? 1000 : 0, grade },
			...{ ms: 6000 + random.below(30_000), lookup: 0, help: false, after }
		});
		card.head = id;
	};
	const isFull = () => events.length >= plan.reviews;
	const recalled = (): Grade => (random.below(10) === 0 ? 2 : random.below(9) === 0 ? 4 : 3);

	for (; !isFull(); day++) {
		at = Math.max(at, day * 86_400_000 + 9 * 3_600_000);
		const due = cards.filter((card) => card.due <= day);
		for (const card of due) {
			if (isFull()) break;
			const chance = plan.truth.recall(day - card.last, card.truly.stability);
			const grade = random.word() / TWO_32 < chance ? recalled() : 1;
			write(card, grade, false);
			// What was missed is asked once more before the sitting ends.
			if (grade === 1 && !isFull()) write(card, 3, false);
		}
		for (let more = 0; more < plan.fresh && !isFull(); more++) {
			const number = cards.length;
			const nothing = { stability: 0, difficulty: 0 };
			const name = plan.cards?.[number] ?? `card-${number}`;
			const known = { head: null, last: day, due: day, reps: 0, lapses: 0 };
			const card: Studied = { name, truly: nothing, told: nothing, ...known };
			cards.push(card);
			write(card, random.word() / TWO_32 < plan.missed ? 1 : recalled(), true);
			if (!isFull()) write(card, 3, false);
		}
	}
	return events;
}
