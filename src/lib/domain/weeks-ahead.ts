/**
 * A look at the coming weeks: what will be asked each day, from the learner's own cards, under a desired retention.
 * One drawn future, not a mean of many: its days go up and down as real ones do. Chance comes from a seed, the card
 * and its answer, so that two retentions meet the same luck and differ by themselves alone.
 */
import type { Grade } from './event';
import { Forgetting } from './forgetting';
import { balanced, FUZZED_FROM, fuzzRange, type DueCounts } from './load-balance';
import { weightsOr } from './parameters';
import { BACKLOG_DAYS } from './round';
import type { DayNumber } from './study-day';
import { loadOf } from './week-load';

export interface AheadAsked {
	today: DayNumber;
	/** Days to look ahead, today the first. */
	days: number;
	/** Of each card: stability in days, difficulty, study days of its next and its last answer. */
	stability: Float64Array;
	difficulty: Float64Array;
	dueDay: Int32Array;
	lastDay: Int32Array;
	/** Questions that were never asked, most new ones a day, and most reviews a day while a backlog is spread. */
	unseen: number;
	newPerDay: number;
	reviewsPerDay: number;
	/** Share of first answers that are right, 0 to 1. */
	firstRight: number;
	/** Seconds that an answer takes. */
	seconds: number;
	/** Weights as the log keeps them. */
	weights: string | undefined;
	longest: number;
	/** Light days and days off as week-load.ts reads them. On a day off nothing is asked. */
	week: string;
	daysOff: string;
	seed: number;
}

export interface WeeksAhead {
	/** Answers on each day, those to new questions among them. */
	answers: number[];
	fresh: number[];
	/** Mean of a day. */
	perDay: number;
	/** Minutes of a day, mean. */
	minutes: number;
	/** Questions that were begun by the end, and how many of them are then recalled, as the model expects it. */
	begun: number;
	recalled: number;
}

const TWO_32 = 4_294_967_296;
/** Answers that a new question takes on its first day: right, it is asked once more; missed, twice. */
const ASKED_NEW = { right: 2, missed: 3 };

/** A number from 0 to below 1 that only these three say (a mixer after murmur3's last step). */
export function drawOf(seed: number, card: number, answer: number): number {
	let mixed =
		Math.imul(seed ^ Math.imul(card + 1, 0x9e37_79b1), 0x85eb_ca6b) ^ Math.imul(answer + 1, 0xc2b2_ae35);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
	return ((mixed ^ (mixed >>> 16)) >>> 0) / TWO_32;
}

/** What is due on a day, the memory that fades fastest first where not all of it is asked. */
function askedOn(
	day: DayNumber,
	cards: number,
	due: Int32Array,
	stability: Float64Array,
	most: number
): number[] {
	const open: number[] = [];
	for (let card = 0; card < cards; card++) if ((due[card] ?? 0) <= day) open.push(card);
	if (open.length <= most) return open;
	const take = Math.max(most, Math.ceil(open.length / BACKLOG_DAYS));
	// Sorted as numbers alone: a backlog may be as long as the whole log.
	const sorted = Float64Array.from(open, (card) => stability[card] ?? 0).sort();
	const last = sorted[take - 1] ?? 0;
	let equal = take - sorted.findIndex((value) => value === last);
	return open.filter((card) => {
		const own = stability[card] ?? 0;
		return own < last || (own === last && equal-- > 0);
	});
}

/** @param retention desired, 0 to 1 */
export function weeksAhead(asked: AheadAsked, retention: number): WeeksAhead {
	const { today, days, longest, seed } = asked;
	const share = loadOf(asked.week, asked.daysOff);
	const forgetting = new Forgetting(weightsOr(asked.weights));
	const own = asked.stability.length;
	const all = own + Math.min(asked.unseen, asked.newPerDay * days);
	const grown = <A extends Float64Array | Int32Array>(made: A, from: A): A => {
		made.set(from);
		return made;
	};
	const stability = grown(new Float64Array(all), asked.stability);
	const difficulty = grown(new Float64Array(all), asked.difficulty);
	const due = grown(new Int32Array(all), asked.dueDay);
	const last = grown(new Int32Array(all), asked.lastDay);
	const times = new Uint16Array(all);
	const counts: DueCounts = { from: today, counts: new Uint32Array(days + longestAhead(days)) };
	const place = (card: number, by: 1 | -1) => {
		const at = (due[card] ?? 0) - today;
		if (at >= 0 && at < counts.counts.length) counts.counts[at] = (counts.counts[at] ?? 0) + by;
	};
	for (let card = 0; card < own; card++) {
		// A damaged memory is taken for the weakest there is.
		stability[card] = Math.max(0.001, stability[card] ?? 0);
		difficulty[card] = Math.min(10, Math.max(1, difficulty[card] ?? 0));
		place(card, 1);
	}

	const wholeInterval = (of: number) =>
		Math.min(longest, Math.max(1, Math.round(forgetting.interval(of, retention))));
	/**
	 * The card's last answer of a day was right: it comes back on a later one.
	 * @param hard stability as it would be after a hard answer: a good one comes back a day later at the least
	 */
	const schedule = (card: number, day: DayNumber, elapsed: number, hard: number | null) => {
		const good = wholeInterval(stability[card] ?? 0);
		const ideal = hard === null ? good : Math.max(good, Math.min(good, wholeInterval(hard)) + 1);
		const interval =
			ideal < FUZZED_FROM
				? ideal
				: balanced(ideal, fuzzRange(ideal, elapsed, longest), day, counts, null, share);
		due[card] = day + interval;
		last[card] = day;
		place(card, 1);
	};
	const learn = (card: number, grade: Grade, elapsed: number) => {
		const [s, d] = [stability[card] ?? 0, difficulty[card] ?? 0];
		stability[card] = forgetting.stability(s, d, grade, elapsed);
		difficulty[card] = forgetting.difficulty(d, grade);
	};
	const draw = (card: number) => {
		const nth = times[card] ?? 0;
		times[card] = nth + 1;
		return drawOf(seed, card, nth);
	};

	const answers: number[] = [];
	const fresh: number[] = [];
	let begun = own;
	for (let day = today; day < today + days; day++) {
		if (share(day) === 0) {
			answers.push(0);
			fresh.push(0);
			continue;
		}
		let count = 0;
		for (const card of askedOn(day, begun, due, stability, asked.reviewsPerDay)) {
			const elapsed = Math.max(0, day - (last[card] ?? 0));
			const isRight = draw(card) < forgetting.recall(elapsed, stability[card] ?? 1);
			place(card, -1);
			const hard = isRight
				? forgetting.stability(stability[card] ?? 0, difficulty[card] ?? 0, 2, elapsed)
				: null;
			learn(card, isRight ? 3 : 1, elapsed);
			// A miss is asked again before the sitting ends.
			if (!isRight) learn(card, 3, 0);
			count += isRight ? 1 : 2;
			schedule(card, day, elapsed, hard);
		}
		const first = begun;
		begun = Math.min(all, begun + asked.newPerDay);
		for (let card = first; card < begun; card++) {
			const isRight = draw(card) < asked.firstRight;
			stability[card] = forgetting.firstStability(isRight ? 3 : 1);
			difficulty[card] = forgetting.firstDifficulty(isRight ? 3 : 1);
			for (let more = 1; more < (isRight ? ASKED_NEW.right : ASKED_NEW.missed); more++) learn(card, 3, 0);
			count += isRight ? ASKED_NEW.right : ASKED_NEW.missed;
			schedule(card, day, 0, null);
		}
		answers.push(count);
		fresh.push(begun - first);
	}
	let recalled = 0;
	for (let card = 0; card < begun; card++)
		recalled += forgetting.recall(Math.max(0, today + days - 1 - (last[card] ?? 0)), stability[card] ?? 1);
	const perDay = answers.reduce((sum, count) => sum + count, 0) / Math.max(1, days);
	return {
		answers,
		fresh,
		perDay,
		minutes: (perDay * asked.seconds) / 60,
		begun,
		recalled: Math.round(recalled)
	};
}

/** Days behind the last one that are counted, so that its cards are spread too. */
const longestAhead = (days: number): number => 4 * days;
