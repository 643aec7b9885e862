/** Copies of the history as the page reads them: by a worker for each. */
import workerUrl from '../storage/copy.worker.ts?worker&url';
import type { ReadCopy } from '../storage/copy-events';
import { trustedUrl } from '../workers/trusted';
import { askCopyWorker } from './copy-client';

export const readCopyFile: ReadCopy = (file, signal) =>
	askCopyWorker(() => new Worker(trustedUrl(workerUrl), { type: 'module' }), file, undefined, signal);
