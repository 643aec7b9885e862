/** The code book as the page sees it: promises over the worker that holds the sets. */
import type { SearchHit } from '../codebook/search';
import type { CodeSystem } from '../domain/code';
import type { LookUp, OpenedSet, Which } from './code-desk';
import type { Answered, Asked } from './codebook-messages';
import type { Asks, DeskName } from './desks';

export type { BookLine, LookUp, OpenedSet, Which } from './code-desk';
export type { PartName } from '../codebook/part-file';
export type { SearchHit } from '../codebook/search';

interface Waiting {
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
}

export class CodeBookClient {
	private readonly worker: Worker;
	private readonly waiting = new Map<number, Waiting>();
	private last = 0;
	private retired = false;

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
		if (this.retired && this.waiting.size === 0) this.worker.terminate();
	}

	private failAll(error: Error): void {
		for (const { reject } of this.waiting.values()) reject(error);
		this.waiting.clear();
	}

	/**
	 * Asks a desk of the worker. Array buffers among the arguments move to the worker and are empty here afterwards.
	 * @throws Error with one sentence when the desk could not answer; what was open stays open
	 */
	ask<D extends DeskName, M extends keyof Asks<D>>(
		desk: D,
		method: M,
		...args: Parameters<Asks<D>[M]>
	): Promise<Awaited<ReturnType<Asks<D>[M]>>> {
		const id = ++this.last;
		const message: Asked = { id, desk, method: String(method), args };
		const buffers = (args as unknown[]).filter((arg) => arg instanceof ArrayBuffer);
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
			this.worker.postMessage(message, buffers);
		});
	}

	/**
	 * @param bytes of a compact set as fetched; they move to the worker and are empty here afterwards
	 * @throws Error when they are not a compact set; sets already open stay open
	 */
	open(bytes: ArrayBuffer): Promise<OpenedSet> {
		return this.ask('codes', 'open', bytes);
	}

	/** @param which system and edition; what is left out means all systems, and of each its newest edition */
	search(query: string, which: Which = {}, limit = 20): Promise<SearchHit[]> {
		return this.ask('codes', 'search', query, which, limit);
	}

	/** One box over several sets and the modifiers. @param editions of each system the set that is searched, where it is open */
	searchAll(
		query: string,
		editions: Readonly<Partial<Record<CodeSystem, string>>>,
		limit = 20
	): Promise<SearchHit[]> {
		return this.ask('codes', 'searchAll', query, editions, limit);
	}

	/** @returns undefined when no open set that fits has the code */
	lookUp(code: string, which: Which = {}): Promise<LookUp | undefined> {
		return this.ask('codes', 'lookUp', code, which);
	}

	/** Ends the worker when what was asked is answered. */
	retire(): void {
		this.retired = true;
		if (this.waiting.size === 0) this.worker.terminate();
	}

	/** Ends the worker; questions still open fail. */
	close(): void {
		this.worker.terminate();
		this.failAll(new Error('the code book was closed'));
	}
}
