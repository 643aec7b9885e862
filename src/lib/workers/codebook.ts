/** The code book as the page sees it: promises over the worker that holds the sets. */
import type { SearchHit } from '../codebook/search';
import type { LookUp, OpenedSet, Which } from './codebook-desk';
import type { Answered, Answers, Question } from './codebook-messages';

export type { BookLine, LookUp, OpenedSet, Which } from './codebook-desk';
export type { SearchHit } from '../codebook/search';

interface Waiting {
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
}

export class CodeBookClient {
	private readonly worker: Worker;
	private readonly waiting = new Map<number, Waiting>();
	private last = 0;

	/** @param makeWorker makes the worker; its address comes from the one Trusted Types policy, which the caller has */
	constructor(makeWorker: () => Worker) {
		this.worker = makeWorker();
		this.worker.addEventListener('message', (event: MessageEvent<Answered>) => this.receive(event.data));
		this.worker.addEventListener('error', (event) => {
			event.preventDefault();
			this.failAll(new Error(event.message || 'the code book could not be started'));
		});
	}

	private receive(answered: Answered): void {
		const waiting = this.waiting.get(answered.id);
		this.waiting.delete(answered.id);
		if ('error' in answered) waiting?.reject(new Error(answered.error));
		else waiting?.resolve(answered.value);
	}

	private failAll(error: Error): void {
		for (const { reject } of this.waiting.values()) reject(error);
		this.waiting.clear();
	}

	private ask<Q extends Question>(question: Q, transfer: Transferable[] = []): Promise<Answers[Q['ask']]> {
		const id = ++this.last;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
			this.worker.postMessage({ ...question, id }, transfer);
		});
	}

	/**
	 * @param bytes of a compact set as fetched; they move to the worker and are empty here afterwards
	 * @throws Error when they are not a compact set; sets already open stay open
	 */
	open(bytes: ArrayBuffer): Promise<OpenedSet> {
		return this.ask({ ask: 'open', bytes }, [bytes]);
	}

	/** @param which system and edition; what is left out means all systems, and of each its newest edition */
	search(query: string, which: Which = {}, limit = 20): Promise<SearchHit[]> {
		return this.ask({ ask: 'search', query, which, limit });
	}

	/** @returns undefined when no open set that fits has the code */
	lookUp(code: string, which: Which = {}): Promise<LookUp | undefined> {
		return this.ask({ ask: 'lookUp', code, which });
	}

	/** Ends the worker; questions still open fail. */
	close(): void {
		this.worker.terminate();
		this.failAll(new Error('the code book was closed'));
	}
}
