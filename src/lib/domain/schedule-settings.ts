import type { Memory } from './event';
import type { SettingValue } from './learner-state';
import type { CalendarDay } from './study-day';

/** What a schedule is asked for. Apart from `schedule.ts`, so that a page can hold it without FSRS. */
export interface ScheduleSettings {
	/** Desired retention, 0.7 to 0.97. */
	retention: number;
	/** Longest interval, days. */
	longest: number;
	/** Fitted weights as `parameters.ts` writes them; absent or unreadable ones give the default. */
	weights?: string | undefined;
	/** The learner's cards: with them a card comes back on the least full day of its fuzz range. */
	cards?: ReadonlyMap<string, { memory: Memory }>;
	/** Light days and days off as week-load.ts reads them; what is no text is a week of usual days. */
	week?: SettingValue | undefined;
	daysOff?: SettingValue | undefined;
	/** The day of the exam, which fuzz does not carry a card across; 0 for none. */
	examDay?: CalendarDay | 0;
}

/** The model whose fitted weights are read. A later one gets another name and stands beside it in the log. */
export const MODEL = 'fsrs-6';

export const DEFAULT_SCHEDULE: ScheduleSettings = { retention: 0.9, longest: 36_500 };
