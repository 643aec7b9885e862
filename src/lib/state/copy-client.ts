/** The worker for a copy of the history, ended when it takes too long. Apart from its address, to be tested. */
import { CANCELLED, type ReadCopy } from '../storage/copy-events';
import type { CopyAnswer } from '../storage/copy.worker';
import { askOnce } from '../workers/ask-once';

/**
 * Ms after which it is ended. 100,000 events take a slow phone some ten seconds, and the longest history that is
 * taken holds five times as many.
 */
const MOST = 60_000;
const LATE = 'This file took too long to read, so it was stopped. Nothing was changed.';
const BROKEN = 'This file could not be read on this device. Nothing was changed.';

/** @param makeWorker one worker for one copy @param signal breaks it off. Rejects where the file itself cannot be read */
export const askCopyWorker = async (
	makeWorker: () => Worker,
	file: Blob,
	most = MOST,
	signal?: AbortSignal
): ReturnType<ReadCopy> => {
	const late: CopyAnswer = { ok: false, sentence: LATE };
	const cancel = signal && { signal, answer: CANCELLED };
	const answer = await askOnce<CopyAnswer>(makeWorker, file, most, late, cancel).catch(
		(error: unknown): CopyAnswer => {
			// No memory for it, or no worker.
			console.info(error);
			return { ok: false, sentence: BROKEN };
		}
	);
	if ('error' in answer) throw new Error(answer.error);
	return answer;
};
