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
	ToldContent,
	UsedFile
} from './import-messages';

/** Raised when the same official files would give other sets or parts: a parser changed. */
const RULES = 4;

/** What imported sets and parts are written in. One stored under another number is made anew from its source. */
export const BOOK_FORMAT = `${FORMAT}.${PART_FORMAT}.${RULES}`;

/**
 * Seconds without a word from the worker after which it is ended: a file can be made so that its reading never ends.
 * On a slow phone the longest work between two words takes a few. The worker may ask for less.
 */
const MOST_SILENT = 120;

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
	 * @throws ImportCancelled after `cancel`, or Error with what ended the worker; one that falls silent is ended
	 */
	run(asked: AskedImport, report: (progress: ImportProgress) => void): Promise<ImportOutcome> {
		const worker = this.#makeWorker();
		this.#worker = worker;
		let silent = 0;
		let most = MOST_SILENT;
		// Counted rather than read off a clock: a page that sleeps hears nothing, and its worker sleeps with it.
		const seconds = setInterval(() => {
			silent++;
			if (silent > most) this.#reject(new Error('its reading took too long and was ended'));
		}, 1_000);
		return new Promise<ImportOutcome>((resolve, reject) => {
			this.#reject = reject;
			worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
				silent = 0;
				most = ('progress' in data && data.progress.within) || MOST_SILENT;
				if ('progress' in data) report(data.progress);
				else if ('outcome' in data) resolve(data.outcome);
				else reject(new Error(data.error));
			});
			worker.addEventListener('error', (event) => {
				event.preventDefault();
				reject(new Error(event.message || 'the import could not be started'));
			});
			worker.postMessage(asked, [...asked.installed, ...asked.parts]);
		}).finally(() => {
			clearInterval(seconds);
			this.#end();
		});
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
