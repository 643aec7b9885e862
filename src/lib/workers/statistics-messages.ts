/** The messages between the worker that counts statistics and its client. */
import type { AskedStatistics, Statistics } from '../domain/statistics';

/** `clear` forgets the log, `chunk` reads a sealed one, `count` reads the tail and answers. All as JSON lines. */
export type StatisticsMessage =
	| { kind: 'clear' }
	| { kind: 'chunk'; text: string }
	| { kind: 'count'; id: number; tail: string; asked: AskedStatistics };

export type StatisticsAnswer = { id: number } & ({ statistics: Statistics } | { error: string });
