/**
 * What all answers together say: how much was kept against what was asked for, what was right the first time, how
 * sure the learner was, how the audits run. One walk over the columns; pure numbers, so that they can be posted.
 */
import type { ChartEvent, RoundEvent } from './event';
import { Forgetting } from './forgetting';
import type { CountedEvent, StatisticsLog } from './statistics-log';
import { toCalendarDay, toDayNumber, weekday, type CalendarDay, type DayNumber } from './study-day';

export interface AskedStatistics {
	/** Study day. */
	today: DayNumber;
	/** Desired retention where the log says nothing else, hundredths. */
	aim: number;
	/** FSRS-6's weights in use; null for the default. */
	weights: readonly number[] | null;
}

/**
 * Reviews of cards that were out of their learning steps, a day or more after the last answer: what a memory model
 * is about. The first review of a card and its steps do not count.
 */
export interface Kept {
	reviews: number;
	/** Recalled: graded better than "again". */
	kept: number;
	/** What the memory model expected, and what was asked for: sums over the reviews, as shares of 1. */
	expected: number;
	aimed: number;
}

/** Months that have such reviews, oldest first. `from`: its first day. */
export interface KeptMonth extends Kept {
	from: CalendarDay;
}

/** `from` to `to` days after the last answer; the last row has no end and says 0. */
export interface KeptInterval extends Kept {
	from: number;
	to: number;
}

/** How a first answer came about: none that tells something, in practice, in a mock exam. */
export const FIRST = { none: 0, drill: 1, mock: 2 } as const;

/** By card, one place each in all lists. Weights halve every 30 days, so that what is recent says more. */
export interface CardSums {
	cards: string[];
	answers: Uint32Array;
	/** Sums of weights, of those of right answers, of weight times score (0 to 1), of weight times seconds. */
	weight: Float32Array;
	right: Float32Array;
	score: Float32Array;
	seconds: Float32Array;
	/** The first answer: of `FIRST`, its study day, was it right, its score in thousandths. */
	first: Uint8Array;
	firstDay: Int32Array;
	firstRight: Uint8Array;
	firstScore: Uint16Array;
}

/** The running audit accuracy after an audit: over the last 100 codes or more, or over all while there are fewer. */
export interface AuditPoint {
	day: CalendarDay;
	codes: number;
	/** Codes exactly right minus overcodes, of each chart never below 0. */
	points: number;
}

/** Answers with a say on how sure they were, by tenths: `from` hundredths up to and without ten more. */
export interface SureRow {
	from: number;
	answers: number;
	right: number;
	/** Sum of what was said, hundredths. */
	said: number;
}

export interface Statistics {
	/** Answers that count, and those among them whose day lies after tomorrow: a clock was ahead. */
	answers: number;
	ahead: number;
	kept: Kept;
	/** The last weeks, oldest first, each from Monday; empty ones too. */
	weeks: KeptMonth[];
	months: KeptMonth[];
	intervals: KeptInterval[];
	cards: CardSums;
	audits: AuditPoint[];
	sure: SureRow[];
	/** Lines of the log that cannot be read. */
	bad: number;
}

export const HALF_LIFE_DAYS = 30;
/** Weeks of `weeks`. */
export const WEEKS = 8;
/** Codes over which the running audit accuracy is counted. */
export const AUDIT_CODES = 100;
/** A longer answer was a walk away from the desk, seconds. */
const LONGEST_ANSWER = 1800;
/** First days of the intervals. */
const INTERVALS = [1, 2, 4, 8, 15, 31, 91, 181] as const;

const noneKept = (): Kept => ({ reviews: 0, kept: 0, expected: 0, aimed: 0 });

function add(sum: Kept, isKept: boolean, expected: number, aim: number): void {
	sum.reviews++;
	if (isKept) sum.kept++;
	sum.expected += expected;
	sum.aimed += aim;
}

function emptySums(cards: string[]): CardSums {
	const count = cards.length;
	return {
		cards,
		answers: new Uint32Array(count),
		weight: new Float32Array(count),
		right: new Float32Array(count),
		score: new Float32Array(count),
		seconds: new Float32Array(count),
		first: new Uint8Array(count),
		firstDay: new Int32Array(count),
		firstRight: new Uint8Array(count),
		firstScore: new Uint16Array(count)
	};
}

function emptyWeeks(today: DayNumber): KeptMonth[] {
	const monday = today - weekday(today) - (WEEKS - 1) * 7;
	return Array.from({ length: WEEKS }, (_, at) => ({
		from: toCalendarDay(Math.max(0, monday + at * 7)),
		...noneKept()
	}));
}

/** The aim that stood at a clock: settings in order, walked once. */
function aims(events: readonly CountedEvent[], standard: number): (hlc: number) => number {
	const said = events.filter((event) => event.kind === 'setting');
	let at = 0;
	let aim = standard / 100;
	return (hlc) => {
		for (let next = said[at]; next && next.hlc <= hlc; next = said[++at])
			aim = typeof next.value === 'number' ? next.value / 100 : standard / 100;
		return aim;
	};
}

/** Rounds by number: mock exams, and rounds against the clock. */
function roundsOf(log: StatisticsLog, events: readonly CountedEvent[]) {
	const exam = new Set<number>();
	const fast = new Set<number>();
	for (const event of events) {
		if (event.kind === 'exam') exam.add(log.rounds.numberOf(event.round));
		else if (isFast(event)) fast.add(log.rounds.numberOf(event.round));
	}
	return { exam, fast };
}

const isFast = (event: CountedEvent): event is RoundEvent => event.kind === 'round';

/** Takes a log that was read. Returns all statistics of what counts in it. */
export function statisticsOf(log: StatisticsLog, { today, aim, weights }: AskedStatistics): Statistics {
	const { rows, events } = log.live();
	const { columns } = log;
	const { exam, fast } = roundsOf(log, events);
	const forgetting = new Forgetting(weights ?? undefined);
	const aimAt = aims(events, aim);
	const cards = emptySums([...log.cards.list]);
	const lastRow = new Int32Array(cards.cards.length).fill(-1);
	const all = noneKept();
	const weeks = emptyWeeks(today);
	const firstWeek = toDayNumber(weeks[0]?.from ?? 0);
	const months = new Map<CalendarDay, KeptMonth>();
	const intervals = INTERVALS.map((from, at) => ({ from, to: (INTERVALS[at + 1] ?? 1) - 1, ...noneKept() }));
	const sure = emptySure();
	let ahead = 0;
	let day = -1;
	let weight = 1;
	let month: KeptMonth | undefined;
	for (const row of rows) {
		const card = columns.card[row] ?? 0;
		if (columns.day[row] !== day) {
			day = columns.day[row] ?? 0;
			weight = 2 ** (-Math.max(0, today - day) / HALF_LIFE_DAYS);
			month = undefined;
		}
		const isAhead = day > today + 1;
		if (isAhead) ahead++;
		const right = columns.verdict[row] === 0 ? 1 : 0;
		const score = columns.score[row] ?? 0;
		const seconds = Math.min(LONGEST_ANSWER, (columns.ms[row] ?? 0) / 1000);
		if (cards.answers[card] === 0) {
			const round = columns.round[row] ?? 0;
			cards.first[card] = exam.has(round) ? FIRST.mock : fast.has(round) ? FIRST.none : FIRST.drill;
			cards.firstDay[card] = day;
			cards.firstRight[card] = right;
			cards.firstScore[card] = score;
		}
		cards.answers[card]!++;
		cards.weight[card]! += weight;
		cards.right[card]! += weight * right;
		cards.score[card]! += (weight * score) / 1000;
		cards.seconds[card]! += weight * seconds;
		addSure(sure, columns.sure[row] ?? -1, right);
		if (!columns.isReview[row]) continue;
		const before = lastRow[card] ?? -1;
		lastRow[card] = row;
		if (before < 0 || columns.state[before] !== 2) continue;
		const days = (columns.lastDay[row] ?? 0) - (columns.lastDay[before] ?? 0);
		if (days < 1) continue;
		const isKept = (columns.grade[row] ?? 0) > 1;
		const expected = forgetting.recall(days, Math.max(0.001, columns.stability[before] ?? 0));
		const wanted = aimAt(columns.hlc[row] ?? 0);
		add(all, isKept, expected, wanted);
		add(intervals[intervalOf(days)]!, isKept, expected, wanted);
		if (isAhead) continue;
		if (!month) {
			const from = Math.floor(toCalendarDay(day) / 100) * 100 + 1;
			month = months.get(from);
			if (!month) months.set(from, (month = { from, ...noneKept() }));
		}
		add(month, isKept, expected, wanted);
		const week = weeks[Math.floor((day - firstWeek) / 7)];
		if (week) add(week, isKept, expected, wanted);
	}
	return {
		answers: rows.length,
		ahead,
		kept: all,
		weeks,
		months: [...months.values()].sort((a, b) => a.from - b.from),
		intervals,
		cards,
		audits: runningAudits(events.filter((event) => event.kind === 'chart')),
		sure: sureRows(sure),
		bad: log.bad
	};
}

function intervalOf(days: number): number {
	let at = INTERVALS.length - 1;
	while (days < (INTERVALS[at] ?? 0)) at--;
	return at;
}

/** A place for each tenth of certainty, and one for full certainty. */
export const emptySure = (): SureRow[] =>
	Array.from({ length: 11 }, (_, at) => ({ from: at * 10, answers: 0, right: 0, said: 0 }));

/** Counts one answer. @param said hundredths, -1 where nobody asked @param right 1 or 0 */
export function addSure(rows: SureRow[], said: number, right: number): void {
	if (said < 0) return;
	const line = rows[Math.min(10, Math.floor(said / 10))]!;
	line.answers++;
	line.right += right;
	line.said += Math.min(100, said);
}

/** The tenths that have answers. Full certainty is not a tenth of its own. @param rows of `emptySure` */
export function sureRows(rows: SureRow[]): SureRow[] {
	const last = rows[10];
	const before = rows[9];
	if (last && before) {
		before.answers += last.answers;
		before.right += last.right;
		before.said += last.said;
	}
	return rows.slice(0, 10).filter(({ answers }) => answers > 0);
}

/** Takes audits in the order of the log. Returns the running accuracy after each. */
export function runningAudits(
	audits: readonly Pick<ChartEvent, 'day' | 'total' | 'exact' | 'over'>[]
): AuditPoint[] {
	const pointsOf = ({ exact, over }: { exact: number; over: number }) => Math.max(0, exact - over);
	let [codes, points, oldest] = [0, 0, 0];
	return audits.map((audit) => {
		codes += audit.total;
		points += pointsOf(audit);
		// The window is the shortest one of whole audits that holds so many codes.
		for (let first = audits[oldest]; first && codes - first.total >= AUDIT_CODES; first = audits[oldest]) {
			codes -= first.total;
			points -= pointsOf(first);
			oldest++;
		}
		return { day: audit.day, codes, points };
	});
}
