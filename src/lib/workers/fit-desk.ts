/**
 * Fits FSRS-6 to a learner's log with the optimiser of the FSRS project, one thread, as it was built for browsers. Its
 * WebAssembly is fetched when this is asked for and never before.
 */
import start, { Fsrs } from 'fsrs-browser';
import { DEFAULT_WEIGHTS } from '../domain/forgetting';
import { readWeights, weightsText } from '../domain/parameters';
import { heldOutFrom, judge, LEAST_PREDICTED } from '../domain/parameters-fit';
import { historyOfLog, trainingItems, type TrainingItems } from '../domain/parameters-history';
import { StatisticsLog } from '../domain/statistics-log';
import type { AskedFit, FitOutcome } from './fit-messages';

/** @returns 21 weights, or null where the optimiser gave none @throws what it throws */
async function optimise({ grades, waits, lengths }: TrainingItems, module: ArrayBuffer) {
	// Never its thread pool, which needs an isolated page.
	await start({ module_or_path: module });
	return new Fsrs().computeParameters(grades, waits, lengths, null, true);
}

async function fetchOptimiser(address: string): Promise<ArrayBuffer | null> {
	try {
		const answer = await fetch(address);
		return answer.ok ? await answer.arrayBuffer() : null;
	} catch {
		// No connection, and it was never here.
		return null;
	}
}

/** Reads the log, fits to its older answers and judges on the newest. Nothing is written. */
export async function fitTo({ chunks, tail, inUse, optimiser }: AskedFit): Promise<FitOutcome> {
	const log = new StatisticsLog();
	for (const chunk of chunks) log.addChunk(chunk);
	log.setTail(tail);
	const history = historyOfLog(log);
	if (history.predicted < LEAST_PREDICTED)
		return { kind: 'few', have: history.predicted, need: LEAST_PREDICTED };
	const from = heldOutFrom(history);
	if (from === null) return { kind: 'days' };
	const module = await fetchOptimiser(optimiser);
	if (module === null) return { kind: 'absent' };
	const items = trainingItems(history, from);
	const fitted = await optimise(items, module);
	const weights = weightsText(fitted);
	const kept = readWeights(weights ?? undefined);
	if (weights === null || kept === null) return { kind: 'failed' };
	// Judged as they will be used: rounded, and within their limits.
	const verdict = judge(history, from, kept, DEFAULT_WEIGHTS, readWeights(inUse));
	return { kind: 'judged', weights, answers: items.lengths.length, verdict };
}
