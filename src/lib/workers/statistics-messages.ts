/** The messages between the worker that counts statistics and its client. */
import type { PracticeRecord, RecordSpan } from '../domain/practice-record';
import type { AskedStatistics, Statistics } from '../domain/statistics';

/**
 * `clear` forgets the log, `chunk` reads a sealed one, `count` and `record` read the tail and answer. All as JSON
 * lines.
 */
export type StatisticsMessage =
	| { kind: 'clear' }
	| { kind: 'chunk'; text: string }
	| { kind: 'count'; id: number; tail: string; asked: AskedStatistics }
	| { kind: 'record'; id: number; tail: string; span: RecordSpan };

export type StatisticsAnswer = { id: number } & (
	{ statistics: Statistics } | { record: PracticeRecord } | { error: string }
);
