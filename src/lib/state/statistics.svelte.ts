/** All statistics of the learner's log, counted in a worker and renewed when the log changes. */
import { readWeights } from '../domain/parameters';
import type { PracticeRecord, RecordSpan } from '../domain/practice-record';
import { MODEL } from '../domain/schedule-settings';
import type { Statistics } from '../domain/statistics';
import { StatisticsClient } from '../workers/statistics';
import type { Learner } from './learner.svelte';

/** Chunks that are read in one go: between them the page answers. */
const AT_ONCE = 10;

export class StatisticsState {
	readonly #learner: Learner;
	#client: StatisticsClient | null = null;
	/** Chunks before this sequence number were handed over. */
	#next = 0;
	/** Counts up when chunks that were handed over are no longer the log's. */
	#log = 0;
	/** Another count is wanted when this one is done. */
	#again = false;
	#counting = false;
	/** Two at once would hand over the same chunk twice. */
	#queue: Promise<unknown> = Promise.resolve();

	statistics = $state.raw<Statistics | null>(null);
	/** One sentence when they cannot be counted. */
	problem = $state('');

	constructor(learner: Learner) {
		this.#learner = learner;
		// Kept for the life of the log: what was read once is not read again when the page is opened again.
		learner.log.subscribe((change) => {
			// The log was joined with another or mended: its chunks are others now.
			if (change.kind === 'rows' && change.all) this.#forget();
		});
	}

	#forget(): void {
		this.#client?.clear();
		this.#next = 0;
		this.#log++;
	}

	/** Counts anew; calls that come meanwhile share the next count. */
	async count(): Promise<void> {
		if (this.#counting) {
			this.#again = true;
			return;
		}
		this.#counting = true;
		try {
			do {
				this.#again = false;
				this.statistics = await this.#count();
				this.problem = '';
			} while (this.#again);
		} catch (error) {
			console.info('Statistics could not be counted.', error);
			this.problem = 'The statistics could not be counted. Your answers are safe; open this page again.';
		} finally {
			this.#counting = false;
		}
	}

	#count(): Promise<Statistics> {
		return this.#ask((client, tail) => {
			const { now, settings, state } = this.#learner;
			const weights = readWeights(state.parameters.get(MODEL)?.weights);
			return client.count(tail, { today: now.day, aim: settings.retention, weights });
		});
	}

	/** What practice in a span of days came to. @throws Error when it cannot be counted */
	record(span: RecordSpan): Promise<PracticeRecord> {
		return this.#ask((client, tail) => client.record(tail, span));
	}

	/** Hands over what the worker has not read yet, then asks it; one call after the other. */
	#ask<T>(question: (client: StatisticsClient, tail: string) => Promise<T>): Promise<T> {
		const answer = this.#queue.then(() => this.#read(question));
		this.#queue = answer.catch(() => undefined);
		return answer;
	}

	async #read<T>(question: (client: StatisticsClient, tail: string) => Promise<T>): Promise<T> {
		const { log } = this.#learner;
		try {
			const client = (this.#client ??= new StatisticsClient());
			for (;;) {
				const before = this.#log;
				const { chunks, tail } = await log.readTexts(this.#next, AT_ONCE);
				// Another log meanwhile: from its beginning.
				if (before !== this.#log) continue;
				for (const { from, text } of chunks) {
					client.addChunk(text);
					this.#next = from + 1;
				}
				if (chunks.length === AT_ONCE) continue;
				return await question(client, tail);
			}
		} catch (error) {
			// What it had read may be gone with it: another one begins anew.
			this.#client?.end();
			this.#client = null;
			this.#next = 0;
			throw error;
		}
	}
}

const kept = new WeakMap<Learner, StatisticsState>();

/** One for each learner, so that its worker lives on. The log must be open. */
export function statisticsState(learner: Learner): StatisticsState {
	let state = kept.get(learner);
	if (!state) kept.set(learner, (state = new StatisticsState(learner)));
	return state;
}
