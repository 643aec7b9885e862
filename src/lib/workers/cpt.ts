/** The reading of a CPT table as the page sees it: one worker for one file. */
import workerUrl from './cpt.worker.ts?worker&url';
import type { AskedTable, TableAnswer } from './cpt-messages';
import { trustedUrl } from './trusted';

export type { AskedTable, TableAnswer } from './cpt-messages';

/** Reads a file; nothing is written. @throws Error with what ended the worker */
export async function readCptFile(asked: AskedTable): Promise<TableAnswer> {
	const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
	try {
		return await new Promise<TableAnswer>((resolve, reject) => {
			worker.addEventListener('message', ({ data }: MessageEvent<TableAnswer>) => resolve(data));
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				reject(new Error(event.message || 'the import could not be started'));
			});
			worker.postMessage(asked);
		});
	} finally {
		worker.terminate();
	}
}
