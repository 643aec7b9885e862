/**
 * The way into the work, as data: what is said of schooling, training, credentials and experience, each statement
 * with its source and how sure we are, and three questions that suggest an exam. The bodies change their rules, so
 * nothing of it stands in code.
 */
import type { Sourced } from './blueprint';
import type { ExamName } from './pack';

export interface WaySource {
	id: string;
	/** The page: its address without `https://`, or `own knowledge`. */
	what: string;
	/** Day or year of the page as it bears it: `2024-05-28`, `2021`. Absent where it bears none. */
	dated?: string;
	/** Why it may be out of date, or whose page it is. */
	note?: string;
}

export interface Statement extends Sourced {
	text: string;
}

export interface WayStep {
	id: string;
	title: string;
	statements: Statement[];
}

/** Where the work of an exam is, and what else is said of it. Its form comes from the blueprint. */
export interface WayExam {
	exam: ExamName;
	statements: Statement[];
}

export interface WayOption {
	id: string;
	text: string;
	/** How much it speaks for an exam, 1 to 9: own choice. */
	points: Partial<Record<ExamName, number>>;
	/** Why, in a sentence. */
	because: string;
}

export interface WayQuestion {
	id: string;
	text: string;
	options: WayOption[];
}

export interface Way {
	format: 1;
	/** The day of the survey, `yyyy-mm-dd`. */
	asOf: string;
	sources: WaySource[];
	steps: WayStep[];
	exams: WayExam[];
	questions: WayQuestion[];
}

export interface Suggestion {
	exam: ExamName;
	points: number;
	/** Of the options that were chosen, those that speak for it. */
	because: string[];
}

/**
 * @param chosen question id → option id; what is not answered or not known speaks for nothing
 * @returns exams for which anything speaks, the best first; of equals the one that stands first among `exams`
 */
export function suggest({ exams, questions }: Way, chosen: Readonly<Record<string, string>>): Suggestion[] {
	const picked = questions.flatMap(({ id, options }) => options.find((one) => one.id === chosen[id]) ?? []);
	return exams
		.map(({ exam }) => {
			const speaking = picked.filter(({ points }) => (points[exam] ?? 0) > 0);
			return {
				exam,
				points: speaking.reduce((sum, { points }) => sum + (points[exam] ?? 0), 0),
				because: speaking.map(({ because }) => because)
			};
		})
		.filter(({ points }) => points > 0)
		.sort((a, b) => b.points - a.points);
}
