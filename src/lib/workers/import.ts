/** The reading of official releases as the page sees it: one worker for one import, ended when it is cancelled. */
import { FORMAT } from '../codebook/compact-format';
import { PART_FORMAT } from '../codebook/part-file';
import type { AskedImport, ImportAnswer, ImportOutcome, ImportProgress } from './import-messages';

export type {
	AskedImport,
	ChangedCode,
	ChangeList,
	FoundPart,
	FoundSet,
	HandedFile,
	ImportOutcome,
	ImportProgress,
	PartName,
	SetChanges,
	SmallerPart,
	UsedFile
} from './import-messages';

/** Raised when the same official files would give other sets or parts: a parser changed. */
const RULES = 1;

/** What imported sets and parts are written in. One stored under another number is made anew from its source. */
export const BOOK_FORMAT = `${FORMAT}.${PART_FORMAT}.${RULES}`;

export class ImportCancelled extends Error {
	override readonly name = 'ImportCancelled';
}

export class ImportClient {
	readonly #makeWorker: () => Worker;
	#worker: Worker | null = null;
	#reject: (error: Error) => void = () => undefined;

	/** @param makeWorker makes the worker; its address comes from the one Trusted Types policy, which the caller has */
	constructor(makeWorker: () => Worker) {
		this.#makeWorker = makeWorker;
	}

	/**
	 * Reads files; nothing is written. One at a time.
	 * @throws ImportCancelled after `cancel`, or Error with what ended the worker
	 */
	run(asked: AskedImport, report: (progress: ImportProgress) => void): Promise<ImportOutcome> {
		const worker = this.#makeWorker();
		this.#worker = worker;
		return new Promise<ImportOutcome>((resolve, reject) => {
			this.#reject = reject;
			worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
				if ('progress' in data) report(data.progress);
				else if ('outcome' in data) resolve(data.outcome);
				else reject(new Error(data.error));
			});
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				reject(new Error(event.message || 'the import could not be started'));
			});
			worker.postMessage(asked, [...asked.installed, ...asked.parts]);
		}).finally(() => this.#end());
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	/** Ends the worker in the middle of what it does. */
	cancel(): void {
		this.#end();
		this.#reject(new ImportCancelled());
	}
}
