/** What a schedule is asked for. Apart from `schedule.ts`, so that a page can hold it without FSRS. */
export interface ScheduleSettings {
	/** Desired retention, 0.7 to 0.97. */
	retention: number;
	/** Longest interval, days. */
	longest: number;
}

export const DEFAULT_SCHEDULE: ScheduleSettings = { retention: 0.9, longest: 36_500 };
