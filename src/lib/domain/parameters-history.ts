/**
 * Answers as an optimiser reads them: card by card, oldest first, with the days between. What an answer foretells of
 * a memory is only told by an answer on a later day, so those are the ones that count as predicted.
 */
import type { StatisticsLog } from './statistics-log';
import type { DayNumber } from './study-day';

export interface History {
	/** Where each card's answers begin, and where the last one's end. */
	starts: Uint32Array;
	/** FSRS's grades. */
	grades: Uint8Array;
	/** Days since the card's answer before; 0 for its first and on the same study day. */
	waits: Uint32Array;
	/** Study day of each answer. */
	days: Int32Array;
	/** Answers on a later day than the card's answer before. */
	predicted: number;
}

/** One answer of some card, by the card's number. */
export interface Answer {
	card: number;
	grade: number;
	day: DayNumber;
}

/**
 * Takes answers in the order of the log. Returns them card by card. A clock that went back counts as the day of the
 * answer before, as it does for the schedule.
 * @param cards the greatest card number plus one
 */
export function historyOf(answers: readonly Answer[], cards: number): History {
	const starts = new Uint32Array(cards + 1);
	for (const { card } of answers) starts[card + 1] = (starts[card + 1] ?? 0) + 1;
	for (let card = 0; card < cards; card++) starts[card + 1] = (starts[card + 1] ?? 0) + (starts[card] ?? 0);
	const next = starts.slice();
	const grades = new Uint8Array(answers.length);
	const waits = new Uint32Array(answers.length);
	const days = new Int32Array(answers.length);
	let predicted = 0;
	for (const { card, grade, day } of answers) {
		const at = next[card] ?? 0;
		next[card] = at + 1;
		const isFirst = at === starts[card];
		const before = isFirst ? day : (days[at - 1] ?? day);
		grades[at] = grade;
		days[at] = Math.max(day, before);
		waits[at] = Math.max(day, before) - before;
		if ((waits[at] ?? 0) > 0) predicted++;
	}
	return { starts, grades, waits, days, predicted };
}

/** Takes a log that was read. Returns its live reviews. Practice changes no memory and stays out. */
export function historyOfLog(log: StatisticsLog): History {
	const { isReview, card, grade, lastDay } = log.columns;
	const answers: Answer[] = [];
	for (const row of log.live().rows)
		if (isReview[row] === 1)
			answers.push({ card: card[row] ?? 0, grade: grade[row] ?? 0, day: lastDay[row] ?? 0 });
	return historyOf(answers, log.cards.list.length);
}

/** What `computeParameters` of fsrs-browser takes: every history that ends in a predicted answer, one after another. */
export interface TrainingItems {
	grades: Uint32Array;
	waits: Uint32Array;
	lengths: Uint32Array;
}

/** Answers of one card that are learned from: the optimiser's time grows with the square of their number. */
const LONGEST = 64;

/** Takes a history. Returns the items of its answers before the study day `until`. */
export function trainingItems({ starts, grades, waits, days }: History, until: DayNumber): TrainingItems {
	const lengths: number[] = [];
	const ends: number[] = [];
	let size = 0;
	for (let card = 0; card + 1 < starts.length; card++) {
		const from = starts[card] ?? 0;
		const to = Math.min(starts[card + 1] ?? 0, from + LONGEST);
		for (let at = from; at < to && (days[at] ?? 0) < until; at++) {
			if ((waits[at] ?? 0) === 0) continue;
			lengths.push(at - from + 1);
			ends.push(at + 1);
			size += at - from + 1;
		}
	}
	const made = { grades: new Uint32Array(size), waits: new Uint32Array(size) };
	let place = 0;
	for (const [item, length] of lengths.entries()) {
		const end = ends[item] ?? 0;
		made.grades.set(grades.subarray(end - length, end), place);
		made.waits.set(waits.subarray(end - length, end), place);
		place += length;
	}
	return { ...made, lengths: Uint32Array.from(lengths) };
}
