/** The learner's choices, as they are named in the log. Only what differs from the default is kept. */
import type { ExamName } from '../domain/pack';
import { EXAMS } from '../domain/pack';
import { DEFAULT_PLAN, type PlanSettings } from '../domain/round';
import type { SettingValue } from '../domain/learner-state';

export interface Settings extends PlanSettings {
	/** First run is over: an exam was chosen, or skipped. */
	welcomed: boolean;
	/** Exam day as `yyyymmdd`, 0 when it is not known. */
	examDay: number;
	/** Minutes a day the learner wants to give, 0 when not chosen. */
	minutes: number;
	/** Date and minutes were asked, or skipped. */
	planAsked: boolean;
	theme: 'system' | 'light' | 'dark';
	/** Desired retention in hundredths. */
	retention: number;
	/** "Saved for offline" was said once. */
	offlineTold: boolean;
	/** "How sure are you?" is asked before an answer is checked. */
	askSure: boolean;
}

export const DEFAULTS: Settings = {
	...DEFAULT_PLAN,
	welcomed: false,
	examDay: 0,
	minutes: 0,
	planAsked: false,
	theme: 'system',
	retention: 90,
	offlineTold: false,
	askSure: false
};

/**
 * Says in the log that a topic's primer was read. One setting a topic, so that two devices join what they have.
 * @param topic a topic's id
 */
export const primerSetting = (topic: string): string => `primer:${topic}`;

/** Read only where they are used, by `streak-settings.ts` and `plan-settings.ts`: the first screen does without them. */
export type LaterSetting =
	| 'goalAnswers'
	| 'badge'
	| 'calendarId'
	| 'secondExam'
	| 'secondExamDay'
	| 'examGoal'
	| 'week'
	| 'daysOff'
	| 'selfEstimate'
	| 'examTold'
	| 'examWent';

/**
 * Read by `chart-settings.ts`: how records are shown, whether a case's time is, and the items whose codes were chosen
 * among four when they were last handed in.
 */
export type ChartSetting = 'chartNoise' | 'caseClock' | `choices:${string}`;

export type SettingName = keyof Settings | LaterSetting | ChartSetting;

const isExam = (value: unknown): value is ExamName => EXAMS.includes(value as ExamName);

/** What the log says, over the defaults. A value of another type, from a later release, is passed over. */
export function readSettings(values: ReadonlyMap<string, SettingValue>): Settings {
	const number = (name: 'newPerDay' | 'reviewsPerDay' | 'examDay' | 'minutes' | 'retention') => {
		const value = values.get(name);
		return typeof value === 'number' ? value : DEFAULTS[name];
	};
	const flag = (name: 'welcomed' | 'planAsked' | 'bookIsHere' | 'offlineTold' | 'askSure') => {
		const value = values.get(name);
		return typeof value === 'boolean' ? value : DEFAULTS[name];
	};
	const exam = values.get('exam');
	const theme = values.get('theme');
	return {
		newPerDay: number('newPerDay'),
		reviewsPerDay: number('reviewsPerDay'),
		examDay: number('examDay'),
		minutes: number('minutes'),
		retention: number('retention'),
		welcomed: flag('welcomed'),
		planAsked: flag('planAsked'),
		bookIsHere: flag('bookIsHere'),
		offlineTold: flag('offlineTold'),
		askSure: flag('askSure'),
		exam: isExam(exam) ? exam : null,
		theme: theme === 'light' || theme === 'dark' ? theme : 'system'
	};
}
