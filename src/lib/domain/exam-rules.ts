/** The house rules of one sitting: time for its length, warnings, going back, and what the learner asked for. */
import { mayGoBack, type Blueprint } from './blueprint';

/** How much longer than the exam's a clock may run; 0 is no clock. */
export const CLOCKS = [1, 1.5, 2, 3, 5, 10, 0] as const;
export type ClockFactor = (typeof CLOCKS)[number];

/** What a learner chooses before the start. */
export interface SittingWish {
	percent: number;
	clock: ClockFactor;
	/** Time runs on while the exam is put away, as it does in a test room. */
	strict: boolean;
	/** Stricter than the exam: no question is opened twice. */
	noReturn: boolean;
	/** A first pass that leaves what takes too long, a second that comes back. */
	twoPass: boolean;
}

export interface SittingRules {
	/** Time given, ms; 0 without a clock. */
	given: number;
	/** Time of the exam for this length, ms: what pace is told against without a clock. */
	own: number;
	/** Time left at which the exam warns, ms, the earliest first. */
	warnings: number[];
	goingBack: boolean;
	twoPass: boolean;
	strict: boolean;
	/** A question with several right choices says how many. */
	tellsHowMany: boolean;
}

const MINUTE = 60_000;

/**
 * @param day the day of the exam, `yyyy-mm-dd`: whether one may go back depends on it
 */
export function rulesFor(blueprint: Blueprint, wish: SittingWish, day: string): SittingRules {
	const own = Math.round((blueprint.minutes * MINUTE * wish.percent) / 100);
	const given = Math.round(own * wish.clock);
	const goingBack = mayGoBack(blueprint, day) && !wish.noReturn;
	// The exam's warning comes at a share of its time, so a shorter mock warns at the same share.
	const warnings = blueprint.rules.warnings
		.map((minutes) => Math.round((minutes / blueprint.minutes) * given))
		.filter((left) => left > 0)
		.sort((a, b) => b - a);
	return {
		given,
		own,
		warnings,
		goingBack,
		twoPass: wish.twoPass && goingBack,
		strict: wish.strict && given > 0,
		tellsHowMany: blueprint.rules.tellsHowMany === true
	};
}

export type TimeMark = 'half' | 'warning' | 'up';

/**
 * What has to be said between two readings of the clock: the half, each warning, the end. Nothing else is.
 * @param before ms used at the last reading
 * @param now ms used
 */
export function marksBetween(
	{ given, warnings }: Pick<SittingRules, 'given' | 'warnings'>,
	before: number,
	now: number
): TimeMark[] {
	if (given === 0) return [];
	const passes = (at: number) => before < at && at <= now;
	const found: TimeMark[] = [];
	if (passes(given / 2)) found.push('half');
	if (warnings.some((left) => passes(given - left))) found.push('warning');
	if (passes(given)) found.push('up');
	return found;
}

/** What came of the time that an exam with a strict clock was put away. */
export type Away = { counts: number } | { counts: number; doubt: 'back' | 'over' };

/**
 * @param left the clock when it was put away, epoch ms; @param now the clock at the return
 * @param rest ms that were left of the time given
 * @returns how much of it counts. A clock that was set back counts nothing; one that says more went by than was
 * left is believed only when the learner says so, since a clock that is wrong would take the exam away.
 */
export function timeAway(left: number, now: number, rest: number): Away {
	const away = now - left;
	if (away < 0) return { counts: 0, doubt: 'back' };
	if (away >= rest) return { counts: 0, doubt: 'over' };
	return { counts: away };
}
