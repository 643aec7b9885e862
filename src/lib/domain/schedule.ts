/**
 * When a card comes back: FSRS-6 by ts-fsrs with its fuzz off. Days are study days, handed in as whole
 * numbers, so that zone changes and the clock cannot bend an interval; what comes out is whole numbers too
 * and is written into the log, where no device computes it again.
 */
import { createEmptyCard, fsrs, type Card, type Grade as FsrsGrade, type State } from 'ts-fsrs';
import type { Grade, Memory } from './event';
import { DEFAULT_SCHEDULE, type ScheduleSettings } from './schedule-settings';

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
	const today = Math.max(now.day, memory?.lastDay ?? now.day);
	const scheduler = fsrs({
		request_retention: settings.retention,
		maximum_interval: settings.longest,
		enable_fuzz: false,
		enable_short_term: true
	});
	const { card } = scheduler.next(toCard(memory, today), dateOf(today), grade as FsrsGrade);
	const learning = card.scheduled_days === 0;
	return {
		state: card.state as Memory['state'],
		step: card.learning_steps,
		stability: Math.round(card.stability * EIGHT),
		difficulty: Math.round(card.difficulty * EIGHT),
		interval: card.scheduled_days,
		dueDay: today + card.scheduled_days,
		dueAt: learning ? now.at + (card.due.getTime() - dateOf(today).getTime()) : 0,
		lastDay: today,
		reps: card.reps,
		lapses: card.lapses
	};
}

/** What each grade would do, for the four buttons behind "change". */
export function outcomes(
	memory: Memory | null,
	now: Moment,
	settings: ScheduleSettings = DEFAULT_SCHEDULE
): Record<Grade, Memory> {
	return {
		1: review(memory, 1, now, settings),
		2: review(memory, 2, now, settings),
		3: review(memory, 3, now, settings),
		4: review(memory, 4, now, settings)
	};
}
