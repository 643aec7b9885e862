/** The statistics as the page sees them: a worker that keeps what it has read of the log. */
import type { PracticeRecord, RecordSpan } from '../domain/practice-record';
import type { AskedStatistics, Statistics } from '../domain/statistics';
import type { StatisticsAnswer, StatisticsMessage } from './statistics-messages';
import workerUrl from './statistics.worker.ts?worker&url';
import { trustedUrl } from './trusted';

interface Waiting {
	resolve: (answer: StatisticsAnswer) => void;
	reject: (error: Error) => void;
}

export class StatisticsClient {
	readonly #worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
	readonly #waiting = new Map<number, Waiting>();
	#last = 0;

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<StatisticsAnswer>) => {
			const waiting = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if ('error' in data) waiting?.reject(new Error(data.error));
			else waiting?.resolve(data);
		});
		this.#worker.addEventListener('error', (event) => {
			event.preventDefault();
			for (const { reject } of this.#waiting.values()) reject(new Error(event.message || 'it did not start'));
			this.#waiting.clear();
		});
	}

	/** Forgets what was read of the log. */
	clear(): void {
		this.#send({ kind: 'clear' });
	}

	/** Hands over a sealed chunk, as JSON lines, once. */
	addChunk(text: string): void {
		this.#send({ kind: 'chunk', text });
	}

	/** @param tail what is not sealed, as JSON lines @throws Error with what ended the worker */
	async count(tail: string, asked: AskedStatistics): Promise<Statistics> {
		const answer = await this.#ask((id) => ({ kind: 'count', id, tail, asked }));
		if ('statistics' in answer) return answer.statistics;
		throw new Error('It answered something else.');
	}

	/** As `count`: what practice in a span came to. */
	async record(tail: string, span: RecordSpan): Promise<PracticeRecord> {
		const answer = await this.#ask((id) => ({ kind: 'record', id, tail, span }));
		if ('record' in answer) return answer.record;
		throw new Error('It answered something else.');
	}

	#ask(messageOf: (id: number) => StatisticsMessage): Promise<StatisticsAnswer> {
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#send(messageOf(id));
		});
	}

	end(): void {
		this.#worker.terminate();
	}

	#send(message: StatisticsMessage): void {
		this.#worker.postMessage(message);
	}
}
