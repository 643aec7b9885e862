/** Fitting and looking ahead as the page sees them: a worker for each, ended when it is done, cancelled or too slow. */
import optimiser from 'fsrs-browser/fsrs_browser_bg.wasm?url';
import type { AheadAsked, WeeksAhead } from '../domain/weeks-ahead';
import type { AskedAhead, AskedFit, FitAnswer, FitOutcome } from './fit-messages';
import workerUrl from './fit.worker.ts?worker&url';
import { trustedUrl } from './trusted';

export type { FitOutcome } from './fit-messages';

/** It took longer than it may. */
export class FitTooSlow extends Error {
	override readonly name = 'FitTooSlow';
}

/** The learner ended it. */
export class FitCancelled extends Error {
	override readonly name = 'FitCancelled';
}

export interface Running<T> {
	result: Promise<T>;
	/** Ends the worker in the middle of what it does. */
	cancel(): void;
}

/** @param limit ms after which the worker is ended */
function run(asked: AskedFit | AskedAhead, limit: number): Running<FitAnswer> {
	const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
	let stop: (error: Error) => void = () => undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const result = new Promise<FitAnswer>((resolve, reject) => {
		stop = reject;
		timer = setTimeout(() => reject(new FitTooSlow()), limit);
		worker.addEventListener('message', ({ data }: MessageEvent<FitAnswer>) => resolve(data));
		worker.addEventListener('error', (event) => {
			event.preventDefault();
			reject(new Error(event.message || 'the worker could not be started'));
		});
		worker.postMessage(asked);
	}).finally(() => {
		clearTimeout(timer);
		worker.terminate();
	});
	return { result, cancel: () => stop(new FitCancelled()) };
}

/**
 * Fits FSRS-6 to a log. Nothing is written.
 * @param log sealed chunks, oldest first, and the tail, as JSON lines
 * @param limit ms
 * `result` rejects with FitTooSlow, FitCancelled, or Error with what ended the worker
 */
export function fitParameters(
	log: { chunks: string[]; tail: string },
	inUse: string | undefined,
	limit: number
): Running<FitOutcome> {
	const { result, cancel } = run(
		{ job: 'fit', ...log, inUse, optimiser: new URL(optimiser, location.href).href },
		limit
	);
	return {
		result: result.then((answer) => {
			if ('fit' in answer) return answer.fit;
			throw new Error('error' in answer ? answer.error : 'another answer');
		}),
		cancel
	};
}

/** Looks ahead, once for each desired retention in thousandths. @throws Error with what ended the worker */
export async function lookAhead(
	asked: AheadAsked,
	retentions: number[],
	limit: number
): Promise<WeeksAhead[]> {
	const answer = await run({ job: 'ahead', asked, retentions }, limit).result;
	if ('ahead' in answer) return answer.ahead;
	throw new Error('error' in answer ? answer.error : 'another answer');
}
