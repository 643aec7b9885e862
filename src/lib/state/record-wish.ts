/** What a record of practice shows: chosen by the learner, kept on this device alone, in no event and no copy. */
import { cleanLine } from '../domain/own-text';
import { EXAMS, type ExamName } from '../domain/pack';
import type { RecordSpan } from '../domain/practice-record';
import { isCalendarDay, toDayNumber, type CalendarDay } from '../domain/study-day';
import type { Learner } from './learner.svelte';

const DRAFT = 'record';
/** A name longer than this is cut. */
export const NAME_MOST = 80;

export const SPANS = ['30', '90', 'all', 'own'] as const;
export type SpanChoice = (typeof SPANS)[number];

export interface RecordWish {
	/** As the learner typed it; empty for none. */
	name: string;
	/** The exam whose domains are shown, '' for topics; null for the exam of the plan. */
	exam: ExamName | '' | null;
	span: SpanChoice;
	/** Of `own`: the first and the last day, 0 while it is open. */
	from: CalendarDay | 0;
	to: CalendarDay | 0;
}

/** The name as it stands on the record: one line, without what cannot be seen or turns the reading around. */
export const nameOf = ({ name }: Pick<RecordWish, 'name'>): string => cleanLine(name).slice(0, NAME_MOST);

export const emptyWish = (): RecordWish => ({ name: '', exam: null, span: '30', from: 0, to: 0 });

/** @returns what was kept, field by field: a later release may have written more, or in other words */
export function wishOf(kept: unknown): RecordWish {
	const wish = emptyWish();
	if (typeof kept !== 'object' || kept === null) return wish;
	const { name, exam, span, from, to } = kept as Partial<Record<keyof RecordWish, unknown>>;
	if (typeof name === 'string') wish.name = name.slice(0, NAME_MOST);
	wish.exam = exam === '' ? '' : (EXAMS.find((one) => one === exam) ?? null);
	wish.span = SPANS.find((one) => one === span) ?? wish.span;
	if (isCalendarDay(from)) wish.from = from;
	if (isCalendarDay(to)) wish.to = to;
	return wish;
}

export const readWish = async (learner: Learner): Promise<RecordWish> =>
	wishOf(await learner.readDraft(DRAFT));

export const keepWish = (learner: Learner, wish: RecordWish): Promise<void> => learner.saveDraft(DRAFT, wish);

/**
 * The study days that are meant.
 * @param today as `yyyymmdd`
 * @param first the first day with anything on it; today where there is none
 * @returns the span, or one sentence on what is missing
 */
export function spanOf(
	{ span, from, to }: Pick<RecordWish, 'span' | 'from' | 'to'>,
	today: CalendarDay,
	first: CalendarDay
): RecordSpan | string {
	const last = toDayNumber(today);
	switch (span) {
		case '30':
		case '90':
			return { from: last - Number(span) + 1, to: last };
		case 'all':
			return { from: Math.min(last, toDayNumber(first)), to: last };
		case 'own':
			if (from === 0 || to === 0) return 'Choose the first and the last day.';
			if (from > to) return 'The first day lies after the last one.';
			return { from: toDayNumber(from), to: toDayNumber(to) };
	}
}
