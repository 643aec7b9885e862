/** What the worker of statistics does with a message. Apart from the worker, so that it is tested without one. */
import { recordOf } from '../domain/practice-record';
import { statisticsOf } from '../domain/statistics';
import { StatisticsLog } from '../domain/statistics-log';
import type { StatisticsAnswer, StatisticsMessage } from './statistics-messages';

export class StatisticsDesk {
	readonly #log = new StatisticsLog();

	/** @returns what is to be answered, or null */
	take(message: StatisticsMessage): StatisticsAnswer | null {
		switch (message.kind) {
			case 'clear':
				this.#log.clear();
				return null;
			case 'chunk':
				this.#log.addChunk(message.text);
				return null;
			case 'count':
			case 'record':
				try {
					this.#log.setTail(message.tail);
					return message.kind === 'count'
						? { id: message.id, statistics: statisticsOf(this.#log, message.asked) }
						: { id: message.id, record: recordOf(this.#log, message.span) };
				} catch (error) {
					return { id: message.id, error: error instanceof Error ? error.message : String(error) };
				}
		}
	}
}
