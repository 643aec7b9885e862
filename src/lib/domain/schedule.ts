/**
 * When a card comes back: FSRS-6 by ts-fsrs with its fuzz off. Days are study days, handed in as whole
 * numbers, so that zone changes and the clock cannot bend an interval; what comes out is whole numbers too
 * and is written into the log, where no device computes it again.
 */
import { createEmptyCard, fsrs, type Card, type FSRS, type State } from 'ts-fsrs';
import type { Grade, Memory } from './event';
import { balanced, dueCounts, FUZZED_FROM, fuzzRange, type DueCounts } from './load-balance';
import { weightsOr } from './parameters';
import { DEFAULT_SCHEDULE, type ScheduleSettings } from './schedule-settings';
import { isCalendarDay, toDayNumber } from './study-day';
import { loadOf } from './week-load';

const DAY = 86_400_000;
const EIGHT = 1e8;

/** When an answer was given: study day as days since 1970-01-01, and epoch ms. */
export interface Moment {
	day: number;
	at: number;
}

/** ts-fsrs counts in dates; a study day becomes midnight UTC, so that its calendar arithmetic is ours. */
const dateOf = (day: number) => new Date(day * DAY);

function toCard(memory: Memory | null, today: number): Card {
	if (memory === null) return createEmptyCard(dateOf(today));
	return {
		due: dateOf(memory.dueDay),
		stability: memory.stability / EIGHT,
		difficulty: memory.difficulty / EIGHT,
		// The field is on its way out of ts-fsrs, which still demands it.
		elapsed_days: 0,
		scheduled_days: memory.interval,
		learning_steps: memory.step,
		reps: memory.reps,
		lapses: memory.lapses,
		state: memory.state as State,
		last_review: dateOf(memory.lastDay)
	};
}

/** A retention that no setting of this app gives, from a damaged log, is taken for the nearest one that it does. */
const within = (retention: number) => Math.min(0.97, Math.max(0.7, retention));

function schedulerOf({ retention, longest, weights }: ScheduleSettings): FSRS {
	return fsrs({
		request_retention: within(retention),
		maximum_interval: longest,
		w: weightsOr(weights),
		enable_fuzz: false,
		enable_short_term: true
	});
}

/** What is due from a day on, of the cards that were counted last: an answer and its four outcomes share it. */
let counted: { cards: NonNullable<ScheduleSettings['cards']>; due: DueCounts } | null = null;

function dueOf(cards: NonNullable<ScheduleSettings['cards']>, today: number): DueCounts {
	if (counted?.cards !== cards || counted.due.from !== today) {
		const memories = function* () {
			for (const { memory } of cards.values()) yield memory;
		};
		counted = { cards, due: dueCounts(memories(), today) };
	}
	return counted.due;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const shareOf = ({ week, daysOff }: ScheduleSettings) => loadOf(textOf(week), textOf(daysOff));

/** Days to the next review after each grade, where no day is fuller than another; 0 within the learning steps. */
type Ideals = Record<Grade, number>;

/**
 * The interval that is recorded. Halfway to the ideal of the next grade fuzz ends: a better grade never comes back
 * sooner.
 */
function chosen(
	grade: Grade,
	ideals: Ideals,
	memory: Memory | null,
	today: number,
	settings: ScheduleSettings
): number {
	const ideal = ideals[grade];
	const { cards, examDay = 0, longest } = settings;
	if (!cards || ideal < FUZZED_FROM) return ideal;
	const range = fuzzRange(ideal, memory === null ? 0 : today - memory.lastDay, longest);
	const worse = grade > 1 ? ideals[(grade - 1) as Grade] : 0;
	const better = grade < 4 ? ideals[(grade + 1) as Grade] : 0;
	if (worse > 0 && worse < ideal) range.least = Math.max(range.least, Math.floor((worse + ideal) / 2) + 1);
	if (better > ideal) range.most = Math.min(range.most, Math.floor((ideal + better) / 2));
	const lastDay = isCalendarDay(examDay) ? toDayNumber(examDay) : 0;
	if (today + ideal <= lastDay) range.most = Math.min(range.most, lastDay - today);
	const own = memory !== null && memory.dueAt === 0 ? memory.dueDay : null;
	return balanced(ideal, range, today, dueOf(cards, today), own, shareOf(settings));
}

/**
 * The memory after an answer. A clock that went back counts as the day of the last answer: an interval is
 * never negative.
 * @param memory the card before, null when it was never answered
 */
export function review(
	memory: Memory | null,
	grade: Grade,
	now: Moment,
	settings: ScheduleSettings = DEFAULT_SCHEDULE
): Memory {
	return outcomes(memory, now, settings)[grade];
}

/** What each grade would do, for the four buttons behind "change": exactly what `review` then records. */
export function outcomes(
	memory: Memory | null,
	now: Moment,
	settings: ScheduleSettings = DEFAULT_SCHEDULE
): Record<Grade, Memory> {
	const today = Math.max(now.day, memory?.lastDay ?? now.day);
	const scheduler = schedulerOf(settings);
	const all = scheduler.repeat(toCard(memory, today), dateOf(today));
	const ideals: Ideals = {
		1: all[1].card.scheduled_days,
		2: all[2].card.scheduled_days,
		3: all[3].card.scheduled_days,
		4: all[4].card.scheduled_days
	};
	const after = (grade: Grade): Memory => {
		const { card } = all[grade];
		const interval = chosen(grade, ideals, memory, today, settings);
		return {
			state: card.state as Memory['state'],
			step: card.learning_steps,
			stability: Math.round(card.stability * EIGHT),
			difficulty: Math.round(card.difficulty * EIGHT),
			interval,
			dueDay: today + interval,
			dueAt: interval === 0 ? now.at + (card.due.getTime() - dateOf(today).getTime()) : 0,
			lastDay: today,
			reps: card.reps,
			lapses: card.lapses
		};
	};
	return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}
