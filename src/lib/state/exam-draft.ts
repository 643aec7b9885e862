/** A mock exam that is under way, as it is kept on every answer, and what can be said of it without its questions. */
import type { DrillAnswer } from '../domain/drill';
import type { PaperItem } from '../domain/exam-paper';
import type { SittingRules } from '../domain/exam-rules';
import type { Edition } from '../domain/edition';
import type { ExamName } from '../domain/pack';
import type { ChartDraft } from './chart.svelte';

/** One exam is under way at a time. */
export const EXAM_DRAFT = 'exam';

export interface Spent {
	/** Thinking time and time in the code book, ms. */
	ms: number;
	lookup: number;
}

export interface ExamDraft {
	/** The sitting's id. */
	id: string;
	exam: ExamName;
	percent: number;
	edition: Edition;
	/** When it began, epoch ms. */
	began: number;
	rules: SittingRules;
	items: PaperItem[];
	/** The question on the screen, from 0. */
	at: number;
	/** The second pass comes back to what is open. */
	pass: 1 | 2;
	answers: Record<string, DrillAnswer>;
	/** Code sheets of cases. */
	sheets: Record<string, ChartDraft>;
	flags: string[];
	/** Questions that were on the screen. */
	opened: string[];
	spent: Record<string, Spent>;
	/** Time used, ms. */
	used: number;
	/** The learner paused it. */
	paused: boolean;
	/** When it was last kept, epoch ms. */
	keptAt: number;
}

/** Was anything given for an item? An empty list is an answer of its own where no modifier is the right one. */
export function isAnswered(
	{ answers, sheets }: Pick<ExamDraft, 'answers' | 'sheets'>,
	item: string
): boolean {
	const answer = answers[item];
	if (answer !== undefined) return answer !== '';
	return (sheets[item]?.lines.length ?? 0) > 0;
}

export const answeredIn = (draft: ExamDraft): number =>
	draft.items.filter(({ item }) => isAnswered(draft, item)).length;
