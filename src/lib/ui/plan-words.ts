/** A plan in words: what a goal costs, and what a day brings. */
import { USUAL_MINUTES } from '../domain/exam-goal';

/** Minutes as people say them. @param minutes 0 or more */
export function minuteWords(minutes: number): string {
	const whole = Math.round(minutes);
	if (whole < 1) return 'under a minute';
	return whole === 1 ? '1 minute' : `${whole} minutes`;
}

export interface CostWords {
	value: number;
	reached: boolean;
	/** Of a usual day, and of the fullest. */
	minutes: number;
	most: number;
	/** Recall, 0 to 1. */
	recall: number;
	/** Minutes a day that would do, null where none would, undefined where it is not known yet. */
	needs: number | null | undefined;
}

/** "needs about 26 minutes a day, up to 30 near the exam", or what it comes to instead. */
export function costWords({ reached, minutes, most, recall, needs }: CostWords): string {
	if (reached) {
		const top = Math.ceil(most / 5) * 5;
		const more = most > minutes * 1.25 + 2 ? `, up to ${top} on the fullest` : '';
		return `needs ${minutes < 0.5 ? '' : 'about '}${minuteWords(minutes)} a day${more}`;
	}
	const comes = `comes to about ${Math.floor(recall * 100)} %`;
	if (needs === undefined) return comes;
	return needs === null
		? `${comes}; the days left do not suffice for more`
		: `${comes}; it takes up to ${needs} minutes a day`;
}

/** "in 56 days", "tomorrow", "today" */
export function daysLeftWords(days: number): string {
	return days > 1 ? `in ${days} days` : days === 1 ? 'tomorrow' : 'today';
}

/** What is wrong with minutes a day as they were typed, or nothing. */
export function minutesProblem(value: string): string {
	const minutes = Number(value);
	if (value.trim() === '' || !Number.isInteger(minutes) || minutes < 0 || minutes > 600)
		return 'Minutes a day are a whole number from 1 to 600.';
	return minutes === 0 ? `With no minutes chosen the plan reckons with ${USUAL_MINUTES}.` : '';
}
