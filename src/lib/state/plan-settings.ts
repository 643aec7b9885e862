/** The learner's choices about the plan up to an exam, as the log keeps them. */
import { USUAL_GOAL, USUAL_MINUTES } from '../domain/exam-goal';
import type { NamedExam } from '../domain/exam-ahead';
import { MISSED_FIRST } from '../domain/exam-time';
import type { LearnerState } from '../domain/learner-state';
import { EXAMS, type ExamName } from '../domain/pack';
import { isCalendarDay, type CalendarDay } from '../domain/study-day';
import { loadOf, USUAL_WEEK } from '../domain/week-load';

/** How much of the exam's matter somebody knows already, as they say it. */
export type SelfEstimate = 'new' | 'some' | 'most';

/** Share of first answers that are missed, by what learners say of themselves: own choice, to begin with. */
const MISSED: Record<SelfEstimate, number> = { new: 0.5, some: MISSED_FIRST, most: 0.15 };

export interface PlanChoices {
	/** The exam and a second one, each with its day. */
	exams: NamedExam[];
	/** Desired recall on the day, in hundredths. */
	goal: number;
	/** Minutes that a usual day may take, and whether the learner chose them. */
	minutes: number;
	isOwnMinutes: boolean;
	/** Seven digits, Monday first, as `weekOfKinds` reads them, and spans of days off. */
	week: string;
	daysOff: string;
	estimate: SelfEstimate | null;
	/** The exam day after which it was asked how it went. */
	told: CalendarDay | 0;
}

const isExam = (value: unknown): value is ExamName => EXAMS.includes(value as ExamName);

export function readChoices({ settings }: Pick<LearnerState, 'settings'>): PlanChoices {
	const number = (name: string) => {
		const value = settings.get(name);
		return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
	};
	const text = (name: string) => {
		const value = settings.get(name);
		return typeof value === 'string' ? value : '';
	};
	const named = (exam: string, day: string): NamedExam => {
		const name = settings.get(exam);
		const date = number(day);
		return { exam: isExam(name) ? name : null, day: isCalendarDay(date) ? date : 0 };
	};
	const estimate = text('selfEstimate');
	const goal = number('examGoal');
	const minutes = number('minutes');
	return {
		exams: [named('exam', 'examDay'), named('secondExam', 'secondExamDay')],
		goal: goal >= 50 && goal <= 99 ? goal : USUAL_GOAL,
		minutes: minutes > 0 ? Math.min(600, minutes) : USUAL_MINUTES,
		isOwnMinutes: minutes > 0,
		week: text('week') || USUAL_WEEK,
		daysOff: text('daysOff'),
		estimate: estimate in MISSED ? (estimate as SelfEstimate) : null,
		told: number('examTold')
	};
}

/** Share of first answers that the plan reckons to be missed. */
export const missedShare = ({ estimate }: PlanChoices): number =>
	estimate === null ? MISSED_FIRST : MISSED[estimate];

/** The share of a usual day that each day carries. */
export const loadOfChoices = ({ week, daysOff }: PlanChoices) => loadOf(week, daysOff);
